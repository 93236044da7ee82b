// SPDX-License-Identifier: GPL-3.0-or-later
// What is done by itself: whether it was, and what lets it be done.
#include "app/luthierctl/commands.h"
#include "app/luthierctl/output.h"
#include "base/words.h"
#include "maintenance/schedule/clustermanifest.h"
#include "maintenance/schedule/clustertimers.h"
#include "maintenance/schedule/timerhost.h"
#include "maintenance/steps/clusterschedule.h"
#include "maintenance/steps/installschedule.h"

#include <QJsonArray>

namespace luthier::ctl {

namespace {

QJsonValue moment(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODate)) : QJsonValue();
}

QString presenceName(TimerHost::Presence presence, const QString &host)
{
    return presence == TimerHost::Presence::Missing ? QString()
         : presence == TimerHost::Presence::Ours    ? host
                                                    : host + QStringLiteral(", changed by hand");
}

bool isInCluster(const Schedule &schedule) { return schedule.by == Schedule::By::Cluster; }

QString jobStateName(ClusterJob::State state)
{
    return state == ClusterJob::State::Done   ? QStringLiteral("done")
         : state == ClusterJob::State::Failed ? QStringLiteral("failed")
                                              : QStringLiteral("working");
}

// What the cluster tells of it; null: it does not carry it out.
QJsonValue clusterJson(const ClusterTimer *timer)
{
    if (!timer)
        return QJsonValue();
    QJsonArray jobs;
    for (const auto &job : timer->jobs)
        jobs << QJsonObject{
            {QStringLiteral("name"), job.name},           {QStringLiteral("state"), jobStateName(job.state)},
            {QStringLiteral("begun"), moment(job.begun)}, {QStringLiteral("ended"), moment(job.ended)},
            {QStringLiteral("message"), job.reason},      {QStringLiteral("byHand"), job.byHand}};
    return QJsonObject{{QStringLiteral("cronJob"), timer->name},
                       {QStringLiteral("schedule"), timer->times},
                       {QStringLiteral("zone"), timer->zone},
                       {QStringLiteral("suspended"), timer->suspended},
                       {QStringLiteral("lastScheduled"), moment(timer->lastScheduled)},
                       {QStringLiteral("lastSucceeded"), moment(timer->lastSucceeded)},
                       {QStringLiteral("jobs"), jobs}};
}

QJsonObject scheduleJson(const ScheduleState &state, const QString &timer)
{
    const auto &schedule = state.schedule;
    const bool test = schedule.work == Schedule::Work::RestoreTest;
    return {{QStringLiteral("by"), isInCluster(schedule) ? QStringLiteral("cluster") : QStringLiteral("machine")},
            {QStringLiteral("name"), schedule.name},
            {QStringLiteral("plan"), test ? QStringLiteral("prove") : QStringLiteral("backup")},
            {QStringLiteral("at"), schedule.at.text()},
            {QStringLiteral("zone"), QString::fromUtf8(schedule.at.zone.id())},
            {QStringLiteral("prove"), proofName(schedule.prove)},
            {QStringLiteral("state"), scheduleHowName(state.how)},
            {QStringLiteral("message"), state.words(QDateTime::currentDateTime())},
            {QStringLiteral("lastKept"), moment(state.lastKept)},
            {QStringLiteral("due"), moment(state.due)},
            {QStringLiteral("missed"), state.missed},
            {QStringLiteral("next"), moment(state.next)},
            {QStringLiteral("run"), state.run},
            {QStringLiteral("timer"), timer}};
}

// What carries it out here; empty: nothing does.
QCoro::Task<QString> timerOf(Session *session, QString schedule)
{
    const auto stop = session->stop.get_token();
    const auto host = co_await timerHost(&session->platform.runner(), stop);
    if (!host)
        co_return QString();
    const auto unit = scheduleUnit(session->platform, schedule);
    const auto presence = co_await (*host)->presence(unit, stop);
    co_return presence ? presenceName(*presence, (*host)->name()) : QString();
}

// The cluster, where it carries out one of them.
QCoro::Task<> askCluster(Session *session)
{
    auto &platform = session->platform;
    const auto all = schedulesOf(platform.profile(), platform.environment().name);
    if (session->options.local || std::none_of(all.cbegin(), all.cend(), isInCluster))
        co_return;
    const auto stop = session->stop.get_token();
    if (platform.facts().connection != Platform::Connection::Connected) {
        const auto opened = co_await platform.open(stop, Platform::Reading::Release);
        if (!opened) {
            complain(opened.error().message);
            co_return;
        }
    }
    (void)co_await platform.readClusterTimers(stop);
    const auto timers = platform.facts().clusterTimers;
    if (timers && !timers->problem.isEmpty())
        complain(timers->problem);
}

