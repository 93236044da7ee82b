// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/plans/plans.h"
#include "maintenance/steps/platformstep.h"

namespace luthier {

QList<Permission> helmPermissions(const QString &nameSpace);

/// helm upgrade with exactly the previewed values (guide, "Step 5: Apply Update", options B and C).
class UpgradeRelease : public PlatformStep
{
    Q_DECLARE_TR_FUNCTIONS(luthier::UpgradeRelease)

public:
    UpgradeRelease(Platform &platform, UpdateOptions options);

    QString id() const override { return QStringLiteral("upgrade-release"); }
    QString title() const override { return tr("Upgrade the release"); }
    QString explanation() const override;
    QStringList commands() const override;
    QList<Permission> permissions() const override { return helmPermissions(m_platform.nameSpace()); }
    std::chrono::milliseconds forecast() const override { return std::chrono::seconds(3); }
    bool changesCluster() const override { return true; }
    Task<QString> run(StepContext context) override;
    Task<StepReality> reality(StepContext context) override;
    bool canUndo() const override { return true; }
    QStringList undoCommands() const override;
    Task<QString> undo(StepContext context) override;

private:
    UpgradeRequest request() const;

    UpdateOptions m_options;
};

/// helm rollback to a revision that was healthy (guide, "Helm Rollback").
class RollBackRelease : public PlatformStep
{
    Q_DECLARE_TR_FUNCTIONS(luthier::RollBackRelease)

public:
    RollBackRelease(Platform &platform, RollbackOptions options);

    QString id() const override { return QStringLiteral("roll-back-release"); }
    QString title() const override { return tr("Roll back the release"); }
    QString explanation() const override;
    QStringList commands() const override;
    QList<Permission> permissions() const override { return helmPermissions(m_platform.nameSpace()); }
    bool changesCluster() const override { return true; }
    Task<QString> run(StepContext context) override;
    Task<StepReality> reality(StepContext context) override;
    /// Alone it is a way out of what failed; with the schema it has to be taken back together with it.
    bool canUndo() const override { return !m_options.downgrade.isEmpty() || !m_options.restore.isEmpty(); }
    QStringList undoCommands() const override;
    Task<QString> undo(StepContext context) override;

private:
    RollbackOptions m_options;
};

/// Refuses to roll back onto a schema that the old version was not made for, unless a person accepts it.
class CheckSchema : public PlatformStep
{
    Q_DECLARE_TR_FUNCTIONS(luthier::CheckSchema)

public:
    CheckSchema(Platform &platform, RollbackOptions options, QString expectedSchema);

    QString id() const override { return QStringLiteral("check-schema"); }
    QString title() const override { return tr("Check the database's schema"); }
    QString explanation() const override;
    QStringList commands() const override;
    QList<Permission> permissions() const override { return databasePermissions(); }
    Task<QString> run(StepContext context) override;

private:
    RollbackOptions m_options;
    QString m_expected;
};

/// Takes a release out of pending-*, as Helm itself would have done had it not been killed.
class RepairRelease : public PlatformStep
{
    Q_DECLARE_TR_FUNCTIONS(luthier::RepairRelease)

public:
    using PlatformStep::PlatformStep;

    QString id() const override { return QStringLiteral("repair-release"); }
    QString title() const override { return tr("Repair the release"); }
    QString explanation() const override;
    QStringList commands() const override;
    QList<Permission> permissions() const override
    {
        return {permission("list", "", "secrets"), permission("get", "", "secrets"),
                permission("update", "", "secrets")};
    }
    bool changesCluster() const override { return true; }
    Task<QString> run(StepContext context) override;
};

} // namespace luthier
