// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/destructive.h"
#include "tests/support/awaited.h"
#include "testpaths.h"

#include <QFile>

using namespace luthier;
using namespace luthier::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray golden(const char *name)
{
    QFile file(QStringLiteral(TEST_DATA "/migrations/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QStringList Kinds{u"table"_s,  u"column"_s, u"schema"_s, u"truncate"_s,
                        u"delete"_s, u"update"_s, u"type"_s,   u"opaque"_s};

QStringList found(const QByteArray &sql)
{
    QStringList all;
    for (const auto &loss : lossesOf(splitSql(sql), {})) {
        auto table = loss.table;
        all << QStringList{Kinds[int(loss.kind)], table.remove(u'"'), loss.column, loss.type}.join(u' ').trimmed();
    }
    return all;
}

} // namespace

class DestructiveTest : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatADowngradeDrops()
    {
        const auto statements = splitSql(golden("downgrade-lyra-1.1.0.sql"));
        const auto losses = lossesOf(statements, {});
        QCOMPARE(losses.size(), 2);
        QCOMPARE(losses[0].kind, SqlLoss::Kind::DropsColumn);
        QCOMPARE(losses[0].column, u"state"_s);
        QCOMPARE(losses[1].kind, SqlLoss::Kind::DropsTable);
        QCOMPARE(losses[1].table, u"\"audit_log\""_s);
        QCOMPARE(losses[1].step, u"d95a03f6c8e1 -> c4d29e7b1f58"_s);
        QCOMPARE(transactionOf(statements), SqlTransaction::Whole);
        QCOMPARE(found(golden("upgrade-lyra-1.1.0.sql")), QStringList());
    }

    void theToolsOwnBookkeepingIsNoLoss()
    {
        QCOMPARE(found(golden("downgrade-branches.sql")),
                 (QStringList{u"type users email varchar(20)"_s, u"delete users"_s, u"truncate users"_s,
                              u"table reports"_s}));
        QCOMPARE(lossesOf(splitSql("DELETE FROM app.versions"), u"app.versions"_s).size(), 0);
        QCOMPARE(lossesOf(splitSql("DELETE FROM app.versions"), {}).size(), 1);
    }

    void saysWhatStandsOutsideOfATransaction()
    {
        QCOMPARE(transactionOf(splitSql(golden("upgrade-concurrently.sql"))), SqlTransaction::Partly);
        QCOMPARE(transactionOf(splitSql("DROP TABLE a;")), SqlTransaction::None);
        QCOMPARE(transactionOf(splitSql("BEGIN; DROP TABLE a; COMMIT; BEGIN; DROP TABLE b; COMMIT;")),
                 SqlTransaction::PerStep);
    }

    void seesThroughHowItIsWritten_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QStringList>("losses");
        const auto row = [](const char *sql, const QStringList &losses) {
            QTest::newRow(sql) << QByteArray(sql) << losses;
        };
        row("drop table if exists a, \"B c\".\"d\"\"e\" cascade", {u"table a"_s, u"table B c.de"_s});
        row("DROP/* x; /* y */ */TABLE a", {u"table a"_s});
        row("alter table only s.t * drop column if exists a, drop b cascade, drop constraint c, add column d int",
            {u"column s.t a"_s, u"column s.t b"_s});
        row("ALTER TABLE t ALTER a SET DATA TYPE numeric(10, 2) USING a::numeric, ALTER COLUMN b TYPE text COLLATE "
            "\"C\", ALTER c DROP DEFAULT",
            {u"type t a numeric(10, 2)"_s, u"type t b text"_s});
        row("ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0), DROP z", {u"column t z"_s});
        row("TRUNCATE TABLE ONLY a, b RESTART IDENTITY", {u"truncate a"_s, u"truncate b"_s});
        row("WITH old AS (DELETE FROM a WHERE x RETURNING *) INSERT INTO b SELECT * FROM old", {u"delete a"_s});
        row("UPDATE a SET x = 1", {u"update a"_s});
        row("DO $x$ BEGIN DROP TABLE a; END $x$", {u"opaque"_s});
        row("SELECT wipe_everything()", {u"opaque"_s});
        row("SELECT setval('s', 5), pg_advisory_lock(3)", {});
        row("DROP SCHEMA old CASCADE", {u"schema"_s});
        row("DROP TYPE mood CASCADE", {u"opaque"_s});
        row("DROP INDEX i; DROP VIEW v; DROP SEQUENCE s", {});
        // Not statements, only texts that look like some.
        row("INSERT INTO t VALUES ('; DROP TABLE a; --', E'\\'; DROP TABLE b', $$; DROP TABLE c$$, \"d;e\")", {});
        row("-- DROP TABLE a;\n/* DROP TABLE b; */ CREATE TABLE c (d text DEFAULT 'x''; drop table e')", {});
        row("CREATE FUNCTION f() RETURNS void LANGUAGE sql AS 'DELETE FROM a'", {});
        row("COMMENT ON TABLE a IS 'DELETE FROM a'", {});
    }
    void seesThroughHowItIsWritten()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QStringList, losses);
        QCOMPARE(found(sql), losses);
    }

    void conditionsMakeItAtMost()
    {
        auto losses = lossesOf(splitSql("DELETE FROM a WHERE x; DELETE FROM a"), {});
        losses[0].rows = losses[1].rows = 7;
        QVERIFY(losses[0].words().contains(u"at most 7"_s));
        QVERIFY(!losses[1].words().contains(u"at most"_s));
    }

    void knowsWhichTypesOnlyGrow_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<bool>("loses");
        const auto row = [](const char *from, const char *to, bool loses) {
            QTest::addRow("%s to %s", from, to) << QString::fromLatin1(from) << QString::fromLatin1(to) << loses;
        };
        row("integer", "bigint", false);
        row("bigint", "INT", true);
        row("smallint", "numeric", false);
        row("integer", "numeric(4,2)", true);
        row("character varying(20)", "VARCHAR(40)", false);
        row("character varying(40)", "VARCHAR(20)", true);
        row("character varying(40)", "text", false);
        row("text", "varchar", false);
        row("text", "varchar(200)", true);
        row("date", "timestamp without time zone", false);
        row("timestamp without time zone", "timestamp", false);
        row("timestamp without time zone", "date", true);
        row("real", "double precision", false);
        row("jsonb", "text", true);
        row("text", "integer", true);
    }
    void knowsWhichTypesOnlyGrow()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QTEST(narrows(from, to), "loses");
    }

    void aCutAnswerIsNoCount()
    {
        const auto losses = lossesOf(splitSql("DROP TABLE a; DROP TABLE b"), {});
        const auto cut = losses::counted(losses, "{\"loss\" : 0, \"rows\" : 3}\n");
        QVERIFY(!cut);
        VALUE_OF(whole, losses::counted(losses, "{\"loss\" : 0, \"rows\" : 3}\n{\"end\" : true}\n"));
        QCOMPARE(whole.size(), 1); // b is made and dropped by the script itself
        QCOMPARE(whole.first().rows, 3);
    }
};

QTEST_GUILESS_MAIN(DestructiveTest)
#include "tst_destructive.moc"
