// SPDX-License-Identifier: GPL-3.0-or-later
#include "helm/chart.h"

#include "helm/tarreader.h"
#include "yaml/document.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QRegularExpression>

namespace luthier {

namespace {

constexpr int Deepest = 8;
constexpr qsizetype LargestArchive = 64 * 1024 * 1024;

using Files = QMap<QString, QByteArray>;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::helm)
};

tl::unexpected<Error> noChart(const QString &name, const QString &why)
{
    return failure(Error::Kind::Invalid, Words::tr("%1 cannot be used as a chart: %2.").arg(name, why));
}

/// Below the chart's own folder.
bool isWanted(const QString &path)
{
    static const QRegularExpression shape(QStringLiteral(
        "^(charts/[^/_.][^/]*/)*(Chart\\.yaml|values\\.yaml|values\\.schema\\.json|requirements\\.yaml|charts/[^/_.][^/"
        "]*\\.tgz)$"));
    return shape.match(path).hasMatch();
}

ChartDependency dependencyOf(const QJsonObject &json)
{
    ChartDependency one;
    one.name = json[QLatin1String("name")].toString();
    one.alias = json[QLatin1String("alias")].toString();
    one.condition = json[QLatin1String("condition")].toString();
    for (const auto &tag : json[QLatin1String("tags")].toArray())
        one.tags << tag.toString();
    for (const auto &entry : json[QLatin1String("import-values")].toArray()) {
        const auto parent = entry[QLatin1String("parent")].toString();
        if (entry.isString())
            one.imports.append({QStringLiteral("exports.") + entry.toString(), {}});
        else if (entry.isObject())
            one.imports.append(
                {entry[QLatin1String("child")].toString(), parent == QLatin1String(".") ? QString() : parent});
    }
    return one;
}

/// As Helm does it: a subchart appears once for each dependency that names it, under that one's alias.
std::vector<Chart> underTheirKeys(const std::vector<Chart> &found, const QList<ChartDependency> &dependencies)
{
    std::vector<Chart> named;
    for (const auto &chart : found)
        if (std::none_of(dependencies.begin(), dependencies.end(), [&](const auto &d) { return d.name == chart.name; }))
            named.push_back(chart);
    for (const auto &dependency : dependencies)
        for (const auto &chart : found)
            if (chart.name == dependency.name) {
                named.push_back(chart);
                if (!dependency.alias.isEmpty())
                    named.back().key = dependency.alias;
                break;
            }
    return named;
}

Result<Files> filesOf(const QByteArray &archive, const QString &name, UnpackBudget *budget)
{
    if (archive.size() > LargestArchive)
        return noChart(name, Words::tr("it has more than 64 MiB"));
    Files files;
    const auto below = [](const QString &path) { return path.section(QLatin1Char('/'), 1); };
    const auto read = eachTarFile(
        archive, name, budget, [&](const QString &path) { return isWanted(below(path)); },
        [&](const QString &path, const QByteArray &bytes) -> Result<> {
            files.insert(below(path), bytes);
            return {};
        });
    if (!read)
        return tl::unexpected(read.error());
    return files;
}

