// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/plaindump.h"
#include "postgres/restore.h"
#include "process/localcommandchannel.h"
#include "tests/postgres/localserver.h"
#include "tests/support/awaited.h"
#include "testpaths.h"

#include <QTemporaryDir>

using namespace luthier;
using namespace luthier::test;

namespace {
const auto Mark = QStringLiteral("luthier: test");
QString s(const char *text) { return QString::fromUtf8(text); }

// Names, texts and functions with all that a reader could take for something else.
const char *const Hard = R"sql(
set role lyra_user;
create schema "a ""b""; c";
create table "a ""b""; c"."t'\! ls" ("x""y" int primary key, "te xt" text, at timestamptz default now());
insert into "a ""b""; c"."t'\! ls" values (1, '\! touch /tmp/never'), (2, E'\n\\.\n'), (3, '\.'), (4, ''''), (5, null),
  (6, E'a\tb\r\n$$ $a$ /* -- '), (7, '');
create function f() returns text language plpgsql as $x$ begin return $$it's \! ls; $$; end $x$;
create function g(int) returns int language sql begin atomic select case when true then 1 end; select $1; end;
create table alembic_version as select 'a1'::varchar(32) version_num;
create rule r as on insert to alembic_version where false do also (select 1; select 2);
comment on function f() is E'it''s \\! \n \\restrict';
grant select on alembic_version to reader;
)sql";
} // namespace

/// Plain dumps of a real server, with all that makes reading them hard, restored beside the live database.
class RealPlainTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<LocalServer> m_server;
    QTemporaryDir m_folder;
    Measure m_measured;

    LocalCommandChannel channel() const { return LocalCommandChannel(m_server->environment()); }
    QString sql(const QString &text, const char *database = "lyra") const { return m_server->sql(text, s(database)); }

    QByteArray output(const QByteArray &script) const
    {
        auto here = channel();
        const auto answer = awaited(capture(&here, {s("sh"), s("-c"), QString::fromUtf8(script)}, {}, {}));
        return answer && answer->exitCode == 0 ? answer->out : QByteArray();
    }

    QString file(const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(s("dump.sql")));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            return {};
        file.write(bytes);
        return file.fileName();
    }

    Result<RestoreResult> restored(const QByteArray &dump, const QByteArray &from = {}) const
    {
        auto far = channel();
        RestoreEngine engine(far, s("postgres"));
        if (const auto made = awaited(engine.create(s("copy"), s("lyra"), s("lyra_user"), Mark, {})); !made)
            return tl::unexpected(made.error());
        RestoreRequest request;
        request.file = file(dump);
        request.format = from.isEmpty() ? s("plain") : s("cluster");
        request.source = QString::fromUtf8(from);
        request.user = s("postgres");
        request.database = s("copy");
        return awaited(engine.restore(request, {}, {}));
    }

    QStringList differing() const
    {
        auto far = channel();
        RestoreEngine engine(far, s("postgres"));
        const auto copy = awaited(engine.measure(s("copy"), {}));
        return copy ? differences(m_measured, *copy) : QStringList{copy.error().message};
    }

private slots:
    void initTestCase()
    {
        m_server = std::make_unique<LocalServer>();
        if (!m_server->problem().isEmpty())
            QSKIP(m_server->problem().toUtf8().constData());
        sql(s("create role lyra_user login"), "postgres");
        sql(s("create role reader"), "postgres");
        sql(s("create database lyra owner lyra_user"), "postgres");
        sql(s("grant create on schema public to lyra_user"));
        QVERIFY(!sql(s(Hard)).contains(s("ERROR")));
        sql(s("select lo_from_bytea(0, '\\x5c2120746f756368')"));
        auto far = channel();
        RestoreEngine engine(far, s("postgres"));
        VALUE_OF(measured, awaited(engine.measure(s("lyra"), {})));
        m_measured = measured;
        QCOMPARE(m_measured.tables.size(), 2);
        QCOMPARE(m_measured.rows(), 8);
    }

    void cleanup()
    {
        if (!m_server || !m_server->problem().isEmpty())
            return;
        auto far = channel();
        RestoreEngine engine(far, s("postgres"));
        QVERIFY(awaited(engine.drop(s("copy"), Mark, {})));
    }

    void theCopyIsTheSame_data()
    {
        QTest::addColumn<QByteArray>("command");
        QTest::addColumn<QByteArray>("from");
        const QByteArray none;
        QTest::newRow("pg_dump") << QByteArray("pg_dump -U postgres lyra") << none;
        QTest::newRow("--create") << QByteArray("pg_dump -U postgres --create --clean --if-exists lyra") << none;
        QTest::newRow("--inserts") << QByteArray("pg_dump -U postgres --inserts lyra") << none;
        QTest::newRow("quotes") << QByteArray("pg_dump -U postgres --disable-dollar-quoting lyra") << none;
        QTest::newRow("pg_dumpall") << QByteArray("pg_dumpall -U postgres") << QByteArray("lyra");
    }
    void theCopyIsTheSame()
    {
        QFETCH(QByteArray, command);
        QFETCH(QByteArray, from);
        const auto dump = output(command);
        QVERIFY(!dump.isEmpty());
        VALUE_OF(facts, awaited(pgdump::examinePlain(file(dump), QString::fromUtf8(from), {}, {})));
        QVERIFY(facts.whole);
        QVERIFY(facts.owners.contains(s("lyra_user")));
        const auto done = restored(dump, from);
        QVERIFY2(done, done ? "" : said(done.error()).constData());
        QVERIFY(done->ignored.isEmpty());
        QCOMPARE(differing(), QStringList());
        QCOMPARE(sql(s("select convert_from(lo_get(oid), 'UTF8') from pg_largeobject_metadata"), "copy"),
                 s("\\! touch"));
        const auto same = {s("select f()"), s("select g(7)"), s("select obj_description('f()'::regprocedure)"),
                           s("select string_agg(t::text, '|') from \"a \"\"b\"\"; c\".\"t'\\! ls\" t")};
        for (const auto &question : same)
            QCOMPARE(sql(question, "copy"), sql(question));
    }

    // What another version sets that this one does not know is harmless.
    void dumpsOfOtherVersionsAreRestored_data()
    {
        QTest::addColumn<QByteArray>("version");
        for (const auto *version : {"9.6.1", "10.1", "11.22", "12.20", "13.15", "14.12", "16.10", "17.6"})
            QTest::newRow(version) << QByteArray(version);
    }
    void dumpsOfOtherVersionsAreRestored()
    {
        QFETCH(QByteArray, version);
        QFile dump(s(TEST_DATA "/postgres/versions/plain-") + s(version.constData()) + s(".sql"));
        QVERIFY(dump.open(QIODevice::ReadOnly));
        const auto done = restored(dump.readAll());
        QVERIFY2(done, done ? "" : said(done.error()).constData());
        for (const auto &complaint : done->ignored)
            QCOMPARE(complaint.kind, RestoreComplaint::Class::UnknownSetting);
        QCOMPARE(sql(s("select string_agg(body, ' ' order by id) from notes"), "copy"), s("Grüße \\! not a command"));
    }

    void aMissingRoleIsHarmless()
    {
        auto dump = output("pg_dump -U postgres lyra");
        dump.replace("TO reader;", "TO nobody_here;");
        const auto done = restored(dump);
        QVERIFY2(done, done ? "" : said(done.error()).constData());
        QCOMPARE(done->ignored.size(), 1);
        QCOMPARE(done->ignored[0].kind, RestoreComplaint::Class::MissingRole);
        QCOMPARE(differing(), QStringList());
    }

    // After a COPY that fails psql would take the rows for commands: it must have ended.
    void aTableThatFailsEndsIt()
    {
        const auto never = m_folder.filePath(s("never"));
        auto dump = output("pg_dump -U postgres lyra");
        dump.replace("COPY public.alembic_version (version_num) FROM stdin;\n",
                     "COPY public.not_there (version_num) FROM stdin;\n\\! touch " + never.toUtf8() + "\n");
        const auto done = restored(dump);
        QVERIFY(!done);
        QVERIFY2(done.error().message.contains(s("not_there")), said(done.error()).constData());
        QVERIFY(!QFile::exists(never));
    }

    void commandsForPsqlAreNotRun()
    {
        const auto never = m_folder.filePath(s("never"));
        const auto dump = output("pg_dump -U postgres lyra");
        auto inTheMiddle = dump;
        inTheMiddle.replace("CREATE FUNCTION", "SELECT 1 \\g " + never.toUtf8() + "\nCREATE FUNCTION");
        for (const auto &hostile :
             {"\\! touch " + never.toUtf8() + "\n" + dump, inTheMiddle,
              dump + "\\o " + never.toUtf8() + "\nSELECT 1;\n", "-- x\r\\! touch " + never.toUtf8() + "\n" + dump,
              "GRANT \"'\" TO postgres;\nALTER TABLE t OWNER TO \"'\";\nSELECT "
              ":LAST_ERROR_MESSAGE ' \\! touch "
                  + never.toUtf8() + "\n';\n" + dump}) {
            const auto done = restored(hostile);
            QVERIFY(!done);
            QCOMPARE(done.error().kind, Error::Kind::Refused);
            QVERIFY(!QFile::exists(never));
            cleanup();
        }
    }

    // psql asks the server how a backslash in a text is meant, and a function may have changed that.
    void aSettingChangedByAFunctionRunsNothing()
    {
        const auto never = m_folder.filePath(s("never"));
        const auto dump = output("pg_dump -U postgres lyra");
        const auto changed = "DO $$ BEGIN PERFORM set_config('standard_conforming' || '_strings', 'off', false); END "
                             "$$;\nSELECT '\\'' \\! touch "
                           + never.toUtf8() + "\n ';\n" + dump;
        (void)restored(changed);
        QVERIFY(!QFile::exists(never));
        cleanup();
    }

    // In SJIS the last byte of "Á" in UTF-8 takes the quote behind it along. psql asks the server for the encoding, too.
    void anEncodingChangedByAFunctionRunsNothing_data()
    {
        QTest::addColumn<QByteArray>("hostile");
        const QByteArray change = "DO $$ BEGIN PERFORM set_config('client_' || 'encoding', 'SJIS', false); END $$;\n";
        QTest::newRow("text") << change + "SELECT 'Á'' \\! touch NEVER \n';\n";
        QTest::newRow("same line") << change.trimmed() + " SELECT 'x\nÁ'' \\! touch NEVER \n';\n";
        QTest::newRow("comment") << change + "/* Á/* */ \\! touch NEVER \n */ */\n";
        QTest::newRow("comment in a statement") << change + "SELECT 1 /* Á/* */ \\! touch NEVER \n */ */;\n";
        QTest::newRow("name") << change + "SELECT 1 \"Á\"\" \\! touch NEVER \n\";\n";
        QTest::newRow("long") << change + "SELECT 'Á'' \\! touch NEVER \n" + QByteArray(300 * 1024, ' ') + "';\n";
        QTest::newRow("select") << QByteArray("SELECT set_config('client_encoding', 'SJIS', false);\n"
                                              "SELECT 'Á'' \\! touch NEVER \n';\n");
        QTest::newRow("setting in quotes") << QByteArray("SET \"client_encoding\" = 'S.JIS';\n"
                                                         "SELECT 'Á'' \\! touch NEVER \n';\n");
    }
    void anEncodingChangedByAFunctionRunsNothing()
    {
        QFETCH(QByteArray, hostile);
        const auto never = m_folder.filePath(s("never"));
        (void)restored(hostile.replace("NEVER", never.toUtf8()) + output("pg_dump -U postgres lyra"));
        QVERIFY(!QFile::exists(never));
    }

    void anEncodingChangedByAFunctionChangesNoText()
    {
        const QByteArray change = "SELECT pg_catalog.set_config('client_encoding', 'LATIN1', false);\n";
        const auto dump = "SET client_encoding = 'UTF8';\nCREATE TABLE x (t text);\n" + change
                        + "COPY x (t) FROM stdin;\nÄ\n\\.\n" + change + "INSERT INTO x VALUES ('Ö');\n" + change
                        + "COMMENT ON TABLE x IS 'Ü';\n--\n-- PostgreSQL database dump complete\n--\n";
        const auto done = restored(dump);
        QVERIFY2(done, done ? "" : said(done.error()).constData());
        QCOMPARE(sql(s("select string_agg(t, '') || obj_description('x'::regclass) from x"), "copy"), s("ÄÖÜ"));
    }

    void noticesEveryCutFile()
    {
        const auto dump = output("pg_dump -U postgres lyra");
        for (int tenth = 0; tenth < 10; ++tenth) {
            const auto done = restored(dump.left(dump.size() * tenth / 10));
            QVERIFY2(!done, qPrintable(QString::number(tenth)));
            QVERIFY2(done.error().message.contains(s("was cut")), said(done.error()).constData());
            cleanup();
        }
    }
};

QTEST_GUILESS_MAIN(RealPlainTest)
#include "tst_realplain.moc"
