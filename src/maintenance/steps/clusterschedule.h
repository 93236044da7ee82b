// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/schedule/clustermanifest.h"
#include "maintenance/steps/platformstep.h"
#include "plan/plan.h"

namespace luthier {

/// A step on the CronJob of one schedule.
class ClusterScheduleStep : public PlatformStep
{
public:
    ClusterScheduleStep(Platform &platform, Schedule schedule);

    QList<Permission> permissions() const override;
    bool changesCluster() const override { return true; }

protected:
    QString objectName() const { return ClusterManifest::objectName(m_schedule.name); }
    QString nameSpace() const;
    /// Removes those of our objects that are there; `all`: also the CronJob with its Jobs.
    Task<int> removeObjects(bool all, std::stop_token stop);
    Task<> ours(std::stop_token stop); ///< an Error where somebody else has an object of that name

    Schedule m_schedule;
};

/// Writes what the pod needs and lets a Job show that a backup could be taken: programs, database, store.
class TryClusterSchedule : public ClusterScheduleStep
{
    Q_DECLARE_TR_FUNCTIONS(luthier::TryClusterSchedule)

public:
    using ClusterScheduleStep::ClusterScheduleStep;
    QString id() const override { return QStringLiteral("try-cluster-schedule"); }
    QString title() const override { return tr("Try “%1” in the cluster").arg(m_schedule.name); }
    QString explanation() const override;
    QStringList commands() const override;
    std::chrono::milliseconds forecast() const override { return std::chrono::seconds(8); }
    Task<QString> run(StepContext context) override;
    Task<StepReality> reality(StepContext context) override;
    bool canUndo() const override { return true; }
    QStringList undoCommands() const override;
    Task<QString> undo(StepContext context) override;
};

/// The CronJob itself.
class InstallClusterSchedule : public ClusterScheduleStep
{
    Q_DECLARE_TR_FUNCTIONS(luthier::InstallClusterSchedule)

public:
    using ClusterScheduleStep::ClusterScheduleStep;
    QString id() const override { return QStringLiteral("install-cluster-schedule"); }
    QString title() const override { return tr("Set up the CronJob of “%1”").arg(m_schedule.name); }
    QString explanation() const override;
    QStringList commands() const override;
    Task<QString> run(StepContext context) override;
    Task<StepReality> reality(StepContext context) override;
    bool canUndo() const override { return true; }
    QStringList undoCommands() const override;
    Task<QString> undo(StepContext context) override;
};

/// Takes away what the two have made; backups stay.
class RemoveClusterSchedule : public ClusterScheduleStep
{
    Q_DECLARE_TR_FUNCTIONS(luthier::RemoveClusterSchedule)

public:
    using ClusterScheduleStep::ClusterScheduleStep;
    QString id() const override { return QStringLiteral("remove-cluster-schedule"); }
    QString title() const override { return tr("Remove the schedule “%1” from the cluster").arg(m_schedule.name); }
    QString explanation() const override { return tr("Takes away what Luthier made there; its backups stay."); }
    QStringList commands() const override;
    Task<QString> run(StepContext context) override;
};

Plan removeClusterSchedulePlan(Platform &platform, const QString &name);

/// One Job of the CronJob now, followed to its end.
class RunClusterSchedule : public ClusterScheduleStep
{
    Q_DECLARE_TR_FUNCTIONS(luthier::RunClusterSchedule)

public:
    using ClusterScheduleStep::ClusterScheduleStep;
    QString id() const override { return QStringLiteral("run-cluster-schedule"); }
    bool changesCluster() const override { return false; } // what fails leaves nothing half done, as any other backup
    QString title() const override { return tr("Let the cluster take the backup “%1” now").arg(m_schedule.name); }
    QString explanation() const override;
    QStringList commands() const override;
    std::chrono::milliseconds forecast() const override { return std::chrono::seconds(30); }
    Task<QString> run(StepContext context) override;
};

} // namespace luthier
