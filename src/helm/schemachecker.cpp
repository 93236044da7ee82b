// SPDX-License-Identifier: GPL-3.0-or-later
#include "helm/schemachecker.h"

#include "helm/schemaref.h"
#include "helm/secretpaths.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace luthier {

namespace {

constexpr int MostSteps = 1'000'000;
constexpr int MostMismatches = 200;
constexpr int MostShown = 60;
constexpr size_t DeepestReferences = 200;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::schema)
};

QString typeWord(const QString &type)
{
    if (type == QLatin1String("string"))
        return Words::tr("a text");
    if (type == QLatin1String("integer"))
        return Words::tr("a whole number");
    if (type == QLatin1String("number"))
        return Words::tr("a number");
    if (type == QLatin1String("boolean"))
        return Words::tr("true or false");
    if (type == QLatin1String("array"))
        return Words::tr("a list");
    if (type == QLatin1String("object"))
        return Words::tr("a map");
    if (type == QLatin1String("null"))
        return Words::tr("nothing (null)");
    return type;
}

bool isWhole(const QJsonValue &value) { return value.isDouble() && std::floor(value.toDouble()) == value.toDouble(); }

bool isOfType(const QJsonValue &value, const QString &type)
{
    return (type == QLatin1String("string") && value.isString()) || (type == QLatin1String("integer") && isWhole(value))
        || (type == QLatin1String("number") && value.isDouble()) || (type == QLatin1String("boolean") && value.isBool())
        || (type == QLatin1String("array") && value.isArray()) || (type == QLatin1String("object") && value.isObject())
        || (type == QLatin1String("null") && value.isNull());
}

QString shown(const QJsonValue &value)
{
    QString text;
    if (value.isString())
        text = value.toString();
    else
        text = QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact)).mid(1).chopped(1);
    return text.size() > MostShown ? text.left(MostShown) + QStringLiteral("…") : text;
}

QString foundWords(const QJsonValue &value, const QStringList &path)
{
    if (value.isObject())
        return Words::tr("a map");
    if (value.isArray())
        return Words::tr("a list");
    if (value.isNull())
        return Words::tr("nothing (null)");
    const bool hidden = isSecretPath(path);
    if (value.isString())
        return hidden ? Words::tr("a text") : Words::tr("the text “%1”").arg(shown(value));
    return hidden ? Words::tr("another value") : shown(value);
}

QStringList joinedTexts(const QJsonArray &values)
{
    QStringList texts;
    for (const auto &value : values)
        texts << shown(value);
    return texts;
}

/// "a, b or c".
QString orWords(const QStringList &all)
{
    return all.size() < 2
             ? all.join(QString())
             : Words::tr("%1 or %2").arg(all.mid(0, all.size() - 1).join(QStringLiteral(", ")), all.last());
}

QJsonValue part(const QJsonObject &schema, const char *key) { return schema.value(QLatin1String(key)); }

} // namespace

QRegularExpression SchemaChecker::pattern(const QString &text)
{
    // A pattern that backtracks without end is cut; what it would have said is then not known.
    return QRegularExpression(QStringLiteral("(*LIMIT_MATCH=200000)") + text, QRegularExpression::DontCaptureOption);
}

void SchemaChecker::mismatch(Found *found, const QString &expected, const QJsonValue &value) const
{
    SchemaMismatch one;
    one.path = m_path;
    one.expected = expected;
    one.found = foundWords(value, m_path);
    if (found->size() < MostMismatches)
        *found << one;
}

bool SchemaChecker::check(const QJsonValue &schema, const QJsonValue &value, Found *found)
{
    const auto before = found->size();
    if (++m_steps > MostSteps) {
        m_incomplete = true;
        return true;
    }
    if (schema.isBool()) {
        if (!schema.toBool())
            mismatch(found, Words::tr("nothing at all"), value);
        return schema.toBool();
    }
    const auto object = schema.toObject();
    if (const auto ref = part(object, "$ref"); ref.isString())
        reference(ref.toString(), value, found);
    types(object, value, found);
    if (found->size() > before)
        return false; // of a value of another type there is nothing more to say
    choices(object, value, found);
    if (value.isDouble())
        number(object, value, found);
    else if (value.isString())
        text(object, value, found);
    else if (value.isArray())
        list(object, value.toArray(), found);
    else if (value.isObject())
        map(object, value.toObject(), found);
    combined(object, value, found);
    return found->size() == before;
}

void SchemaChecker::reference(const QString &ref, const QJsonValue &value, Found *found)
{
    const std::pair here(ref, m_path.size());
    if (std::find(m_references.begin(), m_references.end(), here) != m_references.end())
        return; // it comes back to itself without having gone down: it asks for nothing more
    if (m_references.size() >= DeepestReferences) {
        m_incomplete = true;
        return;
    }
    bool elsewhere = false;
    const auto target = resolvedRef(m_root, ref, &elsewhere);
    if (target.isUndefined())
        return; // said by JsonSchema
    m_references.push_back(here);
    check(target, value, found);
    m_references.pop_back();
}

