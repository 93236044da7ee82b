// SPDX-License-Identifier: GPL-3.0-or-later
// What is done by itself: whether it was, and what lets it be done.
#include "app/luthierctl/commands.h"
#include "app/luthierctl/output.h"
#include "base/words.h"
#include "maintenance/schedule/timerhost.h"
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

QJsonObject scheduleJson(const ScheduleState &state, const QString &timer)
{
    const auto &schedule = state.schedule;
    const bool test = schedule.work == Schedule::Work::RestoreTest;
    return {{QStringLiteral("name"), schedule.name},
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

QCoro::Task<int> list(Session *session)
{
    auto &platform = session->platform;
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
                                       placed(facts.backups, facts.stores), facts.runs, now);
    QJsonArray items;
    QList<QStringList> rows;
    bool well = true;
    for (const auto &state : states) {
        well = well && state.isWell();
        const auto timer = co_await timerOf(session, state.schedule.name);
        items << scheduleJson(state, timer);
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

} // namespace

QCoro::Task<int> schedule(Session *session)
{
    const auto verb = session->options.words.value(1, QStringLiteral("list"));
    if (verb == QLatin1String("list"))
        co_return co_await list(session);
    const bool known = verb == QLatin1String("run") || verb == QLatin1String("install")
                    || verb == QLatin1String("remove");
    if (!known || session->options.words.size() != 3) {
        complain(QStringLiteral("schedule takes list, install NAME, remove NAME or run NAME."));
        co_return Usage;
    }
    if (verb == QLatin1String("run"))
        co_return co_await runSchedule(session);
    session->options.yes = true; // only files of this user are written
    co_return co_await carryOut(session, verb + QStringLiteral("-schedule"));
}

} // namespace luthier::ctl
