// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/steps/platformstep.h"

namespace luthier {

/// Keeps the release's values and manifest beside the database backup (guide, "Backup configuration"). Secret
/// objects are left out of the manifest: they are kept in the cluster's own revision history.
class BackUpConfiguration : public PlatformStep
{
    Q_DECLARE_TR_FUNCTIONS(luthier::BackUpConfiguration)

public:
    using PlatformStep::PlatformStep;

    QString id() const override { return QStringLiteral("back-up-configuration"); }
    QString title() const override { return tr("Back up the configuration"); }
    QString explanation() const override;
    QStringList commands() const override;
    QList<Permission> permissions() const override
    {
        return {permission("get", "", "secrets"), permission("list", "", "secrets")};
    }
    Task<QString> run(StepContext context) override;
};

} // namespace luthier
