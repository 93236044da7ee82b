// SPDX-License-Identifier: GPL-3.0-or-later
// Plans that work on backups alone: they ask nothing of the cluster but a store's credentials.
#include "maintenance/plans.h"

#include "maintenance/steps/copybackup.h"
#include "maintenance/steps/prunebackups.h"
#include "maintenance/stores.h"

#include <QJsonArray>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::plans)
};

} // namespace

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
