// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/platform.h"
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
    /// "kubectl -n lyra …" as the guide writes it.
    QString kubectl(const QString &rest) const
    {
        return QStringLiteral("kubectl ") + rest + QStringLiteral(" -n ") + m_platform.nameSpace();
    }
    DatabaseRef database() const
    {
        return {m_platform.profile().database.user, m_platform.profile().database.database};
    }

    Platform &m_platform;
};

} // namespace luthier
