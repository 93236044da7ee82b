// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/restore.h"
#include "process/localcommandchannel.h"
#include "tests/postgres/localserver.h"
#include "tests/support/awaited.h"

#include <QTemporaryDir>
#include <QTimer>

using namespace luthier;
using namespace luthier::test;

namespace {
const auto Mark = QStringLiteral("luthier: test");
QString s(const char *text) { return QString::fromUtf8(text); }
} // namespace

/// Restores on a real PostgreSQL server: beside the live database, compared, swapped, and back.
class RealRestoreTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<LocalServer> m_server;
    QTemporaryDir m_folder;
    QString m_dump;
    Measure m_measured;

    LocalCommandChannel channel() const { return LocalCommandChannel(m_server->environment()); }
    QString sql(const char *text, const char *database = "lyra") const { return m_server->sql(s(text), s(database)); }

private slots:
    void initTestCase()
    {
        m_server = std::make_unique<LocalServer>();
        if (!m_server->problem().isEmpty())
            QSKIP(m_server->problem().toUtf8().constData());
        sql("create role lyra_user login", "postgres");
        sql("create role reader", "postgres");
        sql("create database lyra owner lyra_user", "postgres");
        sql("alter database lyra set search_path = app, public; alter database lyra set work_mem = '7MB'; "
            "comment on database lyra is 'ours'; revoke connect on database lyra from public; grant connect on "
            "database lyra to reader; alter role reader in database lyra set statement_timeout = '9s'",
            "postgres");
        sql("set role lyra_user; create schema app; create table app.orders (id serial primary key, state varchar(9) "
            "check (state in ('new', 'paid')), at timestamptz default now()); insert into app.orders (state) select "
            "'new' from generate_series(1, 5000); create view app.paid as select * from app.orders where state = "
            "'paid'; create table app.alembic_version as select 'a1'::varchar(32) version_num; "
            "grant select on app.orders to reader; comment on table app.orders is 'it''s \\restrict'");
        auto far = channel();
        DumpEngine engine(far);
        m_dump = m_folder.filePath(s("lyra.dump"));
        VALUE_OF(dumped, awaited(engine.dump({s("postgres"), s("lyra")}, m_dump, {}, {})));
        m_measured = dumped.measured;
        QVERIFY(!m_measured.isEmpty());
    }

    void tellsOfTheServer()
    {
        auto far = channel();
        RestoreEngine engine(far, s("postgres"));
        VALUE_OF(facts, awaited(engine.server({})));
        QVERIFY(facts.major() >= 12);
        QVERIFY(facts.isSuperuser && facts.mayCreateDatabases && !facts.inRecovery);
        QVERIFY(facts.roles.contains(s("lyra_user")));
        QVERIFY(facts.extensions.contains(s("plpgsql")));
        QVERIFY(facts.freeBytes > 0);
        const auto *lyra = facts.database(s("lyra"));
        QVERIFY(lyra && lyra->owner == s("lyra_user") && lyra->mark == s("ours") && lyra->isOpen && lyra->size > 0);
    }

    void restoresBesideAndTheCopyIsTheSame()
    {
        auto far = channel();
        RestoreEngine engine(far, s("postgres"));
        const auto name = s("lyra_copy");
        const auto made = awaited(engine.create(name, s("lyra"), s("lyra_user"), Mark, {}));
        QVERIFY2(made, made ? "" : said(made.error()).constData());
        RestoreRequest request;
        request.file = m_dump;
        request.user = s("postgres");
        request.database = name;
        VALUE_OF(restored, awaited(engine.restore(request, {}, {})));
        QVERIFY(restored.ignored.isEmpty());
        QCOMPARE(restored.bytes, QFileInfo(m_dump).size());
        VALUE_OF(copy, awaited(engine.measure(name, {})));
        QCOMPARE(differences(m_measured, copy), QStringList());
        QCOMPARE(changes(m_measured, copy).size(), 0);
        QVERIFY(m_server->sql(s("select has_database_privilege('reader', 'lyra_copy', 'connect')")) == s("f"));
    }

    void seesEveryDifference_data()
    {
        QTest::addColumn<QByteArray>("change");
        QTest::addColumn<QString>("says");
        QTest::newRow("row") << QByteArray("delete from app.orders where id = 77") << s("4999 rows instead of 5000");
        QTest::newRow("same number, older") << QByteArray("update app.orders set at = '2001-01-01'") << s("newest");
        QTest::newRow("table") << QByteArray("drop view app.paid; drop table app.orders") << s("is missing");
        QTest::newRow("one too many") << QByteArray("create table app.more (a int)") << s("one too many");
        QTest::newRow("column") << QByteArray("alter table app.orders rename at to moment") << s("tables");
        QTest::newRow("index") << QByteArray("alter table app.orders drop constraint orders_pkey") << s("indexes");
        QTest::newRow("check") << QByteArray("alter table app.orders drop constraint orders_state_check")
                               << s("constraints");
        QTest::newRow("view") << QByteArray("drop view app.paid") << s("views");
        QTest::newRow("sequence") << QByteArray("select setval('app.orders_id_seq', 3)") << s("behind");
        QTest::newRow("revision") << QByteArray("update app.alembic_version set version_num = 'b2'") << s("b2");
        QTest::newRow("function") << QByteArray("create function app.f() returns int language sql as 'select 1'")
                                  << s("functions");
    }
    void seesEveryDifference()
    {
        QFETCH(QByteArray, change);
        QFETCH(QString, says);
        sql("create database other template lyra_copy", "postgres");
        QCOMPARE(sql(change.constData(), "other").contains(s("ERROR")), false);
        auto far = channel();
        RestoreEngine engine(far, s("postgres"));
        VALUE_OF(other, awaited(engine.measure(s("other"), {})));
        sql("drop database other", "postgres");
        const auto found = differences(m_measured, other).join(QLatin1Char('\n'));
        QVERIFY2(found.contains(says), qPrintable(found));
    }

    void neverDropsWhatIsNotItsOwn()
    {
        auto far = channel();
        RestoreEngine engine(far, s("postgres"));
        QVERIFY(awaited(engine.drop(s("lyra"), Mark, {})));
        QVERIFY(awaited(engine.drop(s("no such"), Mark, {})));
        QCOMPARE(sql("select count(*) from app.orders"), s("5000"));
    }

    void swapsWithAllRightsAndSettings()
    {
        sql("insert into app.orders (state) values ('paid')"); // what came after the backup
        auto far = channel();
        RestoreEngine engine(far, s("postgres"));
        VALUE_OF(ended, awaited(engine.close(s("lyra"), {})));
        QCOMPARE(ended, 0);
        const auto swapped = awaited(engine.swap(s("lyra"), s("lyra_copy"), s("lyra_before"), Mark, {}));
        QVERIFY2(swapped, swapped ? "" : said(swapped.error()).constData());
        QCOMPARE(sql("select count(*) from app.orders"), s("5000"));
        QCOMPARE(sql("show search_path"), s("app, public"));
        QCOMPARE(sql("show work_mem"), s("7MB"));
        QCOMPARE(sql("select shobj_description(oid, 'pg_database') from pg_database where datname = 'lyra'"),
                 s("ours"));
        QCOMPARE(sql("select shobj_description(oid, 'pg_database') from pg_database where datname = 'lyra_before'"),
                 Mark);
        QCOMPARE(sql("select has_database_privilege('reader', 'lyra', 'connect')"), s("t"));
        QCOMPARE(sql("select has_database_privilege('public', 'lyra', 'connect')"), s("f"));
        QCOMPARE(sql("select setconfig from pg_db_role_setting where setrole = 'reader'::regrole and setdatabase = "
                     "(select oid from pg_database where datname = 'lyra')"),
                 s("{statement_timeout=9s}"));
        QVERIFY(m_server->sql(s("select 1"), s("lyra_before")).contains(s("not currently accepting")));
        // and back
        QVERIFY(awaited(engine.close(s("lyra"), {})));
        QVERIFY(awaited(engine.swap(s("lyra"), s("lyra_before"), s("lyra_copy"), Mark, {})));
        QVERIFY(awaited(engine.open(s("lyra"), {})));
        QCOMPARE(sql("select count(*) from app.orders"), s("5001"));
        QCOMPARE(sql("show search_path"), s("app, public"));
        QVERIFY(awaited(engine.drop(s("lyra_copy"), Mark, {})));
        QCOMPARE(sql("select count(*) from pg_database where datname like 'lyra_%'"), s("0"));
    }

    /// Either all of a swap or nothing.
    void aFailedSwapChangesNothing()
    {
        auto far = channel();
        RestoreEngine engine(far, s("postgres"));
        const auto swapped = awaited(engine.swap(s("lyra"), s("there is none"), s("lyra_before"), Mark, {}));
        QVERIFY(!swapped);
        QCOMPARE(sql("select count(*) from app.orders"), s("5001"));
        QCOMPARE(sql("select shobj_description(oid, 'pg_database') from pg_database where datname = 'lyra'"),
                 s("ours"));
    }

    void tellsHarmlessComplaintsFromRealOnes()
    {
        auto far = channel();
        RestoreEngine engine(far, s("postgres"));
        RestoreRequest request;
        request.file = m_dump;
        request.user = s("postgres");
        request.database = s("poor");
        // a server without the role that got rights: harmless
        QVERIFY(awaited(engine.create(s("poor"), s("lyra"), s("lyra_user"), Mark, {})));
        sql("alter role reader rename to reader2", "postgres");
        const auto restored = awaited(engine.restore(request, {}, {}));
        sql("alter role reader2 rename to reader", "postgres");
        QVERIFY2(restored, restored ? "" : said(restored.error()).constData());
        QCOMPARE(restored->ignored.size(), 1);
        QCOMPARE(restored->ignored[0].kind, RestoreComplaint::Class::MissingRole);
        VALUE_OF(copy, awaited(engine.measure(s("poor"), {})));
        QCOMPARE(differences(m_measured, copy), QStringList());
        // once more into the same database: what is there already is a real one
        const auto twice = awaited(engine.restore(request, {}, {}));
        QVERIFY(!twice);
        QVERIFY2(twice.error().message.contains(s("already exists")), said(twice.error()).constData());
        QVERIFY(awaited(engine.drop(s("poor"), Mark, {})));
    }

    void noticesEveryCutFile()
    {
        QFile whole(m_dump);
        QVERIFY(whole.open(QIODevice::ReadOnly));
        const auto bytes = whole.readAll();
        auto far = channel();
        RestoreEngine engine(far, s("postgres"));
        for (int tenth = 0; tenth < 10; ++tenth) {
            QFile cut(m_folder.filePath(s("cut")));
            QVERIFY(cut.open(QIODevice::WriteOnly | QIODevice::Truncate));
            cut.write(bytes.left(bytes.size() * tenth / 10));
            cut.close();
            QVERIFY(awaited(engine.create(s("cut"), s("lyra"), s("lyra_user"), Mark, {})));
            RestoreRequest request;
            request.file = cut.fileName();
            request.user = s("postgres");
            request.database = s("cut");
            const auto restored = awaited(engine.restore(request, {}, {}));
            QVERIFY2(!restored, qPrintable(QString::number(tenth)));
            QVERIFY(awaited(engine.drop(s("cut"), Mark, {})));
        }
    }

    void namesWithEveryCharacter()
    {
        auto far = channel();
        RestoreEngine engine(far, s("postgres"));
        const auto live = s("it's \"b\\s\" dbname=x @1 %2"), fresh = s("-U postgres' \\ $(id)"),
                   former = s("postgresql://x");
        QVERIFY(awaited(engine.create(live, {}, s("lyra_user"), s("m'"), {})));
        QVERIFY(awaited(engine.create(fresh, live, s("lyra_user"), s("m'"), {})));
        RestoreRequest request;
        request.file = m_dump;
        request.user = s("postgres");
        request.database = fresh;
        VALUE_OF(restored, awaited(engine.restore(request, {}, {})));
        QVERIFY(restored.bytes > 0);
        VALUE_OF(ended, awaited(engine.close(live, {})));
        QCOMPARE(ended, 0);
        QVERIFY(awaited(engine.swap(live, fresh, former, s("m'"), {})));
        VALUE_OF(copy, awaited(engine.measure(live, {})));
        QCOMPARE(differences(m_measured, copy), QStringList());
        QVERIFY(awaited(engine.drop(former, s("m'"), {})));
        VALUE_OF(facts, awaited(engine.server({})));
        QVERIFY(!facts.database(former) && !facts.database(fresh) && facts.database(live));
        QCOMPARE(pgdump::besideName(s("lyra"), s("restore"), s("20261122")), s("lyra_restore_20261122"));
        QCOMPARE(pgdump::besideName(QString(80, QLatin1Char('x')), s("restore"), s("1")).toUtf8().size(), 63);
    }

    void leavesNothingRunningWhenCancelled()
    {
        auto far = channel();
        RestoreEngine engine(far, s("postgres"));
        QVERIFY(awaited(engine.create(s("slow"), s("lyra"), s("lyra_user"), Mark, {})));
        sql("create table app_lock (a int)", "slow");
        RestoreRequest request;
        request.file = m_dump;
        request.user = s("postgres");
        request.database = s("slow");
        std::stop_source stop;
        QTimer::singleShot(30, this, [&] { stop.request_stop(); });
        const auto restored = awaited(engine.restore(request, {}, stop.get_token()));
        if (!restored) // on a fast machine it may be done by then
            QCOMPARE(restored.error().kind, Error::Kind::Cancelled);
        QTRY_COMPARE_WITH_TIMEOUT(
            sql("select count(*) from pg_stat_activity where datname = 'slow'", "postgres").toInt(), 0, 8000);
        QVERIFY(awaited(engine.drop(s("slow"), Mark, {})));
    }
};

QTEST_GUILESS_MAIN(RealRestoreTest)
#include "tst_realrestore.moc"
