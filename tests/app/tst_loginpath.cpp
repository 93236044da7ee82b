// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/luthier/loginpath.h"

#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace luthier;

/// Started from a menu the PATH is short; helm and credential plugins are where the login shell finds them (features C2).
class LoginPathTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_home;
    QByteArray m_path = qgetenv("PATH");

    /// A login shell whose profile does `profile` before it runs what it was asked for.
    void shell(const QByteArray &profile) const
    {
        QFile file(m_home.filePath(QStringLiteral("shell")));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("#!/bin/sh\n[ \"$1 $2\" = '-l -c' ] || exit 9\n" + profile + "\neval \"$3\"\n");
        file.close();
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        qputenv("SHELL", file.fileName().toLocal8Bit());
    }

private slots:
    void init()
    {
        qputenv("PATH", "/usr/bin:/bin");
        qunsetenv("TERM");
        QFile helm(m_home.filePath(QStringLiteral("helm")));
        QVERIFY(helm.open(QIODevice::WriteOnly));
        helm.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    }
    void cleanup() { qputenv("PATH", m_path); }

    void isTakenOverFromAMenu()
    {
        shell("echo 'Welcome to $PATH'; PATH=\"$PATH:" + m_home.path().toLocal8Bit() + "\"");
        const auto helm = QStringLiteral("helm");
        const auto ours = m_home.filePath(helm);
        QVERIFY(QStandardPaths::findExecutable(helm) != ours);
        QObject owner;
        QString found;
        takeOverLoginPath(&owner, [&] { found = QStandardPaths::findExecutable(helm); });
        QTRY_COMPARE(found, ours); // what is done first finds it already
        QCOMPARE(qgetenv("PATH"), "/usr/bin:/bin:" + m_home.path().toLocal8Bit());
    }

    void staysWhereAShellHasSetIt()
    {
        shell("PATH=/elsewhere");
        qputenv("TERM", "xterm");
        QObject owner;
        int begun = 0;
        takeOverLoginPath(&owner, [&] { ++begun; });
        QCOMPARE(begun, 1);
        QVERIFY(owner.children().isEmpty()); // nothing was asked
        QCOMPARE(qgetenv("PATH"), QByteArray("/usr/bin:/bin"));
    }

    void staysWhenTheShellFails()
    {
        shell("echo broken; exit 1");
        QObject owner;
        int begun = 0;
        takeOverLoginPath(&owner, [&] { ++begun; });
        QTRY_COMPARE(begun, 1);
        QTRY_VERIFY(owner.children().isEmpty()); // it has ended
        QCOMPARE(qgetenv("PATH"), QByteArray("/usr/bin:/bin"));
    }

    void isNotWaitedForLong()
    {
        shell("exec 2>/dev/null; sleep 3; PATH=/late");
        QObject owner;
        int begun = 0;
        takeOverLoginPath(&owner, [&] { ++begun; });
        QTRY_COMPARE_WITH_TIMEOUT(begun, 1, 2500);
        QCOMPARE(qgetenv("PATH"), QByteArray("/usr/bin:/bin"));
        QTRY_VERIFY(qgetenv("PATH") == "/late"); // it comes all the same
        QCOMPARE(begun, 1);
    }
    void isNotWaitedForWhereThereIsNoShell()
    {
        qputenv("SHELL", "/does/not/exist");
        QObject owner;
        int begun = 0;
        takeOverLoginPath(&owner, [&] { ++begun; });
        QTRY_COMPARE(begun, 1);
    }
};

QTEST_GUILESS_MAIN(LoginPathTest)
#include "tst_loginpath.moc"
