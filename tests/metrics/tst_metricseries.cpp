// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/metricrange.h"
#include "metrics/metricseries.h"
#include "metrics/metricunit.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace luthier;
using std::chrono::seconds;

class TestMetricSeries : public QObject
{
    Q_OBJECT

private slots:
    void gapsAreGaps()
    {
        const auto nan = std::numeric_limits<double>::quiet_NaN();
        const QList<MetricPoint> points{{0, 1}, {15, 2}, {30, nan}, {45, 3}, {60, 4}, {105, 5}};
        const QList<QList<MetricPoint>> pieces{{{0, 1}, {15, 2}}, {{45, 3}, {60, 4}}, {{105, 5}}};
        QCOMPARE(withoutGaps(points, 15), pieces);
        QCOMPARE(withoutGaps(points, 0).size(), 2); // only what is no number
        QCOMPARE(withoutGaps({{0, nan}, {15, INFINITY}}, 15).size(), 0);
    }

    void noPeakIsLostAndNoneInvented() // properties, over random lines
    {
        QRandomGenerator random(3);
        for (int round = 0; round < 100; ++round) {
            QList<MetricPoint> points;
            qint64 time = 0;
            for (int i = 0; i < 200 + round * 40; ++i)
                points << MetricPoint{time += 1 + random.bounded(30), random.generateDouble() * 1000};
            const int buckets = 10 + round;
            const auto kept = downsampled(points, points.first().time, points.last().time, buckets);
            QVERIFY(kept.size() <= std::max<qsizetype>(qsizetype(buckets) * 4, 4));
            QCOMPARE(kept.first(), points.first());
            QCOMPARE(kept.last(), points.last());
            const auto lower = [](const MetricPoint &a, const MetricPoint &b) { return a.value < b.value; };
            const auto [low, high] = std::minmax_element(points.begin(), points.end(), lower);
            const auto [keptLow, keptHigh] = std::minmax_element(kept.begin(), kept.end(), lower);
            QCOMPARE(*keptLow, *low);
            QCOMPARE(*keptHigh, *high);
            auto at = points.begin();
            for (const auto &one : kept) { // each is one of them, in their order
                at = std::find(at, points.end(), one);
                QVERIFY(at != points.end());
            }
        }
    }
    void aShortLineStaysAsItIs()
    {
        const QList<MetricPoint> points{{0, 1}, {1, 9}, {2, 1}};
        QCOMPARE(downsampled(points, 0, 2, 100), points);
        QCOMPARE(downsampled({}, 0, 2, 100), QList<MetricPoint>());
        QCOMPARE(downsampled(points, 2, 2, 1), points);
    }

    void theStepFitsTheRange_data()
    {
        QTest::addColumn<qint64>("length");
        QTest::addColumn<qint64>("step");
        QTest::newRow("5 minutes") << qint64(300) << qint64(5);
        QTest::newRow("an hour") << qint64(3600) << qint64(5);
        QTest::newRow("6 hours") << qint64(6 * 3600) << qint64(15);
        QTest::newRow("a day") << qint64(86400) << qint64(15);
        QTest::newRow("a week") << qint64(7 * 86400) << qint64(120);
        QTest::newRow("a month") << qint64(30 * 86400) << qint64(300);
        QTest::newRow("ten years") << qint64(3650) * 86400 << qint64(43200);
        QTest::newRow("a thousand years") << qint64(365'000) * 86400 << qint64(365'000) * 86400 / 9999 + 1;
    }
    void theStepFitsTheRange()
    {
        QFETCH(qint64, length);
        QFETCH(qint64, step);
        QCOMPARE(stepFor(seconds(length)).count(), step);
        QVERIFY(length / step + 1 <= 10'000);
        QVERIFY(coarserStep(seconds(step)) > seconds(step));
        QVERIFY(windowFor(seconds(step)) >= seconds(step));
    }

    void valuesAreReadable_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("words");
        QTest::newRow("ms") << 0.12 << "seconds"
                            << "120 ms";
        QTest::newRow("s") << 2.5 << "seconds"
                           << "2.5 s";
        QTest::newRow("min") << 300.0 << "seconds"
                             << "5 min";
        QTest::newRow("µs") << 0.000'05 << "seconds"
                            << "50 µs";
        QTest::newRow("MiB") << 38412288.0 << "bytes"
                             << "36.6 MiB";
        QTest::newRow("ratio") << 0.004 << "ratio"
                               << "0.4 %";
        QTest::newRow("cores") << 0.0065 << "cores"
                               << "6.5 mCPU";
        QTest::newRow("many cores") << 3.0 << "cores"
                                    << "3 CPU";
        QTest::newRow("per second") << 12.34 << "perSecond"
                                    << "12.3 /s";
        QTest::newRow("nothing") << 0.0 << "bytes"
                                 << "0 B";
        QTest::newRow("no unit") << 7.0 << ""
                                 << "7";
        QTest::newRow("below") << -0.12 << "seconds"
                               << "-120 ms";
        QTest::newRow("no number") << std::nan("") << "seconds"
                                   << "–";
        QTest::newRow("infinite") << double(INFINITY) << "bytes"
                                  << "–";
    }
    void valuesAreReadable()
    {
        QFETCH(double, value);
        QFETCH(QString, unit);
        QFETCH(QString, words);
        QCOMPARE(metricValue(value, *metricUnitNamed(unit)).replace(QChar(0x00A0), QLatin1Char(' ')), words);
        QCOMPARE(nameOf(*metricUnitNamed(unit)), unit);
        QVERIFY(!metricUnitNamed(QStringLiteral("furlongs")));
    }
};

QTEST_GUILESS_MAIN(TestMetricSeries)
#include "tst_metricseries.moc"
