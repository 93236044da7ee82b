// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/masking.h"
#include "maintenance/verification/smokerun.h"
#include "tests/kube/fakeapiserver.h"
#include "tests/support/awaited.h"
#include "tests/support/headers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QTimer>

using namespace luthier;
using namespace Qt::StringLiterals;
using luthier::test::awaited;
using luthier::test::FakeApiServer;
using luthier::test::httpAnswer;
using luthier::test::said;

namespace {

const QByteArray Token("a-long-token-of-the-session");

/// A platform with a sign-in and one kind of record, as the test wants it.
struct Shop {
    Shop()
        : server([this](const QByteArray &request) { return answer(request); })
    {
        environment.url = server.address();
        values.plain[u"email"_s] = u"me@example.org"_s;
        values.secret[u"password"_s] = Secret("pass\"word");
    }
    std::optional<QByteArray> answer(const QByteArray &request)
    {
        const auto line = request.left(request.indexOf(" HTTP"));
        lines << QString::fromUtf8(line);
        if (const auto fault = faults.value(lines.last()); !fault.isEmpty())
            return httpAnswer(fault, "{\"detail\": \"so it is\", \"token\": \"" + Token + "\"}");
        if (line == "POST /login")
            return httpAnswer("200 OK", "{\"access_token\": \"" + Token + "\"}");
        if (!test::lowerNames(request).contains("\r\nauthorization: Bearer " + Token + "\r\n"))
            return httpAnswer("401 Unauthorized", "{}");
        if (line == "POST /things")
            return httpAnswer("201 Created", "{\"id\": 7, \"tags\": [{\"name\": \"a b\"}]}");
        if (line == "GET /slow")
            return ++slow < 3 ? httpAnswer("404 Not Found", "{}") : httpAnswer("200 OK", "{}");
        return httpAnswer("200 OK", "{\"name\": \"thing\"}");
    }

    FakeApiServer server;
    QHash<QString, QByteArray> faults;
    QStringList lines;
    int slow = 0;
    Environment environment;
    SmokeValues values;
};

HttpCheck step(const QString &method, const QString &path)
{
    HttpCheck check;
    check.name = method + u' ' + path;
    check.method = method;
    check.path = path;
    check.status = 0;
    if (path != u"/login"_s)
        check.headers[u"Authorization"_s] = u"Bearer {token}"_s;
    return check;
}

SmokeTest things()
{
    SmokeTest test;
    test.name = u"Things"_s;
    test.isSequence = true;
    auto login = step(u"POST"_s, u"/login"_s);
    login.json = QJsonObject{{u"email"_s, u"{email}"_s}, {u"password"_s, u"{password}"_s}};
    login.keep[u"token"_s] = u"access_token"_s;
    auto create = step(u"POST"_s, u"/things"_s);
    create.json = QJsonObject{{u"name"_s, u"thing {run}"_s}};
    create.keep = {{u"id"_s, u"id"_s}, {u"tag"_s, u"tags.0.name"_s}};
    auto change = step(u"PUT"_s, u"/things/{id}?tag={tag}"_s);
    change.json = QJsonObject{{u"id"_s, u"{id}"_s}, {u"list"_s, QJsonArray{u"{id}!"_s}}};
    test.steps = {login, create, change};
    test.always = {step(u"DELETE"_s, u"/things/{id}"_s), step(u"POST"_s, u"/logout"_s)};
    return test;
}

} // namespace

class SmokeRunTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsWhatLaterStepsNeed()
    {
        Shop shop;
        const auto passed = awaited(runSmokeTest(shop.environment, things(), shop.values, {}));
        QVERIFY2(passed, passed ? "" : said(passed.error()).constData());
        QCOMPARE(shop.lines, (QStringList{u"POST /login"_s, u"POST /things"_s, u"PUT /things/7?tag=a%20b"_s,
                                          u"DELETE /things/7"_s, u"POST /logout"_s}));
        const auto body = [&](int at) {
            return shop.server.asked[at].mid(shop.server.asked[at].indexOf("\r\n\r\n") + 4);
        };
        QCOMPARE(QJsonDocument::fromJson(body(0))[u"password"_s].toString(), u"pass\"word"_s); // and no injected JSON
        QCOMPARE(body(2), QByteArray("{\"id\":7,\"list\":[\"7!\"]}"));                         // a number stays one
        QVERIFY(QJsonDocument::fromJson(body(1))[u"name"_s].toString().size() > 8);
        QCOMPARE(masked(QString::fromLatin1(Token)), u"••••"_s); // what was kept may be a token
    }

    void saysWhichStepFailedAndCleansUp()
    {
        Shop shop;
        shop.faults[u"PUT /things/7?tag=a%20b"_s] = "409 Conflict";
        const auto failed = awaited(runSmokeTest(shop.environment, things(), shop.values, {}));
        QVERIFY(!failed);
        QCOMPARE(failed.error().kind, Error::Kind::Refused);
        QCOMPARE(failed.error().message, u"Things — PUT /things/{id}?tag={tag}: expected HTTP 2xx, but 409 came."_s);
        QVERIFY(failed.error().detail.contains(u"so it is"_s));
        QVERIFY(!failed.error().detail.contains(QString::fromLatin1(Token)));
        QCOMPARE(shop.lines.mid(3), (QStringList{u"DELETE /things/7"_s, u"POST /logout"_s}));
    }

    void cleansUpOnlyWhatThereIs()
    {
        Shop shop;
        shop.faults[u"POST /login"_s] = "401 Unauthorized";
        QVERIFY(!awaited(runSmokeTest(shop.environment, things(), shop.values, {})));
        QCOMPARE(shop.lines, QStringList{u"POST /login"_s});
        shop.lines.clear();
        shop.faults = {{u"POST /things"_s, "500 Internal Server Error"}};
        QVERIFY(!awaited(runSmokeTest(shop.environment, things(), shop.values, {})));
        QCOMPARE(shop.lines, (QStringList{u"POST /login"_s, u"POST /things"_s, u"POST /logout"_s}));
    }

    void saysWhatIsLeftBehind()
    {
        Shop shop;
        shop.faults[u"DELETE /things/7"_s] = "503 Service Unavailable";
        const auto failed = awaited(runSmokeTest(shop.environment, things(), shop.values, {}));
        QVERIFY(!failed);
        QCOMPARE(failed.error().kind, Error::Kind::Refused); // not Unreachable: that would be tried again
        QVERIFY2(failed.error().message.contains(u"left behind"_s), said(failed.error()).constData());
        QCOMPARE(shop.lines.last(), u"POST /logout"_s);
    }

    void onlyTheWayToThePlatformIsWorthAnotherTry()
    {
        Shop shop;
        shop.faults[u"POST /login"_s] = "502 Bad Gateway";
        QCOMPARE(awaited(runSmokeTest(shop.environment, things(), shop.values, {})).error().kind,
                 Error::Kind::Unreachable);
        shop.faults[u"POST /login"_s] = "200 OK"; // an answer without the token to keep, but with another one
        const auto failed = awaited(runSmokeTest(shop.environment, things(), shop.values, {}));
        QCOMPARE(failed.error().kind, Error::Kind::Refused);
        QVERIFY2(failed.error().message.contains(u"no “access_token”"_s), said(failed.error()).constData());
        QVERIFY(!said(failed.error()).contains(Token));
    }

    void waitsForWhatTakesTime()
    {
        Shop shop;
        auto test = things();
        auto slow = step(u"GET"_s, u"/slow"_s);
        slow.within = 30;
        test.steps = {test.steps[0], slow};
        QVERIFY(awaited(runSmokeTest(shop.environment, test, shop.values, {})));
        QCOMPARE(shop.slow, 3);
        shop.slow = 0;
        test.steps[1].within = 0;
        QVERIFY(!awaited(runSmokeTest(shop.environment, test, shop.values, {})));
    }

    void aCancelStillCleansUp()
    {
        Shop shop;
        std::stop_source stop;
        auto test = things();
        auto slow = step(u"GET"_s, u"/never"_s);
        slow.within = 600;
        slow.jsonField = u"name"_s;
        slow.jsonValue = u"other"_s;
        test.steps[2] = slow;
        QTimer::singleShot(0, this, [&] { // once it asks again
            auto *wait = new QTimer(this);
            connect(wait, &QTimer::timeout, this, [&stop, &shop, wait] {
                if (shop.lines.count(u"GET /never"_s) > 0)
                    stop.request_stop(), wait->deleteLater();
            });
            wait->start(5);
        });
        const auto cancelled = awaited(runSmokeTest(shop.environment, test, shop.values, stop.get_token()));
        QCOMPARE(cancelled.error().kind, Error::Kind::Cancelled);
        QCOMPARE(shop.lines.mid(shop.lines.size() - 2), (QStringList{u"DELETE /things/7"_s, u"POST /logout"_s}));
    }

    void tellsWhatLacks()
    {
        SmokeValues values;
        values.missing[u"password"_s] = u"There is no Secret."_s;
        QCOMPARE(lackedBy(things(), values), u"There is no Secret."_s);
        SmokeTest plain;
        plain.steps << HttpCheck{};
        QCOMPARE(lackedBy(plain, values), QString());
    }

    void readsSecretsFromTheEnvironmentOnly()
    {
        qputenv("LUTHIER_TEST_PASSWORD", "from-the-environment");
        const QMap<QString, SmokeValueSource> sources{{u"password"_s, {{}, {}, u"LUTHIER_TEST_PASSWORD"_s}},
                                                      {u"other"_s, {{}, {}, u"LUTHIER_TEST_NOT_SET"_s}},
                                                      {u"email"_s, {u"me@example.org"_s, {}, {}}}};
        const auto values = QCoro::waitFor(readSmokeValues(nullptr, u"lyra"_s, sources, u"1.0.1"_s, {}));
        QCOMPARE(values.secret[u"password"_s].reveal(), QByteArray("from-the-environment"));
        QVERIFY(!values.plain.contains(u"password"_s));
        QCOMPARE(masked(u"it is from-the-environment"_s), u"it is ••••"_s);
        QVERIFY(values.missing[u"other"_s].contains(u"LUTHIER_TEST_NOT_SET"_s));
        QCOMPARE(values.plain[u"version"_s].toString(), u"1.0.1"_s);
    }

    void aHeaderCannotBecomeTwo()
    {
        Shop shop;
        auto test = things();
        test.steps.first().headers[u"X-Name"_s] = u"{email}"_s;
        shop.values.plain[u"email"_s] = u"a\r\nX-Admin: yes"_s;
        QVERIFY(!awaited(runSmokeTest(shop.environment, test, shop.values, {})));
        QVERIFY(shop.lines.isEmpty());
    }

    void thePlanShowsNamesInsteadOfSecrets()
    {
        Shop shop;
        const auto test = things();
        QNetworkAccessManager network;
        Environment place;
        place.url = u"https://shop.example.org"_s;
        const auto line = HttpProbe(network, place).commandLine(requestOf(test.steps.first(), {}));
        QCOMPARE(line, u"curl -X POST -H 'Content-Type: application/json' -d "
                       "'{\"email\":\"{email}\",\"password\":\"{password}\"}' https://shop.example.org/login"_s);
    }
};

QTEST_GUILESS_MAIN(SmokeRunTest)
#include "tst_smokerun.moc"