void SchemaChecker::types(const QJsonObject &schema, const QJsonValue &value, Found *found) const
{
    const auto type = part(schema, "type");
    QStringList allowed;
    if (type.isString())
        allowed << type.toString();
    for (const auto &one : type.toArray())
        allowed << one.toString();
    if (allowed.isEmpty()
        || std::any_of(allowed.begin(), allowed.end(), [&](const auto &t) { return isOfType(value, t); }))
        return;
    for (auto &one : allowed)
        one = typeWord(one);
    mismatch(found, orWords(allowed), value);
}

void SchemaChecker::choices(const QJsonObject &schema, const QJsonValue &value, Found *found) const
{
    if (const auto only = part(schema, "const"); !only.isUndefined() && only != value)
        mismatch(found, shown(only), value);
    const auto choices = part(schema, "enum").toArray();
    if (choices.isEmpty() || choices.contains(value))
        return;
    mismatch(found, orWords(joinedTexts(choices)), value);
    if (!found->isEmpty() && found->back().path == m_path)
        for (const auto &choice : choices)
            if (choice.isString())
                found->back().allowed << choice.toString();
}

void SchemaChecker::number(const QJsonObject &schema, const QJsonValue &value, Found *found) const
{
    const auto is = value.toDouble();
    const auto least = part(schema, "minimum");
    const auto most = part(schema, "maximum");
    const auto above = part(schema, "exclusiveMinimum"); // draft 4: a boolean beside minimum
    const auto under = part(schema, "exclusiveMaximum");
    if (least.isDouble() && (above.toBool() ? is <= least.toDouble() : is < least.toDouble()))
        mismatch(found,
                 above.toBool() ? Words::tr("more than %1").arg(shown(least))
                                : Words::tr("at least %1").arg(shown(least)),
                 value);
    if (most.isDouble() && (under.toBool() ? is >= most.toDouble() : is > most.toDouble()))
        mismatch(found,
                 under.toBool() ? Words::tr("less than %1").arg(shown(most)) : Words::tr("at most %1").arg(shown(most)),
                 value);
    if (above.isDouble() && is <= above.toDouble())
        mismatch(found, Words::tr("more than %1").arg(shown(above)), value);
    if (under.isDouble() && is >= under.toDouble())
        mismatch(found, Words::tr("less than %1").arg(shown(under)), value);
    if (const auto step = part(schema, "multipleOf").toDouble(); step > 0) {
        const auto times = is / step;
        if (std::abs(times - std::round(times)) > 1e-9 * std::max(1.0, std::abs(times)))
            mismatch(found, Words::tr("a multiple of %1").arg(shown(step)), value);
    }
}

bool SchemaChecker::matches(const QString &expression, const QString &text)
{
    auto known = m_patterns.find(expression);
    if (known == m_patterns.end())
        known = m_patterns.insert(expression, pattern(expression));
    const auto match = known->match(text);
    if (match.isValid())
        return match.hasMatch();
    m_incomplete = true;
    return true;
}

void SchemaChecker::text(const QJsonObject &schema, const QJsonValue &value, Found *found)
{
    const auto is = value.toString();
    const auto length = is.toUcs4().size();
    if (const auto least = part(schema, "minLength"); least.isDouble() && length < least.toInt())
        mismatch(found,
                 least.toInt() == 1 ? Words::tr("a text that is not empty")
                                    : Words::tr("at least %n characters", nullptr, least.toInt()),
                 value);
    if (const auto most = part(schema, "maxLength"); most.isDouble() && length > most.toInt())
        mismatch(found, Words::tr("at most %n characters", nullptr, most.toInt()), value);
    if (const auto shape = part(schema, "pattern"); shape.isString() && !matches(shape.toString(), is))
        mismatch(found, Words::tr("a text of the form %1").arg(shape.toString()), value);
}

bool SchemaChecker::below(const QString &key, const QJsonValue &schema, const QJsonValue &value, Found *found)
{
    m_path << key;
    const bool good = check(schema, value, found);
    m_path.removeLast();
    return good;
}

void SchemaChecker::list(const QJsonObject &schema, const QJsonArray &list, Found *found)
{
    const auto items = part(schema, "items");
    const auto first = items.isArray() ? items.toArray() : part(schema, "prefixItems").toArray();
    const auto rest = items.isArray() ? part(schema, "additionalItems") : items;
    bool contained = false;
    const auto wanted = part(schema, "contains");
    for (qsizetype i = 0; i < list.size(); ++i) {
        const auto each = i < first.size() ? first.at(i) : rest;
        if (!each.isUndefined())
            below(QString::number(i), each, list.at(i), found);
        Found unheard;
        contained = contained || wanted.isUndefined() || below(QString::number(i), wanted, list.at(i), &unheard);
    }
    if (!wanted.isUndefined() && !contained)
        mismatch(found, Words::tr("a list with a certain entry"), list);
    if (const auto least = part(schema, "minItems"); least.isDouble() && list.size() < least.toInt())
        mismatch(found, Words::tr("at least %n entries", nullptr, least.toInt()), list);
    if (const auto most = part(schema, "maxItems"); most.isDouble() && list.size() > most.toInt())
        mismatch(found, Words::tr("at most %n entries", nullptr, most.toInt()), list);
    if (part(schema, "uniqueItems").toBool()) {
        QSet<QByteArray> seen;
        for (const auto &each : list)
            seen.insert(QJsonDocument(QJsonArray{each}).toJson(QJsonDocument::Compact));
        if (seen.size() < list.size())
            mismatch(found, Words::tr("a list whose entries all differ"), list);
    }
}

