// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/verification/httpprobe.h"
#include "tests/support/awaited.h"

#include <QNetworkAccessManager>
#include <QTcpServer>

using namespace luthier;
using namespace Qt::StringLiterals;
using luthier::test::awaited;
using luthier::test::said;

namespace {

HttpAnswer answer(const QByteArray &body, int status = 200)
{
    return {.status = status, .body = body, .contentType = {}};
}

HttpCheck field(const QString &path, const QString &value)
{
    return {
        .name = u"The check"_s, .path = u"/x"_s, .status = 200, .jsonField = path, .jsonValue = value, .contains = {}};
}

const QByteArray Page("\n<!doctype html><title>Lyra</title>");

} // namespace

class HttpProbeTest : public QObject
{
    Q_OBJECT

private slots:
    void readsTheVersion_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("version");
        QTest::addColumn<QString>("problem");
        QTest::newRow("fine") << QByteArray("{\"version\": \"1.0.1\", \"name\": \"x\"}") << 200 << u"1.0.1"_s
                              << QString();
        QTest::newRow("a page") << Page << 200 << QString() << u"a web page came"_s;
        QTest::newRow("empty") << QByteArray() << 200 << QString() << u"empty"_s;
        QTest::newRow("blank") << QByteArray(" \n") << 200 << QString() << u"empty"_s;
        QTest::newRow("text") << QByteArray("1.0.1") << 200 << QString() << u"not JSON"_s;
        QTest::newRow("a list") << QByteArray("[\"1.0.1\"]") << 200 << QString() << u"not JSON"_s;
        QTest::newRow("cut") << QByteArray("{\"version\": \"1.0") << 200 << QString() << u"not JSON"_s;
        QTest::newRow("another field") << QByteArray("{\"release\": \"1.0.1\"}") << 200 << QString()
                                       << u"no “version”"_s;
        QTest::newRow("empty version") << QByteArray("{\"version\": \"\"}") << 200 << QString() << u"no “version”"_s;
        QTest::newRow("503 with JSON") << QByteArray("{\"version\": \"1.0.1\"}") << 503 << QString() << u"503"_s;
    }
    void readsTheVersion()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(QString, problem);
        const auto version = versionIn(answer(body, status));
        QTEST(version.value_or(QString()), "version");
        QCOMPARE(version.has_value(), problem.isEmpty());
        if (!version)
            QVERIFY2(version.error().message.contains(problem), said(version.error()).constData());
    }

    void checks_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("problem");
        const QByteArray health(
            "{\"status\": \"healthy\", \"checks\": {\"database\": {\"status\": \"up\", \"n\": 3, \"ok\": true}}}");
        const auto row = [](const char *name, const QString &path, const QString &value, const QByteArray &body,
                            int status, const QString &problem) {
            QTest::newRow(name) << path << value << body << status << problem;
        };
        row("field", u"status"_s, u"healthy"_s, health, 200, {});
        row("deep field", u"checks.database.status"_s, u"up"_s, health, 200, {});
        row("number", u"checks.database.n"_s, u"3"_s, health, 200, {});
        row("truth", u"checks.database.ok"_s, u"true"_s, health, 200, {});
        row("the version", u"version"_s, u"{version}"_s, "{\"version\": \"1.0.1\"}", 200, {});
        row("an older version", u"version"_s, u"{version}"_s, "{\"version\": \"1.0.0\"}", 200,
            u"should be “1.0.1” and is “1.0.0”"_s);
        row("another value", u"checks.database.status"_s, u"down"_s, health, 200, u"should be “down” and is “up”"_s);
        row("no such field", u"checks.cache.status"_s, u"up"_s, health, 200, u"should be “up” and is “”"_s);
        row("another status", u"status"_s, u"healthy"_s, health, 503, u"expected HTTP 200, but 503 came"_s);
        row("a page", u"status"_s, u"healthy"_s, Page, 200, u"a web page came"_s);
        row("empty", u"status"_s, u"healthy"_s, {}, 200, u"empty"_s);
        row("no JSON", u"status"_s, u"healthy"_s, "healthy", 200, u"not JSON"_s);
    }
    void checks()
    {
        QFETCH(QString, path);
        QFETCH(QString, value);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(QString, problem);
        const auto verdict = fulfils(field(path, value), answer(body, status), u"1.0.1"_s);
        QCOMPARE(verdict.has_value(), problem.isEmpty());
        if (!verdict) {
            QVERIFY2(verdict.error().message.contains(problem), said(verdict.error()).constData());
            QVERIFY(verdict.error().message.startsWith(u"The check: "_s));
        }
    }

    void looksForText()
    {
        HttpCheck check;
        check.contains = u"Lyra"_s;
        QVERIFY(fulfils(check, answer(Page), {}));
        QVERIFY(!fulfils(check, answer("<title>nginx</title>"), {}));
        check.status = 404;
        QVERIFY(!fulfils(check, answer(Page), {}));
        QVERIFY(fulfils(check, answer(Page, 404), {}));
    }

    void writesTheCommand()
    {
        QNetworkAccessManager network;
        Environment place;
        QVERIFY(!HttpProbe(network, place).isPossible());
        place.url = u"https://lyra.example.org:8443"_s;
        place.resolve = u"127.0.0.1"_s;
        place.caFile = u"/ca.crt"_s;
        const HttpProbe probe(network, place);
        QVERIFY(probe.isPossible());
        QCOMPARE(probe.commandLine(u"/api/v1/health"_s),
                 u"curl --cacert /ca.crt --resolve lyra.example.org:8443:127.0.0.1 "
                 "https://lyra.example.org:8443/api/v1/health"_s);
    }

    void tellsThatNobodyAnswers()
    {
        QNetworkAccessManager network;
        Environment place;
        place.url = u"http://127.0.0.1:1"_s;
        HttpProbe probe(network, place);
        const auto none = awaited(probe.get(u"/x"_s, {}));
        QVERIFY(!none);
        QCOMPARE(none.error().kind, Error::Kind::Unreachable);
        std::stop_source stop;
        stop.request_stop();
        const auto cancelled = awaited(probe.get(u"/x"_s, stop.get_token()));
        QVERIFY(!cancelled);
        QCOMPARE(cancelled.error().kind, Error::Kind::Cancelled);
    }

    /// The platform is closed while a question is open: the coroutine ends, and frees what it holds.
    void endsWithItsNetwork()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        auto network = std::make_unique<QNetworkAccessManager>();
        Environment place;
        place.url = u"http://127.0.0.1:%1"_s.arg(silent.serverPort());
        HttpProbe probe(*network, place);
        auto asked = probe.get(u"/x"_s, {});
        QTRY_VERIFY(silent.hasPendingConnections());
        network.reset();
        QTRY_VERIFY(asked.isReady());
        const auto answer = awaited(std::move(asked));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Error::Kind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(HttpProbeTest)
#include "tst_httpprobe.moc"
