// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/migrations/migrationfacts.h"
#include "maintenance/plans/plans.h"
#include "migrations/destructive.h"

namespace luthier {

/// What a move of the schema would do, asked before anything is planned: the SQL, and what it takes away.
struct MigrationPreview {
    MigrationMove move;
    MigrationPod pod;       ///< whose image knows both ends
    QList<Migration> steps; ///< in the order in which they are run, or taken back
    QByteArray sql;
    Error sqlProblem; ///< with a message: the SQL cannot be shown (a script asks the database while it runs)
    SqlTransaction transaction = SqlTransaction::Whole;
    QList<SqlLoss> losses;
    QString command;    ///< as a person would type it
    QString sqlCommand; ///< the same, for the SQL alone

    bool isShown() const { return sqlProblem.message.isEmpty(); }
    QStringList lossWords() const;
};

/// `aim`: "head", "-1", a revision…; see resolveMove(). Only reads.
Task<MigrationPreview> previewMigration(Platform *platform, bool down, QString aim, std::stop_token stop);

/// What one migration runs on its way up, or down, whatever the database says. Refused for a merge.
Task<QByteArray> migrationSql(Platform *platform, QString revision, bool down, std::stop_token stop);

struct MigrateOptions {
    bool down = false;
    QString from; ///< where the database was when it was previewed
    QString to;   ///< empty: before the first migration
    Proof prove = Proof::Readable;
    QString overrideReason; ///< typed by a person: goes on without the proof, or without the SQL

    // Filled in from the preview, so that a resumed run builds the very same plan.
    QString sqlSha256;   ///< of what was shown; empty: it could not be shown
    QStringList losses;  ///< what it takes away, in words
    QStringList steps;   ///< "d95a03f6c8e1 add audit log table"
    int transaction = 0; ///< SqlTransaction
    QString image;       ///< digest of the image that has both ends
    QString pod;         ///< in which it was previewed; another of that image will do
    QString container;
    QString stamp;
    std::optional<DatabaseProfile::Scratch> proveOn;

    MigrationMove move() const { return {down, from, to}; }
    QJsonObject toJson() const;
    static MigrateOptions fromJson(const QJsonObject &json);
    static MigrateOptions of(const MigrationPreview &preview);
};

/// Backs up, proves, checks that everything is as it was shown, moves the schema in the right pod, and reads both sides
/// again (guide, "Manual Migration" and "Rollback Alembic migrations").
Result<Plan> migratePlan(Platform &platform, MigrateOptions options);

/// A pod that runs at this moment and has that image; an Error where there is none any more.
Result<MigrationPod> podOfImage(const Platform &platform, const QString &digest);

} // namespace luthier
