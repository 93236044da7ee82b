// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/metrics/metricchart.h"

#include "ui/theme/space.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QMouseEvent>
#include <QtCharts/QChart>
#include <QtCharts/QDateTimeAxis>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>

#include <algorithm>
#include <cmath>

namespace luthier {

namespace {

constexpr int Height = 220;
constexpr double LeastDrag = 8; // px: less is a click
constexpr int MostNamed = 4;    // beside the crosshair
constexpr double ZoomStep = 1.5;

/// The same line has the same colour in every chart; roles only, so that light and dark are right.
QColor lineColour(qsizetype index)
{
    static const Role roles[] = {Role::Working, Role::Attention, Role::Healthy,
                                 Role::Unknown, Role::Accent,    Role::Failed};
    return Theme::current().colour(roles[index % qsizetype(std::size(roles))]);
}

double largestIn(const MetricAnswer &answer)
{
    double largest = 0;
    for (const auto &series : answer.series)
        for (const auto &point : series.points)
            if (point.isNumber())
                largest = std::max(largest, std::abs(point.value));
    return largest;
}

} // namespace

MetricChart::MetricChart(const QString &title, QWidget *parent)
    : QChartView(parent)
    , m_title(title)
{
    setFixedHeight(Height);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(title);
    setRenderHint(QPainter::Antialiasing);
    auto *drawn = new QChart;
    drawn->legend()->hide();
    drawn->setMargins({0, 0, 0, 0});
    drawn->setBackgroundRoundness(0);
    drawn->setTitle(title);
    drawn->addAxis(new QDateTimeAxis, Qt::AlignBottom);
    drawn->addAxis(new QValueAxis, Qt::AlignLeft);
    setChart(drawn);
    wear();
}

void MetricChart::wear()
{
    const auto &theme = Theme::current();
    auto *drawn = chart();
    drawn->setBackgroundBrush(theme.colour(Role::Surface));
    drawn->setBackgroundPen(Qt::NoPen);
    drawn->setTitleBrush(theme.colour(Role::Text));
    auto heading = font();
    heading.setWeight(QFont::DemiBold);
    drawn->setTitleFont(heading);
    auto small = font();
    small.setPixelSize(11);
    for (auto *axis : drawn->axes()) {
        axis->setLabelsFont(small);
        axis->setLabelsColor(theme.colour(Role::Muted));
        axis->setGridLineColor(theme.colour(Role::Line));
        axis->setLinePenColor(theme.colour(Role::Line));
    }
    setBackgroundBrush(theme.colour(Role::Surface));
}

void MetricChart::showFacts(const MetricChartFacts &facts, const MetricRange &range, const QList<MetricMarker> &markers)
{
    m_facts = facts;
    m_range = range;
    m_markers = markers;
    auto *drawn = chart();
    drawn->removeAllSeries();
    const auto largest = largestIn(facts.answer);
    m_scale = scaleFor(facts.query.unit, largest);
    drawn->setTitle(m_scale.unit.isEmpty() ? m_title : QStringLiteral("%1 (%2)").arg(m_title, m_scale.unit));
    auto *times = static_cast<QDateTimeAxis *>(drawn->axes(Qt::Horizontal).first());
    auto *values = static_cast<QValueAxis *>(drawn->axes(Qt::Vertical).first());
    times->setRange(range.from, range.to);
    times->setTickCount(5);
    times->setFormat(range.length() > std::chrono::hours(36) ? QStringLiteral("d MMM HH:mm") : QStringLiteral("HH:mm"));
    values->setRange(0, largest > 0 ? largest / m_scale.by : 1);
    values->setLabelFormat(QStringLiteral("%g"));
    values->applyNiceNumbers();
    const auto from = range.from.toMSecsSinceEpoch();
    const auto to = range.to.toMSecsSinceEpoch();
    const int buckets = std::max(100, int(drawn->plotArea().width() / 2)); // a bucket keeps two points
    for (qsizetype i = 0; i < facts.answer.series.size(); ++i)
        for (const auto &part : withoutGaps(facts.answer.series[i].points, facts.answer.step)) {
            auto *line = new QLineSeries;
            line->setPen(QPen(lineColour(i), 1.5));
            QList<QPointF> points;
            for (const auto &point : downsampled(part, from, to, buckets))
                points << QPointF(double(point.time), point.value / m_scale.by);
            line->setPointsVisible(points.size() == 1); // alone it would not be seen
            line->replace(points);
            drawn->addSeries(line);
            line->attachAxis(times);
            line->attachAxis(values);
        }
    setAccessibleDescription(facts.whyEmpty({}).isEmpty() ? valuesAt(to) : facts.whyEmpty({}));
    viewport()->update();
}

double MetricChart::xOf(qint64 time) const
{
    const auto area = chart()->plotArea();
    const auto from = m_range.from.toMSecsSinceEpoch();
    return area.left() + area.width() * double(time - from) / double(m_range.to.toMSecsSinceEpoch() - from);
}

qint64 MetricChart::timeAt(double x) const
{
    const auto area = chart()->plotArea();
    const auto from = m_range.from.toMSecsSinceEpoch();
    const auto part = std::clamp((x - area.left()) / std::max(1.0, area.width()), 0.0, 1.0);
    return from + qint64(part * double(m_range.to.toMSecsSinceEpoch() - from));
}

QString MetricChart::valuesAt(qint64 time) const
{
    QStringList said;
    for (const auto &series : m_facts.answer.series) {
        const auto after = std::lower_bound(series.points.cbegin(), series.points.cend(), time,
                                            [](const MetricPoint &point, qint64 at) { return point.time < at; });
        auto near = after;
        if (near == series.points.cend()
            || (near != series.points.cbegin() && time - (near - 1)->time < near->time - time))
            near = near == series.points.cbegin() ? near : near - 1;
        if (near == series.points.cend() || std::abs(near->time - time) > std::max<qint64>(m_facts.answer.step, 1))
            continue;
        const auto name = series.name(m_facts.query.by);
        const auto value = metricValue(near->value, m_facts.query.unit);
        said << (name.isEmpty() ? value : name + QLatin1Char(' ') + value);
    }
    const auto more = said.size() - MostNamed;
    if (more > 0)
        said = said.mid(0, MostNamed) << tr("and %n more", nullptr, int(more));
    return said.join(QStringLiteral(" · "));
}

void MetricChart::setCrosshair(qint64 time)
{
    if (m_crosshair == time)
        return;
    m_crosshair = time;
    viewport()->update();
}

void MetricChart::drawForeground(QPainter *painter, const QRectF &place)
{
    QChartView::drawForeground(painter, place);
    const auto &theme = Theme::current();
    const auto area = chart()->plotArea();
    auto small = font();
    small.setPixelSize(11);
    painter->setFont(small);
    for (const auto &marker : std::as_const(m_markers)) {
        const auto colour = theme.colour(marker.kind == MetricMarker::Kind::Restart ? Role::Attention : Role::Accent);
        const auto from = xOf(marker.from.toMSecsSinceEpoch());
        const auto to = std::max(from, xOf(marker.to.toMSecsSinceEpoch()));
        if (to < area.left() || from > area.right())
            continue;
        auto wash = colour;
        wash.setAlpha(40);
        painter->fillRect(QRectF(from, area.top(), std::max(1.0, to - from), area.height()), wash);
        painter->setPen(QPen(colour, 1, marker.kind == MetricMarker::Kind::Restart ? Qt::DotLine : Qt::SolidLine));
        painter->drawLine(QPointF(from, area.top()), QPointF(from, area.bottom()));
        if (marker.kind != MetricMarker::Kind::Update) // the others would only hide the lines
            continue;
        const QFontMetricsF metrics(small);
        const bool isLate = area.right() - to < area.width() / 3; // then its words stand before it
        const auto room = isLate ? from - area.left() : area.right() - to;
        const QRectF words(isLate ? area.left() : to + space::XS, area.top(), room - space::XS, metrics.height());
        painter->drawText(words, isLate ? Qt::AlignRight : Qt::AlignLeft,
                          metrics.elidedText(marker.words, Qt::ElideRight, words.width()));
    }
    if (const auto why = m_facts.whyEmpty({}); !why.isEmpty()) {
        painter->setPen(theme.colour(Role::Muted));
        painter->drawText(area.adjusted(space::M, 0, -space::M, 0), int(Qt::AlignCenter) | Qt::TextWordWrap, why);
    }
    if (m_pressed >= 0 && m_dragged >= 0)
        painter->fillRect(
            QRectF(std::min(m_pressed, m_dragged), area.top(), std::abs(m_dragged - m_pressed), area.height()),
            theme.soft(Role::Accent));
    const auto x = m_crosshair < 0 ? -1 : xOf(m_crosshair);
    if (x < area.left() || x > area.right())
        return;
    painter->setPen(QPen(theme.colour(Role::Muted), 1, Qt::DashLine));
    painter->drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    const auto time = QLocale().toString(QDateTime::fromMSecsSinceEpoch(m_crosshair).time(), QLocale::ShortFormat);
    const auto said = time + QStringLiteral(" · ") + valuesAt(m_crosshair);
    const QFontMetricsF metrics(small);
    const auto width = std::min(area.width(), metrics.horizontalAdvance(said) + 2 * space::S);
    QRectF box(std::clamp(x - width / 2, area.left(), area.right() - width),
               area.bottom() - metrics.height() - space::S, width, metrics.height() + space::XS);
    painter->fillRect(box, theme.colour(Role::Raised));
    painter->setPen(theme.colour(Role::Text));
    painter->drawText(box, Qt::AlignCenter, metrics.elidedText(said, Qt::ElideRight, width - space::S));
}

void MetricChart::mouseMoveEvent(QMouseEvent *event)
{
    if (m_pressed >= 0)
        m_dragged = event->position().x();
    emit hovered(timeAt(event->position().x()));
    viewport()->update();
}

void MetricChart::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_pressed = event->position().x();
}

