// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/dump.h"
#include "postgres/plaindump.h"
#include "process/localcommandchannel.h"
#include "tests/postgres/localserver.h"
#include "tests/support/awaited.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QThread>

using namespace luthier;
using namespace luthier::test;

/// Dumps of a real PostgreSQL server that are whole.
class RealDumpTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<LocalServer> m_server;
    QTemporaryDir m_folder;

    LocalCommandChannel channel() const { return LocalCommandChannel(m_server->environment()); }
    int psql(const QString &program, const QStringList &arguments) const
    {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        const auto own = m_server->environment();
        for (auto it = own.cbegin(); it != own.cend(); ++it)
            environment.insert(it.key(), it.value());
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral("/usr/bin/env"), QStringList{program} + arguments);
        process.waitForFinished();
        return process.exitCode();
    }

private slots:
    void initTestCase()
    {
        m_server = std::make_unique<LocalServer>();
        if (!m_server->problem().isEmpty())
            QSKIP(m_server->problem().toUtf8().constData());
        m_server->sql(QStringLiteral("create database lyra"));
        m_server->sql(
            QStringLiteral(
                "create table orders as select g as id, md5(g::text) as text from generate_series(1, 100000) g"),
            QStringLiteral("lyra"));
    }

    void isTheSameOnBothEndsAndRestores_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::newRow("packed by pg_dump") << QStringLiteral("dump");
        QTest::newRow("packed by zstd") << QStringLiteral("dump.zst");
    }
    void isTheSameOnBothEndsAndRestores()
    {
        QFETCH(QString, ending);
        auto far = channel();
        DumpEngine engine(far);
        const bool zstd = ending.endsWith(QLatin1String("zst"));
        const DatabaseRef lyra{QStringLiteral("postgres"), QStringLiteral("lyra")};
        VALUE_OF(facts, awaited(engine.facts(lyra, {})));
        if (zstd && !facts.zstd)
            QSKIP("zstd is not installed");
        const auto file = m_folder.filePath(QStringLiteral("lyra.") + ending);
        QList<DumpProgress> told;
        QThread *where = nullptr;
        const std::function<void(DumpProgress)> progress = [&](DumpProgress p) {
            told << p;
            where = QThread::currentThread();
        };
        VALUE_OF(result,
                 awaited(engine.dump({QStringLiteral("postgres"), QStringLiteral("lyra")}, file, progress, {})));
        QCOMPARE(result.bytes, QFileInfo(file).size());
        QCOMPARE(result.bytesThere, result.bytes);
        QCOMPARE(result.sha256There, result.sha256);
        QCOMPARE(result.sha256.size(), 64);
        QVERIFY(!result.serverVersion.isEmpty());
        QVERIFY(result.dumpVersion.startsWith(result.serverVersion.section(QLatin1Char('.'), 0, 0)));
        QVERIFY(!told.isEmpty());
        QCOMPARE(where, QCoreApplication::instance()->thread());
        QCOMPARE(told.last().bytes, result.bytes);

        auto archive = file;
        if (zstd) { // as a person would
            archive = m_folder.filePath(QStringLiteral("unpacked.dump"));
            QCOMPARE(
                QProcess::execute(QStringLiteral("zstd"), {QStringLiteral("-dq"), file, QStringLiteral("-o"), archive}),
                0);
        }
        (void)m_server->sql(QStringLiteral("drop database if exists again"));
        QCOMPARE(m_server->sql(QStringLiteral("create database again")), QString());
        QCOMPARE(psql(QStringLiteral("pg_restore"), {QStringLiteral("-U"), QStringLiteral("postgres"),
                                                     QStringLiteral("-d"), QStringLiteral("again"), archive}),
                 0);
        const auto sum = QStringLiteral("select count(*), sum(id), md5(string_agg(text, ',' order by id)) from orders");
        QCOMPARE(m_server->sql(sum, QStringLiteral("again")), m_server->sql(sum, QStringLiteral("lyra")));

        VALUE_OF(contents, awaited(engine.contents(file, {})));
        QCOMPARE(contents.database, QStringLiteral("lyra"));
        QCOMPARE(contents.format, QStringLiteral("CUSTOM"));
        QCOMPARE(contents.entries.size(), contents.tocEntries);
        QVERIFY(std::any_of(contents.entries.cbegin(), contents.entries.cend(), [](const TocEntry &e) {
            return e.kind == QLatin1String("TABLE DATA") && e.schema == QLatin1String("public")
                && e.name == QLatin1String("orders") && e.owner == QLatin1String("postgres");
        }));
    }

    /// SQL that psql takes as it is; what a person reads without any program of ours.
    void plainDumpsAreTakenAsSurely_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("ending");
        for (const auto *format : {"plain", "cluster"})
            for (const auto *ending : {"sql", "sql.zst"})
                QTest::addRow("%s, %s", format, ending) << QString::fromLatin1(format) << QString::fromLatin1(ending);
    }
    void plainDumpsAreTakenAsSurely()
    {
        QFETCH(QString, format);
        QFETCH(QString, ending);
        const auto lyra = QStringLiteral("lyra");
        const bool cluster = format == QLatin1String("cluster");
        (void)m_server->sql(QStringLiteral("create role reader login password 'hidden'"));
        auto far = channel();
        DumpEngine engine(far);
        const DatabaseRef ref{.user = QStringLiteral("postgres"), .database = lyra, .format = format};
        const auto file = m_folder.filePath(format + QLatin1Char('.') + ending);
        VALUE_OF(result, awaited(engine.dump(ref, file, {}, {})));
        QCOMPARE(result.bytes, QFileInfo(file).size());
        QCOMPARE(result.bytesThere, result.bytes);
        QCOMPARE(result.sha256There, result.sha256);
        QCOMPARE(result.sha256.size(), 64);
        QCOMPARE(result.measured.isEmpty(), cluster); // pg_dumpall shares its snapshot with nobody
        VALUE_OF(facts, awaited(pgdump::examinePlain(file, cluster ? lyra : QString(), {}, {})));
        QVERIFY(facts.whole);
        QCOMPARE(facts.cluster, cluster);
        QCOMPARE(QString::number(facts.rows), m_server->sql(QStringLiteral("select count(*) from orders"), lyra));
        VALUE_OF(text, awaited(plainBytes(file, {}, {})));
        QCOMPARE(text.contains("CREATE ROLE reader;"), cluster);
        QVERIFY(!text.contains("hidden")); // its hash, as pg_dumpall does
        QCOMPARE(text.contains("PASSWORD 'SCRAM-SHA-256$"), cluster);

        QFile sql(m_folder.filePath(QStringLiteral("as-it-is.sql")));
        QVERIFY(sql.open(QIODevice::WriteOnly | QIODevice::Truncate) && sql.write(text) == text.size());
        sql.close();
        if (cluster)
            return;
        (void)m_server->sql(QStringLiteral("drop database if exists again"));
        QCOMPARE(m_server->sql(QStringLiteral("create database again")), QString());
        QCOMPARE(psql(QStringLiteral("psql"),
                      {QStringLiteral("-qXU"), QStringLiteral("postgres"), QStringLiteral("-v"),
                       QStringLiteral("ON_ERROR_STOP=1"), QStringLiteral("-d"), QStringLiteral("again"),
                       QStringLiteral("-o"), QStringLiteral("/dev/null"), QStringLiteral("-f"), sql.fileName()}),
                 0);
        const auto sum = QStringLiteral("select count(*), sum(id), md5(string_agg(text, ',' order by id)) from orders");
        QCOMPARE(m_server->sql(sum, QStringLiteral("again")), m_server->sql(sum, lyra));
    }

    /// What a restored copy is compared with is counted in the very snapshot that is dumped.
    void countsInTheDumpsOwnSnapshot()
    {
        const auto lyra = QStringLiteral("lyra");
        m_server->sql(QStringLiteral("create type mood as enum ('glad', 'sad'); create table people (id serial primary "
                                     "key, \"Näme\" text, mood mood default 'glad', at timestamptz, seen timestamp, "
                                     "until timestamptz); insert into people (\"Näme\", at, seen, until) values "
                                     "('a', '2020-01-01 12:00+02', '2021-05-05 05:05:05.5', '2999-01-01'), "
                                     "('b', 'infinity', null, null); create view glad as select * from people; "
                                     "create function f(a int) returns int language sql as 'select a'; "
                                     "select lo_create(0); create extension if not exists pg_trgm"),
                      lyra);
        auto far = channel();
        DumpEngine engine(far);
        // rows that come while the dump runs belong to neither
        QProcess writer;
        auto environment = QProcessEnvironment::systemEnvironment();
        const auto own = m_server->environment();
        for (auto it = own.cbegin(); it != own.cend(); ++it)
            environment.insert(it.key(), it.value());
        writer.setProcessEnvironment(environment);
        writer.start(QStringLiteral("sh"),
                     {QStringLiteral("-c"), QStringLiteral("while :; do psql -qXU postgres -d lyra -c \"insert into "
                                                           "orders select 1, 'new'\" || exit; done")});
        const auto file = m_folder.filePath(QStringLiteral("measured.dump"));
        VALUE_OF(result, awaited(engine.dump({QStringLiteral("postgres"), lyra}, file, {}, {})));
        writer.kill();
        writer.waitForFinished();
        const auto &m = result.measured;
        QVERIFY2(!m.isEmpty(), qPrintable(result.measureProblem));
        QCOMPARE(m.tables[QStringLiteral("public.people")].rows, 2);
        QCOMPARE(m.tables[QStringLiteral("public.people")].newest.toString(Qt::ISODateWithMs),
                 QStringLiteral("2021-05-05T05:05:05.500Z"));
        QVERIFY(!m.tables[QStringLiteral("public.orders")].newest.isValid());
        QCOMPARE(m.sequences[QStringLiteral("public.people_id_seq")], 2);
        QCOMPARE(m.largeObjects, 1);
        QCOMPARE(m.encoding, QStringLiteral("UTF8"));
        QVERIFY(m.extensions.contains(QStringLiteral("pg_trgm")));
        QCOMPARE(m.schema[QStringLiteral("tables")].count, 2);
        QCOMPARE(m.schema[QStringLiteral("functions")].count, 1); // those of the extension are not ours
        QCOMPARE(m.schema[QStringLiteral("types")].count, 1);
        QCOMPARE(m.schema[QStringLiteral("views")].count, 1);
        const auto again = QStringLiteral("create database measured");
        QCOMPARE(m_server->sql(again), QString());
        QCOMPARE(psql(QStringLiteral("pg_restore"), {QStringLiteral("-U"), QStringLiteral("postgres"),
                                                     QStringLiteral("-d"), QStringLiteral("measured"), file}),
                 0);
        QCOMPARE(QString::number(m.tables[QStringLiteral("public.orders")].rows),
                 m_server->sql(QStringLiteral("select count(*) from orders"), QStringLiteral("measured")));
        QCOMPARE(Measure::fromJson(m.toJson()).toJson(), m.toJson());
    }

    void doesNotReadACutFile()
    {
        QFile whole(m_folder.filePath(QStringLiteral("lyra.dump")));
        QVERIFY(whole.open(QIODevice::ReadOnly));
        auto far = channel();
        DumpEngine engine(far);
        for (const int bytes : {0, 3, 5, 40, 700}) {
            QFile cut(m_folder.filePath(QStringLiteral("cut%1.dump").arg(bytes)));
            QVERIFY(cut.open(QIODevice::WriteOnly));
            cut.write(whole.peek(bytes));
            cut.close();
            const auto contents = awaited(engine.contents(cut.fileName(), {}));
            QVERIFY(!contents);
            QVERIFY2(contents.error().kind == Error::Kind::Invalid, said(contents.error()).constData());
        }
        const auto missing = awaited(engine.contents(m_folder.filePath(QStringLiteral("none")), {}));
        QCOMPARE(missing.error().kind, Error::Kind::NotFound);
    }

    void takesEveryLegalName_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("database");
        QTest::addRow("space and quotes") << "Käthe O'Neil"
                                          << "a \"b\" 'c'";
        QTest::addRow("looks like a connection string") << "postgres"
                                                        << "dbname=postgres";
        QTest::addRow("looks like a URI") << "postgres"
                                          << "postgresql://x/y";
        QTest::addRow("looks like an option") << "-U"
                                              << "--version";
        QTest::addRow("shell") << "$(id)"
                               << "`id`;$HOME *\\";
    }
    void takesEveryLegalName()
    {
        QFETCH(QString, user);
        QFETCH(QString, database);
        const auto quoted = [](QString name) {
            return QLatin1Char('"') + name.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
        };
        m_server->sql(QStringLiteral("create role %1 login superuser").arg(quoted(user)));
        QCOMPARE(m_server->sql(QStringLiteral("create database ") + quoted(database)), QString());
        auto far = channel();
        DumpEngine engine(far);
        const DatabaseRef ref{user, database};
        VALUE_OF(facts, awaited(engine.facts(ref, {})));
        QVERIFY(facts.size > 1'000'000);
        const auto file = m_folder.filePath(QString::fromLatin1(QTest::currentDataTag()));
        VALUE_OF(result, awaited(engine.dump(ref, file, {}, {})));
        QCOMPARE(result.sha256, result.sha256There);
        VALUE_OF(contents, awaited(engine.contents(file, {})));
        QCOMPARE(contents.database, database);
    }

    void readsTheAlembicRevision()
    {
        auto far = channel();
        DumpEngine engine(far);
        const DatabaseRef ref{QStringLiteral("postgres"), QStringLiteral("lyra")};
        VALUE_OF(none, awaited(engine.facts(ref, {})));
        QVERIFY(none.alembicRevision.isEmpty());
        QVERIFY(!none.serverVersion.isEmpty());
        m_server->sql(QStringLiteral("create schema \"My App\"; create table \"My App\".alembic_version as select "
                                     "'f00'::varchar(32) version_num"),
                      ref.database);
        VALUE_OF(elsewhere, awaited(engine.facts(ref, {})));
        QCOMPARE(elsewhere.alembicRevision, QStringLiteral("f00"));
        m_server->sql(
            QStringLiteral("create table alembic_version as select unnest(array['b2', 'a1'])::varchar(32) version_num"),
            ref.database);
        VALUE_OF(two, awaited(engine.facts(ref, {})));
        QCOMPARE(two.alembicRevision, QStringLiteral("a1,b2"));
    }
};

QTEST_GUILESS_MAIN(RealDumpTest)
#include "tst_realdump.moc"
