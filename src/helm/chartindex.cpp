// SPDX-License-Identifier: GPL-3.0-or-later
#include "helm/chartindex.h"

#include "base/masking.h"
#include "helm/semver.h"
#include "yaml/document.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace luthier::chartindex {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::helm)
};

/// A sign-in page or a proxy's page instead of the answer.
bool isHtml(const QByteArray &bytes)
{
    const auto begin = bytes.left(512).trimmed().toLower();
    return begin.startsWith("<!doctype html") || begin.startsWith("<html") || begin.startsWith("<?xml");
}

tl::unexpected<Error> htmlInstead(const QByteArray &bytes)
{
    return failure(Error::Kind::Invalid,
                   Words::tr("A web page came instead of the list of charts. The address may be that of the registry's "
                             "website, or a proxy asks "
                             "for a sign-in; correct it in the profile."),
                   masked(QString::fromUtf8(bytes.left(500))));
}

bool saysBreaking(const QString &text)
{
    static const QRegularExpression marks(QStringLiteral("\\bbreaking\\b|^[a-z]+(\\([^)]*\\))?!:"),
                                          QRegularExpression::CaseInsensitiveOption);
    return marks.match(text).hasMatch();
}

} // namespace

QList<ChangeNote> parseChanges(const QString &annotation)
{
    QList<ChangeNote> notes;
    const auto list = yamlToJson(annotation.toUtf8(), QStringLiteral("artifacthub.io/changes"));
    if (!list) { // half of the charts' authors write plain text here
        for (const auto &line : annotation.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
            notes << ChangeNote{QStringLiteral("changed"), line.trimmed(), saysBreaking(line)};
        return notes;
    }
    const auto entries = list->isArray() ? list->toArray() : list->isNull() ? QJsonArray() : QJsonArray{*list};
    for (const auto &entry : entries) {
        ChangeNote note;
        note.kind = entry[QLatin1String("kind")].toString(QStringLiteral("changed")).toLower();
        note.text = entry.isString() ? entry.toString() : entry[QLatin1String("description")].toString();
        note.text = note.text.trimmed();
        note.breaking = saysBreaking(note.text) || note.kind == QLatin1String("breaking");
        if (!note.text.isEmpty())
            notes << note;
    }
    return notes;
}

ChartVersion fromMetadata(const QJsonObject &metadata)
{
    ChartVersion version;
    version.version = metadata[QLatin1String("version")].toString();
    const auto appVersion = metadata[QLatin1String("appVersion")]; // a number where its author forgot the quotes
    version.appVersion = appVersion.isDouble() ? QString::number(appVersion.toDouble()) : appVersion.toString();
    version.description = metadata[QLatin1String("description")].toString();
    version.deprecated = metadata[QLatin1String("deprecated")].toBool();
    version.created = QDateTime::fromString(metadata[QLatin1String("created")].toString(), Qt::ISODateWithMs).toUTC();
    version.changes = parseChanges(
        metadata[QLatin1String("annotations")][QLatin1String("artifacthub.io/changes")].toString());
    const auto number = SemVer::parse(version.version);
    const bool major = number && number->minor == 0 && number->patch == 0 && !number->isPreRelease();
    for (auto &note : version.changes)
        note.breaking = note.breaking || (major && note.kind == QLatin1String("removed"));
    return version;
}

Result<ChartVersion> parseConfig(const QByteArray &config, const QByteArray &manifest)
{
    const auto metadata = QJsonDocument::fromJson(config).object();
    if (metadata[QLatin1String("version")].toString().isEmpty())
        return failure(Error::Kind::Invalid, Words::tr("The registry's description of the chart cannot be read."),
                       masked(QString::fromUtf8(config.left(500))));
    auto version = fromMetadata(metadata);
    const auto created = QJsonDocument::fromJson(
        manifest)[QLatin1String("annotations")][QLatin1String("org.opencontainers.image.created")];
    version.created = QDateTime::fromString(created.toString(), Qt::ISODateWithMs).toUTC();
    return version;
}

void sortNewestFirst(QList<ChartVersion> &versions)
{
    QList<std::pair<SemVer, ChartVersion>> parsed;
    for (const auto &version : std::as_const(versions))
        if (const auto number = SemVer::parse(version.version))
            parsed.append({*number, version});
    std::stable_sort(parsed.begin(), parsed.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    versions.clear();
    for (const auto &entry : std::as_const(parsed))
        versions << entry.second;
}

Result<QList<ChartVersion>> parseIndex(const QByteArray &yaml, const QString &chart)
{
    if (isHtml(yaml))
        return htmlInstead(yaml);
    YamlLimits limits;
    limits.bytes = 64 * 1024 * 1024;
    const auto index = yamlToJson(yaml, QStringLiteral("index.yaml"), limits);
    if (!index)
        return tl::unexpected(index.error());
    const auto entries = index->toObject()[QLatin1String("entries")];
    if (!entries.isObject())
        return failure(Error::Kind::Invalid, Words::tr("The file index.yaml at this address is not that of a chart "
                                                       "repository. Correct the address in the profile."));
    if (!entries.toObject().contains(chart))
        return failure(Error::Kind::NotFound,
                       Words::tr("The chart repository has no chart %1. Check its name in the profile.").arg(chart),
                       entries.toObject().keys().mid(0, 50).join(QLatin1String(", ")));
    QList<ChartVersion> versions;
    for (const auto &entry : entries[chart].toArray())
        versions << fromMetadata(entry.toObject());
    sortNewestFirst(versions);
    return versions;
}

Result<QStringList> parseTags(const QByteArray &json)
{
    if (isHtml(json))
        return htmlInstead(json);
    QJsonParseError problem;
    const auto list = QJsonDocument::fromJson(json, &problem).object();
    const auto tags = list[QLatin1String("tags")];
    if (problem.error != QJsonParseError::NoError || (!tags.isArray() && !tags.isNull()))
        return failure(
            Error::Kind::Invalid,
            Words::tr(
                "The registry's list of versions cannot be read. Check that the address is that of an OCI registry."),
            masked(QString::fromUtf8(json.left(500))));
    QStringList names;
    for (const auto &tag : tags.toArray())
        names << tag.toString();
    return names;
}

} // namespace luthier::chartindex
