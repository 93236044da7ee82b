// SPDX-License-Identifier: GPL-3.0-or-later
// Plans: shown, or carried out.
#include "app/luthierctl/commands.h"
#include "app/luthierctl/documents.h"
#include "app/luthierctl/output.h"

#include <cstdio>
#include <unistd.h>

namespace luthier::ctl {

namespace {

ChartSource chartFrom(const Session *session)
{
    const auto &text = session->options.chart;
    ChartSource source;
    for (const auto &known : session->platform.profile().charts) // sign-in and CA of the same source are kept
        if (known.oci == text)
            return known;
    if (text.startsWith(QLatin1String("oci://")))
        source.oci = text;
    else
        source.file = text;
    return source;
}

// A backup that is not on this machine may be in a store.
QCoro::Task<> findBackup(Session *session)
{
    const auto &backups = session->platform.facts().backups;
    const auto id = session->options.words.last();
    if (std::none_of(backups.cbegin(), backups.cend(), [&id](const auto &backup) { return backup.id == id; }))
        co_await askStores(session);
}

} // namespace

QCoro::Task<int> opened(Session *session, bool withUpdates)
{
    const auto stop = session->stop.get_token();
    const auto result = co_await session->platform.open(stop, Platform::Reading::Release);
    if (!result)
        co_return fail(session->options, result.error());
    const auto &facts = session->platform.facts();
    if (!facts.release) // what stands in the way of reading it is the better answer than any gate
        co_return fail(session->options, Error{facts.releaseProblemKind, facts.releaseProblem, {}});
    if (withUpdates) {
        (void)co_await session->platform.readUpdates(stop);
        (void)co_await session->platform.readStaging(stop);
    }
    co_return Done;
}

Result<> confirmed(const Session *session, const QString &what, const QString &name)
{
    if (session->options.yes)
        return {};
    if (::isatty(STDIN_FILENO) == 0)
        return failure(Error::Kind::Invalid,
                       QStringLiteral("%1 Nothing was asked for without a terminal; add --yes to do it.").arg(what));
    complain(QStringLiteral("%1 Type %2 to go on:").arg(what, name));
    char line[512] = {};
    const bool read = std::fgets(line, sizeof line, stdin) != nullptr;
    if (!read || QString::fromUtf8(line).trimmed() != name)
        return failure(Error::Kind::Cancelled, QStringLiteral("Not confirmed; nothing was changed."));
    return {};
}

QCoro::Task<int> carryOut(Session *session, QString kind)
{
    auto built = planFor(session, kind);
    co_return co_await carryOut(session, std::move(built));
}

QCoro::Task<int> carryOut(Session *session, Result<Plan> built)
{
    const auto &options = session->options;
    if (!built)
        co_return fail(options, built.error());
    const auto ticks = checksNamed(built->manualChecks, options.confirmChecks);
    if (!ticks) {
        complain(ticks.error().message);
        co_return Usage;
    }
    const auto what = QStringLiteral("%1 in %2.").arg(built->title, session->platform.environment().name);
    if (const auto yes = confirmed(session, what, session->platform.releaseRef().name); !yes)
        co_return yes.error().kind == Error::Kind::Invalid ? (complain(yes.error().message), Usage)
                                                           : fail(options, yes.error());
    session->platform.setReadOnly(false); // asked for by name: that is the unlocking
    PlanRunner runner(std::move(*built), session->journal);
    follow(runner, options);
    session->running = &runner;
    const auto ended = co_await runner.start();
    session->running = nullptr;
    for (const auto &check : *ticks)
        if (const auto ticked = ended ? tickCheck(session->journal, runner.runId(), check, true) : Result<>(); !ticked)
            complain(ticked.error().message);
    (void)co_await session->platform.readRuns();
    const auto all = session->platform.facts().runs;
    const auto found = std::find_if(all.cbegin(), all.cend(), [&](const auto &r) { return r.id == runner.runId(); });
    const auto run = found == all.cend() ? Run{} : *found;
    const auto code = exitOfRun(ended, run);
    if (options.json) {
        auto document = runDocument(run);
        document[QStringLiteral("exitCode")] = code;
        if (!ended)
            document[QStringLiteral("message")] = ended.error().message;
        printJson(QStringLiteral("Run"), document);
    } else if (ended) {
        print(QStringLiteral("%1: done (%2).").arg(runner.plan().title, run.id) + openChecksWords(run));
    } else {
        fail(options, ended.error());
        complain(code == HalfWay
                     ? QStringLiteral("Half-way. See: luthierctl run show %1; then run resume or run undo.").arg(run.id)
                     : QStringLiteral("Nothing was changed in the cluster."));
    }
    co_return code;
}

UpdateOptions updateOptions(const Session *session)
{
    const auto &o = session->options;
    UpdateOptions update;
    update.version = o.to;
    if (!o.chart.isEmpty())
        update.chart = chartFrom(session);
    update.valuesFiles = o.values;
    update.prove = proofFromName(o.prove).value_or(Proof::Readable);
    update.proveOn = Scratch::fromName(o.proveOn);
    update.overrideReason = o.overrideReason;
    update.timeout = std::chrono::seconds(o.timeout);
    update.wait = o.wait;
    update.rollBackOnFailure = o.rollBackOnFailure;
    for (const auto &item : o.confirm)
        update.confirmed[item.trimmed()] = qEnvironmentVariable("USER", QStringLiteral("luthierctl"));
    return update;
}

BackupOptions backupOptions(const Session *session)
{
    const auto &o = session->options;
    auto profile = session->platform.profile();
    profile.backupKeys = profile.keysTo(o.encryptTo);
    auto backup = usualBackup(profile);
    backup.prove = proofFromName(o.prove).value_or(backup.prove);
    backup.encryptTo = o.encryptTo;
    backup.proveOn = Scratch::fromName(o.proveOn);
    if (o.what == QLatin1String("cluster"))
        backup.format = o.what;
    else if (!o.dumpFormat.isEmpty())
        backup.format = o.dumpFormat;
    return backup;
}

Result<Plan> planFor(Session *session, const QString &kind)
{
    const auto &o = session->options;
    if (!o.prove.isEmpty() && !proofFromName(o.prove))
        return failure(
            Error::Kind::Invalid,
            QStringLiteral("--prove takes taken, transferred, readable, restored or asserted, not “%1”.").arg(o.prove));
    const auto proveOn = Scratch::fromName(o.proveOn);
    if (!o.proveOn.isEmpty() && !proveOn)
        return failure(Error::Kind::Invalid,
                       QStringLiteral("--prove-on takes server, local or pod, not “%1”.").arg(o.proveOn));
    const auto one = [](const QString &text, const char *first, const char *second) {
        return text.isEmpty() || text == QLatin1String(first) || text == QLatin1String(second);
    };
    if (!one(o.what, "database", "cluster"))
        return failure(Error::Kind::Invalid, QStringLiteral("--what takes database or cluster, not “%1”.").arg(o.what));
    if (!one(o.dumpFormat, "custom", "plain") && o.dumpFormat != QLatin1String("directory"))
        return failure(Error::Kind::Invalid,
                       QStringLiteral("--format takes custom, plain or directory, not “%1”.").arg(o.dumpFormat));
    if (o.what == QLatin1String("cluster") && !one(o.dumpFormat, "plain", "plain"))
        return failure(Error::Kind::Invalid,
                       QStringLiteral("pg_dumpall writes plain dumps only: --what cluster goes with --format plain."));
    if (kind == QLatin1String("update"))
        return updatePlan(session->platform, updateOptions(session));
    if (kind == QLatin1String("backup"))
        return backupPlan(session->platform, backupOptions(session));
    if (kind == QLatin1String("restore") || kind == QLatin1String("prove") || kind == QLatin1String("finish-restore")) {
        RestoreOptions restoring;
        restoring.backupId = o.words.last();
        restoring.finishes = o.finish;
        restoring.sayLoss = o.rehearse;
        restoring.compare = o.prove != QLatin1String("restored");
        if (!o.rehearse) // a rehearsal is to show that it can be done on the very server
            restoring.scratch.where = proveOn.value_or(session->platform.profile().database.scratch);
        return kind == QLatin1String("restore") && !o.rehearse ? restorePlan(session->platform, restoring)
             : kind == QLatin1String("finish-restore")         ? finishRestorePlan(session->platform, restoring)
                                                               : provePlan(session->platform, restoring);
    }
    if (kind == QLatin1String("rollback")) {
        RollbackOptions back;
        back.revision = o.revision;
        back.acceptSchema = o.acceptSchema;
        return rollbackPlan(session->platform, back);
    }
    if (kind == QLatin1String("schedule")) {
        const auto schedule = scheduleNamed(session->platform, o.words.value(2));
        return schedule ? scheduledPlan(session->platform, *schedule) : tl::unexpected(schedule.error());
    }
    if (kind == QLatin1String("install-schedule"))
        return installSchedulePlan(session->platform, o.words.value(2));
    if (kind == QLatin1String("remove-schedule"))
        return removeSchedulePlan(session->platform, o.words.value(2));
    if (kind == QLatin1String("adopt"))
        return adoptPlan(session->platform, o.words.value(2));
    if (kind == QLatin1String("fetch"))
        return fetchPlan(session->platform, o.words.value(2), o.store);
    if (kind == QLatin1String("copy"))
        return copyPlan(session->platform, o.words.value(2), o.store);
    if (kind == QLatin1String("prune"))
        return prunePlan(session->platform, storeNames(session));
    if (kind == QLatin1String("repair"))
        return repairPlan(session->platform);
    return failure(
        Error::Kind::Invalid,
        QStringLiteral("There is no plan “%1”; there are update, backup, restore, prove, rollback and repair.")
            .arg(kind));
}

QCoro::Task<int> showPlan(Session *session)
{
    const auto kind = session->options.words.value(1);
    const bool update = kind == QLatin1String("update");
    if (const int code = co_await opened(session, update); code != Done)
        co_return code;
    if (kind == QLatin1String("restore") || kind == QLatin1String("prove"))
        co_await findBackup(session);
    const auto built = planFor(session, kind);
    if (!built)
        co_return fail(session->options, built.error());
    const auto permissions = built->permissions();
    const auto lacking = co_await preflight(&session->platform, permissions, session->stop.get_token());
    if (!lacking)
        co_return fail(session->options, lacking.error());
    const auto options = updateOptions(session);
    const auto checklist = update ? updateChecklist(session->platform, options) : QList<ChecklistItem>();
    if (session->options.json) {
        printJson(QStringLiteral("Plan"), planDocument(*built, checklist, *lacking));
    } else {
        print(built->title);
        for (const auto &item : checklist)
            print(QStringLiteral("  [%1] %2: %3")
                      .arg(item.waived                     ? QStringLiteral("-")
                           : item.bySelf || !item.required ? QStringLiteral("x")
                                                           : QStringLiteral(" "),
                           item.id, item.evidence));
        int number = 0;
        for (const auto &step : built->steps) {
            print(QStringLiteral("\n%1. %2%3\n   %4")
                      .arg(++number)
                      .arg(step->title(),
                           step->changesCluster() ? QStringLiteral("  (changes the cluster)") : QString(),
                           step->explanation()));
            for (const auto &command : step->commands())
                print(QStringLiteral("   $ ") + command);
        }
        for (const auto &problem : lacking->problems)
            print(QStringLiteral("\n! ") + problem + QLatin1Char('\n') + lacking->role);
    }
    co_return lacking->problems.isEmpty() ? Done : Unreachable;
}

QCoro::Task<int> update(Session *session)
{
    if (session->options.to.isEmpty()) {
        complain(QStringLiteral("update needs --to VERSION."));
        co_return Usage;
    }
    if (const int code = co_await opened(session, true); code != Done)
        co_return code;
    const auto options = updateOptions(session);
    const auto missing = unconfirmed(updateChecklist(session->platform, options), options);
    if (!missing.isEmpty())
        co_return fail(session->options,
                       Error{Error::Kind::Refused,
                             QStringLiteral("The checklist is not complete: %1. Nothing was changed; see luthierctl "
                                            "plan update, then add --confirm %2.")
                                 .arg(missing.join(QStringLiteral(", ")), missing.join(QLatin1Char(','))),
                             {}});
    co_return co_await carryOut(session, QStringLiteral("update"));
}

QCoro::Task<int> backup(Session *session)
{
    session->options.yes = true; // a backup changes nothing
    if (const int code = co_await opened(session, false); code != Done)
        co_return code;
    co_return co_await carryOut(session, QStringLiteral("backup"));
}

QCoro::Task<int> restore(Session *session)
{
    const auto &options = session->options;
    if (options.finish.isEmpty() && options.words.size() < 2) {
        complain(QStringLiteral("restore needs the ID of a backup; see luthierctl backups."));
        co_return Usage;
    }
    if (const int code = co_await opened(session, false); code != Done)
        co_return code;
    if (options.finish.isEmpty())
        co_await findBackup(session);
    const auto kind = !options.finish.isEmpty() ? QStringLiteral("finish-restore")
                    : options.rehearse          ? QStringLiteral("prove")
                                                : QStringLiteral("restore");
    co_return co_await carryOut(session, kind);
}

QCoro::Task<int> runSchedule(Session *session)
{
    session->options.yes = true; // neither a backup nor a restore test changes what serves
    const auto schedule = scheduleNamed(session->platform, session->options.words.value(2));
    if (!schedule)
        co_return fail(session->options, schedule.error());
    const bool test = schedule->work == Schedule::Work::RestoreTest;
    if (const int code = co_await opened(session, false); code != Done)
        co_return code;
    for (const auto &run : session->platform.facts().runs)
        if (run.state == RunState::Working && run.request[QStringLiteral("schedule")].toString() == schedule->name)
            co_return fail(
                session->options,
                Error{Error::Kind::Refused,
                      QStringLiteral("%1 is still at work (%2). Nothing was begun.").arg(schedule->name, run.id),
                      {}});
    if (test)
        co_await askStores(session); // the newest backup may be only there
    co_return co_await carryOut(session, QStringLiteral("schedule"));
}

QCoro::Task<int> proveBackup(Session *session)
{
    session->options.yes = true; // the live database is not touched
    if (const int code = co_await opened(session, false); code != Done)
        co_return code;
    co_await findBackup(session);
    co_return co_await carryOut(session, QStringLiteral("prove"));
}

QCoro::Task<int> repair(Session *session)
{
    if (const int code = co_await opened(session, false); code != Done)
        co_return code;
    co_return co_await carryOut(session, QStringLiteral("repair"));
}

} // namespace luthier::ctl
