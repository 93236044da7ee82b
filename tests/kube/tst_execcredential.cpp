// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/credentials.h"
#include "tests/support/awaited.h"
#include "tests/support/fakeprocessrunner.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSharedPointer>

using namespace luthier;

namespace {

ClusterAccess withPlugin(const QString &version = QStringLiteral("v1"))
{
    ClusterAccess access;
    access.user = QStringLiteral("u");
    access.server = QStringLiteral("https://h:6443");
    access.exec.emplace();
    access.exec->apiVersion = QStringLiteral("client.authentication.k8s.io/") + version;
    access.exec->command = QStringLiteral("sso-login");
    access.exec->installHint = QStringLiteral("Ask the platform team.");
    return access;
}

ProcessOutput answer(const QByteArray &status, const QByteArray &version = "v1")
{
    ProcessOutput output;
    output.out = R"({"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/)" + version + R"(","status":)"
               + status + "}";
    return output;
}

QByteArray expiring(int seconds, const char *token)
{
    return R"({"token":")" + QByteArray(token) + R"(","expirationTimestamp":")"
         + QDateTime::currentDateTimeUtc().addSecs(seconds).toString(Qt::ISODate).toUtf8() + "\"}";
}

} // namespace

class TestExecCredential : public QObject
{
    Q_OBJECT

private slots:
    void keepsUntilItExpires()
    {
        test::FakeProcessRunner runner;
        runner.answers = {answer(expiring(3600, "first")), answer(expiring(3600, "second"))};
        const auto credentials = std::make_shared<Credentials>(withPlugin(), runner);
        for (int i = 0; i < 3; ++i) {
            VALUE_OF(signIn, test::awaited(Credentials::signIn(credentials, {})));
            QCOMPARE(signIn.authorization, QByteArray("Bearer first"));
        }
        QCOMPARE(runner.asked.size(), 1);
        const auto info = QJsonDocument::fromJson(
                              runner.asked.first().environment.value(QStringLiteral("KUBERNETES_EXEC_INFO")).toUtf8())
                              .object();
        QCOMPARE(info.value(QLatin1String("kind")).toString(), QStringLiteral("ExecCredential"));
        QVERIFY(credentials->refused()); // 401
        VALUE_OF(again, test::awaited(Credentials::signIn(credentials, {})));
        QCOMPARE(again.authorization, QByteArray("Bearer second"));
    }

    void runsAgainWhenExpired()
    {
        test::FakeProcessRunner runner;
        runner.answers = {answer(expiring(-10, "first"), "v1beta1"), answer(expiring(600, "second"), "v1beta1")};
        const auto credentials = std::make_shared<Credentials>(withPlugin(QStringLiteral("v1beta1")), runner);
        VALUE_OF(first, test::awaited(Credentials::signIn(credentials, {})));
        VALUE_OF(second, test::awaited(Credentials::signIn(credentials, {})));
        QCOMPARE(second.authorization, QByteArray("Bearer second"));
    }

    void runsOnceForManyRequests()
    {
        test::FakeProcessRunner runner;
        runner.answers = {answer(expiring(600, "only"))};
        const auto credentials = std::make_shared<Credentials>(withPlugin(), runner);
        auto one = Credentials::signIn(credentials, {});
        auto two = Credentials::signIn(credentials, {});
        VALUE_OF(first, test::awaited(std::move(one)));
        VALUE_OF(second, test::awaited(std::move(two)));
        QCOMPARE(second.authorization, QByteArray("Bearer only"));
    }

    void failsInWords_data()
    {
        QTest::addColumn<QSharedPointer<Result<ProcessOutput>>>("output");
        QTest::addColumn<QString>("words");
        using Output = Result<ProcessOutput>;
        const auto row = [](const char *name, Output output, const char *words) {
            QTest::newRow(name) << QSharedPointer<Output>::create(std::move(output)) << QString::fromLatin1(words);
        };
        const auto output = [](const QByteArray &out, int code = 0, const QByteArray &err = {}) {
            ProcessOutput result;
            result.out = out;
            result.exitCode = code;
            result.err = err;
            return result;
        };
        const QByteArray badCertificate = "{\"clientCertificateData\":\"x\",\"clientKeyData\":\"y\"}";
        row("missing", failure(Error::Kind::ToolMissing, {}), "Ask the platform team.");
        row("hanging", failure(Error::Kind::Timeout, {}), "within a minute");
        row("rubbish", output("Please open this page"), "no ExecCredential");
        row("empty status", answer("{}"), "neither a token");
        row("other version", answer("{}", "v1alpha1"), "v1alpha1");
        row("not signed in", output({}, 1, "warning\nsession expired"), "session expired");
        row("bad certificate", answer(badCertificate), "no PEM");
    }

    void failsInWords()
    {
        QFETCH(QSharedPointer<Result<ProcessOutput>>, output);
        QFETCH(QString, words);
        test::FakeProcessRunner runner;
        runner.answers = {*output};
        const auto credentials = std::make_shared<Credentials>(withPlugin(), runner);
        const auto signIn = test::awaited(Credentials::signIn(credentials, {}));
        QVERIFY(!signIn.has_value());
        QVERIFY2(signIn.error().message.contains(words), test::said(signIn.error()).constData());
    }

    void doesNotAskInATerminal()
    {
        test::FakeProcessRunner runner;
        auto access = withPlugin();
        access.exec->interactiveMode = QStringLiteral("Always");
        const auto credentials = std::make_shared<Credentials>(access, runner);
        QVERIFY(!test::awaited(Credentials::signIn(credentials, {})));
        QVERIFY(runner.asked.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestExecCredential)
#include "tst_execcredential.moc"
