// SPDX-License-Identifier: GPL-3.0-or-later
#include "helm/helmclient.h"

#include "base/masking.h"
#include "base/words.h"
#include "helm/chartpull.h"
#include "helm/semver.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QRegularExpression>

namespace luthier {

namespace {

using namespace std::chrono_literals;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::helm)
};

QString seconds(std::chrono::seconds time) { return QString::number(time.count()) + QLatin1Char('s'); }

/// helm's own --timeout is for each wait (hooks before, objects, hooks after, the same again when it rolls back):
/// this only ends a helm that hangs, because ending it early leaves the release pending.
std::chrono::milliseconds guard(std::chrono::seconds timeout) { return 6 * timeout + 120s; }

/// An upgrade that is asked to end marks its release failed, or rolls it back first; ended before, it leaves it pending.
std::chrono::milliseconds grace(const UpgradeRequest &request)
{
    return request.rollBackOnFailure ? 2 * request.timeout + 30s : 30s;
}

Error cancelledUpgrade(const Error &error)
{
    // helm 3: "has been rolled back due to atomic being set", helm 4: "due to rollback-on-failure being set"
    const bool back = error.detail.contains(QLatin1String("has been rolled back"));
    return {Error::Kind::Cancelled,
            back ? Words::tr("The upgrade was cancelled, and helm rolled the release back to what it was before.")
                 : Words::tr("The upgrade was cancelled while helm was at work. Part of it may be in the cluster: look "
                             "at the release, then go on or go back."),
            error.detail};
}

bool isAtLeast(const HelmVersion &version, int major, int minor)
{
    const auto parsed = SemVer::parse(version.text.section(QLatin1Char('+'), 0, 0));
    return parsed ? std::pair(parsed->major, parsed->minor) >= std::pair(major, minor) : version.major >= major;
}

ProcessSpec base(const HelmSettings &settings, QStringList command, const QString &nameSpace)
{
    ProcessSpec spec;
    spec.program = settings.program;
    spec.arguments = std::move(command);
    spec.arguments << QStringLiteral("--namespace") << nameSpace;
    // --kubeconfig takes one file; several are merged only when they come by the environment.
    if (settings.kubeconfigFiles.size() == 1)
        spec.arguments << QStringLiteral("--kubeconfig") << settings.kubeconfigFiles.first();
    else if (!settings.kubeconfigFiles.isEmpty())
        spec.environment.insert(QStringLiteral("KUBECONFIG"), settings.kubeconfigFiles.join(QLatin1Char(':')));
    if (!settings.context.isEmpty())
        spec.arguments << QStringLiteral("--kube-context") << settings.context;
    return spec;
}

QStringList upgradeWords(const UpgradeRequest &request)
{
    QStringList words{QStringLiteral("upgrade"), request.release.name};
    words += chartArguments(request.chart, request.version);
    for (const auto &file : request.valuesFiles)
        words << QStringLiteral("--values") << file;
    return words;
}

/// What --force-conflicts needs: helm 4, and a release whose last revision was applied by the server ("ssa"). helm 4
/// refuses it on a release that helm 3 wrote; the caller knows Release::applyMethod.
bool forces(bool wanted, const HelmVersion &version) { return wanted && version.major >= 4; }

Result<ProcessOutput> understood(Result<ProcessOutput> output)
{
    if (!output || output->exitCode == 0)
        return output;
    return tl::unexpected(helmError(output->err, output->exitCode));
}

} // namespace

QStringList chartArguments(const ChartSource &chart, const QString &version)
{
    if (!chart.file.isEmpty())
        return {chart.file};
    QStringList words;
    if (!chart.oci.isEmpty())
        words << chart.oci;
    else
        words << chart.chart << QStringLiteral("--repo") << chart.repository;
    if (!version.isEmpty())
        words << QStringLiteral("--version") << version;
    if (!chart.caFile.isEmpty())
        words << QStringLiteral("--ca-file") << chart.caFile;
    if (!chart.oci.isEmpty() && !chart.registryConfig.isEmpty())
        words << QStringLiteral("--registry-config") << chart.registryConfig;
    if (!chart.oci.isEmpty() && chart.plainHttp)
        words << QStringLiteral("--plain-http");
    return words;
}

QString ChartSource::words() const
{
    if (!oci.isEmpty())
        return oci;
    if (!file.isEmpty())
        return file;
    return Words::tr("%1 from %2").arg(chart, masked(repository));
}

Result<HelmVersion> parseHelmVersion(const QByteArray &out)
{
    // helm 2 writes "Client: v2.17.0+ga690bad"
    static const QRegularExpression shape(QStringLiteral("v(\\d+)\\.(\\d+)\\.\\d+[^\\s+]*"));
    const auto match = shape.match(QString::fromUtf8(out));
    if (!match.hasMatch())
        return failure(
            Error::Kind::Unexpected,
            Words::tr(
                "The program called helm does not say its version. Nothing was changed; check which program it is."),
            masked(QString::fromUtf8(out.left(2000))));
    HelmVersion version{match.captured(1).toInt(), match.captured(0)};
    if (version.major < 3 || (version.major == 3 && match.captured(2).toInt() < 8))
        return failure(Error::Kind::Refused,
                       Words::tr("helm %1 is too old: charts from OCI registries need 3.8. Nothing was "
                                 "changed; install helm 3.8 or later.")
                           .arg(version.text));
    if (version.major > 4)
        return failure(
            Error::Kind::Refused,
            Words::tr(
                "helm %1 is newer than what this program knows (3 and 4), and its options may mean something else. "
                "Nothing was changed; name a helm 4 in the profile, or update this program.")
                .arg(version.text));
    return version;
}

