// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/schedule/safety.h"

#include "base/words.h"
#include "storage/retention.h"

#include <QCoreApplication>

#include <algorithm>

namespace luthier {

namespace {

constexpr int CopiesWanted = 3;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::safety)
};

const PlacedBackup *newestProven(const QList<PlacedBackup> &all, const QString &environment, const QDateTime &now)
{
    for (const auto &placed : all) // newest first
        if (placed.backup.environment == environment && placed.backup.kind == QLatin1String("database")
            && placed.backup.proof >= Proof::Readable && !isFromTheFuture(placed.backup.taken, now))
            return &placed;
    return nullptr;
}

// What a store was seen to have, or, while it cannot be asked, what was brought there.
bool has(const PlacedBackup &placed, const QString &store, const QList<StoreFacts> &facts)
{
    const auto asked = std::find_if(facts.cbegin(), facts.cend(), [&store](const auto &f) { return f.name == store; });
    if (asked != facts.cend() && asked->asOf.isValid())
        return placed.stores.contains(store);
    const auto &copies = placed.backup.copies;
    return std::any_of(copies.cbegin(), copies.cend(), [&store](const auto &copy) { return copy.store == store; });
}

QDateTime lastRestoreTest(const QList<PlacedBackup> &all, const QString &environment, const QList<Run> &runs,
                          const QDateTime &now)
{
    QDateTime last;
    const auto seen = [&last, &now](const QDateTime &when) {
        if (when.isValid() && !isFromTheFuture(when, now) && (!last.isValid() || when > last))
            last = when;
    };
    for (const auto &placed : all)
        if (placed.backup.environment == environment && placed.backup.kind == QLatin1String("database")
            && placed.backup.proof >= Proof::Restored)
            seen(placed.backup.proofTime);
    for (const auto &run : runs)
        if (run.state == RunState::Done && (run.kind == QLatin1String("prove") || run.kind == QLatin1String("restore")))
            seen(run.ended);
    return last;
}

} // namespace

DataSafety dataSafety(const Profile &profile, const QString &environment, const QList<Backup> &here,
                      const QList<StoreFacts> &stores, const QList<Run> &runs, const QDateTime &now)
{
    DataSafety safety;
    auto all = placed(here, stores);
    all.removeIf([&](const auto &one) { return !isOf(one.backup, profile, environment); });
    safety.places = {Words::tr("the database itself")};
    safety.lastRestoreTest = lastRestoreTest(all, environment, runs, now);
    safety.fromTheFuture = int(std::count_if(all.cbegin(), all.cend(), [&](const auto &placed) {
        return placed.backup.environment == environment && isFromTheFuture(placed.backup.taken, now);
    }));
    for (const auto &store : stores)
        if (store.state == StoreFacts::State::Failed)
            safety.unknown << store.name;
        else if (!store.asOf.isValid())
            safety.asking << store.name;
    safety.anyBackup = std::any_of(all.cbegin(), all.cend(), [&environment](const auto &placed) {
        return placed.backup.environment == environment && placed.backup.kind == QLatin1String("database");
    });
    const auto *newest = newestProven(all, environment, now);
    if (!newest)
        return safety;
    safety.newestProven = newest->backup.taken;
    if (newest->here) {
        safety.places << Words::tr("this machine");
        ++safety.kinds;
    }
    bool stored = false;
    for (const auto &store : profile.stores) {
        if (!has(*newest, store.place.name, stores))
            continue;
        safety.places << store.place.name;
        stored = true;
        safety.elsewhere = safety.elsewhere || store.elsewhere;
    }
    safety.kinds += stored ? 1 : 0;
    return safety;
}

QString DataSafety::words(const QDateTime &now) const
{
    QStringList said;
    if (newestProven.isValid()) {
        const auto age = words::age(newestProven, now);
        const auto where = places.join(QStringLiteral(", "));
        if (holds())
            said << Words::tr("3-2-1 holds: the state of %1 ago is in %n places (%2), one of them elsewhere.", nullptr,
                              int(places.size()))
                        .arg(age, where);
        else if (!asking.isEmpty())
            said << Words::tr(
                        "Whether 3-2-1 holds is not known yet: %1 is being asked. The newest proven backup is %2 old.")
                        .arg(asking.join(QStringLiteral(", ")), age);
        else if (!elsewhere)
            said << Words::tr("3-2-1 does not hold: the state of %1 ago is only in %2; no copy is elsewhere.")
                        .arg(age, where);
        else
            said << Words::tr("3-2-1 does not hold: the state of %1 ago is in %n of %2 places (%3).", nullptr,
                              int(places.size()))
                        .arg(age)
                        .arg(CopiesWanted)
                        .arg(where);
    } else {
        said << Words::tr("3-2-1 does not hold: there is no proven backup, only the database itself.");
    }
    said << (lastRestoreTest.isValid()
                 ? Words::tr("The last restore test was %1 ago.").arg(words::age(lastRestoreTest, now))
                 : Words::tr("No backup was ever restored to test it."));
    if (!unknown.isEmpty())
        said << Words::tr("Not asked, because it cannot be reached: %1.").arg(unknown.join(QStringLiteral(", ")));
    if (fromTheFuture > 0)
        said << Words::tr("%n backup(s) are dated in the future: a clock was wrong, so they are not counted.", nullptr,
                          fromTheFuture);
    return said.join(QLatin1Char(' '));
}

} // namespace luthier
