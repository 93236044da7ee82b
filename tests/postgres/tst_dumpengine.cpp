// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/dump.h"
#include "tests/support/awaited.h"
#include "tests/support/fakecommandchannel.h"

#include <QCryptographicHash>
#include <QTemporaryDir>

#include <sys/mount.h>

using namespace luthier;
using namespace luthier::test;

namespace {

const QByteArray Archive = "PGDMP" + QByteArray(100'000, 'x');

QByteArray trailer(const QByteArray &bytes, int exitCode = 0)
{
    return "luthier: exit=" + QByteArray::number(exitCode) + " bytes=" + QByteArray::number(bytes.size())
         + " sha256=" + QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex() + '\n';
}

} // namespace

/// The engine against a far side that does what a real one will not do on demand.
class DumpEngineTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_file;

    Result<DumpResult> dump(const FakeCommandChannel::Answer &answer)
    {
        FakeCommandChannel channel;
        channel.answers = {answer};
        DumpEngine engine(channel);
        return awaited(engine.dump({QStringLiteral("lyra_user"), QStringLiteral("lyra")}, m_file, {}, {}));
    }
    qint64 keptBytes() const { return QFileInfo(m_file + QStringLiteral(".partial")).size(); }

private slots:
    void init()
    {
        static int number = 0;
        m_file = m_folder.filePath(QString::number(++number) + QStringLiteral(".dump"));
    }

    void takesAWholeDump()
    {
        VALUE_OF(result, dump({.out = Archive,
                               .err = "luthier: version=pg_dump (PostgreSQL) 15.14 (Debian 15.14-0+deb12u1)\n"
                                      "luthier: server=7500000 15.14\nluthier: alive\n"
                                    + trailer(Archive)}));
        QCOMPARE(result.bytes, Archive.size());
        QCOMPARE(result.bytesThere, Archive.size());
        QCOMPARE(result.sha256, result.sha256There);
        QCOMPARE(result.serverVersion, QStringLiteral("15.14"));
        QCOMPARE(result.dumpVersion, QStringLiteral("15.14"));
        QVERIFY(QFileInfo::exists(m_file));
        QVERIFY(!QFileInfo::exists(m_file + QStringLiteral(".partial")));
        QCOMPARE(QFile::permissions(m_file) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void saysWhenTheFarSideCannotHash()
    {
        VALUE_OF(result, dump({.out = Archive, .err = "luthier: exit=0 bytes= sha256=\n"}));
        QVERIFY(result.sha256There.isEmpty());
        QCOMPARE(result.bytesThere, -1);
        QVERIFY(!result.sha256.isEmpty());
    }

    void neverTakesACutDumpForAWholeOne_data()
    {
        QTest::addColumn<QByteArray>("out");
        QTest::addColumn<QByteArray>("err");
        QTest::addColumn<int>("code");
        QTest::addColumn<Error::Kind>("kind");
        const auto whole = trailer(Archive);
        auto wrongHash = whole;
        wrongHash.replace("sha256=", "sha256=0").chop(2);
        for (const int at : {1, 4, 5, 4096, int(Archive.size()) - 1})
            QTest::addRow("cut at byte %d, exit code 0, trailer", at)
                << Archive.left(at) << whole << 0 << Error::Kind::Unreachable;
        for (const int at : {1, 4096, int(Archive.size())})
            QTest::addRow("cut at byte %d, exit code 0, no trailer", at)
                << Archive.left(at) << QByteArray() << 0 << Error::Kind::Unreachable;
        QTest::addRow("cut trailer") << Archive << whole.left(40) << 0 << Error::Kind::Unreachable;
        QTest::addRow("trailer with a cut hash")
            << Archive << whole.left(whole.size() - 10) << 0 << Error::Kind::Unreachable;
        QTest::addRow("another hash") << Archive << wrongHash + '\n' << 0 << Error::Kind::Invalid;
        QTest::addRow("more bytes than sent") << Archive + "x" << whole << 0 << Error::Kind::Unreachable;
        QTest::addRow("another exit code than the trailer's") << Archive << whole << 1 << Error::Kind::Refused;
        QTest::addRow("trailer tells a failure") << Archive << trailer(Archive, 1) << 0 << Error::Kind::Refused;
        QTest::addRow("not an archive") << QByteArray("hello there") << trailer("hello there") << 0
                                        << Error::Kind::Invalid;
        QTest::addRow("killed") << Archive.left(99) << QByteArray() << 137 << Error::Kind::Unreachable;
        QTest::addRow("no sh") << QByteArray() << QByteArray("exec: \"sh\": executable file not found in $PATH") << 127
                               << Error::Kind::ToolMissing;
        QTest::addRow("nothing at all") << QByteArray() << QByteArray() << 0 << Error::Kind::Unreachable;
    }
    void neverTakesACutDumpForAWholeOne()
    {
        QFETCH(QByteArray, out);
        QFETCH(QByteArray, err);
        QFETCH(int, code);
        QFETCH(Error::Kind, kind);
        const auto result = dump({.out = out, .err = err, .end = code});
        QVERIFY(!result);
        QCOMPARE(result.error().kind, kind);
        QVERIFY(!QFileInfo::exists(m_file));
        QVERIFY2(result.error().message.contains(QLatin1String("database was only read")),
                 said(result.error()).constData());
        QCOMPARE(QFileInfo::exists(m_file + QStringLiteral(".partial")), !out.isEmpty());
        if (!out.isEmpty()) {
            QCOMPARE(keptBytes(), out.size());
            QVERIFY(result.error().message.contains(m_file + QStringLiteral(".partial")));
        }
    }

    void keepsWhatCameBeforeTheConnectionBroke()
    {
        const auto result = dump({.out = Archive.left(500),
                                  .end = failure(Error::Kind::Unreachable, QStringLiteral("The stream was cut."))});
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Unreachable);
        QCOMPARE(keptBytes(), 500);
    }

    void doesNotOverwrite()
    {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
        file.close();
        const auto result = dump({.out = Archive, .err = trailer(Archive)});
        QVERIFY(!result);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "mine");
    }

