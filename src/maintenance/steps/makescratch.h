// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/steps/restore.h"

namespace luthier {

/// Makes a PostgreSQL server away from the live one, in which the backup is proved.
class MakeScratch : public RestoreStep
{
    Q_DECLARE_TR_FUNCTIONS(luthier::MakeScratch)

public:
    using RestoreStep::RestoreStep;
    QString id() const override { return QStringLiteral("make-scratch"); }
    QString title() const override;
    QString explanation() const override;
    QStringList commands() const override;
    QList<Permission> permissions() const override;
    bool changesCluster() const override;
    std::chrono::milliseconds forecast() const override { return asBefore(std::chrono::seconds(6)); }
    Task<QString> run(StepContext context) override;
    Task<StepReality> reality(StepContext context) override;
    bool canUndo() const override { return true; }
    bool isThrowaway() const override { return true; }
    QStringList undoCommands() const override;
    Task<QString> undo(StepContext context) override;
};

/// Takes it away again, with the copy in it.
class RemoveScratch : public RestoreStep
{
    Q_DECLARE_TR_FUNCTIONS(luthier::RemoveScratch)

public:
    using RestoreStep::RestoreStep;
    QString id() const override { return QStringLiteral("remove-scratch"); }
    QString title() const override { return tr("Remove what was made for the proof"); }
    QString explanation() const override;
    QStringList commands() const override;
    Task<QString> run(StepContext context) override;
};

} // namespace luthier
