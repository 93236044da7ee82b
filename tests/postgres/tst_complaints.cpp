// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/complaints.h"
#include "postgres/measure.h"

#include <QTest>

using namespace luthier;
using Class = RestoreComplaint::Class;

Q_DECLARE_METATYPE(luthier::RestoreComplaint::Class)

/// What pg_restore and psql said, recorded from PostgreSQL 15 (and the older form of 10), classed.
class ComplaintsTest : public QObject
{
    Q_OBJECT

private slots:
    void classes_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<Class>("kind");
        const auto restore = [](const QByteArray &error, const QByteArray &command) {
            return "pg_restore: while PROCESSING TOC:\npg_restore: from TOC entry 215; 1259 16386 TABLE orders "
                   "lyra_user\n"
                   "pg_restore: error: could not execute query: ERROR:  "
                 + error + "\nCommand was: " + command + "\n\n\npg_restore: warning: errors ignored on restore: 1\n";
        };
        const QByteArray noRole = "role \"reader\" does not exist";
        QTest::newRow("owner") << restore(noRole, "ALTER TABLE public.orders OWNER TO reader;") << Class::MissingRole;
        QTest::newRow("grant") << restore(noRole, "GRANT SELECT ON TABLE public.orders TO reader;")
                               << Class::MissingRole;
        QTest::newRow("default rights") << restore(
            noRole, "ALTER DEFAULT PRIVILEGES FOR ROLE reader GRANT SELECT ON TABLES TO reader;")
                                        << Class::MissingRole;
        QTest::newRow("policy for a missing role is a loss")
            << restore(noRole, "CREATE POLICY p ON public.orders TO reader USING (true);") << Class::Real;
        QTest::newRow("schema") << restore("schema \"public\" already exists", "CREATE SCHEMA public;")
                                << Class::Exists;
        QTest::newRow("extension") << restore("extension \"pg_trgm\" already exists",
                                              "CREATE EXTENSION pg_trgm WITH SCHEMA public;")
                                   << Class::Exists;
        QTest::newRow("table that exists is a loss")
            << restore("relation \"orders\" already exists", "CREATE TABLE public.orders (\n    id integer\n);")
            << Class::Real;
        QTest::newRow("comment of an extension")
            << restore("must be owner of extension pg_trgm", "COMMENT ON EXTENSION pg_trgm IS 'text';")
            << Class::ExtensionComment;
        QTest::newRow("owner of a table is a loss")
            << restore("must be owner of table orders", "ALTER TABLE public.orders ADD CONSTRAINT x CHECK (true);")
            << Class::Real;
        QTest::newRow("newer setting") << restore("unrecognized configuration parameter \"transaction_timeout\"",
                                                  "SET transaction_timeout = 0;")
                                       << Class::UnknownSetting;
        QTest::newRow("rows") << QByteArray(
            "pg_restore: error: COPY failed for table \"orders\": ERROR:  duplicate key value violates "
            "unique constraint \"orders_pkey\"\nDETAIL:  Key (id)=(1) already exists.\n")
                              << Class::Real;
        const auto psql = [](const QByteArray &error, const QByteArray &statement) {
            return "ERROR:  " + error + "\nSTATEMENT:  " + statement + "\n";
        };
        QTest::newRow("psql, owner") << psql(noRole, "ALTER TABLE\n  public.orders OWNER TO reader;")
                                     << Class::MissingRole;
        QTest::newRow("psql, newer setting")
            << psql("unrecognized configuration parameter \"transaction_timeout\"", "SET transaction_timeout = 0;")
            << Class::UnknownSetting;
        QTest::newRow("psql, extension") << psql("extension \"plpgsql\" already exists", "CREATE EXTENSION plpgsql;")
                                         << Class::Exists;
        QTest::newRow("psql, table of an owner is missing")
            << psql("relation \"nope\" does not exist", "ALTER TABLE nope OWNER TO reader;") << Class::Real;
        QTest::newRow("psql, rows") << QByteArray(
            "ERROR:  invalid input syntax for type integer: \"x\"\nCONTEXT:  COPY "
            "t, line 1, column a: \"x\"\nSTATEMENT:  COPY t FROM stdin;\n")
                                    << Class::Real;
        QTest::newRow("PostgreSQL 10") << QByteArray(
            "pg_restore: [archiver (db)] Error while PROCESSING TOC:\npg_restore: [archiver (db)] Error "
            "from TOC entry 196; 1259 16385 TABLE t lyra_user\npg_restore: [archiver (db)] could not "
            "execute query: ERROR:  role \"reader\" does not exist\n    Command was: ALTER TABLE t OWNER "
            "TO reader;\n") << Class::MissingRole;
        QTest::newRow("psql") << QByteArray("psql:<stdin>:12: ERROR:  relation \"x\" does not exist\n") << Class::Real;
        QTest::newRow("cut") << QByteArray("pg_restore: error: could not read from input file: end of file\n")
                             << Class::Real;
    }
    void classes()
    {
        QFETCH(QByteArray, said);
        QFETCH(Class, kind);
        const auto found = pgdump::complaints(said);
        QVERIFY(!found.isEmpty());
        QCOMPARE(found.last().kind, kind);
        QVERIFY(!found.last().words().isEmpty());
        QCOMPARE(found.last().isHarmless(), kind != Class::Real);
        if (said.startsWith("pg_restore: while"))
            QCOMPARE(found.size(), 1);
    }

    void nothingIsNothing()
    {
        QVERIFY(pgdump::complaints("").isEmpty());
        QVERIFY(pgdump::complaints("WARNING:  no privileges could be revoked for \"public\"\n").isEmpty());
    }

    void aMeasureThatWasCutIsNone()
    {
        const QByteArray whole = "{\"server\":\"15.4\",\"encoding\":\"UTF8\",\"largeObjects\":0}\n"
                                 "{\"table\":\"public.a\",\"rows\":3,\"newest\":null}\n{\"end\":true}\n";
        for (qsizetype at = 0; at < whole.size() - 1; ++at)
            QVERIFY2(!pgdump::parseMeasure(whole.left(at)), QByteArray::number(at).constData());
        const auto measured = pgdump::parseMeasure(whole);
        QVERIFY(measured);
        QCOMPARE(measured->rows(), 3);
    }

    /// The greatest loss first, whatever its table is called.
    void changesNameTheGreatestLossFirst()
    {
        Measure now, then;
        now.tables = {
            {QStringLiteral("a"), {10, {}}}, {QStringLiteral("b"), {900, {}}}, {QStringLiteral("c"), {1, {}}}};
        then.tables = {
            {QStringLiteral("a"), {9, {}}}, {QStringLiteral("b"), {100, {}}}, {QStringLiteral("d"), {7, {}}}};
        const auto found = changes(now, then);
        QCOMPARE(found.size(), 4);
        QCOMPARE(found[0].table, QStringLiteral("b"));
        QCOMPARE(found.last().table, QStringLiteral("d"));
        QCOMPARE(found.last().rowsNow, -1);
    }
};

QTEST_GUILESS_MAIN(ComplaintsTest)
#include "tst_complaints.moc"
