// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/databasefacts.h"
#include "postgres/dumpreport.h"
#include "tests/support/awaited.h"

using namespace luthier;
using namespace luthier::pgdump;

/// The pure parsers of what the scripts print.
class DumpReportTest : public QObject
{
    Q_OBJECT

private slots:
    void readsLinesHoweverTheyArrive()
    {
        const QByteArray text = "luthier: server=123456 15.14 (Debian)\npg_dump: warning: something\nluthier: "
                                "alive\nluthier: exit=0 bytes=12 sha256="
                              + QByteArray(64, 'a') + '\n';
        for (int piece = 1; piece < text.size(); ++piece) {
            DumpReport report;
            for (int at = 0; at < text.size(); at += piece)
                report.take(text.mid(at, piece));
            report.finish();
            QCOMPARE(report.databaseSize(), 123456);
            QCOMPARE(report.serverVersion(), "15.14");
            QCOMPARE(report.messages(), "pg_dump: warning: something\n");
            QVERIFY(report.trailer());
            QCOMPARE(report.trailer()->bytes, 12);
        }
    }

    void keepsItsMemoryConstant()
    {
        DumpReport report;
        for (int i = 0; i < 1000; ++i)
            report.take(QByteArray(10'000, i % 7 ? 'x' : '\n'));
        QVERIFY(report.messages().size() <= 128 * 1024);
    }

    void readsFacts()
    {
        VALUE_OF(facts,
                 parseFacts(
                     "size|7500000\ncluster|15000000\nserver|15.14 (Debian 15.14-0+deb12u1)\nalembic|b\nalembic|c\n"));
        QCOMPARE(facts.size, 7500000);
        QCOMPARE(facts.clusterSize, 15000000);
        QCOMPARE(facts.serverVersion, QStringLiteral("15.14"));
        QCOMPARE(facts.alembicRevision, QStringLiteral("b,c"));
        VALUE_OF(without, parseFacts("size|1\nserver|12.1\n"));
        QVERIFY(without.alembicRevision.isEmpty());
    }

    void refusesFactsThatAreNone()
    {
        QVERIFY(!parseFacts(""));
        QVERIFY(!parseFacts("size|many\nserver|15\n"));
        QVERIFY(!parseFacts("size|12\n"));
    }
};

QTEST_GUILESS_MAIN(DumpReportTest)
#include "tst_dumpreport.moc"
