// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/schedule/timertext.h"
#include "maintenance/steps/platformstep.h"

namespace luthier {

/// What carries out a schedule of the profile in an environment: luthierctl, with nothing secret among its words.
timertext::TimedCommand timedCommand(const Platform &platform, const Schedule &schedule);
QString scheduleUnit(const Platform &platform, const QString &schedule); ///< its name there

/// Lets systemd or cron carry out a schedule on this machine. To do it again changes nothing.
class InstallSchedule : public PlatformStep
{
    Q_DECLARE_TR_FUNCTIONS(luthier::InstallSchedule)

public:
    InstallSchedule(Platform &platform, Schedule schedule);

    QString id() const override { return QStringLiteral("install-schedule"); }
    QString title() const override { return tr("Set up the schedule “%1” on this machine").arg(m_schedule.name); }
    QString explanation() const override;
    QStringList commands() const override;
    Task<QString> run(StepContext context) override;
    bool canUndo() const override { return true; }
    QStringList undoCommands() const override;
    Task<QString> undo(StepContext context) override;

private:
    Result<> credentialsReach() const;

    Schedule m_schedule;
};

/// Takes back what InstallSchedule wrote, and nothing else.
class RemoveSchedule : public PlatformStep
{
    Q_DECLARE_TR_FUNCTIONS(luthier::RemoveSchedule)

public:
    RemoveSchedule(Platform &platform, QString schedule);

    QString id() const override { return QStringLiteral("remove-schedule"); }
    QString title() const override { return tr("Remove the schedule “%1” from this machine").arg(m_schedule); }
    QString explanation() const override { return tr("Takes back what Luthier wrote; its backups stay."); }
    QStringList commands() const override;
    Task<QString> run(StepContext context) override;

private:
    QString m_schedule;
};

} // namespace luthier
