// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/metrics/metricsview.h"

#include "base/paths.h"
#include "ui/metrics/metricchart.h"
#include "ui/theme/lineicon.h"
#include "ui/theme/space.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/pieces.h"
#include "ui/widgets/tablepane.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QFileDialog>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QUrl>

#include <algorithm>

namespace luthier {

namespace {

using namespace std::chrono_literals;
constexpr auto AskEvery = 15s;
constexpr std::chrono::seconds Shortest = 1min;
constexpr int Columns = 2;
constexpr double KeyStep = 0.25; // of the time that is shown

} // namespace

MetricsView::MetricsView(QWidget *parent)
    : QWidget(parent)
    , m_answer(label({}, "answer", true))
    , m_span(new QComboBox)
    , m_live(button(tr("Back to now")))
    , m_grafana(button(tr("Open in Grafana")))
    , m_notice(new Notice)
    , m_grid(new QGridLayout)
    , m_compared(new QVBoxLayout)
    , m_compare(button(tr("Before and after")))
    , m_skeleton(new Skeleton)
{
    auto *layout = pageLayout(this);
    for (const auto &[words, span] :
         {std::pair(tr("The last hour"), 3600), std::pair(tr("The last 6 hours"), 6 * 3600),
          std::pair(tr("The last day"), 86400), std::pair(tr("The last 7 days"), 7 * 86400)})
        m_span->addItem(words, span);
    m_span->setAccessibleName(tr("Time"));
    auto *save = button(tr("Save as…"));
    layout->addLayout(
        row({label(tr("How does it run?"), "title"), nullptr, m_live, m_span, m_compare, m_grafana, save}));
    layout->addWidget(m_answer);
    layout->addWidget(m_notice);
    m_notice->hide();
    m_live->hide();
    m_grafana->hide();
    QVBoxLayout *inside = nullptr;
    auto *scroll = scrollingPage(&inside);
    scroll->setAccessibleName(tr("Charts"));
    inside->setContentsMargins(0, 0, space::S, 0);
    m_compared->setSpacing(space::XS);
    inside->addLayout(m_compared);
    inside->addWidget(m_skeleton);
    m_grid->setSpacing(space::M);
    for (int column = 0; column < Columns; ++column)
        m_grid->setColumnStretch(column, 1);
    inside->addLayout(m_grid);
    inside->addStretch(1);
    layout->addWidget(scroll, 1);
    m_compare->setEnabled(false);
    m_answer->setText(tr("Asking what was measured…"));
    connect(m_span, &QComboBox::activated, this, [this] {
        m_chosen.reset();
        ask();
    });
    connect(m_live, &QPushButton::clicked, this, [this] { back(); });
    connect(m_grafana, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl(m_facts.grafana)); });
    connect(save, &QPushButton::clicked, this, &MetricsView::saveAs);
    connect(m_compare, &QPushButton::clicked, this, [this] {
        m_compare->setEnabled(false);
        emit comparisonWanted(m_lastUpdate);
    });
    m_again.setInterval(AskEvery);
    connect(&m_again, &QTimer::timeout, this, [this] {
        // What somebody points at or has chosen stays where it is.
        const bool isPointedAt = std::any_of(m_charts.cbegin(), m_charts.cend(),
                                             [](const auto *chart) { return chart->underMouse(); });
        if (isVisible() && !m_chosen && !isPointedAt)
            ask();
    });
    m_again.start();
}

void MetricsView::showEvent(QShowEvent *event)
{
    ask();
    QWidget::showEvent(event);
}

void MetricsView::ask()
{
    if (std::exchange(m_isAsking, true))
        return;
    const auto now = QDateTime::currentDateTimeUtc();
    emit wanted({m_chosen.value_or(MetricRange{now.addSecs(-m_span->currentData().toInt()), now}), {}});
}

void MetricsView::choose(const MetricRange &range)
{
    if (range.length() < Shortest)
        return;
    const auto now = QDateTime::currentDateTimeUtc();
    m_chosen = range;
    if (m_chosen->to > now)
        m_chosen->to = now;
    m_isAsking = false;
    ask();
}

void MetricsView::move(double by, double zoom)
{
    const auto length = double(m_facts.range.from.msecsTo(m_facts.range.to));
    const auto at = [](const QDateTime &time, double ms) { return time.addMSecs(qint64(ms)); };
    choose(
        {at(m_facts.range.from, length * (by + (1 - zoom) / 2)), at(m_facts.range.to, length * (by - (1 - zoom) / 2))});
}

bool MetricsView::back()
{
    if (!m_chosen)
        return false;
    m_chosen.reset();
    m_isAsking = false;
    ask();
    return true;
}

void MetricsView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return move(-KeyStep, 1);
    case Qt::Key_Right:
        return move(KeyStep, 1);
    case Qt::Key_Plus:
        return move(0, 1 - KeyStep);
    case Qt::Key_Minus:
        return move(0, 1 + KeyStep);
    case Qt::Key_0:
        back();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

