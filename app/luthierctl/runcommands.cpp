// SPDX-License-Identifier: GPL-3.0-or-later
// Runs of the journal: looked at, gone on with, taken back.
#include "app/luthierctl/commands.h"
#include "app/luthierctl/documents.h"
#include "app/luthierctl/output.h"
#include "base/paths.h"
#include "base/words.h"
#include "maintenance/evidence/evidence.h"

#include <QFileInfo>

namespace luthier::ctl {

namespace {

Result<Run> runNamed(const QList<Run> &all, const QString &id)
{
    for (const auto &run : all)
        if (run.id == id)
            return run;
    return failure(Error::Kind::NotFound,
                   QStringLiteral("The journal has no run “%1”. See luthierctl run list.").arg(id));
}

void list(const Options &options, const QList<Run> &all)
{
    QJsonArray items;
    QList<QStringList> rows;
    for (const auto &run : all) {
        items << runDocument(run);
        rows << QStringList{run.id, runStateName(run.state), run.title, run.who,
                            words::age(run.begun, QDateTime::currentDateTime())};
    }
    if (options.json)
        printJson(QStringLiteral("RunList"), {{QStringLiteral("items"), items}});
    else
        printTable({QStringLiteral("RUN"), QStringLiteral("STATE"), QStringLiteral("WHAT"), QStringLiteral("WHO"),
                    QStringLiteral("AGE")},
                   rows);
}

void show(const Options &options, const Run &run)
{
    if (options.json) {
        printJson(QStringLiteral("Run"), runDocument(run));
        return;
    }
    print(QStringLiteral("%1 (%2)").arg(run.title, runStateName(run.state)));
    QList<QStringList> rows;
    for (const auto &value : runDocument(run)[QStringLiteral("items")].toArray()) {
        rows << QStringList{value[QStringLiteral("state")].toString(), value[QStringLiteral("title")].toString(),
                            value[QStringLiteral("message")].toString()};
        for (const auto &line : value[QStringLiteral("evidence")].toArray())
            rows << QStringList{QString(), QString(), QStringLiteral("  ") + line.toString()};
    }
    printTable({QStringLiteral("STATE"), QStringLiteral("STEP"), QStringLiteral("SAID")}, rows);
    for (const auto &check : run.checks)
        print(
            check.isTicked()
                ? QStringLiteral("[x] %1: %2 (%3, %4)").arg(check.id, check.title, check.who, words::moment(check.when))
                : QStringLiteral("[ ] %1: %2").arg(check.id, check.title));
}

int confirm(Session *session, Run run)
{
    const auto ids = session->options.words.value(3).split(QLatin1Char(','), Qt::SkipEmptyParts);
    if (ids.isEmpty()) {
        complain(QStringLiteral("run confirm needs a run and the checks that you tick."));
        return Usage;
    }
    const auto checks = checksNamed(run.checks, ids);
    if (!checks)
        return fail(session->options, checks.error());
    for (const auto &check : *checks)
        if (const auto ticked = tickCheck(session->journal, run.id, check, true); !ticked)
            return fail(session->options, ticked.error());
    const auto entries = session->journal.entries();
    const auto now = entries ? runNamed(runsOf(*entries), run.id) : Result<Run>(run);
    if (session->options.json && now)
        printJson(QStringLiteral("Run"), runDocument(*now));
    else if (now)
        print(QStringLiteral("%1: noted.").arg(run.id) + openChecksWords(*now));
    return Done;
}

/// The run's pack; a cluster that does not answer leaves out what only it knows, and the pack says so.
QCoro::Task<int> evidence(Session *session, Run run)
{
    const auto file = session->options.words.value(3, run.id + QStringLiteral(".html"));
    if (QFileInfo::exists(file))
        co_return fail(session->options,
                       {Error::Kind::Refused,
                        QStringLiteral("%1 exists already and was not overwritten. Name another file.").arg(file),
                        {}});
    auto &platform = session->platform;
    if (const auto opened = co_await platform.open(session->stop.get_token(), Platform::Reading::WhatRuns); !opened)
        complain(opened.error().message);
    const auto pack = co_await gatherEvidence(&platform, run.id, session->stop.get_token());
    if (!pack)
        co_return fail(session->options, pack.error());
    const auto html = evidenceHtml(*pack);
    if (const auto written = paths::writeAtomically(file, html); !written) // 0600
        co_return fail(session->options, written.error());
    if (session->options.json)
        printJson(QStringLiteral("EvidencePack"), {{QStringLiteral("run"), run.id},
                                                   {QStringLiteral("file"), file},
                                                   {QStringLiteral("bytes"), html.size()},
                                                   {QStringLiteral("head"), pack->entries.last().hash}});
    else
        print(QStringLiteral("%1 is written; only you can read it. luthierctl journal verify %1 checks it.").arg(file));
    co_return Done;
}

// Another process that still works on a run must not be joined by us.
Result<> mayTouch(const Run &run)
{
    if (run.state == RunState::Working)
        return failure(Error::Kind::Refused,
                       QStringLiteral("%1 is still at work in another Luthier. Nothing was changed.").arg(run.id));
    if (run.state == RunState::Undone || run.state == RunState::Left)
        return failure(
            Error::Kind::Refused,
            QStringLiteral("%1 was already closed (%2). Nothing was changed.").arg(run.id, runStateName(run.state)));
    return {};
}

} // namespace

QCoro::Task<int> runs(Session *session)
{
    const auto &options = session->options;
    const auto verb = options.words.value(1, QStringLiteral("list"));
    const auto entries = session->journal.entries();
    if (!entries)
        co_return fail(options, entries.error());
    const auto all = runsOf(*entries);
    if (verb == QLatin1String("list")) {
        list(options, all);
        co_return Done;
    }
    const auto found = runNamed(all, options.words.value(2));
    if (!found)
        co_return fail(options, found.error());
    const auto run = *found;
    if (verb == QLatin1String("show")) {
        show(options, run);
        co_return Done;
    }
    if (verb == QLatin1String("evidence"))
        co_return co_await evidence(session, run);
    if (verb == QLatin1String("confirm"))
        co_return confirm(session, run);
    if (verb != QLatin1String("resume") && verb != QLatin1String("undo") && verb != QLatin1String("leave")) {
        complain(QStringLiteral("run takes list, show, evidence, confirm, resume, undo or leave."));
        co_return Usage;
    }
    if (const auto may = mayTouch(run); !may)
        co_return fail(options, may.error());
    if (verb == QLatin1String("leave")) {
        const auto left = session->journal.append(run.id, {}, QStringLiteral("left"));
        co_return left ? int(Done) : fail(options, left.error());
    }
    if (verb == QLatin1String("resume") && run.state == RunState::Done)
        co_return fail(
            options,
            Error{Error::Kind::Refused, QStringLiteral("%1 is done; there is nothing to go on with.").arg(run.id), {}});
    const auto opened = co_await session->platform.open(session->stop.get_token(), Platform::Reading::Release);
    if (!opened)
        co_return fail(options, opened.error());
    auto plan = planOfRun(session->platform, run);
    if (!plan)
        co_return fail(options, plan.error());
    if (!options.yes) {
        complain(QStringLiteral("This changes the cluster; add --yes to do it."));
        co_return Usage;
    }
    session->platform.setReadOnly(false);
    PlanRunner runner(std::move(*plan), session->journal);
    const bool resume = verb == QLatin1String("resume");
    follow(runner, options, !resume);
    session->running = &runner;
    Result<> ended;
    if (resume)
        ended = co_await runner.resume(run);
    else
        ended = co_await runner.undo(run);
    session->running = nullptr;
    const auto after = session->journal.entries();
    const auto now = after ? runNamed(runsOf(*after), run.id) : Result<Run>(run);
    if (options.json && now)
        printJson(QStringLiteral("Run"), runDocument(*now));
    if (ended) {
        if (!options.json)
            print(QStringLiteral("%1: %2").arg(run.id, now ? runStateName(now->state) : QString()));
        co_return Done;
    }
    if (!options.json)
        fail(options, ended.error());
    co_return now ? exitOfRun(ended, *now) : HalfWay;
}

} // namespace luthier::ctl
