// SPDX-License-Identifier: GPL-3.0-or-later
// metrics, metrics compare: what was measured, and whether an update made it better or worse.
#include "app/luthierctl/commands.h"
#include "app/luthierctl/output.h"
#include "maintenance/metrics/runcomparison.h"
#include "maintenance/schedule/schedule.h"
#include "metrics/statistics.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace luthier::ctl {

namespace {

constexpr std::chrono::hours UsualRange(1);
constexpr std::chrono::seconds ShortestRange(60);

QString utc(const QDateTime &time) { return time.toUTC().toString(Qt::ISODate); }

QJsonValue number(double value) { return std::isfinite(value) ? QJsonValue(value) : QJsonValue(); }

QJsonObject document(const MetricRange &range)
{
    return {{QStringLiteral("from"), utc(range.from)}, {QStringLiteral("to"), utc(range.to)}};
}

QJsonObject document(const MetricChartFacts &chart, const QString &source)
{
    QJsonArray series;
    for (const auto &one : chart.answer.series) {
        QJsonObject labels;
        for (auto it = one.labels.begin(); it != one.labels.end(); ++it)
            labels[it.key()] = it.value();
        QJsonArray points;
        for (const auto &point : one.points)
            points << QJsonArray{utc(QDateTime::fromMSecsSinceEpoch(point.time, Qt::UTC)), number(point.value)};
        series << QJsonObject{{QStringLiteral("labels"), labels}, {QStringLiteral("points"), points}};
    }
    return {
        {QStringLiteral("name"), chart.query.name},          {QStringLiteral("title"), chart.query.title},
        {QStringLiteral("unit"), nameOf(chart.query.unit)},  {QStringLiteral("step"), double(chart.answer.step) / 1000},
        {QStringLiteral("problem"), chart.whyEmpty(source)}, {QStringLiteral("series"), series}};
}

QString kindWord(MetricMarker::Kind kind)
{
    return kind == MetricMarker::Kind::Update  ? QStringLiteral("update")
         : kind == MetricMarker::Kind::Restart ? QStringLiteral("restart")
                                               : QStringLiteral("run");
}

QJsonObject document(const MetricsFacts &facts)
{
    QJsonArray items;
    for (const auto &chart : facts.charts)
        items << document(chart, facts.sourceName);
    QJsonArray markers;
    for (const auto &marker : facts.markers)
        markers << QJsonObject{{QStringLiteral("kind"), kindWord(marker.kind)},
                               {QStringLiteral("from"), utc(marker.from)},
                               {QStringLiteral("to"), utc(marker.to)},
                               {QStringLiteral("title"), marker.words},
                               {QStringLiteral("run"), marker.run}};
    return {{QStringLiteral("source"), facts.sourceName},
            {QStringLiteral("range"), document(facts.range)},
            {QStringLiteral("items"), items},
            {QStringLiteral("markers"), markers},
            {QStringLiteral("notes"), QJsonArray::fromStringList(facts.notes)}};
}

void printFacts(const MetricsFacts &facts)
{
    print(facts.sentence(QDateTime::currentDateTimeUtc()));
    QList<QStringList> rows;
    for (const auto &chart : facts.charts) {
        if (const auto why = chart.whyEmpty(facts.sourceName); !why.isEmpty()) {
            rows << QStringList{chart.query.name,    QString(),           QStringLiteral("–"),
                                QStringLiteral("–"), QStringLiteral("–"), why};
            continue;
        }
        for (const auto &series : chart.answer.series) {
            QList<double> values;
            for (const auto &point : series.points)
                if (point.isNumber())
                    values << point.value;
            if (values.isEmpty())
                continue;
            const auto [low, high] = std::minmax_element(values.begin(), values.end());
            const auto words = [&chart](double value) { return metricValue(value, chart.query.unit); };
            rows << QStringList{chart.query.name,
                                series.name(chart.query.by),
                                words(values.last()),
                                words(statistics::median(values)),
                                QStringLiteral("%1 – %2").arg(words(*low), words(*high)),
                                chart.query.title};
        }
    }
    printTable({QStringLiteral("QUERY"), QStringLiteral("OF"), QStringLiteral("LAST"), QStringLiteral("MEDIAN"),
                QStringLiteral("LOWEST – HIGHEST"), QStringLiteral("WHAT")},
               rows);
    for (const auto &marker : facts.markers)
        print(QStringLiteral("%1  %2").arg(utc(marker.from), marker.words));
    for (const auto &note : facts.notes)
        complain(note);
}

QJsonObject document(const ComparedMetric &metric)
{
    const auto &change = metric.change;
    static const QMap<MetricChange::Kind, QString> words{{MetricChange::Kind::TooFew, QStringLiteral("too-few-points")},
                                                         {MetricChange::Kind::Noise, QStringLiteral("noise")},
                                                         {MetricChange::Kind::Rose, QStringLiteral("rose")},
                                                         {MetricChange::Kind::Fell, QStringLiteral("fell")}};
    QJsonObject o{{QStringLiteral("name"), metric.query.name},
                  {QStringLiteral("component"), metric.component},
                  {QStringLiteral("title"), metric.title()},
                  {QStringLiteral("unit"), nameOf(metric.query.unit)},
                  {QStringLiteral("sentence"), metric.sentence()}};
    if (!metric.problem.isEmpty()) {
        o[QStringLiteral("problem")] = metric.problem;
        return o;
    }
    o[QStringLiteral("change")] = words.value(change.kind);
    o[QStringLiteral("worse")] = change.isWorse();
    o[QStringLiteral("better")] = change.isBetter();
    o[QStringLiteral("before")] = number(change.before);
    o[QStringLiteral("after")] = number(change.after);
    o[QStringLiteral("points")] = QJsonArray{change.pointsBefore, change.pointsAfter};
    o[QStringLiteral("test")] = QStringLiteral("Mann-Whitney");
    o[QStringLiteral("p")] = change.p;
    o[QStringLiteral("ordinary")] = change.ordinary ? QJsonValue(QJsonArray{change.ordinary->down, change.ordinary->up})
                                                    : QJsonValue();
    return o;
}

void printComparison(const RunComparison &comparison)
{
    print(comparison.sentence());
    print(QStringLiteral("%1: %2 to %3 against %4 to %5, by %6 (Mann-Whitney)")
              .arg(comparison.run, utc(comparison.before.from), utc(comparison.before.to), utc(comparison.after.from),
                   utc(comparison.after.to), comparison.sourceName));
    for (const auto &metric : comparison.metrics)
        print(QStringLiteral("%1 %2").arg(!metric.problem.isEmpty()  ? QStringLiteral("?")
                                          : metric.change.isWorse()  ? QStringLiteral("!")
                                          : metric.change.isBetter() ? QStringLiteral("+")
                                                                     : QStringLiteral("·"),
                                          metric.sentence()));
}

QCoro::Task<int> compare(Session *session, std::chrono::seconds longest)
{
    auto &platform = session->platform;
    (void)co_await platform.readRuns();
    const auto wanted = session->options.words.value(2);
    std::optional<Run> run;
    for (const auto &one : platform.facts().runs) // the newest first
        if (!run
            && (wanted.isEmpty() ? one.kind == QLatin1String("update") && one.traces() == Traces::Certain
                                 : one.id == wanted))
            run = one;
    if (!run) {
        complain(wanted.isEmpty()
                     ? QStringLiteral("There is no update in the journal of this platform.")
                     : QStringLiteral("There is no run %1 of this platform. See luthierctl run list.").arg(wanted));
        co_return Usage;
    }
    const auto chosen = *run;
    const auto comparison = co_await compareRun(&platform, chosen, longest, session->stop.get_token());
    if (!comparison.problem.message.isEmpty())
        co_return fail(session->options, comparison.problem);
    if (!session->options.json) {
        printComparison(comparison);
        co_return comparison.worse() > 0 ? Failed : Done;
    }
    QJsonArray items;
    for (const auto &metric : comparison.metrics)
        items << document(metric);
    printJson(QStringLiteral("MetricsComparison"), {{QStringLiteral("run"), comparison.run},
                                                    {QStringLiteral("source"), comparison.sourceName},
                                                    {QStringLiteral("before"), document(comparison.before)},
                                                    {QStringLiteral("after"), document(comparison.after)},
                                                    {QStringLiteral("worse"), comparison.worse()},
                                                    {QStringLiteral("sentence"), comparison.sentence()},
                                                    {QStringLiteral("items"), items}});
    co_return comparison.worse() > 0 ? Failed : Done;
}

} // namespace

