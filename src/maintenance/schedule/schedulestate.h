// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/stores/storefacts.h"
#include "plan/run.h"

namespace luthier {

struct ClusterTimers;

/// How a schedule is kept: told by the backups that there are and by the journal, never by the timer.
struct ScheduleState {
    enum class How {
        Kept,     ///< what was due last was done
        Due,      ///< its time has come, and its grace is not over
        Working,  ///< a run of it is at work
        Late,     ///< not done, and its grace is over
        Failed,   ///< tried since, and failed
        NotSetUp, ///< never done, and nobody installed it here
        Unknown,  ///< the cluster is to do it, and has not told yet; `reason`: why it cannot be asked
    };
    Schedule schedule;
    How how = How::NotSetUp;
    QDateTime lastKept; ///< when what it asks for was done last; invalid: never
    QDateTime due;      ///< since when it waits; invalid where it is kept
    int missed = 0;     ///< how often it was due since
    QDateTime next;
    QString run; ///< that failed
    QDateTime tried;
    QString reason;

    bool isWell() const
    {
        return how == How::Kept || how == How::Due || how == How::Working || (how == How::Unknown && reason.isEmpty());
    }
    QString words(const QDateTime &now) const; ///< one sentence
};
QString scheduleHowName(ScheduleState::How how); ///< for machines: "late"

QList<Schedule> schedulesOf(const Profile &profile, const QString &environment);
/// Each schedule of an environment. `runs`: those of this place.
QList<ScheduleState> scheduleStates(const Profile &profile, const QString &environment,
                                    const QList<PlacedBackup> &backups, const QList<Run> &runs, const QDateTime &now,
                                    const ClusterTimers *cluster = nullptr);

} // namespace luthier
