// SPDX-License-Identifier: GPL-3.0-or-later
#include "helm/schemaref.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QUrl>

namespace luthier {

namespace {

QJsonValue atPointer(QJsonValue value, const QString &pointer)
{
    for (auto part : pointer.split(QLatin1Char('/')).mid(1)) {
        part.replace(QLatin1String("~1"), QLatin1String("/")).replace(QLatin1String("~0"), QLatin1String("~"));
        value = value.isArray() ? value.toArray().at(part.toInt()) : value.toObject().value(part);
    }
    return value;
}

QJsonValue named(const QJsonValue &root, const QString &name)
{
    QJsonValue found(QJsonValue::Undefined);
    eachSubschema(root, [&](const QJsonObject &schema) {
        if (schema[QLatin1String("$anchor")].toString() == name
            || schema[QLatin1String("$id")].toString() == QLatin1Char('#') + name
            || schema[QLatin1String("id")].toString() == QLatin1Char('#') + name)
            found = schema;
    });
    return found;
}

} // namespace

QJsonValue resolvedRef(const QJsonValue &root, const QString &ref, bool *elsewhere)
{
    const auto about = root.toObject();
    auto own = about[QLatin1String("$id")].toString(about[QLatin1String("id")].toString());
    own = own.section(QLatin1Char('#'), 0, 0);
    const auto place = ref.section(QLatin1Char('#'), 0, 0);
    *elsewhere = !place.isEmpty() && place != own;
    if (*elsewhere)
        return QJsonValue(QJsonValue::Undefined);
    const auto fragment = QUrl::fromPercentEncoding(ref.section(QLatin1Char('#'), 1).toUtf8());
    if (fragment.isEmpty())
        return root;
    return fragment.startsWith(QLatin1Char('/')) ? atPointer(root, fragment) : named(root, fragment);
}

void eachSubschema(const QJsonValue &schema, const std::function<void(const QJsonObject &)> &visit)
{
    if (schema.isArray()) {
        for (const auto &each : schema.toArray())
            eachSubschema(each, visit);
        return;
    }
    if (!schema.isObject())
        return;
    const auto object = schema.toObject();
    visit(object);
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        const auto &key = it.key();
        if (key == QLatin1String("enum") || key == QLatin1String("const") || key == QLatin1String("default")
            || key == QLatin1String("examples") || key == QLatin1String("required"))
            continue;
        const bool isNamed = key == QLatin1String("properties") || key == QLatin1String("patternProperties")
                          || key == QLatin1String("definitions") || key == QLatin1String("$defs")
                          || key == QLatin1String("dependencies") || key == QLatin1String("dependentSchemas");
        if (!isNamed) {
            eachSubschema(it.value(), visit);
            continue;
        }
        for (const auto &each : it.value().toObject())
            if (each.isObject())
                eachSubschema(each, visit);
    }
}

} // namespace luthier
