// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace luthier {

struct ReleaseRef {
    QString nameSpace;
    QString name;

    bool operator==(const ReleaseRef &) const = default;
};

/// What the labels of a release's storage object say: enough for lists, without its body.
struct ReleaseSummary {
    ReleaseRef ref;
    int revision = 0;
    QString status; ///< deployed, failed, superseded, pending-install, pending-upgrade, pending-rollback, uninstalled
    QDateTime modified;
    QString storage; ///< the object's name: "sh.helm.release.v1.lyra.v3"

    bool isPending() const { return status.startsWith(QLatin1String("pending-")); }
};

/// A release revision whole, as Helm 3 and 4 store it (helm.sh: release, pkg/release/v1).
struct Release {
    ReleaseRef ref;
    int revision = 0;
    QString status;
    QString description;
    QString chartName;
    QString chartVersion;
    QString appVersion;
    QDateTime firstDeployed;
    QDateTime lastDeployed;
    QJsonObject values;      ///< what the user supplied
    QJsonObject chartValues; ///< the chart's defaults
    QString manifest;
    QJsonArray hooks; ///< as Helm stores them: name, kind, events, manifest
    QString notes;
    QString applyMethod; ///< Helm 4: "ssa" or "csa"; empty from Helm 3

    bool isPending() const { return status.startsWith(QLatin1String("pending-")); }
    /// The value at a dotted path ("backend.image.tag"), the user's over the chart's.
    QJsonValue value(const QString &path) const;
};

/// Decodes the `release` field of a storage Secret (base64 of base64 of gzip of JSON) or ConfigMap (one base64 less).
Result<Release> decodeRelease(const QByteArray &storedField);

} // namespace luthier
