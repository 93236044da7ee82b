// SPDX-License-Identifier: GPL-3.0-or-later
// The workbench's other half: from a view's wish to a plan, its preview, its run.
#include "ui/shell/workbench.h"

#include "base/words.h"
#include "maintenance/stores/prune.h"
#include "ui/backups/backupsview.h"
#include "ui/backups/configurationview.h"
#include "ui/backups/tidyview.h"
#include "ui/inventory/inventoryview.h"
#include "ui/plan/planwidget.h"
#include "ui/plan/planwords.h"
#include "ui/shell/rail.h"
#include "ui/shell/strips.h"
#include "ui/update/rollbackview.h"
#include "ui/update/updateview.h"
#include "ui/values/valuesview.h"
#include "ui/widgets/later.h"

#include <QStackedWidget>

namespace luthier {

void Workbench::joinPlans(PlanWidget *widget)
{
    if (m_platform.environment().isProduction())
        widget->setNameToType(m_platform.releaseRef().name);
    connect(widget, &PlanWidget::closeRequested, this, &Workbench::back);
    connect(widget, &PlanWidget::noticeRequested, this, [this, widget] { writeAbout(widget); });
    connect(widget, &PlanWidget::startRequested, this, &Workbench::startPreviewed);
    connect(widget, &PlanWidget::cancelRequested, &m_desk, &PlanDesk::cancel);
    connect(widget, &PlanWidget::resumeRequested, this, [this, widget] { goOn(runIn(widget), false); });
    connect(widget, &PlanWidget::undoRequested, this, [this, widget] { goOn(runIn(widget), true); });
    connect(widget, &PlanWidget::leaveRequested, this, [this, widget] { leave(runIn(widget)); });
    connect(widget, &PlanWidget::checkTicked, this,
            [this, widget](const ManualCheck &check, bool on) { tick(widget, check, on); });
    connect(widget, &PlanWidget::decided, &m_desk, &PlanDesk::decide);
    connect(widget, &PlanWidget::offerTaken, &m_desk, &PlanDesk::takeOffer);
    connect(widget, &PlanWidget::finishRequested, this, [this, widget] {
        RestoreOptions options;
        options.finishes = runIn(widget);
        showPreview(finishRestorePlan(m_platform, options), [this](const QString &problem) { sayProblem(problem); });
    });
    connect(widget, &PlanWidget::rollbackRequested, this, [this](int revision) {
        RollbackOptions options;
        options.revision = revision;
        planRollback(options);
    });
}

PlanWidget *Workbench::makePreview()
{
    auto *preview = new PlanWidget;
    joinPlans(preview);
    preview->setBlocked(m_previewed ? startBlockedWords() : blockedWords());
    return preview;
}

PlanWidget *Workbench::makeRunning()
{
    auto *running = new PlanWidget;
    joinPlans(running);
    connect(running, &PlanWidget::viewChanged, this, [this, running] { m_activity->showPlan(running->view()); });
    return running;
}

void Workbench::showPreview(Result<Plan> plan, const std::function<void(QString)> &say)
{
    if (!plan) {
        say(plan.error().message);
        return;
    }
    say({});
    m_previewed = std::move(*plan);
    m_shownRun.clear();
    m_preview->preview(*m_previewed);
    m_preview->setBlocked(startBlockedWords());
    m_preview.open();
    if (m_platform.facts().connection != Platform::Connection::Connected)
        return;
    m_preview->setPreflight(std::nullopt);
    m_stop.request_stop(); // the question of an earlier preview
    m_stop = {};
    auto permissions = m_previewed->permissions();
    auto asking = preflight(&m_platform, permissions, m_stop.get_token());
    whenDone<Preflight>(this, std::move(asking), [this, kept = m_kept](Result<Preflight> answer) {
        if (answer)
            m_preview->setPreflight(*answer);
        else if (answer.error().kind != Error::Kind::Cancelled)
            m_preview->setPreflight(Preflight{{answer.error().message}, {}});
    });
}

QString Workbench::startBlockedWords() const
{
    const auto blocked = blockedWords();
    if (!blocked.isEmpty() || !m_previewed || m_previewed->kind != QLatin1String("update"))
        return blocked;
    const auto options = UpdateOptions::fromJson(m_previewed->request);
    const auto checklist = updateChecklist(m_platform, options);
    const auto missing = unconfirmed(checklist, options);
    QStringList titles;
    for (const auto &item : checklist)
        if (missing.contains(item.id))
            titles << item.title;
    return titles.isEmpty() ? QString()
                            : tr("Not everything is confirmed yet: %1. Go back, tick what is true, then start.")
                                  .arg(titles.join(QStringLiteral(", ")));
}

void Workbench::planBackup() { planOtherBackup({}); }

void Workbench::planOtherBackup(const QString &format)
{
    m_rail->choose(Backups);
    auto options = usualBackup(m_platform.profile());
    options.format = format;
    showPreview(backupPlan(m_platform, options), [this](const QString &problem) { sayProblem(problem); });
}

void Workbench::planUpdate(const UpdateOptions &options)
{
    showPreview(updatePlan(m_platform, options), [this](const QString &problem) { m_update->say(problem); });
}

void Workbench::planRollback(const RollbackOptions &options)
{
    showPreview(rollbackPlan(m_platform, options), [this, options](const QString &problem) {
        m_rollback->say(problem);
        if (problem.isEmpty())
            return;
        m_rollback->chooseRevision(options.revision);
        m_rollback.open();
    });
}

void Workbench::planRestore(const QString &backupId)
{
    RestoreOptions options;
    options.backupId = backupId;
    showPreview(restorePlan(m_platform, options), [this](const QString &problem) { sayProblem(problem); });
}

void Workbench::planProof(const QString &backupId, DatabaseProfile::Scratch where)
{
    RestoreOptions options;
    options.backupId = backupId;
    options.scratch.where = where;
    showPreview(provePlan(m_platform, options), [this](const QString &problem) { sayProblem(problem); });
}

void Workbench::sayProblem(const QString &problem)
{
    if (!problem.isEmpty())
        say(State::Failed, problem);
}

void Workbench::planAdoption(const QString &file)
{
    showPreview(adoptPlan(m_platform, file), [this](const QString &problem) { sayProblem(problem); });
}

void Workbench::planFetch(const QString &backupId, const QString &store)
{
    showPreview(fetchPlan(m_platform, backupId, store), [this](const QString &problem) { sayProblem(problem); });
}

void Workbench::openTidy()
{
    m_tidy->showLoading();
    m_tidy.open();
    auto asking = previewPruneEverywhere(&m_platform, m_reading.get_token());
    whenDone<QList<PrunePreview>>(this, std::move(asking), [this, kept = m_kept](Result<QList<PrunePreview>> places) {
        if (places)
            m_tidy->showPlaces(*places);
        else
            m_tidy->showFailed(places.error().message);
    });
}

void Workbench::planTidy(const QStringList &stores)
{
    showPreview(prunePlan(m_platform, stores), [this](const QString &problem) { sayProblem(problem); });
}

void Workbench::compareConfigurationOf(const QString &backupId)
{
    m_configuration->showLoading();
    m_configuration.open();
    if (m_platform.facts().connection != Platform::Connection::Connected)
        return m_configuration->showProblem(Error{
            Error::Kind::Unreachable, tr("The cluster cannot be reached now. Nothing was changed; try again."), {}});
    auto comparing = compareConfiguration(&m_platform, backupId, m_reading.get_token());
    whenDone<ConfigurationComparison>(this, std::move(comparing),
                                      [this, kept = m_kept](Result<ConfigurationComparison> answer) {
                                          if (answer)
                                              m_configuration->showComparison(*answer);
                                          else if (answer.error().kind != Error::Kind::Cancelled)
                                              m_configuration->showProblem(answer.error());
                                      });
}

bool Workbench::keepsFormer(const Run &run) const
{
    const bool exchanged = run.kind == QLatin1String("restore")
                        || (run.kind == QLatin1String("rollback")
                            && !RollbackOptions::fromJson(run.request).restore.isEmpty());
    if (!exchanged || run.state != RunState::Done)
        return false;
    const auto &runs = m_platform.facts().runs;
    return std::none_of(runs.cbegin(), runs.cend(), [&run](const auto &other) {
        return other.kind == QLatin1String("finish-restore") && other.state == RunState::Done
            && RestoreOptions::fromJson(other.request).finishes == run.id;
    });
}

void Workbench::planRepair()
{
    showPreview(repairPlan(m_platform), [this](const QString &problem) { sayProblem(problem); });
}

void Workbench::startPreviewed()
{
    if (!m_previewed || !startBlockedWords().isEmpty())
        return;
    auto plan = std::move(*m_previewed);
    m_previewed.reset();
    m_desk.start(std::move(plan));
}

void Workbench::followRunner(PlanRunner *runner, const Run *earlier, bool undoing)
{
    m_running->follow(runner, earlier, undoing);
    m_running->setBlocked({});
    m_activity->show();
    m_activity->showPlan(m_running->view());
    m_running.open();
    m_endedRun.clear();
}

void Workbench::planEnded(bool done, const QString &runId)
{
    m_endedRun = runId;
    m_platform.refresh(); // the journal, too
    showLock();
    if (!done)
        offerWayBack();
    emit planDone(done);
}

/// The healthy revision before what an update that stopped has made of the release; 0: none, or it made nothing.
/// Only with facts of after the failure: those of before would lead one revision too far back.
int Workbench::revisionBefore(const Run &stopped) const
{
    const auto &facts = m_platform.facts();
    if (stopped.kind != QLatin1String("update") || !stopped.isOpen() || !facts.release)
        return 0;
    const auto from = UpdateOptions::fromJson(stopped.request).fromRevision;
    return facts.release->revision > from ? lastHealthyRevision(facts.history, facts.runs, facts.release->revision) : 0;
}

void Workbench::offerWayBack()
{
    const auto ended = run(m_endedRun);
    if (auto *running = m_running.made()) {
        running->setFormerKept(ended && keepsFormer(*ended));
        if (ended)
            running->setGoBackRevision(revisionBefore(*ended));
    }
    if (const auto shown = run(m_shownRun); shown && m_preview.made())
        m_preview->setGoBackRevision(revisionBefore(*shown));
}

void Workbench::openRun(const QString &runId)
{
    const auto found = run(runId);
    if (!found)
        return;
    auto plan = planOfRun(m_platform, *found);
    m_previewed.reset();
    m_shownRun = runId;
    m_preview->showRun(*found, plan ? &*plan : nullptr);
    m_preview->setFormerKept(keepsFormer(*found));
    m_preview->setGoBackRevision(revisionBefore(*found));
    m_preview->setBlocked(found->isOpen() || keepsFormer(*found) ? blockedWords() : QString());
    m_preview.open();
}

void Workbench::goOn(const QString &runId, bool undoing)
{
    // As the journal tells it now.
    whenDone<void>(this, m_platform.readRuns(), [this, runId, undoing, kept = m_kept](Result<>) {
        if (const auto found = run(runId); found && blockedWords().isEmpty())
            goOnWith(*found, undoing);
    });
}

void Workbench::goOnWith(const Run &run, bool undoing)
{
    auto plan = planOfRun(m_platform, run);
    if (!plan)
        say(State::Failed, plan.error().message);
    else if (undoing)
        m_desk.undo(std::move(*plan), run);
    else
        m_desk.resume(std::move(*plan), run);
}

void Workbench::leave(const QString &runId)
{
    const auto found = run(runId);
    if (!found)
        return;
    auto plan = planOfRun(m_platform, *found);
    const auto left = m_desk.leave(
        plan ? std::move(*plan) : Plan{found->kind, found->title, found->place, found->request, {}, {}}, *found);
    if (!left)
        say(State::Failed, left.error().message);
    (void)m_platform.readRuns();
    choose(Home);
}

void Workbench::tick(PlanWidget *widget, const ManualCheck &check, bool on)
{
    const auto id = widget == m_running.made() ? m_desk.runId() : m_shownRun; // also while it is at work
    const auto ticked = tickCheck(m_platform.journal(), id, check, on);
    if (!ticked)
        say(State::Failed, ticked.error().message);
    whenDone<void>(this, m_platform.readRuns(), [this, id, widget, kept = m_kept](Result<>) {
        if (const auto found = run(id))
            widget->setChecks(found->checks);
    });
}

} // namespace luthier
