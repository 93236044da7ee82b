// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/plaindump.h"
#include "postgres/plainstatement.h"
#include "tests/support/awaited.h"
#include "testpaths.h"

using namespace luthier::pgdump;
using namespace Qt::StringLiterals;

/// What is given on to psql, and what never is. Each text is read whole, in pieces, and byte by byte: the answer is the
/// same.
class PlainDumpTest : public QObject
{
    Q_OBJECT

    struct Answer {
        QByteArray out;
        QString problem;
        PlainFacts facts;
    };

    static Answer read(const QByteArray &text, qsizetype piece, const QString &database = {})
    {
        PlainDump dump(database);
        Answer answer;
        for (qsizetype at = 0; at < text.size(); at += piece)
            answer.out += dump.take(text.mid(at, piece));
        answer.out += dump.finish();
        answer.problem = dump.problem();
        answer.facts = dump.facts();
        return answer;
    }

    static const QByteArray &start()
    {
        static const QByteArray text("SET standard_conforming_strings = on;\n");
        return text;
    }

private slots:
    void passes_data()
    {
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char *name, const char *text) { QTest::newRow(name) << QByteArray(text); };
        row("backslash in a text", "SELECT 'C:\\temp', 'it''s \\! ls';\n");
        row("backslash in an escaped text", "SELECT E'a\\'b\\\\', E'it''s \\! ls\\'';\n");
        row("names", "CREATE TABLE \"a\"\"\\! b\" (\"c;'\" int);\n");
        row("dollars", "CREATE FUNCTION f() RETURNS int AS $$ \\! '$a$ ; $$ LANGUAGE sql;\n");
        row("dollars with tags", "SELECT $a$ $b$ \\! $ab$ $$ $a$, $_1$'$_1$, a$b$c, 1;\n");
        row("parameters", "CREATE FUNCTION f(int) RETURNS int BEGIN ATOMIC SELECT $1; END;\n");
        row("comments", "-- it's \\! here\n/* and /* ' \\! */ here */ SELECT 1 -- ; '\n, 2;\n");
        row("operators like comments", "SELECT 1 - -2 / 3 <-> 4 */* c */ 5;\n");
        row("parentheses", "CREATE RULE r AS ON INSERT TO t DO (SELECT 1; SELECT '\\;');\n");
        row("body",
            "CREATE OR REPLACE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; "
            "END;\nSELECT 3;\n");
        row("rows", "COPY public.t (a, \"b c\") FROM stdin;\n1\t\\N\n\\\\! ls\t'\n\\t\\n\n\\.x\n.\n\\.\n\nSELECT 1;\n");
        row("rows of Windows", "COPY t FROM stdin;\r\n1\r\n\\.\r\nSELECT 1;\r\n");
        row("rows with OIDs", "COPY t (a) WITH OIDS FROM stdin;\n\\.\n");
        row("large object",
            "BEGIN;\nSELECT pg_catalog.lo_open('1', 131072);\nSELECT pg_catalog.lowrite(0, '\\x5c2120');\nCOMMIT;\n");
        row("other bytes", "SELECT 'ü', ü FROM \"é\";\n");
    }

    void passes()
    {
        QFETCH(QByteArray, text);
        for (const qsizetype piece : {text.size(), qsizetype(7), qsizetype(1)}) {
            const auto answer = read(text, piece);
            QCOMPARE(answer.problem, QString());
            QCOMPARE(QByteArray(answer.out).replace("\nRESET client_encoding;\n", ""), start() + text);
        }
    }

    // The encoding that the dump said last, not one that something it ran has set.
    void encodingsAreSaidAgain()
    {
        const QByteArray utf8("\nSET client_encoding = 'UTF8';\n"), reset("\nRESET client_encoding;\n");
        const auto out = [this](const QByteArray &text) { return read(text, 1).out.mid(start().size()); };
        const auto after = [](const QByteArray &text, const char *part) {
            return text.mid(text.indexOf(part) + qsizetype(qstrlen(part)));
        };
        QCOMPARE(out("SELECT 'ü';"), reset + "SELECT 'ü';");
        QCOMPARE(after(out("SET client_encoding = 'UTF8';DO 'x';SELECT 'ü';SELECT 1;"), "DO 'x';"),
                 utf8 + "SELECT 'ü';SELECT 1;");
        QCOMPARE(after(out("SET NAMES latin1;RESET ALL;COPY t FROM stdin;\n\\.\n"), "RESET ALL;"),
                 reset + "COPY t FROM stdin;\n\\.\n");
        QCOMPARE(out("-- ü\n/* ü */ SELECT 1;"), QByteArray("-- ??\n/* ?? */ SELECT 1;"));
    }

    // What was cut between two databases is not whole, whatever each of them says of itself.
    void aDumpOfAllEndsWithItsOwnTrailer()
    {
        const QByteArray one("--\n-- PostgreSQL database dump complete\n--\n\n");
        const QByteArray all("--\n-- PostgreSQL database cluster dump complete\n--\n\n");
        const QByteArray text("--\n-- PostgreSQL database cluster dump\n--\n\n\\connect lyra\n\nSELECT 1;\n" + one);
        for (const auto &[bytes, whole] : {std::pair(text, false), std::pair(text + all, true)}) {
            PlainDump dump(QStringLiteral("lyra"));
            (void)dump.take(bytes);
            (void)dump.finish();
            QCOMPARE(dump.problem(), QString());
            QVERIFY(dump.facts().cluster);
            QCOMPARE(dump.facts().whole, whole);
        }
    }

    void readsDumpsOfOtherVersions_data()
    {
        QTest::addColumn<QString>("version");
        for (const auto *version : {"9.6.1", "10.1", "11.22", "12.20", "13.15", "14.12", "16.10", "17.6"})
            QTest::newRow(version) << QString::fromLatin1(version);
    }
    void readsDumpsOfOtherVersions()
    {
        QFETCH(QString, version);
        QFile file(QStringLiteral(TEST_DATA "/postgres/versions/plain-%1.sql").arg(version));
        QVERIFY(file.open(QIODevice::ReadOnly));
        PlainDump dump;
        const auto out = dump.take(file.readAll());
        (void)dump.finish();
        QCOMPARE(dump.problem(), QString());
        const auto &facts = dump.facts();
        QVERIFY(facts.whole);
        QCOMPARE(facts.dumpedFrom, version);
        QCOMPARE(facts.dumpedBy, version);
        QCOMPARE(facts.rows, 2);
        QCOMPARE(facts.owners, QStringList{QStringLiteral("lyra_user")});
        QVERIFY(!out.contains("restrict"));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char *name, const QByteArray &text) { QTest::newRow(name) << text; };
        row("a shell", "\\! touch /tmp/x\n");
        row("behind a statement", "SELECT 1; \\! ls\n");
        row("in a statement", "SELECT 1\n\\g /tmp/x\n");
        row("behind a text", "SELECT 'a' \\o /tmp/x\n");
        row("separator", "\\\\ \n");
        row("another pair", "\\restrict abc\n\\unrestrict abd\n");
        row("a pair that is not ended", "\\restrict abc\nSELECT 1;\n");
        row("a key that is none", "\\restrict a`b`\n\\unrestrict a`b`\n");
        row("twice", "\\restrict a\n\\restrict a\n\\unrestrict a\n");
        row("include", "\\i /etc/passwd\n");
        row("at the end", "\\q");
        row("program", "COPY t FROM PROGRAM 'ls';\n");
        row("program by another way", "copy/**/t\nto program 'ls';\n");
        row("file", "COPY t FROM '/etc/passwd';\n");
        row("query", "COPY (SELECT 1) TO STDOUT;\n");
        row("options", "COPY t FROM stdin WITH (FORMAT csv);\n");
        row("rows in the same line", "COPY t FROM stdin; \\! ls\n\\.\n");
        row("the server", "ALTER SYSTEM SET archive_command = 'ls';\n");
        row("old texts", "SET standard_conforming_strings = off;\n");
        row("encoding", "SET client_encoding = 'SJIS';\n");
        row("encoding by another name", "SET NAMES 'GBK';\n");
        row("encoding as the server reads it", "SET client_encoding = 'S.J+IS';\n");
        row("encoding in another quote", "SET client_encoding = E'\\x53JIS';\n");
        row("setting in quotes", "SET \"client_encoding\" = SJIS;\n");
        row("encoding of Windows", "SET client_encoding TO 'windows-936';\n");
        row("zero", QByteArray("SELECT 1;\0\n\\! ls\n", 17));
        row("text that goes on", "SELECT E'a'\n'\\' \\! ls';\n");
        row("number and quote", "SELECT 1E'\\' \\! ls';\n");
        row("number and dollar", "SELECT 1$a$ \\! $a$;\n");
        row("dollar and word", "SELECT $E'\\' \\! ls';\n");
        row("rows in a function", "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC COPY t FROM stdin; END;\n");
        row("behind a carriage return", "-- x\r\\! ls\n");
        row("variable", "GRANT a ON t TO \"'\";\nSELECT :LAST_ERROR_MESSAGE ' \\! ls ';\n");
        row("variable behind a cast's colons", "SELECT 1:::DBNAME;\n");
        row("very long", "COPY t /*" + QByteArray(300'000, 'x') + "*/ FROM stdin;\n'\n\\.\n\\! ls\n");
        row("two databases", "\\connect a\nSELECT 1;\n\\connect b\nSELECT 2;\n");
    }

    // Nothing of what follows the place is given on.
    void refuses()
    {
        QFETCH(QByteArray, text);
        for (const qsizetype piece : {text.size(), qsizetype(7), qsizetype(1)}) {
            const auto answer = read(text, piece);
            QVERIFY2(!answer.problem.isEmpty(), answer.out.constData());
            QVERIFY2(!answer.out.contains("\\!") && !answer.out.contains("/tmp/x"), answer.out.constData());
        }
    }

    // How psql reads '\\' is the server's setting, which a function of the dump may have changed just before.
    void textsAreReadAsTheyWere()
    {
        const QByteArray modern("\nSET standard_conforming_strings = on;\n");
        for (const QByteArray text : {"SELECT U&'a\\', x'ff', n'\\', xE'\\';", "SELECT 'a\\'' \\! ls';"}) {
            const auto answer = read(text, 1);
            QCOMPARE(answer.problem, QString());
            QCOMPARE(answer.out, start() + modern + text);
        }
        const QByteArray text("SELECT '" + QByteArray(300'000, 'x') + "\\';");
        const auto answer = read(text, 1000);
        QCOMPARE(answer.out, start() + modern + "\nRESET client_encoding;\n" + text);
    }

    void castsAndSlicesPass()
    {
        const QByteArray text("SELECT a[1:n], b::text, c[2:\"N\"];\n");
        QCOMPARE(read(text, 1).out, start() + text);
    }

    void goesOnOnlyWhereErrorsMayBeHarmless()
    {
        const auto answer = read("ALTER TABLE t OWNER TO \"a b\"; GRANT ALL ON t TO c;\nCREATE TABLE u (a int);\n"
                                 "CREATE EXTENSION IF NOT EXISTS hstore WITH SCHEMA public;\n",
                                 5);
        QCOMPARE(answer.out,
                 start()
                     + "\n\\set ON_ERROR_STOP off\nALTER TABLE t OWNER TO \"a b\";\n\\set ON_ERROR_STOP on\n"
                       " \n\\set ON_ERROR_STOP off\nGRANT ALL ON t TO c;\n\\set ON_ERROR_STOP on\n"
                       "\nCREATE TABLE u (a int);\n"
                       "\n\\set ON_ERROR_STOP off\nCREATE EXTENSION IF NOT EXISTS hstore WITH SCHEMA "
                       "public;\n\\set ON_ERROR_STOP on\n\n");
        QCOMPARE(answer.facts.owners, QStringList{u"a b"_s});
        QCOMPARE(answer.facts.extensions, QStringList{u"hstore"_s});
    }

    void whatIsOfTheServerIsLeftOut()
    {
        const auto answer = read("CREATE DATABASE lyra WITH TEMPLATE = template0;\nALTER DATABASE lyra OWNER TO x;\n"
                                 "DROP DATABASE lyra;\nCREATE ROLE x;\nALTER USER x WITH LOGIN;\nGRANT a TO b;\n"
                                 "GRANT ALL ON DATABASE lyra TO x;\nCOMMENT ON ROLE x IS 'y';\n"
                                 "CREATE USER MAPPING FOR x SERVER s;\n\\connect lyra\nSELECT 1;\n",
                                 1000);
        QCOMPARE(answer.problem, QString());
        QCOMPARE(answer.facts.leftOut, 8);
        QVERIFY(answer.out.contains("USER MAPPING") && answer.out.contains("SELECT 1;"));
        QVERIFY(!answer.out.contains("DATABASE") && !answer.out.contains("ROLE") && !answer.out.contains("connect"));
    }

    void oneDatabaseOfACluster()
    {
        const QByteArray text("\\restrict k\nCREATE ROLE x;\n\\unrestrict k\n\\connect template1\nSELECT 't';\n"
                              "\\connect -reuse-previous=on \"dbname='my lyra'\"\n"
                              "COPY t FROM stdin;\n1\n2\n\\.\n--\n-- PostgreSQL database dump complete\n--\n"
                              "\\connect postgres\nCOPY p FROM stdin;\n3\n\\.\n\\! ls\n");
        const auto hostile = read(text, 9, u"my lyra"_s);
        QVERIFY(!hostile.problem.isEmpty()); // wherever it stands
        const auto answer = read(text.left(text.size() - 6), 9, u"my lyra"_s);
        QCOMPARE(answer.problem, QString());
        QVERIFY(answer.out.contains("COPY t FROM stdin;\n1\n2\n\\.\n"));
        QVERIFY(!answer.out.contains("COPY p") && !answer.out.contains("'t'"));
        QCOMPARE(answer.facts.rows, 2);
        QVERIFY(answer.facts.whole);
        const auto other = read("\\connect a\nSELECT 1;\n", 9, u"lyra"_s);
        QVERIFY(other.problem.contains(u"lyra"_s));
    }

    void saysWhatItIs()
    {
        const QByteArray text(
            "\xef\xbb\xbf--\n-- PostgreSQL database dump\n--\n\n\\restrict abcXYZ1\n\n"
            "-- Dumped from database version 15.4 (Debian 15.4-1)\n-- Dumped by pg_dump version 16.1\n\n"
            "SET statement_timeout = 0;\nCOPY a FROM stdin;\n-- PostgreSQL database dump complete\n\\.\n"
            "COPY b FROM stdin;\n1\n2\n\\.\n\n\n--\n-- PostgreSQL database dump complete\n--\n\n"
            "\\unrestrict abcXYZ1\n\n");
        for (const qsizetype piece : {text.size(), qsizetype(3), qsizetype(1)}) {
            const auto answer = read(text, piece);
            QCOMPARE(answer.problem, QString());
            QCOMPARE(answer.facts.dumpedFrom, u"15.4"_s);
            QCOMPARE(answer.facts.dumpedBy, u"16.1"_s);
            QCOMPARE(answer.facts.tables, 2);
            QCOMPARE(answer.facts.rows, 3);
            QVERIFY(answer.facts.whole);
            QVERIFY(!answer.out.contains("restrict"));
            QVERIFY(!answer.out.contains("\xef\xbb\xbf"));
        }
    }

    // A file that was cut anywhere is not whole, whatever its rows say.
    void aCutIsSeen()
    {
        const QByteArray text("-- PostgreSQL database dump\nCREATE TABLE t (a text);\nCOPY t FROM stdin;\n"
                              "-- PostgreSQL database dump complete\n\\.\nSELECT 'x', $$ y $$;\n"
                              "-- PostgreSQL database dump complete\n");
        const auto end = text.lastIndexOf("complete");
        for (qsizetype cut = 0; cut < end + 8; ++cut)
            QVERIFY2(!read(text.left(cut), 11).facts.whole, qPrintable(QString::number(cut)));
        QVERIFY(read(text, 11).facts.whole);
    }
};

QTEST_GUILESS_MAIN(PlainDumpTest)
#include "tst_plaindump.moc"
