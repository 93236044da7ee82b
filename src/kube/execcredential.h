// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "kube/kubeconfig.h"
#include "process/processrunner.h"

#include <QDateTime>

namespace luthier {

/// What a credential plugin answered (client.authentication.k8s.io, ExecCredentialStatus).
struct ExecCredential {
    Secret token;
    QByteArray certificate; ///< PEM
    Secret key;             ///< PEM
    QDateTime expires;      ///< invalid: not said
};

/// KUBERNETES_EXEC_INFO for the plugin.
QByteArray execInfo(const ClusterAccess &access);
Result<ExecCredential> parseExecCredential(const ExecCredentialSpec &spec, const QByteArray &output);
/// Runs the plugin once; it has a minute.
Task<ExecCredential> runCredentialPlugin(ProcessRunner *runner, ClusterAccess access, std::stop_token stop);

} // namespace luthier
