// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/migrationlog.h"

#include <QTest>

using namespace luthier;
using namespace Qt::StringLiterals;

/// What a pod's log tells of its migrations: times, failures, the statement and the object.
class MigrationLogTest : public QObject
{
    Q_OBJECT

    const QDateTime m_begin = QDateTime::fromString(u"2026-11-23T12:00:00Z"_s, Qt::ISODate);

    MigrationLog read(const QStringList &lines) const
    {
        MigrationLog log;
        for (qsizetype i = 0; i < lines.size(); ++i)
            log.add(lines[i], m_begin.addMSecs(i * 500));
        return log;
    }

private slots:
    void timesEachScript()
    {
        const auto log = read(
            {u"INFO  [alembic.runtime.migration] Context impl PostgresqlImpl."_s,
             u"INFO  [alembic.runtime.migration] Running upgrade b81e5f0c6a27 -> c4d29e7b1f58, index jobs"_s,
             u"INFO  [sqlalchemy.engine.Engine] CREATE INDEX ix_jobs ON jobs (name)"_s,
             u"INFO  [alembic.runtime.migration] Running upgrade c4d29e7b1f58 -> d95a03f6c8e1, add audit log"_s,
             u"INFO  [app.db.init_db] Database migration completed successfully"_s, u"INFO ready"_s});
        QCOMPARE(log.migrations().size(), 2);
        const auto &first = log.migrations().first();
        QCOMPARE(first.from, u"b81e5f0c6a27"_s);
        QCOMPARE(first.to, u"c4d29e7b1f58"_s);
        QCOMPARE(first.text, u"index jobs"_s);
        QCOMPARE(first.begun.msecsTo(first.ended), 1000); // the statements that it repeats are its own
        QCOMPARE(log.migrations().last().begun.msecsTo(log.migrations().last().ended), 500);
        QVERIFY(!log.isFailed());
        QVERIFY2(first.words().contains(u"1.0 s"_s) || first.words().contains(u"1 s"_s), qPrintable(first.words()));
    }

    void theFirstOneBeginsAtNothingAndDowngradesAreTold()
    {
        const auto log = read({u"Running upgrade  -> 7f3a9c1d2e40, initial schema"_s,
                               u"Running downgrade d95a03f6c8e1 -> c4d29e7b1f58, add audit log"_s});
        QCOMPARE(log.migrations().first().from, QString());
        QVERIFY(log.migrations().last().down);
        QVERIFY(!log.migrations().last().ended.isValid()); // nobody said so
        QVERIFY2(log.migrations().last().words().contains(u"did not end"_s),
                 qPrintable(log.migrations().last().words()));
    }

    void saysWhichOneFailed()
    {
        const auto log = read({u"Running upgrade a1 -> b2, first"_s, u"Running upgrade b2 -> c3, second"_s,
                               u"Traceback (most recent call last):"_s, u"  File \"env.py\", line 1"_s});
        QVERIFY(log.isFailed());
        QVERIFY(!log.migrations().first().failed);
        QVERIFY(log.migrations().last().failed);
    }

    void namesTheStatementAndTheObject_data()
    {
        QTest::addColumn<QString>("log");
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("object");
        QTest::newRow("not null")
            << u"psycopg2.errors.NotNullViolation: column \"phone\" of relation \"users\" contains null values\n\n"
               "[SQL: ALTER TABLE users ALTER COLUMN phone SET NOT NULL]\n(Background on this error at: https://x)"_s
            << u"ALTER TABLE users ALTER COLUMN phone SET NOT NULL"_s << u"column phone of relation users"_s;
        QTest::newRow("several lines")
            << u"sqlalchemy.exc.ProgrammingError: (psycopg2.errors.DuplicateTable) relation \"jobs\" already exists\n\n"
               "[SQL: \nCREATE TABLE jobs (\n\tid SERIAL NOT NULL,\n\ttags TEXT[]\n)\n\n]\n(Background on this error)"_s
            << u"CREATE TABLE jobs ( id SERIAL NOT NULL, tags TEXT[] )"_s << u"relation jobs"_s;
        QTest::newRow("by the statement")
            << u"sqlalchemy.exc.OperationalError: canceling statement due to lock timeout\n"
               "[SQL: ALTER TABLE IF EXISTS public.jobs ADD COLUMN x int]\n[parameters: {}]"_s
            << u"ALTER TABLE IF EXISTS public.jobs ADD COLUMN x int"_s << u"table public.jobs"_s;
        QTest::newRow("nothing") << u"Connection refused"_s << QString() << QString();
    }

    void namesTheStatementAndTheObject()
    {
        QFETCH(QString, log);
        QFETCH(QString, sql);
        QFETCH(QString, object);
        QCOMPARE(MigrationLog::failingSql(log), sql);
        QCOMPARE(MigrationLog::failingObject(log), object);
    }
};

QTEST_GUILESS_MAIN(MigrationLogTest)
#include "tst_migrationlog.moc"
