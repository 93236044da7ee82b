// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/homewords.h"

#include "base/words.h"
#include "maintenance/migrations/migrationfacts.h"
#include "ui/plan/planwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace luthier::homewords {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::homewords)
};

QString pods(const VersionTruth &truth)
{
    if (truth.pods == 0)
        return Words::tr("No pod is known yet.");
    if (truth.readyPods == truth.pods)
        return truth.pods == 1 ? Words::tr("Its one pod is healthy.")
                               : Words::tr("All %1 pods are healthy.").arg(truth.pods);
    return Words::tr("%1 of %2 pods are ready.").arg(truth.readyPods).arg(truth.pods);
}

int stoppedAt(const Run &run)
{
    for (int i = 0; i < run.steps.size(); ++i)
        if (run.steps[i].state == StepState::Failed || run.steps[i].state == StepState::Working)
            return i + 1;
    return 0;
}

Matter matterOf(const Run &run)
{
    Matter matter;
    matter.state = run.state == RunState::Failed ? State::Failed : State::Attention;
    const auto at = stoppedAt(run);
    matter.sentence = at ? Words::tr("%1: %2 at step %3 of %4. It can go on or go back.")
                               .arg(run.title, planwords::runWord(run.state))
                               .arg(at)
                               .arg(run.steps.size())
                         : Words::tr("%1: %2. It can go on or go back.").arg(run.title, planwords::runWord(run.state));
    matter.verb = Words::tr("Look");
    matter.way = Matter::Way::LookAtRun;
    matter.run = run.id;
    return matter;
}

// Whether it was made good since is said there. What was cut off may have left something: that is looked at.
bool speaksThroughItsSchedule(const Run &run)
{
    return !run.request[QStringLiteral("schedule")].toString().isEmpty() && run.state != RunState::Interrupted;
}

Matter matterOf(const ScheduleState &state, const QDateTime &now)
{
    const bool test = state.schedule.work == Schedule::Work::RestoreTest;
    Matter matter;
    matter.state = state.how == ScheduleState::How::Failed ? State::Failed : State::Attention;
    matter.sentence = state.words(now);
    matter.run = state.schedule.name;
    matter.way = Matter::Way::RunSchedule;
    matter.verb = test ? Words::tr("Test it now") : Words::tr("Back up now");
    if (state.how == ScheduleState::How::NotSetUp) {
        matter.way = Matter::Way::SetUpSchedule;
        matter.verb = Words::tr("Set it up");
    }
    return matter;
}

} // namespace

QString title(const Platform::Facts &facts, const Profile &profile)
{
    if (!facts.release)
        return facts.releaseProblem.isEmpty() ? Words::tr("%1 is being read").arg(profile.title)
                                              : Words::tr("%1 was not found").arg(profile.title);
    const auto version = facts.release->appVersion.isEmpty() ? facts.release->chartVersion : facts.release->appVersion;
    const auto name = profile.title + QLatin1Char(' ') + version;
    switch (facts.truth.state) {
    case State::Failed:
        return Words::tr("%1 does not run as it should").arg(name);
    case State::Working:
        return Words::tr("%1 is changing").arg(name);
    case State::Attention:
        return Words::tr("%1 runs, with something to look at").arg(name);
    case State::Unknown:
    case State::Healthy:
        break;
    }
    return Words::tr("%1 runs").arg(name);
}

Care careOf(const Profile &profile, const QString &environment, const Platform::Facts &facts, const QDateTime &now)
{
    const auto all = placed(facts.backups, facts.stores);
    const auto safety = dataSafety(profile, environment, facts.backups, facts.stores, facts.runs, now);
    const bool known = facts.runsKnown && safety.asking.isEmpty(); // else nothing is called late
    return {safety, known ? scheduleStates(profile, environment, all, facts.runs, now, facts.clusterTimers.get())
                          : QList<ScheduleState>()};
}

bool isAtRisk(const Platform::Facts &facts, const Care &care)
{
    const auto &safety = care.safety;
    return !facts.stores.isEmpty() && safety.asking.isEmpty() && safety.newestProven.isValid() && !safety.holds();
}

QString backupSentence(const DataSafety &safety, const QDateTime &now)
{
    if (safety.newestProven.isValid())
        return Words::tr("The last proven backup is %1 old.").arg(words::age(safety.newestProven, now));
    return safety.anyBackup ? Words::tr("No backup has been proved yet.") : Words::tr("There is no backup yet.");
}

const AvailableUpdate *dueUpdate(const QList<AvailableUpdate> &updates, std::optional<QDate> *deadline)
{
    const AvailableUpdate *due = nullptr;
    for (const auto &update : updates)
        if (update.deadline && (!due || *update.deadline < *due->deadline))
            due = &update;
    if (!due)
        return updates.isEmpty() ? nullptr : &updates.first();
    if (deadline)
        *deadline = due->deadline;
    return &*std::find_if(updates.begin(), updates.end(), [due](const auto &u) { return u.kind == due->kind; });
}

