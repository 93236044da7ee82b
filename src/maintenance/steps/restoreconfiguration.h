// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/configuration/configurationplans.h"
#include "maintenance/configuration/objectwrites.h"
#include "maintenance/steps/platformstep.h"

namespace luthier {

/// A step that works on chosen objects of a backup of the configuration.
class ConfigurationStep : public PlatformStep
{
public:
    ConfigurationStep(Platform &platform, ConfigurationRestoreOptions options)
        : PlatformStep(platform)
        , m_options(std::move(options))
    {
    }

protected:
    struct Live {
        bool there = false;
        QJsonObject object; ///< cleaned
        QString version;    ///< its resourceVersion
        /// What changes with each change of what a person wrote: the generation, where there is one (a rollout writes only
        /// the status), else the resourceVersion. "none": it is not there.
        QString state = QStringLiteral("none");
    };
    Task<Configuration> backup(QString id, std::stop_token stop);
    Task<Live> live(RestoreTarget target, std::stop_token stop);
    /// Makes the object in the cluster be `wanted`, or lets the server try it. What it would lose nobody else sees: where
    /// it was changed meanwhile the server refuses. Answers whether anything had to change.
    /// `shown`: the state that a person saw; another one is refused. Empty: whatever is there.
    Task<bool> make(RestoreTarget target, QJsonObject wanted, objectwrites::Mode mode, QString shown,
                    std::stop_token stop);
    QString path(const RestoreTarget &target) const;

    ConfigurationRestoreOptions m_options;
};

/// Shows what each object would become, and lets the server try it (dry run): what it refuses stops the run before
/// anything was changed.
class TryConfiguration : public ConfigurationStep
{
    Q_DECLARE_TR_FUNCTIONS(luthier::TryConfiguration)

public:
    using ConfigurationStep::ConfigurationStep;
    QString id() const override { return QStringLiteral("try-configuration"); }
    QString title() const override { return tr("Compare, and let the server try it"); }
    QString explanation() const override;
    QStringList commands() const override;
    QList<Permission> permissions() const override;
    Task<QString> run(StepContext context) override;

private:
    /// What is there now can be brought back: it is in the backup that this run took.
    Task<> formerIsKept(QString backupId, std::stop_token stop);
};

/// Puts the objects back, each compared afterwards. What is there and not in the backup stays.
class RestoreConfiguration : public ConfigurationStep
{
    Q_DECLARE_TR_FUNCTIONS(luthier::RestoreConfiguration)

public:
    using ConfigurationStep::ConfigurationStep;
    QString id() const override { return QStringLiteral("restore-configuration"); }
    QString title() const override { return tr("Put the objects back"); }
    QString explanation() const override;
    QStringList commands() const override;
    bool changesCluster() const override { return true; }
    Task<QString> run(StepContext context) override;
    Task<StepReality> reality(StepContext context) override;
    bool canUndo() const override { return true; }
    QStringList undoCommands() const override;
    Task<QString> undo(StepContext context) override;
};

} // namespace luthier
