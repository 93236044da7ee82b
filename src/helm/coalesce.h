// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helm/chart.h"

#include <QJsonValue>

#include <map>

namespace luthier {

/// A value that knows which source it was written in, and where there.
struct TracedValue {
    bool isMap = false;
    std::map<QString, TracedValue> map;
    QJsonValue value{QJsonValue::Null}; ///< where it is no map
    int source = -1;
    QStringList path; ///< in that source

    bool isNull() const { return !isMap && value.isNull(); }
    QJsonValue json() const;
};
using TracedMap = std::map<QString, TracedValue>;

TracedValue traced(const QJsonValue &value, int source, const QStringList &path = {});
/// helm -f a -f b: maps merged, all else replaced, null kept (Helm: pkg/cli/values).
void overlay(TracedMap *base, const TracedMap &over);

/// A chart whose defaults are traced, with those subcharts that are switched on.
struct TracedChart {
    const Chart *chart = nullptr;
    QString key;
    TracedMap values;
    std::vector<TracedChart> subcharts;
};
/// `next` numbers the sources: each chart one, parents before their subcharts; `charts` gets them in that order.
TracedChart tracedChart(const Chart &chart, int *next, QList<const Chart *> *charts);

/// .Values of the templates (Helm: chartutil.ProcessDependencies, then CoalesceValues).
TracedMap coalesced(TracedChart chart, TracedMap user, QStringList *warnings);

} // namespace luthier
