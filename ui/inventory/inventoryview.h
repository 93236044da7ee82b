// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/clusterwatch.h"
#include "maintenance/platform/platform.h"
#include "ui/widgets/drawer.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QSplitter;
class QStackedWidget;

namespace luthier {

class PodModel;
class RowModel;
class Table;
class TablePane;

/// What runs in the namespace, live: pods, workloads, events, releases.
class InventoryView : public QWidget
{
    Q_OBJECT

public:
    enum Page { Pods, Workloads, Jobs, Events, Releases };

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
    Drawer *details() const { return m_details; }
    void sayPods();
    /// What changes seldom, all of it.
    void showShort(const QHash<QString, Workload> &workloads, const QHash<QString, Job> &jobs,
                   const QHash<QString, Event> &events);
    void showYaml(const QString &apiPath, const Result<QString> &yaml);

signals:
    void yamlWanted(const QString &apiPath); ///< an object of the API is looked at as YAML

private:
    void addPage(const QString &name, const QString &key, Table *table, const QString &emptyTitle,
                 const QString &emptyText);
    RowDetails detailsOf(Page page, const QString &key) const;
    void showDetails(); ///< of the current row of the current page
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
    Drawer *m_details;
    PodModel *m_podModel;
    QHash<QString, Workload> m_workloads;
    QHash<QString, Job> m_jobs;
    QHash<QString, Event> m_events;
    QList<ReleaseSummary> m_releases;
    RowModel *m_workloadModel;
    RowModel *m_jobModel;
    RowModel *m_eventModel;
    RowModel *m_releaseModel;
    QList<TablePane *> m_panes;
    QTimer m_soon; ///< several changes are read in one go
};

} // namespace luthier
