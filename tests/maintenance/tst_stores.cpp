// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/stores/prune.h"
#include "tests/support/awaited.h"

using namespace luthier;
using namespace Qt::StringLiterals;
using namespace luthier::test;

class StoresTest : public QObject
{
    Q_OBJECT

    static Result<Profile> profile(const QByteArray &more)
    {
        return Profile::parse("release: shop\nenvironments:\n- name: practice\n" + more, u"/p/shop.yaml"_s);
    }

private slots:
    void aStoreIsRead()
    {
        VALUE_OF(read, profile("stores:\n- name: offsite\n  s3:\n    endpoint: https://s3.example.com\n    bucket: b\n "
                               "   prefix: x/y\n"
                               "    caFile: ca.crt\n    credentials: {secret: lyra-s3}\n- name: aws\n  s3: {bucket: c, "
                               "region: eu-west-1}\n"
                               "backups:\n  keep: {days: 14, monthly: 12}\n"));
        QCOMPARE(read.stores.size(), 2);
        QCOMPARE(read.stores[0].place.words(u"k"_s), u"s3://b/x/y/k"_s);
        QCOMPARE(read.stores[0].place.caFile, u"/p/ca.crt"_s);
        QCOMPARE(read.stores[0].secret, u"lyra-s3"_s);
        QVERIFY(!read.stores[0].place.hostStyle);
        QVERIFY(read.stores[1].place.hostStyle);
        QCOMPARE(read.keepBackups.days, 14);
        QCOMPARE(read.keepBackups.monthly, 12);
        VALUE_OF(first, storeNamed(read, {}));
        QCOMPARE(first.place.name, u"offsite"_s);
        QCOMPARE(storeNamed(read, u"none"_s).error().kind, Error::Kind::NotFound);
    }

    void whatIsWrongInAStoreIsNamed_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QString>("says");
        const QByteArray head("stores:\n- name: a\n  s3: ");
        QTest::newRow("plain HTTP") << head + "{bucket: b, endpoint: 'http://s3.example.com'}\n" << u"https://"_s;
        QTest::newRow("no bucket") << head + "{region: x}\n" << u"names no bucket"_s;
        QTest::newRow("misspelt") << head + "{bukcet: b}\n" << u"bukcet"_s;
        QTest::newRow("a password in the profile") << head + "{bucket: b, credentials: {secretKey: x}}\n"
                                                   << u"secretKey"_s;
        QTest::newRow("twice") << head + "{bucket: b}\n- name: a\n  s3: {bucket: b}\n" << u"two stores"_s;
        QTest::newRow("rules") << QByteArray("backups:\n  keep: {days: many}\n") << u"days"_s;
    }
    void whatIsWrongInAStoreIsNamed()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(QString, says);
        const auto read = profile(yaml);
        QVERIFY(!read);
        QVERIFY2(read.error().message.contains(says), said(read.error()).constData());
    }

    void backupsThatRunsNeedAreKnown()
    {
        const auto run = [](const char *kind, RunState state, const char *key, const char *id) {
            Run one;
            one.kind = QLatin1String(kind);
            one.state = state;
            one.facts[QLatin1String(key)] = QLatin1String(id);
            return one;
        };
        const auto needed = backupsOfRuns({run("update", RunState::Done, "backupId", "way-back"),
                                           run("backup", RunState::Done, "backupId", "only-taken"),
                                           run("backup", RunState::Interrupted, "backupId", "half-way"),
                                           run("copy", RunState::Failed, "copiedBackup", "copying"),
                                           run("restore", RunState::Done, "source", "safety")});
        QCOMPARE(needed, (QSet<QString>{u"way-back"_s, u"half-way"_s, u"copying"_s, u"safety"_s}));
    }
};

QTEST_GUILESS_MAIN(StoresTest)
#include "tst_stores.moc"
