// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace luthier {

class KubeClient;

/// A kind of object that this cluster knows, as its discovery says it (meta/v1, APIResourceList).
struct ResourceKind {
    QString group; ///< empty: the core group
    QString version;
    QString kind;   ///< "Deployment"
    QString plural; ///< "deployments"
    bool namespaced = true;
    QStringList verbs;

    QString apiVersion() const { return group.isEmpty() ? version : group + QLatin1Char('/') + version; }
    /// "/apis/apps/v1/namespaces/lyra/deployments/lyra-backend"; `name` empty: the list.
    QString path(const QString &nameSpace, const QString &name = {}) const;
};

class ResourceKinds
{
public:
    void add(const ResourceKind &kind) { m_all << kind; }
    const QList<ResourceKind> &all() const { return m_all; }
    const ResourceKind *of(const QString &apiVersion, const QString &kind) const;
    /// By what a person types: a kind or a plural, in any case ("configmap", "ConfigMaps").
    const ResourceKind *named(const QString &word) const;

private:
    QList<ResourceKind> m_all;
};

/// The preferred version of every group. A group that does not answer (its API service is down) is named in `problems`.
Task<ResourceKinds> discoverKinds(KubeClient *client, QStringList *problems, std::stop_token stop);

/// Pure: one APIResourceList; subresources are left out.
QList<ResourceKind> parseKinds(const QJsonObject &list);

} // namespace luthier
