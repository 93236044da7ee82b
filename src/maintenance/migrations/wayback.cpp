// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/migrations/wayback.h"

#include "base/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::wayback)
};

QString joined(const QStringList &revisions)
{
    return revisions.isEmpty() ? Words::tr("no revision") : revisions.join(QStringLiteral(", "));
}

QString oneRollout(const WayFacts &facts)
{
    if (facts.rollout.count() < 0)
        return Words::tr("As long as the pods take to start.");
    return Words::tr("As long as the pods take to start; the last rollout took %1.")
        .arg(words::duration(facts.rollout));
}

RollbackOptions optionsOf(const WayFacts &facts)
{
    RollbackOptions options;
    options.revision = facts.revision;
    options.fromRevision = facts.fromRevision;
    options.toVersion = facts.version;
    return options;
}

// Why the schema stands in the way, whichever way: in one sentence each.
QString unknown(const WayFacts &facts)
{
    if (!facts.now)
        return Words::tr("The database could not be asked where its schema is: %1").arg(facts.databaseProblem);
    return Words::tr("Which schema revision %1 expects is not known: its image was never asked, and no backup or run "
                     "of it is known on this machine.")
        .arg(facts.revision);
}

WayBack releaseOnly(const WayFacts &facts)
{
    WayBack way;
    way.kind = WayBack::Kind::Release;
    way.options = optionsOf(facts);
    way.does = Words::tr("helm rollback to revision %1. The database is not touched.").arg(facts.revision);
    way.loses = Words::tr("Nothing: every row stays where it is.");
    way.stops = oneRollout(facts);
    if (!facts.usesSchema)
        return way;
    if (!facts.now || facts.then.isEmpty()) {
        way.risk = unknown(facts) + QLatin1Char(' ')
                 + Words::tr("If the old version cannot work with the schema, its pods will not start.");
        way.options.acceptSchema = !facts.now;
    } else if (*facts.now == facts.then) {
        way.does += QLatin1Char(' ')
                  + Words::tr("The schema is at %1, as that version expects it.").arg(joined(facts.then));
    } else if (facts.thenKnowsNow) {
        way.does += QLatin1Char(' ')
                  + (facts.movesItself ? Words::tr("The schema is at %1; that version brings it to %2 when it starts.")
                                       : Words::tr("The schema is at %1, before %2; upgrade it afterwards."))
                        .arg(joined(*facts.now), joined(facts.then));
        way.options.acceptSchema = true;
    } else {
        way.refusal = Words::tr("The database is at %1, but that version was made for %2: its pods would not start, or "
                                "would write wrongly.")
                          .arg(joined(*facts.now), joined(facts.then));
    }
    return way;
}

WayBack byDowngrade(const WayFacts &facts)
{
    WayBack way;
    way.kind = WayBack::Kind::Downgrade;
    way.options = optionsOf(facts);
    way.does = Words::tr(
                   "Backs up and proves the backup, downgrades the schema to %1 in a pod of the version that runs "
                   "now, then helm rollback to revision %2.")
                   .arg(joined(facts.then))
                   .arg(facts.revision);
    if (!facts.now || facts.then.isEmpty())
        way.refusal = unknown(facts);
    else if (*facts.now == facts.then || facts.thenKnowsNow)
        way.refusal = Words::tr("There is nothing to downgrade: the schema is at %1.").arg(joined(*facts.now));
    else if (!facts.downgrade)
        way.refusal = facts.downgradeProblem.isEmpty() ? Words::tr("What a downgrade would run could not be asked.")
                                                       : facts.downgradeProblem;
    else if (!facts.downgrade->isShown())
        way.refusal = facts.downgrade->sqlProblem.message;
    if (!way.isPossible())
        return way;
    auto move = MigrateOptions::of(*facts.downgrade);
    move.prove = facts.prove;
    way.options.downgrade = move.toJson();
    way.tables = tablesLosing(facts.downgrade->losses);
    const auto lost = facts.downgrade->lossWords();
    way.loses = lost.isEmpty()       ? Words::tr("Nothing: no statement of the downgrade takes anything away.")
              : way.tables.isEmpty() ? Words::tr("Nothing that holds rows. %1").arg(lost.join(QLatin1Char(' ')))
                                     : Words::tr("%1 The backup has it.").arg(lost.join(QLatin1Char(' ')));
    way.stops = oneRollout(facts) + QLatin1Char(' ')
              + (lost.isEmpty()
                     ? Words::tr("Every step can be taken back.")
                     : Words::tr("No return from the downgrade on: upgraded again, what was dropped comes back "
                                 "empty."));
    way.risk = transactionWords(facts.downgrade->transaction);
    return way;
}

