// SPDX-License-Identifier: GPL-3.0-or-later
// What the window's palette finds: every action, page, revision, backup, run, release and pod by its name.
#include "base/words.h"
#include "ui/backups/backupsview.h"
#include "ui/inventory/inventoryview.h"
#include "ui/plan/planwords.h"
#include "ui/shell/workbench.h"
#include "ui/update/rollbackview.h"
#include "ui/update/updateview.h"
#include "ui/values/valuesview.h"

namespace luthier {

constexpr int mostRuns = 50; // older ones are found in the journal

void Workbench::openPalette() { m_palette->open(paletteEntries()); }

QList<CommandPalette::Entry> Workbench::paletteEntries()
{
    const auto &facts = m_platform.facts();
    QList<CommandPalette::Entry> all;
    const auto add = [&all](const char *icon, const QString &title, const QString &hint, std::function<void()> act) {
        all << CommandPalette::Entry{QString::fromLatin1(icon), title, hint, std::move(act)};
    };
    for (const auto &update : facts.updates)
        add("update", tr("Update to %1").arg(update.version.version), update.kindWord(),
            [this, version = update.version.version] {
                m_update->selectVersion(version);
                choose(Update);
            });
    add("backups", tr("Back up now"), tr("Ctrl+B"), [this] { planBackup(); });
    add("restore", tr("Restore a backup"), {}, [this] { choose(Backups); });
    add("restore", tr("Go back to an earlier revision"), {}, [this] { m_rollback.open(); });
    if (facts.release && facts.release->isPending())
        add("repair", tr("Repair the stuck release"), facts.release->status, [this] { planRepair(); });
    add("home", tr("Home"), tr("Ctrl+1"), [this] { choose(Home); });
    add("inventory", tr("Inventory"), tr("Ctrl+2"), [this] { choose(Inventory); });
    add("update", tr("Update"), tr("Ctrl+3"), [this] { choose(Update); });
    add("values", tr("Values"), tr("Ctrl+4"), [this] { choose(Values); });
    add("values", tr("Set the version in the values"), {}, [this] {
        choose(Values);
        m_values->openVersionBar();
    });
    add("migrations", tr("Migrations"), tr("Ctrl+5"), [this] { choose(Migrations); });
    add("backups", tr("Backups"), tr("Ctrl+6"), [this] { choose(Backups); });
    add("journal", tr("Journal"), tr("Ctrl+7"), [this] { choose(Journal); });
    add("messages", tr("Messages"), tr("Ctrl+8"), [this] { choose(Messages); });
    add("metrics", tr("Metrics"), tr("Ctrl+9"), [this] { choose(Metrics); });
    addMigrationEntries(&all);
    addMessageEntries(&all);
    add("refresh", tr("Read everything again"), tr("F5"), [this] { m_platform.refresh(); });
    add("lock", m_platform.isReadOnly() ? tr("Unlock for 30 minutes") : tr("Lock: read-only"), {},
        [this] { toggleLock(); });
    for (const auto &[mode, title] :
         {std::pair(Theme::Mode::FollowDesktop, tr("Light or dark as the desktop")),
          std::pair(Theme::Mode::Light, tr("Always light")), std::pair(Theme::Mode::Dark, tr("Always dark"))})
        add("theme", title, m_theme == mode ? tr("chosen") : QString(), [this, mode = mode] {
            m_theme = mode;
            emit themeChosen(mode);
        });
    for (const auto &revision : facts.history)
        add("revision", tr("Revision %1").arg(revision.revision), revision.status, [this, number = revision.revision] {
            m_rollback.open();
            m_rollback->chooseRevision(number);
        });
    add("backups", tr("Tidy up the backups"), {}, [this] { openTidy(); });
    add("backups", tr("What is done by itself"), {}, [this] { openSchedules(); });
    for (const auto &state : m_platform.profile().schedules)
        if (const auto schedule = scheduleNamed(m_platform, state.name))
            add("backups", tr("Set up the schedule “%1”").arg(schedule->name), schedule->at.words(),
                [this, name = schedule->name] { planSchedule(name, true); });
    for (const auto &[backup, here, stores] : placed(facts.backups, facts.stores))
        add("backups", backup.id, backup.proofInWords(), [this, id = backup.id] {
            choose(Backups);
            m_backups->chooseBackup(id);
        });
    for (const auto &run : facts.runs.mid(0, mostRuns))
        add("journal", run.title, planwords::runWord(run.state) + QLatin1Char(' ') + words::moment(run.begun),
            [this, id = run.id] { openRun(id); });
    for (const auto &release : facts.releases)
        add("inventory", release.ref.name, tr("release, %1").arg(release.status), [this] {
            choose(Inventory);
            m_inventory->choosePage(InventoryView::Releases);
        });
    if (facts.connection == Platform::Connection::Connected)
        for (const auto &pod : m_platform.watch().pods())
            add("pod", pod.name, tr("pod, %1").arg(pod.status), [this, uid = pod.uid] {
                choose(Inventory);
                m_inventory->choosePod(uid);
            });
    return all;
}

} // namespace luthier
