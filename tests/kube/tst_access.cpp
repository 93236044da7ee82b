// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/access.h"
#include "kube/proxyfor.h"
#include "kube/remotestatus.h"

#include <QTest>

using namespace luthier;

class TestAccess : public QObject
{
    Q_OBJECT

private slots:
    void writesTheRole()
    {
        const auto space = QStringLiteral("lyra");
        const auto yaml = roleGranting(
            {{QStringLiteral("get"), {}, QStringLiteral("pods"), space},
             {QStringLiteral("list"), {}, QStringLiteral("pods"), space},
             {QStringLiteral("create"), {}, QStringLiteral("pods/exec"), space},
             {QStringLiteral("patch"), QStringLiteral("apps"), QStringLiteral("deployments"), space},
             {QStringLiteral("get"), {}, QStringLiteral("nodes"), {}}},
            QStringLiteral("system:serviceaccount:ops:robot"));
        QVERIFY(yaml.contains(
            QStringLiteral("  - apiGroups: [\"\"]\n    resources: [\"pods\"]\n    verbs: [\"get\", \"list\"]\n")));
        QVERIFY(yaml.contains(QStringLiteral("resources: [\"pods/exec\"]")));
        QVERIFY(yaml.contains(QStringLiteral("apiGroups: [\"apps\"]")));
        QVERIFY(yaml.contains(QStringLiteral("kind: ClusterRole\n")));
        QVERIFY(yaml.contains(QStringLiteral("kind: ServiceAccount\n    namespace: \"ops\"\n    name: \"robot\"\n")));
        QCOMPARE(yaml.count(QStringLiteral("---\n")), 3);
    }

    void readsTheEndOfACommand()
    {
        // Named first: moc stumbles over raw strings inside macros.
        const QByteArray good = "{\"metadata\":{},\"status\":\"Success\"}";
        const QByteArray seven = "{\"status\":\"Failure\",\"reason\":\"NonZeroExitCode\","
                                 "\"details\":{\"causes\":[{\"reason\":\"ExitCode\",\"message\":\"7\"}]}}";
        QCOMPARE(**parseRemoteStatus(good), 0);
        QCOMPARE(**parseRemoteStatus(seven), 7);
        QVERIFY(!parseRemoteStatus(good.left(20)).has_value());
        const auto failed = *parseRemoteStatus(R"({"status":"Failure","message":"no such file","code":500})");
        QCOMPARE(failed.error().kind, Error::Kind::Refused);
    }

    void choosesTheProxy_data()
    {
        QTest::addColumn<QString>("server");
        QTest::addColumn<QString>("own");
        QTest::addColumn<QString>("exceptions");
        QTest::addColumn<QString>("host");
        QTest::newRow("kubeconfig") << "https://h"
                                    << "socks5://own:1"
                                    << "*"
                                    << "own";
        QTest::newRow("environment") << "https://h"
                                     << ""
                                     << ""
                                     << "env";
        QTest::newRow("loopback") << "https://127.0.0.1:6443"
                                  << ""
                                  << ""
                                  << "";
        QTest::newRow("excepted") << "https://api.corp.example"
                                  << ""
                                  << "x, .corp.example"
                                  << "";
        QTest::newRow("subdomain") << "https://api.corp.example"
                                   << ""
                                   << "corp.example"
                                   << "";
        QTest::newRow("not a subdomain") << "https://api-corp.example"
                                         << ""
                                         << "corp.example"
                                         << "env";
        QTest::newRow("subnet") << "https://10.1.2.3"
                                << ""
                                << "10.0.0.0/8"
                                << "";
    }

    void choosesTheProxy()
    {
        QFETCH(QString, server);
        QFETCH(QString, own);
        QFETCH(QString, exceptions);
        QFETCH(QString, host);
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("https_proxy"), QStringLiteral("http://env:3128"));
        environment.insert(QStringLiteral("NO_PROXY"), exceptions);
        const auto proxy = proxyFor(QUrl(server), own, environment);
        QCOMPARE(proxy.type() == QNetworkProxy::NoProxy ? QString() : proxy.hostName(), host);
    }
};

QTEST_GUILESS_MAIN(TestAccess)
#include "tst_access.moc"
