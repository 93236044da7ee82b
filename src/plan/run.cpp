// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/run.h"

#include "plan/processmark.h"

#include <QHash>
#include <QJsonArray>

#include <algorithm>

namespace luthier {

namespace {

StepRecord *stepOf(Run &run, const QString &id)
{
    const auto found = std::find_if(run.steps.begin(), run.steps.end(),
                                    [&](const StepRecord &step) { return step.id == id; });
    return found == run.steps.end() ? nullptr : &*found;
}

void begin(Run &run, const JournalEntry &entry)
{
    run.kind = entry.data[QStringLiteral("kind")].toString();
    run.title = entry.data[QStringLiteral("title")].toString();
    run.place = entry.data[QStringLiteral("place")].toString();
    run.request = entry.data[QStringLiteral("request")].toObject();
    run.who = entry.who;
    run.begun = QDateTime::fromString(entry.time, Qt::ISODateWithMs);
    for (const auto &value : entry.data[QStringLiteral("steps")].toArray()) {
        StepRecord step;
        step.id = value[QStringLiteral("id")].toString();
        step.title = value[QStringLiteral("title")].toString();
        if (const auto changes = value[QStringLiteral("changesCluster")]; changes.isBool())
            step.changesCluster = changes.toBool();
        run.steps << step;
    }
    for (const auto &value : entry.data[QStringLiteral("checks")].toArray())
        run.checks << ManualCheck{
            value[QStringLiteral("id")].toString(), value[QStringLiteral("title")].toString(), {}, {}};
}

void applyCheck(Run &run, const JournalEntry &entry)
{
    for (auto &check : run.checks) {
        if (check.id != entry.data[QStringLiteral("id")].toString())
            continue;
        const bool on = entry.event == QLatin1String("check");
        check.who = on ? entry.who : QString();
        check.when = on ? QDateTime::fromString(entry.time, Qt::ISODateWithMs) : QDateTime();
    }
}

void applyToStep(Run &run, StepRecord &step, const JournalEntry &entry)
{
    const auto time = QDateTime::fromString(entry.time, Qt::ISODateWithMs);
    if (entry.event == QLatin1String("begin")) {
        step.state = StepState::Working;
        step.unsettled = true;
        step.begun = time;
        return;
    }
    if (entry.data.contains(QStringLiteral("facts")))
        run.facts = entry.data[QStringLiteral("facts")].toObject();
    if (entry.event == QLatin1String("note"))
        return;
    if (entry.event == QLatin1String("undo-begin")) { // from here on it is not known to be done any more
        step.state = StepState::Working;
        step.unsettled = true;
        return;
    }
    step.unsettled = entry.event == QLatin1String("undo-failed") || entry.data[QStringLiteral("unsettled")].toBool();
    step.ended = time;
    step.answer = entry.data[QStringLiteral("message")].toString();
    step.detail = entry.data[QStringLiteral("detail")].toString();
    step.evidence.clear();
    for (const auto &line : entry.data[QStringLiteral("evidence")].toArray())
        step.evidence << line.toString();
    if (entry.event == QLatin1String("done"))
        step.state = StepState::Done;
    else if (entry.event == QLatin1String("undo-done"))
        step.state = StepState::Undone;
    else if (entry.event == QLatin1String("failed") || entry.event == QLatin1String("cancelled")
             || entry.event == QLatin1String("undo-failed"))
        step.state = StepState::Failed;
}

void applyToRun(Run &run, const JournalEntry &entry, QString &mark)
{
    const auto time = QDateTime::fromString(entry.time, Qt::ISODateWithMs);
    if (entry.event == QLatin1String("check") || entry.event == QLatin1String("uncheck")) {
        applyCheck(run, entry);
        return;
    }
    if (entry.event == QLatin1String("note"))
        return;
    if (entry.event == QLatin1String("plan"))
        begin(run, entry);
    if (entry.event == QLatin1String("plan") || entry.event == QLatin1String("resume")
        || entry.event == QLatin1String("undo")) {
        mark = entry.data[QStringLiteral("process")].toString();
        run.state = RunState::Working;
        run.ending.clear();
        run.ended = {};
        return;
    }
    run.ended = time;
    run.ending = entry.data[QStringLiteral("message")].toString();
    if (entry.event == QLatin1String("left"))
        run.state = RunState::Left;
    else if (entry.event == QLatin1String("done"))
        run.state = RunState::Done;
    else if (entry.event == QLatin1String("undone"))
        run.state = RunState::Undone;
    else if (entry.event == QLatin1String("cancelled"))
        run.state = RunState::Cancelled;
    else
        run.state = RunState::Failed;
}

} // namespace

Traces Run::traces() const
{
    auto found = Traces::None;
    for (const auto &step : steps) {
        if (step.state == StepState::Waiting || step.state == StepState::Undone || step.changesCluster == false)
            continue;
        if (step.changesCluster == true && step.state == StepState::Done)
            return Traces::Certain;
        found = Traces::MayBe;
    }
    return found;
}

QList<Run> runsOf(const QList<JournalEntry> &entries)
{
    QList<Run> runs;
    QHash<QString, qsizetype> places;
    QHash<QString, QString> marks;
    for (const auto &entry : entries) {
        if (entry.run.isEmpty())
            continue;
        if (!places.contains(entry.run)) {
            places[entry.run] = runs.size();
            Run run;
            run.id = entry.run;
            runs << run;
        }
        auto &run = runs[places[entry.run]];
        if (entry.step.isEmpty())
            applyToRun(run, entry, marks[entry.run]);
        else if (auto *step = stepOf(run, entry.step))
            applyToStep(run, *step, entry);
    }
    for (auto &run : runs)
        if (run.state == RunState::Working && !processLives(marks[run.id]))
            run.state = RunState::Interrupted;
    std::reverse(runs.begin(), runs.end());
    return runs;
}

} // namespace luthier
