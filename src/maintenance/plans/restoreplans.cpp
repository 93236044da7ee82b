// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/words.h"
#include "maintenance/plans/planassembly.h"
#include "maintenance/platform/releaselease.h"
#include "maintenance/steps/backup.h"
#include "maintenance/steps/configuration.h"
#include "maintenance/steps/fetchbackup.h"
#include "maintenance/steps/makescratch.h"
#include "maintenance/steps/quiesce.h"
#include "maintenance/steps/restore.h"
#include "maintenance/steps/rollout.h"
#include "maintenance/steps/verify.h"
#include "maintenance/stores/stores.h"

#include <algorithm>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::plans)
};

// To the millisecond: two that begin in the same second (a timer and a person) must not take each other's copy.
QString newStamp() { return QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMddHHmmsszzz")); }

/// Fills in when the backup was taken and, where only a store has it, which.
Result<> restorable(const Platform &platform, RestoreOptions *options)
{
    const auto &id = options->backupId;
    if (!platform.profile().database.isKnown())
        return failure(Error::Kind::Invalid,
                       Words::tr("The profile names no database. Nothing was done; add one under “database”."));
    const auto all = placed(platform.facts().backups, platform.facts().stores);
    const auto found = std::find_if(all.cbegin(), all.cend(), [&id](const auto &one) { return one.backup.id == id; });
    if (found == all.cend() && !options->fetchFrom.isEmpty())
        return {}; // a run that is gone on with: the store need not have been asked again
    if (found == all.cend())
        return failure(Error::Kind::NotFound,
                       Words::tr("There is no backup “%1”. Nothing was changed; look at the list of backups.").arg(id));
    if (found->backup.kind != QLatin1String("database"))
        return failure(Error::Kind::Invalid, Words::tr("%1 is a backup of the configuration, not of the database. "
                                                       "Nothing was changed.")
                                                 .arg(id));
    options->taken = found->backup.taken;
    if (!found->here && options->fetchFrom.isEmpty())
        options->fetchFrom = found->stores.first();
    return {};
}

/// Brings the backup here first, where only a store has it.
Result<Steps> stepsBefore(Platform &platform, const RestoreOptions &options)
{
    Steps steps;
    if (options.fetchFrom.isEmpty())
        return steps;
    const auto store = storeNamed(platform.profile(), options.fetchFrom);
    if (!store)
        return tl::unexpected(store.error());
    steps.push_back(std::make_unique<FetchBackup>(platform, *store, options.backupId));
    return steps;
}

CheckAccess::Wanted withoutHelm()
{
    CheckAccess::Wanted wanted;
    wanted.helm = false;
    wanted.database = false; // a broken database is what restores are for
    return wanted;
}

} // namespace

Plan assembled(Platform &platform, CheckAccess::Wanted wanted, Steps steps)
{
    Plan plan;
    plan.place = platform.place();
    plan.steps = std::move(steps);
    wanted.permissions = plan.permissions();
    plan.steps.insert(plan.steps.begin(), std::make_unique<CheckAccess>(platform, std::move(wanted)));
    return plan;
}

Plan assembledLocked(Platform &platform, CheckAccess::Wanted wanted, Steps steps)
{
    wanted.locks = true;
    auto plan = assembled(platform, std::move(wanted), std::move(steps));
    plan.lock = releaseLock(platform);
    return plan;
}

void addProof(Steps *steps, Platform &platform, RestoreOptions options)
{
    options.scratch.stamp = options.stamp;
    const bool away = options.scratch.isOwnServer();
    if (away)
        steps->push_back(std::make_unique<MakeScratch>(platform, options));
    steps->push_back(std::make_unique<ExamineBackup>(platform, options));
    steps->push_back(std::make_unique<RehearseRestore>(platform, options));
    if (options.compare)
        steps->push_back(std::make_unique<CompareCopy>(platform, options));
    if (away)
        steps->push_back(std::make_unique<RemoveScratch>(platform, options));
    else
        steps->push_back(std::make_unique<DropCopy>(platform, options));
}

Result<> provable(const AgeKeys &keys, Proof wanted)
{
    if (wanted <= Proof::Transferred || !keys.encrypts() || keys.decrypts())
        return {};
    return failure(
        Error::Kind::Refused,
        Words::tr("Backups are encrypted, and this machine has no identity to read them, so none can be proved up "
                  "to “%1”. Nothing was changed; name an identity in the profile (backups: identity), or ask "
                  "for less proof.")
            .arg(proofWords(wanted)));
}

