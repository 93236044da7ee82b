// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/kubeconfig.h"
#include "tests/support/awaited.h"
#include "testpaths.h"

#include <QDir>
#include <QTemporaryDir>

using namespace luthier;

namespace {

QString golden(const char *name) { return QStringLiteral(TEST_DATA "/kube/kubeconfigs/") + QLatin1String(name); }

Result<ClusterAccess> accessOf(const QStringList &files, const QString &context = {})
{
    const auto config = Kubeconfig::load(files);
    return config ? config->access(context) : Result<ClusterAccess>(tl::unexpected(config.error()));
}

} // namespace

class TestKubeconfig : public QObject
{
    Q_OBJECT

private slots:
    void reads_data()
    {
        QTest::addColumn<QString>("expected"); // server|namespace|user|ca|token|tls name|proxy|insecure
        QTest::newRow("good-token") << "https://h:6443|lyra|u||abcd-token|||0";
        QTest::newRow("good-inline-beats-file") << "https://h:6443|lyra|u|-----BEGIN CERTIFICATE-----|abcd-token|||0";
        QTest::newRow("good-relative-paths") << "https://h:6443|lyra|u|CA OF FILE||||0";
        QTest::newRow("good-insecure") << "https://h:6443|lyra|u||abcd-token|real.name|socks5://p:1080|1";
        QTest::newRow("good-no-namespace") << "https://h:6443|default|u||abcd-token|||0";
        QTest::newRow("good-no-user") << "https://h:6443|default||||||0";
        QTest::newRow("good-json") << "https://h:6443|default|u||abcd-token|||0";
        QTest::newRow("good-other-entry-broken") << "https://h:6443|lyra|u||abcd-token|||0";
        QTest::newRow("good-cyclic-anchor") << "https://h:6443|lyra|u||abcd-token|||0";
        QTest::newRow("good-alias-bomb") << "https://h:6443|lyra|u||abcd-token|||0";
    }

    void readsMergeKeys()
    {
        VALUE_OF(config, Kubeconfig::load({golden("good-merge-keys.yaml")}));
        for (const auto &[context, nameSpace] :
             {std::pair("x", "other"), std::pair("y", "lyra"), std::pair("x2", "lyra")}) {
            VALUE_OF(access, config.access(QString::fromLatin1(context)));
            QCOMPARE(access.nameSpace, QString::fromLatin1(nameSpace));
            QCOMPARE(access.server, QStringLiteral("https://h:6443")); // the first of the list wins
            QCOMPARE(access.tlsServerName, QStringLiteral("real.name"));
            QCOMPARE(access.token.reveal(), QByteArray("abcd-token"));
        }
    }

    void reads()
    {
        QFETCH(QString, expected);
        VALUE_OF(access, accessOf({golden((QByteArray(QTest::currentDataTag()) + ".yaml").constData())}));
        const QStringList found{access.server,
                                access.nameSpace,
                                access.user,
                                QString::fromUtf8(access.caData).section(QLatin1Char('\n'), 0, 0),
                                QString::fromUtf8(access.token.reveal()),
                                access.tlsServerName,
                                access.proxyUrl,
                                QString::number(access.insecureSkipTlsVerify)};
        QCOMPARE(found.join(QLatin1Char('|')), expected);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("words"); // that the sentence must hold
        QTest::newRow("bad-syntax") << "bad-syntax.yaml:4:";
        QTest::newRow("bad-deep") << "bad-deep.yaml:1:";
        QTest::newRow("bad-kind") << "Secret";
        QTest::newRow("bad-list") << "clusters";
        QTest::newRow("bad-scalar") << "bad-scalar.yaml:1:1";
        QTest::newRow("bad-missing-context") << "“nowhere”";
        QTest::newRow("bad-no-current") << "Choose one of: x";
        QTest::newRow("bad-missing-cluster") << "“gone”";
        QTest::newRow("bad-missing-user") << "“gone”";
        QTest::newRow("bad-base64") << "certificate-authority-data";
        QTest::newRow("bad-no-server") << "names no server";
        QTest::newRow("bad-server") << "ftp://h";
        QTest::newRow("bad-ca-file-missing") << "nowhere.crt";
        QTest::newRow("bad-half-certificate") << "only one of";
        QTest::newRow("bad-auth-provider") << "gcp";
        QTest::newRow("bad-exec-without-command") << "without a command";
        QTest::newRow("bad-cyclic-entry") << "without a command";
        QTest::newRow("empty") << "no context";
    }

    void refuses()
    {
        QFETCH(QString, words);
        const auto access = accessOf({golden((QByteArray(QTest::currentDataTag()) + ".yaml").constData())});
        QVERIFY(!access);
        QVERIFY2(access.error().message.contains(words), test::said(access.error()).constData());
    }

    void mergesAsKubectlDoes()
    {
        const QStringList both{golden("good-token.yaml"), golden("missing.yaml"), golden("good-second.yaml")};
        VALUE_OF(config, Kubeconfig::load(both));
        QCOMPARE(config.currentContext(), QStringLiteral("x")); // the first file's
        QCOMPARE(config.contexts().size(), 2);
        VALUE_OF(first, config.access({}));
        QCOMPARE(first.server, QStringLiteral("https://h:6443"));
        QCOMPARE(first.tlsServerName, QString()); // nothing is mixed into an entry from a later file
        VALUE_OF(second, config.access(QStringLiteral("y")));
        QCOMPARE(second.server, QStringLiteral("https://d:6443"));
        QCOMPARE(first.files.size(), 2);
    }

    void readsCredentials()
    {
        VALUE_OF(file, accessOf({golden("good-relative-paths.yaml")}));
        QCOMPARE(file.tokenFile, QDir(golden("")).absoluteFilePath(QStringLiteral("files/token")));
        VALUE_OF(other, accessOf({golden("good-impersonation.yaml")}));
        QCOMPARE(other.impersonateUser, QStringLiteral("alice"));
        QCOMPARE(other.impersonateGroups, (QStringList{QStringLiteral("dev"), QStringLiteral("ops")}));
        QCOMPARE(other.basicPassword.reveal(), QByteArray("secret-pw"));
        VALUE_OF(plugin, accessOf({golden("good-exec.yaml")}));
        QVERIFY(plugin.exec.has_value());
        QCOMPARE(plugin.exec->command, QDir(golden("")).absoluteFilePath(QStringLiteral("bin/plugin")));
        QCOMPARE(plugin.exec->arguments.size(), 2);
        QCOMPARE(plugin.exec->environment.value(QStringLiteral("REGION")), QStringLiteral("eu"));
        QVERIFY(plugin.exec->provideClusterInfo);
    }

    void tellsOfMissingFiles()
    {
        const auto none = Kubeconfig::load({golden("missing.yaml")});
        QCOMPARE(none.error().kind, Error::Kind::NotFound);
        const auto folder = Kubeconfig::load({golden("files")});
        QVERIFY2(folder.error().message.contains(QStringLiteral("folder")), test::said(folder.error()).constData());
        const auto endless = Kubeconfig::load({QStringLiteral("/dev/zero")});
        QCOMPARE(endless.error().kind, Error::Kind::Invalid);
    }
};

QTEST_GUILESS_MAIN(TestKubeconfig)
#include "tst_kubeconfig.moc"