QCoro::Task<int> metrics(Session *session)
{
    const auto &options = session->options;
    const auto verb = options.words.value(1);
    std::chrono::seconds length = UsualRange;
    if (!options.range.isEmpty()) {
        const auto read = readDuration(options.range);
        if (!read || std::chrono::duration_cast<std::chrono::seconds>(*read) < ShortestRange) {
            complain(QStringLiteral("--range takes a time of a minute or more, like 30m, 24h or 7d, not “%1”.")
                         .arg(options.range));
            co_return Usage;
        }
        length = std::chrono::duration_cast<std::chrono::seconds>(*read);
    }
    const auto profile = MetricsProfile::fromJson(session->platform.profile().metrics,
                                                  session->platform.environment().name);
    QStringList names;
    if (profile)
        for (const auto &query : profile->queries)
            names << query.name;
    const bool known = options.query.isEmpty() || names.contains(options.query);
    if (!known || (!verb.isEmpty() && verb != QLatin1String("compare"))) {
        complain(known ? QStringLiteral("metrics takes nothing or “compare RUN”, not “%1”.").arg(verb)
                       : QStringLiteral("The profile has no query “%1”; it has %2.")
                             .arg(options.query, names.join(QStringLiteral(", "))));
        co_return Usage;
    }
    const auto stop = session->stop.get_token();
    // The pods, too: they tell of restarts, and on which nodes they are.
    if (const auto open = co_await session->platform.open(stop, Platform::Reading::WhatRuns); !open)
        co_return fail(options, open.error());
    if (verb == QLatin1String("compare"))
        co_return co_await compare(session, length);
    const auto now = QDateTime::currentDateTimeUtc();
    MetricsQuestion question;
    question.range = {now.addSecs(-length.count()), now};
    if (!options.query.isEmpty())
        question.names = QStringList{options.query};
    (void)co_await session->platform.readRuns();
    const auto facts = co_await readMetrics(&session->platform, question, stop);
    if (!facts.problem.message.isEmpty())
        co_return fail(options, facts.problem);
    if (options.json)
        printJson(QStringLiteral("Metrics"), document(facts));
    else
        printFacts(facts);
    co_return Done;
}

} // namespace luthier::ctl
