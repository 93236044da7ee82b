// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/configuration/configurationfile.h"

#include "helm/secretpaths.h"
#include "yaml/document.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace luthier {

namespace {

const auto Ours = QStringLiteral("luthier"); // beside the List's items; kubectl passes over it
const auto Items = QStringLiteral("items");

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::configuration)
};

tl::unexpected<Error> notWhole(const QString &why)
{
    return failure(
        Error::Kind::Invalid,
        Words::tr("This is no whole backup of a configuration: %1. Nothing was changed; use another one.").arg(why));
}

QJsonArray array(const QList<QJsonObject> &objects)
{
    QJsonArray all;
    for (const auto &object : objects)
        all << object;
    return all;
}

Result<QList<QJsonObject>> objectsIn(const QJsonValue &list)
{
    QList<QJsonObject> objects;
    QSet<QString> seen;
    for (const auto &value : list.toArray()) {
        const auto object = value.toObject();
        const auto name = configuration::nameOf(object);
        const auto key = name.apiVersion + QLatin1Char(' ') + name.words();
        if (name.apiVersion.isEmpty() || name.kind.isEmpty() || name.name.isEmpty() || seen.contains(key))
            return notWhole(Words::tr("an object in it has no name, or the same as another (%1)").arg(key));
        seen.insert(key);
        objects << object;
    }
    return objects;
}

/// A manifest's documents, without those that are Secrets.
QString withoutSecrets(const QString &manifest)
{
    static const QRegularExpression border(QStringLiteral("^---\\s*$"), QRegularExpression::MultilineOption);
    QStringList kept;
    for (const auto &document : manifest.split(border)) {
        const auto objects = manifestObjects(document.toUtf8());
        const bool secret = !objects || std::any_of(objects->cbegin(), objects->cend(), configuration::isSecret);
        if (!secret) // nor what cannot be read: it might be one
            kept << document;
    }
    return kept.join(QStringLiteral("---\n"));
}

} // namespace

const QJsonObject *Configuration::object(const ObjectName &wanted) const
{
    const auto found = std::find_if(objects.cbegin(), objects.cend(),
                                    [&](const auto &o) { return configuration::nameOf(o) == wanted; });
    return found == objects.cend() ? nullptr : &*found;
}

QByteArray Configuration::toBytes() const
{
    QJsonObject files;
    for (auto it = valuesFiles.cbegin(); it != valuesFiles.cend(); ++it)
        files[it.key()] = it.value();
    const QJsonObject about{{QStringLiteral("apiVersion"), QStringLiteral("luthier/v1")},
                            {QStringLiteral("kind"), QStringLiteral("ConfigurationBackup")},
                            {QStringLiteral("taken"), taken.toUTC().toString(Qt::ISODateWithMs)},
                            {QStringLiteral("clusterId"), clusterId},
                            {QStringLiteral("withSecrets"), withSecrets},
                            {QStringLiteral("leftOut"), QJsonArray::fromStringList(leftOut)},
                            {QStringLiteral("release"), release},
                            {QStringLiteral("valuesFiles"), files},
                            {QStringLiteral("storage"), array(storage)}};
    const QJsonObject list{{QStringLiteral("apiVersion"), QStringLiteral("v1")},
                           {QStringLiteral("kind"), QStringLiteral("List")},
                           {Items, array(objects)},
                           {Ours, about}};
    return QJsonDocument(list).toJson();
}

Result<Configuration> Configuration::fromBytes(const QByteArray &bytes)
{
    QJsonParseError problem;
    const auto list = QJsonDocument::fromJson(bytes, &problem);
    const auto about = list[Ours];
    if (!list.isObject())
        return notWhole(problem.errorString());
    if (about[QStringLiteral("apiVersion")].toString() != QLatin1String("luthier/v1")
        || about[QStringLiteral("kind")].toString() != QLatin1String("ConfigurationBackup"))
        return notWhole(Words::tr("it does not say that it is one"));
    Configuration all;
    const auto objects = objectsIn(list[Items]);
    const auto storage = objectsIn(about[QStringLiteral("storage")]);
    for (const auto &one : {objects, storage})
        if (!one)
            return tl::unexpected(one.error());
    all.objects = *objects;
    all.storage = *storage;
    all.release = about[QStringLiteral("release")].toObject();
    all.taken = QDateTime::fromString(about[QStringLiteral("taken")].toString(), Qt::ISODateWithMs);
    all.clusterId = about[QStringLiteral("clusterId")].toString();
    all.withSecrets = about[QStringLiteral("withSecrets")].toBool();
    for (const auto &one : about[QStringLiteral("leftOut")].toArray())
        all.leftOut << one.toString();
    const auto files = about[QStringLiteral("valuesFiles")].toObject();
    for (auto it = files.begin(); it != files.end(); ++it)
        all.valuesFiles[it.key()] = it.value().toString();
    return all;
}

