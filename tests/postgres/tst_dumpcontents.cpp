// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/dump.h"
#include "tests/support/awaited.h"
#include "tests/support/fakecommandchannel.h"
#include "testpaths.h"

#include <QFile>
#include <QTemporaryFile>

using namespace luthier;

namespace {

QByteArray data(const QByteArray &name)
{
    QFile file(QStringLiteral(TEST_DATA "/postgres/") + QString::fromUtf8(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// pg_restore --list, as PostgreSQL 15 printed it.
class DumpContentsTest : public QObject
{
    Q_OBJECT

private slots:
    void readsTheList()
    {
        VALUE_OF(contents, pgdump::parseContents(data("contents-verbose.txt")));
        QCOMPARE(contents.database, QStringLiteral("lyra"));
        QCOMPARE(contents.format, QStringLiteral("CUSTOM"));
        QCOMPARE(contents.tocEntries, 11);
        QCOMPARE(contents.entries.size(), 11);
        QVERIFY(contents.dumpedFrom.startsWith(QLatin1String("15.")));
        const auto &orders = contents.entries[9];
        QCOMPARE(orders.kind, QStringLiteral("TABLE DATA"));
        QCOMPARE(orders.schema, QStringLiteral("public"));
        QCOMPARE(orders.name, QStringLiteral("orders"));
        QCOMPARE(orders.owner, QStringLiteral("postgres"));
        QCOMPARE(contents.entries[10].name, QStringLiteral("orders orders_pkey"));
        QVERIFY(contents.entries[0].schema.isEmpty());
        QCOMPARE(contents.entries[0].name, QStringLiteral("ENCODING"));
        QVERIFY(pgdump::parseContents(data("contents.txt"))); // not verbose: fewer are listed than counted
    }

    void readsTheListsOfOtherVersions_data()
    {
        QTest::addColumn<QString>("largeObjects");
        for (const auto *version : {"9.6.24", "10.23", "12.20", "14.12", "16.10"})
            QTest::newRow(version) << QStringLiteral("BLOB");
        QTest::newRow("17.6") << QStringLiteral("BLOB METADATA");
    }
    void readsTheListsOfOtherVersions()
    {
        QFETCH(QString, largeObjects);
        const QByteArray version(QTest::currentDataTag());
        VALUE_OF(contents, pgdump::parseContents(data("versions/toc-" + version + ".txt")));
        QCOMPARE(contents.dumpedFrom.toUtf8(), version);
        QCOMPARE(contents.database, QStringLiteral("lyra"));
        QCOMPARE(contents.entries.size(), contents.tocEntries);
        const auto count = [&contents](const QString &kind, const QString &schema, const QString &name) {
            return std::count_if(contents.entries.cbegin(), contents.entries.cend(), [&](const auto &e) {
                return e.kind == kind && e.schema == schema && e.name == name && e.owner == QLatin1String("lyra_user");
            });
        };
        QCOMPARE(count(QStringLiteral("TABLE DATA"), QStringLiteral("public"), QStringLiteral("notes")), 1);
        const auto which = largeObjects == QLatin1String("BLOB") ? QStringLiteral("16401")
                                                                 : QStringLiteral("16401..16402");
        QCOMPARE(count(largeObjects, {}, which), 1);
    }

    void readsKindsOfSeveralWords_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("name");
        QTest::newRow("fk") << "1; 2606 16395 FK CONSTRAINT public a a b_fkey lyra"
                            << "FK CONSTRAINT"
                            << "a a b_fkey";
        QTest::newRow("view data") << "1; 0 1 MATERIALIZED VIEW DATA public sums lyra"
                                   << "MATERIALIZED VIEW DATA"
                                   << "sums";
        QTest::newRow("function") << "1; 1255 1 FUNCTION public f(integer, text) lyra"
                                  << "FUNCTION"
                                  << "f(integer, text)";
        QTest::newRow("comment") << "1; 0 0 COMMENT - EXTENSION pgcrypto "
                                 << "COMMENT"
                                 << "EXTENSION pgcrypto";
        QTest::newRow("sequence set") << "1; 0 0 SEQUENCE SET public a_id_seq lyra"
                                      << "SEQUENCE SET"
                                      << "a_id_seq";
        QTest::newRow("table attach") << "1; 0 0 TABLE ATTACH public orders_2026 lyra"
                                      << "TABLE ATTACH"
                                      << "orders_2026";
    }
    void readsKindsOfSeveralWords()
    {
        QFETCH(QString, line);
        QFETCH(QString, kind);
        QFETCH(QString, name);
        VALUE_OF(contents, pgdump::parseContents("; TOC Entries: 1\n" + line.toUtf8() + '\n'));
        QCOMPARE(contents.entries[0].kind, kind);
        QCOMPARE(contents.entries[0].name, name);
    }

    void refusesWhatIsNone()
    {
        QVERIFY(!pgdump::parseContents(""));
        QVERIFY(!pgdump::parseContents("hello"));
        QVERIFY(!pgdump::parseContents("; TOC Entries: 4\n"));
        QVERIFY(!pgdump::parseContents("; TOC Entries: 1\n1; 0 0 TABLE public a b\n2; 0 0 TABLE public c b\n"));
        QVERIFY(!pgdump::parseContents("; TOC Entries: 1\nnonsense\n"));
    }

    void noticesACutList()
    {
        const auto whole = data("contents-verbose.txt");
        QTemporaryFile file;
        QVERIFY(file.open() && file.write("the dump's bytes") && file.flush());
        for (qsizetype at = 0; at < whole.size() - 2; at = whole.indexOf('\n', at + 1)) {
            test::FakeCommandChannel channel;
            channel.answers = {{.out = whole.left(at)}};
            DumpEngine engine(channel);
            const auto contents = test::awaited(engine.contents(file.fileName(), {}));
            // the last line of all, "depends on", holds no entry
            QCOMPARE(contents.has_value(), at > whole.lastIndexOf("\n3201;") + 1);
            QCOMPARE(channel.taken, "the dump's bytes");
        }
    }
};

QTEST_GUILESS_MAIN(DumpContentsTest)
#include "tst_dumpcontents.moc"
