// SPDX-License-Identifier: GPL-3.0-or-later
// The Metrics view: its states, one crosshair and one time for all charts, keys and mouse. Photographs into $LUTHIER_PHOTOS.
#include "sample.h"

#include "ui/metrics/metricchart.h"
#include "ui/metrics/metricsview.h"
#include "ui/theme/theme.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace luthier;
using namespace Qt::StringLiterals;

class MetricsViewTest : public QObject
{
    Q_OBJECT

    const QDateTime m_now = QDateTime::currentDateTimeUtc();

    MetricsFacts facts(int charts, int hours = 24) const
    {
        MetricsFacts facts;
        facts.range = {m_now.addSecs(-3600 * hours), m_now};
        facts.source = MetricsFacts::Source::Prometheus;
        facts.sourceName = u"Prometheus (metrics.example)"_s;
        facts.asOf = m_now;
        for (int i = 0; i < charts; ++i) {
            MetricChartFacts chart;
            chart.query.name = u"query-%1"_s.arg(i);
            chart.query.title = u"Request latency of part %1"_s.arg(i);
            chart.query.unit = MetricUnit::Seconds;
            chart.answer.step = 15'000;
            MetricSeries series;
            for (auto time = facts.range.from.toMSecsSinceEpoch(); time <= m_now.toMSecsSinceEpoch(); time += 15'000)
                if ((time / 3'600'000) % 9 != 0) // an hour of which nothing is known
                    series.points << MetricPoint{time, 0.12 + 0.05 * std::sin(double(time) / 2e6 + i)};
            chart.answer.series << series;
            facts.charts << chart;
        }
        facts.markers << MetricMarker{MetricMarker::Kind::Update, m_now.addSecs(-7200), m_now.addSecs(-7100),
                                      u"Update Lyra 1.0.0 → 1.0.1"_s, u"run"_s}
                      << MetricMarker{MetricMarker::Kind::Restart,
                                      m_now.addSecs(-3000),
                                      m_now.addSecs(-3000),
                                      u"lyra-backend restarted"_s,
                                      {}};
        return facts;
    }
    static void photograph(QWidget *view, const char *name)
    {
        if (const auto folder = qEnvironmentVariable("LUTHIER_PHOTOS"); !folder.isEmpty())
            view->grab().save(u"%1/metrics-%2.png"_s.arg(folder, QString::fromLatin1(name)));
    }
    static std::unique_ptr<MetricsView> opened()
    {
        auto view = std::make_unique<MetricsView>();
        view->resize(1000, 720);
        view->show();
        return view;
    }

private slots:
    void cleanup() { Theme::of(false, {}).apply(*qApp); }
    void initTestCase() { Theme::of(false, {}).apply(*qApp); }

    void asksWhenItIsOpenedAndShowsWhatCame()
    {
        auto view = std::make_unique<MetricsView>();
        QSignalSpy wanted(view.get(), &MetricsView::wanted);
        view->resize(1000, 720);
        view->show();
        QCOMPARE(wanted.size(), 1);
        photograph(view.get(), "loading");
        view->showMetrics(facts(4));
        QCOMPARE(view->findChildren<MetricChart *>().size(), 4);
        QCoreApplication::processEvents();
        photograph(view.get(), "ready");
        Theme::of(true, u"production"_s).apply(*qApp);
        QCoreApplication::processEvents();
        photograph(view.get(), "dark");
        QCOMPARE(
            view->csv().count("\r\n"), 1 + [&] {
                qsizetype points = 0;
                for (const auto &chart : facts(4).charts)
                    points += chart.answer.series.first().points.size();
                return points;
            }());
    }

    void whatFailsIsSaidAndWhatIsMissingStandsInItsPlace()
    {
        auto view = opened();
        auto none = facts(2);
        none.charts[1].answer = {};
        none.charts[1].absent = {u"redis_hits_total"_s};
        none.notes = {u"The clock of Prometheus is 12 minutes behind this machine's."_s};
        view->showMetrics(none);
        QCoreApplication::processEvents();
        photograph(view.get(), "missing");
        QVERIFY(!none.charts[1].whyEmpty(none.sourceName).isEmpty());
        MetricsFacts failed;
        failed.range = none.range;
        failed.problem = {Error::Kind::Denied, u"You may not read metrics in the namespace lyra."_s, {}};
        view->showMetrics(failed);
        QVERIFY(view->findChildren<MetricChart *>().isEmpty());
        photograph(view.get(), "failed");
    }

    void keysChangeTheTimeAndEscapeGoesBack()
    {
        auto view = opened();
        view->showMetrics(facts(2));
        QSignalSpy wanted(view.get(), &MetricsView::wanted);
        const auto asked = [&wanted] { return wanted.last().first().value<MetricsQuestion>().range; };
        QTest::keyClick(view.get(), Qt::Key_Plus);
        QCOMPARE(wanted.size(), 1);
        QVERIFY(asked().length() < std::chrono::hours(24));
        const auto zoomed = facts(2, 18);
        view->showMetrics(zoomed);
        QTest::keyClick(view.get(), Qt::Key_Left);
        QCOMPARE(wanted.size(), 2);
        QVERIFY(asked().to < zoomed.range.to);
        view->showMetrics(zoomed);
        QVERIFY(view->back());
        QCOMPARE(asked().length(), std::chrono::hours(1)); // live again
        QVERIFY(!view->back());
    }

    void aDragOverAChartChoosesItsTime()
    {
        auto view = opened();
        view->showMetrics(facts(2));
        QCoreApplication::processEvents();
        QSignalSpy wanted(view.get(), &MetricsView::wanted);
        auto *chart = view->findChildren<MetricChart *>().first();
        QSignalSpy hovered(chart, &MetricChart::hovered);
        auto *port = chart->viewport();
        const auto y = port->height() / 2;
        QTest::mousePress(port, Qt::LeftButton, {}, {port->width() / 3, y});
        QTest::mouseMove(port, {port->width() / 2, y});
        QTest::mouseRelease(port, Qt::LeftButton, {}, {port->width() / 2, y});
        QCOMPARE(wanted.size(), 1);
        const auto range = wanted.last().first().value<MetricsQuestion>().range;
        QVERIFY(range.length() > std::chrono::hours(2) && range.length() < std::chrono::hours(8));
        QVERIFY(!hovered.isEmpty() && hovered.last().first().toLongLong() > 0);
        photograph(view.get(), "crosshair");
    }

    /// A number for the note, not a limit: $LUTHIER_PHOTOS makes it be told.
    void twentyChartsOfADay()
    {
        auto view = opened();
        const auto all = facts(20);
        QElapsedTimer clock;
        clock.start();
        view->showMetrics(all);
        const auto shown = clock.elapsed();
        view->grab();
        qInfo("20 charts of 24 h at 15 s: %lld ms until they are laid out, %lld ms painted", shown, clock.elapsed());
        QCOMPARE(view->findChildren<MetricChart *>().size(), 20);
        clock.restart();
        view->showMetrics(all);
        view->grab();
        qInfo("again: %lld ms", clock.elapsed());
    }
};

QTEST_MAIN(MetricsViewTest)
#include "tst_metricsview.moc"
