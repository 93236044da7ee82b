// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "helm/release.h"

#include <QList>

namespace luthier {

class KubeClient;

/// Reads releases from where Helm keeps them (Secrets, else ConfigMaps), through the API: no helm is started.
class ReleaseStorage
{
public:
    explicit ReleaseStorage(KubeClient &client);

    /// The newest revision of each release; `nameSpace` empty: in all namespaces.
    Task<QList<ReleaseSummary>> list(QString nameSpace, std::stop_token stop);
    /// All kept revisions of one release, the newest first. No revision at all: Error NotFound.
    Task<QList<ReleaseSummary>> history(ReleaseRef ref, std::stop_token stop);
    Task<Release> read(ReleaseSummary summary, std::stop_token stop);
    Task<Release> newest(ReleaseRef ref, std::stop_token stop);
    /// Takes a release out of pending-*: marks that revision failed (status, label and description), as a helm that
    /// ended in order would have done. Refused when it is not pending or was modified meanwhile (resourceVersion).
    Task<> markPendingFailed(ReleaseSummary summary, QString description, std::stop_token stop);

private:
    KubeClient &m_client;
};

} // namespace luthier
