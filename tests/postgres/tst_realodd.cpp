// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/restore.h"
#include "process/localcommandchannel.h"
#include "tests/postgres/localserver.h"
#include "tests/support/awaited.h"

#include <QTemporaryDir>

using namespace luthier;
using namespace luthier::test;

namespace {
const auto Postgres = QStringLiteral("postgres");
const auto Mark = QStringLiteral("luthier: test");

QString identifier(QString name)
{
    return QLatin1Char('"') + name.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}
} // namespace

/// Databases as few people have them, dumped, restored beside themselves and compared: the copy is the same.
class RealOddTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<LocalServer> m_server;
    QTemporaryDir m_folder;
    int m_number = 0;

    /// Runs SQL; what it complained of fails the test.
    void prepare(const QString &sql, const QString &database)
    {
        const auto said = m_server->sql(sql, database);
        QVERIFY2(!said.contains(QLatin1String("ERROR")), qPrintable(said));
    }

    /// Dump, copy, measure; what differs. The copy's name is `database` + " copy".
    QStringList differing(const QString &database, Measure *measured)
    {
        LocalCommandChannel channel(m_server->environment());
        DumpEngine dumps(channel);
        RestoreEngine restores(channel, Postgres);
        const auto file = m_folder.filePath(QString::number(++m_number));
        const auto dumped = awaited(dumps.dump({Postgres, database}, file, {}, {}));
        if (!dumped)
            return {QString::fromUtf8(said(dumped.error()))};
        if (!dumped->measureProblem.isEmpty())
            return {dumped->measureProblem};
        *measured = dumped->measured;
        RestoreRequest request;
        request.file = file;
        request.user = Postgres;
        request.database = copyOf(database);
        if (const auto made = awaited(restores.create(request.database, database, Postgres, Mark, {})); !made)
            return {QString::fromUtf8(said(made.error()))};
        const auto restored = awaited(restores.restore(request, {}, {}));
        if (!restored)
            return {QString::fromUtf8(said(restored.error()))};
        const auto copy = awaited(restores.measure(request.database, {}));
        if (!copy)
            return {QString::fromUtf8(said(copy.error()))};
        return differences(dumped->measured, *copy);
    }
    static QString copyOf(const QString &database)
    {
        return pgdump::besideName(database, QStringLiteral("restore"), QStringLiteral("20261122"));
    }

