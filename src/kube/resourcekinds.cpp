// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/resourcekinds.h"

#include "kube/kubeclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

#include <algorithm>
#include <vector>

namespace luthier {

namespace {

QJsonObject object(const QByteArray &bytes) { return QJsonDocument::fromJson(bytes).object(); }

QString encoded(const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); }

} // namespace

QString ResourceKind::path(const QString &nameSpace, const QString &name) const
{
    auto path = (group.isEmpty() ? QStringLiteral("/api/") : QStringLiteral("/apis/")) + apiVersion();
    if (namespaced)
        path += QStringLiteral("/namespaces/") + encoded(nameSpace);
    path += QLatin1Char('/') + plural;
    return name.isEmpty() ? path : path + QLatin1Char('/') + encoded(name);
}

const ResourceKind *ResourceKinds::of(const QString &apiVersion, const QString &kind) const
{
    const auto group = apiVersion.contains(QLatin1Char('/')) ? apiVersion.section(QLatin1Char('/'), 0, 0) : QString();
    const auto found = std::find_if(m_all.cbegin(), m_all.cend(),
                                    [&](const auto &k) { return k.group == group && k.kind == kind; });
    return found == m_all.cend() ? nullptr : &*found;
}

const ResourceKind *ResourceKinds::named(const QString &word) const
{
    const auto found = std::find_if(m_all.cbegin(), m_all.cend(), [&](const auto &k) {
        return k.kind.compare(word, Qt::CaseInsensitive) == 0 || k.plural.compare(word, Qt::CaseInsensitive) == 0;
    });
    return found == m_all.cend() ? nullptr : &*found;
}

QList<ResourceKind> parseKinds(const QJsonObject &list)
{
    const auto version = list[QLatin1String("groupVersion")].toString();
    const auto slash = version.indexOf(QLatin1Char('/'));
    QList<ResourceKind> kinds;
    for (const auto &value : list[QLatin1String("resources")].toArray()) {
        ResourceKind kind;
        kind.group = slash < 0 ? QString() : version.left(slash);
        kind.version = version.mid(slash + 1);
        kind.kind = value[QLatin1String("kind")].toString();
        kind.plural = value[QLatin1String("name")].toString();
        kind.namespaced = value[QLatin1String("namespaced")].toBool();
        for (const auto &verb : value[QLatin1String("verbs")].toArray())
            kind.verbs << verb.toString();
        if (!kind.plural.contains(QLatin1Char('/')))
            kinds << kind;
    }
    return kinds;
}

Task<ResourceKinds> discoverKinds(KubeClient *client, QStringList *problems, std::stop_token stop)
{
    const auto groups = co_await client->get(QStringLiteral("/apis"), stop);
    if (!groups)
        co_return tl::unexpected(groups.error());
    QStringList paths{QStringLiteral("/api/v1")};
    for (const auto &group : object(*groups)[QLatin1String("groups")].toArray())
        paths << QStringLiteral("/apis/")
                     + group[QLatin1String("preferredVersion")][QLatin1String("groupVersion")].toString();
    std::vector<Task<QByteArray>> asked; // side by side
    for (const auto &path : paths)
        asked.push_back(client->get(path, stop));
    ResourceKinds kinds;
    std::optional<Error> core;
    for (size_t i = 0; i < asked.size(); ++i) {
        const auto list = co_await asked[i];
        if (!list && i == 0)
            core = list.error();
        else if (!list)
            *problems << list.error().message;
        else
            for (const auto &kind : parseKinds(object(*list)))
                kinds.add(kind);
    }
    if (core)
        co_return tl::unexpected(*core);
    co_return kinds;
}

} // namespace luthier
