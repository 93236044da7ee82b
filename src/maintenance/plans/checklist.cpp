// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/words.h"
#include "maintenance/plans/plans.h"

#include <QCoreApplication>

#include <algorithm>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::checklist)
};

ChecklistItem changelog(const AvailableUpdate *update)
{
    ChecklistItem item{
        QStringLiteral("changelog"), Words::tr("Review the changelog for breaking changes"), {}, false, true};
    if (!update || update->version.changes.isEmpty()) {
        item.evidence = Words::tr("The chart names no changes; read the release notes.");
        return item;
    }
    const auto breaking = std::count_if(update->version.changes.cbegin(), update->version.changes.cend(),
                                        [](const auto &c) { return c.breaking; });
    item.evidence = breaking
                      ? Words::tr("%1 changes, %2 of them breaking.").arg(update->version.changes.size()).arg(breaking)
                      : Words::tr("%1 changes, none marked as breaking.").arg(update->version.changes.size());
    item.bySelf = breaking == 0 && update->kind == UpdateKind::Patch;
    return item;
}

} // namespace

QList<ChecklistItem> updateChecklist(const Platform &platform, const UpdateOptions &options)
{
    const auto &updates = platform.facts().updates;
    const auto found = std::find_if(updates.cbegin(), updates.cend(),
                                    [&](const auto &u) { return u.version.version == options.version; });
    const auto *update = found == updates.cend() ? nullptr : &*found;
    const auto kind = update ? update->kind : UpdateKind::Minor;
    const bool major = kind == UpdateKind::Major;
    const auto healthy = lastHealthyRevision(platform.facts().history, platform.facts().runs, 0);

    QList<ChecklistItem> list;
    list << ChecklistItem{QStringLiteral("backup"), Words::tr("Back up the database"),
                          Words::tr("The plan takes a backup and proves it up to “%1” before anything changes.")
                              .arg(proofWords(options.prove)),
                          true, true};
    list << ChecklistItem{QStringLiteral("configuration"), Words::tr("Back up the configuration"),
                          Words::tr("The plan keeps values and manifest."), true, true};
    list << changelog(update);
    const auto staging = stagingEvidence(platform.facts().staging, options.version, platform.facts().stagingRuns);
    list << ChecklistItem{QStringLiteral("staging"), Words::tr("Test in staging first"), staging.words,
                          staging.proves || kind == UpdateKind::Patch || !platform.environment().isProduction(),
                          kind != UpdateKind::Patch, !staging.proves};
    list << ChecklistItem{QStringLiteral("window"), Words::tr("Schedule a maintenance window"),
                          major ? Words::tr("A major update may mean downtime.")
                                : Words::tr("Not needed: a rolling update without downtime."),
                          !major, major, !major};
    list << ChecklistItem{QStringLiteral("users"), Words::tr("Notify users"),
                          major ? Words::tr("Tell them when, and for how long.")
                                : Words::tr("Not needed: no downtime is expected."),
                          !major, major, !major};
    list << ChecklistItem{QStringLiteral("rollback-plan"), Words::tr("Have a rollback plan ready"),
                          healthy > 0 ? Words::tr("Revision %1 is healthy and can be gone back to.").arg(healthy)
                                      : Words::tr("No healthy revision is known to go back to."),
                          healthy > 0, true};
    for (auto &item : list)
        item.waived = item.waived && item.bySelf;
    return list;
}

QStringList unconfirmed(const QList<ChecklistItem> &checklist, const UpdateOptions &options)
{
    QStringList missing;
    for (const auto &item : checklist)
        if (item.required && !item.bySelf && options.confirmed.value(item.id).isEmpty())
            missing << item.id;
    return missing;
}

} // namespace luthier