Result<Chart> chartOf(const Files &files, const QString &name, UnpackBudget *budget, int depth)
{
    if (depth > Deepest)
        return noChart(name, Words::tr("its subcharts are nested deeper than %1 levels").arg(Deepest));
    const auto file = [&](const char *which) { return name + QLatin1Char('/') + QLatin1String(which); };
    if (!files.contains(QStringLiteral("Chart.yaml")))
        return noChart(name, Words::tr("it has no Chart.yaml"));
    const auto about = yamlToJson(files[QStringLiteral("Chart.yaml")], file("Chart.yaml"));
    if (!about)
        return tl::unexpected(about.error());
    const auto metadata = about->toObject();
    const auto api = metadata[QLatin1String("apiVersion")].toString();
    if (api.isEmpty())
        return noChart(name,
                       Words::tr("its Chart.yaml has no apiVersion, which Helm 3 and 4 ask for; it was made for an "
                                 "early Helm 2"));
    if (api != QLatin1String("v1") && api != QLatin1String("v2"))
        return noChart(name, Words::tr("its apiVersion is %1, and only v1 and v2 are known here").arg(api));

    Chart chart;
    chart.name = metadata[QLatin1String("name")].toString();
    if (chart.name.isEmpty())
        return noChart(name, Words::tr("its Chart.yaml has no name"));
    chart.key = chart.name;
    chart.version = metadata[QLatin1String("version")].toString();
    chart.appVersion = metadata[QLatin1String("appVersion")].toString();
    chart.hasValues = files.contains(QStringLiteral("values.yaml"));
    chart.valuesYaml = files[QStringLiteral("values.yaml")];
    chart.schema = files[QStringLiteral("values.schema.json")];
    const auto values = yamlToJson(chart.valuesYaml, file("values.yaml"));
    if (!values)
        return tl::unexpected(values.error());
    if (!values->isObject() && !values->isNull())
        return noChart(name, Words::tr("its values.yaml is no map"));
    chart.values = values->toObject();

    auto dependencies = metadata[QLatin1String("dependencies")].toArray();
    if (dependencies.isEmpty() && files.contains(QStringLiteral("requirements.yaml"))) { // apiVersion v1
        const auto old = yamlToJson(files[QStringLiteral("requirements.yaml")], file("requirements.yaml"));
        if (!old)
            return tl::unexpected(old.error());
        dependencies = old->toObject()[QLatin1String("dependencies")].toArray();
    }
    for (const auto &one : dependencies)
        chart.dependencies << dependencyOf(one.toObject());

    QMap<QString, Files> below;
    std::vector<Chart> found;
    for (auto it = files.cbegin(); it != files.cend(); ++it) {
        if (!it.key().startsWith(QLatin1String("charts/")))
            continue;
        const auto rest = it.key().mid(7);
        if (rest.contains(QLatin1Char('/'))) {
            below[rest.section(QLatin1Char('/'), 0, 0)].insert(rest.section(QLatin1Char('/'), 1), it.value());
            continue;
        }
        const auto packed = filesOf(it.value(), name + QLatin1Char('/') + it.key(), budget);
        if (!packed)
            return tl::unexpected(packed.error());
        below.insert(rest, *packed);
    }
    for (auto it = below.cbegin(); it != below.cend(); ++it) {
        auto subchart = chartOf(it.value(), name + QStringLiteral("/charts/") + it.key(), budget, depth + 1);
        if (!subchart)
            return subchart;
        found.push_back(std::move(*subchart));
    }
    chart.subcharts = underTheirKeys(found, chart.dependencies);
    return chart;
}

} // namespace

Result<Chart> readChartArchive(const QByteArray &archive, const QString &name)
{
    UnpackBudget budget;
    const auto files = filesOf(archive, name, &budget);
    if (!files)
        return tl::unexpected(files.error());
    return chartOf(*files, name, &budget, 0);
}

Result<Chart> readChartFolder(const QString &folder)
{
    UnpackBudget budget;
    Files files;
    const QDir root(folder);
    for (QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();) {
        const auto path = root.relativeFilePath(it.next());
        if (!isWanted(path))
            continue;
        QFile file(it.filePath());
        if (file.size() > budget.file)
            return noChart(folder, Words::tr("its file %1 has more than 5 MiB").arg(path));
        if (!file.open(QIODevice::ReadOnly))
            return noChart(folder, file.errorString());
        files.insert(path, file.readAll());
    }
    return chartOf(files, folder, &budget, 0);
}

Result<Chart> readChart(const QString &fileOrFolder)
{
    if (QFileInfo(fileOrFolder).isDir())
        return readChartFolder(fileOrFolder);
    QFile file(fileOrFolder);
    if (!file.open(QIODevice::ReadOnly))
        return failure(
            Error::Kind::NotFound,
            Words::tr("The chart %1 cannot be read: %2. Check the name.").arg(fileOrFolder, file.errorString()));
    if (file.size() > LargestArchive)
        return noChart(fileOrFolder, Words::tr("it has more than 64 MiB"));
    return readChartArchive(file.readAll(), fileOrFolder);
}

} // namespace luthier
