// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/blockers.h"
#include "postgres/dumpscript.h"
#include "postgres/measuresql.h"
#include "postgres/restore.h"
#include "process/localcommandchannel.h"
#include "tests/postgres/localserver.h"
#include "tests/support/awaited.h"

#include <QProcess>
#include <QTemporaryDir>

using namespace luthier;
using namespace luthier::test;

namespace {
const auto Lyra = QStringLiteral("lyra");
const auto Postgres = QStringLiteral("postgres");
} // namespace

/// Tables of a real PostgreSQL server that somebody has locked while a backup is taken or a copy compared.
class RealLocksTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<LocalServer> m_server;
    QTemporaryDir m_folder;

    QString sql(const char *text) const { return m_server->sql(QString::fromLatin1(text), Lyra); }
    QString file(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    /// A session that holds `table` so that nobody can read it; its pid.
    std::unique_ptr<QProcess> holder(const char *table, QString *pid) const
    {
        auto session = m_server->session(
            QStringLiteral("set application_name = 'nightly job'; begin; lock table %1 in access exclusive mode; "
                           "select pg_sleep(60)")
                .arg(QLatin1String(table)),
            Lyra);
        const auto asked = QStringLiteral("select pid from pg_locks where mode = 'AccessExclusiveLock' and granted and "
                                          "relation = '%1'::regclass")
                               .arg(QLatin1String(table));
        for (int i = 0; i < 500 && pid->isEmpty(); ++i) {
            QTest::qWait(10);
            *pid = m_server->sql(asked, Lyra);
        }
        return session;
    }
    void end(QProcess *session, const QString &pid) const
    {
        m_server->sql(QStringLiteral("select pg_terminate_backend(%1)").arg(pid));
        session->waitForFinished();
    }

private slots:
    void initTestCase()
    {
        m_server = std::make_unique<LocalServer>();
        if (!m_server->problem().isEmpty())
            QSKIP(m_server->problem().toUtf8().constData());
        m_server->sql(QStringLiteral("create role lyra_user login"));
        m_server->sql(QStringLiteral("create database lyra owner lyra_user"));
        sql("create table orders as select g as id, md5(g::text) as text from generate_series(1, 200000) g; "
            "create table small as select 1 as a; alter table orders owner to lyra_user; "
            "alter table small owner to lyra_user; create table alembic_version as select 'a1' as version_num; "
            "alter table alembic_version owner to lyra_user");
    }

    void namesWhoHoldsTheTable()
    {
        LocalCommandChannel channel(m_server->environment());
        DumpEngine engine(channel);
        QString pid;
        const auto session = holder("orders", &pid);
        QVERIFY(!pid.isEmpty());
        const DatabaseRef ref{QStringLiteral("lyra_user"), Lyra, Postgres, 1};
        const auto result = awaited(engine.dump(ref, file("locked"), {}, {}));
        end(session.get(), pid);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Timeout);
        const auto &message = result.error().message;
        for (const auto &part :
             {QStringLiteral("orders is locked by session ") + pid, QStringLiteral("user postgres (nightly job) since"),
              QStringLiteral("pg_sleep(60)"), QStringLiteral("pg_terminate_backend(%1)").arg(pid),
              QStringLiteral("No backup was taken; the database was only read.")})
            QVERIFY2(message.contains(part), qPrintable(message));
        QVERIFY(QDir(m_folder.path()).isEmpty());
        QTRY_COMPARE(sql("select count(*) from pg_stat_activity where application_name = 'luthier'"),
                     QStringLiteral("0"));
        QTRY_COMPARE(m_server->scratchFolders(), QStringList());
    }

    /// What the inventory and the first step of each plan ask.
    void doesNotWaitForEverForTheRevision()
    {
        LocalCommandChannel channel(m_server->environment());
        DumpEngine engine(channel);
        QString pid;
        const auto session = holder("alembic_version", &pid);
        const DatabaseRef ref{QStringLiteral("lyra_user"), Lyra, {}, 1};
        const auto facts = awaited(engine.facts(ref, {}));
        end(session.get(), pid);
        QVERIFY(!facts);
        QCOMPARE(facts.error().kind, Error::Kind::Timeout);
        // another user's statement may not be seen, but who it is
        QVERIFY2(facts.error().message.contains(QStringLiteral("alembic_version is locked by session ") + pid),
                 said(facts.error()).constData());
        QVERIFY(!facts.error().message.contains(QLatin1String("privilege")));
    }

    void namesAPreparedTransaction()
    {
        sql("begin; lock table small in access exclusive mode; prepare transaction 'forgotten'");
        LocalCommandChannel channel(m_server->environment());
        DumpEngine engine(channel);
        const DatabaseRef ref{Postgres, Lyra, {}, 1};
        const auto result = awaited(engine.dump(ref, file("prepared"), {}, {}));
        sql("rollback prepared 'forgotten'");
        QVERIFY(!result);
        QVERIFY2(
            result.error().message.contains(QStringLiteral("small is locked by the prepared transaction “forgotten”")),
            said(result.error()).constData());
    }

    /// TRUNCATE is seen in spite of a snapshot: the count holds all tables from its beginning on, as pg_dump does.
    void countsWhatIsTruncatedMeanwhile()
    {
        LocalCommandChannel channel(m_server->environment());
        auto text = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;\n" + pgdump::measureSql(5) + "COMMIT;\n";
        // all tables are locked by then, none is counted
        text.insert(text.indexOf("SELECT json_build_object('server'"), "DO $$ BEGIN PERFORM pg_sleep(1.5); END $$;\n");
        const auto command = pgdump::sqlCommand(Postgres, Lyra);
        auto counting = capture(&channel, command, text, {});
        QTRY_COMPARE(sql("select count(*) from pg_stat_activity where query like '%pg_sleep(1.5)%' and pid <> "
                         "pg_backend_pid()"),
                     QStringLiteral("1"));
        const auto session = m_server->session(QStringLiteral("truncate orders, small"), Lyra);
        VALUE_OF(counted, awaited(std::move(counting)));
        QCOMPARE(counted.exitCode, 0);
        QVERIFY(session->state() == QProcess::NotRunning || session->waitForFinished());
        VALUE_OF(measure, pgdump::parseMeasure(counted.out));
        QCOMPARE(measure.tables[QStringLiteral("public.orders")].rows, 200000);
        QCOMPARE(measure.tables[QStringLiteral("public.small")].rows, 1);
        QCOMPARE(sql("select count(*) from orders"), QStringLiteral("0"));
    }
};

QTEST_GUILESS_MAIN(RealLocksTest)
#include "tst_reallocks.moc"
