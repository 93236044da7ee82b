// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/paths.h"
#include "tests/support/awaited.h"

#include <QTemporaryDir>

#include <sys/mount.h>

using namespace luthier;
using namespace luthier::test;

class PathsTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
    }

private slots:
    void writesWholly()
    {
        const auto path = m_folder.filePath(QStringLiteral("a.json"));
        QVERIFY(paths::writeAtomically(path, "first"));
        QCOMPARE(read(path), "first");
        QVERIFY(paths::writeAtomically(path, "second"));
        QCOMPARE(read(path), "second");
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QVERIFY(!QFileInfo::exists(path + QStringLiteral(".partial")));
    }

    void failsWithASentenceAndNothingLeft()
    {
        const auto missing = paths::writeAtomically(m_folder.filePath(QStringLiteral("none/a")), "x");
        QVERIFY(!missing);
        QCOMPARE(missing.error().kind, Error::Kind::Refused);
        QVERIFY(missing.error().message.contains(QLatin1String("could not be written")));

        const auto folder = m_folder.filePath(QStringLiteral("folder"));
        QVERIFY(QDir().mkpath(folder + QStringLiteral("/full")));
        QVERIFY(!paths::writeAtomically(folder, "x")); // a folder has that name
        QVERIFY(!QFileInfo::exists(folder + QStringLiteral(".partial")));
        QVERIFY(QFileInfo(folder).isDir());
        QVERIFY(!paths::syncFolder(m_folder.filePath(QStringLiteral("none"))));
    }

    void keepsTheOldFileWhenTheDiskIsFull()
    {
        QTemporaryDir small;
        if (::mount("tmpfs", small.path().toLocal8Bit().constData(), "tmpfs", 0, "size=64k") != 0)
            QSKIP("a small file system can be mounted by root only");
        const auto path = small.filePath(QStringLiteral("a"));
        const bool first = paths::writeAtomically(path, "old").has_value();
        const auto second = paths::writeAtomically(path, QByteArray(200'000, 'x'));
        const auto kept = read(path);
        const bool partial = QFileInfo::exists(path + QStringLiteral(".partial"));
        ::umount2(small.path().toLocal8Bit().constData(), MNT_DETACH);
        QVERIFY(first);
        QVERIFY(!second);
        QVERIFY2(second.error().message.contains(QLatin1String("No space")), said(second.error()).constData());
        QCOMPARE(kept, "old");
        QVERIFY(!partial);
    }

    void followsXdg()
    {
        qputenv("XDG_STATE_HOME", m_folder.path().toLocal8Bit());
        QCOMPARE(paths::state().path(), m_folder.path() + QStringLiteral("/luthier"));
        QVERIFY(paths::state().exists());
        QCOMPARE(QFile::permissions(paths::state().path()) & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeOther),
                 QFile::Permissions());
        qputenv("HOME", m_folder.path().toLocal8Bit());
        for (const auto *ignored : {"", "relative/folder"}) { // the specification: empty and relative ones do not count
            qputenv("XDG_STATE_HOME", ignored);
            QCOMPARE(paths::state().path(), m_folder.path() + QStringLiteral("/.local/state/luthier"));
        }
    }
};

QTEST_GUILESS_MAIN(PathsTest)
#include "tst_paths.moc"
