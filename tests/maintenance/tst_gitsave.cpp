// SPDX-License-Identifier: GPL-3.0-or-later
// A values file in git, by git itself.
#include "maintenance/values/gitsave.h"
#include "process/localprocessrunner.h"
#include "tests/support/awaited.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace luthier;
using luthier::test::awaited;

class GitSaveTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    LocalProcessRunner m_runner;

    QString file(const char *name = "values.yaml") const
    {
        return m_folder->path() + QLatin1Char('/') + QString::fromLatin1(name);
    }
    void write(const QByteArray &bytes, const char *name = "values.yaml")
    {
        QFile out(file(name));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(bytes);
    }
    QByteArray git(const QStringList &arguments)
    {
        QProcess process;
        process.setWorkingDirectory(m_folder->path());
        process.start(QStringLiteral("git"), arguments);
        process.waitForFinished();
        return process.readAllStandardOutput().trimmed();
    }
    QByteArray git(const char *words) { return git(QString::fromLatin1(words).split(QLatin1Char(' '))); }
    void makeRepository()
    {
        git("init -q -b main");
        git("config user.name Anna");
        git("config user.email anna@example.org");
        git("config commit.gpgsign false");
        write("a: 1\n");
        git("add values.yaml");
        git("commit -q -m first");
    }

private slots:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("git")).isEmpty())
            QSKIP("no git here");
    }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void outsideOfARepositoryIsSaid()
    {
        write("a: 1\n");
        VALUE_OF(state, awaited(gitState(&m_runner, file(), {})));
        QVERIFY(!state.isRepository);
    }

    void onlyThatFileIsCommitted()
    {
        makeRepository();
        VALUE_OF(clean, awaited(gitState(&m_runner, file(), {})));
        QVERIFY(clean.isRepository && !clean.isChanged);
        write("a: 2\n");
        write("b\n", "other.txt");
        git("add other.txt");
        VALUE_OF(state, awaited(gitState(&m_runner, file(), {})));
        QVERIFY(state.isChanged);
        QCOMPARE(state.otherStaged, QStringList{QStringLiteral("other.txt")});
        QCOMPARE(state.suggestion, QStringLiteral("values.yaml: a 1 → 2"));
        VALUE_OF(name, awaited(commitFile(&m_runner, file(), state.suggestion, {})));
        QCOMPARE(git("rev-parse --short HEAD"), name.toUtf8());
        QCOMPARE(git("show --name-only --format=%an%n%s"), QByteArray("Anna\nvalues.yaml: a 1 → 2\n\nvalues.yaml"));
        QCOMPARE(git("diff --cached --name-only"), QByteArray("other.txt")); // still staged
    }

    void aFileThatGitDoesNotKnowYet()
    {
        makeRepository();
        write("c: 1\n", "new.yaml");
        VALUE_OF(state, awaited(gitState(&m_runner, file("new.yaml"), {})));
        QVERIFY(state.isChanged);
        QCOMPARE(state.suggestion, QStringLiteral("new.yaml: new values file"));
        QVERIFY(awaited(commitFile(&m_runner, file("new.yaml"), state.suggestion, {})));
        QCOMPARE(git("show HEAD:new.yaml"), QByteArray("c: 1"));
    }

    /// Git's own magic (":(top)*" means every file) is no magic in the name of a file.
    void aNameIsNoPattern()
    {
        makeRepository();
        write("a: 2\n");
        write("b: 1\n", ":(top)*");
        VALUE_OF(state, awaited(gitState(&m_runner, file(":(top)*"), {})));
        QVERIFY(state.isChanged);
        QVERIFY(awaited(commitFile(&m_runner, file(":(top)*"), QStringLiteral("x"), {})));
        QCOMPARE(git("show --name-only --format="), QByteArray(":(top)*"));
    }

    void aHookThatRefusesIsHeard()
    {
        makeRepository();
        write("#!/bin/sh\necho no secrets here >&2\nexit 1\n", ".git/hooks/pre-commit");
        QFile::setPermissions(file(".git/hooks/pre-commit"), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        write("a: 3\n");
        const auto refused = awaited(commitFile(&m_runner, file(), QStringLiteral("x"), {}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Refused);
        QVERIFY(refused.error().detail.contains(QStringLiteral("no secrets here")));
        QCOMPARE(git("log --format=%s"), QByteArray("first"));
    }

    void suggestsWhatChangedAndNoSecret()
    {
        const auto of = [](const char *before, const char *after) {
            return suggestedMessage(QStringLiteral("v.yaml"), before, after);
        };
        QCOMPARE(of("a: 1 # x\n", "a: 1\n"), QStringLiteral("v.yaml: comments and layout"));
        QCOMPARE(of("a: {t: '1', u: 1, v: 1}\n", "a: {t: '2', u: 2, v: 2}\n"),
                 QStringLiteral("v.yaml: a.t 1 → 2, a.u 1 → 2, and 1 more"));
        QCOMPARE(of("password: horse\n", "password: battery\n"), QStringLiteral("v.yaml: password ••• → •••"));
    }
};

QTEST_GUILESS_MAIN(GitSaveTest)
#include "tst_gitsave.moc"
