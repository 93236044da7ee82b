// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/configuration/configurationobject.h"

#include "base/masking.h"
#include "yaml/document.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace luthier::configuration {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::configuration)
};

const auto Metadata = QStringLiteral("metadata");
const auto Annotations = QStringLiteral("annotations");
const auto Spec = QStringLiteral("spec");

void removeIn(QJsonObject *object, const QString &key, const QStringList &inside)
{
    auto part = (*object)[key].toObject();
    for (const auto &one : inside)
        part.remove(one);
    if (part.isEmpty())
        object->remove(key);
    else
        (*object)[key] = part;
}

QString kindOf(const QJsonObject &object) { return object[QStringLiteral("kind")].toString(); }

QString textIn(const QJsonValue &value, const char *key) { return value[QLatin1String(key)].toString(); }

void addIf(QSet<QString> *names, const char *kind, const QString &name)
{
    if (!name.isEmpty())
        names->insert(QLatin1String(kind) + QLatin1Char('/') + name);
}

/// The keys of the API that name another object, wherever they stand (core/v1, networking/v1).
void collect(const QJsonValue &value, QSet<QString> *names)
{
    if (value.isArray())
        for (const auto &one : value.toArray())
            collect(one, names);
    const auto object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto &key = it.key();
        if (key == QLatin1String("secretRef") || key == QLatin1String("secretKeyRef"))
            addIf(names, "Secret", textIn(it.value(), "name"));
        else if (key == QLatin1String("configMapRef") || key == QLatin1String("configMapKeyRef")
                 || key == QLatin1String("configMap"))
            addIf(names, "ConfigMap", textIn(it.value(), "name"));
        else if (key == QLatin1String("secret")) // in projected volumes it is "name"
            addIf(names, "Secret", textIn(it.value(), "name"));
        else if (key == QLatin1String("persistentVolumeClaim"))
            addIf(names, "PersistentVolumeClaim", textIn(it.value(), "claimName"));
        else if (key == QLatin1String("secretName"))
            addIf(names, "Secret", it.value().toString());
        else if (key == QLatin1String("serviceAccountName"))
            addIf(names, "ServiceAccount", it.value().toString());
        else if (key == QLatin1String("imagePullSecrets"))
            for (const auto &secret : it.value().toArray())
                addIf(names, "Secret", textIn(secret, "name"));
        collect(it.value(), names);
    }
}

const auto Hidden = QStringLiteral("••••");

/// The values of data and stringData, hidden; where the other side has another value, `side` says so.
QJsonObject hidden(QJsonObject object, const QJsonObject &other, const QString &side)
{
    if (!isSecret(object))
        return object;
    for (const auto &key : {QStringLiteral("data"), QStringLiteral("stringData")}) {
        auto values = object[key].toObject();
        for (auto it = values.begin(); it != values.end(); ++it) {
            const auto theirs = other[key][it.key()];
            it.value() = theirs.isUndefined() || theirs == it.value() ? Hidden : Hidden + QLatin1Char(' ') + side;
        }
        if (!values.isEmpty())
            object[key] = values;
    }
    return object;
}

QString text(const QJsonObject &object)
{
    return object.isEmpty() ? QString() : masked(QString::fromUtf8(jsonToYaml(object)));
}

} // namespace

ObjectName nameOf(const QJsonObject &object)
{
    return {object[QStringLiteral("apiVersion")].toString(), kindOf(object), textIn(object[Metadata], "name")};
}

bool isSecret(const QJsonObject &object)
{
    return kindOf(object) == QLatin1String("Secret") && textIn(object, "apiVersion") == QLatin1String("v1");
}

