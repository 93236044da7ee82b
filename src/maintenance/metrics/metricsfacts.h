// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "maintenance/metrics/metricsprofile.h"
#include "metrics/metricrange.h"
#include "metrics/metricseries.h"
#include "plan/run.h"

#include <QMap>

namespace luthier {

struct Pod;
class Platform;
struct Component;

/// One question with its answer, or why there is none.
struct MetricChartFacts {
    MetricQuery query;
    MetricAnswer answer;
    QStringList absent; ///< metrics that the source does not have
    Error problem;      ///< its message is empty where there was none

    /// What is in the place of lines; empty where there are some.
    QString whyEmpty(const QString &source) const;
};

/// Something that happened, to be drawn beside what was measured.
struct MetricMarker {
    enum class Kind { Update, OtherRun, Restart };
    Kind kind = Kind::Update;
    QDateTime from;
    QDateTime to; ///< as `from` where it is a moment
    QString words;
    QString run; ///< of the journal; empty: none
};

/// What is known of a platform's measurements over a time.
struct MetricsFacts {
    enum class Source { None, Prometheus, MetricsApi, Kubelet };

    MetricRange range;
    Source source = Source::None;
    QString sourceName; ///< "Prometheus (127.0.0.1:9090)", "metrics.k8s.io"
    QList<MetricChartFacts> charts;
    QList<MetricMarker> markers;
    QStringList notes; ///< what a reader has to know: a wrong clock, half an answer, why it is another source
    Error problem;     ///< why there is nothing at all; its message is empty where there is something
    QString grafana;   ///< the same time there; empty: the profile names none
    QDateTime asOf;

    QDateTime newest() const;
    /// The view's question answered in one sentence.
    QString sentence(const QDateTime &now) const;
};

struct MetricsQuestion {
    MetricRange range;
    QStringList names; ///< of queries; empty: all
};

/// Asks Prometheus; where there is none or it does not answer, metrics.k8s.io, then the kubelets: those know only CPU and
/// memory, now. Never fails: what stands in the way is in the answer. Cancelled: the problem says so.
QCoro::Task<MetricsFacts> readMetrics(Platform *platform, MetricsQuestion question, std::stop_token stop);

/// Runs that touch the platform, and restarts of its containers, within a time.
QList<MetricMarker> markersOf(const QList<Run> &runs, const QList<Pod> &pods, const MetricRange &range);
/// Sources that know only "now" make lines by being asked again: the samples of before are kept, up to the range's length.
void joinEarlier(MetricsFacts *now, const MetricsFacts &before);
/// The query with "{namespace}" and "{release}" filled, escaped for a PromQL string.
QString filledQuery(const QString &query, const QString &nameSpace, const QString &release);

} // namespace luthier
