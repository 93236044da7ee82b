// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/databaserevisions.h"
#include "migrations/knownimages.h"

#include <optional>

namespace luthier {

/// What is known of a schema from both sides: the scripts in images, and the database itself.
struct SchemaSituation {
    std::optional<KnownImage> running;         ///< nullopt: its scripts could not be read
    QList<KnownImage> others;                  ///< images that ran once, or run beside it
    QStringList beside;                        ///< digests of those that run beside it now: a rollout
    std::optional<DatabaseRevisions> database; ///< nullopt: it could not be asked
    std::optional<QStringList> toolSays;       ///< where the tool in the pod finds the database; nullopt: not asked
};

/// Where the database is, seen from the image that runs.
struct SchemaPlace {
    enum class Kind {
        Unknown,  ///< one side could not be read
        Same,     ///< at the image's head
        Behind,   ///< `steps` are still to be run
        Ahead,    ///< `steps` were run that the image does not know; another one does
        Diverged, ///< on a branch that the image does not know, and not on its own head
        Foreign,  ///< at a revision that no known image has
        Empty,    ///< it names no revision
    };
    Kind kind = Kind::Unknown;
    QStringList steps;   ///< the oldest first
    QStringList unknown; ///< the database's revisions that the image does not have
    QString knownBy;     ///< the image that has them
    QString knownDigest;
    QString common; ///< Diverged: the last revision that both have
};

struct MigrationAlarm {
    enum class Kind {
        SeveralHeads,
        UnknownRevision,
        Behind,
        Ahead,
        Diverged,
        EmptyTable,
        SharedTable,
        SeveralTables,
        Disagreement,
        PartialMigration,
        Unreadable,
    };
    enum class Way { None, Upgrade, Downgrade }; ///< what leads out
    Kind kind = Kind::Behind;
    bool isSerious = false; ///< pods fail or write wrongly; else it is to be looked at
    QString sentence;       ///< what it is, what it means for the data, what to do
    Way way = Way::None;

    QString name() const; ///< for machines: "several-heads"
};

/// Pure.
SchemaPlace placeOf(const SchemaSituation &situation);
QList<MigrationAlarm> alarmsOf(const SchemaSituation &situation);
/// One sentence: where the database is.
QString placeWords(const SchemaSituation &situation, const SchemaPlace &place);
QString placeName(SchemaPlace::Kind kind); ///< for machines: "behind"

} // namespace luthier
