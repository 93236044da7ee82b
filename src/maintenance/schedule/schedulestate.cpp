// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/schedule/schedulestate.h"

#include "base/words.h"
#include "maintenance/schedule/clustertimers.h"
#include "storage/retention.h"

#include <QCoreApplication>

#include <algorithm>

namespace luthier {

namespace {

constexpr int MostMissed = 1000; // counted; more says no more

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::schedule)
};

bool isOf(const Run &run, const Schedule &schedule)
{
    return run.request[QStringLiteral("schedule")].toString() == schedule.name;
}

bool isWorkOf(const Run &run, const Schedule &schedule)
{
    return isOf(run, schedule)
        && (run.kind == QLatin1String("backup") || run.kind == QLatin1String("prove")
            || run.kind == QLatin1String("run-cluster-schedule"));
}

bool isIn(const PlacedBackup &placed, const QString &store)
{
    const auto &copies = placed.backup.copies;
    return placed.stores.contains(store)
        || std::any_of(copies.cbegin(), copies.cend(), [&store](const auto &copy) { return copy.store == store; });
}

bool isIn(const PlacedBackup &placed, const QStringList &stores)
{
    return std::all_of(stores.cbegin(), stores.cend(), [&placed](const auto &store) { return isIn(placed, store); });
}

QStringList storesOf(const Schedule &schedule, const Profile &profile)
{
    if (schedule.stores)
        return *schedule.stores;
    QStringList names;
    for (const auto &store : profile.stores)
        names << store.place.name;
    return names;
}

// When that which a schedule asks for was done last, by whomever: what counts is that it is there.
QDateTime lastKept(const Schedule &schedule, const Profile &profile, const QString &environment,
                   const QList<PlacedBackup> &backups, const QList<Run> &runs, const QDateTime &now)
{
    QDateTime last;
    // What a wrong clock dated would keep the schedule quiet until that day comes.
    const auto kept = [&last, &now](const QDateTime &when) {
        if (when.isValid() && !isFromTheFuture(when, now) && (!last.isValid() || when > last))
            last = when;
    };
    const bool test = schedule.work == Schedule::Work::RestoreTest;
    // That one was taken keeps nobody safe whose file is gone.
    const auto isThere = [&backups](const QJsonObject &facts) {
        const auto id = facts[QStringLiteral("backupId")].toString();
        return std::any_of(backups.cbegin(), backups.cend(), [&id](const auto &one) { return one.backup.id == id; });
    };
    for (const auto &placed : backups) {
        const auto &backup = placed.backup;
        if (!isOf(backup, profile, environment) || backup.kind != QLatin1String("database")
            || backup.proof < schedule.prove)
            continue;
        if (test)
            kept(backup.proofTime);
        else if (isIn(placed, storesOf(schedule, profile)))
            kept(backup.taken);
    }
    for (const auto &run : runs)
        if (isWorkOf(run, schedule) && run.state == RunState::Done && (test || isThere(run.facts)))
            kept(run.begun);
    return last;
}

QDateTime setUp(const Schedule &schedule, const QList<Run> &runs)
{
    for (const auto &run : runs) { // the newest of them is how it is
        const bool installed = run.kind == QLatin1String("install-schedule");
        if (isOf(run, schedule) && run.state == RunState::Done
            && (installed || run.kind == QLatin1String("remove-schedule")))
            return installed ? run.ended : QDateTime();
    }
    return {};
}

QString reasonOf(const Run &run)
{
    for (const auto &step : run.steps)
        if (step.state == StepState::Failed)
            return step.answer;
    return Words::tr("it was cut off");
}

// What its CronJob and the Jobs of it add: they are the cluster's, whoever set it up.
void lookAtCluster(ScheduleState &state, const ClusterTimers *cluster)
{
    using How = ScheduleState::How;
    if (!cluster || !cluster->problem.isEmpty()) {
        state.how = How::Unknown;
        state.reason = cluster ? cluster->problem : QString();
        return;
    }
    const auto *timer = cluster->of(state.schedule.name);
    if (!timer || timer->suspended) {
        state.how = How::NotSetUp;
        if (timer)
            state.reason = Words::tr("its CronJob is suspended.");
        return;
    }
    if (timer->jobs.isEmpty())
        return;
    const auto &newest = timer->jobs.first();
    if (newest.state == ClusterJob::State::Working)
        state.how = How::Working;
    const bool since = !state.lastKept.isValid() || newest.begun > state.lastKept;
    if (newest.state == ClusterJob::State::Failed && since) {
        state.how = How::Failed;
        state.tried = newest.begun;
        state.reason = newest.reason;
    }
}

} // namespace

