// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/foldercatalogue.h"
#include "storage/founddump.h"
#include "tests/support/awaited.h"
#include "testpaths.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace luthier;
using namespace luthier::test;

/// Dumps that somebody took with the guide's commands. The samples are pg_dump's and pg_dumpall's own (15.18).
class FoundDumpTest : public QObject
{
    Q_OBJECT

    static QByteArray sample(const char *name)
    {
        QFile file(QStringLiteral(TEST_DATA "/storage/dumps/") + QLatin1String(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QString put(const QTemporaryDir &folder, const char *name, const QByteArray &bytes)
    {
        QFile file(folder.filePath(QLatin1String(name)));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }

private slots:
    void aDumpTellsWhatItIs_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("database");
        QTest::addColumn<QString>("server");
        QTest::addColumn<FoundDump::Whole>("whole");
        using Whole = FoundDump::Whole;
        const QString server = QStringLiteral("15.18 (Debian 15.18-0+deb12u1)");
        QTest::newRow("custom.dump") << "custom"
                                     << "lyra-db" << server << Whole::NotTold;
        QTest::newRow("plain.sql") << "plain" << QString() << server << Whole::Yes; // it does not name its database
        QTest::newRow("create.sql") << "plain"
                                    << "lyra-db" << server << Whole::Yes;
        QTest::newRow("cluster.sql") << "cluster" << QString() << server << Whole::Yes;
        QTest::newRow("old.sql") << "plain" << QString() << "12.4" << Whole::Yes;
    }
    void aDumpTellsWhatItIs()
    {
        QFETCH(QString, format);
        QFETCH(QString, database);
        QFETCH(QString, server);
        QFETCH(FoundDump::Whole, whole);
        const QTemporaryDir folder;
        VALUE_OF(found, examineDump(put(folder, "backup-20240101.sql", sample(QTest::currentDataTag()))));
        QCOMPARE(found.format, format);
        QCOMPARE(found.database, database);
        QCOMPARE(found.serverVersion, server);
        QCOMPARE(int(found.whole), int(whole));
    }

    void aDumpOfAnotherVersionIsWholeToo()
    {
        const QDir versions(QStringLiteral(TEST_DATA "/postgres/versions"));
        const auto names = versions.entryList({QStringLiteral("plain-*.sql")});
        QCOMPARE(names.size(), 8);
        for (const auto &name : names) {
            VALUE_OF(found, examineDump(versions.filePath(name)));
            QCOMPARE(found.format, QStringLiteral("plain"));
            QCOMPARE(QStringLiteral("plain-%1.sql").arg(found.serverVersion), name);
            QCOMPARE(int(found.whole), int(FoundDump::Whole::Yes));
        }
    }

    void aPackedDumpTellsItWhenItWasReadWhole()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("gzip")).isEmpty())
            QSKIP("gzip is not installed");
        const QTemporaryDir folder;
        const auto packed = [&folder](const char *name, const QByteArray &bytes) {
            const auto file = put(folder, name, bytes);
            QProcess::execute(QStringLiteral("gzip"), {QStringLiteral("-f"), file});
            return QString(file + QStringLiteral(".gz"));
        };
        const auto whole = packed("backup-20240101.sql", sample("plain.sql"));
        VALUE_OF(listed, examineDump(whole));
        QCOMPARE(listed.format, QStringLiteral("plain"));
        QCOMPARE(int(listed.whole), int(FoundDump::Whole::NotTold));
        VALUE_OF(read, awaited(examineDump(whole, {}, {})));
        QCOMPARE(int(read.whole), int(FoundDump::Whole::Yes));
        QCOMPARE(read.bytes, QFileInfo(whole).size());
        QVERIFY(adopted(read, QStringLiteral("prod")));
        auto half = sample("plain.sql");
        half.truncate(half.lastIndexOf("-- PostgreSQL database dump complete"));
        VALUE_OF(cut, awaited(examineDump(packed("half.sql", half), {}, {})));
        QCOMPARE(adopted(cut, QStringLiteral("prod")).error().kind, Error::Kind::Refused);
    }

    void aCutDumpIsIncompleteAndNotTakenOver()
    {
        const QTemporaryDir folder;
        auto plain = sample("plain.sql");
        plain.truncate(plain.lastIndexOf("-- PostgreSQL database dump complete"));
        // A row of the data that says the same as the last line does not make it whole.
        VALUE_OF(found,
                 examineDump(put(folder, "cut.sql", plain + "\n-- PostgreSQL database dump complete\nmore data\n")));
        QCOMPARE(int(found.whole), int(FoundDump::Whole::No));
        QCOMPARE(adopted(found, QStringLiteral("prod")).error().kind, Error::Kind::Refused);
    }

    void nothingElseIsTakenForADump_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("-- PostgreSQL\n");
        QTest::newRow("tar") << sample("tar.dump");
        QTest::newRow("cut archive") << sample("custom.dump").left(60);
        QTest::newRow("archive of the future")
            << QByteArray("PGDMP\x02\x00\x00\x04\x08\x01", 11) + QByteArray(100, '\0');
    }
    void nothingElseIsTakenForADump()
    {
        QFETCH(QByteArray, bytes);
        const QTemporaryDir folder;
        const auto found = examineDump(put(folder, "x", bytes));
        QVERIFY(!found);
        QCOMPARE(found.error().kind, Error::Kind::Invalid);
    }

    void onlyWhatHasNoManifestIsFound()
    {
        const QTemporaryDir folder;
        put(folder, "backup-20240101.sql", sample("plain.sql"));
        put(folder, "notes.txt", "hello");
        put(folder, "x.dump.partial", sample("custom.dump"));
        const auto full = put(folder, "backup-full-20240101.sql", sample("cluster.sql"));
        const FolderCatalogue catalogue((QDir(folder.path())));
        QCOMPARE(foundDumps(catalogue.folder()).size(), 2);
        VALUE_OF(found, examineDump(full));
        VALUE_OF(backup, adopted(found, QStringLiteral("prod")));
        QCOMPARE(backup.format, QStringLiteral("cluster"));
        QCOMPARE(backup.proof, Proof::Taken);
        QVERIFY(catalogue.save(backup));
        QCOMPARE(foundDumps(catalogue.folder()).size(), 1);
        QCOMPARE(catalogue.list().size(), 1);
    }
};

QTEST_GUILESS_MAIN(FoundDumpTest)
#include "tst_founddump.moc"
