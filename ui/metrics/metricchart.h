// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/metrics/metricsfacts.h"
#include "metrics/metricunit.h"

#include <QtCharts/QChartView>

namespace luthier {

/// One question drawn over time: its lines with gaps as gaps, updates and restarts as marks, a crosshair that all charts
/// of a view share. What came is drawn truthfully: of points that share a pixel the lowest and the highest stay.
class MetricChart : public QChartView
{
    Q_OBJECT

public:
    explicit MetricChart(const QString &title, QWidget *parent = nullptr);
    void showFacts(const MetricChartFacts &facts, const MetricRange &range, const QList<MetricMarker> &markers);
    void setCrosshair(qint64 time); ///< ms since the epoch; negative: none
    QString title() const { return m_title; }

signals:
    void hovered(qint64 time);                           ///< negative: not any more
    void rangeChosen(const luthier::MetricRange &range); ///< by wheel or drag

protected:
    void drawForeground(QPainter *painter, const QRectF &place) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void wear();
    double xOf(qint64 time) const;
    qint64 timeAt(double x) const;
    QString valuesAt(qint64 time) const;

    QString m_title;
    MetricChartFacts m_facts;
    MetricRange m_range;
    QList<MetricMarker> m_markers;
    UnitScale m_scale;
    qint64 m_crosshair = -1;
    double m_pressed = -1; ///< where a drag began
    double m_dragged = -1;
};

} // namespace luthier
