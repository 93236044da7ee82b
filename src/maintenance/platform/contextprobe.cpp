// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/platform/contextprobe.h"

#include "base/paths.h"
#include "helm/releasestorage.h"
#include "yaml/document.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace luthier {

namespace {

constexpr int mostReleases = 12;

QStringList workloadsOf(const Release &release)
{
    QStringList found;
    for (const auto &object : manifestObjects(release.manifest.toUtf8()).value_or(QList<QJsonObject>())) {
        const auto kind = object[QStringLiteral("kind")].toString().toLower();
        if (kind == QLatin1String("deployment") || kind == QLatin1String("statefulset")
            || kind == QLatin1String("daemonset"))
            found << kind + QLatin1Char('/') + object[QStringLiteral("metadata")][QStringLiteral("name")].toString();
    }
    return found;
}

QString fileName(const QString &name)
{
    auto safe = name;
    safe.replace(QRegularExpression(QStringLiteral("[^A-Za-z0-9._-]+")), QStringLiteral("-"));
    while (safe.startsWith(QLatin1Char('.')) || safe.startsWith(QLatin1Char('-')))
        safe.remove(0, 1);
    return safe.isEmpty() ? QStringLiteral("profile") : safe.left(80);
}

} // namespace

QString fittingProfile(const Release &release)
{
    const auto lyra = QStringLiteral("lyra"); // the one that ships
    const auto isIt = release.chartName == lyra || release.chartName.startsWith(lyra + QLatin1Char('-'));
    return isIt ? lyra : QString();
}

Task<ContextFinding> probeContext(ClusterAccess access, ProcessRunner *runner, std::stop_token stop)
{
    KubeClient client(access, *runner);
    client.setReadOnly(true);
    const auto identity = co_await client.identity(stop);
    if (!identity)
        co_return tl::unexpected(identity.error());
    ContextFinding finding;
    finding.cluster = *identity;
    ReleaseStorage storage(client);
    auto all = co_await storage.list({}, stop);
    if (!all && all.error().kind == Error::Kind::Denied)
        all = co_await storage.list(access.nameSpace, stop);
    if (!all) {
        finding.releasesProblem = all.error().message;
        co_return finding;
    }
    const auto summaries = all->mid(0, mostReleases);
    for (const auto &summary : summaries) {
        const auto release = co_await storage.read(summary, stop);
        if (!release)
            continue;
        finding.releases << FoundRelease{summary.ref, release->chartName + QLatin1Char(' ') + release->chartVersion,
                                         summary.status, fittingProfile(*release), workloadsOf(*release)};
    }
    std::stable_sort(finding.releases.begin(), finding.releases.end(),
                     [](const auto &a, const auto &b) { return !a.fits.isEmpty() && b.fits.isEmpty(); });
    co_return finding;
}

QByteArray profileFor(const FoundRelease &release, const QString &context, const QString &kubeconfig,
                      const QString &colour)
{
    QJsonObject environment{{QStringLiteral("name"), context}, {QStringLiteral("context"), context}};
    if (!kubeconfig.isEmpty())
        environment[QStringLiteral("kubeconfig")] = kubeconfig;
    if (!colour.isEmpty())
        environment[QStringLiteral("colour")] = colour;
    QJsonObject profile{{QStringLiteral("release"), release.ref.name},
                        {QStringLiteral("namespace"), release.ref.nameSpace},
                        {QStringLiteral("environments"), QJsonArray{environment}}};
    if (!release.fits.isEmpty()) {
        profile[QStringLiteral("extends")] = release.fits;
        return jsonToYaml(profile);
    }
    profile[QStringLiteral("name")] = profile[QStringLiteral("title")] = release.ref.name;
    QJsonArray components;
    for (const auto &workload : release.workloads)
        components << QJsonObject{{QStringLiteral("name"), workload.section(QLatin1Char('/'), 1)},
                                  {QStringLiteral("workload"), workload}};
    if (!components.isEmpty())
        profile[QStringLiteral("components")] = components;
    return jsonToYaml(profile);
}

Result<QString> saveProfile(const QString &name, const QByteArray &yaml)
{
    auto folder = paths::config();
    folder.mkpath(QStringLiteral("profiles"));
    const auto base = folder.filePath(QStringLiteral("profiles/") + fileName(name));
    auto file = base + QStringLiteral(".yaml");
    for (int number = 2; QFile::exists(file); ++number) {
        QFile there(file);
        if (there.open(QIODevice::ReadOnly) && there.readAll() == yaml)
            return file; // the very same one was made before
        file = QStringLiteral("%1-%2.yaml").arg(base).arg(number);
    }
    if (const auto written = paths::writeAtomically(file, yaml); !written)
        return tl::unexpected(written.error());
    return file;
}

} // namespace luthier
