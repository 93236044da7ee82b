// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/platform/platform.h"
#include "plan/step.h"
#include "postgres/dump.h"

#include <QCoreApplication>

namespace luthier {

/// A step that works on a platform.
class PlatformStep : public Step
{
public:
    explicit PlatformStep(Platform &platform)
        : m_platform(platform)
    {
    }

protected:
    Permission permission(const char *verb, const char *group, const char *resource) const
    {
        return {QLatin1String(verb), QLatin1String(group), QLatin1String(resource), m_platform.nameSpace()};
    }
    /// To run PostgreSQL's programs where the profile says that the database is.
    QList<Permission> databasePermissions() const
    {
        const auto &database = m_platform.profile().database;
        if (!database.isInCluster())
            return {};
        const auto place = m_platform.databaseNameSpace();
        const auto verb = database.labels.isEmpty() ? QStringLiteral("get") : QStringLiteral("list");
        return {{verb, {}, QStringLiteral("pods"), place},
                {QStringLiteral("create"), {}, QStringLiteral("pods/exec"), place}};
    }
    /// psql as a person would type it there.
    QString psqlCommand(const QString &user, const QString &database, const QString &statement) const
    {
        return m_platform.databaseChannel()->commandLine({QStringLiteral("psql"), QStringLiteral("-U"), user,
                                                          QStringLiteral("-d"), database, QStringLiteral("-Atc"),
                                                          statement});
    }
    /// "kubectl -n lyra …" as the guide writes it.
    QString kubectl(const QString &rest) const
    {
        return QStringLiteral("kubectl ") + rest + QStringLiteral(" -n ") + m_platform.nameSpace();
    }
    DatabaseRef database() const
    {
        const auto &profile = m_platform.profile().database;
        DatabaseRef ref{profile.user, profile.database, profile.admin, profile.lockWait};
        ref.jobs = m_platform.profile().backupJobs;
        return ref;
    }

    /// How long this step took when it was last done here; else `usually`.
    std::chrono::milliseconds asBefore(std::chrono::milliseconds usually) const;

    const AgeKeys &keys() const { return m_platform.profile().backupKeys; }

    Platform &m_platform;
};

} // namespace luthier
