// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/metrics/runcomparison.h"

#include "maintenance/metrics/metricsource.h"
#include "maintenance/platform/platform.h"
#include "metrics/prometheusclient.h"

#include <algorithm>

namespace luthier {

namespace {

constexpr int WeekSeconds = 7 * 86400;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::metrics)
};

QString componentOf(const QString &pod, const QList<Component> &components)
{
    QString found; // the longest name fits: "web" is not "web-worker"
    qsizetype length = 0;
    for (const auto &component : components)
        if (const auto name = component.workloadName();
            name.size() > length && pod.startsWith(name + QLatin1Char('-'))) {
            found = component.name;
            length = name.size();
        }
    return found.isEmpty() ? pod : found;
}

int rank(const ComparedMetric &metric)
{
    return !metric.problem.isEmpty() ? 4
         : metric.change.isWorse()   ? 0
         : metric.change.isBetter()  ? 1
         : metric.change.isChange()  ? 2
                                     : 3;
}

/// What is compared of one query.
struct Answers {
    Result<MetricAnswer> before;
    Result<MetricAnswer> after;
    Result<MetricAnswer> history;
};

QList<ComparedMetric> comparedOf(const MetricQuery &query, const Answers &answers, const Platform &platform,
                                 std::chrono::seconds window)
{
    ComparedMetric one{query, query.component, {}, {}};
    for (const auto *answer : {&answers.before, &answers.after})
        if (!*answer) {
            one.problem = answer->error().message;
            return {one};
        }
    const auto &components = platform.profile().components;
    const auto before = byComponent(*answers.before, components, query.unit, query.component);
    const auto after = byComponent(*answers.after, components, query.unit, query.component);
    const auto history = answers.history ? byComponent(*answers.history, components, query.unit, query.component)
                                         : QMap<QString, QList<MetricPoint>>();
    if (before.isEmpty() && after.isEmpty()) {
        one.problem = Words::tr("it is not measured here");
        return {one};
    }
    const auto step = std::max(answers.before->step, answers.after->step);
    const bool looksBack = query.query.contains(QLatin1String("{window}"));
    QList<ComparedMetric> all;
    auto names = before.keys() + after.keys();
    names.removeDuplicates();
    for (const auto &name : std::as_const(names)) {
        ChangeQuestion question;
        question.before = before.value(name);
        question.after = after.value(name);
        question.history = history.value(name);
        question.window = std::chrono::milliseconds(window).count();
        question.apart = looksBack ? std::chrono::milliseconds(windowFor(std::chrono::seconds(step / 1000))).count()
                                   : step;
        question.better = query.better;
        one.component = name;
        one.change = changeOf(question);
        all << one;
    }
    return all;
}

} // namespace

QString ComparedMetric::title() const
{
    return component.isEmpty() ? query.title : QStringLiteral("%1, %2").arg(query.title, component);
}

QString ComparedMetric::sentence() const
{
    return problem.isEmpty() ? change.sentence(title(), query.unit) : QStringLiteral("%1: %2").arg(title(), problem);
}

int RunComparison::worse() const
{
    return int(std::count_if(metrics.begin(), metrics.end(),
                             [](const auto &m) { return m.problem.isEmpty() && m.change.isWorse(); }));
}

int RunComparison::better() const
{
    return int(std::count_if(metrics.begin(), metrics.end(),
                             [](const auto &m) { return m.problem.isEmpty() && m.change.isBetter(); }));
}

QString RunComparison::sentence() const
{
    if (!problem.message.isEmpty())
        return problem.message;
    const auto said = std::count_if(metrics.begin(), metrics.end(), [](const auto &m) {
        return m.problem.isEmpty() && m.change.kind != MetricChange::Kind::TooFew;
    });
    if (said == 0)
        return Words::tr("There are too few measurements before and after to say anything yet.");
    if (const auto first = metrics.first(); worse() == 1)
        return first.sentence();
    if (worse() > 1)
        return Words::tr("%n measures became worse.", nullptr, worse()) + QLatin1Char(' ') + metrics.first().sentence();
    return better() > 0 ? Words::tr("Nothing became worse, and %n measures became better.", nullptr, better())
                        : Words::tr("Nothing became worse that could be told from noise.");
}

