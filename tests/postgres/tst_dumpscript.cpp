// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/dump.h"
#include "process/localcommandchannel.h"
#include "process/plainfile.h"
#include "tests/support/awaited.h"

#include <QElapsedTimer>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <sys/resource.h>

using namespace luthier;
using namespace luthier::test;

/// The script in containers that lack what others have, with a pg_dump of the test's own and whichever shell.
class DumpScriptTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_bin;
    QTemporaryDir m_here;

    /// A PATH that holds only these programs, as a small image has.
    void provide(const QStringList &programs, const QString &shell, const QByteArray &dump)
    {
        QDir bin(m_bin.path());
        for (const auto &name : bin.entryList(QDir::Files | QDir::System | QDir::NoDotAndDotDot))
            bin.remove(name);
        for (const auto &name : programs)
            QVERIFY2(QFile::link(QStandardPaths::findExecutable(name), bin.filePath(name)), qPrintable(name));
        QVERIFY(QFile::link(QStandardPaths::findExecutable(shell), bin.filePath(QStringLiteral("sh"))));
        QFile file(bin.filePath(QStringLiteral("pg_dump")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("#!/bin/sh\n" + dump) > 0);
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::ExeOwner | QFile::WriteOwner);
    }
    Result<DumpResult> dump(const QString &name)
    {
        LocalCommandChannel channel({{QStringLiteral("PATH"), m_bin.path()}});
        // QProcess looks on this program's own PATH
        qputenv("PATH", m_bin.path().toLocal8Bit());
        DumpEngine engine(channel);
        auto result = awaited(engine.dump({QStringLiteral("u"), QStringLiteral("d")}, m_here.filePath(name), {}, {}));
        qputenv("PATH", m_path);
        return result;
    }
    QByteArray m_path = qgetenv("PATH");

