// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/configuration/configurationreader.h"
#include "plan/plan.h"

namespace luthier {

/// An object of a backup, with what the cluster calls its kind.
struct RestoreTarget {
    ObjectName name;
    ResourceKind kind;
};

struct ConfigurationRestoreOptions {
    QString backupId;
    QList<RestoreTarget> objects;

    QJsonObject toJson() const;
    static ConfigurationRestoreOptions fromJson(const QJsonObject &json);
};

/// A backup beside the cluster as it is now.
struct ConfigurationComparison {
    Backup backup;
    Configuration then;
    QList<configuration::ObjectDifference> objects; ///< those that differ first
    ResourceKinds kinds;

    /// What of it can be put back: `words` ("ConfigMap/lyra-config"), or where there are none all that differs or is
    /// missing. An Error names what is not in the backup, or that nothing differs.
    Result<QList<RestoreTarget>> targets(const QStringList &words) const;
};
Task<ConfigurationComparison> compareConfiguration(Platform *platform, QString backupId, std::stop_token stop);

/// The configuration alone, now.
Plan configurationBackupPlan(Platform &platform, const QStringList &encryptTo);
/// Object by object, each tried by the server first; the former ones are backed up before. Nothing is ever deleted.
Result<Plan> configurationRestorePlan(Platform &platform, ConfigurationRestoreOptions options);

} // namespace luthier
