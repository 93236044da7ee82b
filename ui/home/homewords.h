// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/platform/platform.h"
#include "maintenance/schedule/safety.h"
#include "maintenance/schedule/schedulestate.h"

namespace luthier::homewords {

/// How an environment's data is cared for: computed from the facts, never from what timers say of themselves.
struct Care {
    DataSafety safety;
    QList<ScheduleState> schedules;
};
Care careOf(const Profile &profile, const QString &environment, const Platform::Facts &facts, const QDateTime &now);

/// Home's answers, as values: pure, so that every sentence can be tested and read without a cluster.
QString title(const Platform::Facts &facts, const Profile &profile);
QString answer(const Platform::Facts &facts, const Care &care, const QDateTime &now);
State state(const Platform::Facts &facts);

/// What is wrong or due, with its way in.
struct Matter {
    enum class Way { None, LookAtRun, Repair, Update, BackUp, RunSchedule, SetUpSchedule, Migrations, Doctor };
    State state = State::Attention;
    QString sentence;
    QString verb;
    Way way = Way::None;
    QString run; ///< for LookAtRun; for RunSchedule and SetUpSchedule the schedule's name
};
/// A helm that was cut off, runs that stopped: to be looked at before anything new is begun. Part of matters().
QList<Matter> halfWay(const Platform::Facts &facts, const QDateTime &now);
QList<Matter> matters(const Platform::Facts &facts, const Care &care, const QDateTime &now);

/// There are stores, and still the newest proven backup is not where 3-2-1 wants it: one of the matters.
bool isAtRisk(const Platform::Facts &facts, const Care &care);
QString backupSentence(const DataSafety &safety, const QDateTime &now);
/// What to update to first: the newest of the kind whose deadline is nearest; without any deadline the newest.
/// Null: there is none. `deadline`: that nearest one.
const AvailableUpdate *dueUpdate(const QList<AvailableUpdate> &updates, std::optional<QDate> *deadline = nullptr);
QString updateSentence(const Platform::Facts &facts);

} // namespace luthier::homewords
