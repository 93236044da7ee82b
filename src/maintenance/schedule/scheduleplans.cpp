// SPDX-License-Identifier: GPL-3.0-or-later
// What is done by itself, and what lets it be done.
#include "maintenance/plans/plans.h"
#include "maintenance/steps/clusterschedule.h"
#include "maintenance/steps/installschedule.h"

#include <algorithm>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::plans)
};

} // namespace

Result<Schedule> scheduleNamed(const Platform &platform, const QString &name)
{
    QStringList names;
    for (const auto &schedule : schedulesOf(platform.profile(), platform.environment().name)) {
        if (schedule.name == name)
            return schedule;
        names << schedule.name;
    }
    if (names.isEmpty())
        return failure(Error::Kind::NotFound,
                       Words::tr("The profile has no schedule for %1. Nothing was done; add one under “schedules”.")
                           .arg(platform.environment().name));
    return failure(Error::Kind::NotFound,
                   Words::tr("The profile has no schedule “%1” for %2; it has: %3.")
                       .arg(name, platform.environment().name, names.join(QStringLiteral(", "))));
}

Result<Plan> runClusterSchedulePlan(Platform &platform, const QString &name)
{
    const auto schedule = scheduleNamed(platform, name);
    if (!schedule)
        return tl::unexpected(schedule.error());
    Plan plan;
    plan.place = platform.place();
    plan.steps.push_back(std::make_unique<RunClusterSchedule>(platform, *schedule));
    plan.kind = QStringLiteral("run-cluster-schedule");
    plan.title = Words::tr("Back up %1 from inside the cluster").arg(platform.profile().title);
    plan.request = {{QStringLiteral("schedule"), name}};
    return plan;
}

Result<Plan> scheduledPlan(Platform &platform, const Schedule &schedule)
{
    if (schedule.by == Schedule::By::Cluster)
        return runClusterSchedulePlan(platform, schedule.name);
    if (schedule.work == Schedule::Work::Backup) {
        BackupOptions options;
        options.prove = schedule.prove;
        options.schedule = schedule.name;
        options.stores = schedule.stores;
        options.prune = schedule.prune;
        return backupPlan(platform, options);
    }
    const auto all = placed(platform.facts().backups, platform.facts().stores);
    const auto now = QDateTime::currentDateTimeUtc();
    const auto newest = std::find_if(all.cbegin(), all.cend(), [&platform, &now](const auto &one) {
        return one.backup.kind == QLatin1String("database") && !isFromTheFuture(one.backup.taken, now)
            && isOf(one.backup, platform.profile(), platform.environment().name);
    });
    if (newest == all.cend())
        return failure(Error::Kind::NotFound,
                       Words::tr("There is no backup of %1 that could be tested. Take one first.")
                           .arg(platform.environment().name));
    RestoreOptions options;
    options.backupId = newest->backup.id;
    options.compare = schedule.prove == Proof::Asserted;
    options.scratch.where = platform.profile().database.scratch;
    options.schedule = schedule.name;
    return provePlan(platform, options);
}

Result<Plan> installSchedulePlan(Platform &platform, const QString &name)
{
    const auto schedule = scheduleNamed(platform, name);
    if (!schedule)
        return tl::unexpected(schedule.error());
    Plan plan;
    plan.place = platform.place();
    if (schedule->by == Schedule::By::Cluster) {
        plan.steps.push_back(std::make_unique<TryClusterSchedule>(platform, *schedule));
        plan.steps.push_back(std::make_unique<InstallClusterSchedule>(platform, *schedule));
    } else {
        plan.steps.push_back(std::make_unique<InstallSchedule>(platform, *schedule));
    }
    plan.kind = QStringLiteral("install-schedule");
    plan.title = Words::tr("Set up the schedule %1").arg(name);
    plan.request = {{QStringLiteral("schedule"), name}};
    return plan;
}

Plan removeClusterSchedulePlan(Platform &platform, const QString &name)
{
    Schedule schedule; // its name is all that is needed, and all that is known where the profile has forgotten it
    schedule.name = name;
    Plan plan;
    plan.place = platform.place();
    plan.steps.push_back(std::make_unique<RemoveClusterSchedule>(platform, schedule));
    plan.kind = QStringLiteral("remove-schedule");
    plan.title = Words::tr("Remove the schedule %1").arg(name);
    plan.request = {{QStringLiteral("schedule"), name}, {QStringLiteral("inCluster"), true}};
    return plan;
}

Result<Plan> removeSchedulePlan(Platform &platform, const QString &name)
{
    if (const auto known = scheduleNamed(platform, name); known && known->by == Schedule::By::Cluster)
        return removeClusterSchedulePlan(platform, name);
    Plan plan; // the profile need not know it any more
    plan.place = platform.place();
    plan.steps.push_back(std::make_unique<RemoveSchedule>(platform, name));
    plan.kind = QStringLiteral("remove-schedule");
    plan.title = Words::tr("Remove the schedule %1").arg(name);
    plan.request = {{QStringLiteral("schedule"), name}};
    return plan;
}

} // namespace luthier
