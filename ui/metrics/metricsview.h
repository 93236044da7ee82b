// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/metrics/runcomparison.h"
#include "maintenance/platform/platform.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace luthier {

class MetricChart;
class Notice;

/// How the platform runs, measured: one time for all charts, and whether the last update made it worse.
class MetricsView : public QWidget
{
    Q_OBJECT

public:
    explicit MetricsView(QWidget *parent = nullptr);
    void showFacts(const Platform::Facts &facts); ///< which update was the last
    void showMetrics(const MetricsFacts &facts);
    void showComparison(const RunComparison &comparison);
    QByteArray csv() const; ///< all points that are shown: query, line, time (UTC), value
    bool back();            ///< Esc: from a part of the time to all of it

signals:
    void wanted(const luthier::MetricsQuestion &question);
    void comparisonWanted(const QString &runId);

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void ask();
    void choose(const MetricRange &range); ///< a time that stands still
    void move(double by, double zoom);
    void saveAs();
    MetricChart *chartAt(qsizetype index, const QString &title);

    MetricsFacts m_facts;
    std::optional<MetricRange> m_chosen; ///< nothing: the newest, live
    QString m_lastUpdate;
    QTimer m_again;
    bool m_isAsking = false;

    QLabel *m_answer;
    QComboBox *m_span;
    QPushButton *m_live;
    QPushButton *m_grafana;
    Notice *m_notice;
    QGridLayout *m_grid;
    QVBoxLayout *m_compared;
    QPushButton *m_compare;
    QWidget *m_skeleton;
    QList<MetricChart *> m_charts;
};

} // namespace luthier
