// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/configuration/configurationfile.h"
#include "maintenance/steps/platformstep.h"

namespace luthier {

/// Keeps all that makes the release what it is beside the database backup (guide, "Backup configuration"): values,
/// manifest, hooks, the live objects, and the release's own history. Secrets only where it is encrypted. Proved by reading
/// the file again and comparing it with the cluster as it was read a moment before.
class BackUpConfiguration : public PlatformStep
{
    Q_DECLARE_TR_FUNCTIONS(luthier::BackUpConfiguration)

public:
    /// `also`: objects that are kept whether they still belong to the release or not ("ConfigMap/lyra-config").
    BackUpConfiguration(Platform &platform, AgeKeys keys, QSet<QString> also = {});

    QString id() const override { return QStringLiteral("back-up-configuration"); }
    QString title() const override { return tr("Back up the configuration"); }
    QString explanation() const override;
    QStringList commands() const override;
    QList<Permission> permissions() const override
    {
        return {permission("get", "", "secrets"), permission("list", "", "secrets")};
    }
    Task<QString> run(StepContext context) override;

private:
    Task<Backup> written(Configuration configuration, std::stop_token stop);
    Task<Backup> proved(Backup backup, Configuration configuration, std::stop_token stop);

    AgeKeys m_keys;
    QSet<QString> m_also;
};

} // namespace luthier
