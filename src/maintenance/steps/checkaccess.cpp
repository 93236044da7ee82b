// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/steps/checkaccess.h"

#include "maintenance/platform/releaselease.h"

namespace luthier {

CheckAccess::CheckAccess(Platform &platform, Wanted wanted)
    : PlatformStep(platform)
    , m_wanted(std::move(wanted))
{
}

QString CheckAccess::explanation() const
{
    return tr("Asks for every permission that this plan needs, and whether the release, the chart and the database are "
              "as expected. Changes nothing.");
}

QStringList CheckAccess::commands() const
{
    const auto release = m_platform.releaseRef();
    QStringList lines{QStringLiteral("helm list -n %1").arg(release.nameSpace),
                      QStringLiteral("helm history %1 -n %2").arg(release.name, release.nameSpace)};
    const auto lock = m_wanted.locks ? ReleaseLease::permissions(m_platform.nameSpace()) : QList<Permission>();
    for (const auto &p : m_wanted.permissions + lock)
        lines << QStringLiteral("kubectl auth can-i %1 %2%3 -n %4")
                     .arg(p.verb, p.resource, p.group.isEmpty() ? QString() : QLatin1Char('.') + p.group, p.nameSpace);
    if (m_platform.http().isPossible() && !m_platform.profile().versionPath.isEmpty())
        lines << m_platform.http().commandLine(m_platform.profile().versionPath);
    return lines;
}

// Without it two Luthiers may work at once; that is said, and no reason to leave a platform without its update.
Task<> CheckAccess::checkLock(StepContext context)
{
    if (!m_wanted.locks)
        co_return {};
    const auto wanted = ReleaseLease::permissions(m_platform.nameSpace());
    const auto lacking = co_await preflight(&m_platform, wanted, context.stop);
    if (!lacking)
        co_return tl::unexpected(lacking.error());
    if (lacking->problems.isEmpty())
        co_return {};
    context.evidence(tr("The release cannot be reserved against another Luthier. It is not needed to go on; an "
                        "administrator allows it with this role:"));
    for (const auto &line : lacking->role.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        context.evidence(line);
    co_return {};
}

Task<> CheckAccess::checkRelease(std::stop_token stop)
{
    const auto history = co_await m_platform.releases().history(m_platform.releaseRef(), stop);
    if (!history)
        co_return tl::unexpected(history.error());
    const auto &newest = history->first();
    if (newest.isPending())
        co_return failure(
            Error::Kind::Refused,
            tr("The release is in %1 since revision %2: another Helm is at work, or was killed. Nothing was changed; "
               "wait for it, or repair the release first.")
                .arg(newest.status)
                .arg(newest.revision));
    if (m_wanted.revision > 0 && newest.revision != m_wanted.revision)
        co_return failure(
            Error::Kind::Refused,
            tr("The release is at revision %1, but this plan was made for revision %2: somebody changed it meanwhile. "
               "Nothing was changed; look at the new state and plan again.")
                .arg(newest.revision)
                .arg(m_wanted.revision));
    co_return {};
}

Task<QString> CheckAccess::run(StepContext context)
{
    const auto stop = context.stop;
    if (const auto may = co_await m_platform.mayChange(stop); !may)
        co_return tl::unexpected(may.error());
    const auto lacking = co_await preflight(&m_platform, m_wanted.permissions, stop);
    if (!lacking)
        co_return tl::unexpected(lacking.error());
    if (!lacking->problems.isEmpty())
        co_return failure(Error::Kind::Denied, lacking->problems.join(QLatin1Char(' ')), lacking->role);
    if (const auto lock = co_await checkLock(context); !lock)
        co_return tl::unexpected(lock.error());
    if (const auto release = co_await checkRelease(stop); !release)
        co_return tl::unexpected(release.error());
    QStringList found{tr("%1 permissions").arg(m_wanted.permissions.size())};
    if (m_wanted.helm) {
        const auto helm = co_await m_platform.helm().version(stop);
        if (!helm)
            co_return tl::unexpected(helm.error());
        context.facts[QStringLiteral("helmVersion")] = helm->text;
        found << QStringLiteral("helm ") + helm->text;
    }
    if (!m_wanted.version.isEmpty() && m_wanted.chart.file.isEmpty()) {
        const auto chart = co_await m_platform.charts().describe(m_wanted.chart, m_wanted.version, stop);
        if (!chart) {
            auto error = chart.error();
            error.message = tr("Version %1 could not be looked at: %2").arg(m_wanted.version, error.message);
            co_return tl::unexpected(error);
        }
        found << tr("chart %1 is there").arg(m_wanted.version);
    }
    if (m_platform.profile().database.isUnchecked)
        context.evidence(tr("The database server's certificate is not checked: the profile's connection says so."));
    if (m_wanted.database && m_platform.profile().database.isKnown()) {
        const auto channel = m_platform.databaseChannel();
        DumpEngine engine(*channel);
        const auto ref = database();
        const auto facts = co_await engine.facts(ref, stop);
        if (!facts)
            co_return tl::unexpected(facts.error());
        context.facts[QStringLiteral("schemaBefore")] = facts->alembicRevision;
        context.facts[QStringLiteral("databaseBytes")] = facts->size;
        found << tr("database answers, schema %1")
                     .arg(facts->alembicRevision.isEmpty() ? tr("unknown") : facts->alembicRevision);
    }
    context.facts[QStringLiteral("clusterId")] = m_platform.facts().cluster.id;
    co_return found.join(QStringLiteral(" · "));
}

} // namespace luthier