WayBack byRestore(const WayFacts &facts)
{
    WayBack way;
    way.kind = WayBack::Kind::Restore;
    way.options = optionsOf(facts);
    way.does = Words::tr("Restores a backup beside the live database, compares it, asks, exchanges the two, then helm "
                         "rollback to revision %1. The former database is kept.")
                   .arg(facts.revision);
    if (facts.then.isEmpty()) {
        way.refusal = unknown(facts);
        return way;
    }
    const auto fits = std::find_if(facts.backups.cbegin(), facts.backups.cend(), [&facts](const Backup &backup) {
        return backup.kind == QLatin1String("database") && backup.proof >= Proof::Transferred
            && backup.alembicRevision.split(QLatin1Char(','), Qt::SkipEmptyParts) == facts.then;
    });
    if (fits == facts.backups.cend()) {
        way.refusal = Words::tr("There is no backup whose schema is at %1.").arg(joined(facts.then));
        return way;
    }
    way.options.restore = fits->id;
    const auto age = std::chrono::seconds(fits->taken.secsTo(facts.asOf));
    way.loses = Words::tr(
                    "All that was written since %1 (%2 ago); how many rows of which table is counted and said before "
                    "anything is exchanged.")
                    .arg(words::moment(fits->taken), words::duration(age));
    way.stops = facts.restore.count() < 0
                  ? Words::tr(
                      "From the exchange until the pods have started; the restore itself runs beside the platform.")
                  : Words::tr("From the exchange until the pods have started; the last restore took %1 in all.")
                        .arg(words::duration(facts.restore));
    way.stops += QLatin1Char(' ') + Words::tr("It can be taken back as long as the former database is kept.");
    way.risk = Words::tr("The backup is proved up to “%1”.").arg(proofWords(fits->proof));
    return way;
}

WayBack forward(const WayFacts &facts)
{
    WayBack way;
    way.kind = WayBack::Kind::Forward;
    way.version = facts.newest;
    if (facts.newest.isEmpty()) {
        way.refusal = Words::tr("No newer version is known.");
        return way;
    }
    way.does = Words::tr("Updates %1 to %2 instead of going back.").arg(facts.platform, facts.newest);
    way.loses = Words::tr("Nothing, if that version mends what is wrong; its changelog tells.");
    way.stops = oneRollout(facts);
    return way;
}

} // namespace

QString WayBack::name() const
{
    static const QStringList names{QStringLiteral("release"), QStringLiteral("downgrade"), QStringLiteral("restore"),
                                   QStringLiteral("forward")};
    return names[int(kind)];
}

QString WayBack::title() const
{
    switch (kind) {
    case Kind::Release:
        return Words::tr("The release alone");
    case Kind::Downgrade:
        return Words::tr("Downgrade, then the release");
    case Kind::Restore:
        return Words::tr("Restore, then the release");
    case Kind::Forward:
        return Words::tr("Forward to a newer version");
    }
    return {};
}

const WayBack *WaysBack::way(WayBack::Kind kind) const
{
    const auto found = std::find_if(ways.cbegin(), ways.cend(), [kind](const auto &way) { return way.kind == kind; });
    return found == ways.cend() ? nullptr : &*found;
}

const WayBack *WaysBack::best() const
{
    const auto found = std::find_if(ways.cbegin(), ways.cend(), [](const auto &way) { return way.isBest; });
    return found == ways.cend() ? nullptr : &*found;
}

QList<WayBack> waysBack(const WayFacts &facts)
{
    QList<WayBack> ways{releaseOnly(facts)};
    if (facts.usesSchema)
        ways << byDowngrade(facts) << byRestore(facts);
    if (!facts.revisionBad.isEmpty())
        for (auto &way : ways)
            way.refusal = facts.revisionBad;
    ways << forward(facts);
    for (auto &way : ways)
        if (way.isPossible() && way.kind != WayBack::Kind::Forward) {
            way.isBest = true;
            break;
        }
    return ways;
}

} // namespace luthier
