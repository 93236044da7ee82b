// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QSet>
#include <QString>

namespace luthier {

/// What names an object in a namespace, or in the cluster.
struct ObjectName {
    QString apiVersion;
    QString kind;
    QString name;

    QString words() const { return kind + QLatin1Char('/') + name; } ///< "ConfigMap/lyra-config"
    bool operator==(const ObjectName &) const = default;
};

/// Pure functions over the JSON of Kubernetes' objects.
namespace configuration {

ObjectName nameOf(const QJsonObject &object);
/// What a person wrote, or would have to write: without status, without what the server counts and assigns (uid,
/// resourceVersion, managedFields, a Service's addresses, a volume's name), without kubectl's note of what was applied.
QJsonObject cleaned(QJsonObject object);
/// By Helm's annotations, or the label app.kubernetes.io/instance. What a controller made of something else does not count.
bool belongsTo(const QJsonObject &object, const QString &release, const QString &nameSpace);
bool isSecret(const QJsonObject &object);

/// The Secrets, ConfigMaps and claims that a workload, an Ingress or a ServiceAccount names, wherever they come from:
/// "Secret/lyra-db".
QSet<QString> referencesOf(const QJsonObject &object);

/// Whether it is the claim that this StatefulSet made of one of its templates ("data-postgresql-0").
bool isClaimOf(const QJsonObject &claim, const QJsonObject &statefulSet);

/// Both as text in YAML with the values of Secrets hidden: what is equal is "••••", what is not says which side it is.
struct ShownPair {
    QString before;
    QString after;
};
ShownPair shownPair(const QJsonObject &before, const QJsonObject &after);

/// The JSON merge patch (RFC 7396) that makes `to` of `from`: what `to` lacks is null.
QJsonObject mergePatch(const QJsonObject &from, const QJsonObject &to);

} // namespace configuration

} // namespace luthier
