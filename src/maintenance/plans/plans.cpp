// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/plans/plans.h"

#include "maintenance/configuration/configurationplans.h"
#include "maintenance/migrations/wayback.h"
#include "maintenance/plans/planassembly.h"
#include "maintenance/platform/releaselease.h"
#include "maintenance/steps/backup.h"
#include "maintenance/steps/checkaccess.h"
#include "maintenance/steps/clusterschedule.h"
#include "maintenance/steps/configuration.h"
#include "maintenance/steps/migrate.h"
#include "maintenance/steps/release.h"
#include "maintenance/steps/rollout.h"
#include "maintenance/steps/verify.h"
#include "maintenance/values/preparedvalues.h"

#include <algorithm>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::plans)
};

tl::unexpected<Error> noRelease(const Platform &platform)
{
    return failure(platform.facts().releaseProblemKind,
                   platform.facts().releaseProblem.isEmpty()
                       ? Words::tr("The release is not known yet. Nothing was changed; read it again (F5).")
                       : platform.facts().releaseProblem);
}

// The release alone, or the schema first, or a backup in the live database's place first (features R2).
Result<Steps> stepsBack(Platform &platform, RollbackOptions *wanted)
{
    auto &options = *wanted;
    if (!options.restore.isEmpty()) {
        RestoreOptions restore;
        restore.backupId = options.restore;
        restore.stamp = options.stamp;
        auto steps = restoreSteps(platform, &restore, std::make_unique<RollBackRelease>(platform, options));
        options.stamp = restore.stamp;
        return steps;
    }
    Steps steps;
    if (options.downgrade.isEmpty()) {
        const auto &facts = platform.facts();
        const auto expected = schemaOfRevision(facts.runs, facts.backups, options.revision);
        steps.push_back(std::make_unique<CheckSchema>(platform, options, expected));
        steps.push_back(std::make_unique<RollBackRelease>(platform, options));
        steps.push_back(std::make_unique<WatchRollout>(platform, std::chrono::seconds(300), 0));
        return steps;
    }
    auto move = MigrateOptions::fromJson(options.downgrade);
    if (!move.down || move.image.isEmpty() || move.sqlSha256.isEmpty())
        return failure(Error::Kind::Invalid,
                       Words::tr("What the downgrade does was not shown. Nothing was changed; choose "
                                 "the way back again."));
    if (const auto can = provable(platform.profile().backupKeys, move.prove); !can)
        return tl::unexpected(can.error());
    BackupOptions backup{.prove = move.prove, .stamp = move.stamp, .encryptTo = {}, .proveOn = move.proveOn};
    steps = backupSteps(platform, &backup);
    move.stamp = backup.stamp;
    move.proveOn = backup.proveOn;
    options.downgrade = move.toJson();
    steps.push_back(std::make_unique<CheckMigration>(platform, move));
    steps.push_back(std::make_unique<MoveSchema>(platform, move));
    // At once: a pod of the newer version that starts now would upgrade again. What came of it is looked at then.
    steps.push_back(std::make_unique<RollBackRelease>(platform, options));
    steps.push_back(std::make_unique<WatchRollout>(platform, std::chrono::seconds(300), 0));
    steps.push_back(std::make_unique<VerifySchema>(platform, move));
    return steps;
}

// The profile says how far a backup must be proved for this kind of update; less needs a typed reason (features U3).
Result<> proofGate(const Platform &platform, const UpdateOptions &options)
{
    const auto from = SemVer::parse(platform.facts().release->chartVersion);
    const auto to = SemVer::parse(options.version);
    if (!to)
        return failure(Error::Kind::Invalid,
                       Words::tr("“%1” is not a version like 1.0.1. Nothing was changed.").arg(options.version));
    const auto kind = from ? updateKind(*from, *to) : UpdateKind::Major;
    const auto needed = platform.profile().proofFor.value(kind, Proof::Readable);
    if (options.prove < needed && options.overrideReason.trimmed().isEmpty())
        return failure(Error::Kind::Refused,
                       Words::tr("This update needs a backup proved up to “%1”; “%2” is less. Nothing "
                                 "was changed; prove more, or give a reason to go on without.")
                           .arg(proofWords(needed), proofWords(options.prove)));
    return options.overrideReason.trimmed().isEmpty() ? provable(platform.profile().backupKeys, options.prove)
                                                      : Result<>();
}

} // namespace

