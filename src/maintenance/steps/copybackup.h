// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/steps/platformstep.h"

namespace luthier {

/// Copies a backup to one of the profile's stores, reads the copy back and compares. Gone on with where it was cut.
class CopyBackup : public PlatformStep
{
    Q_DECLARE_TR_FUNCTIONS(luthier::CopyBackup)

public:
    /// `backupId` empty: the backup that the run took before.
    CopyBackup(Platform &platform, StoreProfile store, QString backupId = {});

    QString id() const override { return QStringLiteral("copy-backup-") + m_store.place.name; }
    QString title() const override { return tr("Copy to the object store %1").arg(m_store.place.name); }
    QString explanation() const override;
    QStringList commands() const override;
    QList<Permission> permissions() const override;
    std::chrono::milliseconds forecast() const override { return asBefore(std::chrono::seconds(10)); }
    Task<QString> run(StepContext context) override;

protected:
    virtual QString backupIn(const QJsonObject &facts) const; ///< its id

    StoreProfile m_store;

private:
    QString m_backupId;
};

/// The same for the configuration that the run kept before.
class CopyConfiguration : public CopyBackup
{
    Q_DECLARE_TR_FUNCTIONS(luthier::CopyConfiguration)

public:
    using CopyBackup::CopyBackup;

    QString id() const override { return QStringLiteral("copy-configuration-") + m_store.place.name; }
    QString title() const override
    {
        return tr("Copy the configuration to the object store %1").arg(m_store.place.name);
    }
    std::chrono::milliseconds forecast() const override { return asBefore(std::chrono::seconds(1)); }

protected:
    QString backupIn(const QJsonObject &facts) const override;
};

} // namespace luthier