namespace configuration {

QJsonObject computedValues(const QJsonObject &chart, const QJsonObject &user)
{
    auto all = chart;
    for (auto it = user.begin(); it != user.end(); ++it) {
        const auto old = all.value(it.key());
        if (it.value().isNull())
            all.remove(it.key());
        else
            all[it.key()] = old.isObject() && it.value().isObject()
                              ? QJsonValue(computedValues(old.toObject(), it.value().toObject()))
                              : it.value();
    }
    return all;
}

QJsonObject releasePart(const Release &release, const QString &source, bool withSecrets)
{
    QJsonArray hooks;
    for (const auto &one : release.hooks) {
        auto hook = one.toObject();
        const auto manifest = hook[QStringLiteral("manifest")].toString();
        const auto kept = withSecrets ? manifest : withoutSecrets(manifest);
        hook[QStringLiteral("manifest")] = kept;
        if (!kept.trimmed().isEmpty())
            hooks << hook;
    }
    const auto values = withSecrets ? release.values : maskedValues(release.values).toObject();
    const auto defaults = withSecrets ? release.chartValues : maskedValues(release.chartValues).toObject();
    return {{QStringLiteral("name"), release.ref.name},
            {QStringLiteral("namespace"), release.ref.nameSpace},
            {QStringLiteral("revision"), release.revision},
            {QStringLiteral("status"), release.status},
            {QStringLiteral("appVersion"), release.appVersion},
            {QStringLiteral("chart"), QJsonObject{{QStringLiteral("name"), release.chartName},
                                                  {QStringLiteral("version"), release.chartVersion},
                                                  {QStringLiteral("source"), source}}},
            {QStringLiteral("values"), QString::fromUtf8(jsonToYaml(values))}, // as helm get values prints them
            {QStringLiteral("computedValues"), QString::fromUtf8(jsonToYaml(computedValues(defaults, values)))},
            {QStringLiteral("manifest"), withSecrets ? release.manifest : withoutSecrets(release.manifest)},
            {QStringLiteral("hooks"), hooks}};
}

QString stateName(ObjectDifference::State state)
{
    static const QStringList names{QStringLiteral("same"), QStringLiteral("differs"), QStringLiteral("missing"),
                                   QStringLiteral("new")};
    return names[state];
}

QString stateWords(ObjectDifference::State state)
{
    switch (state) {
    case ObjectDifference::Same:
        return Words::tr("same");
    case ObjectDifference::Differs:
        return Words::tr("differs");
    case ObjectDifference::Missing:
        return Words::tr("missing in the cluster");
    case ObjectDifference::New:
        return Words::tr("new since the backup");
    }
    return {};
}

QList<ObjectDifference> compare(const Configuration &then, const Configuration &now)
{
    QList<ObjectDifference> all;
    for (const auto &object : then.objects) {
        if (now.unreadable.contains(nameOf(object).kind))
            continue; // nothing is known of it
        const auto *live = now.object(nameOf(object));
        const auto state = !live           ? ObjectDifference::Missing
                         : *live == object ? ObjectDifference::Same
                                           : ObjectDifference::Differs;
        all << ObjectDifference{nameOf(object), state, object, live ? *live : QJsonObject()};
    }
    for (const auto &live : now.objects)
        if (!then.object(nameOf(live)) && (then.withSecrets || !isSecret(live)))
            all << ObjectDifference{nameOf(live), ObjectDifference::New, {}, live};
    std::stable_sort(all.begin(), all.end(), [](const auto &a, const auto &b) {
        const auto rank = [](const auto &d) { return d.state == ObjectDifference::Same ? 4 : int(d.state); };
        return rank(a) < rank(b);
    });
    return all;
}

Result<QList<ObjectName>> chosen(const Configuration &in, const QStringList &words)
{
    QList<ObjectName> names;
    for (const auto &word : words) {
        const auto found = std::find_if(in.objects.cbegin(), in.objects.cend(), [&word](const auto &object) {
            return nameOf(object).words().compare(word, Qt::CaseInsensitive) == 0;
        });
        if (found == in.objects.cend())
            return failure(
                Error::Kind::NotFound,
                Words::tr("The backup holds no object “%1”. Nothing was changed; name one as Kind/name, as the "
                          "comparison lists them.")
                    .arg(word));
        names << nameOf(*found);
    }
    return names;
}

} // namespace configuration

} // namespace luthier