Steps backupSteps(Platform &platform, BackupOptions *options, const QString &overrideReason)
{
    const auto prove = options->prove;
    const auto keys = platform.profile().keysTo(options->encryptTo);
    options->proveOn = options->proveOn.value_or(platform.profile().database.scratch);
    if (options->format.isEmpty())
        options->format = platform.profile().backupFormat;
    Steps steps;
    steps.push_back(std::make_unique<BackUpConfiguration>(platform, keys));
    steps.push_back(std::make_unique<BackUpDatabase>(platform, keys, options->format));
    steps.push_back(
        std::make_unique<ProveBackup>(platform, std::min(prove, Proof::Readable), overrideReason, options->format));
    if (prove <= Proof::Readable || !overrideReason.isEmpty())
        return steps;
    if (options->stamp.isEmpty())
        options->stamp = newStamp();
    RestoreOptions copy;
    copy.proofOnly = true;
    copy.compare = prove == Proof::Asserted;
    copy.stamp = options->stamp;
    copy.scratch = {*options->proveOn, {}};
    addProof(&steps, platform, copy);
    return steps;
}

Result<Steps> restoreSteps(Platform &platform, RestoreOptions *wanted, std::unique_ptr<Step> meanwhile)
{
    auto &options = *wanted;
    if (const auto may = restorable(platform, &options); !may)
        return tl::unexpected(may.error());
    if (options.stamp.isEmpty())
        options.stamp = newStamp();
    options.proofOnly = false;
    options.scratch = {}; // what takes the live one's place is beside it
    auto before = stepsBefore(platform, options);
    if (!before)
        return tl::unexpected(before.error());
    auto steps = std::move(*before);
    steps.push_back(std::make_unique<ExamineBackup>(platform, options));
    steps.push_back(std::make_unique<RehearseRestore>(platform, options));
    steps.push_back(std::make_unique<CompareCopy>(platform, options));
    steps.push_back(std::make_unique<DecideRestore>(platform, options));
    steps.push_back(std::make_unique<SafetyBackup>(platform, platform.profile().backupKeys));
    steps.push_back(std::make_unique<QuiescePlatform>(platform));
    steps.push_back(std::make_unique<SwapDatabases>(platform, options));
    if (meanwhile)
        steps.push_back(std::move(meanwhile));
    steps.push_back(std::make_unique<WakePlatform>(platform));
    steps.push_back(std::make_unique<WatchRollout>(platform, std::chrono::seconds(300), 0));
    return steps;
}

Result<Plan> restorePlan(Platform &platform, RestoreOptions options)
{
    auto steps = restoreSteps(platform, &options);
    if (!steps)
        return tl::unexpected(steps.error());
    steps->push_back(std::make_unique<VerifyUpdate>(platform, QString()));
    auto plan = assembledLocked(platform, withoutHelm(), std::move(*steps));
    plan.kind = QStringLiteral("restore");
    plan.title =
        Words::tr("Restore %1 from the backup of %2").arg(platform.profile().title, words::moment(options.taken));
    plan.request = options.toJson();
    return plan;
}

Result<Plan> provePlan(Platform &platform, RestoreOptions options)
{
    if (const auto may = restorable(platform, &options); !may)
        return tl::unexpected(may.error());
    if (options.stamp.isEmpty())
        options.stamp = newStamp();
    options.proofOnly = true;
    auto before = stepsBefore(platform, options);
    if (!before)
        return tl::unexpected(before.error());
    auto steps = std::move(*before);
    addProof(&steps, platform, options);
    auto plan = assembled(platform, withoutHelm(), std::move(steps));
    plan.kind = QStringLiteral("prove");
    plan.title =
        options.schedule.isEmpty()
            ? Words::tr("Prove the backup of %1").arg(words::moment(options.taken))
            : Words::tr("Prove the backup of %1 (schedule %2)").arg(words::moment(options.taken), options.schedule);
    plan.request = options.toJson();
    return plan;
}

Result<Plan> finishRestorePlan(Platform &platform, RestoreOptions options)
{
    const auto &runs = platform.facts().runs;
    const auto found = std::find_if(runs.cbegin(), runs.cend(),
                                    [&](const auto &run) { return run.id == options.finishes; });
    const bool exchanged = found != runs.cend()
                        && (found->kind == QLatin1String("restore")
                            || (found->kind == QLatin1String("rollback")
                                && !RollbackOptions::fromJson(found->request).restore.isEmpty()));
    if (!exchanged)
        return failure(Error::Kind::NotFound,
                       Words::tr("The journal has no restore “%1”. Nothing was changed.").arg(options.finishes));
    if (found->state != RunState::Done)
        return failure(
            Error::Kind::Refused,
            Words::tr("This restore did not end well, so its former database is kept. Nothing was changed; go "
                      "on with it or take it back first."));
    options.stamp = RestoreOptions::fromJson(found->request).stamp;
    options.backupId = RestoreOptions::fromJson(found->request).backupId;
    Steps steps;
    steps.push_back(std::make_unique<DropFormer>(platform, options));
    auto plan = assembledLocked(platform, withoutHelm(), std::move(steps));
    plan.kind = QStringLiteral("finish-restore");
    plan.title = Words::tr("Remove the database of before the restore");
    plan.request = options.toJson();
    return plan;
}

} // namespace luthier
