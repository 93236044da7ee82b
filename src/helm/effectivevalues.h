// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helm/chart.h"
#include "helm/release.h"

#include <QJsonValue>

namespace luthier {

/// One source of values over the chart's defaults; later ones win.
struct ValuesLayer {
    enum class Kind { File, Set, Release };
    Kind kind = Kind::File;
    QString name;    ///< the file; what was typed; the release
    QByteArray yaml; ///< of a file, for its lines
    QJsonObject values;
};

/// Reads a values file as Helm does. Errors: as yamlToJson(), and Invalid where it is a list or a single value.
Result<ValuesLayer> valuesFile(const QString &name, const QByteArray &yaml);
/// Files in Helm's order, each with its name. Errors: those of the first that cannot be read.
Result<QList<ValuesLayer>> valuesFiles(const QList<std::pair<QString, QByteArray>> &files);
/// "a.b[0].c=1,d=text" as --set reads it (Helm: pkg/strvals). Errors: Invalid.
Result<ValuesLayer> setLayer(const QString &expression);

/// Where a value comes from.
struct ValueOrigin {
    enum class Kind { ChartDefault, SubchartDefault, File, Set, Release };
    Kind kind = Kind::ChartDefault;
    int layer = -1;   ///< index into the layers; negative: a chart
    QString name;     ///< of the file, or of the chart
    QStringList path; ///< in that source: a global is elsewhere than in the subchart that it reaches
    int line = 0;     ///< 0: not known
    int column = 0;

    bool isGlobal() const { return path.value(0) == QLatin1String("global"); }
    QString words() const; ///< "values.yaml, line 12", "default of the chart lyra-app"
};

struct EffectiveValue {
    QStringList path;
    QJsonValue value; ///< a list is one value: Helm replaces lists whole; empty maps are values, too
    ValueOrigin origin;
};

struct EffectiveValues {
    QJsonObject values;
    QList<EffectiveValue> leaves; ///< by path
    QStringList warnings;         ///< where Helm ignores something: a map over a value, or the reverse

    const EffectiveValue *find(const QStringList &path) const;
    QList<EffectiveValue> below(const QStringList &path) const; ///< that one, or all that is in that map
};

/// What the templates see as .Values, and where each of it comes from. Helm's own rules (pkg/chartutil: coalesce,
/// dependencies): maps merged, lists replaced, null takes a default away, a subchart's values under its name, globals
/// handed down, subcharts switched off by condition or tags, import-values.
EffectiveValues effectiveValues(const Chart &chart, const QList<ValuesLayer> &layers);

/// What each source says of one path, the strongest first, the effective one included.
QList<EffectiveValue> saidOf(const Chart &chart, const QList<ValuesLayer> &layers, const QStringList &path);

/// The oldest revision since which the value has been what it is, among these (newest first, gaps allowed).
struct ValueAge {
    int revision = 0; ///< 0: no revision was given
    QDateTime since;
    bool isOldestKept = false; ///< Helm keeps no older one: it may be older still
    QJsonValue before;         ///< in the revision before
};
ValueAge valueAge(const QList<Release> &newestFirst, const QStringList &path);

} // namespace luthier
