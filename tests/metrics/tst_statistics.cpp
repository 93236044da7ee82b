// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/statistics.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>
#include <limits>

using namespace luthier;

class TestStatistics : public QObject
{
    Q_OBJECT

private slots:
    void quantilesAreThoseOfNumpy_data()
    {
        QTest::addColumn<QList<double>>("values");
        QTest::addColumn<double>("q");
        QTest::addColumn<double>("expected");
        QTest::newRow("between two") << QList<double>{1, 2, 3, 4} << 0.25 << 1.75;
        QTest::newRow("unsorted") << QList<double>{7, 1, 3} << 0.5 << 3.0;
        QTest::newRow("p95 of five") << QList<double>{0.5, 2.5, 9, 11, 30} << 0.95 << 26.199999999999996;
        QTest::newRow("one") << QList<double>{5} << 0.99 << 5.0;
        QTest::newRow("p90 of ten") << QList<double>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10} << 0.9 << 9.1;
        QTest::newRow("no number") << QList<double>{std::nan(""), 4} << 0.5 << 4.0;
    }
    void quantilesAreThoseOfNumpy()
    {
        QFETCH(QList<double>, values);
        QFETCH(double, q);
        QFETCH(double, expected);
        QVERIFY(std::abs(statistics::quantile(values, q) - expected) < 1e-12);
    }
    void ofNothingThereIsNoQuantile()
    {
        QVERIFY(std::isnan(statistics::quantile({}, 0.5)));
        QVERIFY(std::isnan(statistics::quantile({1}, 2)));
        QVERIFY(std::isnan(statistics::median({std::numeric_limits<double>::infinity()})));
    }

    // scipy.stats.mannwhitneyu(a, b, method="asymptotic") of scipy 1.17.
    void ranksAreThoseOfScipy_data()
    {
        QTest::addColumn<QList<double>>("first");
        QTest::addColumn<QList<double>>("second");
        QTest::addColumn<double>("u");
        QTest::addColumn<double>("p");
        QTest::newRow("apart") << QList<double>{1, 2, 3, 4, 5, 6, 7, 8} << QList<double>{11, 12, 13, 14, 15, 16, 17, 18}
                               << 0.0 << 0.0009391056991171899;
        QTest::newRow("ties") << QList<double>{1, 2, 2, 3, 3, 3, 4, 5} << QList<double>{2, 3, 3, 4, 4, 4, 5, 6, 6}
                              << 18.0 << 0.08500431195581705;
        QTest::newRow("much the same") << QList<double>{3, 1, 4, 1, 5, 9, 2, 6} << QList<double>{2, 7, 1, 8, 2, 8, 1, 8}
                                       << 29.0 << 0.7901637186240896;
        QTest::newRow("latency") << QList<double>{0.118, 0.121, 0.119, 0.123, 0.120, 0.117, 0.122, 0.124, 0.116, 0.125}
                                 << QList<double>{0.181, 0.178, 0.122, 0.190, 0.175, 0.183, 0.179, 0.188, 0.119, 0.184}
                                 << 10.0 << 0.0028065622375925453;
        QTest::newRow("ages of scipy's own page")
            << QList<double>{22, 19, 16, 29, 24} << QList<double>{20, 11, 17, 12} << 17.0 << 0.11134688653314041;
        QTest::newRow("two against twelve")
            << QList<double>{5.5, 6.1} << QList<double>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12} << 11.0
            << 0.9272644735252321;
    }
    void ranksAreThoseOfScipy()
    {
        QFETCH(QList<double>, first);
        QFETCH(QList<double>, second);
        QFETCH(double, u);
        QFETCH(double, p);
        const auto test = statistics::mannWhitney(first, second);
        QCOMPARE(test.u, u);
        QVERIFY2(std::abs(test.p - p) < 1e-9, qPrintable(QString::number(test.p, 'g', 17)));
        const auto turned = statistics::mannWhitney(second, first);
        QVERIFY(std::abs(turned.p - p) < 1e-9);
        QCOMPARE(turned.z, -test.z);
        QCOMPARE(turned.u, double(first.size() * second.size()) - u);
    }
    void whatIsAllTheSameSaysNothing()
    {
        QCOMPARE(statistics::mannWhitney({2, 2, 2}, {2, 2, 2, 2}).p, 1.0);
        QCOMPARE(statistics::mannWhitney({}, {1, 2}).p, 1.0);
        QCOMPARE(statistics::mannWhitney({std::nan("")}, {1, 2}).p, 1.0);
    }

    void onlyTheOrderCounts() // a property: any rising change of scale leaves the test as it is
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 200; ++round) {
            QList<double> a;
            QList<double> b;
            for (int i = 0; i < 3 + round % 20; ++i)
                a << random.bounded(12);
            for (int i = 0; i < 3 + round % 13; ++i)
                b << random.bounded(12) + round % 3;
            const auto plain = statistics::mannWhitney(a, b);
            for (auto *list : {&a, &b})
                for (auto &value : *list)
                    value = std::exp(value) * 3 + 1;
            const auto scaled = statistics::mannWhitney(a, b);
            QCOMPARE(scaled.u, plain.u);
            QCOMPARE(scaled.p, plain.p);
            QVERIFY(plain.p >= 0 && plain.p <= 1);
        }
    }
    void chanceIsRightInTheLongRun() // of two samples of one kind, about one in twenty has p < 0.05
    {
        QRandomGenerator random(11);
        int low = 0;
        constexpr int Rounds = 2000;
        for (int round = 0; round < Rounds; ++round) {
            QList<double> a;
            QList<double> b;
            for (int i = 0; i < 30; ++i) {
                a << random.generateDouble();
                b << random.generateDouble();
            }
            low += statistics::mannWhitney(a, b).p < 0.05;
        }
        QVERIFY2(low > Rounds * 0.035 && low < Rounds * 0.065, qPrintable(QString::number(low)));
    }
};

QTEST_GUILESS_MAIN(TestStatistics)
#include "tst_statistics.moc"
