// SPDX-License-Identifier: GPL-3.0-or-later
// A real Prometheus with fixed blocks: what we read is held, to the digit, against what its own promtool reads.
#include "metrics/httptransport.h"
#include "metrics/prometheusclient.h"
#include "tests/support/awaited.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace luthier;
using namespace luthier::test;

namespace {

constexpr qint64 Begin = 1'763'596'800; // 2025-11-20 00:00 UTC
constexpr int Day = 86400;
constexpr int Step = 15;

/// A day of a gauge that goes up and down, with an hour missing, and a NaN and an Inf in it; and of a counter.
QByteArray openMetrics()
{
    QByteArray text("# TYPE fixed_seconds gauge\n");
    for (int t = 0; t < Day; t += Step) {
        if (t >= 6 * 3600 && t < 7 * 3600)
            continue;
        const auto value = t == 36000 ? QByteArray("NaN")
                         : t == 36015 ? QByteArray("+Inf")
                                      : QByteArray::number(0.1 + 0.05 * std::sin(t / 1000.0), 'g', 17);
        text += "fixed_seconds{pod=\"a\"} " + value + ' ' + QByteArray::number(Begin + t) + '\n';
    }
    text += "# TYPE fixed_requests counter\n";
    for (int t = 0; t < Day; t += Step)
        text += "fixed_requests_total{pod=\"a\"} " + QByteArray::number(t * 3.5) + ' ' + QByteArray::number(Begin + t)
              + '\n';
    return text + "# EOF\n";
}

QDateTime at(qint64 seconds) { return QDateTime::fromSecsSinceEpoch(Begin + seconds, Qt::UTC); }

} // namespace

class TestRealPrometheus : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QProcess m_server;
    int m_port = 0;

    QByteArray promtool(const QStringList &words)
    {
        QProcess tool;
        tool.start(QStringLiteral("promtool"), words);
        if (!tool.waitForFinished(30'000) || tool.exitCode() != 0)
            qWarning("%s", tool.readAllStandardError().constData());
        return tool.readAllStandardOutput();
    }
    MetricsAddress address() const
    {
        MetricsAddress address;
        address.url = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port));
        return address;
    }

