// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/foldercatalogue.h"
#include "tests/support/awaited.h"

#include <QCryptographicHash>
#include <QTemporaryDir>

#include <sys/mount.h>
#include <unistd.h>

using namespace luthier;
using namespace luthier::test;

class FolderCatalogueTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    FolderCatalogue catalogue() const { return FolderCatalogue(QDir(m_folder->path())); }
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    Backup saved(const QString &id, const QByteArray &bytes, int hour)
    {
        Backup backup;
        backup.id = id;
        backup.file = catalogue().prepare(id, QStringLiteral("prod"), QStringLiteral("dump"), 0).value();
        write(backup.file, bytes);
        backup.bytes = bytes.size();
        backup.sha256 = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        backup.taken = QDateTime::fromString(QStringLiteral("2026-11-22T%1:00:00Z").arg(hour, 2, 10, QLatin1Char('0')),
                                             Qt::ISODate);
        backup.proof = Proof::Transferred;
        if (const auto result = catalogue().save(backup); !result)
            qWarning("%s", said(result.error()).constData());
        return backup;
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void listsNewestFirst()
    {
        saved(QStringLiteral("old"), "1", 8);
        saved(QStringLiteral("new"), "2", 10);
        saved(QStringLiteral("mid"), "3", 9);
        QStringList problems;
        const auto backups = catalogue().list(&problems);
        QCOMPARE(backups.size(), 3);
        QCOMPARE(backups[0].id, QStringLiteral("new"));
        QCOMPARE(backups[2].id, QStringLiteral("old"));
        QVERIFY(problems.isEmpty());
        VALUE_OF(found, catalogue().find(QStringLiteral("mid")));
        QCOMPARE(found.proof, Proof::Transferred);
        QCOMPARE(catalogue().find(QStringLiteral("none")).error().kind, Error::Kind::NotFound);
    }

    void followsAFolderThatWasMoved()
    {
        saved(QStringLiteral("a"), "bytes", 8);
        QTemporaryDir elsewhere;
        const auto target = elsewhere.filePath(QStringLiteral("moved"));
        QVERIFY(QDir().rename(m_folder->path(), target));
        const auto backups = FolderCatalogue(QDir(target)).list();
        QCOMPARE(backups.size(), 1);
        QVERIFY(backups[0].file.startsWith(target));
        VALUE_OF(words, awaited(FolderCatalogue(QDir(target)).verify(backups[0], {})));
        QVERIFY(!words.isEmpty());
    }

    void namesWhatItCannotRead()
    {
        const auto good = saved(QStringLiteral("good"), "1", 8);
        const QDir home(QFileInfo(good.file).absolutePath());
        write(home.filePath(QStringLiteral("unfinished.dump.partial")), "half");
        write(home.filePath(QStringLiteral("cut.dump.json")), "{\"apiVersion\":");
        write(home.filePath(QStringLiteral("other.dump.json")), "{\"apiVersion\":\"luthier/v9\"}");
        const auto gone = saved(QStringLiteral("gone"), "1", 8);
        QVERIFY(QFile::remove(gone.file));
        QStringList problems;
        const auto backups = catalogue().list(&problems);
        QCOMPARE(backups.size(), 1);
        QCOMPARE(problems.size(), 3);
        const auto all = problems.join(QLatin1Char('\n'));
        for (const auto *name : {"cut.dump.json", "other.dump.json", "gone.dump.json", "luthier/v9"})
            QVERIFY2(all.contains(QLatin1String(name)), qPrintable(all));
    }

    void holdsConfigurationsThatAreJsonThemselves()
    {
        Backup backup;
        backup.id = QStringLiteral("conf");
        backup.kind = QStringLiteral("configuration");
        backup.file = catalogue().prepare(backup.id, QStringLiteral("prod"), QStringLiteral("json"), 10).value();
        write(backup.file, "{}");
        backup.bytes = 2;
        backup.taken = QDateTime::currentDateTimeUtc();
        QVERIFY(catalogue().save(backup));
        QStringList problems;
        QCOMPARE(catalogue().list(&problems).size(), 1);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
    }

    void staysInItsFolder_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("environment");
        QTest::newRow("up") << "../../x"
                            << "..";
        QTest::newRow("absolute") << "/etc/passwd"
                                  << "/etc";
        QTest::newRow("empty") << ""
                               << "";
        QTest::newRow("odd") << QString::fromUtf8("a b\n\"c") << QString::fromUtf8("Zürich / 1");
        QTest::newRow("long") << QString(5000, QLatin1Char('a')) << QString(5000, QLatin1Char('b'));
    }
    void staysInItsFolder()
    {
        QFETCH(QString, id);
        QFETCH(QString, environment);
        VALUE_OF(file, catalogue().prepare(id, environment, QStringLiteral("dump"), 0));
        QVERIFY2(QDir::cleanPath(file).startsWith(m_folder->path() + QLatin1Char('/')), qPrintable(file));
        QCOMPARE(QDir(m_folder->path()).relativeFilePath(file).count(QLatin1Char('/')), 1);
        write(file, "x");
        QVERIFY(QFileInfo::exists(file));
        QVERIFY(!catalogue().prepare(id, environment, QStringLiteral("dump"), 0)); // taken now
    }

    void asksForSpaceFirst()
    {
        const auto tooMuch = catalogue().prepare(QStringLiteral("a"), QStringLiteral("prod"), QStringLiteral("dump"),
                                                 qint64(1) << 60);
        QVERIFY(!tooMuch);
        QCOMPARE(tooMuch.error().kind, Error::Kind::Refused);
        QVERIFY(tooMuch.error().message.contains(QLatin1String("Nothing was written")));
    }

    void saysWhatIsWrongWithTheFolder()
    {
        write(m_folder->filePath(QStringLiteral("file")), "x");
        const FolderCatalogue inAFile(QDir(m_folder->filePath(QStringLiteral("file/below"))));
        const auto made = inAFile.prepare(QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("dump"), 0);
        QVERIFY(!made);
        QVERIFY(inAFile.list().isEmpty());
        Backup none;
        none.id = QStringLiteral("a");
        QVERIFY(!catalogue().save(none));
    }

    void noticesAChangedFile()
    {
        auto backup = saved(QStringLiteral("a"), QByteArray(3'000'000, 'x'), 8);
        VALUE_OF(words, awaited(catalogue().verify(backup, {})));
        QVERIFY(words.contains(QLatin1String("SHA-256")));
        QFile file(backup.file);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(1'500'000) && file.write("y") == 1);
        file.close();
        const auto changed = awaited(catalogue().verify(backup, {}));
        QVERIFY(!changed);
        QCOMPARE(changed.error().kind, Error::Kind::Invalid);
        QVERIFY(file.resize(100));
        QVERIFY(awaited(catalogue().verify(backup, {})).error().message.contains(QLatin1String("100 bytes")));
        QVERIFY(file.remove());
        QCOMPARE(awaited(catalogue().verify(backup, {})).error().kind, Error::Kind::NotFound);
    }

    void provesNothingWithoutAHash()
    {
        auto backup = saved(QStringLiteral("a"), "x", 8);
        backup.sha256.clear();
        QVERIFY(!awaited(catalogue().verify(backup, {})));
    }

    void canBeCancelled()
    {
        const auto backup = saved(QStringLiteral("a"), QByteArray(3'000'000, 'x'), 8);
        std::stop_source stop;
        stop.request_stop();
        const auto result = awaited(catalogue().verify(backup, stop.get_token()));
        QCOMPARE(result.error().kind, Error::Kind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(FolderCatalogueTest)
#include "tst_foldercatalogue.moc"
