// SPDX-License-Identifier: GPL-3.0-or-later
#include "helm/manifestdiff.h"

#include "helm/coveredpair.h"
#include "helm/secretpaths.h"
#include "yaml/document.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QMap>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::values)
};

using Objects = QMap<QString, QJsonObject>;

QString text(const QJsonObject &object, const char *key) { return object[QLatin1String(key)].toString(); }

/// One entry for each object: the API group without its version, kind, namespace, name.
Result<Objects> objectsOf(const QByteArray &manifest)
{
    const auto all = manifestObjects(manifest);
    if (!all)
        return tl::unexpected(all.error());
    Objects objects;
    QList<QJsonObject> open = *all;
    while (!open.isEmpty()) {
        const auto object = open.takeFirst();
        if (text(object, "kind").endsWith(QLatin1String("List")) && object[QLatin1String("items")].isArray()) {
            for (const auto &item : object[QLatin1String("items")].toArray())
                open << item.toObject();
            continue;
        }
        const auto metadata = object[QLatin1String("metadata")].toObject();
        const auto api = text(object, "apiVersion");
        const auto group = api.contains(QLatin1Char('/')) ? api.section(QLatin1Char('/'), 0, 0) : QString();
        objects.insert(
            QStringList{text(object, "kind"), group, text(metadata, "namespace"), text(metadata, "name")}.join(
                QLatin1Char('\n')),
            object);
    }
    return objects;
}

/// Lists whose entries have names become maps by name, so that one entry more does not shift all others.
QJsonValue byName(const QJsonValue &value)
{
    if (value.isObject()) {
        auto object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            it.value() = byName(it.value());
        return object;
    }
    if (!value.isArray())
        return value;
    const auto array = value.toArray();
    QJsonObject named;
    for (const auto &entry : array) {
        const auto name = entry.toObject()[QLatin1String("name")].toString();
        if (name.isEmpty() || named.contains(name))
            return value;
        named.insert(name, byName(entry));
    }
    return array.isEmpty() ? value : QJsonValue(named);
}

QStringList podTemplate(const QString &kind)
{
    if (kind == QLatin1String("Deployment") || kind == QLatin1String("StatefulSet")
        || kind == QLatin1String("DaemonSet") || kind == QLatin1String("ReplicaSet"))
        return {QStringLiteral("spec"), QStringLiteral("template")};
    return {};
}

QString restartOf(const ManifestChange &change)
{
    const auto path = podTemplate(change.objectKind);
    if (change.kind != ManifestChange::Kind::Changed || path.isEmpty())
        return {};
    QStringList fields;
    for (const auto &field : change.fields)
        if (field.path.mid(0, path.size()) == path)
            fields << field.path.mid(path.size()).join(QLatin1Char('.'));
    if (fields.isEmpty())
        return {};
    const auto shown = fields.mid(0, 3).join(QStringLiteral(", "));
    return fields.size() > 3
             ? Words::tr("its pod template changes: %1 and %n more", nullptr, static_cast<int>(fields.size() - 3))
                   .arg(shown)
             : Words::tr("its pod template changes: %1").arg(shown);
}

/// What is secret is compared before it is covered.
ManifestChange made(const QJsonObject &before, const QJsonObject &after)
{
    const auto &object = after.isEmpty() ? before : after;
    const auto metadata = object[QLatin1String("metadata")].toObject();
    ManifestChange change;
    change.kind = before.isEmpty() ? ManifestChange::Kind::Added
                : after.isEmpty()  ? ManifestChange::Kind::Removed
                                   : ManifestChange::Kind::Changed;
    change.objectKind = text(object, "kind");
    change.nameSpace = text(metadata, "namespace");
    change.name = text(metadata, "name");
    const auto cover = QStringLiteral("•••");
    const auto was = Words::tr(" (before)");
    const auto now = Words::tr(" (after)");
    const auto covered = coveredPair(before, after, was, now);
    change.before = covered.before.toObject();
    change.after = covered.after.toObject();
    if (change.kind == ManifestChange::Kind::Changed) {
        const bool isSecret = change.objectKind == QLatin1String("Secret");
        change.fields = valueChanges(byName(isSecret ? change.before : before).toObject(),
                                     byName(isSecret ? change.after : after).toObject());
        for (auto &field : change.fields) {
            if (isSecret)
                continue;
            const auto texts = coveredPair(field.before, field.after, was, now); // "--password=…" in an argument
            const auto a = maskedValues(texts.before, field.path);
            const auto b = maskedValues(texts.after, field.path);
            const bool hides = a == b && field.before != field.after;
            field.before = hides ? QJsonValue(cover + was) : a;
            field.after = hides ? QJsonValue(cover + now) : b;
        }
    }
    change.restart = restartOf(change);
    return change;
}

} // namespace

Result<QList<ManifestChange>> manifestChanges(const QByteArray &before, const QByteArray &after)
{
    const auto old = objectsOf(before);
    if (!old)
        return tl::unexpected(old.error());
    const auto now = objectsOf(after);
    if (!now)
        return tl::unexpected(now.error());
    QList<ManifestChange> changes;
    auto keys = old->keys() + now->keys();
    keys.removeDuplicates();
    keys.sort();
    for (const auto &key : keys)
        if (old->value(key) != now->value(key))
            changes << made(old->value(key), now->value(key));
    return changes;
}

} // namespace luthier