Result<Plan> updatePlan(Platform &platform, UpdateOptions options)
{
    const auto &facts = platform.facts();
    if (!facts.release)
        return noRelease(platform);
    if (options.version.isEmpty())
        return failure(Error::Kind::Invalid, Words::tr("Choose the version to update to."));
    if (const auto gate = proofGate(platform, options); !gate)
        return tl::unexpected(gate.error());
    if (options.fromRevision == 0) {
        options.fromRevision = facts.release->revision;
        options.fromVersion = facts.release->chartVersion;
    }
    if (options.chart.oci.isEmpty() && options.chart.repository.isEmpty() && options.chart.file.isEmpty()) {
        const auto known = std::find_if(facts.updates.cbegin(), facts.updates.cend(),
                                        [&](const auto &u) { return u.version.version == options.version; });
        if (known != facts.updates.cend())
            options.chart = known->source;
        else if (!platform.profile().charts.isEmpty())
            options.chart = platform.profile().charts.first();
        else
            return failure(
                Error::Kind::Invalid,
                Words::tr("The profile names no chart source. Nothing was changed; add one under “charts”."));
    }
    if (options.preparedValues.isEmpty()) {
        const auto prepared = prepareValues(platform.profile(), *facts.release, options);
        if (!prepared)
            return tl::unexpected(prepared.error());
        options.preparedValues = *prepared;
    }
    CheckAccess::Wanted wanted;
    wanted.revision = options.fromRevision;
    wanted.chart = options.chart;
    wanted.version = options.version;
    BackupOptions backup{.prove = options.prove, .stamp = options.stamp, .encryptTo = {}, .proveOn = options.proveOn};
    auto steps = backupSteps(platform, &backup, options.overrideReason);
    options.stamp = backup.stamp;
    options.proveOn = backup.proveOn;
    steps.push_back(std::make_unique<UpgradeRelease>(platform, options));
    steps.push_back(std::make_unique<WatchRollout>(platform, options.timeout, options.fromRevision));
    steps.push_back(std::make_unique<VerifyUpdate>(platform, options.version));
    auto plan = assembledLocked(platform, wanted, std::move(steps));
    plan.kind = QStringLiteral("update");
    plan.manualChecks = platform.profile().manualChecks;
    plan.title = Words::tr("Update %1 %2 → %3").arg(platform.profile().title, options.fromVersion, options.version);
    plan.request = options.toJson();
    return plan;
}

BackupOptions usualBackup(const Profile &profile)
{
    const auto &keys = profile.backupKeys;
    return {.prove = keys.encrypts() && !keys.decrypts() ? Proof::Transferred : Proof::Readable};
}

Result<Plan> rollbackPlan(Platform &platform, RollbackOptions options)
{
    const auto &facts = platform.facts();
    if (!facts.release)
        return noRelease(platform);
    const auto current = options.fromRevision > 0 ? options.fromRevision : facts.release->revision;
    options.fromRevision = current;
    if (options.revision == 0)
        options.revision = lastHealthyRevision(facts.history, facts.runs, current);
    if (options.revision == 0)
        return failure(Error::Kind::Refused,
                       Words::tr("No healthy revision is known to go back to. Nothing was changed."));
    const auto known = std::find_if(facts.history.cbegin(), facts.history.cend(),
                                    [&](const auto &h) { return h.revision == options.revision; });
    if (known == facts.history.cend())
        return failure(Error::Kind::NotFound,
                       Words::tr("Revision %1 is not kept any more. Nothing was changed.").arg(options.revision));
    if (known->status == QLatin1String("failed") || lastHealthyRevision({*known}, facts.runs, 0) == 0)
        return failure(
            Error::Kind::Refused,
            Words::tr("Revision %1 never was healthy; going back to it would repeat the failure. Nothing was changed.")
                .arg(options.revision));
    if (options.toVersion.isEmpty())
        for (const auto &run : facts.runs) {
            if (run.facts[QStringLiteral("toRevision")].toInt() == options.revision
                && run.request.contains(QStringLiteral("version")))
                options.toVersion = run.request[QStringLiteral("version")].toString();
            else if (run.request[QStringLiteral("fromRevision")].toInt() == options.revision)
                options.toVersion = run.request[QStringLiteral("fromVersion")].toString();
            if (!options.toVersion.isEmpty())
                break;
        }
    auto steps = stepsBack(platform, &options);
    if (!steps)
        return tl::unexpected(steps.error());
    steps->push_back(std::make_unique<VerifyUpdate>(platform, options.toVersion));
    CheckAccess::Wanted wanted;
    wanted.database = !options.downgrade.isEmpty(); // else a broken one must not stand in the way of going back
    auto plan = assembledLocked(platform, wanted, std::move(*steps));
    plan.kind = QStringLiteral("rollback");
    plan.manualChecks = platform.profile().manualChecks;
    plan.title = options.toVersion.isEmpty() ? Words::tr("Go back to revision %1").arg(options.revision)
                                             : Words::tr("Go back to %1 %2 (revision %3)")
                                                   .arg(platform.profile().title, options.toVersion)
                                                   .arg(options.revision);
    plan.request = options.toJson();
    return plan;
}

