// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/metricchange.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>
#include <limits>

using namespace luthier;

namespace {

constexpr qint64 Minute = 60'000;
constexpr qint64 Hour = 60 * Minute;

/// A sample a minute around `middle`, which goes up and down by `wobble`.
QList<MetricPoint> around(double middle, double wobble, int minutes, qint64 from = 0, quint32 seed = 5)
{
    QRandomGenerator random(seed);
    QList<MetricPoint> points;
    for (int i = 0; i < minutes; ++i)
        points << MetricPoint{from + i * Minute, middle + (random.generateDouble() - 0.5) * 2 * wobble};
    return points;
}

ChangeQuestion question(double before, double after, double wobble)
{
    return {around(before, wobble, 60, 0, 1), around(after, wobble, 60, 2 * Hour, 2), {}, Hour, Minute, Better::Lower};
}

QString plain(QString text) { return text.replace(QChar(0x00A0), QLatin1Char(' ')); }

} // namespace

class TestMetricChange : public QObject
{
    Q_OBJECT

private slots:
    void whatRoseBeyondTheOrdinaryIsSaid()
    {
        auto asked = question(0.120, 0.180, 0.0);
        for (auto &point : asked.before)
            point.value += double(point.time % 7) * 1e-12; // not all the same
        asked.history = around(0.120, 0.01, 7 * 24 * 60, -7 * 24 * Hour);
        const auto change = changeOf(asked);
        QCOMPARE(change.kind, MetricChange::Kind::Rose);
        QVERIFY(change.isWorse() && !change.isBetter());
        QVERIFY(change.p < 1e-6);
        QCOMPARE(plain(change.sentence(QStringLiteral("p95 latency"), MetricUnit::Seconds)),
                 QStringLiteral(
                     "p95 latency rose from 120 to 180 ms (+50 %), beyond the ordinary variation of the last week."));
    }
    void withoutAWeekItSaysThatTheOrdinaryIsNotKnown()
    {
        const auto change = changeOf(question(200, 100, 5));
        QCOMPARE(change.kind, MetricChange::Kind::Fell);
        QVERIFY(change.isBetter());
        QVERIFY(!change.ordinary);
        QVERIFY(
            change.sentence(QStringLiteral("Errors"), MetricUnit::None).endsWith(QLatin1String("is not known yet.")));
    }
    void whatHappensEveryHourIsNoChange()
    {
        auto asked = question(100, 120, 5); // clear by the ranks alone
        QCOMPARE(changeOf(asked).kind, MetricChange::Kind::Rose);
        for (int hour = 0; hour < 7 * 24; ++hour) // but every other hour it does just that
            asked.history += around(hour % 2 ? 100 : 125, 5, 60, -(7 * 24 - hour) * Hour, quint32(hour));
        const auto change = changeOf(asked);
        QCOMPARE(change.kind, MetricChange::Kind::Noise);
        QVERIFY(change.p < 0.01);
        QVERIFY(change.ordinary->up > 20);
        QVERIFY(
            change.sentence(QStringLiteral("Latency"), MetricUnit::None).contains(QLatin1String("told from noise")));
    }
    void noiseIsSeldomTakenForAChange()
    {
        int changes = 0;
        for (quint32 seed = 1; seed <= 400; ++seed) {
            ChangeQuestion asked;
            asked.before = around(100, 30, 60, 0, seed * 2);
            asked.after = around(100, 30, 60, 2 * Hour, seed * 2 + 1);
            asked.window = Hour;
            asked.apart = Minute;
            changes += changeOf(asked).isChange();
        }
        QVERIFY2(changes <= 12, qPrintable(QString::number(changes))); // one in a hundred is what is asked for
    }
    void overlappingSamplesAreNotCountedTwice() // 15 s apart, each looks back over 5 min
    {
        ChangeQuestion asked;
        for (int i = 0; i < 40; ++i) { // ten minutes
            asked.before << MetricPoint{i * 15'000, 1.0 + i * 1e-6};
            asked.after << MetricPoint{Hour + i * 15'000, 2.0 + i * 1e-6};
        }
        asked.window = 10 * Minute;
        asked.apart = 5 * Minute;
        const auto change = changeOf(asked);
        QCOMPARE(change.pointsBefore, 2);
        QCOMPARE(change.kind, MetricChange::Kind::TooFew);
        QCOMPARE(change.sentence(QStringLiteral("Latency"), MetricUnit::Seconds),
                 QStringLiteral("Latency: too few points to say (2 before, 2 after)."));
    }
    void badNumbersDoNotCount()
    {
        auto asked = question(100, 100, 3);
        for (int i = 0; i < 55; ++i)
            asked.after[i].value = i % 2 ? std::numeric_limits<double>::quiet_NaN()
                                         : std::numeric_limits<double>::infinity();
        const auto change = changeOf(asked);
        QCOMPARE(change.pointsAfter, 5);
        QCOMPARE(change.kind, MetricChange::Kind::TooFew);
        QCOMPARE(changeOf({}).kind, MetricChange::Kind::TooFew);
        QCOMPARE(changeOf({}).difference(), QString());
    }
    void fromNothingThereIsNoPercentage()
    {
        auto asked = question(0, 3, 0);
        const auto change = changeOf(asked);
        QCOMPARE(change.kind, MetricChange::Kind::Rose);
        QCOMPARE(change.difference(), QString());
        QVERIFY(plain(change.sentence(QStringLiteral("Errors"), MetricUnit::PerSecond))
                    .startsWith(QLatin1String("Errors rose from 0 to 3 /s;")));
    }
    void allTheSameIsNoChange()
    {
        const auto change = changeOf(question(2, 2, 0));
        QCOMPARE(change.kind, MetricChange::Kind::Noise);
        QCOMPARE(plain(change.difference()), QStringLiteral("±0.0 %"));
    }
};

QTEST_GUILESS_MAIN(TestMetricChange)
#include "tst_metricchange.moc"
