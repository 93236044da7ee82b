// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helm/release.h"
#include "process/processrunner.h"

namespace luthier {

struct HelmSettings {
    QString program = QStringLiteral("helm");
    QStringList kubeconfigFiles;
    QString context;
};

struct HelmVersion {
    int major = 0;
    QString text; ///< "v4.1.4"
};

/// Where a chart comes from: an OCI reference, an HTTP repository's URL with the chart's name, or a local file.
struct ChartSource {
    QString oci;
    QString repository;
    QString chart;
    QString file;
    QString registryConfig; ///< docker's config.json with the sign-in
    QString caFile;
    bool plainHttp = false; ///< an OCI registry without TLS; only where the profile says so

    QString words() const; ///< "oci://…/lyra-app" for a person
};

struct UpgradeRequest {
    ReleaseRef release;
    ChartSource chart;
    QString version;
    QStringList valuesFiles;
    std::chrono::seconds timeout{300};
    bool wait = true;
    bool rollBackOnFailure = false;
    bool forceConflicts = false; ///< Helm 4, after kubectl changed the objects
};

struct RollbackRequest {
    ReleaseRef release;
    int revision = 0;
    std::chrono::seconds timeout{300};
    bool wait = true;
    bool forceConflicts = false;
};

/// Drives helm 3 and 4. Reading is ReleaseStorage's; this changes things, and renders.
class HelmClient
{
public:
    HelmClient(ProcessRunner &runner, HelmSettings settings);

    /// Asked once, then kept. Older than 3.8: Refused (OCI charts need it), newer majors than 4: Refused.
    Task<HelmVersion> version(std::stop_token stop);
    /// The exact command; the flags differ between helm 3 and 4 (--atomic, --rollback-on-failure). Never --reuse-values.
    ProcessSpec upgradeSpec(const UpgradeRequest &request, const HelmVersion &version) const;
    ProcessSpec rollbackSpec(const RollbackRequest &request, const HelmVersion &version) const;
    Task<> upgrade(UpgradeRequest request, std::stop_token stop, ProcessRunner::LineSink line);
    Task<> rollback(RollbackRequest request, std::stop_token stop, ProcessRunner::LineSink line);
    /// The manifest that an upgrade would apply (helm upgrade --dry-run=server).
    Task<QByteArray> render(UpgradeRequest request, std::stop_token stop);

private:
    ProcessRunner &m_runner;
    HelmSettings m_settings;
    HelmVersion m_version;
};

/// `helm version --short`: "v3.18.0+gcc58e3f", "v4.1.4+g05fa379". Older than 3.8 and majors above 4: Refused.
Result<HelmVersion> parseHelmVersion(const QByteArray &out);

/// What helm said, as one sentence for a person (timeout, conflict, another operation in progress, hook failed,
/// chart or version not found, registry unreachable or refusing, no permission), the raw text in `detail`.
Error helmError(const QByteArray &err, int exitCode);

} // namespace luthier
