// SPDX-License-Identifier: GPL-3.0-or-later
// How the facts of metricsfacts.h are had.
#include "maintenance/metrics/clustermetrics.h"
#include "maintenance/metrics/metricsfacts.h"
#include "maintenance/metrics/metricsource.h"
#include "maintenance/platform/platform.h"
#include "metrics/prometheusanswer.h"
#include "metrics/prometheusclient.h"

#include <QLocale>

#include <cmath>
#include <vector>

namespace luthier {

namespace {

constexpr double ClockTolerance = 30; // seconds

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::metrics)
};

QList<MetricQuery> wanted(const MetricsProfile &profile, const QStringList &names)
{
    QList<MetricQuery> all;
    for (const auto &query : profile.queries)
        if (names.isEmpty() || names.contains(query.name))
            all << query;
    return all;
}

/// What is not there is not asked for: then a word can be said about it.
QStringList absentOf(const QString &query, const QStringList &existing)
{
    QStringList absent;
    for (const auto &metric : prometheus::metricsIn(query))
        if (!existing.contains(metric))
            absent << metric;
    return absent;
}

QString clockWords(double ahead)
{
    const auto seconds = QLocale().toString(std::abs(ahead), 'f', 0);
    return ahead > 0
             ? Words::tr("The clock of Prometheus is %1 s ahead of this machine's: times are its own.").arg(seconds)
             : Words::tr("The clock of Prometheus is %1 s behind this machine's: times are its own.").arg(seconds);
}

/// True: answered, whatever it was.
QCoro::Task<bool> askPrometheus(Platform *platform, MetricsProfile profile, MetricsQuestion question,
                                MetricsFacts *facts, std::stop_token stop)
{
    const auto transport = co_await metricsTransport(platform, profile, stop);
    if (!transport) {
        facts->problem = transport.error();
        co_return false;
    }
    PrometheusClient client(**transport);
    const auto ahead = co_await client.clockAhead(stop);
    if (!ahead) {
        facts->problem = ahead.error();
        co_return false;
    }
    if (std::abs(*ahead) > ClockTolerance)
        facts->notes << clockWords(*ahead);
    facts->source = MetricsFacts::Source::Prometheus;
    facts->sourceName = QStringLiteral("Prometheus (%1)").arg(client.name());
    const auto queries = wanted(profile, question.names);
    QStringList metrics;
    QStringList texts;
    for (const auto &query : queries) {
        texts << filledQuery(query.query, platform->nameSpace(), platform->releaseRef().name);
        metrics << prometheus::metricsIn(texts.last());
    }
    metrics.removeDuplicates();
    const auto existing = co_await client.existing(metrics, question.range.from, stop);
    std::vector<std::optional<Task<MetricAnswer>>> asked; // all at once; the network keeps six under way
    for (qsizetype i = 0; i < queries.size(); ++i) {
        MetricChartFacts chart{queries[i], {}, {}, {}};
        if (existing)
            chart.absent = absentOf(texts[i], *existing);
        if (!chart.absent.isEmpty())
            asked.emplace_back();
        else
            asked.emplace_back(client.range(texts[i], question.range, stop));
        facts->charts << chart;
    }
    for (size_t i = 0; i < asked.size(); ++i) {
        if (!asked[i])
            continue;
        auto answer = co_await *asked[i];
        auto &chart = facts->charts[qsizetype(i)];
        if (!answer) {
            chart.problem = answer.error();
            continue;
        }
        chart.answer = *answer;
        for (const auto &warning : answer->warnings)
            if (const auto note = Words::tr("The answer may be incomplete: %1").arg(warning);
                !facts->notes.contains(note))
                facts->notes << note;
        if (answer->leftOut > 0)
            facts->notes
                << Words::tr("%1: %n lines more are not shown.", nullptr, answer->leftOut).arg(chart.query.title);
    }
    co_return true;
}

} // namespace

QCoro::Task<MetricsFacts> readMetrics(Platform *platform, MetricsQuestion question, std::stop_token stop)
{
    MetricsFacts facts;
    facts.range = question.range;
    const auto profile = MetricsProfile::fromJson(platform->profile().metrics, platform->environment().name);
    if (!profile) { // checked when it was loaded
        facts.problem = profile.error();
        co_return facts;
    }
    facts.grafana = profile->grafanaAt(question.range.from, question.range.to);
    bool answered = false;
    if (profile->hasSource())
        answered = co_await askPrometheus(platform, *profile, question, &facts, stop);
    if (!answered && !stop.stop_requested()) {
        const auto why = facts.problem.message;
        const bool known = co_await askCluster(platform, question, &facts, stop);
        if (!why.isEmpty())
            facts.notes.prepend(why);
        if (known)
            facts.problem = {};
        else if (!why.isEmpty())
            facts.problem.message = why;
    }
    if (stop.stop_requested())
        facts.problem = {Error::Kind::Cancelled, Words::tr("Cancelled."), {}};
    facts.markers = markersOf(platform->facts().runs, platform->watch().pods().values(), question.range);
    facts.asOf = QDateTime::currentDateTimeUtc();
    co_return facts;
}

} // namespace luthier
