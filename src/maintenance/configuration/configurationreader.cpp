// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/configuration/configurationreader.h"

#include "helm/secretpaths.h"
#include "process/plainfile.h"
#include "yaml/document.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

#include <algorithm>
#include <vector>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::configuration)
};

/// Made by controllers from other objects, or only true for a moment: nothing that anybody would bring back.
bool isDerived(const ResourceKind &kind)
{
    static const QStringList kinds{QStringLiteral("Pod"),           QStringLiteral("ReplicaSet"),
                                   QStringLiteral("Event"),         QStringLiteral("Endpoints"),
                                   QStringLiteral("EndpointSlice"), QStringLiteral("ControllerRevision"),
                                   QStringLiteral("Lease"),         QStringLiteral("Job")};
    return kinds.contains(kind.kind) || kind.group == QLatin1String("metrics.k8s.io");
}

/// One kind's objects of the namespace. A list leaves out what each item is.
Task<QList<QJsonObject>> listed(KubeClient *client, ResourceKind kind, QString nameSpace, std::stop_token stop)
{
    constexpr int Page = 250;
    QList<QJsonObject> all;
    QString next;
    do {
        auto path = kind.path(nameSpace) + QStringLiteral("?limit=%1").arg(Page);
        if (!next.isEmpty())
            path += QStringLiteral("&continue=") + QString::fromLatin1(QUrl::toPercentEncoding(next));
        const auto bytes = co_await client->get(path, stop);
        if (!bytes)
            co_return tl::unexpected(bytes.error());
        const auto list = QJsonDocument::fromJson(*bytes).object();
        for (const auto &item : list[QStringLiteral("items")].toArray()) {
            auto object = item.toObject();
            object[QStringLiteral("apiVersion")] = kind.apiVersion();
            object[QStringLiteral("kind")] = kind.kind;
            all << object;
        }
        next = list[QStringLiteral("metadata")][QStringLiteral("continue")].toString();
    } while (!next.isEmpty());
    co_return all;
}

/// Everything in the namespace that may be read.
Task<QList<QJsonObject>> everything(KubeClient *client, ResourceKinds kinds, QString nameSpace, Configuration *into,
                                    std::stop_token stop)
{
    QList<ResourceKind> wanted;
    for (const auto &kind : kinds.all())
        if (kind.namespaced && kind.verbs.contains(QStringLiteral("list")) && kind.verbs.contains(QStringLiteral("get"))
            && !isDerived(kind))
            wanted << kind;
    std::vector<Task<QList<QJsonObject>>> asked; // side by side
    for (const auto &kind : wanted)
        asked.push_back(listed(client, kind, nameSpace, stop));
    QList<QJsonObject> all;
    std::optional<Error> broken;
    for (size_t i = 0; i < asked.size(); ++i) {
        const auto objects = co_await asked[i];
        if (objects)
            all << *objects;
        else if (objects.error().kind == Error::Kind::Denied) {
            into->leftOut << Words::tr("%1: may not be read").arg(wanted[qsizetype(i)].kind);
            into->unreadable << wanted[qsizetype(i)].kind;
        } else if (objects.error().kind != Error::Kind::NotFound) // a CRD that is going away
            broken = objects.error();
    }
    if (broken)
        co_return tl::unexpected(*broken);
    co_return all;
}

/// What the manifest or `also` names outside of every namespace (ClusterRole, CustomResourceDefinition, StorageClass…),
/// each by its name: of the others nothing is asked.
Task<QList<QJsonObject>> ofTheCluster(KubeClient *client, ResourceKinds kinds, QByteArray manifest, QSet<QString> also,
                                      Configuration *into, std::stop_token stop)
{
    QList<QJsonObject> all;
    QMap<QString, QString> paths; // by "ClusterRole/lyra"
    const auto add = [&paths](const ResourceKind *kind, const ObjectName &name) {
        if (kind && !kind->namespaced)
            paths[name.words()] = kind->path({}, name.name);
    };
    for (const auto &object : manifestObjects(manifest).value_or(QList<QJsonObject>())) {
        const auto name = configuration::nameOf(object);
        add(kinds.of(name.apiVersion, name.kind), name);
    }
    for (const auto &words : also) { // of a backup: what the release does not name any more is to be seen, too
        const ObjectName name{{}, words.section(QLatin1Char('/'), 0, 0), words.section(QLatin1Char('/'), 1)};
        add(kinds.named(name.kind), name);
    }
    for (auto it = paths.cbegin(); it != paths.cend(); ++it) {
        const auto path = *it;
        const auto bytes = co_await client->get(path, stop);
        if (bytes) {
            all << QJsonDocument::fromJson(*bytes).object();
        } else if (bytes.error().kind == Error::Kind::Denied) {
            const auto kind = it.key().section(QLatin1Char('/'), 0, 0);
            into->leftOut << Words::tr("%1: may not be read").arg(it.key());
            if (!into->unreadable.contains(kind))
                into->unreadable << kind;
        } else if (bytes.error().kind != Error::Kind::NotFound) {
            co_return tl::unexpected(bytes.error());
        }
    }
    co_return all;
}