    void saysThatThisDiskIsFull_data()
    {
        QTest::addColumn<int>("piece");
        for (const int piece : {100, 4096, 50'000, 200'000})
            QTest::addRow("pieces of %d bytes", piece) << piece;
    }
    void saysThatThisDiskIsFull()
    {
        QFETCH(int, piece);
        QTemporaryDir small;
        if (::mount("tmpfs", small.path().toLocal8Bit().constData(), "tmpfs", 0, "size=64k") != 0)
            QSKIP("a small file system can be mounted by root only");
        m_file = small.filePath(QStringLiteral("lyra.dump"));
        const auto result = dump({.out = Archive, .err = trailer(Archive), .piece = piece});
        const bool there = QFileInfo::exists(m_file);
        const auto kept = keptBytes();
        ::umount2(small.path().toLocal8Bit().constData(), MNT_DETACH);
        QVERIFY(!result);
        QVERIFY(!there);
        QVERIFY(kept > 0);
        QVERIFY2(result.error().message.contains(QLatin1String("No space left")), said(result.error()).constData());
    }

    void saysWhenTheFolderIsNotThere()
    {
        m_file = m_folder.filePath(QStringLiteral("missing/lyra.dump"));
        const auto result = dump({.out = Archive, .err = trailer(Archive)});
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Refused);
    }

    void handsNamesOverAsParameters()
    {
        FakeCommandChannel channel;
        DumpEngine engine(channel);
        const DatabaseRef odd{QStringLiteral("o'neil"), QStringLiteral("a=b $(rm -rf /)")};
        const auto refused = awaited(engine.dump(odd, m_file, {}, {}));
        QVERIFY(!refused);
        QCOMPARE(channel.asked.size(), 1);
        QVERIFY(!channel.asked[0][2].contains(odd.database));
        QCOMPARE(channel.asked[0].mid(4, 2), (QStringList{odd.user, odd.database}));
    }

    void showsTheGuidesCommand()
    {
        FakeCommandChannel channel;
        DumpEngine engine(channel);
        QCOMPARE(engine.dumpCommand({QStringLiteral("lyra_user"), QStringLiteral("lyra")},
                                    QStringLiteral("backup-$(date +%Y%m%d).dump")),
                 QStringLiteral("pg_dump -Fc -Z1 -U lyra_user lyra > backup-$(date +%Y%m%d).dump"));
        QCOMPARE(engine.contentsCommand(QStringLiteral("my file")), QStringLiteral("pg_restore --list < 'my file'"));
    }
};

QTEST_GUILESS_MAIN(DumpEngineTest)
#include "tst_dumpengine.moc"
