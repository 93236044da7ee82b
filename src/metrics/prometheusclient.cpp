// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/prometheusclient.h"

#include "metrics/prometheusanswer.h"

#include <QThreadPool>
#include <QUrl>

namespace luthier {

namespace {

constexpr int MostCoarsenings = 6;

QString encoded(const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); }

Task<MetricAnswer> samplesOf(MetricsTransport *transport, QString path, std::stop_token stop)
{
    const auto reply = co_await transport->get(path, stop);
    if (!reply)
        co_return tl::unexpected(reply.error());
    // A query that was refused is told as JSON with a status of 400 or 422; a proxy before it writes what it likes.
    const OneShot<Result<MetricAnswer>> parsed;
    const auto body = reply->body;
    QThreadPool::globalInstance()->start([parsed, body] { parsed.resolve(prometheus::parsedSamples(body)); });
    auto answer = co_await parsed;
    if (!answer && answer.error().kind == Error::Kind::Invalid && reply->status != 200)
        co_return tl::unexpected(prometheus::errorOfStatus(reply->status, body, transport->name()));
    co_return answer;
}

Task<MetricAnswer> samplesOfRange(MetricsTransport *transport, QString query, MetricRange range,
                                  std::chrono::seconds step, std::stop_token stop)
{
    Result<MetricAnswer> answer;
    for (int i = 0; i <= MostCoarsenings; ++i, step = coarserStep(step)) {
        auto filled = query;
        filled.replace(QLatin1String("{window}"), inPromql(windowFor(step)));
        // Times that are multiples of the step: the same samples come however often it is asked, so lines do not tremble.
        const auto from = range.from.toSecsSinceEpoch() / step.count() * step.count();
        const auto to = range.to.toSecsSinceEpoch() / step.count() * step.count();
        // All at once: what is encoded has "%2" in it, too.
        const auto path = QStringLiteral("/api/v1/query_range?query=%1&start=%2&end=%3&step=%4")
                              .arg(encoded(filled), QString::number(from), QString::number(std::max(from, to)),
                                   QString::number(step.count()));
        answer = co_await samplesOf(transport, path, stop);
        if (answer)
            answer->step = std::chrono::milliseconds(step).count();
        if (answer || !prometheus::wantsCoarserStep(answer.error()))
            break;
    }
    co_return answer;
}

Task<QStringList> namesOf(MetricsTransport *transport, QStringList metrics, QDateTime since, std::stop_token stop)
{
    // Names have only letters, digits, "_" and ":" (metricsIn): nothing to escape.
    const auto matcher = QStringLiteral("{__name__=~\"%1\"}").arg(metrics.join(QLatin1Char('|')));
    const auto path = QStringLiteral("/api/v1/label/__name__/values?match[]=%1&start=%2")
                          .arg(encoded(matcher), QString::number(since.toSecsSinceEpoch()));
    const auto reply = co_await transport->get(path, stop);
    if (!reply)
        co_return tl::unexpected(reply.error());
    auto names = prometheus::parsedNames(reply->body);
    if (!names && names.error().kind == Error::Kind::Invalid && reply->status != 200)
        co_return tl::unexpected(prometheus::errorOfStatus(reply->status, reply->body, transport->name()));
    co_return names;
}

Task<double> aheadOf(MetricsTransport *transport, std::stop_token stop)
{
    const auto path = QStringLiteral("/api/v1/query?query=time()");
    const auto asked = QDateTime::currentMSecsSinceEpoch();
    const auto answer = co_await samplesOf(transport, path, stop);
    if (!answer)
        co_return tl::unexpected(answer.error());
    const auto ours = (asked + QDateTime::currentMSecsSinceEpoch()) / 2; // about when it looked at its clock
    if (answer->series.isEmpty() || answer->series.first().points.isEmpty())
        co_return 0.0;
    const auto theirs = answer->series.first().points.first().value;
    co_return theirs - double(ours) / 1000;
}

} // namespace

Task<MetricAnswer> PrometheusClient::range(QString query, MetricRange range, std::stop_token stop)
{
    return samplesOfRange(&m_transport, query, range, stepFor(range.length()), stop);
}

Task<MetricAnswer> PrometheusClient::range(QString query, MetricRange range, std::chrono::seconds step,
                                           std::stop_token stop)
{
    return samplesOfRange(&m_transport, query, range, std::max(step, stepFor(range.length())), stop);
}

Task<MetricAnswer> PrometheusClient::instant(QString query, std::stop_token stop)
{
    query.replace(QLatin1String("{window}"), inPromql(windowFor(std::chrono::seconds(0))));
    return samplesOf(&m_transport, QStringLiteral("/api/v1/query?query=") + encoded(query), stop);
}

Task<QStringList> PrometheusClient::existing(QStringList metrics, QDateTime since, std::stop_token stop)
{
    return namesOf(&m_transport, metrics, since, stop);
}

Task<double> PrometheusClient::clockAhead(std::stop_token stop) { return aheadOf(&m_transport, stop); }

} // namespace luthier
