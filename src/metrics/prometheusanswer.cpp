// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/prometheusanswer.h"

#include "base/masking.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <limits>

namespace luthier::prometheus {

namespace {

constexpr qsizetype DetailLimit = 2000;
constexpr int MostWarnings = 20;
constexpr int MostNames = 100'000;
constexpr double LatestTime = 32'503'680'000.0; // the year 3000, in seconds

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::metrics)
};

QString excerpt(const QByteArray &body) { return masked(QString::fromUtf8(body.left(DetailLimit))); }

Error errorOf(const QString &type, const QString &text)
{
    const auto detail = masked(type + QStringLiteral(": ") + text.left(DetailLimit));
    if (type == QLatin1String("timeout") || type == QLatin1String("canceled"))
        return {
            Error::Kind::Timeout,
            Words::tr("Prometheus gave up on the query because it took too long. Nothing is shown; choose a shorter "
                      "time range, or simplify the query in the profile."),
            detail};
    if (type == QLatin1String("unavailable") || type == QLatin1String("internal"))
        return {Error::Kind::Unreachable,
                Words::tr("Prometheus cannot answer at the moment. Nothing is shown; try again in a minute."), detail};
    return {Error::Kind::Refused,
            Words::tr("Prometheus refused the query. Nothing is shown; check the query in the profile."), detail};
}

double numberOf(const QString &text)
{
    if (text == QLatin1String("NaN"))
        return std::numeric_limits<double>::quiet_NaN();
    if (text == QLatin1String("+Inf") || text == QLatin1String("Inf"))
        return std::numeric_limits<double>::infinity();
    if (text == QLatin1String("-Inf"))
        return -std::numeric_limits<double>::infinity();
    bool ok = false;
    const auto value = text.toDouble(&ok);
    return ok ? value : std::numeric_limits<double>::quiet_NaN();
}

/// [seconds, "value"]; a time that is none is left out.
void take(const QJsonArray &pair, MetricSeries *to, MetricAnswer *answer)
{
    const auto seconds = pair.at(0).toDouble(-1);
    if (pair.size() != 2 || !(seconds >= 0) || seconds > LatestTime)
        return;
    to->points << MetricPoint{std::llround(seconds * 1000), numberOf(pair.at(1).toString())};
    answer->notNumbers += !to->points.last().isNumber();
}

void sortByTime(QList<MetricPoint> *points)
{
    const auto earlier = [](const MetricPoint &a, const MetricPoint &b) { return a.time < b.time; };
    if (!std::is_sorted(points->begin(), points->end(), earlier))
        std::stable_sort(points->begin(), points->end(), earlier);
    const auto same = [](const MetricPoint &a, const MetricPoint &b) { return a.time == b.time; };
    points->erase(std::unique(points->begin(), points->end(), same), points->end());
}

Result<QJsonObject> succeeded(const QByteArray &body)
{
    const auto foreign = [&body] {
        return failure(Error::Kind::Invalid,
                       Words::tr("What answered is not Prometheus, or its answer was cut. Nothing is shown; check the "
                                 "address in the profile's “metrics”."),
                       excerpt(body));
    };
    if (body.size() > LargestAnswer)
        return failure(Error::Kind::Invalid,
                       Words::tr("The answer of Prometheus is larger than 64 MiB. Nothing is shown; choose a shorter "
                                 "time range, or let the query sum up more."));
    const auto o = QJsonDocument::fromJson(body).object();
    const auto status = o[QLatin1String("status")].toString();
    if (status == QLatin1String("error"))
        return tl::unexpected(errorOf(o[QLatin1String("errorType")].toString(), o[QLatin1String("error")].toString()));
    return status == QLatin1String("success") ? Result<QJsonObject>(o) : foreign();
}

} // namespace

Result<MetricAnswer> parsedSamples(const QByteArray &body)
{
    const auto o = succeeded(body);
    if (!o)
        return tl::unexpected(o.error());
    MetricAnswer answer;
    for (const auto &warning : (*o)[QLatin1String("warnings")].toArray())
        if (answer.warnings.size() < MostWarnings)
            answer.warnings << masked(warning.toString().left(DetailLimit));
    const auto data = (*o)[QLatin1String("data")].toObject();
    const auto type = data[QLatin1String("resultType")].toString();
    const auto result = data[QLatin1String("result")].toArray();
    if (type == QLatin1String("scalar")) {
        answer.series << MetricSeries();
        take(result, &answer.series.last(), &answer);
        return answer;
    }
    if (type != QLatin1String("matrix") && type != QLatin1String("vector"))
        return failure(
            Error::Kind::Invalid,
            Words::tr("The query does not answer numbers over time. Nothing is shown; check the query in the "
                      "profile."),
            type);
    qsizetype all = 0;
    for (const auto &value : result) {
        const auto one = value.toObject();
        const auto values = one[QLatin1String("values")].toArray();
        all += values.size();
        if (answer.series.size() >= MostSeries || all > MostPointsOfAll) {
            ++answer.leftOut;
            continue;
        }
        MetricSeries series;
        const auto labels = one[QLatin1String("metric")].toObject();
        for (auto it = labels.begin(); it != labels.end(); ++it)
            series.labels[it.key()] = it.value().toString();
        series.points.reserve(values.size());
        for (const auto &pair : values)
            take(pair.toArray(), &series, &answer);
        if (one.contains(QLatin1String("value")))
            take(one[QLatin1String("value")].toArray(), &series, &answer);
        sortByTime(&series.points);
        answer.series << series;
    }
    return answer;
}