QSet<QString> claimsOf(const QJsonObject &statefulSet, const QList<QJsonObject> &all)
{
    QSet<QString> names;
    for (const auto &object : all)
        if (configuration::isClaimOf(object, statefulSet))
            names.insert(configuration::nameOf(object).words());
    return names;
}

/// Those of the release itself, and what they name.
QList<QJsonObject> belonging(const QList<QJsonObject> &all, const Release &release, QSet<QString> wanted)
{
    const auto written = manifestObjects(release.manifest.toUtf8());
    if (written)
        for (const auto &object : *written)
            wanted.insert(configuration::nameOf(object).words());
    for (const auto &object : all)
        if (configuration::belongsTo(object, release.ref.name, release.ref.nameSpace))
            wanted.insert(configuration::nameOf(object).words());
    for (const auto &object : all)
        if (wanted.contains(configuration::nameOf(object).words()))
            wanted |= configuration::referencesOf(object) | claimsOf(object, all);
    QList<QJsonObject> found;
    for (const auto &object : all)
        if (wanted.contains(configuration::nameOf(object).words()))
            found << object;
    return found;
}

bool isStorage(const QJsonObject &object)
{
    return object[QStringLiteral("type")].toString() == QLatin1String("helm.sh/release.v1")
        || object[QStringLiteral("metadata")][QStringLiteral("labels")][QStringLiteral("owner")].toString()
               == QLatin1String("helm");
}

QString sourceWords(const Profile &profile)
{
    if (profile.charts.isEmpty())
        return {};
    const auto &source = profile.charts.first();
    return !source.oci.isEmpty()        ? source.oci
         : !source.repository.isEmpty() ? source.repository + QLatin1Char('/') + source.chart
                                        : source.file;
}

void sort(QList<QJsonObject> &objects)
{
    std::sort(objects.begin(), objects.end(), [](const auto &a, const auto &b) {
        return configuration::nameOf(a).words() < configuration::nameOf(b).words();
    });
}

} // namespace

Task<Configuration> readConfiguration(Platform *platform, bool withSecrets, QSet<QString> also, std::stop_token stop)
{
    const auto release = co_await platform->releases().newest(platform->releaseRef(), stop);
    if (!release)
        co_return tl::unexpected(release.error());
    Configuration all;
    auto *into = &all;
    const auto kinds = co_await discoverKinds(&platform->kube(), &into->leftOut, stop);
    if (!kinds)
        co_return tl::unexpected(kinds.error());
    const auto known = *kinds;
    const auto objects = co_await everything(&platform->kube(), known, platform->nameSpace(), into, stop);
    if (!objects)
        co_return tl::unexpected(objects.error());
    const auto manifest = release->manifest.toUtf8();
    const auto outside = co_await ofTheCluster(&platform->kube(), known, manifest, also, into, stop);
    if (!outside)
        co_return tl::unexpected(outside.error());
    all.taken = QDateTime::currentDateTimeUtc();
    all.clusterId = platform->facts().cluster.id;
    all.withSecrets = withSecrets;
    all.release = configuration::releasePart(*release, sourceWords(platform->profile()), withSecrets);
    for (const auto &object : *objects)
        if (withSecrets && isStorage(object)
            && object[QStringLiteral("metadata")][QStringLiteral("labels")][QStringLiteral("name")].toString()
                   == release->ref.name)
            all.storage << configuration::cleaned(object);
    for (const auto &object : belonging(*objects + *outside, *release, also)) {
        if (isStorage(object) || configuration::nameOf(object).words() == QLatin1String("ServiceAccount/default")
            || configuration::nameOf(object).words() == QLatin1String("ConfigMap/kube-root-ca.crt"))
            continue;
        if (configuration::isSecret(object) && !withSecrets)
            all.leftOut << configuration::nameOf(object).words();
        else
            all.objects << configuration::cleaned(object);
    }
    if (!withSecrets
        && configuration::releasePart(*release, {}, true) != configuration::releasePart(*release, {}, false))
        all.leftOut << Words::tr("what looks like a secret in the values, manifests and hooks");
    sort(all.objects);
    sort(all.storage);
    for (const auto &name : platform->profile().valuesFiles) {
        QFile file(name);
        if (file.open(QIODevice::ReadOnly))
            all.valuesFiles[QFileInfo(name).fileName()] = QString::fromUtf8(withSecrets ? file.readAll()
                                                                                        : maskedYaml(file.readAll()));
        else
            all.leftOut << Words::tr("%1: %2").arg(name, file.errorString());
    }
    co_return all;
}

Task<Configuration> readBackup(Platform *platform, Backup backup, std::stop_token stop)
{
    if (backup.kind != QLatin1String("configuration"))
        co_return failure(Error::Kind::Invalid,
                          Words::tr("%1 is not a backup of the configuration. Nothing was changed.").arg(backup.id));
    const auto whole = co_await platform->catalogue().verify(backup, stop);
    if (!whole)
        co_return tl::unexpected(whole.error());
    const auto bytes = co_await plainBytes(backup.file, platform->profile().backupKeys, stop);
    if (!bytes)
        co_return tl::unexpected(bytes.error());
    co_return Configuration::fromBytes(*bytes);
}

} // namespace luthier
