// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/platform/diagnosis.h"
#include "testpaths.h"

#include <QFile>
#include <QTest>

using namespace luthier;
using namespace Qt::StringLiterals;

namespace {

/// What the practice range's backend really printed (alembic 1.18, SQLAlchemy 2.1, psycopg2 2.9, PostgreSQL 15).
QByteArray recorded(const char *name)
{
    QFile file(QStringLiteral(TEST_DATA "/maintenance/log-%1.txt").arg(QLatin1String(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Container container(const QString &state, const QString &reason, int restarts = 0, int lastExitCode = 0)
{
    Container c;
    c.name = u"backend"_s;
    c.image = u"r.example.org/lyra/backend:1.0.1"_s;
    c.state = state;
    c.reason = reason;
    c.restarts = restarts;
    c.lastExitCode = lastExitCode;
    c.lastReason = lastExitCode ? u"Error"_s : QString();
    return c;
}

} // namespace

Q_DECLARE_METATYPE(luthier::Container)

class DiagnosisTest : public QObject
{
    Q_OBJECT

private slots:
    void readsTheCause_data()
    {
        QTest::addColumn<QByteArray>("log");
        QTest::addColumn<QString>("cause");
        // Three migrations went well before the one that failed: it is that one that is named.
        QTest::newRow("failed migration")
            << recorded("unique-violation")
            << u"its database migration “e6b7f14a9d03, make user email unique” failed: UniqueViolation: could not "
               u"create "
               "unique index \"uq_users_email\" — Key (email)=(user12@example.test) is duplicated"_s;
        QTest::newRow("unknown revision")
            << recorded("unknown-revision")
            << u"it cannot find revision ffffffffffff in its own migrations: the database is newer than this version "
               "(Alembic)"_s;
        QTest::newRow("nobody listens")
            << recorded("cannot-connect")
            << u"it cannot reach the database: could not connect to database: connection to server at \"postgresql\" "
               "(10.96.13.7), port 5432 failed: Connection refused (attempt 1)"_s;
        QTest::newRow("no such database")
            << recorded("no-database")
            << u"it cannot reach the database: could not connect to database: connection to server at \"postgresql\" "
               "(10.96.13.7), port 5432 failed: FATAL:  database \"nolyra\" does not exist (attempt 1)"_s;
        QTest::newRow("only the end of the traceback")
            << QByteArray("    cursor.execute(statement, parameters)\n"
                          "sqlalchemy.exc.ProgrammingError: (psycopg2.errors.DuplicateTable) relation \"jobs\" already "
                          "exists\n\n[SQL: CREATE TABLE jobs ()]\n")
            << u"the database refused it: ProgrammingError: (psycopg2.errors.DuplicateTable) relation \"jobs\" already "
               "exists"_s;
        QTest::newRow("the first migration")
            << QByteArray("INFO  [alembic.runtime.migration] Running upgrade  -> 7f3a9c1d2e40, initial schema\n"
                          "psycopg2.errors.InsufficientPrivilege: permission denied for schema public\n")
            << u"its database migration “7f3a9c1d2e40, initial schema” failed: InsufficientPrivilege: permission "
               u"denied "
               "for schema public"_s;
        QTest::newRow("nobody listens, said by a migration")
            << QByteArray("INFO  [alembic.runtime.migration] Context impl PostgresqlImpl.\n"
                          "sqlalchemy.exc.OperationalError: (psycopg2.OperationalError) connection to server at "
                          "\"postgresql\" (10.96.13.7), port 5432 failed: Connection refused\n\tIs the server running "
                          "on that host and accepting TCP/IP connections?\n")
            << u"it cannot reach the database: OperationalError: (psycopg2.OperationalError) connection to server at "
               "\"postgresql\" (10.96.13.7), port 5432 failed: Connection refused"_s;
        QTest::newRow("the server says no")
            << QByteArray("psycopg2.OperationalError: connection to server at \"postgresql\" failed: FATAL:  password "
                          "authentication failed for user \"lyra_user\"\n")
            << u"the database refused it: password authentication failed for user \"lyra_user\""_s;
        QTest::newRow("traceback") << QByteArray(
            "INFO  [app.main] Lyra backend 2.0.0 starting\nTraceback (most recent call last):\n"
            "  File \"/app/main.py\", line 12, in <module>\n    url = os.environ['DATABASE_URL']\n"
            "KeyError: 'DATABASE_URL'\nINFO  [app.main] stopped\n")
                                   << u"KeyError: 'DATABASE_URL'"_s;
        QTest::newRow("nothing wrong") << QByteArray(
            "INFO  [alembic.runtime.migration] Running upgrade 7f3a9c1d2e40 -> b81e5f0c6a27, add jobs\n"
            "INFO  [app.main] Lyra backend 1.0.1 listening on :8000\n")
                                       << QString();
        QTest::newRow("empty") << QByteArray() << QString();
    }
    void readsTheCause()
    {
        QFETCH(QByteArray, log);
        QTEST(causeInLog(log), "cause");
    }

    void seesTrouble_data()
    {
        QTest::addColumn<Container>("container");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<bool>("crashed");
        const auto row = [](const char *name, const Container &c, const QString &reason, bool crashed = false) {
            QTest::newRow(name) << c << reason << crashed;
        };
        row("crash loop", container(u"waiting"_s, u"CrashLoopBackOff"_s, 4, 1), u"CrashLoopBackOff"_s, true);
        row("just crashed, starts again", container(u"running"_s, {}, 1, 1), u"Error"_s, true);
        row("image missing", container(u"waiting"_s, u"ImagePullBackOff"_s), u"ImagePullBackOff"_s);
        row("image missing, first time", container(u"waiting"_s, u"ErrImagePull"_s), u"ErrImagePull"_s);
        row("no such name", container(u"waiting"_s, u"InvalidImageName"_s), u"InvalidImageName"_s);
        row("secret missing", container(u"waiting"_s, u"CreateContainerConfigError"_s),
            u"CreateContainerConfigError"_s);
        row("no such program", container(u"waiting"_s, u"RunContainerError"_s), u"RunContainerError"_s);
        row("being made", container(u"waiting"_s, u"ContainerCreating"_s), {});
        row("waits for its init containers", container(u"waiting"_s, u"PodInitializing"_s), {});
        row("runs, not ready yet", container(u"running"_s, {}), {});
        row("ended well, starts again", container(u"running"_s, {}, 1, 0), {});
        auto recovered = container(u"running"_s, {}, 3, 1);
        recovered.ready = true;
        row("crashed once, ready now", recovered, {});
    }
    void seesTrouble()
    {
        QFETCH(Container, container);
        QFETCH(QString, reason);
        container.message = u"the API's words"_s;
        Pod pod;
        pod.name = u"lyra-backend-1"_s;
        for (const bool initial : {false, true}) {
            pod.containers = initial ? QList<Container>{} : QList{container};
            pod.initContainers = initial ? QList{container} : QList<Container>{};
            pod.deleting = false;
            const auto trouble = podTrouble(pod);
            QCOMPARE(trouble ? trouble->reason : QString(), reason);
            QCOMPARE(trouble.has_value(), !reason.isEmpty());
            if (!trouble)
                continue;
            QTEST(trouble->crashed, "crashed");
            QCOMPARE(trouble->pod, pod.name);
            QCOMPARE(trouble->container, u"backend"_s);
            QCOMPARE(trouble->image, container.image);
            QCOMPARE(trouble->message, u"the API's words"_s);
            pod.deleting = true; // an old pod that goes away is not the new version's trouble
            QVERIFY(!podTrouble(pod));
        }
    }
};

QTEST_GUILESS_MAIN(DiagnosisTest)
#include "tst_diagnosis.moc"
