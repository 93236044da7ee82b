// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"

#include <QDateTime>
#include <QMap>

#include <optional>

namespace luthier {

class KubeClient;

/// A Lease of coordination.k8s.io/v1. Its times are by the clock of whoever wrote them.
struct Lease {
    QString nameSpace;
    QString name;
    QString resourceVersion; ///< empty: not there yet
    QString holder;          ///< empty: free
    int seconds = 0;         ///< how long it holds after a renewal that nobody saw followed by another
    QDateTime acquired;
    QDateTime renewed;
    int transitions = 0; ///< how often it went to another holder
    QMap<QString, QString> annotations;

    static Result<Lease> parse(const QByteArray &json);
    QByteArray toJson() const;
    static QString path(const QString &nameSpace, const QString &name = {});
};

/// nullopt: there is none yet.
Task<std::optional<Lease>> readLease(KubeClient *client, QString nameSpace, QString name, std::stop_token stop);
/// Makes it, or replaces exactly the version that it was read as; answers it as it is now. See isConflict().
Task<Lease> writeLease(KubeClient *client, Lease lease, std::stop_token stop);
/// Somebody else wrote or made it meanwhile (409): it is to be read again.
bool isConflict(const Error &error);

} // namespace luthier
