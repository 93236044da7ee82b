// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/ddlactivity.h"
#include "process/localcommandchannel.h"
#include "tests/postgres/localserver.h"
#include "tests/support/awaited.h"

#include <QProcess>

using namespace luthier;
using namespace luthier::test;
using namespace Qt::StringLiterals;

namespace {
const auto Lyra = u"lyra"_s;
const DatabaseRef AsAdmin{u"lyra_user"_s, Lyra, u"postgres"_s, 1};
} // namespace

/// Who stands in a migration's way on a real PostgreSQL server, and how far its indexes are.
class RealDdlTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<LocalServer> m_server;
    std::unique_ptr<LocalCommandChannel> m_channel;

    std::unique_ptr<QProcess> session(const QString &name, const QString &statements) const
    {
        return m_server->session(u"set application_name = '%1'; %2"_s.arg(name, statements), Lyra);
    }
    DdlActivity activity() const
    {
        const auto found = awaited(readDdlActivity(m_channel.get(), AsAdmin, {}, {}));
        return found ? *found : DdlActivity();
    }
    QString pidOf(const QString &name) const
    {
        return m_server->sql(u"select pid from pg_stat_activity where application_name = '%1'"_s.arg(name), Lyra);
    }

private slots:
    void initTestCase()
    {
        m_server = std::make_unique<LocalServer>(u"-c max_prepared_transactions=2"_s);
        if (!m_server->problem().isEmpty())
            QSKIP(m_server->problem().toUtf8().constData());
        m_channel = std::make_unique<LocalCommandChannel>(m_server->environment());
        m_server->sql(u"create role lyra_user login"_s);
        m_server->sql(u"create database lyra owner lyra_user"_s);
        m_server->sql(
            u"create table jobs as select g as id from generate_series(1, 10) g; create table alembic_version "
            "as select 'a1' as version_num; alter table jobs owner to lyra_user"_s,
            Lyra);
    }

    void cleanup() // what a failed test left must not stand in the next one's way
    {
        m_server->sql(
            u"select pg_terminate_backend(pid) from pg_stat_activity where datname = 'lyra' and pid <> pg_backend_pid()"_s);
        QTRY_VERIFY(activity().waits.isEmpty());
    }

    void nobodyIsInTheWayOfNothing()
    {
        VALUE_OF(found, awaited(readDdlActivity(m_channel.get(), AsAdmin, {}, {})));
        QVERIFY(found.waits.isEmpty());
        QVERIFY(found.inTheWay().isEmpty());
    }

    void namesTheEndOfTheChainAndEndsOnlyThatSession()
    {
        const auto forgotten = session(u"forgotten"_s, u"begin; select count(*) from jobs; select pg_sleep(120)"_s);
        QTRY_VERIFY(m_server->sql(u"select count(*) from pg_locks where relation = 'jobs'::regclass"_s, Lyra)
                    != u"0"_s);
        const auto migration = session(u"migration"_s, u"alter table jobs add column x int"_s);
        QTRY_COMPARE(activity().waits.size(), 1);
        const auto reader = session(u"reader"_s, u"select count(*) from jobs"_s); // waits behind the migration
        QTRY_COMPARE(activity().waits.size(), 2);
        const auto now = activity();
        const auto ends = now.inTheWay();
        QCOMPARE(ends.size(), 1);
        QCOMPARE(QString::number(ends.first().pid), pidOf(u"forgotten"_s));
        QCOMPARE(ends.first().program, u"forgotten"_s);
        QVERIFY(ends.first().since.isValid());
        QVERIFY2(ends.first().query.contains(u"pg_sleep"_s), qPrintable(ends.first().query));
        const auto migrating = std::find_if(now.waits.cbegin(), now.waits.cend(),
                                            [](const auto &wait) { return wait.migrates; });
        QVERIFY(migrating != now.waits.cend());
        QCOMPARE(migrating->object, u"jobs"_s);
        QVERIFY(migrating->waits.query.contains(u"alter table jobs"_s));
        QCOMPARE(endSessionStatement(ends.first()), u"SELECT pg_terminate_backend(%1)"_s.arg(ends.first().pid));

        auto another = ends.first(); // the same number, but a session that began at another time
        another.begun = u"2001-01-01 00:00:00+00"_s;
        QCOMPARE(awaited(endSession(m_channel.get(), AsAdmin, another, {})).error().kind, Error::Kind::NotFound);
        QVERIFY(!pidOf(u"forgotten"_s).isEmpty());

        QVERIFY(awaited(endSession(m_channel.get(), AsAdmin, ends.first(), {})));
        QTRY_VERIFY(migration->state() == QProcess::NotRunning && reader->state() == QProcess::NotRunning);
        QCOMPARE(
            m_server->sql(
                u"select count(*) from information_schema.columns where table_name = 'jobs' and column_name = 'x'"_s,
                Lyra),
            u"1"_s);
    }

    void ordinaryWaitsAreNoMigration()
    {
        const auto writer = session(u"writer"_s,
                                    u"begin; update jobs set id = id where id = 1; select pg_sleep(120)"_s);
        QTRY_VERIFY(
            m_server->sql(
                u"select count(*) from pg_locks where mode = 'RowExclusiveLock' and relation = 'jobs'::regclass"_s,
                Lyra)
            != u"0"_s);
        const auto second = session(u"second"_s, u"update jobs set id = id where id = 1"_s);
        QTRY_COMPARE(activity().waits.size(), 1);
        QVERIFY(activity().inTheWay().isEmpty());
        m_server->sql(u"select pg_terminate_backend(%1)"_s.arg(pidOf(u"writer"_s)));
        QTRY_VERIFY(second->state() == QProcess::NotRunning);
        QTRY_VERIFY(activity().waits.isEmpty());
        // The very same wait of one that works with the version table is a migration's.
        const auto again = session(u"writer"_s, u"begin; update jobs set id = id where id = 1; select pg_sleep(120)"_s);
        QTRY_VERIFY(
            m_server->sql(
                u"select count(*) from pg_locks where mode = 'RowExclusiveLock' and relation = 'jobs'::regclass"_s,
                Lyra)
            != u"0"_s);
        const auto backfill = session(
            u"second"_s, u"begin; select * from alembic_version; update jobs set id = id where id = 1; commit"_s);
        QTRY_COMPARE(activity().inTheWay().size(), 1);
        m_server->sql(u"select pg_terminate_backend(%1)"_s.arg(pidOf(u"writer"_s)));
        QTRY_VERIFY(backfill->state() == QProcess::NotRunning);
    }

    void aPreparedTransactionIsNamed()
    {
        m_server->sql(u"begin; lock table jobs in access share mode; prepare transaction 'forgotten-gid'"_s, Lyra);
        const auto migration = session(u"migration"_s, u"alter table jobs add column y int"_s);
        QTRY_COMPARE(activity().inTheWay().size(), 1);
        const auto end = activity().inTheWay().first();
        m_server->sql(u"rollback prepared 'forgotten-gid'"_s, Lyra);
        QCOMPARE(end.pid, 0);
        QCOMPARE(end.gid, u"forgotten-gid"_s);
        QCOMPARE(endSessionStatement(end), u"ROLLBACK PREPARED 'forgotten-gid'"_s);
        QTRY_VERIFY(migration->state() == QProcess::NotRunning);
    }

    void saysHowFarAnIndexIs()
    {
        m_server->sql(u"create table big as select g as id, md5(g::text) as t from generate_series(1, 400000) g"_s,
                      Lyra);
        const auto forgotten = session(u"forgotten"_s,
                                       u"begin; insert into big values (0, 'x'); select pg_sleep(120)"_s);
        QTRY_VERIFY(m_server->sql(u"select count(*) from pg_locks where relation = 'big'::regclass"_s, Lyra) != u"0"_s);
        // It has to wait for whoever writes: that it stands still makes it sure to be seen.
        const auto build = m_server->session(u"create index concurrently big_t on big (t)"_s, Lyra);
        QTRY_COMPARE(activity().builds.size(), 1);
        const auto seen = activity().builds.value(0);
        QCOMPARE(seen.table, u"big"_s);
        QVERIFY2(!seen.phase.isEmpty(), qPrintable(seen.words()));
        QTRY_COMPARE(activity().inTheWay().size(), 1);
        m_server->sql(u"select pg_terminate_backend(%1)"_s.arg(pidOf(u"forgotten"_s)));
        QTRY_VERIFY(build->state() == QProcess::NotRunning);
    }

    void partsAreOfThePhase()
    {
        const auto found = ddl::parse(
            "{\"build\":7,\"table\":\"big\",\"index\":\"big_t\",\"phase\":\"building index: scanning table\","
            "\"tuples\":0,\"tuplesTotal\":0,\"blocks\":45,\"blocksTotal\":100}\n{\"whole\":true}\n");
        QVERIFY(found);
        QCOMPARE(found->builds.first().part, 0.45);
        QVERIFY2(found->builds.first().words().contains(u"45 %"_s), qPrintable(found->builds.first().words()));
        QVERIFY(!ddl::parse("{\"build\":7}\n")); // cut
    }
};

QTEST_GUILESS_MAIN(RealDdlTest)
#include "tst_realddl.moc"
