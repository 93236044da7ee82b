// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/migrations/migrateplan.h"
#include "maintenance/steps/platformstep.h"

namespace luthier {

/// Exec in the application's pods, and in the database's.
class MigrationStep : public PlatformStep
{
public:
    MigrationStep(Platform &platform, MigrateOptions options)
        : PlatformStep(platform)
        , m_options(std::move(options))
    {
    }
    QList<Permission> permissions() const override;

protected:
    /// In the pod of the plan, or in another of its image.
    std::unique_ptr<MigrationTool> tool() const;
    QString moveCommand(const MigrationMove &move, bool dry) const;
    MigrationMove backwards() const { return {!m_options.down, m_options.to, m_options.from}; }

    MigrateOptions m_options;
};

/// Shows the SQL once more, right before it is run: it is still the one that was previewed, and the database where it
/// was then; the rows that it takes away are counted anew.
class CheckMigration : public MigrationStep
{
    Q_DECLARE_TR_FUNCTIONS(luthier::CheckMigration)

public:
    using MigrationStep::MigrationStep;

    QString id() const override { return QStringLiteral("check-migration"); }
    QString title() const override { return tr("Show the SQL"); }
    QString explanation() const override;
    QStringList commands() const override;
    Task<QString> run(StepContext context) override;
};

/// alembic upgrade or downgrade in a pod of the image that knows both ends.
class MoveSchema : public MigrationStep
{
    Q_DECLARE_TR_FUNCTIONS(luthier::MoveSchema)

public:
    using MigrationStep::MigrationStep;

    QString id() const override { return QStringLiteral("move-schema"); }
    QString title() const override { return m_options.down ? tr("Downgrade the schema") : tr("Upgrade the schema"); }
    QString explanation() const override;
    QStringList commands() const override;
    bool changesCluster() const override { return true; }
    Task<QString> run(StepContext context) override;
    Task<StepReality> reality(StepContext context) override;
    bool canUndo() const override { return !m_options.from.isEmpty() || !m_options.down; }
    QStringList undoCommands() const override;
    Task<QString> undo(StepContext context) override;
};

/// Reads both sides again, and compares what the tables hold with what the backup holds.
class VerifySchema : public MigrationStep
{
    Q_DECLARE_TR_FUNCTIONS(luthier::VerifySchema)

public:
    using MigrationStep::MigrationStep;

    QString id() const override { return QStringLiteral("verify-schema"); }
    QString title() const override { return tr("Verify the schema"); }
    QString explanation() const override;
    QStringList commands() const override;
    Task<QString> run(StepContext context) override;

private:
    Task<QString> compareRows(StepContext context);
};

} // namespace luthier