Result<QStringList> parsedNames(const QByteArray &body)
{
    const auto o = succeeded(body);
    if (!o)
        return tl::unexpected(o.error());
    QStringList names;
    for (const auto &name : (*o)[QLatin1String("data")].toArray())
        if (names.size() < MostNames)
            names << name.toString();
    return names;
}

bool wantsCoarserStep(const Error &error)
{
    return error.kind == Error::Kind::Refused
        && (error.detail.contains(QLatin1String("exceeded maximum resolution"))
            || error.detail.contains(QLatin1String("too many samples"))
            || error.detail.contains(QLatin1String("maximum resolution")));
}

QStringList metricsIn(const QString &query)
{
    // Strings, label matchers, ranges and lists of labels hold names that are no metrics.
    static const QRegularExpression strings(QStringLiteral(R"("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`)"));
    static const QRegularExpression beside(
        QStringLiteral(R"(\{[^}]*\}|\[[^\]]*\]|\b(?:by|without|on|ignoring|group_left|group_right)\s*\([^)]*\))"));
    static const QRegularExpression name(QStringLiteral(R"([a-zA-Z_:][a-zA-Z0-9_:]*(?!\s*\(|[a-zA-Z0-9_:]))"));
    static const QStringList words{
        QStringLiteral("by"),       QStringLiteral("without"),    QStringLiteral("on"),
        QStringLiteral("ignoring"), QStringLiteral("and"),        QStringLiteral("or"),
        QStringLiteral("unless"),   QStringLiteral("bool"),       QStringLiteral("inf"),
        QStringLiteral("nan"),      QStringLiteral("Inf"),        QStringLiteral("NaN"),
        QStringLiteral("offset"),   QStringLiteral("group_left"), QStringLiteral("group_right"),
        QStringLiteral("sum"),      QStringLiteral("avg"),        QStringLiteral("min"),
        QStringLiteral("max"),      QStringLiteral("count"),      QStringLiteral("topk"),
        QStringLiteral("bottomk")};
    auto bare = query;
    bare.replace(strings, QStringLiteral(" ")).replace(beside, QStringLiteral(" "));
    QStringList found;
    for (auto it = name.globalMatch(bare); it.hasNext();) {
        const auto match = it.next();
        const bool inNumber = match.capturedStart() > 0 && bare[match.capturedStart() - 1].isLetterOrNumber();
        if (!inNumber && !words.contains(match.captured()) && !found.contains(match.captured()))
            found << match.captured();
    }
    return found;
}

Error errorOfStatus(int status, const QByteArray &body, const QString &source)
{
    const auto detail = QStringLiteral("HTTP %1\n%2").arg(status).arg(excerpt(body));
    if (status == 401 || status == 403 || status == 407)
        return {Error::Kind::Denied,
                Words::tr("%1 does not let you in (HTTP %2). Nothing is shown; check the sign-in in the profile's "
                          "“metrics”, or ask whoever runs it.")
                    .arg(source)
                    .arg(status),
                detail};
    if (status >= 300 && status < 400)
        return {Error::Kind::Denied,
                Words::tr("%1 leads elsewhere, most likely to a sign-in page. Nothing was sent there; name the address "
                          "of Prometheus itself, with a token, in the profile's “metrics”.")
                    .arg(source),
                detail};
    if (status == 404)
        return {Error::Kind::NotFound,
                Words::tr("There is no Prometheus at %1. Nothing is shown; check the address, and its path, in the "
                          "profile's “metrics”.")
                    .arg(source),
                detail};
    if (status == 408 || status == 504)
        return {Error::Kind::Timeout,
                Words::tr("%1 did not answer in time. Nothing is shown; choose a shorter time range, or try again.")
                    .arg(source),
                detail};
    return {status >= 500 || status == 429 ? Error::Kind::Unreachable : Error::Kind::Refused,
            Words::tr("%1 cannot answer at the moment (HTTP %2). Nothing is shown; try again in a minute.")
                .arg(source)
                .arg(status),
            detail};
}

} // namespace luthier::prometheus
