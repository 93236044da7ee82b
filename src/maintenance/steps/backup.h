// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/steps/platformstep.h"

namespace luthier {

/// pg_dump or pg_dumpall in the database's own pod into the catalogue; proved up to "transferred" by the hashes of both
/// ends.
class BackUpDatabase : public PlatformStep
{
    Q_DECLARE_TR_FUNCTIONS(luthier::BackUpDatabase)

public:
    /// `keys`: whose recipients the dump is encrypted to, before it reaches the disk.
    BackUpDatabase(Platform &platform, AgeKeys keys, QString format = QStringLiteral("custom"));

    QString id() const override { return QStringLiteral("back-up-database"); }
    QString title() const override { return isCluster() ? tr("Back up all databases") : tr("Back up the database"); }
    QString explanation() const override;
    QStringList commands() const override;
    QList<Permission> permissions() const override { return databasePermissions(); }
    std::chrono::milliseconds forecast() const override { return asBefore(std::chrono::seconds(8)); }
    Task<QString> run(StepContext context) override;

private:
    bool isCluster() const { return m_format == QLatin1String("cluster"); }
    DatabaseRef source() const; ///< what is dumped, and by whom

    AgeKeys m_keys;
    QString m_format;
};

/// The last backup before something is exchanged. Where the database is too broken for one the run goes on: the
/// exchange keeps the former database itself.
class SafetyBackup : public BackUpDatabase
{
    Q_DECLARE_TR_FUNCTIONS(luthier::SafetyBackup)

public:
    using BackUpDatabase::BackUpDatabase;

    QString id() const override { return QStringLiteral("safety-backup"); }
    QString title() const override { return tr("Back up once more"); }
    QString explanation() const override;
    Task<QString> run(StepContext context) override;
};

/// Climbs the ladder to "readable": the far side's own pg_restore reads the table of contents of the file that is here; a
/// plain dump is read here, to its last line, as a restore would read it. An encrypted one is decrypted to its end first; where that cannot be done here, the step says so.
class ProveBackup : public PlatformStep
{
    Q_DECLARE_TR_FUNCTIONS(luthier::ProveBackup)

public:
    /// `overrideReason` not empty: a person goes on without the proof; that is journalled, and said.
    ProveBackup(Platform &platform, Proof wanted, QString overrideReason = {},
                QString format = QStringLiteral("custom"));

    QString id() const override { return QStringLiteral("prove-backup"); }
    QString title() const override { return tr("Prove the backup"); }
    QString explanation() const override;
    QStringList commands() const override;
    QList<Permission> permissions() const override { return databasePermissions(); }
    Task<QString> run(StepContext context) override;

private:
    Task<QString> prove(StepContext context);
    Task<> decrypted(Backup backup, std::stop_token stop);
    Task<QString> read(Backup *backup, StepContext context);

    Proof m_wanted;
    QString m_overrideReason;
    QString m_format; ///< of the backup, for the commands that are shown
};

} // namespace luthier
