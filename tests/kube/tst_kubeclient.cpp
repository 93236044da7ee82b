// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/kubeclient.h"
#include "kube/podexec.h"
#include "tests/kube/fakeapiserver.h"
#include "tests/support/awaited.h"
#include "tests/support/fakeprocessrunner.h"
#include "tests/support/headers.h"

#include <QSignalSpy>
#include <QTemporaryFile>

using namespace luthier;

class TestKubeClient : public QObject
{
    Q_OBJECT

    test::FakeProcessRunner m_runner;

    ClusterAccess to(const test::FakeApiServer &server)
    {
        ClusterAccess access;
        access.cluster = QStringLiteral("c");
        access.server = server.address();
        return access;
    }

private slots:
    void classesAnswers_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("words");
        using test::httpAnswer;
        const auto status = [](const QByteArray &message) {
            return "{\"kind\":\"Status\",\"message\":\"" + message + "\"}";
        };
        const auto row = [](const char *name, const QByteArray &answer, Error::Kind kind, const QString &words) {
            QTest::newRow(name) << answer << int(kind) << words;
        };
        row("401", httpAnswer("401 Unauthorized", status("Unauthorized")), Error::Kind::Denied, QStringLiteral("401"));
        row("401 with challenge", httpAnswer("401 Unauthorized", "", "WWW-Authenticate: Basic realm=x\r\n"),
            Error::Kind::Denied, QStringLiteral("401"));
        row("403", httpAnswer("403 Forbidden", status("pods is forbidden: cannot list")), Error::Kind::Denied,
            QStringLiteral("get pods in namespace lyra"));
        row("404", httpAnswer("404 Not Found", status("pods not found")), Error::Kind::NotFound,
            QStringLiteral("pods not found"));
        row("409", httpAnswer("409 Conflict", status("modified")), Error::Kind::Refused, QStringLiteral("409"));
        row("410", httpAnswer("410 Gone", status("too old")), Error::Kind::NotFound, QStringLiteral("410"));
        row("422", httpAnswer("422 Unprocessable Entity", status("invalid value")), Error::Kind::Refused,
            QStringLiteral("invalid value"));
        row("429", httpAnswer("429 Too Many Requests", status("slow down")), Error::Kind::Refused,
            QStringLiteral("minute"));
        row("500", httpAnswer("500 Internal Server Error", status("etcd")), Error::Kind::Unreachable,
            QStringLiteral("etcd"));
        row("502 HTML", httpAnswer("502 Bad Gateway", "<html>nginx</html>"), Error::Kind::Unreachable,
            QStringLiteral("502"));
        row("504", httpAnswer("504 Gateway Timeout", ""), Error::Kind::Timeout, QStringLiteral("504"));
        row("HTML", httpAnswer("200 OK", "<html>Sign in</html>", "Content-Type: text/html\r\n"),
            Error::Kind::Unexpected, QStringLiteral("sign-in page"));
        row("redirect", httpAnswer("302 Found", "", "Location: http://127.0.0.1:1/login\r\n"), Error::Kind::Unexpected,
            QStringLiteral("sign-in page"));
        row("cut body", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"a\"", Error::Kind::Unreachable,
            QStringLiteral("does not answer"));
        row("cut head", "HTTP/1.1 200", Error::Kind::Unreachable, QStringLiteral("does not answer"));
        row("nothing", "", Error::Kind::Unreachable, QStringLiteral("does not answer"));
        row("not HTTP", "SSH-2.0-OpenSSH\r\n", Error::Kind::Unreachable, QStringLiteral("does not answer"));
    }

    void classesAnswers()
    {
        QFETCH(QByteArray, answer);
        QFETCH(int, kind);
        QFETCH(QString, words);
        test::FakeApiServer server([answer](const QByteArray &) { return answer; });
        KubeClient client(to(server), m_runner);
        const auto body = test::awaited(client.get(QStringLiteral("/api/v1/namespaces/lyra/pods?limit=1"), {}));
        QVERIFY(!body);
        QVERIFY2(int(body.error().kind) == kind, test::said(body.error()).constData());
        QVERIFY2(body.error().message.contains(words), test::said(body.error()).constData());
    }

    void saysWhenNobodyListens()
    {
        ClusterAccess access;
        access.server = QStringLiteral("https://127.0.0.1:1");
        KubeClient client(access, m_runner);
        const auto refused = test::awaited(client.get(QStringLiteral("/version"), {}));
        QCOMPARE(refused.error().kind, Error::Kind::Unreachable);
        QVERIFY2(refused.error().message.contains(QStringLiteral("connection refused")),
                 test::said(refused.error()).constData());
        PodExec exec(client, QStringLiteral("n"), QStringLiteral("p"), {});
        const auto stream = test::awaited(exec.run({QStringLiteral("true")}, {}, {}));
        QVERIFY2(stream.error().kind == Error::Kind::Unreachable, test::said(stream.error()).constData());
        access.server = QStringLiteral("https://no-such-host.invalid:6443");
        KubeClient nowhere(access, m_runner);
        const auto unknown = test::awaited(nowhere.get(QStringLiteral("/version"), {}));
        QVERIFY2(unknown.error().kind == Error::Kind::Unreachable, test::said(unknown.error()).constData());
    }

    void saysWhyItDoesNotTrust()
    {
        test::FakeApiServer server([](const QByteArray &) { return QByteArray(); });
        auto access = to(server);
        access.server.replace(QLatin1String("http://"), QLatin1String("https://"));
        access.caData = "no certificate";
        KubeClient client(access, m_runner);
        const auto bad = test::awaited(client.get(QStringLiteral("/version"), {}));
        QCOMPARE(bad.error().kind, Error::Kind::Invalid);
    }

    void sendsHeaders()
    {
        QByteArray heard;
        test::FakeApiServer server([&heard](const QByteArray &request) {
            heard = request;
            return test::httpAnswer("200 OK", "{}");
        });
        auto access = to(server);
        access.impersonateUser = QStringLiteral("alice");
        access.impersonateGroups = QStringList{QStringLiteral("dev"), QStringLiteral("ops\r\nX-Evil: 1")};
        QTemporaryFile token;
        QVERIFY(token.open());
        token.write("file-token\n");
        token.flush();
        access.tokenFile = token.fileName();
        KubeClient client(access, m_runner);
        VALUE_OF(body, test::awaited(client.get(QStringLiteral("/version"), {})));
        QVERIFY2(test::lowerNames(heard).contains("authorization: Bearer file-token\r\n"), heard.constData());
        QVERIFY2(test::lowerNames(heard).contains("impersonate-user: alice\r\n"), heard.constData());
        QVERIFY2(test::lowerNames(heard).contains("impersonate-group: dev\r\nimpersonate-group: ops  X-Evil: 1\r\n"),
                 heard.constData());
        QVERIFY(heard.contains("Accept: application/json\r\n"));
        QVERIFY(heard.contains("User-Agent: luthier/"));
    }

    void readOnlyRefusesWrites()
    {
        test::FakeApiServer server([](const QByteArray &) { return test::httpAnswer("200 OK", "{}"); });
        KubeClient client(to(server), m_runner);
        client.setReadOnly(true);
        QCOMPARE(test::awaited(client.send("POST", QStringLiteral("/x"), "{}", "application/json", {})).error().kind,
                 Error::Kind::Refused);
        QVERIFY(server.asked.isEmpty());
        QVERIFY(test::awaited(
                    client.review(QStringLiteral("/apis/authorization.k8s.io/v1/selfsubjectaccessreviews"), "{}", {}))
                    .has_value());
        QVERIFY(!test::awaited(client.review(QStringLiteral("/api/v1/pods"), "{}", {})).has_value());
    }

    void aCutWriteIsNotSilentlyRepeated_data()
    {
        QTest::addColumn<QByteArray>("verb");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("POST") << QByteArray("POST") << QByteArray("{}");
        QTest::newRow("DELETE") << QByteArray("DELETE") << QByteArray();
    }
    void aCutWriteIsNotSilentlyRepeated()
    {
        QFETCH(QByteArray, verb);
        QFETCH(QByteArray, body);
        int posts = 0;
        test::FakeApiServer server([&posts, verb](const QByteArray &request) {
            posts += request.startsWith(verb);
            return QByteArray();
        });
        KubeClient client(to(server), m_runner);
        const auto sent = test::awaited(client.send(verb, QStringLiteral("/x"), body, "application/json", {}));
        QVERIFY(!sent);
        QVERIFY2(sent.error().message.contains(QStringLiteral("not known")), test::said(sent.error()).constData());
        QCOMPARE(posts, 1);
    }

    void noticesAnotherCluster()
    {
        QByteArray uid = "first";
        test::FakeApiServer server([&uid](const QByteArray &request) {
            if (request.contains("/version"))
                return test::httpAnswer("200 OK", R"({"gitVersion":"v1.35.4"})");
            return test::httpAnswer("200 OK", "{\"metadata\":{\"uid\":\"" + uid + "\"}}");
        });
        KubeClient client(to(server), m_runner);
        VALUE_OF(identity, test::awaited(client.identity({})));
        QCOMPARE(identity.id, QStringLiteral("first"));
        client.pin(identity);
        QVERIFY(test::awaited(client.send("PATCH", QStringLiteral("/x"), "{}", "application/json", {})).has_value());
        uid = "second";
        client.pin(identity); // forgets when it was last asked
        QSignalSpy spy(&client, &KubeClient::identityChanged);
        QCOMPARE(test::awaited(client.send("PATCH", QStringLiteral("/x"), "{}", "application/json", {})).error().kind,
                 Error::Kind::Refused);
        QCOMPARE(spy.count(), 1);
        QVERIFY(std::none_of(server.asked.end() - 2, server.asked.end(),
                             [](const QByteArray &r) { return r.startsWith("PATCH"); }));
    }

    void identityWithoutPermission()
    {
        test::FakeApiServer server([](const QByteArray &request) {
            return request.contains("/version") ? test::httpAnswer("200 OK", R"({"gitVersion":"v1.35.4"})")
                                                : test::httpAnswer("403 Forbidden", "{}");
        });
        KubeClient client(to(server), m_runner);
        VALUE_OF(identity, test::awaited(client.identity({})));
        QCOMPARE(identity.id.size(), 64);
    }

    void streamsLines()
    {
        test::FakeApiServer server([](const QByteArray &) {
            return QByteArray("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\none\ntwo\nrest");
        });
        KubeClient client(to(server), m_runner);
        QByteArrayList lines;
        const auto ended = test::awaited(
            client.stream(QStringLiteral("/log"), [&lines](QByteArray line) { lines << line; }, {}));
        QVERIFY(ended.has_value());
        QCOMPARE(lines, (QByteArrayList{"one", "two", "rest"}));
    }

    void cancels()
    {
        test::FakeApiServer server([](const QByteArray &) { return std::nullopt; }); // never answers
        auto client = std::make_unique<KubeClient>(to(server), m_runner);
        std::stop_source stop;
        auto running = client->get(QStringLiteral("/version"), stop.get_token());
        QTest::qWait(50);
        stop.request_stop();
        QCOMPARE(test::awaited(std::move(running)).error().kind, Error::Kind::Cancelled);
        auto orphan = client->stream(QStringLiteral("/log"), [](QByteArray) {}, {});
        QTest::qWait(50);
        client.reset(); // what is under way ends
        QCOMPARE(test::awaited(std::move(orphan)).error().kind, Error::Kind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestKubeClient)
#include "tst_kubeclient.moc"
