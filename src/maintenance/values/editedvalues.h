// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/profile/profile.h"

#include <QJsonObject>

namespace luthier {

/// Values files after the platform's components got a version.
struct VersionedValues {
    QList<QByteArray> contents;
    QStringList set;     ///< the components whose tag stands in a file (it has the version now)
    QStringList nowhere; ///< those that no file sets: the chart's own default counts
};

/// The components' image tags set in the file that counts (the last one that sets it); all else stays byte for byte.
/// Errors: as withScalar() and yamlToJson().
Result<VersionedValues> withVersion(QList<QByteArray> contents, const QList<Component> &components,
                                    const QString &version);

/// What helm makes of its -f files before the chart's defaults come below: maps joined, all else of the later file
/// wins. Errors: as yamlToJson(), and Invalid where a file is no map.
Result<QJsonObject> joinedValues(const QList<std::pair<QString, QByteArray>> &files);

} // namespace luthier