private slots:
    void initTestCase()
    {
        m_server = std::make_unique<LocalServer>();
        if (!m_server->problem().isEmpty())
            QSKIP(m_server->problem().toUtf8().constData());
    }

    void nothingInIt()
    {
        prepare(QStringLiteral("create database nothing"), Postgres);
        Measure measured;
        QCOMPARE(differing(QStringLiteral("nothing"), &measured).join(QLatin1Char('\n')), QString());
        QCOMPARE(measured.tables.size(), 0);
    }

    void namesThatNeedQuoting_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("spaces and quotes") << QStringLiteral("it's \"a\" name; drop $1 \\x %I");
        QTest::newRow("unicode") << QStringLiteral("Bestände 在庫 ❤");
        QTest::newRow("63 bytes") << QString(QStringLiteral("x")).repeated(63);
        QTest::newRow("63 bytes in 21 letters") << QString(QStringLiteral("在")).repeated(21);
        QTest::newRow("keyword") << QStringLiteral("select");
        QTest::newRow("line break") << QStringLiteral("two\nlines");
    }
    void namesThatNeedQuoting()
    {
        QFETCH(QString, name);
        const auto quoted = identifier(name);
        prepare(QStringLiteral("create role %1").arg(quoted), Postgres);
        prepare(QStringLiteral("create database %1 owner %1").arg(quoted), Postgres);
        prepare(QStringLiteral("create schema %1 authorization %1").arg(quoted), name);
        prepare(QStringLiteral("create table %1.%1 (%1 serial primary key, at timestamptz default now()); "
                               "insert into %1.%1 (%1) values (1), (2); alter table %1.%1 owner to %1; "
                               "create view %1.\"v\" as select %1 from %1.%1")
                    .arg(quoted),
                name);
        Measure measured;
        QCOMPARE(differing(name, &measured).join(QLatin1Char('\n')), QString());
        QCOMPARE(measured.tables.size(), 1);
        QCOMPARE(measured.tables.first().rows, 2);
        const auto owner = m_server->sql(QStringLiteral("select tableowner from pg_tables where schemaname not like "
                                                        "'pg_%' and schemaname <> 'information_schema'"),
                                         copyOf(name));
        QCOMPARE(owner, name);
    }

    void encodings_data()
    {
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QString>("bytes"); // of one character that UTF-8 writes otherwise
        QTest::newRow("LATIN1") << QStringLiteral("LATIN1") << QStringLiteral("e4");
        QTest::newRow("EUC_JP") << QStringLiteral("EUC_JP") << QStringLiteral("b0a1");
        QTest::newRow("SQL_ASCII, not even UTF-8") << QStringLiteral("SQL_ASCII") << QStringLiteral("e4ff");
    }
    void encodings()
    {
        QFETCH(QString, encoding);
        QFETCH(QString, bytes);
        const auto name = QStringLiteral("in ") + encoding;
        prepare(QStringLiteral("create database %1 encoding '%2' locale 'C' template template0")
                    .arg(identifier(name), encoding),
                Postgres);
        const auto text = encoding == QLatin1String("SQL_ASCII")
                            ? QStringLiteral("convert_from('\\x%1', 'SQL_ASCII')").arg(bytes)
                            : QStringLiteral("convert_from('\\x%1', '%2')").arg(bytes, encoding);
        // A table whose very name has such a character, too.
        prepare(QStringLiteral("create table texts as select %1 as text; do $$ begin execute format('create table %I "
                               "(a int)', 'n' || %1); end $$")
                    .arg(text),
                name);
        Measure measured;
        QCOMPARE(differing(name, &measured).join(QLatin1Char('\n')), QString());
        QCOMPARE(measured.encoding, encoding);
        QCOMPARE(measured.tables.size(), 2);
        const auto hex = QStringLiteral("select encode(convert_to(text, getdatabaseencoding()), 'hex') from texts");
        const auto raw = QStringLiteral("select encode(textsend(text), 'hex') from texts");
        const auto ask = encoding == QLatin1String("SQL_ASCII")
                           ? QStringLiteral("set client_encoding to sql_ascii; ") + raw
                           : hex;
        QCOMPARE(m_server->sql(ask, copyOf(name)), bytes);
    }

    void largeObjects()
    {
        prepare(QStringLiteral("create database objects"), Postgres);
        prepare(QStringLiteral("select count(lo_from_bytea(0, decode(repeat(md5(g::text), 1000), 'hex'))) from "
                               "generate_series(1, 300) g"),
                QStringLiteral("objects"));
        Measure measured;
        QCOMPARE(differing(QStringLiteral("objects"), &measured).join(QLatin1Char('\n')), QString());
        QCOMPARE(measured.largeObjects, 300);
        const auto sum = QStringLiteral("select md5(string_agg(md5(lo_get(oid)), ',' order by oid)) from "
                                        "pg_largeobject_metadata");
        QCOMPARE(m_server->sql(sum, copyOf(QStringLiteral("objects"))), m_server->sql(sum, QStringLiteral("objects")));
    }

    /// 10,000 with LUTHIER_TEST_TIMES=50, on a server with room for the locks of the tables, but not of all indexes.
    void manyTables()
    {
        const int many = qEnvironmentVariableIntValue("LUTHIER_TEST_TIMES") >= 50 ? 10'000 : 500;
        if (many > 500)
            m_server = std::make_unique<LocalServer>(QStringLiteral("-c max_locks_per_transaction=110"));
        createTables(many);
        Measure measured;
        QCOMPARE(differing(QStringLiteral("many"), &measured).join(QLatin1Char('\n')), QString());
        QCOMPARE(measured.tables.size(), many);
    }

    void tooManyTables()
    {
        m_server = std::make_unique<LocalServer>(QStringLiteral(
            "-c max_locks_per_transaction=10 -c max_connections=10 -c superuser_reserved_connections=1"));
        createTables(2500);
        Measure measured;
        const auto problem = differing(QStringLiteral("many"), &measured).join(QLatin1Char('\n'));
        QVERIFY2(problem.contains(QLatin1String("Raise max_locks_per_transaction")), qPrintable(problem));
    }

private:
    void createTables(int many)
    {
        prepare(QStringLiteral("create database many"), Postgres);
        for (int begin = 1; begin <= many; begin += 100) // one transaction of all would need as many locks itself
            prepare(QStringLiteral("do $$ begin for i in %1..%2 loop execute format('create table t%s (id int primary "
                                   "key)', i); execute format('insert into t%s values (%s)', i, i); end loop; end $$")
                        .arg(begin)
                        .arg(begin + 99),
                    QStringLiteral("many"));
    }
};

QTEST_GUILESS_MAIN(RealOddTest)
#include "tst_realodd.moc"
