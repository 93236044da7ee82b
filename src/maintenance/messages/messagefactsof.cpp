// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/words.h"
#include "maintenance/messages/messagedraft.h"
#include "maintenance/plans/plans.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <algorithm>

namespace luthier {

namespace {

using std::chrono::seconds;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::messages)
};

constexpr int UpdatesLookedAt = 3;
constexpr qint64 RoundTo = 300; // seconds: nobody announces 17 minutes

bool isAboutRun(const QString &kind)
{
    return kind == messagekind::Post || kind == messagekind::Started || kind == messagekind::Extended
        || kind == messagekind::Failed;
}

bool fits(const Run &run, const QString &kind)
{
    if (run.kind != QLatin1String("update"))
        return false;
    if (kind == messagekind::Post)
        return run.state == RunState::Done;
    if (kind == messagekind::Failed)
        return run.state != RunState::Done && run.state != RunState::Working;
    return run.state == RunState::Working;
}

QString runWords(const Run &run) { return Words::tr("The journal, run %1").arg(run.id); }

seconds roundedUp(qint64 time) { return seconds((time + RoundTo - 1) / RoundTo * RoundTo); }

/// What is expected to take how long: as said, as the last updates took, as the plan's steps forecast.
void tellDuration(MessageFacts *told, const Platform::Facts &facts, const MessageRequest &request)
{
    if (request.duration) {
        told->duration = request.duration;
        told->sources[QStringLiteral("duration")] = Words::tr("You said so.");
        return;
    }
    qint64 longest = 0;
    int count = 0;
    for (const auto &run : facts.runs) {
        if (run.kind != QLatin1String("update") || run.state != RunState::Done || !run.ended.isValid()
            || count == UpdatesLookedAt)
            continue;
        longest = std::max(longest, run.begun.secsTo(run.ended));
        ++count;
    }
    if (count > 0) {
        told->duration = roundedUp(longest);
        told->sources[QStringLiteral("duration")] = Words::tr(
            "The longest of the last %n update(s) in the journal, rounded up to 5 minutes.", nullptr, count);
    } else if (request.forecast) {
        told->duration = roundedUp(request.forecast->count());
        told->sources[QStringLiteral("duration")] = Words::tr(
            "The forecast of the plan's steps, rounded up to 5 minutes.");
    }
}

void tellTimes(MessageFacts *told, const std::optional<Run> &run, const MessageRequest &request)
{
    const bool ended = request.kind == messagekind::Post || request.kind == messagekind::Failed;
    auto &sources = told->sources;
    if (run && isAboutRun(request.kind)) {
        told->start = run->begun.toUTC();
        sources[QStringLiteral("start")] = runWords(*run);
        if (ended && run->ended.isValid()) {
            told->end = run->ended.toUTC();
            told->actual = seconds(run->ended.toSecsSinceEpoch() - run->begun.toSecsSinceEpoch());
            sources[QStringLiteral("end")] = runWords(*run);
            sources[QStringLiteral("actual")] = Words::tr("%1: from its begin to its end.").arg(runWords(*run));
        }
    }
    if (request.start.isValid() && !ended) {
        told->start = request.start.toUTC();
        sources[QStringLiteral("start")] = Words::tr("You said so.");
    }
    if (!told->end.isValid() && told->start.isValid() && told->duration && !ended) {
        told->end = told->start.addSecs(told->duration->count());
        sources[QStringLiteral("end")] = Words::tr("The begin and the expected duration.");
    }
    sources[QStringLiteral("date")] = sources.value(QStringLiteral("start"));
    sources[QStringLiteral("zone")] = Words::tr("The readers' time zones, with its clock on that day.");
    for (const auto &[name, moment, target] : {std::tuple("former-start", request.formerStart, &told->formerStart),
                                               std::tuple("former-end", request.formerEnd, &told->formerEnd)}) {
        *target = moment.toUTC();
        if (moment.isValid())
            sources[QLatin1String(name)] = Words::tr("As it was announced before.");
    }
    sources[QStringLiteral("former-date")] = sources.value(QStringLiteral("former-start"));
    if (sources.value(QStringLiteral("start")).isEmpty())
        for (const auto *name : {"start", "date", "end", "zone"})
            sources[QLatin1String(name)] = Words::tr("Say when it begins.");
}

void tellDowntime(MessageFacts *told)
{
    const auto from = SemVer::parse(told->fromVersion);
    const auto to = SemVer::parse(told->version);
    if (!from || !to)
        return;
    const auto kind = updateKind(*from, *to);
    auto &source = told->sources[QStringLiteral("downtime")];
    if (kind == UpdateKind::Patch || kind == UpdateKind::Minor) {
        told->downtime = seconds(0);
        source = Words::tr("The guide: patch and minor updates are rolling, without downtime.");
    } else if (kind == UpdateKind::Major && told->duration) {
        told->downtime = told->duration;
        source = Words::tr("The guide: downtime is possible in a major update, at most as long as it takes.");
    }
}

