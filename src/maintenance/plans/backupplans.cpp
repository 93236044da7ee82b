// SPDX-License-Identifier: GPL-3.0-or-later
// Plans that take backups and care for them.
#include "maintenance/plans/planassembly.h"
#include "maintenance/plans/plans.h"
#include "maintenance/steps/adoptbackup.h"
#include "maintenance/steps/copybackup.h"
#include "maintenance/steps/fetchbackup.h"
#include "maintenance/steps/prunebackups.h"
#include "maintenance/stores/stores.h"
#include "postgres/dumpformat.h"

#include <QFileInfo>
#include <QJsonArray>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::plans)
};

} // namespace

Result<Plan> backupPlan(Platform &platform, BackupOptions options)
{
    const auto &profile = platform.profile();
    if (!profile.database.isKnown())
        return failure(Error::Kind::Invalid,
                       Words::tr("The profile names no database. Nothing was done; add one under “database”."));
    if (const auto can = provable(profile.keysTo(options.encryptTo), options.prove); !can)
        return tl::unexpected(can.error());
    if (options.format == QLatin1String("cluster") && options.prove == Proof::Asserted)
        return failure(
            Error::Kind::Refused,
            Words::tr("A dump of all databases can be proved up to “%1”, not “%2”: pg_dumpall shares its snapshot with "
                      "nobody, so nothing can be counted in it. Nothing was done; ask for less proof.")
                .arg(proofWords(Proof::Restored), proofWords(Proof::Asserted)));
    if (dumpformat::isDirectory(options.format.isEmpty() ? profile.backupFormat : options.format)
        && profile.database.isInCluster())
        return failure(
            Error::Kind::Refused,
            Words::tr("A dump in parallel is for a database that is reached directly (database.connection): through a "
                      "pod one stream carries it all, and the pod's disk would have to hold it twice. Nothing was "
                      "done; take it as “custom”."));
    if (dumpformat::isDirectory(options.format.isEmpty() ? profile.backupFormat : options.format)
        && profile.keysTo(options.encryptTo).encrypts())
        return failure(
            Error::Kind::Refused,
            Words::tr("A dump in parallel lies open on this disk until it is packed, and backups are to be encrypted "
                      "before they reach it. Nothing was done; take it as “custom”, or without recipients."));
    CheckAccess::Wanted wanted;
    wanted.helm = false;
    auto steps = backupSteps(platform, &options);
    const auto names = options.stores.value_or(storeNames(profile));
    for (const auto &name : names) {
        const auto store = storeNamed(profile, name);
        if (!store)
            return tl::unexpected(store.error());
        steps.push_back(std::make_unique<CopyConfiguration>(platform, *store));
        steps.push_back(std::make_unique<CopyBackup>(platform, *store));
    }
    if (options.prune && profile.keepBackups.any())
        for (const auto &place : QStringList{QString()} + names)
            steps.push_back(std::make_unique<PruneBackups>(platform, place));
    auto plan = assembled(platform, wanted, std::move(steps));
    plan.kind = QStringLiteral("backup");
    plan.title = options.schedule.isEmpty()
                   ? Words::tr("Back up %1").arg(profile.title)
                   : Words::tr("Back up %1 (schedule %2)").arg(profile.title, options.schedule);
    plan.request = options.toJson();
    return plan;
}

Result<Plan> adoptPlan(Platform &platform, const QString &file)
{
    const auto path = QFileInfo::exists(file) ? QFileInfo(file).absoluteFilePath()
                                              : platform.catalogue().folder().absoluteFilePath(file);
    Plan plan;
    plan.place = platform.place();
    plan.steps.push_back(std::make_unique<AdoptBackup>(platform, path));
    plan.kind = QStringLiteral("adopt");
    plan.title = Words::tr("Take over the dump %1").arg(QFileInfo(path).fileName());
    plan.request = {{QStringLiteral("file"), path}};
    return plan;
}

Result<Plan> fetchPlan(Platform &platform, const QString &backupId, const QString &store)
{
    const auto from = storeNamed(platform.profile(), store);
    if (!from)
        return tl::unexpected(from.error());
    Plan plan;
    plan.place = platform.place();
    plan.steps.push_back(std::make_unique<FetchBackup>(platform, *from, backupId));
    plan.kind = QStringLiteral("fetch");
    plan.title = Words::tr("Fetch the backup %1 from %2").arg(backupId, from->place.name);
    plan.request = {{QStringLiteral("backup"), backupId}, {QStringLiteral("store"), from->place.name}};
    return plan;
}

Result<Plan> copyPlan(Platform &platform, const QString &backupId, const QString &store)
{
    const auto to = storeNamed(platform.profile(), store);
    if (!to)
        return tl::unexpected(to.error());
    Plan plan;
    plan.place = platform.place();
    plan.steps.push_back(std::make_unique<CopyBackup>(platform, *to, backupId));
    plan.kind = QStringLiteral("copy");
    plan.title = Words::tr("Copy the backup %1 to %2").arg(backupId, to->place.name);
    plan.request = {{QStringLiteral("backup"), backupId}, {QStringLiteral("store"), to->place.name}};
    return plan;
}

Result<Plan> prunePlan(Platform &platform, const QStringList &stores)
{
    if (!platform.profile().keepBackups.any())
        return failure(
            Error::Kind::Invalid,
            Words::tr("The profile has no rules for what to keep, so nothing goes. Add “keep” under “backups”."));
    Plan plan;
    plan.place = platform.place();
    plan.steps.push_back(std::make_unique<PruneBackups>(platform, QString()));
    for (const auto &name : stores) {
        const auto store = storeNamed(platform.profile(), name);
        if (!store)
            return tl::unexpected(store.error());
        plan.steps.push_back(std::make_unique<PruneBackups>(platform, store->place.name));
    }
    plan.kind = QStringLiteral("prune");
    plan.title = Words::tr("Remove old backups");
    plan.request = {{QStringLiteral("stores"), QJsonArray::fromStringList(stores)}};
    return plan;
}

} // namespace luthier
