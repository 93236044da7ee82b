// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/plans/plans.h"
#include "maintenance/steps/platformstep.h"
#include "postgres/restore.h"

namespace luthier {

/// A step of restoring or of proving a backup. What the steps share is in the names, so that a resumed run finds it.
class RestoreStep : public PlatformStep
{
public:
    RestoreStep(Platform &platform, RestoreOptions options)
        : PlatformStep(platform)
        , m_options(std::move(options))
    {
    }
    QList<Permission> permissions() const override { return databasePermissions(); }

protected:
    static constexpr qint64 Grows = 12; ///< times its size: what a packed dump becomes at most, with its indexes
    Result<Backup> backup(const StepContext &context) const; ///< the plan's, or the one that this run took
    QString live() const;                                    ///< the database that the platform uses
    QString fresh() const;                                   ///< the new one beside it
    QString former() const;                                  ///< what the live one is called after the swap
    /// The comment by which a database is known as ours: "copy begun", "copy whole", "former", "was in use".
    QString mark(const char *state) const;
    QString admin() const { return m_platform.profile().database.admin; }
    /// Where the copy is: beside the live database, or on a server made for it.
    std::unique_ptr<CommandChannel> copyChannel() const { return m_options.scratch.channel(m_platform); }
    QString copyAdmin() const;
    /// Half a copy, or one that proves nothing, is of no use to anybody and takes disk.
    Task<> dropCopy();
    RestoreRequest request(const Backup &backup) const;

    RestoreOptions m_options;
};

/// Nothing is restored from a file that is not whole, of a newer PostgreSQL, or onto a disk that does not hold it.
class ExamineBackup : public RestoreStep
{
    Q_DECLARE_TR_FUNCTIONS(luthier::ExamineBackup)

public:
    using RestoreStep::RestoreStep;
    QString id() const override { return QStringLiteral("examine-backup"); }
    QString title() const override { return tr("Examine the backup"); }
    QString explanation() const override;
    QStringList commands() const override;
    Task<QString> run(StepContext context) override;
};

/// Restores into a new database beside the live one, which is not touched.
class RehearseRestore : public RestoreStep
{
    Q_DECLARE_TR_FUNCTIONS(luthier::RehearseRestore)

public:
    using RestoreStep::RestoreStep;
    QString id() const override { return QStringLiteral("rehearse-restore"); }
    QString title() const override { return tr("Restore into a new database"); }
    QString explanation() const override;
    QStringList commands() const override;
    std::chrono::milliseconds forecast() const override { return asBefore(std::chrono::seconds(10)); }
    Task<QString> run(StepContext context) override;
    Task<StepReality> reality(StepContext context) override;
    bool canUndo() const override { return true; }
    bool isThrowaway() const override { return m_options.proofOnly; }
    QStringList undoCommands() const override;
    Task<QString> undo(StepContext context) override;

private:
    Task<RestoreResult> intoFresh(Backup backup, StepContext context);
};

/// Compares the copy with what was counted when the dump was taken; says what the live database would lose and gain.
class CompareCopy : public RestoreStep
{
    Q_DECLARE_TR_FUNCTIONS(luthier::CompareCopy)

public:
    using RestoreStep::RestoreStep;
    QString id() const override { return QStringLiteral("compare-copy"); }
    QString title() const override { return tr("Compare the copy"); }
    QString explanation() const override;
    QStringList commands() const override;
    Task<QString> run(StepContext context) override;

private:
    Task<QString> against(Measure copy, StepContext context); ///< the live database
};

/// Removes the copy that was only made to prove the backup.
class DropCopy : public RestoreStep
{
    Q_DECLARE_TR_FUNCTIONS(luthier::DropCopy)

public:
    using RestoreStep::RestoreStep;
    QString id() const override { return QStringLiteral("drop-copy"); }
    QString title() const override { return tr("Remove the copy"); }
    QString explanation() const override;
    QStringList commands() const override;
    Task<QString> run(StepContext context) override;
};

/// A person reads what would be lost, and decides.
class DecideRestore : public RestoreStep
{
    Q_DECLARE_TR_FUNCTIONS(luthier::DecideRestore)

public:
    using RestoreStep::RestoreStep;
    QString id() const override { return QStringLiteral("decide"); }
    QString title() const override { return tr("Decide"); }
    QString explanation() const override;
    QList<Permission> permissions() const override { return {}; }
    Task<QString> run(StepContext context) override;
};

/// The copy takes the live database's name, in one transaction; the former one stays under another name.
class SwapDatabases : public RestoreStep
{
    Q_DECLARE_TR_FUNCTIONS(luthier::SwapDatabases)

public:
    using RestoreStep::RestoreStep;
    QString id() const override { return QStringLiteral("swap-databases"); }
    QString title() const override { return tr("Put the copy in place"); }
    QString explanation() const override;
    QStringList commands() const override;
    bool changesCluster() const override { return true; }
    Task<QString> run(StepContext context) override;
    Task<StepReality> reality(StepContext context) override;
    bool canUndo() const override { return true; }
    QStringList undoCommands() const override;
    Task<QString> undo(StepContext context) override;
};

/// All is well: the former database is removed. This cannot be taken back.
class DropFormer : public RestoreStep
{
    Q_DECLARE_TR_FUNCTIONS(luthier::DropFormer)

public:
    using RestoreStep::RestoreStep;
    QString id() const override { return QStringLiteral("drop-former"); }
    QString title() const override { return tr("Remove the former database"); }
    QString explanation() const override;
    QStringList commands() const override;
    bool changesCluster() const override { return true; }
    Task<QString> run(StepContext context) override;
};

} // namespace luthier
