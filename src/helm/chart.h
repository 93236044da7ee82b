// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <vector>

namespace luthier {

struct ChartDependency {
    QString name;
    QString alias;
    QString condition; ///< "redis.enabled,global.redis": the first that is a boolean decides
    QStringList tags;
    /// import-values: a map of the subchart's values, and where it goes in the parent's (empty: to the top).
    QList<std::pair<QString, QString>> imports;
};

/// What a chart says about its values. Helm: pkg/chart/loader.
struct Chart {
    QString name;
    QString key; ///< the name that its values have in its parent: the alias where there is one
    QString version;
    QString appVersion;
    bool hasValues = false;
    QByteArray valuesYaml; ///< with its comments; empty where only Helm's storage is known
    QJsonObject values;
    QByteArray schema; ///< values.schema.json; empty: none
    QList<ChartDependency> dependencies;
    std::vector<Chart> subcharts;
};

/// A chart archive (.tgz), as helm package writes it. Bounded: 100 MiB unpacked, 5 MiB a file (Helm's own limits), 8
/// charts deep; templates are passed over. Errors (Invalid or Refused): no archive, damaged, a name that leads out of
/// it, more than the limits, no Chart.yaml, no apiVersion (Helm 2), values that are no map.
Result<Chart> readChartArchive(const QByteArray &archive, const QString &name);
/// The same of an unpacked chart. Blocks: not for the window's thread.
Result<Chart> readChartFolder(const QString &folder);
/// Whichever of the two is there. Blocks.
Result<Chart> readChart(const QString &fileOrFolder);

} // namespace luthier
