// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/textfile.h"

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace luthier;

namespace {

constexpr auto mode = 07777;

} // namespace

class TextFileTest : public QObject
{
    Q_OBJECT

    QString write(const QByteArray &bytes, const QString &name = QStringLiteral("values.yaml"))
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no sample file");
        return file.fileName();
    }
    static QByteArray onDisk(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
    }

private slots:
    void whatIsNotEditedStaysByteForByte_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("edited"); // "b" replaced by "B"
        QTest::newRow("usual") << QByteArray("a\nb\n") << QByteArray("a\nB\n");
        QTest::newRow("no line feed at the end") << QByteArray("a\nb") << QByteArray("a\nB");
        QTest::newRow("Windows") << QByteArray("a\r\nb\r\n") << QByteArray("a\r\nB\r\n");
        QTest::newRow("Windows, none at the end") << QByteArray("a\r\nb") << QByteArray("a\r\nB");
        QTest::newRow("old Macintosh") << QByteArray("a\rb\r") << QByteArray("a\rB\r");
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                       "a\nb\n")
                                         << QByteArray("\xEF\xBB\xBF"
                                                       "a\nB\n");
        QTest::newRow("several kinds") << QByteArray("a\r\nx\nb\nc\r\nd") << QByteArray("a\r\nx\nB\nc\r\nd");
        QTest::newRow("no-break space") << QByteArray("a\u00a0\nb\n") << QByteArray("a\u00a0\nB\n");
        QTest::newRow("empty lines") << QByteArray("\n\n\nb\n\n") << QByteArray("\n\n\nB\n\n");
        QTest::newRow("one line") << QByteArray("b") << QByteArray("B");
    }
    void whatIsNotEditedStaysByteForByte()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QByteArray, edited);
        const auto file = TextFile::read(write(bytes));
        QVERIFY(file.has_value());
        QVERIFY(!file->text.contains(QLatin1Char('\r')));
        QCOMPARE(file->bytesOf(file->text), bytes);
        const auto saved = file->save(QString(file->text).replace(QLatin1Char('b'), QLatin1Char('B')));
        QVERIFY(saved.has_value());
        QCOMPARE(onDisk(file->path), edited);
        QVERIFY(saved->isAsRead());
        QVERIFY(saved->save(file->text).has_value());
        QCOMPARE(onDisk(file->path), bytes);
    }

    void permissionsAndLinksStay()
    {
        const auto path = write("a: 1\n");
        const auto link = m_folder.filePath(QStringLiteral("link.yaml"));
        QVERIFY(QFile::link(path, link));
        for (const auto wanted : {0600, 0640, 0664}) {
            QCOMPARE(::chmod(QFile::encodeName(path).constData(), mode_t(wanted)), 0);
            const auto file = TextFile::read(link);
            QVERIFY(file && file->save(QStringLiteral("a: %1\n").arg(wanted)));
            struct stat now = {};
            QCOMPARE(::stat(QFile::encodeName(path).constData(), &now), 0);
            QCOMPARE(int(now.st_mode & mode), wanted);
            QVERIFY(QFileInfo(link).isSymLink());
            QCOMPARE(onDisk(path), QByteArray("a: ") + QByteArray::number(wanted) + '\n');
        }
        QFile::remove(link);
    }

    void aNewFileIsTheOwnersAlone()
    {
        const auto path = m_folder.filePath(QStringLiteral("new.yaml"));
        QVERIFY(TextFile::fresh(path).save(QStringLiteral("password: x\n")).has_value());
        struct stat now = {};
        QCOMPARE(::stat(QFile::encodeName(path).constData(), &now), 0);
        QCOMPARE(int(now.st_mode & mode), 0600);
        QVERIFY(!TextFile::fresh(path).save(QStringLiteral("y\n")).has_value()); // there is one now
        QCOMPARE(onDisk(path), QByteArray("password: x\n"));
    }

    void whatAnotherProgramWroteIsNeverOverwritten()
    {
        const auto file = TextFile::read(write("a: 1\n"));
        write("a: 2\n");
        const auto saved = file->save(QStringLiteral("a: 3\n"));
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, Error::Kind::Refused);
        QCOMPARE(onDisk(file->path), QByteArray("a: 2\n"));
        QFile::remove(file->path);
        QVERIFY(!file->save(QStringLiteral("a: 3\n")));
        QVERIFY(!QFile::exists(file->path));
    }

    void aFailedSaveLeavesTheFile()
    {
        if (::geteuid() == 0)
            QSKIP("root may write everywhere");
        const auto file = TextFile::read(write("a: 1\n"));
        QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::ExeOwner);
        QVERIFY(!file->save(QStringLiteral("a: 2\n")));
        QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QCOMPARE(onDisk(file->path), QByteArray("a: 1\n"));
    }

    void whatIsNoTextIsRefusedInWords_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("binary") << QByteArray("\x7F"
                                              "ELF\0\1\2",
                                              7);
        QTest::newRow("no UTF-8") << QByteArray("name: M\xFCller\n");
        QTest::newRow("UTF-16") << QByteArray("a\0:\0", 4);
        QTest::newRow("paragraph separator") << QByteArray("a: \u2029\n");
        QTest::newRow("9 MiB") << QByteArray(9 << 20, 'a');
        QTest::newRow("50 MB") << QByteArray(50000000, '\n');
    }
    void whatIsNoTextIsRefusedInWords()
    {
        QFETCH(const QByteArray, bytes);
        const auto file = TextFile::read(write(bytes));
        QVERIFY(!file);
        QCOMPARE(file.error().kind, Error::Kind::Invalid);
        QVERIFY(file.error().message.contains(QStringLiteral("values.yaml")));
        QCOMPARE(TextFile::read(m_folder.path()).error().kind, Error::Kind::NotFound);
    }

    void editsOfTwoPeopleAreJoined()
    {
        const auto base = QStringLiteral("a\nb\nc\nd\ne\n");
        QCOMPARE(mergedLines(base, QStringLiteral("A\nb\nc\nd\ne\n"), QStringLiteral("a\nb\nc\nd\nE\nf\n")),
                 QStringLiteral("A\nb\nc\nd\nE\nf\n"));
        QCOMPARE(mergedLines(base, QStringLiteral("a\nd\ne\n"), QStringLiteral("new\na\nb\nc\nd\ne\n")),
                 QStringLiteral("new\na\nd\ne\n"));
        QCOMPARE(mergedLines(base, QStringLiteral("a\nX\nc\nd\ne\n"), QStringLiteral("a\nX\nc\nd\ne\n")),
                 QStringLiteral("a\nX\nc\nd\ne\n")); // both did the same
        QVERIFY(!mergedLines(base, QStringLiteral("a\nX\nc\nd\ne\n"), QStringLiteral("a\nY\nc\nd\ne\n")));
        QVERIFY(!mergedLines(base, QStringLiteral("a\nb\nx\nc\nd\ne\n"), QStringLiteral("a\nb\ny\nc\nd\ne\n")));
        QVERIFY(!mergedLines(base, QStringLiteral("a\nX\nc\nd\ne\n"), QStringLiteral("a\nb\nY\nd\ne\n"))); // neighbours
    }

    /// Whoever did nothing gets what the other did; what both did apart is all there.
    void mergingLosesNothing()
    {
        auto seed = qEnvironmentVariableIntValue("LUTHIER_TEST_SEED");
        if (seed == 0)
            seed = int(QRandomGenerator::global()->bounded(1, 1000000));
        QRandomGenerator random{quint32(seed)};
        for (int round = 0; round < 300; ++round) {
            QStringList base;
            for (int i = 0; i < 30; ++i)
                base << QString::number(random.bounded(8));
            const auto edit = [&](QStringList lines, int from, int to, const QString &mark) {
                for (int i = random.bounded(1, 4); i > 0; --i) {
                    const auto at = random.bounded(from, to);
                    if (random.bounded(2) == 0)
                        lines[at] = mark;
                    else
                        lines.insert(at, mark);
                }
                return lines.join(QLatin1Char('\n'));
            };
            const auto whole = base.join(QLatin1Char('\n'));
            const auto mine = edit(base, 0, 10, QStringLiteral("mine"));
            const auto theirs = edit(base, 20, 30, QStringLiteral("theirs"));
            const auto merged = mergedLines(whole, mine, theirs);
            const auto context = QStringLiteral("seed %1, round %2").arg(seed).arg(round).toUtf8();
            QVERIFY2(mergedLines(whole, mine, whole) == mine && mergedLines(whole, whole, theirs) == theirs, context);
            if (!merged)
                continue; // equal lines may let an edit be told at another place
            QVERIFY2(merged->count(QStringLiteral("mine")) == mine.count(QStringLiteral("mine")), context);
            QVERIFY2(merged->count(QStringLiteral("theirs")) == theirs.count(QStringLiteral("theirs")), context);
        }
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TextFileTest)
#include "tst_textfile.moc"
