// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/prometheusanswer.h"
#include "tests/support/awaited.h"

#include <QTest>

#include <cmath>

using namespace luthier;

class TestPrometheusAnswer : public QObject
{
    Q_OBJECT

    static QByteArray matrix(const QByteArray &result, const QByteArray &more = {})
    {
        return "{\"status\":\"success\"," + more + "\"data\":{\"resultType\":\"matrix\",\"result\":[" + result + "]}}";
    }

private slots:
    void linesWithTheirLabels()
    {
        VALUE_OF(answer,
                 prometheus::parsedSamples(matrix(
                     "{\"metric\":{\"__name__\":\"up\",\"pod\":\"a\"},\"values\":[[1000,\"1\"],[1015.5,\"0.25\"]]},"
                     "{\"metric\":{},\"values\":[[1000,\"1e-3\"]]}")));
        QCOMPARE(answer.series.size(), 2);
        QCOMPARE(answer.series[0].points, (QList<MetricPoint>{{1'000'000, 1}, {1'015'500, 0.25}}));
        QCOMPARE(answer.series[0].name(QStringLiteral("pod")), QStringLiteral("a"));
        QCOMPARE(answer.series[0].name(), QStringLiteral("pod=a"));
        QCOMPARE(answer.series[1].points.first().value, 0.001);
        QCOMPARE(answer.newest().toSecsSinceEpoch(), 1015);
    }
    void notEveryValueIsANumber()
    {
        VALUE_OF(
            answer,
            prometheus::parsedSamples(matrix(
                "{\"metric\":{},\"values\":[[1,\"NaN\"],[2,\"+Inf\"],[3,\"-Inf\"],[4,\"what\"],[5,\"7\"],[6,7]]}")));
        QCOMPARE(answer.notNumbers, 5);
        QVERIFY(std::isnan(answer.series[0].points[0].value));
        QVERIFY(answer.series[0].points[1].value > 1e308 && answer.series[0].points[2].value < -1e308);
        QCOMPARE(answer.newest().toSecsSinceEpoch(), 5);
    }
    void timesComeInOrderAndOnce()
    {
        VALUE_OF(answer, prometheus::parsedSamples(matrix(
                             "{\"metric\":{},\"values\":[[30,\"3\"],[10,\"1\"],[30,\"4\"],[-5,\"9\"],[1e99,\"9\"],"
                             "[\"x\",\"9\"],[20],[],7]}")));
        QCOMPARE(answer.series[0].points, (QList<MetricPoint>{{10'000, 1}, {30'000, 3}}));
    }
    void vectorsAndScalars()
    {
        VALUE_OF(vector,
                 prometheus::parsedSamples("{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":"
                                           "[{\"metric\":{\"a\":\"b\"},\"value\":[5,\"6\"]}]}}"));
        QCOMPARE(vector.series.first().points, (QList<MetricPoint>{{5000, 6}}));
        VALUE_OF(scalar, prometheus::parsedSamples(
                             "{\"status\":\"success\",\"data\":{\"resultType\":\"scalar\",\"result\":[5,\"6\"]}}"));
        QCOMPARE(scalar.series.first().points, (QList<MetricPoint>{{5000, 6}}));
        QCOMPARE(prometheus::parsedSamples(
                     "{\"status\":\"success\",\"data\":{\"resultType\":\"string\",\"result\":[5,\"x\"]}}")
                     .error()
                     .kind,
                 Error::Kind::Invalid);
    }
    void nothingIsEmptyAndHalfIsSaid()
    {
        VALUE_OF(empty, prometheus::parsedSamples(matrix({})));
        QVERIFY(empty.isEmpty() && empty.series.isEmpty());
        VALUE_OF(half, prometheus::parsedSamples(matrix({}, "\"warnings\":[\"store b is down\"],")));
        QCOMPARE(half.warnings, QStringList{QStringLiteral("store b is down")});
    }
    void tooManyLinesAreCountedNotKept()
    {
        QByteArrayList lines;
        for (int i = 0; i < 250; ++i)
            lines << "{\"metric\":{\"n\":\"" + QByteArray::number(i) + "\"},\"values\":[[1,\"1\"]]}";
        VALUE_OF(answer, prometheus::parsedSamples(matrix(lines.join(','))));
        QCOMPARE(answer.series.size(), prometheus::MostSeries);
        QCOMPARE(answer.leftOut, 50);
    }
    void refusalsAreClassed_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Error::Kind>("kind");
        const auto error = [](const QByteArray &type, const QByteArray &text) {
            return "{\"status\":\"error\",\"errorType\":\"" + type + "\",\"error\":\"" + text + "\"}";
        };
        QTest::newRow("parse") << error("bad_data", "1:5: parse error") << Error::Kind::Refused;
        QTest::newRow("slow") << error("timeout", "query timed out in expression evaluation") << Error::Kind::Timeout;
        QTest::newRow("canceled") << error("canceled", "") << Error::Kind::Timeout;
        QTest::newRow("many samples") << error("execution", "query processing would load too many samples into memory")
                                      << Error::Kind::Refused;
        QTest::newRow("starting") << error("unavailable", "TSDB not ready") << Error::Kind::Unreachable;
        for (const auto *foreign :
             {"", "null", "[]", "{}", "<html>Sign in</html>", "{\"status\":\"success\"}",
              "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[{\"met", "\xff\xfe"})
            QTest::newRow(QByteArray("foreign: ").append(foreign)) << QByteArray(foreign) << Error::Kind::Invalid;
    }
    void refusalsAreClassed()
    {
        QFETCH(QByteArray, body);
        QFETCH(Error::Kind, kind);
        const auto answer = prometheus::parsedSamples(body);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, kind);
        QVERIFY(!answer.error().message.isEmpty());
    }
    void theLimitOfPointsIsKnown()
    {
        const auto answer = prometheus::parsedSamples("{\"status\":\"error\",\"errorType\":\"bad_data\",\"error\":"
                                                      "\"exceeded maximum resolution of 11,000 points per "
                                                      "timeseries. Try decreasing the query resolution (?step=XX)\"}");
        QVERIFY(prometheus::wantsCoarserStep(answer.error()));
        QVERIFY(!prometheus::wantsCoarserStep({Error::Kind::Refused, {}, QStringLiteral("parse error")}));
    }
    void metricsOfAQuery_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QStringList>("metrics");
        const auto row = [](const char *query, const QStringList &metrics) {
            QTest::newRow(query) << query << metrics;
        };
        row("up", {QStringLiteral("up")});
        row("histogram_quantile(0.95, sum by (le) (rate(http_seconds_bucket{namespace=\"lyra\"}[{window}])))",
            {QStringLiteral("http_seconds_bucket")});
        row("sum(rate(a_total{code=~\"5..\"}[1m])) / sum(rate(b_total[1m]))",
            {QStringLiteral("a_total"), QStringLiteral("b_total")});
        row("sum(a) by (pod) / on(pod) group_left(x) b", {QStringLiteral("a"), QStringLiteral("b")});
        row("a:b:rate5m > 1e3 and on() vector(1)", {QStringLiteral("a:b:rate5m")});
        row("sum without (instance) (up{job='}x{'}) offset 5m", {QStringLiteral("up")});
        row("time()", {});
    }
    void metricsOfAQuery()
    {
        QFETCH(QString, query);
        QFETCH(QStringList, metrics);
        auto found = prometheus::metricsIn(query);
        QCOMPARE(found, metrics);
    }
};

QTEST_GUILESS_MAIN(TestPrometheusAnswer)
#include "tst_prometheusanswer.moc"
