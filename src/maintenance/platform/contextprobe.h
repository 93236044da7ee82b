// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helm/release.h"
#include "kube/kubeclient.h"

namespace luthier {

/// A Helm release that a profile could be made of.
struct FoundRelease {
    ReleaseRef ref;
    QString chart; ///< "lyra-app 1.0.0"
    QString status;
    QString fits;          ///< the shipped profile that describes it; empty: none, the profile is made bare
    QStringList workloads; ///< "deployment/lyra-backend", from its manifest
};

/// What a context of a kubeconfig leads to. Asked by reading alone.
struct ContextFinding {
    ClusterIdentity cluster;
    QList<FoundRelease> releases; ///< those that fit first
    QString releasesProblem;      ///< why they are not known
};

/// Error: the cluster is not reached, or does not accept the sign-in. Releases are looked for everywhere, and where
/// that is not allowed in the context's own namespace. At most a dozen are opened.
Task<ContextFinding> probeContext(ClusterAccess access, ProcessRunner *runner, std::stop_token stop);

/// The shipped profile that describes a release of that chart; empty: none.
QString fittingProfile(const Release &release);
/// A profile's YAML for that release: it extends the one that fits, or names the workloads itself.
QByteArray profileFor(const FoundRelease &release, const QString &context, const QString &kubeconfig,
                      const QString &colour);
/// Writes it into the folder of the user's profiles under a name that is still free; answers the file.
Result<QString> saveProfile(const QString &name, const QByteArray &yaml);

} // namespace luthier
