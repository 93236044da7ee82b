// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/clusterwatch.h"
#include "maintenance/platform.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QSplitter;
class QStackedWidget;

namespace luthier {

class PodDetails;
class PodModel;
class RowModel;
class Table;
class TablePane;

/// What runs in the namespace, live: pods, workloads, events, releases.
class InventoryView : public QWidget
{
    Q_OBJECT

public:
    enum Page { Pods, Workloads, Events, Releases };

    explicit InventoryView(const QString &nameSpace, QWidget *parent = nullptr);

    void showFacts(const Platform::Facts &facts);
    void setWatch(ClusterWatch *watch); ///< live from now on
    void choosePage(Page page);
    void choosePod(const QString &uid);
    void focusFilter();
    bool back(); ///< Esc: closes the details, empties the filter; false: nothing was open

    // The parts, for tests without a cluster.
    PodModel *podModel() const { return m_podModel; }
    TablePane *pane(Page page) const { return m_panes[page]; }
    void showPodDetails(const Pod &pod, const QList<Event> &events);
    void sayPods();

private:
    void addPage(const QString &name, Table *table, const QString &emptyTitle, const QString &emptyText);
    void podChosen(const QString &uid);
    void readShort();
    void readFreshness();

    QString m_nameSpace;
    QPointer<ClusterWatch> m_watch;
    QLabel *m_answer;
    QLineEdit *m_filter;
    QLayout *m_tabs;
    QButtonGroup *m_tabGroup;
    QStackedWidget *m_pages;
    QSplitter *m_splitter;
    PodDetails *m_details;
    PodModel *m_podModel;
    RowModel *m_workloadModel;
    RowModel *m_eventModel;
    RowModel *m_releaseModel;
    QList<TablePane *> m_panes;
    QTimer m_soon; ///< several changes are read in one go
};

} // namespace luthier
