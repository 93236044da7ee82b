// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/metrics/metricsfacts.h"

#include "base/words.h"
#include "kube/objects.h"

#include <QCoreApplication>

#include <algorithm>

namespace luthier {

namespace {

constexpr qint64 StaleAfter = 3 * 60; // seconds; most are scraped every 15 to 60

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::metrics)
};

bool touchesPlatform(const QString &kind)
{
    return kind == QLatin1String("update") || kind == QLatin1String("rollback") || kind == QLatin1String("restore")
        || kind == QLatin1String("migrate");
}

} // namespace

QString MetricChartFacts::whyEmpty(const QString &source) const
{
    if (!problem.message.isEmpty())
        return problem.message;
    if (!answer.isEmpty())
        return {};
    if (!absent.isEmpty())
        return Words::tr("%1 has nothing by the name %2: it is not measured here.")
            .arg(source, absent.join(QStringLiteral(", ")));
    if (answer.notNumbers > 0)
        return Words::tr("There was nothing to measure in this time: the values are no numbers.");
    return Words::tr("Nothing was measured in this time.");
}

QDateTime MetricsFacts::newest() const
{
    QDateTime last;
    for (const auto &chart : charts)
        if (const auto one = chart.answer.newest(); one.isValid() && (!last.isValid() || one > last))
            last = one;
    return last;
}

QString MetricsFacts::sentence(const QDateTime &now) const
{
    if (!problem.message.isEmpty())
        return problem.message;
    const auto known = std::count_if(charts.begin(), charts.end(), [](const auto &c) { return !c.answer.isEmpty(); });
    if (known == 0)
        return Words::tr("%1 has measured nothing of this platform in this time.").arg(sourceName);
    const auto last = newest();
    if (range.to >= now.addSecs(-StaleAfter) && last.secsTo(now) > StaleAfter)
        return Words::tr("The newest measurement is %1 old: nothing newer is known.").arg(words::age(last, now));
    if (source != Source::Prometheus)
        return Words::tr(
            "CPU and memory as the cluster itself measures them now; latency and errors need a Prometheus.");
    if (known < charts.size())
        return Words::tr("%1 of %2 questions are answered by %3.").arg(known).arg(charts.size()).arg(sourceName);
    return Words::tr("All %1 questions are answered by %2.").arg(known).arg(sourceName);
}

QList<MetricMarker> markersOf(const QList<Run> &runs, const QList<Pod> &pods, const MetricRange &range)
{
    QList<MetricMarker> all;
    for (const auto &run : runs) {
        const auto ended = run.ended.isValid() ? run.ended : run.begun;
        if (!touchesPlatform(run.kind) || run.traces() == Traces::None || ended < range.from || run.begun > range.to)
            continue;
        const auto kind = run.kind == QLatin1String("update") ? MetricMarker::Kind::Update
                                                              : MetricMarker::Kind::OtherRun;
        all << MetricMarker{kind, run.begun, ended, run.title, run.id};
    }
    for (const auto &pod : pods)
        for (const auto &container : pod.containers)
            if (container.restarts > 0 && container.lastFinished >= range.from && container.lastFinished <= range.to)
                all << MetricMarker{MetricMarker::Kind::Restart,
                                    container.lastFinished,
                                    container.lastFinished,
                                    Words::tr("%1 restarted (%2)").arg(pod.name, container.lastReason),
                                    {}};
    std::sort(all.begin(), all.end(), [](const auto &a, const auto &b) { return a.from < b.from; });
    return all;
}

void joinEarlier(MetricsFacts *now, const MetricsFacts &before)
{
    if (now->source != before.source || now->source == MetricsFacts::Source::Prometheus)
        return;
    const auto oldest = now->range.from.toMSecsSinceEpoch();
    for (auto &chart : now->charts)
        for (const auto &old : before.charts) {
            if (old.query.name != chart.query.name)
                continue;
            for (auto series : old.answer.series) {
                series.points.removeIf([oldest](const MetricPoint &point) { return point.time < oldest; });
                const auto same = std::find_if(chart.answer.series.begin(), chart.answer.series.end(),
                                               [&](const auto &one) { return one.labels == series.labels; });
                if (same == chart.answer.series.end()) {
                    if (!series.points.isEmpty()) // a pod that is gone
                        chart.answer.series << series;
                    continue;
                }
                for (const auto &point : std::as_const(same->points))
                    if (series.points.isEmpty() || point.time > series.points.last().time)
                        series.points << point;
                same->points = series.points;
            }
        }
}

QString filledQuery(const QString &query, const QString &nameSpace, const QString &release)
{
    const auto escaped = [](QString text) {
        return text.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('"'), QLatin1String("\\\""));
    };
    auto filled = query;
    return filled.replace(QLatin1String("{namespace}"), escaped(nameSpace))
        .replace(QLatin1String("{release}"), escaped(release));
}

} // namespace luthier
