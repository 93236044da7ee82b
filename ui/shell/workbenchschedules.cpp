// SPDX-License-Identifier: GPL-3.0-or-later
// What is done by itself: carried out now, set up, removed, and shown as the cluster is given it.
#include "maintenance/plans/plans.h"
#include "maintenance/schedule/clustermanifest.h"
#include "ui/backups/schedulesview.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/later.h"

namespace luthier {

SchedulesView *Workbench::makeSchedules()
{
    auto *view = new SchedulesView(m_platform.profile(), m_platform.environment().name);
    connect(view, &SchedulesView::runWanted, this, [this](const QString &name) { planSchedule(name, false); });
    connect(view, &SchedulesView::setUpWanted, this, [this](const QString &name) { planSchedule(name, true); });
    connect(view, &SchedulesView::removeWanted, this, &Workbench::planScheduleRemoval);
    connect(view, &SchedulesView::manifestWanted, this, &Workbench::showScheduleManifest);
    view->showFacts(m_platform.facts());
    return view;
}

void Workbench::planSchedule(const QString &name, bool setUp)
{
    const auto schedule = scheduleNamed(m_platform, name);
    if (!schedule)
        return sayProblem(schedule.error().message);
    showPreview(setUp ? installSchedulePlan(m_platform, name) : scheduledPlan(m_platform, *schedule),
                [this](const QString &problem) { sayProblem(problem); });
}

void Workbench::planScheduleRemoval(const QString &name)
{
    showPreview(removeSchedulePlan(m_platform, name), [this](const QString &problem) { sayProblem(problem); });
}

void Workbench::openSchedules()
{
    m_schedules.open();
    if (m_platform.facts().connection == Platform::Connection::Connected)
        (void)m_platform.readClusterTimers(m_reading.get_token());
}

void Workbench::showScheduleManifest(const QString &name)
{
    const auto schedule = scheduleNamed(m_platform, name);
    if (!schedule)
        return sayProblem(schedule.error().message);
    if (m_platform.facts().connection != Platform::Connection::Connected)
        return sayProblem(tr("The cluster cannot be reached now. Nothing was changed; try again."));
    auto asking = askClusterManifest(&m_platform, *schedule, m_reading.get_token());
    whenDone<ClusterManifest>(this, std::move(asking), [this, name, kept = m_kept](Result<ClusterManifest> made) {
        if (made)
            m_schedules->showManifest(name, QString::fromUtf8(made->yaml()));
        else
            sayProblem(made.error().message);
    });
}

} // namespace luthier