private slots:
    void works_data()
    {
        QTest::addColumn<QString>("shell");
        QTest::addColumn<QStringList>("programs");
        QTest::addColumn<bool>("counts");
        QTest::addColumn<bool>("hashes");
        const QStringList all =
            QStringLiteral("mktemp mkfifo tee wc rm cat cut sleep sha256sum").split(QLatin1Char(' '));
        for (const auto *shell : {"dash", "bash", "busybox"}) {
            if (QStandardPaths::findExecutable(QLatin1String(shell)).isEmpty())
                continue;
            const auto without = [&](const char *missing) {
                auto some = all;
                some.removeAll(QLatin1String(missing));
                return some;
            };
            QTest::addRow("%s, all tools", shell) << QString::fromLatin1(shell) << all << true << true;
            QTest::addRow("%s, no sha256sum", shell)
                << QString::fromLatin1(shell) << without("sha256sum") << true << false;
            QTest::addRow("%s, no mkfifo", shell) << QString::fromLatin1(shell) << without("mkfifo") << false << false;
            QTest::addRow("%s, no tee", shell) << QString::fromLatin1(shell) << without("tee") << false << false;
            QTest::addRow("%s, no mktemp", shell) << QString::fromLatin1(shell) << without("mktemp") << false << false;
            QTest::addRow("%s, nothing at all", shell) << QString::fromLatin1(shell) << QStringList{} << false << false;
        }
    }
    void works()
    {
        QFETCH(QString, shell);
        QFETCH(QStringList, programs);
        QFETCH(bool, counts);
        QFETCH(bool, hashes);
        provide(programs, shell, "[ \"$1\" = --version ] || printf 'PGDMP and the rest'\n");
        VALUE_OF(result, dump(QString::fromLatin1(QTest::currentDataTag())));
        QCOMPARE(result.bytes, 18);
        QCOMPARE(result.bytesThere, counts ? 18 : -1);
        QCOMPARE(!result.sha256There.isEmpty(), hashes);
    }

    // A full disk still takes folders and pipes: what was counted is then nowhere, and no count is no proof.
    void aCountThatWasLostIsNoBackup_data()
    {
        QTest::addColumn<QString>("lost");
        QTest::newRow("bytes") << QStringLiteral("wc");
        QTest::newRow("hash") << QStringLiteral("sha256sum");
    }
    void aCountThatWasLostIsNoBackup()
    {
        QFETCH(QString, lost);
        auto some = QStringLiteral("mktemp mkfifo tee wc rm cat sleep sha256sum").split(QLatin1Char(' '));
        some.removeAll(lost);
        provide(some, QStringLiteral("dash"), "[ \"$1\" = --version ] || printf 'PGDMP and the rest'\n");
        QFile mute(QDir(m_bin.path()).filePath(lost));
        QVERIFY(mute.open(QIODevice::WriteOnly) && mute.write("#!/bin/sh\ncat >/dev/null\n") > 0);
        mute.close();
        mute.setPermissions(QFile::ReadOwner | QFile::ExeOwner | QFile::WriteOwner);
        const auto file = QStringLiteral("lost-%1.dump").arg(lost);
        const auto result = dump(file);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Refused);
        QVERIFY2(result.error().message.contains(QStringLiteral("cannot be told whether all bytes came through")),
                 said(result.error()).constData());
        QVERIFY(!QFile::exists(m_here.filePath(file)));
    }

    void packsWithZstd()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("zstd")).isEmpty())
            QSKIP("zstd is not installed");
        const auto some = QStringLiteral("mktemp tee wc rm cat cut sleep sha256sum zstd").split(QLatin1Char(' '));
        const QByteArray pgDump = "[ \"$1\" = --version ] || printf \"PGDMP and the rest, $2\"\n";
        provide(some + QStringList{QStringLiteral("mkfifo")}, QStringLiteral("dash"), pgDump);
        VALUE_OF(packed, dump(QStringLiteral("packed.dump.zst")));
        QCOMPARE(packed.sha256, packed.sha256There); // of what went over the wire
        QCOMPARE(awaited(plainBytes(packed.file, {}, {})).value(), QByteArray("PGDMP and the rest, -Z0"));
        QFile stored(packed.file);
        QVERIFY(stored.open(QIODevice::ReadOnly));
        QCOMPARE(Unpacker::packing(stored.read(Unpacker::HeadSize)), QByteArray("zstd"));
        // where no pipe can be made, pg_dump packs itself: the bytes tell, not the name
        provide(some, QStringLiteral("dash"), pgDump);
        VALUE_OF(plain, dump(QStringLiteral("plain.dump.zst")));
        QCOMPARE(awaited(plainBytes(plain.file, {}, {})).value(), QByteArray("PGDMP and the rest, -Z1"));
    }
    void keepsNothingWhereZstdPackedNothing()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("zstd")).isEmpty())
            QSKIP("zstd is not installed");
        provide(QStringLiteral("mktemp mkfifo tee wc rm cat cut sleep sha256sum zstd").split(QLatin1Char(' ')),
                QStringLiteral("dash"), "echo 'pg_dump: error: no' >&2; exit 1\n");
        const auto failed = dump(QStringLiteral("nothing.dump.zst"));
        QVERIFY2(failed.error().message.contains(QStringLiteral("No backup was taken")),
                 qPrintable(failed.error().message));
        QVERIFY(!QFile::exists(m_here.filePath(QStringLiteral("nothing.dump.zst.partial"))));
    }
    void tellsThatPackingFailed()
    {
        provide(QStringLiteral("mktemp mkfifo tee wc rm cat cut sleep sha256sum").split(QLatin1Char(' ')),
                QStringLiteral("dash"), "[ \"$1\" = --version ] || printf 'PGDMP and the rest'\n");
        const auto none = dump(QStringLiteral("none.dump.zst"));
        QVERIFY(!none);
        QVERIFY2(none.error().detail.contains(QStringLiteral("zstd")), qPrintable(none.error().detail));
        QVERIFY(!QFile::exists(m_here.filePath(QStringLiteral("none.dump.zst"))));
    }

    void keepsItsMemoryConstant()
    {
        provide(QStringLiteral("mktemp mkfifo tee wc rm cat cut sleep sha256sum head").split(QLatin1Char(' ')),
                QStringLiteral("dash"), "[ \"$1\" = --version ] && exit; printf PGDMP; head -c 400000000 /dev/zero\n");
        const auto highest = [] {
            rusage usage{};
            ::getrusage(RUSAGE_SELF, &usage);
            return usage.ru_maxrss; // KiB
        };
        const auto before = highest();
        QElapsedTimer clock;
        clock.start();
        VALUE_OF(result, dump(QStringLiteral("large")));
        QCOMPARE(result.bytes, 400'000'005);
        QCOMPARE(result.sha256, result.sha256There);
        qInfo("400 MB, hashed on both ends: %lld ms; %ld KiB more memory", clock.elapsed(), highest() - before);
#ifndef __SANITIZE_ADDRESS__ // its quarantine keeps 256 MiB of what was freed
        QVERIFY(highest() - before < 32 * 1024);
#endif
        QFile::remove(result.file);
    }

    void tellsThatPgDumpFailed()
    {
        provide(QStringLiteral("mktemp mkfifo tee wc rm cat cut sleep sha256sum").split(QLatin1Char(' ')),
                QStringLiteral("dash"),
                "printf PGDMP; echo 'pg_dump: error: FATAL:  database \"d\" does not exist' >&2; exit 1\n");
        const auto result = dump(QStringLiteral("failed"));
        QCOMPARE(result.error().kind, Error::Kind::NotFound);
        QVERIFY(QFile::exists(m_here.filePath(QStringLiteral("failed.partial"))));
        provide({}, QStringLiteral("dash"), "kill -9 $$\n");
        QCOMPARE(dump(QStringLiteral("killed")).error().kind, Error::Kind::Unreachable);
    }
};

QTEST_GUILESS_MAIN(DumpScriptTest)
#include "tst_dumpscript.moc"