MetricChart *MetricsView::chartAt(qsizetype index, const QString &title)
{
    if (index < m_charts.size() && m_charts[index]->title() == title)
        return m_charts[index];
    if (index < m_charts.size()) // another question stands there now
        delete m_charts.takeAt(index);
    auto *chart = new MetricChart(title);
    m_charts.insert(index, chart);
    connect(chart, &MetricChart::hovered, this, [this](qint64 time) {
        for (auto *each : std::as_const(m_charts))
            each->setCrosshair(time);
    });
    connect(chart, &MetricChart::rangeChosen, this, &MetricsView::choose);
    m_grid->addWidget(chart, int(index) / Columns, int(index) % Columns);
    chart->show();
    return chart;
}

void MetricsView::showMetrics(const MetricsFacts &facts)
{
    m_isAsking = false;
    auto now = facts;
    joinEarlier(&now, m_facts); // sources that know only "now" make lines by being asked again
    m_facts = now;
    m_skeleton->hide();
    m_live->setVisible(m_chosen.has_value());
    m_grafana->setVisible(!m_facts.grafana.isEmpty());
    const auto failed = !m_facts.problem.message.isEmpty();
    m_answer->setText(m_facts.sentence(QDateTime::currentDateTimeUtc()));
    m_answer->setVisible(!failed); // the notice says it
    if (failed)
        m_notice->say(State::Failed, m_facts.problem.message);
    else if (!m_facts.notes.isEmpty())
        m_notice->say(State::Attention, m_facts.notes.join(QLatin1Char('\n')));
    m_notice->setVisible(failed || !m_facts.notes.isEmpty());
    for (qsizetype i = 0; i < m_facts.charts.size(); ++i) {
        const auto &one = m_facts.charts[i];
        chartAt(i, one.query.title)->showFacts(one, m_facts.range, m_facts.markers);
    }
    while (m_charts.size() > m_facts.charts.size())
        delete m_charts.takeLast();
}

void MetricsView::showFacts(const Platform::Facts &facts)
{
    const auto last = std::find_if(facts.runs.cbegin(), facts.runs.cend(), [](const Run &run) {
        return run.kind == QLatin1String("update") && run.state == RunState::Done;
    });
    m_lastUpdate = last == facts.runs.cend() ? QString() : last->id;
    m_compare->setEnabled(!m_lastUpdate.isEmpty());
    m_compare->setToolTip(m_lastUpdate.isEmpty()
                              ? tr("No update was done by Luthier here yet.")
                              : tr("Compares what was measured before and after: %1").arg(last->title));
}

void MetricsView::showComparison(const RunComparison &comparison)
{
    m_compare->setEnabled(!m_lastUpdate.isEmpty());
    emptyLayout(m_compared);
    if (!comparison.problem.message.isEmpty()) {
        m_compared->addWidget(new Notice(State::Attention, comparison.problem.message));
        return;
    }
    m_compared->addWidget(label(comparison.title + QStringLiteral(" · ") + comparison.sentence(), "answer", true));
    for (const auto &metric : comparison.metrics) {
        auto *line = label(QStringLiteral("%1: %2").arg(metric.title(), metric.sentence()), "", true);
        line->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        m_compared->addWidget(line);
    }
}

QByteArray MetricsView::csv() const
{
    const auto cell = [](QString text) {
        return QLatin1Char('"') + text.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
    };
    QString all = QStringLiteral("query,line,time,value\r\n");
    for (const auto &chart : m_facts.charts)
        for (const auto &series : chart.answer.series)
            for (const auto &point : series.points)
                all += cell(chart.query.name) + QLatin1Char(',') + cell(series.name(chart.query.by)) + QLatin1Char(',')
                     + QDateTime::fromMSecsSinceEpoch(point.time, Qt::UTC).toString(Qt::ISODateWithMs)
                     + QLatin1Char(',') + (point.isNumber() ? QString::number(point.value, 'g', 17) : QString())
                     + QStringLiteral("\r\n");
    return all.toUtf8();
}

void MetricsView::saveAs()
{
    auto *dialog = new QFileDialog(this, tr("Save what is shown"), QStringLiteral("metrics.csv"),
                                   tr("Numbers (*.csv);;Picture (*.png)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        const bool isPicture = file.endsWith(QLatin1String(".png"), Qt::CaseInsensitive);
        const auto written = isPicture ? (grab().save(file)
                                              ? Result<>()
                                              : failure(Error::Kind::Refused, tr("%1 could not be written.").arg(file)))
                                       : paths::writeAtomically(file, csv());
        m_notice->say(written ? State::Healthy : State::Failed,
                      written ? tr("%1 is written.").arg(file) : written.error().message);
        m_notice->show();
    });
    dialog->open();
}

} // namespace luthier
