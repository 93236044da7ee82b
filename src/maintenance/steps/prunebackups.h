// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/steps/platformstep.h"

namespace luthier {

/// Removes what the rules do not keep from one place; each backup is written into the journal before it goes.
class PruneBackups : public PlatformStep
{
    Q_DECLARE_TR_FUNCTIONS(luthier::PruneBackups)

public:
    PruneBackups(Platform &platform, QString store); ///< empty: the folder of this machine

    QString id() const override
    {
        return m_store.isEmpty() ? QStringLiteral("prune-backups") : QStringLiteral("prune-backups-") + m_store;
    }
    QString title() const override
    {
        return m_store.isEmpty() ? tr("Remove old backups from this machine")
                                 : tr("Remove old backups from %1").arg(m_store);
    }
    QString explanation() const override
    {
        return tr(
            "Removes what the profile's rules do not keep. The last proven backup, and what a run needs, always stay.");
    }
    QStringList commands() const override { return {QStringLiteral("luthierctl backups prune")}; }
    Task<QString> run(StepContext context) override;

private:
    QString m_store;
};

} // namespace luthier