QString scheduleHowName(ScheduleState::How how)
{
    switch (how) {
    case ScheduleState::How::Kept:
        return QStringLiteral("kept");
    case ScheduleState::How::Due:
        return QStringLiteral("due");
    case ScheduleState::How::Working:
        return QStringLiteral("working");
    case ScheduleState::How::Late:
        return QStringLiteral("late");
    case ScheduleState::How::Failed:
        return QStringLiteral("failed");
    case ScheduleState::How::Unknown:
        return QStringLiteral("unknown");
    case ScheduleState::How::NotSetUp:
        break;
    }
    return QStringLiteral("not-set-up");
}

QString ScheduleState::words(const QDateTime &now) const
{
    const bool test = schedule.work == Schedule::Work::RestoreTest;
    const auto what = (test ? Words::tr("The restore test “%1”") : Words::tr("The backup “%1”")).arg(schedule.name);
    const auto before = lastKept.isValid() ? Words::tr("The last one is %1 old.").arg(words::age(lastKept, now))
                                           : Words::tr("There has been none yet.");
    switch (how) {
    case How::Kept:
        return lastKept.isValid() ? Words::tr("%1 is %2 old, the next is due %3.")
                                        .arg(what, words::age(lastKept, now), words::moment(next))
                                  : Words::tr("%1 is set up; the first is due %2.").arg(what, words::moment(next));
    case How::Due:
        return Words::tr("%1 has been due since %2. %3").arg(what, words::moment(due), before);
    case How::Working:
        return Words::tr("%1 is at work.").arg(what);
    case How::Late:
        return Words::tr("%1 was missed %n time(s): it has been due since %2. %3", nullptr, missed)
            .arg(what, words::moment(due), before);
    case How::Failed:
        return Words::tr("%1 failed on %2: %3 %4").arg(what, words::moment(tried), reason, before);
    case How::Unknown:
        return reason.isEmpty() ? Words::tr("%1: the cluster is being asked. %2").arg(what, before)
                                : Words::tr("%1: the cluster cannot be asked (%2). %3").arg(what, reason, before);
    case How::NotSetUp:
        break;
    }
    if (schedule.by == Schedule::By::Cluster)
        return reason.isEmpty() ? Words::tr("%1 is in the profile (%2), but the cluster does not carry it out yet.")
                                      .arg(what, schedule.at.words())
                                : Words::tr("%1 is not carried out: %2 %3").arg(what, reason, before);
    return Words::tr("%1 is in the profile (%2), but nothing carries it out on this machine yet.")
        .arg(what, schedule.at.words());
}

QList<Schedule> schedulesOf(const Profile &profile, const QString &environment)
{
    QList<Schedule> all;
    for (const auto &schedule : profile.schedules)
        if (const auto place = profile.environment(schedule.environment); place && place->name == environment)
            all << schedule;
    return all;
}

QList<ScheduleState> scheduleStates(const Profile &profile, const QString &environment,
                                    const QList<PlacedBackup> &backups, const QList<Run> &runs, const QDateTime &now,
                                    const ClusterTimers *cluster)
{
    using How = ScheduleState::How;
    QList<ScheduleState> all;
    for (const auto &schedule : schedulesOf(profile, environment)) {
        ScheduleState state;
        state.schedule = schedule;
        state.next = schedule.at.next(now);
        state.lastKept = lastKept(schedule, profile, environment, backups, runs, now);
        const bool inCluster = schedule.by == Schedule::By::Cluster;
        auto begun = setUp(schedule, runs);
        if (inCluster) {
            const auto *timer = cluster ? cluster->of(schedule.name) : nullptr;
            begun = timer ? timer->made : QDateTime();
        }
        if (isFromTheFuture(begun, now))
            begun = {}; // by a wrong clock: to set it up once more is better than to wait for that day in silence
        const auto since = std::max(state.lastKept, begun); // an invalid time is before all others
        auto due = since.isValid() ? schedule.at.next(since) : QDateTime();
        if (since.isValid())
            state.how = How::Kept;
        if (due.isValid() && due <= now) {
            state.due = due;
            for (; due <= now && state.missed < MostMissed; due = schedule.at.next(due))
                ++state.missed;
            state.how = now <= state.due.addSecs(schedule.grace.count()) ? How::Due : How::Late;
        }
        const auto newest = std::find_if(runs.cbegin(), runs.cend(),
                                         [&](const auto &run) { return isWorkOf(run, schedule); });
        const bool tried = !inCluster && newest != runs.cend() // there the Jobs tell; a run only looked on
                        && (!state.lastKept.isValid() || newest->begun > state.lastKept); // since it was kept
        if (tried && newest->state == RunState::Working)
            state.how = How::Working;
        if (tried && newest->isOpen()) {
            state.how = How::Failed;
            state.run = newest->id;
            state.tried = newest->begun;
            state.reason = reasonOf(*newest);
        }
        if (inCluster)
            lookAtCluster(state, cluster);
        all << state;
    }
    return all;
}

} // namespace luthier
