// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/values/valuesreads.h"

#include "base/elsewhere.h"
#include "base/paths.h"
#include "helm/chartpull.h"
#include "helm/coalesce.h"
#include "maintenance/values/editedvalues.h"
#include "maintenance/values/preparedvalues.h"
#include "yaml/document.h"
#include "yaml/scalaredit.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::values)
};

Result<QByteArray> bytesOf(const QString &name)
{
    constexpr qint64 Limit = 64 * 1024 * 1024; // what is larger is refused by its reader, in words
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::NotFound, Words::tr("The values file %1 cannot be read: %2. Nothing was changed; "
                                                        "correct the profile (values) or the file.")
                                                  .arg(name, file.errorString()));
    return file.read(Limit);
}

} // namespace

Task<Chart> chartOfVersion(Platform *platform, ChartSource source, QString version, std::stop_token stop)
{
    auto *runner = &platform->runner();
    if (!source.oci.isEmpty() || !source.file.isEmpty() || !source.repository.isEmpty())
        co_return co_await pullChart(runner, source, version, stop);
    Result<Chart> chart = failure(Error::Kind::NotFound, Words::tr("The profile names no chart source (charts)."));
    const auto sources = platform->profile().charts;
    for (const auto &each : sources) {
        chart = co_await pullChart(runner, each, version, stop);
        if (chart || chart.error().kind == Error::Kind::Cancelled)
            break;
    }
    co_return chart;
}

Chart storedChart(const Release &release)
{
    Chart chart;
    chart.name = chart.key = release.chartName;
    chart.version = release.chartVersion;
    chart.appVersion = release.appVersion;
    chart.hasValues = true;
    chart.values = release.chartValues;
    return chart;
}

Result<QList<ValuesLayer>> readValuesFiles(const QStringList &names)
{
    QList<std::pair<QString, QByteArray>> files;
    for (const auto &name : names) {
        const auto bytes = bytesOf(name);
        if (!bytes)
            return tl::unexpected(bytes.error());
        files << std::pair(name, *bytes);
    }
    return valuesFiles(files);
}

QJsonObject together(const QList<ValuesLayer> &layers)
{
    TracedMap all;
    for (const auto &layer : layers)
        overlay(&all, traced(layer.values, 0).map);
    QJsonObject object;
    for (const auto &[key, value] : all)
        object.insert(key, value.json());
    return object;
}

QList<ValuesLayer> layersOf(const Release &release, const QList<ValuesLayer> &files)
{
    if (!files.isEmpty() && together(files) == release.values)
        return files;
    return {{ValuesLayer::Kind::Release,
             QStringLiteral("%1, revision %2").arg(release.ref.name).arg(release.revision),
             {},
             release.values}};
}

Result<QList<VersionedFile>> withVersion(const Profile &profile, const QList<ValuesLayer> &files,
                                         const QString &version)
{
    QList<VersionedFile> versioned;
    for (const auto &file : files)
        versioned << VersionedFile{file.name, file.yaml, file.yaml, {}};
    for (const auto &component : profile.components) {
        const auto path = component.tagValue.split(QLatin1Char('.'), Qt::SkipEmptyParts);
        for (auto i = files.size() - 1; i >= 0 && !path.isEmpty(); --i) {
            QJsonValue value = files[i].values;
            for (const auto &key : path)
                value = value.toObject().value(key);
            if (value.isUndefined() || value.isNull())
                continue;
            const auto edited = withScalar(versioned[i].after, path, version);
            if (!edited)
                return tl::unexpected(edited.error());
            if (*edited != versioned[i].after)
                versioned[i].paths << component.tagValue;
            versioned[i].after = *edited;
            break;
        }
    }
    return versioned;
}

Result<> writeVersioned(const VersionedFile &file)
{
    const auto now = bytesOf(file.name);
    if (!now)
        return tl::unexpected(now.error());
    if (*now != file.before)
        return failure(
            Error::Kind::Refused,
            Words::tr("%1 was changed by something else meanwhile. It was left as it is; try again.").arg(file.name));
    const auto permissions = QFile::permissions(file.name);
    if (const auto written = paths::writeAtomically(file.name, file.after); !written)
        return written;
    QFile::setPermissions(file.name, permissions);
    return {};
}

Task<ValuesPreview> previewValues(Platform *platform, Release release, UpdateOptions options, std::stop_token stop)
{
    ValuesPreview preview;
    const auto files = prepareValues(platform->profile(), release, options);
    if (!files)
        co_return tl::unexpected(files.error());
    preview.files = *files;
    UpgradeRequest request;
    request.release = release.ref;
    request.chart = options.chart;
    if (request.chart.oci.isEmpty() && request.chart.file.isEmpty() && !platform->profile().charts.isEmpty())
        request.chart = platform->profile().charts.first();
    request.version = options.version;
    request.valuesFiles = preview.files;
    const auto rendered = co_await platform->helm().render(request, stop);
    if (!rendered)
        co_return tl::unexpected(rendered.error());
    const auto before = release.manifest.toUtf8();
    const auto after = *rendered;
    const auto work = [before, after] { return manifestChanges(before, after); };
    const auto changes = co_await elsewhere(work);
    if (!changes)
        co_return tl::unexpected(changes.error());
    preview.objects = *changes;
    co_return preview;
}

Task<QList<ManifestChange>> editedManifests(Platform *platform, Release release, QList<QByteArray> files,
                                            ChartSource chart, QString version, std::stop_token stop)
{
    if (files.isEmpty())
        files << jsonToYaml(release.values);
    if (version != release.chartVersion) {
        auto versioned = withVersion(files, platform->profile().components, version);
        if (!versioned)
            co_return tl::unexpected(versioned.error());
        files = versioned->contents;
    }
    QTemporaryDir folder(paths::state().filePath(QStringLiteral("preview-XXXXXX"))); // 0700
    UpgradeRequest request;
    request.release = release.ref;
    request.version = version;
    request.chart = chart;
    if (chart.oci.isEmpty() && chart.file.isEmpty() && chart.repository.isEmpty()
        && !platform->profile().charts.isEmpty())
        request.chart = platform->profile().charts.first();
    for (qsizetype i = 0; i < files.size(); ++i) {
        request.valuesFiles << folder.filePath(QStringLiteral("%1.yaml").arg(i));
        if (const auto written = paths::writeAtomically(request.valuesFiles.last(), files[i]); !written)
            co_return tl::unexpected(written.error());
    }
    const auto rendered = co_await platform->helm().render(request, stop);
    if (!rendered)
        co_return tl::unexpected(rendered.error());
    const auto before = release.manifest.toUtf8();
    const auto after = *rendered;
    const auto work = [before, after] { return manifestChanges(before, after); };
    const auto changes = co_await elsewhere(work);
    co_return changes;
}

} // namespace luthier
