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

QList<PlacedBackup> placed(const QList<Backup> &here, const QList<StoreFacts> &stores)
{
    QList<PlacedBackup> all;
    QHash<QString, qsizetype> places; // in `all`, by id
    for (const auto &backup : here) {
        places[backup.id] = all.size();
        all << PlacedBackup{backup, true, {}};
    }
    for (const auto &store : stores)
        for (const auto &backup : store.backups) {
            if (!places.contains(backup.id)) {
                places[backup.id] = all.size();
                all << PlacedBackup{backup, false, {}};
            }
            all[places[backup.id]].stores << store.name;
        }
    std::stable_sort(all.begin(), all.end(),
                     [](const auto &a, const auto &b) { return a.backup.taken > b.backup.taken; });
    return all;
}

} // namespace luthier