Result<Plan> repairPlan(Platform &platform)
{
    Plan plan;
    plan.place = platform.place();
    plan.lock = releaseLock(platform);
    plan.steps.push_back(std::make_unique<RepairRelease>(platform));
    plan.kind = QStringLiteral("repair");
    plan.title = Words::tr("Repair the release %1").arg(platform.releaseRef().name);
    return plan;
}

Result<Plan> planOfRun(Platform &platform, const Run &run)
{
    if (run.kind == QLatin1String("update"))
        return updatePlan(platform, UpdateOptions::fromJson(run.request));
    if (run.kind == QLatin1String("backup"))
        return backupPlan(platform, BackupOptions::fromJson(run.request));
    if (run.kind == QLatin1String("configuration-backup"))
        return configurationBackupPlan(platform, BackupOptions::fromJson(run.request).encryptTo);
    if (run.kind == QLatin1String("configuration-restore"))
        return configurationRestorePlan(platform, ConfigurationRestoreOptions::fromJson(run.request));
    if (run.kind == QLatin1String("restore"))
        return restorePlan(platform, RestoreOptions::fromJson(run.request));
    if (run.kind == QLatin1String("prove"))
        return provePlan(platform, RestoreOptions::fromJson(run.request));
    if (run.kind == QLatin1String("finish-restore"))
        return finishRestorePlan(platform, RestoreOptions::fromJson(run.request));
    if (run.kind == QLatin1String("remove-schedule") && run.request[QStringLiteral("inCluster")].toBool())
        return removeClusterSchedulePlan(platform, run.request[QStringLiteral("schedule")].toString());
    if (run.kind == QLatin1String("run-cluster-schedule"))
        return runClusterSchedulePlan(platform, run.request[QStringLiteral("schedule")].toString());
    if (run.kind == QLatin1String("install-schedule"))
        return installSchedulePlan(platform, run.request[QStringLiteral("schedule")].toString());
    if (run.kind == QLatin1String("remove-schedule"))
        return removeSchedulePlan(platform, run.request[QStringLiteral("schedule")].toString());
    if (run.kind == QLatin1String("adopt"))
        return adoptPlan(platform, run.request[QStringLiteral("file")].toString());
    if (run.kind == QLatin1String("fetch"))
        return fetchPlan(platform, run.request[QStringLiteral("backup")].toString(),
                         run.request[QStringLiteral("store")].toString());
    if (run.kind == QLatin1String("copy"))
        return copyPlan(platform, run.request[QStringLiteral("backup")].toString(),
                        run.request[QStringLiteral("store")].toString());
    if (run.kind == QLatin1String("prune"))
        return prunePlan(platform, run.request[QStringLiteral("stores")].toVariant().toStringList());
    if (run.kind == QLatin1String("rollback"))
        return rollbackPlan(platform, RollbackOptions::fromJson(run.request));
    if (run.kind == QLatin1String("migrate"))
        return migratePlan(platform, MigrateOptions::fromJson(run.request));
    if (run.kind == QLatin1String("repair"))
        return repairPlan(platform);
    return failure(Error::Kind::Invalid,
                   Words::tr("A run of kind “%1” cannot be gone on with by this version.").arg(run.kind));
}

} // namespace luthier