std::pair<MetricRange, MetricRange> windowsOf(const Run &run, std::chrono::seconds longest, const QDateTime &now)
{
    const auto ended = run.ended.isValid() ? run.ended : run.begun;
    const auto from = ended.addSecs(windowFor(stepFor(longest)).count());
    const auto length = std::clamp<qint64>(from.secsTo(now), 0, longest.count());
    return {{run.begun.addSecs(-length), run.begun}, {from, from.addSecs(length)}};
}

QMap<QString, QList<MetricPoint>> byComponent(const MetricAnswer &answer, const QList<Component> &components,
                                              MetricUnit unit, const QString &only)
{
    const bool isMean = unit == MetricUnit::Seconds || unit == MetricUnit::Ratio || unit == MetricUnit::None;
    struct Sum {
        double value = 0;
        int count = 0;
    };
    QMap<QString, QMap<qint64, Sum>> sums;
    for (const auto &series : answer.series) {
        const auto pod = series.labels.value(QStringLiteral("pod"));
        const auto name = !only.isEmpty() ? only
                        : pod.isEmpty()   ? series.name(QStringLiteral("instance"))
                                          : componentOf(pod, components);
        for (const auto &point : series.points)
            if (point.isNumber()) {
                auto &sum = sums[name][point.time];
                sum.value += point.value;
                ++sum.count;
            }
    }
    QMap<QString, QList<MetricPoint>> all;
    for (auto it = sums.begin(); it != sums.end(); ++it)
        for (auto at = it->begin(); at != it->end(); ++at)
            all[it.key()] << MetricPoint{at.key(), isMean ? at->value / at->count : at->value};
    return all;
}

QCoro::Task<RunComparison> compareRun(Platform *platform, Run run, std::chrono::seconds longest, std::stop_token stop)
{
    RunComparison comparison;
    comparison.run = run.id;
    comparison.title = run.title;
    const auto profile = MetricsProfile::fromJson(platform->profile().metrics, platform->environment().name);
    if (!profile || !profile->hasSource()) {
        comparison.problem = profile
                               ? Error{Error::Kind::NotFound,
                                       Words::tr(
                                           "What was before an update only a Prometheus knows, and the profile names "
                                           "none: add “metrics: {prometheus: https://…}” or “service”."),
                                       {}}
                               : profile.error();
        co_return comparison;
    }
    const auto now = QDateTime::currentDateTimeUtc();
    std::tie(comparison.before, comparison.after) = windowsOf(run, longest, now);
    if (!comparison.after.isValid()) {
        comparison.problem = {
            Error::Kind::NotFound,
            Words::tr("The run ended just now: there is nothing to compare with yet. Look again in a few "
                      "minutes."),
            {}};
        co_return comparison;
    }
    const auto transport = co_await metricsTransport(platform, *profile, stop);
    if (!transport) {
        comparison.problem = transport.error();
        co_return comparison;
    }
    PrometheusClient client(**transport);
    if (const auto ahead = co_await client.clockAhead(stop); !ahead) {
        comparison.problem = ahead.error();
        co_return comparison;
    }
    comparison.sourceName = QStringLiteral("Prometheus (%1)").arg(client.name());
    const MetricRange week{run.begun.addSecs(-WeekSeconds), run.begun};
    const auto length = comparison.before.length();
    for (const auto &query : profile->queries) {
        const auto text = filledQuery(query.query, platform->nameSpace(), platform->releaseRef().name);
        auto before = client.range(text, comparison.before, stop);
        auto after = client.range(text, comparison.after, stop);
        auto history = client.range(text, week, stop);
        Answers answers;
        answers.before = co_await before;
        answers.after = co_await after;
        answers.history = co_await history;
        comparison.metrics += comparedOf(query, answers, *platform, length);
    }
    std::stable_sort(comparison.metrics.begin(), comparison.metrics.end(),
                     [](const auto &a, const auto &b) { return rank(a) < rank(b); });
    if (stop.stop_requested())
        comparison.problem = {Error::Kind::Cancelled, Words::tr("Cancelled."), {}};
    co_return comparison;
}

} // namespace luthier