QString updateSentence(const Platform::Facts &facts)
{
    if (!facts.updatesProblem.isEmpty())
        return Words::tr("Whether there is an update is not known: %1").arg(facts.updatesProblem);
    if (!facts.updatesKnown)
        return Words::tr("Looking for updates.");
    if (facts.updates.isEmpty())
        return facts.truth.state == State::Failed ? Words::tr("There is no newer version.")
                                                  : Words::tr("It is the newest version.");
    std::optional<QDate> deadline;
    const auto &update = *dueUpdate(facts.updates, &deadline);
    const auto name =
        Words::tr("Update %1 (%2, %3)").arg(update.version.version, update.kindWord(), update.downtimeWords());
    if (!deadline)
        return Words::tr("%1 is available; plan it carefully.").arg(name);
    auto sentence = *deadline < QDate::currentDate()
                      ? Words::tr("%1 should have been applied by %2.").arg(name, words::day(*deadline))
                      : Words::tr("%1 should be applied by %2.").arg(name, words::day(*deadline));
    if (const auto &newest = facts.updates.first(); newest.version.version != update.version.version)
        sentence += QLatin1Char(' ')
                  + Words::tr("The newest is %1 (%2, %3).")
                        .arg(newest.version.version, newest.kindWord(), newest.downtimeWords());
    return sentence;
}

QString answer(const Platform::Facts &facts, const Care &care, const QDateTime &now)
{
    if (!facts.release)
        return facts.releaseProblem;
    return QStringList{pods(facts.truth), backupSentence(care.safety, now), updateSentence(facts)}.join(
        QLatin1Char(' '));
}

State state(const Platform::Facts &facts)
{
    return facts.release ? facts.truth.state : facts.releaseProblem.isEmpty() ? State::Working : State::Failed;
}

QList<Matter> halfWay(const Platform::Facts &facts, const QDateTime &now)
{
    QList<Matter> all;
    if (facts.release && facts.release->isPending())
        all << Matter{
            State::Failed,
            Words::tr(
                "The release has been %1 for %2: a helm was cut off, and no update can start before this is repaired.")
                .arg(facts.release->status, words::age(facts.release->lastDeployed, now)),
            Words::tr("Repair"),
            Matter::Way::Repair,
            {}};
    for (const auto &run : facts.runs)
        if (run.isOpen() && !speaksThroughItsSchedule(run))
            all << matterOf(run);
    return all;
}

QList<Matter> matters(const Platform::Facts &facts, const Care &care, const QDateTime &now)
{
    auto all = halfWay(facts, now);
    if (facts.release && facts.release->status == QLatin1String("failed"))
        all << Matter{State::Failed,
                      Words::tr("Revision %1 of the release failed: %2")
                          .arg(facts.release->revision)
                          .arg(facts.release->description),
                      {},
                      Matter::Way::None,
                      {}};
    if (facts.migrations)
        for (const auto &alarm : facts.migrations->alarms)
            all << Matter{alarm.isSerious ? State::Failed : State::Attention,
                          alarm.sentence,
                          Words::tr("Show the migrations"),
                          Matter::Way::Migrations,
                          {}};
    for (const auto &skew : facts.truth.skews)
        all << Matter{State::Attention, skew, {}, Matter::Way::None, {}};
    for (const auto &problem : {facts.answers.healthProblem, facts.answers.apiProblem, facts.answers.schemaProblem})
        if (!problem.isEmpty())
            all << Matter{State::Attention, problem, {}, Matter::Way::None, {}};
    if (std::any_of(facts.updates.begin(), facts.updates.end(), [](const auto &update) { return update.overdue; }))
        all << Matter{State::Attention, updateSentence(facts), Words::tr("Show the plan"), Matter::Way::Update, {}};
    const auto &newest = care.safety.newestProven;
    bool scheduled = false; // then the schedule says whether it is time
    for (const auto &state : care.schedules) {
        scheduled = scheduled || state.schedule.work == Schedule::Work::Backup;
        if (!state.isWell())
            all << matterOf(state, now);
    }
    constexpr qint64 ADay = 26 * 3600; // s, with some room: a daily one does not take the same time each day
    if (facts.release && !scheduled && (!newest.isValid() || newest.secsTo(now) >= ADay))
        all << Matter{State::Attention,
                      backupSentence(care.safety, now) + QLatin1Char(' ') + Words::tr("A daily one is recommended."),
                      Words::tr("Back up"),
                      Matter::Way::BackUp,
                      {}};
    if (isAtRisk(facts, care))
        all << Matter{State::Attention, care.safety.words(now), {}, Matter::Way::None, {}};
    return all;
}

} // namespace luthier::homewords
