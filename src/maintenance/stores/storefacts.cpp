// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/stores/storefacts.h"

#include "maintenance/platform/platform.h"
#include "maintenance/stores/stores.h"
#include "storage/storecatalogue.h"

#include <algorithm>

namespace luthier {

QList<StoreFacts> storesAsked(const Profile &profile, const QList<StoreFacts> &before)
{
    QList<StoreFacts> all;
    for (const auto &store : profile.stores) {
        StoreFacts facts;
        for (const auto &known : before)
            if (known.name == store.place.name)
                facts = known;
        facts.name = store.place.name;
        facts.where = store.place.words();
        facts.state = StoreFacts::State::Asking;
        if (!facts.memory)
            facts.memory = std::make_shared<ManifestMemory>();
        all << facts;
    }
    return all;
}

QCoro::Task<StoreFacts> askStore(Platform *platform, StoreProfile store, std::stop_token stop)
{
    StoreFacts facts{.name = store.place.name, .where = store.place.words()};
    for (const auto &known : platform->facts().stores)
        if (known.name == facts.name)
            facts.memory = known.memory;
    const auto failed = [&facts](const Error &error) {
        facts.state = StoreFacts::State::Failed;
        facts.problem = error.message;
    };
    const auto opened = co_await openStore(platform, store, stop);
    if (!opened) {
        failed(opened.error());
        co_return facts;
    }
    const StoreCatalogue there(**opened);
    auto *problems = &facts.problems;
    const auto backups = co_await there.list(problems, stop, facts.memory);
    if (!backups) {
        failed(backups.error());
        co_return facts;
    }
    facts.backups = *backups;
    facts.asOf = QDateTime::currentDateTimeUtc();
    facts.state = StoreFacts::State::Known;
    co_return facts;
}

bool isOf(const Backup &backup, const Profile &profile, const QString &environment, const QString &clusterId)
{
    auto nameSpace = profile.nameSpace;
    for (const auto &place : profile.environments)
        if (place.name == environment && !place.nameSpace.isEmpty())
            nameSpace = place.nameSpace;
    const auto agree = [](const QString &a, const QString &b) { return a.isEmpty() || b.isEmpty() || a == b; };
    return backup.environment == environment && agree(backup.release, profile.release)
        && agree(backup.nameSpace, nameSpace) && agree(backup.clusterId, clusterId);
}

QList<PlacedBackup> placed(const QList<Backup> &here, const QList<StoreFacts> &stores)
{
    QList<PlacedBackup> all;
    // The same bytes: two that were taken by hand may have the same name in two environments.
    const auto keyOf = [](const Backup &backup) { return backup.id + QLatin1Char('\n') + backup.sha256; };
    QHash<QString, qsizetype> places; // in `all`
    for (const auto &backup : here) {
        places[keyOf(backup)] = all.size();
        all << PlacedBackup{backup, true, {}};
    }
    for (const auto &store : stores)
        for (const auto &backup : store.backups) {
            const auto key = keyOf(backup);
            if (!places.contains(key)) {
                places[key] = all.size();
                all << PlacedBackup{backup, false, {}};
            }
            all[places[key]].stores << store.name;
        }
    std::stable_sort(all.begin(), all.end(),
                     [](const auto &a, const auto &b) { return a.backup.taken > b.backup.taken; });
    return all;
}

} // namespace luthier
