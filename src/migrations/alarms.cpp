// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/alarms.h"

#include <QCoreApplication>

#include <algorithm>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::migrations)
};

using Alarm = MigrationAlarm;
using Place = SchemaPlace::Kind;

QString joined(const QStringList &revisions) { return revisions.join(QStringLiteral(", ")); }

bool knowsAll(const MigrationHistory &history, const QStringList &revisions)
{
    return std::all_of(revisions.cbegin(), revisions.cend(), [&](const auto &r) { return history.knows(r); });
}

// The newest revision that both have: everything above it is of one side alone.
QString lastCommon(const MigrationHistory &one, const QStringList &heads, const MigrationHistory &other,
                   const QStringList &current)
{
    const auto mine = one.upTo(heads);
    const auto theirs = other.upTo(current);
    for (const auto &migration : one.migrations)
        if (mine.contains(migration.revision) && theirs.contains(migration.revision))
            return migration.revision;
    return {};
}

Alarm behind(const SchemaSituation &s, const SchemaPlace &place)
{
    return {Alarm::Kind::Behind, false,
            Words::tr("The database is %n migration(s) behind %1: what those bring is missing, and the pods may fail "
                      "where they need it; no data is lost. Upgrade the schema.",
                      nullptr, int(place.steps.size()))
                .arg(s.running->shortName()),
            Alarm::Way::Upgrade};
}

Alarm ahead(const SchemaSituation &s, const SchemaPlace &place)
{
    if (s.beside.contains(place.knownDigest))
        return {Alarm::Kind::Ahead, false,
                Words::tr("The database is %n migration(s) ahead of %1, whose pods still run beside those of %2: the "
                          "release is on its way from one to the other. Wait for its end; should it not come, finish "
                          "the update or go back.",
                          nullptr, int(place.steps.size()))
                    .arg(s.running->shortName(), place.knownBy),
                Alarm::Way::None};
    return {Alarm::Kind::Ahead, true,
            Words::tr("The database is %n migration(s) ahead of the running image: %1 does not know %2, which %3 "
                      "brought. Its pods may write wrongly and cannot start anew. Update the release to that version "
                      "again, or downgrade the schema in a pod of it.",
                      nullptr, int(place.steps.size()))
                .arg(s.running->shortName(), joined(place.unknown), place.knownBy),
            Alarm::Way::Downgrade};
}

Alarm diverged(const SchemaSituation &s, const SchemaPlace &place)
{
    auto from = place.common.isEmpty() ? Words::tr("from the beginning") : Words::tr("since %1").arg(place.common);
    return {Alarm::Kind::Diverged, true,
            Words::tr("The database went another way than the running image (%1): it is at %2, which %3 brought, and "
                      "%4 does not know. Pods may fail or write wrongly. Go back to the version that belongs to the "
                      "data, or restore a backup that belongs to this one.")
                .arg(from, joined(place.unknown), place.knownBy, s.running->shortName()),
            Alarm::Way::None};
}

Alarm foreign(const SchemaSituation &s, const SchemaPlace &place)
{
    return {Alarm::Kind::UnknownRevision, true,
            Words::tr("The database is at %1, which %2 does not know, nor does any image that was seen here. Its pods "
                      "cannot start anew and may write wrongly. Find the version that brought it, or restore a backup "
                      "that belongs to this one.")
                .arg(joined(place.unknown), s.running->shortName()),
            Alarm::Way::None};
}

Alarm shared(const SchemaSituation &s, const VersionTable &table, const QStringList &unknown)
{
    return {Alarm::Kind::SharedTable, true,
            Words::tr("The table %1 names %2 beside a revision of %3: two applications share it, and each fails on the "
                      "other's. The data is as it was. Give one of them a version table of its own.")
                .arg(table.fullName(), joined(unknown), s.running->shortName()),
            Alarm::Way::None};
}

