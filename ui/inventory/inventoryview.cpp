// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/inventoryview.h"

#include "base/words.h"
#include "kube/access.h"
#include "ui/inventory/inventorydetails.h"
#include "ui/inventory/inventoryrows.h"
#include "ui/inventory/podmodel.h"
#include "ui/theme/space.h"
#include "ui/widgets/pieces.h"
#include "ui/widgets/rowmodel.h"
#include "ui/widgets/table.h"
#include "ui/widgets/tablepane.h"

#include <QButtonGroup>
#include <QHeaderView>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>

namespace luthier {

InventoryView::InventoryView(const QString &nameSpace, QWidget *parent)
    : QWidget(parent)
    , m_nameSpace(nameSpace)
    , m_answer(label({}, "answer", true))
    , m_filter(new QLineEdit)
    , m_tabs(row({nullptr}, space::L))
    , m_tabGroup(new QButtonGroup(this))
    , m_pages(new QStackedWidget)
    , m_splitter(new QSplitter(Qt::Vertical))
    , m_details(new Drawer)
    , m_podModel(new PodModel(this))
    , m_workloadModel(new RowModel({tr("Workload"), tr("Kind"), tr("State"), tr("Ready"), tr("Images")}, 2, this))
    , m_jobModel(new RowModel({tr("Job"), tr("State"), tr("Begun"), tr("Took")}, 1, this))
    , m_eventModel(new RowModel({tr("Reason"), tr("Of"), tr("Message"), tr("Times"), tr("Age")}, 0, this))
    , m_releaseModel(new RowModel({tr("Release"), tr("Revision"), tr("Status"), tr("Changed"), tr("Kept in")}, 2, this))
{
    m_filter->setPlaceholderText(tr("Filter   Ctrl+F"));
    m_filter->setAccessibleName(tr("Filter the table"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedWidth(space::XL * 6);
    auto *layout = pageLayout(this);
    layout->addLayout(row({label(tr("What runs in %1").arg(nameSpace), "title"), nullptr, m_filter}));
    layout->addWidget(m_answer);
    layout->addLayout(m_tabs);
    m_splitter->addWidget(m_pages);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    m_details->hide();
    layout->addWidget(m_splitter, 1);

    const QString wait = tr("What starts here appears by itself.");
    auto *pods = new Table(tr("Pods"));
    pods->setSource(m_podModel);
    pods->setSortingEnabled(true);
    pods->sortByColumn(PodModel::Name, Qt::AscendingOrder);
    pods->setWidths({0, 170, 70, 80, 96, 130, 250});
    addPage(tr("Pods"), QStringLiteral("pods"), pods, tr("No pods in %1").arg(nameSpace), wait);
    auto *workloads = new Table(tr("Workloads"));
    workloads->setSource(m_workloadModel);
    workloads->setWidths({220, 120, 130, 90, 0});
    addPage(tr("Workloads"), QStringLiteral("workloads"), workloads, tr("No workloads in %1").arg(nameSpace), wait);
    auto *jobs = new Table(tr("Jobs"));
    jobs->setSource(m_jobModel);
    jobs->setWidths({0, 150, 170, 120});
    addPage(tr("Jobs"), QStringLiteral("jobs"), jobs, tr("No jobs in %1").arg(nameSpace), wait);
    auto *events = new Table(tr("Events"));
    events->setSource(m_eventModel);
    events->setWidths({150, 200, 0, 60, 100});
    addPage(tr("Events"), QStringLiteral("events"), events, tr("No events in %1").arg(nameSpace),
            tr("A cluster keeps them for an hour."));
    auto *releases = new Table(tr("Releases"));
    releases->setSource(m_releaseModel);
    releases->setWidths({0, 90, 170, 140, 260});
    addPage(tr("Releases"), QStringLiteral("releases"), releases, tr("No Helm release in %1").arg(nameSpace),
            tr("Install one with helm, or choose another namespace in the profile."));
    connect(m_details, &Drawer::yamlWanted, this, &InventoryView::yamlWanted);
    choosePage(Pods);
    for (auto *pane : std::as_const(m_panes))
        pane->showLoading();

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        for (auto *pane : std::as_const(m_panes))
            pane->setFilter(text);
    });
    m_soon.setSingleShot(true);
    m_soon.setInterval(std::chrono::milliseconds(200));
    connect(&m_soon, &QTimer::timeout, this, &InventoryView::readShort);
}

void InventoryView::addPage(const QString &name, const QString &key, Table *table, const QString &emptyTitle,
                            const QString &emptyText)
{
    if (!table->isSortingEnabled()) { // as they come until a person sorts them
        table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
        table->setSortingEnabled(true);
    }
    table->remember(key);
    connect(table, &Table::chosen, this, &InventoryView::showDetails);
    connect(table, &Table::activatedKey, this, [this] {
        showDetails();
        m_details->setFocus();
    });
    auto *pane = new TablePane(table);
    pane->setEmptyWords(emptyTitle, emptyText);
    m_panes << pane;
    m_pages->addWidget(pane);
    auto *tab = button(name);
    tab->setProperty("segment", true);
    tab->setCheckable(true);
    m_tabGroup->addButton(tab); // not autoExclusive: that reaches into the tabs of nested widgets
    auto *tabs = static_cast<QBoxLayout *>(m_tabs);
    tabs->insertWidget(tabs->count() - 1, tab);
    connect(tab, &QPushButton::clicked, this, [this, pane] { choosePage(Page(m_panes.indexOf(pane))); });
}

void InventoryView::choosePage(Page page)
{
    m_pages->setCurrentIndex(page);
    if (auto *tab = qobject_cast<QPushButton *>(m_tabs->itemAt(page)->widget()))
        tab->setChecked(true);
    showDetails();
}

void InventoryView::choosePod(const QString &uid)
{
    choosePage(Pods);
    m_panes[Pods]->table()->selectKey(uid);
}

void InventoryView::focusFilter()
{
    m_filter->setFocus();
    m_filter->selectAll();
}

bool InventoryView::back()
{
    if (m_details->isVisible()) {
        auto *table = m_panes[m_pages->currentIndex()]->table();
        table->setCurrentIndex({});
        table->setFocus();
        m_details->hide();
        return true;
    }
    if (m_filter->text().isEmpty())
        return false;
    m_filter->clear();
    return true;
}

void InventoryView::showFacts(const Platform::Facts &facts)
{
    m_releases = facts.releases;
    m_releaseModel->setRows(inventoryrows::releases(facts.releases, QDateTime::currentDateTimeUtc()));
    if (facts.connection == Platform::Connection::Connected)
        m_panes[Releases]->showRows();
}

void InventoryView::setWatch(ClusterWatch *watch)
{
    if (m_watch == watch)
        return;
    m_watch = watch;
    connect(watch, &ClusterWatch::podsReset, this, [this] {
        m_podModel->reset(m_watch->pods());
        readFreshness();
    });
    connect(watch, &ClusterWatch::podChanged, this, [this](const QString &uid) {
        const auto pod = m_watch->pods().constFind(uid);
        if (pod != m_watch->pods().constEnd())
            m_podModel->change(*pod);
        m_soon.start();
    });
    connect(watch, &ClusterWatch::podRemoved, this, [this](const QString &uid) {
        m_podModel->remove(uid);
        m_soon.start();
    });
    for (const auto signal :
         {&ClusterWatch::workloadsChanged, &ClusterWatch::jobsChanged, &ClusterWatch::eventsChanged})
        connect(watch, signal, &m_soon, QOverload<>::of(&QTimer::start));
    connect(watch, &ClusterWatch::freshnessChanged, this, &InventoryView::readFreshness);
    m_podModel->reset(watch->pods());
    readShort();
}

void InventoryView::readShort()
{
    if (!m_watch)
        return;
    showShort(m_watch->workloads(), m_watch->jobs(), m_watch->events());
    readFreshness();
}

void InventoryView::showShort(const QHash<QString, Workload> &workloads, const QHash<QString, Job> &jobs,
                              const QHash<QString, Event> &events)
{
    const auto now = QDateTime::currentDateTimeUtc();
    m_workloads = workloads;
    m_jobs = jobs;
    m_events = events;
    m_workloadModel->setRows(inventoryrows::workloads(m_workloads));
    m_jobModel->setRows(inventoryrows::jobs(m_jobs, now));
    m_eventModel->setRows(inventoryrows::events(m_events, now));
    if (m_details->isVisible())
        showDetails();
}

void InventoryView::readFreshness()
{
    if (!m_watch)
        return;
    const QPair<Page, ClusterWatch::Kind> kinds[] = {{Pods, ClusterWatch::Kind::Pods},
                                                     {Workloads, ClusterWatch::Kind::Workloads},
                                                     {Jobs, ClusterWatch::Kind::Jobs},
                                                     {Events, ClusterWatch::Kind::Events}};
    for (const auto &[page, kind] : kinds) {
        const auto age = words::age(m_watch->asOf(kind), QDateTime::currentDateTimeUtc());
        switch (m_watch->freshness(kind)) {
        case ClusterWatch::Freshness::Loading:
            m_panes[page]->showLoading();
            break;
        case ClusterWatch::Freshness::Live:
            m_panes[page]->showRows();
            break;
        case ClusterWatch::Freshness::Stale:
            m_panes[page]->showStale(tr("This is as it was %1 ago; trying again. %2").arg(age, m_watch->problem(kind)));
            break;
        case ClusterWatch::Freshness::Denied: {
            const QString resources[] = {QStringLiteral("pods"), QStringLiteral("deployments"), QStringLiteral("jobs"),
                                         QStringLiteral("events")};
            const QString groups[] = {{}, QStringLiteral("apps"), QStringLiteral("batch"), {}};
            QList<AccessQuestion> missing;
            for (const auto *verb : {"list", "watch"})
                missing << AccessQuestion{
                    QString::fromLatin1(verb), groups[page], resources[page], m_nameSpace, false, {}};
            m_panes[page]->showDenied(m_watch->problem(kind), roleGranting(missing, {}));
            break;
        }
        }
    }
    sayPods();
}

void InventoryView::sayPods()
{
    int ready = 0;
    const auto count = m_podModel->rowCount();
    for (int i = 0; i < count; ++i)
        if (const auto *pod = m_podModel->pod(m_podModel->index(i, 0).data(TableRole::Key).toString()))
            ready += PodModel::stateOf(*pod) == State::Healthy;
    const auto all = ready == count;
    if (count == 0)
        m_answer->clear();
    else if (m_watch && m_watch->freshness(ClusterWatch::Kind::Pods) == ClusterWatch::Freshness::Stale)
        m_answer->setText(all ? tr("All %n pod(s) were healthy when they were last seen.", nullptr, count)
                              : tr("%1 of %2 pods were healthy when they were last seen.").arg(ready).arg(count));
    else
        m_answer->setText(all ? tr("All %n pod(s) are healthy.", nullptr, count)
                              : tr("%1 of %2 pods are healthy.").arg(ready).arg(count));
}

RowDetails InventoryView::detailsOf(Page page, const QString &key) const
{
    switch (page) {
    case Pods:
        if (const auto *pod = m_podModel->pod(key))
            return inventorydetails::of(*pod, m_events);
        break;
    case Workloads:
        if (const auto found = m_workloads.constFind(key); found != m_workloads.constEnd())
            return inventorydetails::of(*found, m_events);
        break;
    case Jobs:
        if (const auto found = m_jobs.constFind(key); found != m_jobs.constEnd())
            return inventorydetails::of(*found, m_events);
        break;
    case Events:
        if (const auto found = m_events.constFind(key); found != m_events.constEnd())
            return inventorydetails::of(*found, m_events);
        break;
    case Releases:
        for (const auto &release : m_releases)
            if (inventoryrows::keyOf(release) == key)
                return inventorydetails::of(release);
        break;
    }
    return {};
}

void InventoryView::showDetails()
{
    const auto page = Page(m_pages->currentIndex());
    const auto details = detailsOf(page, m_panes[page]->table()->currentKey());
    m_details->setVisible(!details.title.isEmpty());
    if (!details.title.isEmpty())
        m_details->showDetails(details);
}

void InventoryView::showYaml(const QString &apiPath, const Result<QString> &yaml)
{
    m_details->showYaml(apiPath, yaml);
}

} // namespace luthier