void tellChanges(MessageFacts *told, const std::optional<ChartVersion> &changelog)
{
    auto &sources = told->sources;
    if (!changelog || changelog->changes.isEmpty()) {
        for (const auto *name : {"changes", "features", "security", "actions"})
            sources[QLatin1String(name)] = Words::tr("The chart names no changes; write them yourself.");
        return;
    }
    QStringList added;
    QStringList rest;
    QStringList security;
    QStringList actions;
    for (const auto &note : changelog->changes) {
        if (note.kind == QLatin1String("security"))
            security << note.text;
        else
            (note.kind == QLatin1String("added") ? added : rest) << note.text;
        if (note.breaking)
            actions << note.text;
    }
    const auto source =
        Words::tr("The changelog of the chart, version %1 (artifacthub.io/changes)").arg(changelog->version);
    told->changes = added + rest;
    told->features = added.isEmpty() ? rest + security : added;
    told->security = security;
    told->actions = actions;
    for (const auto *name : {"changes", "security"})
        sources[QLatin1String(name)] = source;
    sources[QStringLiteral("features")] = added.isEmpty()
                                            ? Words::tr("%1: it names no new features, so all changes.").arg(source)
                                            : source;
    sources[QStringLiteral("actions")] =
        actions.isEmpty() ? Words::tr("%1: nothing in it is marked as breaking.").arg(source)
                          : Words::tr("%1: what is marked as breaking. Say what to do about it.").arg(source);
}

/// The version of before runs again only where somebody saw to it.
void tellRollback(MessageFacts *told, const Platform::Facts &facts, const Run &run, const UpdateOptions &update)
{
    auto &sources = told->sources;
    const auto back = std::find_if(facts.runs.cbegin(), facts.runs.cend(), [&run](const auto &other) {
        return other.kind == QLatin1String("rollback") && other.state == RunState::Done && other.begun >= run.begun;
    });
    if (run.state == RunState::Undone) {
        told->fromVersion = update.fromVersion;
        sources[QStringLiteral("from")] = Words::tr("%1: it was taken back.").arg(runWords(run));
    } else if (back != facts.runs.cend()) {
        told->fromVersion = RollbackOptions::fromJson(back->request).toVersion;
        told->end = back->ended.toUTC();
        sources[QStringLiteral("from")] = sources[QStringLiteral("end")] = runWords(*back);
    } else {
        told->fromVersion.clear();
        sources[QStringLiteral("from")] = Words::tr("The run was not taken back, as far as the journal knows.");
    }
    for (const auto &step : run.steps)
        if (step.state == StepState::Failed)
            told->reason = step.answer;
    if (!told->reason.isEmpty())
        sources[QStringLiteral("reason")] =
            Words::tr("%1: what the step that failed said. Say it in your users' words.").arg(runWords(run));
}

} // namespace

std::optional<Run> runForMessage(const QList<Run> &runs, const QString &kind, const QString &id)
{
    for (const auto &run : runs)
        if (id.isEmpty() ? isAboutRun(kind) && fits(run, kind) : run.id == id)
            return run;
    return {};
}

QString versionForMessage(const Platform::Facts &facts, const std::optional<Run> &run, const MessageRequest &request)
{
    if (!request.version.isEmpty())
        return request.version;
    if (run && run->kind == QLatin1String("update"))
        return UpdateOptions::fromJson(run->request).version;
    return isAboutRun(request.kind) || facts.updates.isEmpty() ? QString() : facts.updates.first().version.version;
}

MessageFacts messageFacts(const Profile &profile, const Platform::Facts &facts, const std::optional<Run> &run,
                          const std::optional<ChartVersion> &changelog, const MessageRequest &request)
{
    MessageFacts told;
    auto &sources = told.sources;
    told.platform = profile.title;
    sources[QStringLiteral("platform")] = Words::tr("The profile: title");
    told.support = profile.supportAddress;
    sources[QStringLiteral("support")] = told.support.isEmpty() ? Words::tr("The profile has no key “support”.")
                                                                : Words::tr("The profile: support");
    told.version = versionForMessage(facts, run, request);
    sources[QStringLiteral("version")] = told.version.isEmpty()     ? Words::tr("Say which version it is about.")
                                       : !request.version.isEmpty() ? Words::tr("You chose it.")
                                       : run                        ? runWords(*run)
                                             : Words::tr("The newest version that is available.");
    const auto update = UpdateOptions::fromJson(run ? run->request : QJsonObject());
    if (run && !update.fromVersion.isEmpty()) {
        told.fromVersion = update.fromVersion;
        sources[QStringLiteral("from")] = runWords(*run);
    } else if (facts.release) {
        told.fromVersion = facts.release->chartVersion;
        sources[QStringLiteral("from")] = Words::tr("The release that runs now.");
    }
    tellDuration(&told, facts, request);
    tellTimes(&told, run, request);
    tellDowntime(&told);
    tellChanges(&told, changelog);
    if (request.kind == messagekind::Failed) {
        told.actions = QStringList{}; // of a version that does not run, nobody has to do anything
        sources[QStringLiteral("actions")] = Words::tr("The former version runs again.");
        if (run)
            tellRollback(&told, facts, *run, update);
    }
    if (sources.value(QStringLiteral("reason")).isEmpty())
        sources[QStringLiteral("reason")] = Words::tr("Only you know it; write it.");
    if (isAboutRun(request.kind) && !run)
        for (const auto *name : {"start", "end", "date", "zone", "actual"})
            sources[QLatin1String(name)] = Words::tr("The journal has no run that this message could be about.");
    return told;
}

} // namespace luthier
