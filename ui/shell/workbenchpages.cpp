// SPDX-License-Identifier: GPL-3.0-or-later
// The workbench's pages, each made when it is first wanted, and what their wishes lead to.
#include "ui/backups/backupsview.h"
#include "ui/backups/configurationview.h"
#include "ui/backups/tidyview.h"
#include "ui/home/homeview.h"
#include "ui/inventory/inventoryview.h"
#include "ui/journal/journalview.h"
#include "ui/shell/workbench.h"
#include "ui/update/rollbackview.h"
#include "ui/update/updateview.h"
#include "ui/values/valuesview.h"

namespace luthier {

HomeView *Workbench::makeHome()
{
    auto *view = new HomeView(m_platform.profile(), m_platform.environment().name, m_platform.nameSpace());
    connect(view, &HomeView::updateWanted, this, [this](const QString &version) {
        m_update->selectVersion(version);
        choose(Update);
    });
    connect(view, &HomeView::backupWanted, this, &Workbench::planBackup);
    connect(view, &HomeView::rollbackWanted, this, [this] { m_rollback.open(); });
    connect(view, &HomeView::repairWanted, this, &Workbench::planRepair);
    connect(view, &HomeView::runWanted, this, &Workbench::openRun);
    connect(view, &HomeView::scheduleWanted, this, [this](const QString &name) { planSchedule(name, false); });
    connect(view, &HomeView::setUpWanted, this, [this](const QString &name) { planSchedule(name, true); });
    connect(view, &HomeView::restoreWanted, this, [this] { choose(Backups); });
    connect(view, &HomeView::migrationsWanted, this, [this] { choose(Migrations); });
    view->showFacts(m_platform.facts());
    return view;
}

InventoryView *Workbench::makeInventory()
{
    auto *view = new InventoryView(m_platform.nameSpace());
    connect(view, &InventoryView::yamlWanted, this, &Workbench::readYaml);
    view->showFacts(m_platform.facts());
    if (m_platform.facts().connection == Platform::Connection::Connected)
        view->setWatch(&m_platform.watch());
    return view;
}

UpdateView *Workbench::makeUpdate()
{
    auto *view = new UpdateView(m_platform.profile());
    connect(view, &UpdateView::planWanted, this, &Workbench::planUpdate);
    connect(view, &UpdateView::runWanted, this, &Workbench::openRun);
    connect(view, &UpdateView::repairWanted, this, &Workbench::planRepair);
    connect(view, &UpdateView::noticeWanted, this, [this](const QString &version) {
        MessageRequest about;
        about.version = version;
        writeMessage(about);
    });
    view->setChecklist([this](const UpdateOptions &options) { return updateChecklist(m_platform, options); });
    view->showFacts(m_platform.facts());
    return view;
}

ValuesView *Workbench::makeValues()
{
    auto *view = new ValuesView(m_platform.profile());
    view->setSources(sourcesOf(m_kept));
    connect(view, &ValuesView::updateWanted, this, [this] { choose(Update); });
    view->showFacts(m_platform.facts());
    return view;
}

BackupsView *Workbench::makeBackups()
{
    auto *view = new BackupsView(m_platform.profile(), m_platform.environment().name);
    connect(view, &BackupsView::backupWanted, this, &Workbench::planBackup);
    connect(view, &BackupsView::otherBackupWanted, this, &Workbench::planOtherBackup);
    connect(view, &BackupsView::runWanted, this, &Workbench::openRun);
    connect(view, &BackupsView::restoreWanted, this, &Workbench::planRestore);
    connect(view, &BackupsView::proofWanted, this, &Workbench::planProof);
    connect(view, &BackupsView::comparisonWanted, this, &Workbench::compareConfigurationOf);
    connect(view, &BackupsView::adoptionWanted, this, &Workbench::planAdoption);
    connect(view, &BackupsView::fetchWanted, this, &Workbench::planFetch);
    connect(view, &BackupsView::storesWanted, this, [this] { (void)m_platform.readStores(m_reading.get_token()); });
    connect(view, &BackupsView::tidyWanted, this, &Workbench::openTidy);
    connect(view, &BackupsView::schedulesWanted, this, &Workbench::openSchedules);
    view->showFacts(m_platform.facts());
    return view;
}

JournalView *Workbench::makeJournal()
{
    auto *view = new JournalView;
    connect(view, &JournalView::runWanted, this, &Workbench::openRun);
    connect(view, &JournalView::verifyWanted, this, &Workbench::verifyJournal);
    connect(view, &JournalView::entriesWanted, this, &Workbench::readEntries);
    connect(view, &JournalView::evidenceWanted, this, &Workbench::saveEvidence);
    view->showFacts(m_platform.facts());
    return view;
}

TidyView *Workbench::makeTidy()
{
    auto *view = new TidyView(m_platform.profile());
    connect(view, &TidyView::askAgainWanted, this, &Workbench::openTidy);
    connect(view, &TidyView::planWanted, this, &Workbench::planTidy);
    return view;
}

ConfigurationView *Workbench::makeConfiguration()
{
    auto *view = new ConfigurationView;
    connect(view, &ConfigurationView::planWanted, this, [this](const ConfigurationRestoreOptions &options) {
        showPreview(configurationRestorePlan(m_platform, options),
                    [this](const QString &problem) { sayProblem(problem); });
    });
    return view;
}

} // namespace luthier