HelmClient::HelmClient(ProcessRunner &runner, HelmSettings settings)
    : m_runner(runner)
    , m_settings(std::move(settings))
{
}

Task<HelmVersion> HelmClient::version(std::stop_token stop)
{
    if (!m_version.text.isEmpty())
        co_return m_version;
    ProcessSpec spec;
    spec.program = m_settings.program;
    spec.arguments = QStringList{QStringLiteral("version"), QStringLiteral("--short")};
    spec.timeout = 15s;
    auto output = co_await m_runner.run(spec, stop);
    const auto good = checked(spec, std::move(output));
    if (!good)
        co_return tl::unexpected(good.error());
    const auto parsed = parseHelmVersion(good->out);
    if (parsed)
        m_version = *parsed;
    co_return parsed;
}

ProcessSpec HelmClient::upgradeSpec(const UpgradeRequest &request, const HelmVersion &version) const
{
    auto words = upgradeWords(request);
    if (request.wait || request.rollBackOnFailure)
        words << QStringLiteral("--wait");
    words << QStringLiteral("--timeout") << seconds(request.timeout);
    if (request.rollBackOnFailure)
        words << (version.major >= 4 ? QStringLiteral("--rollback-on-failure") : QStringLiteral("--atomic"));
    if (forces(request.forceConflicts, version))
        words << QStringLiteral("--force-conflicts");
    auto spec = base(m_settings, words, request.release.nameSpace);
    spec.timeout = guard(request.timeout);
    spec.grace = grace(request);
    return spec;
}

ProcessSpec HelmClient::rollbackSpec(const RollbackRequest &request, const HelmVersion &version) const
{
    QStringList words{QStringLiteral("rollback"), request.release.name};
    if (request.revision > 0)
        words << QString::number(request.revision);
    if (request.wait)
        words << QStringLiteral("--wait");
    words << QStringLiteral("--timeout") << seconds(request.timeout);
    if (forces(request.forceConflicts, version))
        words << QStringLiteral("--force-conflicts");
    auto spec = base(m_settings, words, request.release.nameSpace);
    spec.timeout = guard(request.timeout);
    return spec;
}

Task<> HelmClient::upgrade(UpgradeRequest request, std::stop_token stop, ProcessRunner::LineSink line)
{
    const auto helm = co_await version(stop);
    if (!helm)
        co_return tl::unexpected(helm.error());
    const auto spec = upgradeSpec(request, *helm);
    // By way of the event loop: a stop may be asked for by another thread, and `line` is the window's.
    const std::stop_callback onStop(stop, [line, back = request.rollBackOnFailure, limit = spec.grace] {
        if (line)
            QMetaObject::invokeMethod(QCoreApplication::instance(), [=] {
                line(back ? Words::tr("Cancelled: helm is rolling the release back; it gets up to %1 for that.")
                                .arg(words::duration(limit))
                          : Words::tr("Cancelled: helm is asked to end; it gets up to %1 to mark the release.")
                                .arg(words::duration(limit)));
            });
    });
    auto output = co_await m_runner.run(spec, stop, line);
    if (!output && output.error().kind == Error::Kind::Cancelled)
        co_return tl::unexpected(cancelledUpgrade(output.error()));
    const auto good = understood(std::move(output));
    if (!good)
        co_return tl::unexpected(good.error());
    co_return {};
}

Task<> HelmClient::rollback(RollbackRequest request, std::stop_token stop, ProcessRunner::LineSink line)
{
    const auto helm = co_await version(stop);
    if (!helm)
        co_return tl::unexpected(helm.error());
    const auto spec = rollbackSpec(request, *helm);
    auto output = co_await m_runner.run(spec, stop, line);
    const auto good = understood(std::move(output));
    if (!good)
        co_return tl::unexpected(good.error());
    co_return {};
}

Task<QByteArray> HelmClient::render(UpgradeRequest request, std::stop_token stop)
{
    const auto helm = co_await version(stop);
    if (!helm)
        co_return tl::unexpected(helm.error());
    // As JSON: in its text the manifest stands between headings and notes, which may contain anything.
    auto words = upgradeWords(request);
    words << (isAtLeast(*helm, 3, 13) ? QStringLiteral("--dry-run=server") : QStringLiteral("--dry-run"))
          << QStringLiteral("--output") << QStringLiteral("json");
    auto spec = base(m_settings, words, request.release.nameSpace);
    spec.timeout = guard(request.timeout);
    auto output = co_await m_runner.run(spec, stop);
    const auto good = understood(std::move(output));
    if (!good)
        co_return tl::unexpected(good.error());
    const auto manifest = QJsonDocument::fromJson(good->out)[QLatin1String("manifest")];
    if (!manifest.isString())
        co_return failure(Error::Kind::Unexpected,
                          Words::tr("helm rendered the chart, but its answer has no manifest. Nothing was changed."),
                          masked(QString::fromUtf8(good->out.left(2000))));
    co_return manifest.toString().toUtf8();
}

} // namespace luthier