void ofTables(const DatabaseRevisions &database, QList<Alarm> *all)
{
    QStringList names;
    for (const auto &table : database.tables) {
        names << table.fullName();
        if (table.isOurs && !table.isReadable)
            *all << Alarm{Alarm::Kind::Unreadable, false,
                          Words::tr("The table %1 may not be read, so where the schema is, is not known. Nothing was "
                                    "changed. Let an administrator grant SELECT on it.")
                              .arg(table.fullName()),
                          Alarm::Way::None};
    }
    if (names.size() > 1)
        *all << Alarm{Alarm::Kind::SeveralTables, false,
                      Words::tr("More than one application keeps its schema in this database: %1. A restore or a "
                                "downgrade of one changes the data of the other, too. See whom each belongs to before "
                                "you move anything.")
                          .arg(joined(names)),
                      Alarm::Way::None};
    if (!database.invalidIndexes.isEmpty())
        *all << Alarm{Alarm::Kind::PartialMigration, false,
                      Words::tr("A migration was cut off half-way: the index %1 is there but not valid. Queries do "
                                "without it, and a unique one does not hold. Drop it and create it again.")
                          .arg(joined(database.invalidIndexes)),
                      Alarm::Way::None};
}

} // namespace

QString MigrationAlarm::name() const
{
    switch (kind) {
    case Kind::SeveralHeads:
        return QStringLiteral("several-heads");
    case Kind::UnknownRevision:
        return QStringLiteral("unknown-revision");
    case Kind::Behind:
        return QStringLiteral("behind");
    case Kind::Ahead:
        return QStringLiteral("ahead");
    case Kind::Diverged:
        return QStringLiteral("diverged");
    case Kind::EmptyTable:
        return QStringLiteral("empty-version-table");
    case Kind::SharedTable:
        return QStringLiteral("shared-version-table");
    case Kind::SeveralTables:
        return QStringLiteral("several-version-tables");
    case Kind::Disagreement:
        return QStringLiteral("pod-disagrees");
    case Kind::PartialMigration:
        return QStringLiteral("partial-migration");
    case Kind::Unreadable:
        return QStringLiteral("unreadable");
    }
    return {};
}

QString placeName(SchemaPlace::Kind kind)
{
    switch (kind) {
    case Place::Unknown:
        return QStringLiteral("unknown");
    case Place::Same:
        return QStringLiteral("same");
    case Place::Behind:
        return QStringLiteral("behind");
    case Place::Ahead:
        return QStringLiteral("ahead");
    case Place::Diverged:
        return QStringLiteral("diverged");
    case Place::Foreign:
        return QStringLiteral("foreign");
    case Place::Empty:
        return QStringLiteral("empty");
    }
    return {};
}

SchemaPlace placeOf(const SchemaSituation &s)
{
    SchemaPlace place;
    const auto *table = s.database ? s.database->ours() : nullptr;
    if (!s.running || !s.database || (table && !table->isReadable))
        return place;
    const auto current = s.database->current();
    const auto &history = s.running->history;
    const auto heads = history.heads();
    if (current.isEmpty()) {
        place.kind = Place::Empty;
        place.steps = history.between({}, heads);
        return place;
    }
    for (const auto &revision : current)
        if (!history.knows(revision))
            place.unknown << revision;
    if (place.unknown.isEmpty()) {
        place.steps = history.between(current, heads);
        place.kind = place.steps.isEmpty() ? Place::Same : Place::Behind;
        return place;
    }
    place.kind = Place::Foreign;
    for (const auto &other : s.others) {
        if (!knowsAll(other.history, current))
            continue;
        const auto applied = other.history.upTo(current);
        const bool onTop = std::all_of(heads.cbegin(), heads.cend(),
                                       [&](const auto &h) { return applied.contains(h); });
        place.kind = onTop ? Place::Ahead : Place::Diverged;
        place.steps = onTop ? other.history.between(heads, current) : QStringList();
        place.common = onTop ? QString() : lastCommon(history, heads, other.history, current);
        place.knownBy = other.shortName();
        place.knownDigest = other.digest;
        if (onTop)
            break;
    }
    return place;
}