void MetricChart::mouseReleaseEvent(QMouseEvent *event)
{
    const auto from = std::exchange(m_pressed, -1);
    const auto to = event->position().x();
    m_dragged = -1;
    viewport()->update();
    if (from >= 0 && std::abs(to - from) >= LeastDrag)
        emit rangeChosen({QDateTime::fromMSecsSinceEpoch(timeAt(std::min(from, to)), Qt::UTC),
                          QDateTime::fromMSecsSinceEpoch(timeAt(std::max(from, to)), Qt::UTC)});
}

void MetricChart::leaveEvent(QEvent *event)
{
    emit hovered(-1);
    QChartView::leaveEvent(event);
}

/// With Ctrl it zooms around the pointer; without, the page scrolls as everywhere.
void MetricChart::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier))
        return event->ignore();
    const auto centre = timeAt(event->position().x());
    const auto by = event->angleDelta().y() > 0 ? 1 / ZoomStep : ZoomStep;
    const auto from = m_range.from.toMSecsSinceEpoch();
    const auto to = m_range.to.toMSecsSinceEpoch();
    emit rangeChosen({QDateTime::fromMSecsSinceEpoch(centre - qint64(double(centre - from) * by), Qt::UTC),
                      QDateTime::fromMSecsSinceEpoch(centre + qint64(double(to - centre) * by), Qt::UTC)});
    event->accept();
}

void MetricChart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        wear();
        if (m_range.isValid())
            showFacts(m_facts, m_range, m_markers);
    }
    QChartView::changeEvent(event);
}

} // namespace luthier
