// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/migrations/migrateplan.h"
#include "maintenance/migrations/revisiondifference.h"

namespace luthier {

/// One way from what runs now back to an earlier revision, release and schema together (guide, "Rollback Procedures").
struct WayBack {
    enum class Kind {
        Release,   ///< the release alone: the schema fits as it is
        Downgrade, ///< the schema by the new version's own scripts, then the release
        Restore,   ///< a backup of that schema in the live database's place, then the release
        Forward,   ///< no way back: a newer version that mends it
    };
    Kind kind = Kind::Release;
    QString refusal; ///< why it cannot be gone; empty: it can
    QString does;    ///< what is done, in its order
    QString loses;   ///< what of the data goes
    QString stops;   ///< how long users are without the platform, and from when on there is no return
    QString risk;    ///< empty: none worth a word
    bool isBest = false;
    QStringList tables; ///< whose rows go: to be named by a person before it is begun
    RollbackOptions options;
    QString version; ///< Forward: the version to update to

    bool isPossible() const { return refusal.isEmpty(); }
    QString name() const; ///< for machines: "downgrade"
    QString title() const;
};

/// What the ways are made out from. Pure data.
struct WayFacts {
    int fromRevision = 0;
    int revision = 0;
    QString version;     ///< of the platform at that revision
    QString revisionBad; ///< why nobody should go back to that revision; empty: it was healthy
    QString platform;    ///< "Lyra"
    bool usesSchema = false;
    std::optional<QStringList> now; ///< where the database is; nullopt: it could not be asked
    QString databaseProblem;
    QStringList then;          ///< where that version expects it; none: not known
    bool thenKnowsNow = false; ///< that version's own scripts have the present revision, too
    bool movesItself = false;  ///< the application upgrades its schema when it starts
    std::optional<MigrationPreview> downgrade;
    QString downgradeProblem;
    Proof prove = Proof::Readable;         ///< of the backup that is taken before
    QList<Backup> backups;                 ///< of this place, the newest first
    QString newest;                        ///< the newest version there is, where it is newer than what runs
    std::chrono::milliseconds rollout{-1}; ///< how long the last one took; negative: not known
    std::chrono::milliseconds restore{-1};
    QDateTime asOf;
};

struct WaysBack {
    WayFacts facts;
    RevisionDifference difference; ///< from what runs to the chosen revision
    QList<WayBack> ways;           ///< one a kind, in the order of their danger

    const WayBack *way(WayBack::Kind kind) const;
    const WayBack *best() const; ///< null: none is possible
};

/// Pure. The order is the order of what they may cost; the first that loses nothing, else that loses least, is best.
QList<WayBack> waysBack(const WayFacts &facts);
/// Asks the cluster and the database what it takes to go back to `revision` (0: the last healthy one). Only reads.
Task<WaysBack> askWaysBack(Platform *platform, int revision, std::stop_token stop);

/// Which schema a revision ran on, as far as this machine's runs and backups saw it; empty: it did not see it. Pure.
QString schemaOfRevision(const QList<Run> &runs, const QList<Backup> &backups, int revision);
/// The image that a component has in a release's manifest. Pure; empty: the manifest has no such workload.
QString imageOf(const Component &component, const QString &container, const Release &release);

} // namespace luthier
