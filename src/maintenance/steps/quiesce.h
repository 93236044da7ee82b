// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/steps/platformstep.h"

namespace luthier {

/// Scales the platform's components to nothing, so that nobody writes while the database is exchanged. How many
/// replicas there were is noted on the objects themselves, so that whoever comes after a crash finds it.
class QuiescePlatform : public PlatformStep
{
    Q_DECLARE_TR_FUNCTIONS(luthier::QuiescePlatform)

public:
    using PlatformStep::PlatformStep;
    QString id() const override { return QStringLiteral("quiesce"); }
    QString title() const override { return tr("Stop the application"); }
    QString explanation() const override;
    QStringList commands() const override;
    QList<Permission> permissions() const override;
    std::chrono::milliseconds forecast() const override { return std::chrono::seconds(6); }
    bool changesCluster() const override { return true; }
    Task<QString> run(StepContext context) override;
    bool canUndo() const override { return true; }
    QStringList undoCommands() const override;
    Task<QString> undo(StepContext context) override;
};

/// Brings back as many replicas as there were. Taking this back stops the application again.
class WakePlatform : public PlatformStep
{
    Q_DECLARE_TR_FUNCTIONS(luthier::WakePlatform)

public:
    using PlatformStep::PlatformStep;
    QString id() const override { return QStringLiteral("wake"); }
    QString title() const override { return tr("Start the application"); }
    QString explanation() const override;
    QStringList commands() const override;
    QList<Permission> permissions() const override;
    bool changesCluster() const override { return true; }
    Task<QString> run(StepContext context) override;
    bool canUndo() const override { return true; }
    Task<QString> undo(StepContext context) override;
};

} // namespace luthier