QJsonObject cleaned(QJsonObject object)
{
    object.remove(QStringLiteral("status"));
    auto metadata = object[Metadata].toObject();
    for (const auto *key : {"managedFields", "resourceVersion", "uid", "creationTimestamp", "generation", "selfLink",
                            "deletionTimestamp", "deletionGracePeriodSeconds"})
        metadata.remove(QLatin1String(key));
    if (kindOf(object) == QLatin1String("PersistentVolumeClaim"))
        metadata.remove(QStringLiteral("finalizers"));
    removeIn(&metadata, Annotations,
             {QStringLiteral("kubectl.kubernetes.io/last-applied-configuration"),
              QStringLiteral("deployment.kubernetes.io/revision"), QStringLiteral("pv.kubernetes.io/bind-completed"),
              QStringLiteral("pv.kubernetes.io/bound-by-controller"),
              QStringLiteral("volume.kubernetes.io/selected-node"),
              QStringLiteral("volume.kubernetes.io/storage-provisioner"),
              QStringLiteral("volume.beta.kubernetes.io/storage-provisioner")});
    object[Metadata] = metadata;
    if (kindOf(object) == QLatin1String("Service")) {
        // "None" is no address that was given: without it a headless Service would come back as an ordinary one.
        if (textIn(object[Spec], "clusterIP") != QLatin1String("None"))
            removeIn(&object, Spec, {QStringLiteral("clusterIP")});
        removeIn(&object, Spec, {QStringLiteral("clusterIPs"), QStringLiteral("healthCheckNodePort")});
    }
    if (kindOf(object) == QLatin1String("PersistentVolumeClaim"))
        removeIn(&object, Spec, {QStringLiteral("volumeName")});
    return object;
}

bool belongsTo(const QJsonObject &object, const QString &release, const QString &nameSpace)
{
    const auto metadata = object[Metadata];
    for (const auto &owner : metadata[QStringLiteral("ownerReferences")].toArray())
        if (owner[QStringLiteral("controller")].toBool())
            return false;
    const auto annotations = metadata[Annotations];
    const auto byHelm = textIn(annotations, "meta.helm.sh/release-name");
    if (!byHelm.isEmpty())
        return byHelm == release && textIn(annotations, "meta.helm.sh/release-namespace") == nameSpace;
    return textIn(metadata[QStringLiteral("labels")], "app.kubernetes.io/instance") == release;
}

QSet<QString> referencesOf(const QJsonObject &object)
{
    QSet<QString> names;
    collect(object[Spec], &names);
    collect(object[QStringLiteral("imagePullSecrets")].isArray() ? QJsonValue(
                QJsonObject{{QStringLiteral("imagePullSecrets"), object[QStringLiteral("imagePullSecrets")]}})
                                                                 : QJsonValue(),
            &names);
    return names;
}

bool isClaimOf(const QJsonObject &claim, const QJsonObject &statefulSet)
{
    if (kindOf(claim) != QLatin1String("PersistentVolumeClaim") || kindOf(statefulSet) != QLatin1String("StatefulSet"))
        return false;
    const auto name = nameOf(claim).name;
    const auto number = name.section(QLatin1Char('-'), -1);
    bool isNumber = false;
    number.toUInt(&isNumber);
    const auto templates = statefulSet[Spec][QStringLiteral("volumeClaimTemplates")].toArray();
    return isNumber && std::any_of(templates.begin(), templates.end(), [&](const auto &one) {
               return name
                   == QStringList{textIn(one.toObject()[Metadata], "name"), nameOf(statefulSet).name, number}.join(
                       QLatin1Char('-'));
           });
}

ShownPair shownPair(const QJsonObject &before, const QJsonObject &after)
{
    return {text(hidden(before, after, Words::tr("(as backed up)"))),
            text(hidden(after, before, Words::tr("(as it is now)")))};
}

QJsonObject mergePatch(const QJsonObject &from, const QJsonObject &to)
{
    QJsonObject patch;
    for (auto it = from.begin(); it != from.end(); ++it)
        if (!to.contains(it.key()))
            patch[it.key()] = QJsonValue::Null;
    for (auto it = to.begin(); it != to.end(); ++it) {
        const auto old = from.value(it.key());
        if (old == it.value())
            continue;
        patch[it.key()] = old.isObject() && it.value().isObject()
                            ? QJsonValue(mergePatch(old.toObject(), it.value().toObject()))
                            : it.value();
    }
    return patch;
}

} // namespace luthier::configuration