private slots:
    void initTestCase()
    {
        QFile data(m_folder.filePath(QStringLiteral("data.txt")));
        QVERIFY(data.open(QIODevice::WriteOnly));
        data.write(openMetrics());
        data.close();
        promtool({QStringLiteral("tsdb"), QStringLiteral("create-blocks-from"), QStringLiteral("openmetrics"),
                  data.fileName(), m_folder.filePath(QStringLiteral("tsdb"))});
        QFile settings(m_folder.filePath(QStringLiteral("prometheus.yml")));
        QVERIFY(settings.open(QIODevice::WriteOnly));
        settings.write("global: {scrape_interval: 15s}\n");
        settings.close();
        QTcpServer free;
        QVERIFY(free.listen(QHostAddress::LocalHost));
        m_port = free.serverPort();
        free.close();
        m_server.setProcessChannelMode(QProcess::MergedChannels);
        m_server.start(QStringLiteral("prometheus"),
                       {QStringLiteral("--config.file=") + settings.fileName(),
                        QStringLiteral("--storage.tsdb.path=") + m_folder.filePath(QStringLiteral("tsdb")),
                        QStringLiteral("--storage.tsdb.retention.time=100y"),
                        QStringLiteral("--web.listen-address=127.0.0.1:%1").arg(m_port)});
        QVERIFY2(m_server.waitForStarted(), "Debian's package prometheus is needed");
        HttpTransport transport(address());
        QTRY_VERIFY_WITH_TIMEOUT(awaited(PrometheusClient(transport).clockAhead({})).has_value(), 20'000);
    }
    void cleanupTestCase()
    {
        m_server.terminate();
        m_server.waitForFinished();
    }

    void aDayIsReadToTheDigit_data()
    {
        QTest::addColumn<QString>("query");
        QTest::newRow("gauge with a gap") << "fixed_seconds";
        QTest::newRow("rate") << "sum by (pod) (rate(fixed_requests_total[60s]))";
        QTest::newRow("quotient with NaN")
            << "(fixed_requests_total - fixed_requests_total) / (fixed_requests_total * 0)";
        QTest::newRow("nothing") << "no_such_metric";
    }
    void aDayIsReadToTheDigit()
    {
        QFETCH(QString, query);
        const auto said = promtool({QStringLiteral("query"), QStringLiteral("range"), QStringLiteral("-o"),
                                    QStringLiteral("json"), QStringLiteral("--start=%1").arg(Begin),
                                    QStringLiteral("--end=%1").arg(Begin + Day), QStringLiteral("--step=15s"),
                                    QStringLiteral("http://127.0.0.1:%1").arg(m_port), query});
        HttpTransport transport(address());
        VALUE_OF(answer, awaited(PrometheusClient(transport).range(query, {at(0), at(Day)}, {})));
        QCOMPARE(answer.step, Step * 1000);
        const auto lines = QJsonDocument::fromJson(said).array();
        QCOMPARE(answer.series.size(), lines.size());
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const auto values = lines[i].toObject()[QLatin1String("values")].toArray();
            QCOMPARE(answer.series[i].points.size(), values.size());
            for (qsizetype k = 0; k < values.size(); ++k) {
                const auto &point = answer.series[i].points[k];
                QCOMPARE(point.time, qint64(values[k].toArray()[0].toDouble() * 1000));
                const auto text = values[k].toArray()[1].toString();
                if (text == QLatin1String("NaN"))
                    QVERIFY(std::isnan(point.value));
                else if (text == QLatin1String("+Inf"))
                    QVERIFY(std::isinf(point.value));
                else
                    QVERIFY2(point.value == text.toDouble(), qPrintable(text)); // to the last digit
            }
        }
    }
    void theMissingHourIsAGap()
    {
        HttpTransport transport(address());
        VALUE_OF(answer,
                 awaited(PrometheusClient(transport).range(QStringLiteral("fixed_seconds"), {at(0), at(Day)}, {})));
        const auto pieces = withoutGaps(answer.series.first().points, answer.step);
        QCOMPARE(pieces.size(), 3); // before the hour, up to the NaN, after the Inf
        QVERIFY(pieces[1].first().time == (Begin + 7 * 3600) * 1000);
        QCOMPARE(answer.notNumbers, 2);
    }
    void theServerItselfRefusesTooFineAStep()
    {
        HttpTransport transport(address());
        const auto path = QStringLiteral("/api/v1/query_range?query=fixed_seconds&start=%1&end=%2&step=1");
        VALUE_OF(refused, awaited(transport.get(path.arg(Begin).arg(Begin + Day), {})));
        QCOMPARE(refused.status, 400);
        VALUE_OF(month, awaited(PrometheusClient(transport).range(QStringLiteral("fixed_seconds"),
                                                                  {at(-29 * Day), at(Day)}, {})));
        QVERIFY(month.series.first().points.size() <= 11'000); // ours never asks that
    }
    void whatIsThereIsFound()
    {
        HttpTransport transport(address());
        VALUE_OF(names, awaited(PrometheusClient(transport).existing(
                            {QStringLiteral("fixed_seconds"), QStringLiteral("redis_hits_total")}, at(0), {})));
        QCOMPARE(names, QStringList{QStringLiteral("fixed_seconds")});
    }
    void aQueryThatIsNoneIsRefused()
    {
        HttpTransport transport(address());
        const auto answer = awaited(PrometheusClient(transport).instant(QStringLiteral("sum((up"), {}));
        QCOMPARE(answer.error().kind, Error::Kind::Refused);
        QVERIFY(answer.error().detail.contains(QLatin1String("parse error")));
    }
};

QTEST_GUILESS_MAIN(TestRealPrometheus)
#include "tst_realprometheus.moc"
