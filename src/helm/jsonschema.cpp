// SPDX-License-Identifier: GPL-3.0-or-later
#include "helm/jsonschema.h"

#include "helm/schemachecker.h"
#include "helm/schemaref.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::schema)
};

tl::unexpected<Error> broken(const QString &name, const QString &why)
{
    return failure(Error::Kind::Invalid,
                   Words::tr("The chart's schema (%1) cannot be used: %2. The values were checked without it; tell the "
                             "chart's authors.")
                       .arg(name, why));
}

/// The pattern of this schema that is none, or nothing.
QString badPattern(const QJsonObject &schema)
{
    auto patterns = schema[QLatin1String("patternProperties")].toObject().keys();
    if (const auto pattern = schema[QLatin1String("pattern")]; pattern.isString())
        patterns << pattern.toString();
    for (const auto &pattern : patterns)
        if (!SchemaChecker::pattern(pattern).isValid())
            return pattern;
    return {};
}

} // namespace

Result<JsonSchema> JsonSchema::read(const QByteArray &bytes, const QString &name)
{
    QJsonParseError problem;
    const auto document = QJsonDocument::fromJson(bytes, &problem);
    JsonSchema schema;
    if (document.isObject())
        schema.m_schema = document.object();
    else if (bytes.trimmed() == "true" || bytes.trimmed() == "false")
        schema.m_schema = bytes.trimmed() == "true";
    else
        return broken(name,
                      document.isNull()
                          ? Words::tr("it is no JSON (byte %1: %2)").arg(problem.offset).arg(problem.errorString())
                          : Words::tr("it is no map"));
    QString why;
    eachSubschema(schema.m_schema, [&](const QJsonObject &each) {
        const auto ref = each[QLatin1String("$ref")];
        if (ref.isString()) {
            bool elsewhere = false;
            const auto target = resolvedRef(schema.m_schema, ref.toString(), &elsewhere);
            if (elsewhere && !schema.m_elsewhere.contains(ref.toString()))
                schema.m_elsewhere << ref.toString();
            else if (!elsewhere && target.isUndefined())
                why = Words::tr("it refers to %1, which it does not have").arg(ref.toString());
        }
        if (const auto pattern = badPattern(each); !pattern.isEmpty())
            why = Words::tr("its pattern %1 is none").arg(pattern);
    });
    if (!why.isEmpty())
        return broken(name, why);
    return schema;
}

QList<SchemaMismatch> JsonSchema::check(const QJsonValue &value, bool *incomplete) const
{
    SchemaChecker checker(m_schema);
    QList<SchemaMismatch> found;
    checker.check(m_schema, value, &found);
    if (incomplete)
        *incomplete = checker.isIncomplete();
    return found;
}

/// Every subschema that says something of a path, through $ref, allOf, anyOf and oneOf.
QList<QJsonObject> JsonSchema::at(const QStringList &path) const
{
    constexpr qsizetype Most = 200;
    const auto spread = [this](QList<QJsonValue> open) {
        QList<QJsonObject> all;
        while (!open.isEmpty() && all.size() < Most) {
            const auto schema = open.takeFirst().toObject();
            if (all.contains(schema))
                continue;
            all << schema;
            bool elsewhere = false;
            if (const auto ref = schema[QLatin1String("$ref")]; ref.isString())
                open << resolvedRef(m_schema, ref.toString(), &elsewhere);
            for (const auto *key : {"allOf", "anyOf", "oneOf"})
                for (const auto &each : schema[QLatin1String(key)].toArray())
                    open << each;
        }
        return all;
    };
    auto here = spread({m_schema});
    for (const auto &key : path) {
        QList<QJsonValue> next;
        for (const auto &schema : here) {
            const auto properties = schema[QLatin1String("properties")].toObject();
            const auto items = schema[QLatin1String("items")];
            if (properties.contains(key))
                next << properties.value(key);
            else if (schema[QLatin1String("additionalProperties")].isObject())
                next << schema[QLatin1String("additionalProperties")];
            else if (items.isObject())
                next << items;
        }
        here = spread(next);
    }
    return here;
}

QStringList JsonSchema::knownKeys(const QStringList &path, bool *closed) const
{
    QStringList keys;
    bool open = true;
    for (const auto &schema : at(path)) {
        keys += schema[QLatin1String("properties")].toObject().keys();
        const auto others = schema[QLatin1String("additionalProperties")];
        open = open && !(others.isBool() && !others.toBool());
    }
    keys.removeDuplicates();
    keys.sort();
    if (closed)
        *closed = !open;
    return keys;
}

QStringList JsonSchema::choices(const QStringList &path) const
{
    QStringList texts;
    for (const auto &schema : at(path))
        for (const auto &choice : schema[QLatin1String("enum")].toArray())
            if (choice.isString())
                texts << choice.toString();
    texts.removeDuplicates();
    return texts;
}

bool JsonSchema::allowsOthers(const QStringList &path) const
{
    const auto schemas = at(path);
    return std::any_of(schemas.begin(), schemas.end(), [](const auto &schema) {
        const auto others = schema[QLatin1String("additionalProperties")];
        return others.isObject() || others.toBool() || schema.contains(QLatin1String("patternProperties"));
    });
}

QStringList JsonSchema::types(const QStringList &path) const
{
    QStringList names;
    for (const auto &schema : at(path)) {
        const auto type = schema[QLatin1String("type")];
        for (const auto &name : type.isArray() ? type.toArray() : QJsonArray{type})
            if (name.isString())
                names << name.toString();
    }
    names.removeDuplicates();
    return names;
}

QString JsonSchema::description(const QStringList &path) const
{
    for (const auto &schema : at(path))
        for (const auto *key : {"description", "title"})
            if (const auto text = schema[QLatin1String(key)].toString().trimmed(); !text.isEmpty())
                return text;
    return {};
}

bool JsonSchema::typesAt(const QStringList &path) const
{
    const auto schemas = at(path);
    return std::any_of(schemas.begin(), schemas.end(), [](const auto &schema) {
        return schema.contains(QLatin1String("type")) || schema.contains(QLatin1String("enum"))
            || schema.contains(QLatin1String("const"));
    });
}

} // namespace luthier
