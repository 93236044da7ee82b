// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/httptransport.h"
#include "metrics/prometheusclient.h"
#include "tests/kube/fakeapiserver.h"
#include "tests/support/awaited.h"
#include "testpaths.h"

#include <QTest>
#include <QTimer>

#include <cmath>

using namespace luthier;
using namespace luthier::test;

namespace {

const QByteArray One =
    "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[{\"metric\":{},\"values\":"
    "[[1795446000,\"1\"]]}]}}";
const QByteArray TooFine =
    "{\"status\":\"error\",\"errorType\":\"bad_data\",\"error\":\"exceeded maximum resolution of "
    "11,000 points per timeseries.\"}";

MetricsAddress addressOf(const FakeApiServer &server)
{
    MetricsAddress address;
    address.url = QUrl(server.address());
    return address;
}

MetricRange hours(int count)
{
    const auto to = QDateTime::fromSecsSinceEpoch(1'795'446'007, Qt::UTC);
    return {to.addSecs(-count * 3600), to};
}

} // namespace

class TestPrometheusClient : public QObject
{
    Q_OBJECT

private slots:
    void asksAtRoundTimesWithAFittingStep()
    {
        FakeApiServer server([](const QByteArray &) { return httpAnswer("200 OK", One); });
        auto address = addressOf(server);
        address.url.setPath(QStringLiteral("/prometheus/"));
        address.user = QStringLiteral("ana");
        address.password = Secret("s3cret-word");
        address.headers[QStringLiteral("X-Scope-OrgID")] = QStringLiteral("lyra");
        HttpTransport transport(address);
        PrometheusClient client(transport);
        VALUE_OF(answer, awaited(client.range(QStringLiteral("rate(a_total[{window}])"), hours(24), {})));
        QCOMPARE(answer.step, 15'000);
        const auto asked = server.asked.first();
        QVERIFY2(
            asked.startsWith("GET /prometheus/api/v1/query_range?query=rate%28a_total%5B60s%5D%29&start=1795359600&end="
                             "1795446000&step=15 "),
            asked.constData());
        QVERIFY(asked.contains("Authorization: Basic " + QByteArray("ana:s3cret-word").toBase64()));
        QVERIFY(asked.contains("X-Scope-OrgID: lyra"));
    }
    void aTokenIsABearer()
    {
        FakeApiServer server([](const QByteArray &) { return httpAnswer("200 OK", One); });
        auto address = addressOf(server);
        address.token = Secret("tok-123456");
        HttpTransport transport(address);
        VALUE_OF(answer, awaited(PrometheusClient(transport).instant(QStringLiteral("up"), {})));
        QCOMPARE(answer.series.size(), 1);
        QVERIFY(server.asked.first().contains("Authorization: Bearer tok-123456"));
    }
    void aTokenIsNotSentInTheClear()
    {
        MetricsAddress address;
        address.url = QUrl(QStringLiteral("http://prometheus.example.com"));
        address.token = Secret("tok-123456");
        HttpTransport transport(address);
        const auto answer = awaited(transport.get(QStringLiteral("/api/v1/query"), {}));
        QCOMPARE(answer.error().kind, Error::Kind::Refused);
    }
    void aRefusedStepIsMadeCoarser()
    {
        FakeApiServer server([](const QByteArray &request) {
            return request.contains("step=60 ") ? httpAnswer("200 OK", One) : httpAnswer("400 Bad Request", TooFine);
        });
        HttpTransport transport(addressOf(server));
        VALUE_OF(answer, awaited(PrometheusClient(transport).range(QStringLiteral("a"), hours(24), {})));
        QCOMPARE(answer.step, 60'000);
        QCOMPARE(server.asked.size(), 3); // 15, 30, 60
    }
    void butNotForEver()
    {
        FakeApiServer server([](const QByteArray &) { return httpAnswer("400 Bad Request", TooFine); });
        HttpTransport transport(addressOf(server));
        const auto answer = awaited(PrometheusClient(transport).range(QStringLiteral("a"), hours(24), {}));
        QCOMPARE(answer.error().kind, Error::Kind::Refused);
        QVERIFY(server.asked.size() < 10);
    }
    void answersThatAreNone_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("sign-in") << httpAnswer("302 Found", {}, "Location: https://login.example.com\r\n")
                                 << Error::Kind::Denied;
        QTest::newRow("unauthorized") << httpAnswer("401 Unauthorized", "no") << Error::Kind::Denied;
        QTest::newRow("forbidden") << httpAnswer("403 Forbidden", "no") << Error::Kind::Denied;
        QTest::newRow("elsewhere") << httpAnswer("404 Not Found", "404 page not found") << Error::Kind::NotFound;
        QTest::newRow("gateway") << httpAnswer("502 Bad Gateway", "<html>") << Error::Kind::Unreachable;
        QTest::newRow("gateway timeout") << httpAnswer("504 Gateway Timeout", "") << Error::Kind::Timeout;
        QTest::newRow("page") << httpAnswer("200 OK", "<html>Grafana</html>") << Error::Kind::Invalid;
        QTest::newRow("not a query") << httpAnswer(
            "400 Bad Request", "{\"status\":\"error\",\"errorType\":\"bad_data\",\"error\":\"parse\"}")
                                     << Error::Kind::Refused;
        QTest::newRow("cut") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n{\"status\"")
                             << Error::Kind::Unreachable;
        QTest::newRow("nothing") << QByteArray() << Error::Kind::Unreachable;
    }
    void answersThatAreNone()
    {
        QFETCH(QByteArray, answer);
        QFETCH(Error::Kind, kind);
        FakeApiServer server([answer](const QByteArray &) { return answer; });
        HttpTransport transport(addressOf(server));
        const auto got = awaited(PrometheusClient(transport).range(QStringLiteral("up"), hours(1), {}));
        QVERIFY(!got);
        QCOMPARE(got.error().kind, kind);
        QVERIFY(!got.error().message.isEmpty());
    }
    void aSlowOneIsLeft()
    {
        FakeApiServer server([](const QByteArray &) { return std::nullopt; });
        auto address = addressOf(server);
        address.patience = std::chrono::milliseconds(200);
        HttpTransport transport(address);
        const auto got = awaited(PrometheusClient(transport).instant(QStringLiteral("up"), {}));
        QCOMPARE(got.error().kind, Error::Kind::Timeout);
    }
    void aSlowOneCanBeCancelled()
    {
        FakeApiServer server([](const QByteArray &) { return std::nullopt; });
        HttpTransport transport(addressOf(server));
        std::stop_source stop;
        QTimer::singleShot(50, this, [&stop] { stop.request_stop(); });
        const auto got = awaited(PrometheusClient(transport).instant(QStringLiteral("up"), stop.get_token()));
        QCOMPARE(got.error().kind, Error::Kind::Cancelled);
    }
    void aWrongAuthorityIsSaid()
    {
        MetricsAddress address;
        address.url = QUrl(QStringLiteral("https://127.0.0.1:1"));
        address.caFile = QStringLiteral(TEST_DATA "/metrics/no-such.crt");
        HttpTransport transport(address);
        QCOMPARE(awaited(transport.get(QStringLiteral("/"), {})).error().kind, Error::Kind::Invalid);
    }
    void aWrongClockIsMeasured()
    {
        const auto theirs = QByteArray::number(double(QDateTime::currentSecsSinceEpoch()) + 3600, 'f', 1);
        FakeApiServer server([theirs](const QByteArray &) {
            return httpAnswer("200 OK", "{\"status\":\"success\",\"data\":{\"resultType\":\"scalar\",\"result\":["
                                            + theirs + ",\"" + theirs + "\"]}}");
        });
        HttpTransport transport(addressOf(server));
        VALUE_OF(ahead, awaited(PrometheusClient(transport).clockAhead({})));
        QVERIFY2(std::abs(ahead - 3600) < 5, qPrintable(QString::number(ahead)));
    }
};

QTEST_GUILESS_MAIN(TestPrometheusClient)
#include "tst_prometheusclient.moc"
