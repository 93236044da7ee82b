// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup.h"
#include "tests/support/awaited.h"

#include <QJsonDocument>

using namespace luthier;

class BackupTest : public QObject
{
    Q_OBJECT

private:
    static Backup sample()
    {
        Backup backup;
        backup.id = QStringLiteral("20261122-175103-lyra");
        backup.kind = QStringLiteral("configuration");
        backup.environment = QStringLiteral("production");
        backup.nameSpace = QStringLiteral("lyra");
        backup.releaseRevision = 7;
        backup.database = QStringLiteral("lyra");
        backup.alembicRevision = QStringLiteral("a1,b2");
        backup.bytes = 5'000'000'000;
        backup.sha256 = QStringLiteral("ab12");
        backup.proof = Proof::Readable;
        backup.proofs = {{QStringLiteral("readable"), QStringLiteral("11 entries")}};
        backup.tocEntries = 11;
        backup.taken = QDateTime::fromString(QStringLiteral("2026-11-22T17:51:03.250Z"), Qt::ISODateWithMs);
        return backup;
    }

private slots:
    void comesBackFromJson()
    {
        const auto json = sample().toJson();
        VALUE_OF(back, Backup::fromJson(json));
        QCOMPARE(back.toJson(), json);
        QCOMPARE(back.bytes, 5'000'000'000);
        QCOMPARE(back.kind, QStringLiteral("configuration"));
        QCOMPARE(back.taken, sample().taken);
        QVERIFY(!back.proofTime.isValid());
        QCOMPARE(json[QStringLiteral("taken")].toString(), QStringLiteral("2026-11-22T17:51:03.250Z"));
        QCOMPARE(json[QStringLiteral("kind")].toString(), QStringLiteral("Backup"));
    }

    void writesUtcWhateverTheZone()
    {
        auto backup = sample();
        backup.taken = QDateTime::fromString(QStringLiteral("2026-11-22T18:51:03+01:00"), Qt::ISODateWithMs);
        QCOMPARE(backup.toJson()[QStringLiteral("taken")].toString(), QStringLiteral("2026-11-22T17:51:03.000Z"));
    }

    void refusesWhatItDoesNotKnow_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("version") << "apiVersion" << QJsonValue(QStringLiteral("luthier/v2"));
        QTest::newRow("no version") << "apiVersion" << QJsonValue();
        QTest::newRow("kind") << "kind" << QJsonValue(QStringLiteral("Run"));
        QTest::newRow("proof") << "proof" << QJsonValue(QStringLiteral("blessed"));
        QTest::newRow("no id") << "id" << QJsonValue(QString());
        QTest::newRow("id a number") << "id" << QJsonValue(12);
        QTest::newRow("no size") << "bytes" << QJsonValue(QStringLiteral("many"));
        QTest::newRow("no time") << "taken" << QJsonValue(QStringLiteral("yesterday"));
    }
    void refusesWhatItDoesNotKnow()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        auto json = sample().toJson();
        json[key] = value;
        const auto backup = Backup::fromJson(json);
        QVERIFY(!backup);
        QCOMPARE(backup.error().kind, Error::Kind::Invalid);
        QVERIFY(!backup.error().message.isEmpty());
    }

    // A manifest says how far a backup was proved: whoever changes it by hand is not believed.
    void aChangedManifestIsRefused()
    {
        const auto text = sample().manifest();
        VALUE_OF(back, Backup::fromManifest(text));
        QCOMPARE(back.toJson(), sample().toJson());
        QVERIFY(text.contains("\"seal\": \""));
        for (const auto &[from, to] : {std::pair<QByteArray, QByteArray>("\"readable\": \"11", "\"restored\": \"11"),
                                       {"5000000000", "5000000001"},
                                       {"\"tocEntries\": 11", "\"tocEntries\": 11, \"more\": 1"}}) {
            auto changed = text;
            QVERIFY(changed.contains(from));
            const auto refused = Backup::fromManifest(changed.replace(from, to));
            QVERIFY(!refused);
            QVERIFY2(refused.error().message.contains(QStringLiteral("its seal does not fit")),
                     qPrintable(refused.error().message));
        }
        auto spaced = text; // the same said in another way is the same
        QVERIFY(Backup::fromManifest(spaced.replace("\n", "\r\n")));
        const auto unsealed = QJsonDocument(sample().toJson()).toJson(); // of an earlier version
        QVERIFY(Backup::fromManifest(unsealed));
        QVERIFY(!Backup::fromManifest("[]"));
    }

    void theLadder()
    {
        for (const auto proof :
             {Proof::None, Proof::Taken, Proof::Transferred, Proof::Readable, Proof::Restored, Proof::Asserted}) {
            QCOMPARE(proofFromName(proofName(proof)), proof);
            QVERIFY(!proofWords(proof).isEmpty());
        }
        QVERIFY(!proofFromName(QStringLiteral("Readable")));
        QVERIFY(Proof::Transferred < Proof::Readable);
    }
};

QTEST_GUILESS_MAIN(BackupTest)
#include "tst_backup.moc"