void SchemaChecker::map(const QJsonObject &schema, const QJsonObject &map, Found *found)
{
    const auto properties = part(schema, "properties").toObject();
    const auto patterns = part(schema, "patternProperties").toObject();
    const auto others = part(schema, "additionalProperties");
    const auto names = part(schema, "propertyNames");
    for (auto it = map.constBegin(); it != map.constEnd(); ++it) {
        bool known = properties.contains(it.key());
        if (known)
            below(it.key(), properties.value(it.key()), it.value(), found);
        for (auto shape = patterns.constBegin(); shape != patterns.constEnd(); ++shape) {
            if (!matches(shape.key(), it.key()))
                continue;
            known = true;
            below(it.key(), shape.value(), it.value(), found);
        }
        Found unheard;
        const bool allowed = known || !others.isBool() || others.toBool();
        const bool named = names.isUndefined() || check(names, it.key(), &unheard);
        if (!allowed || !named) {
            SchemaMismatch one;
            one.path = m_path + QStringList{it.key()};
            one.atKey = true;
            one.allowed = properties.keys();
            if (found->size() < MostMismatches)
                *found << one;
        } else if (!known && others.isObject()) {
            below(it.key(), others, it.value(), found);
        }
    }
    needs(schema, map, found);
    if (const auto least = part(schema, "minProperties"); least.isDouble() && map.size() < least.toInt())
        mismatch(found, Words::tr("a map with at least %n keys", nullptr, least.toInt()), map);
    if (const auto most = part(schema, "maxProperties"); most.isDouble() && map.size() > most.toInt())
        mismatch(found, Words::tr("a map with at most %n keys", nullptr, most.toInt()), map);
}

void SchemaChecker::needs(const QJsonObject &schema, const QJsonObject &map, Found *found)
{
    const auto needed = [&](const QJsonArray &keys) {
        for (const auto &key : keys) {
            if (map.contains(key.toString()))
                continue;
            SchemaMismatch one;
            one.path = m_path + QStringList{key.toString()};
            one.missing = true;
            if (found->size() < MostMismatches)
                *found << one;
        }
    };
    needed(part(schema, "required").toArray());
    for (const auto *keyword : {"dependencies", "dependentRequired", "dependentSchemas"}) {
        const auto all = part(schema, keyword).toObject();
        for (auto it = all.constBegin(); it != all.constEnd(); ++it) {
            if (!map.contains(it.key()))
                continue;
            if (it.value().isArray())
                needed(it.value().toArray());
            else
                check(it.value(), map, found);
        }
    }
}

void SchemaChecker::combined(const QJsonObject &schema, const QJsonValue &value, Found *found)
{
    for (const auto &each : part(schema, "allOf").toArray())
        check(each, value, found);
    if (const auto forms = part(schema, "anyOf").toArray(); !forms.isEmpty())
        anyOf(forms, value, false, found);
    if (const auto forms = part(schema, "oneOf").toArray(); !forms.isEmpty())
        anyOf(forms, value, true, found);
    Found unheard;
    if (const auto no = part(schema, "not"); !no.isUndefined() && check(no, value, &unheard))
        mismatch(found, Words::tr("something else (the schema forbids just this)"), value);
    if (const auto condition = part(schema, "if"); !condition.isUndefined()) {
        unheard.clear();
        const auto follows = part(schema, check(condition, value, &unheard) ? "then" : "else");
        if (!follows.isUndefined())
            check(follows, value, found);
    }
}

void SchemaChecker::anyOf(const QJsonArray &forms, const QJsonValue &value, bool onlyOne, Found *found)
{
    int fits = 0;
    Found nearest;
    QStringList expected;
    bool allHere = true;
    for (const auto &form : forms) {
        Found misses;
        if (check(form, value, &misses)) {
            ++fits;
            continue;
        }
        const bool here = misses.size() == 1 && misses.front().path == m_path;
        allHere = allHere && here;
        if (here && !expected.contains(misses.front().expected))
            expected << misses.front().expected;
        // The form that goes deepest into the value before it fails is the one that was meant.
        const auto depth = [](const Found &some) { return some.isEmpty() ? -1 : some.front().path.size(); };
        if (nearest.isEmpty() || depth(misses) > depth(nearest)
            || (depth(misses) == depth(nearest) && misses.size() < nearest.size()))
            nearest = misses;
    }
    if (fits == 0 && allHere)
        mismatch(found, orWords(expected), value);
    else if (fits == 0)
        *found += nearest.mid(0, std::max<qsizetype>(0, MostMismatches - found->size()));
    else if (onlyOne && fits > 1)
        mismatch(found, Words::tr("a value that fits only one of the schema's forms"), value);
}

} // namespace luthier
