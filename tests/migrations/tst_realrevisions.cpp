// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/databaserevisions.h"
#include "migrations/destructive.h"
#include "migrations/flywaytable.h"
#include "process/localcommandchannel.h"
#include "tests/postgres/localserver.h"
#include "tests/support/awaited.h"

using namespace luthier;
using namespace luthier::test;
using namespace Qt::StringLiterals;

/// What a real PostgreSQL server says of its schemas' revisions, and of what a migration would take away.
class RealRevisionsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<LocalServer> m_server;

    QString sql(const QString &text) const { return m_server->sql(text, u"lyra"_s); }
    Result<DatabaseRevisions> revisions(const QString &table = {}, const QString &user = u"postgres"_s) const
    {
        LocalCommandChannel channel(m_server->environment(), true);
        return awaited(readRevisions(&channel, user, u"lyra"_s, table, {}));
    }
    Result<QList<SqlLoss>> counted(const QByteArray &script) const
    {
        LocalCommandChannel channel(m_server->environment(), true);
        const auto losses = lossesOf(splitSql(script), {});
        return awaited(countLosses(&channel, u"postgres"_s, u"lyra"_s, losses, {}));
    }

private slots:
    void initTestCase()
    {
        m_server = std::make_unique<LocalServer>();
        if (!m_server->problem().isEmpty())
            QSKIP(qPrintable(m_server->problem()));
    }
    void init()
    {
        m_server->sql(u"drop database if exists lyra"_s);
        m_server->sql(u"create database lyra"_s);
    }

    void anEmptyDatabaseHasNone()
    {
        VALUE_OF(found, revisions());
        QCOMPARE(found.tables.size(), 0);
        QCOMPARE(found.otherTables, 0);
        QCOMPARE(found.current(), QStringList());
    }

    void readsTheTableThatTheApplicationFinds()
    {
        sql(u"create table alembic_version (version_num varchar(32) primary key); insert into alembic_version values "
            u"('b'), ('a'); "
            "create table users (id int); create schema billing; create table billing.alembic_version (version_num "
            "varchar(32)); "
            "insert into billing.alembic_version values ('x')"_s);
        VALUE_OF(found, revisions());
        QCOMPARE(found.tables.size(), 2);
        QCOMPARE(found.ours()->fullName(), u"public.alembic_version"_s);
        QCOMPARE(found.current(), (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(found.otherTables, 1);
        VALUE_OF(other, revisions(u"billing.alembic_version"_s));
        QCOMPARE(other.current(), QStringList{u"x"_s});
    }

    void namesThatNeedQuotes()
    {
        sql(u"create schema \"My \"\"app'\"; create table \"My \"\"app'\".\"Version\" (version_num text); insert into \"My \"\"app'\".\"Version\" values ('a')"_s);
        VALUE_OF(found, revisions(u"My \"app'.Version"_s));
        QCOMPARE(found.current(), QStringList{u"a"_s});
        QCOMPARE(found.otherTables, 0);
    }

    void aTableThatMayNotBeReadIsSaidAsSuch()
    {
        sql(u"create table alembic_version (version_num text); drop role if exists nosy; create role nosy login"_s);
        VALUE_OF(found, revisions({}, u"nosy"_s));
        QVERIFY(found.ours());
        QVERIFY(!found.ours()->isReadable);
    }

    void findsOtherToolsAndHalfAMigration()
    {
        sql(u"create table django_migrations (id int, app text, name text, applied timestamptz); create table t (a int); insert into t values (1), (1)"_s);
        sql(u"create unique index concurrently ix_t on t (a)"_s); // fails, and leaves it
        VALUE_OF(found, revisions());
        QCOMPARE(found.tables.size(), 1);
        QCOMPARE(found.tables.first().tool, u"django"_s);
        QVERIFY(!found.tables.first().isOurs);
        QCOMPARE(found.invalidIndexes, QStringList{u"ix_t"_s});
        QCOMPARE(found.otherTables, 1);
    }

    void readsFlywaysOwnTable()
    {
        sql(u"create table flyway_schema_history (installed_rank int, version varchar(50), description varchar(200), "
            u"type varchar(20), "
            "script varchar(1000), checksum int, installed_by varchar(100), installed_on timestamp default now(), "
            "execution_time int, success boolean); "
            "insert into flyway_schema_history values (1, '1', 'one', 'SQL', 'V1__one.sql', 1, 'u', now(), 3, true), (2, '2', 'two', 'SQL', 'V2__two.sql', 1, 'u', now(), 3, true)"_s);
        FlywayTable flyway(std::make_unique<LocalCommandChannel>(m_server->environment(), true), u"postgres"_s,
                           u"lyra"_s, {});
        VALUE_OF(history, awaited(flyway.history({})));
        QCOMPARE(history.heads(), QStringList{u"2"_s});
        QVERIFY(history.migrations.first().created.isValid());
    }

    void countsTheRowsConcerned()
    {
        sql(u"create table \"Odd \"\"name'\" (a int, \"B'\" text); insert into \"Odd \"\"name'\" select g, case when g "
            u"< 4 then 'x' end from generate_series(1, 9) g; "
            "create table v (s varchar(10)); insert into v values ('a'), (null)"_s);
        VALUE_OF(losses, counted("DROP TABLE \"Odd \"\"name'\"; ALTER TABLE \"Odd \"\"name'\" DROP COLUMN \"B'\"; "
                                 "ALTER TABLE v ALTER s TYPE varchar(4); ALTER TABLE v ALTER s TYPE varchar(40); "
                                 "DROP TABLE made_by_this_script; DELETE FROM v WHERE s = 'a'; DO $$ BEGIN END $$"));
        QList<qint64> rows;
        for (const auto &loss : losses)
            rows << loss.rows;
        QCOMPARE(rows, (QList<qint64>{9, 3, 1, 2, -1}));
        QCOMPARE(losses[2].oldType, u"character varying(10)"_s);
        QVERIFY(losses[3].isPartial);
        QCOMPARE(losses.last().kind, SqlLoss::Kind::Opaque);
    }

    // Counting must never be a way to change something.
    void countingChangesNothing()
    {
        sql(u"create table t (a int); insert into t values (1)"_s);
        VALUE_OF(losses, counted("DELETE FROM t; TRUNCATE t; DROP TABLE t"));
        QCOMPARE(losses.size(), 3);
        QCOMPARE(sql(u"select count(*) from t"_s), u"1"_s);
    }
};

QTEST_GUILESS_MAIN(RealRevisionsTest)
#include "tst_realrevisions.moc"
