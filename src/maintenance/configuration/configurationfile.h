// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "helm/release.h"
#include "maintenance/configuration/configurationobject.h"

#include <QDateTime>
#include <QList>

namespace luthier {

/// A release's configuration at one moment: all that the guide's "Backup configuration" means. As a file it is a List of
/// Kubernetes, so that kubectl reads it ("age -d … | kubectl diff -f -"), with the release beside its items.
struct Configuration {
    QJsonObject
        release; ///< name, namespace, revision, chart, values, computedValues, manifest, hooks: see releasePart()
    QDateTime taken;
    QString clusterId;
    QList<QJsonObject> objects;         ///< live ones that belong to the release, cleaned, by kind and name
    QList<QJsonObject> storage;         ///< where Helm keeps the release's history; only with Secrets
    QMap<QString, QString> valuesFiles; ///< the profile's, as they are: name -> text
    bool withSecrets = false;
    QStringList unreadable; ///< kinds that may not be read; not in the file
    QStringList leftOut;    ///< in words: "Secret/lyra-db", "Role: may not be read"

    const QJsonObject *object(const ObjectName &name) const;
    QByteArray toBytes() const;
    /// Every object is looked at: each has kind, apiVersion and name, none is there twice.
    static Result<Configuration> fromBytes(const QByteArray &bytes);
};

namespace configuration {

/// What Helm stored of this revision. Without Secrets their documents are taken out of the manifest and the hooks.
QJsonObject releasePart(const Release &release, const QString &source, bool withSecrets);
/// The user's values over the chart's, as Helm merges them: objects key by key, null removes.
QJsonObject computedValues(const QJsonObject &chart, const QJsonObject &user);

struct ObjectDifference {
    enum State { Same, Differs, Missing, New }; ///< Missing: in the backup, not in the cluster
    ObjectName name;
    State state = Same;
    QJsonObject then;
    QJsonObject now;
};
QString stateName(ObjectDifference::State state);  ///< "differs": for JSON
QString stateWords(ObjectDifference::State state); ///< translated
/// Object by object, those that differ first. What the backup left out is not called new.
QList<ObjectDifference> compare(const Configuration &then, const Configuration &now);

/// Of those, what was asked for by words like "ConfigMap/lyra-config"; an Error (NotFound) names what is not there.
Result<QList<ObjectName>> chosen(const Configuration &in, const QStringList &words);

} // namespace configuration

} // namespace luthier