QCoro::Task<int> list(Session *session)
{
    auto &platform = session->platform;
    co_await askCluster(session);
    (void)co_await platform.readRuns();
    platform.readBackups();
    co_await askStores(session);
    const auto &facts = platform.facts();
    for (const auto &store : facts.stores)
        if (!store.problem.isEmpty())
            complain(store.problem);
    if (!facts.journalProblem.isEmpty())
        complain(facts.journalProblem);
    const auto now = QDateTime::currentDateTime();
    const auto states = scheduleStates(platform.profile(), platform.environment().name,
                                       placed(facts.backups, facts.stores), facts.runs, now, facts.clusterTimers.get());
    QJsonArray items;
    QList<QStringList> rows;
    bool well = true;
    for (const auto &state : states) {
        well = well && state.isWell();
        const auto *cronJob = facts.clusterTimers ? facts.clusterTimers->of(state.schedule.name) : nullptr;
        QString timer;
        if (isInCluster(state.schedule))
            timer = cronJob ? QStringLiteral("cluster") : QString();
        else
            timer = co_await timerOf(session, state.schedule.name);
        auto item = scheduleJson(state, timer);
        item[QStringLiteral("cluster")] = clusterJson(cronJob);
        items << item;
        rows << QStringList{state.schedule.name,
                            scheduleHowName(state.how),
                            state.schedule.at.text(),
                            state.lastKept.isValid() ? words::age(state.lastKept, now) : QStringLiteral("never"),
                            words::moment(state.next),
                            timer.isEmpty() ? QStringLiteral("-") : timer};
    }
    if (session->options.json)
        printJson(QStringLiteral("ScheduleList"), {{QStringLiteral("items"), items}});
    else
        printTable({QStringLiteral("SCHEDULE"), QStringLiteral("STATE"), QStringLiteral("AT"), QStringLiteral("LAST"),
                    QStringLiteral("NEXT"), QStringLiteral("TIMER")},
                   rows);
    for (const auto &state : states)
        if (!state.isWell() && !session->options.json)
            complain(state.words(now));
    co_return well ? Done : Failed;
}

// What `kubectl apply` would be given.
QCoro::Task<int> showManifest(Session *session)
{
    auto &platform = session->platform;
    const auto named = scheduleNamed(platform, session->options.words.value(2));
    if (!named)
        co_return fail(session->options, named.error());
    if (!isInCluster(*named)) {
        complain(QStringLiteral("%1 is carried out by this machine, so there is no manifest; “by: cluster” makes it "
                                "the cluster's.")
                     .arg(named->name));
        co_return Usage;
    }
    if (const int code = co_await opened(session, false); code != Done)
        co_return code;
    const auto schedule = *named;
    const auto manifest = co_await askClusterManifest(&platform, schedule, session->stop.get_token());
    if (!manifest)
        co_return fail(session->options, manifest.error());
    if (session->options.json) {
        QJsonArray items;
        for (const auto &object : manifest->objects + QList<QJsonObject>{manifest->cronJob})
            if (object[QStringLiteral("kind")].toString() != QLatin1String("Secret") || session->options.showSecrets)
                items << object;
        printJson(QStringLiteral("List"), {{QStringLiteral("items"), items}});
    } else {
        print(QString::fromUtf8(manifest->yaml(session->options.showSecrets)).trimmed());
    }
    co_return Done;
}

} // namespace

QCoro::Task<int> schedule(Session *session)
{
    const auto verb = session->options.words.value(1, QStringLiteral("list"));
    if (verb == QLatin1String("list"))
        co_return co_await list(session);
    const bool known = verb == QLatin1String("run") || verb == QLatin1String("install")
                    || verb == QLatin1String("remove") || verb == QLatin1String("manifest");
    if (!known || session->options.words.size() != 3) {
        complain(QStringLiteral("schedule takes list, install NAME, remove NAME, run NAME or manifest NAME."));
        co_return Usage;
    }
    if (verb == QLatin1String("run"))
        co_return co_await runSchedule(session);
    if (verb == QLatin1String("manifest"))
        co_return co_await showManifest(session);
    const auto named = scheduleNamed(session->platform, session->options.words.value(2));
    if (named && isInCluster(*named)) {
        if (const int code = co_await opened(session, false); code != Done)
            co_return code;
        co_return co_await carryOut(session, verb + QStringLiteral("-schedule"));
    }
    if (!named && verb == QLatin1String("remove")) { // the profile may have forgotten it, and the cluster not
        const auto name = session->options.words.value(2);
        const auto stop = session->stop.get_token();
        const auto opened = co_await session->platform.open(stop, Platform::Reading::Release);
        ClusterTimers timers;
        if (opened)
            timers = co_await askClusterTimers(&session->platform, stop);
        if (timers.of(name)) {
            auto plan = removeClusterSchedulePlan(session->platform, name);
            co_return co_await carryOut(session, std::move(plan));
        }
    }
    session->options.yes = true; // only files of this user are written
    co_return co_await carryOut(session, verb + QStringLiteral("-schedule"));
}

} // namespace luthier::ctl
