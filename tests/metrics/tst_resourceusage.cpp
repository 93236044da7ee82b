// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/resourceusage.h"
#include "tests/support/awaited.h"

#include <QTest>

#include <cmath>

using namespace luthier;

class TestResourceUsage : public QObject
{
    Q_OBJECT

private slots:
    void quantities_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("value");
        QTest::newRow("nano") << "12345678n" << 0.012345678;
        QTest::newRow("milli") << "250m" << 0.25;
        QTest::newRow("plain") << "2" << 2.0;
        QTest::newRow("exponent") << "1e3" << 1000.0;
        QTest::newRow("Ki") << "38412Ki" << 38412.0 * 1024;
        QTest::newRow("Gi") << "1.5Gi" << 1.5 * 1024 * 1024 * 1024;
        QTest::newRow("M") << "3M" << 3e6;
        for (const auto *none : {"", "m", "12x", "1Kii", "--3"})
            QTest::newRow(none) << none << std::nan("");
    }
    void quantities()
    {
        QFETCH(QString, text);
        QFETCH(double, value);
        const auto got = quantityOf(text);
        QCOMPARE(got.has_value(), !std::isnan(value));
        if (got)
            QVERIFY(std::abs(*got - value) <= std::abs(value) * 1e-12);
    }
    void podsOfTheMetricsApi()
    {
        VALUE_OF(all, parsedResourceMetrics(
                          "{\"kind\":\"PodMetricsList\",\"items\":["
                          "{\"metadata\":{\"name\":\"web-0\"},\"timestamp\":\"2026-11-23T15:00:00Z\",\"containers\":["
                          "{\"usage\":{\"cpu\":\"6m\",\"memory\":\"10Mi\"}},{\"usage\":{\"cpu\":\"4000000n\","
                          "\"memory\":\"2Mi\"}}]},"
                          "{\"metadata\":{\"name\":\"new\"},\"containers\":[]}]}"));
        QCOMPARE(all.size(), 1); // what was not measured yet is not 0
        QCOMPARE(all.first().name, QStringLiteral("web-0"));
        QVERIFY(std::abs(all.first().cores - 0.01) < 1e-12);
        QCOMPARE(all.first().bytes, 12.0 * 1024 * 1024);
        QVERIFY(!all.first().isNode);
    }
    void theKubeletsSummary()
    {
        VALUE_OF(all, parsedKubeletSummary(
                          "{\"node\":{\"nodeName\":\"n1\",\"cpu\":{\"time\":\"2026-11-23T15:00:00Z\","
                          "\"usageNanoCores\":1500000000},"
                          "\"memory\":{\"workingSetBytes\":1024}},\"pods\":["
                          "{\"podRef\":{\"name\":\"a\",\"namespace\":\"lyra\"},\"cpu\":{\"time\":\"2026-11-23T15:00:"
                          "00Z\",\"usageNanoCores\":"
                          "2000000},\"memory\":{\"workingSetBytes\":5}},"
                          "{\"podRef\":{\"name\":\"b\",\"namespace\":\"other\"},\"cpu\":{\"usageNanoCores\":1}},"
                          "{\"podRef\":{\"name\":\"new\",\"namespace\":\"lyra\"}}]}",
                          QStringLiteral("lyra")));
        QCOMPARE(all.size(), 2);
        QVERIFY(all[0].isNode && all[0].cores == 1.5);
        QVERIFY(!all[1].isNode && all[1].name == QLatin1String("a") && all[1].bytes == 5);
    }
    void foreignAnswersAreRefused()
    {
        for (const QByteArray body : {"", "[]", "{}", "<html>", "{\"kind\":\"Status\"}"}) {
            QCOMPARE(parsedResourceMetrics(body).error().kind, Error::Kind::Invalid);
            QCOMPARE(parsedKubeletSummary(body, QStringLiteral("lyra")).error().kind, Error::Kind::Invalid);
        }
    }
};

QTEST_GUILESS_MAIN(TestResourceUsage)
#include "tst_resourceusage.moc"
