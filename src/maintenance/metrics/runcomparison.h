// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/metrics/metricsfacts.h"

namespace luthier {

/// One measure of one component, before a run and after it.
struct ComparedMetric {
    MetricQuery query;
    QString component; ///< empty: the whole platform
    MetricChange change;
    QString problem; ///< why it cannot be said; empty: it can

    /// "Memory of pods, backend"
    QString title() const;
    QString sentence() const;
};

/// Whether an update made things better or worse.
struct RunComparison {
    QString run;
    QString title;
    MetricRange before;
    MetricRange after;
    QString sourceName;
    QList<ComparedMetric> metrics; ///< the worse first, then the better, then what did not change
    Error problem;                 ///< why there is nothing at all; its message is empty where there is something

    int worse() const;
    int better() const;
    QString sentence() const;
};

/// Windows of the same length before the run began and after it ended, as long as there was time since, at most `longest`.
/// The one after begins when no rate looks back into the run any more.
std::pair<MetricRange, MetricRange> windowsOf(const Run &run, std::chrono::seconds longest, const QDateTime &now);
/// The lines of one answer, one a component (pods have other names after an update): summed up, or for times and ratios
/// their mean, at each moment. `only`: the query's own component.
QMap<QString, QList<MetricPoint>> byComponent(const MetricAnswer &answer, const QList<Component> &components,
                                              MetricUnit unit, const QString &only);

/// Never fails: what stands in the way is in the answer. Only a Prometheus knows what was before.
QCoro::Task<RunComparison> compareRun(Platform *platform, Run run, std::chrono::seconds longest, std::stop_token stop);

} // namespace luthier
