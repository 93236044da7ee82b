// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/steps/platformstep.h"

namespace luthier {

/// Brings a backup that only a store has to this machine, beside the others. Gone on with where it was cut.
class FetchBackup : public PlatformStep
{
    Q_DECLARE_TR_FUNCTIONS(luthier::FetchBackup)

public:
    FetchBackup(Platform &platform, StoreProfile store, QString backupId);

    QString id() const override { return QStringLiteral("fetch-backup"); }
    QString title() const override { return tr("Fetch the backup from %1").arg(m_store.place.name); }
    QString explanation() const override;
    QStringList commands() const override;
    QList<Permission> permissions() const override;
    std::chrono::milliseconds forecast() const override { return asBefore(std::chrono::seconds(10)); }
    Task<QString> run(StepContext context) override;

private:
    StoreProfile m_store;
    QString m_backupId;
};

} // namespace luthier