QList<MigrationAlarm> alarmsOf(const SchemaSituation &s)
{
    QList<Alarm> all;
    const auto place = placeOf(s);
    if (s.running && s.database) {
        const auto *table = s.database->ours();
        const bool partly = !place.unknown.isEmpty() && place.unknown != s.database->current();
        if (partly && place.kind == Place::Foreign)
            all << shared(s, *table, place.unknown);
        else if (place.kind == Place::Foreign)
            all << foreign(s, place);
        else if (place.kind == Place::Ahead)
            all << ahead(s, place);
        else if (place.kind == Place::Diverged)
            all << diverged(s, place);
        else if (place.kind == Place::Behind)
            all << behind(s, place);
        else if (place.kind == Place::Empty && s.database->otherTables > 0)
            all << Alarm{Alarm::Kind::EmptyTable, true,
                         Words::tr("The database has %n table(s) but names no revision: the next start would run all "
                                   "migrations from the first one, and fail on what is there. The data is as it was. "
                                   "Find out at which revision it is, and mark it (alembic stamp REVISION in a pod).",
                                   nullptr, int(s.database->otherTables)),
                         Alarm::Way::None};
    }
    if (s.running)
        if (const auto heads = s.running->history.heads(); heads.size() > 1)
            all << Alarm{Alarm::Kind::SeveralHeads, true,
                         Words::tr("%1 has %n heads (%2): “alembic upgrade head” refuses, so its pods cannot bring the "
                                   "schema on. The data is as it was. An image with a merge of them is needed (alembic "
                                   "merge heads).",
                                   nullptr, int(heads.size()))
                             .arg(s.running->shortName(), joined(heads)),
                         Alarm::Way::None};
    if (s.database && s.toolSays && *s.toolSays != s.database->current())
        all << Alarm{
            Alarm::Kind::Disagreement, true,
            Words::tr("The pod finds its schema at %1, but the database that was asked is at %2: the pod uses "
                      "another database or schema than the profile names. Nothing was changed. Correct the "
                      "profile before anything is moved.")
                .arg(s.toolSays->isEmpty() ? Words::tr("no revision") : joined(*s.toolSays),
                     s.database->current().isEmpty() ? Words::tr("no revision") : joined(s.database->current())),
            Alarm::Way::None};
    if (s.database)
        ofTables(*s.database, &all);
    std::stable_sort(all.begin(), all.end(), [](const auto &a, const auto &b) { return a.isSerious > b.isSerious; });
    return all;
}

QString placeWords(const SchemaSituation &s, const SchemaPlace &place)
{
    if (!s.database)
        return Words::tr("Where the database is, is not known.");
    const auto current = s.database->current();
    const auto at = joined(current);
    switch (place.kind) {
    case Place::Unknown:
        return current.isEmpty()
                 ? Words::tr("Where the database is, is not known.")
                 : Words::tr("The database is at %1; what the running image expects is not known.").arg(at);
    case Place::Same:
        return Words::tr("The database is at %1, as %2 expects.").arg(at, s.running->shortName());
    case Place::Behind:
        return Words::tr("The database is at %1, %n migration(s) behind %2.", nullptr, int(place.steps.size()))
            .arg(at, s.running->shortName());
    case Place::Ahead:
        return Words::tr("The database is at %1, %n migration(s) ahead of %2.", nullptr, int(place.steps.size()))
            .arg(at, s.running->shortName());
    case Place::Diverged:
        return Words::tr("The database is at %1, on another way than %2.").arg(at, s.running->shortName());
    case Place::Foreign:
        return Words::tr("The database is at %1, which %2 does not know.")
            .arg(joined(place.unknown), s.running->shortName());
    case Place::Empty:
        return Words::tr("The database names no revision.");
    }
    return {};
}

} // namespace luthier
