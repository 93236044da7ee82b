// SPDX-License-Identifier: GPL-3.0-or-later
#include "helm/chartknowledge.h"

#include "helm/effectivevalues.h"
#include "helm/jsonschema.h"
#include "helm/secretpaths.h"
#include "yaml/places.h"
#include "yaml/plainscalar.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace luthier {

namespace {

constexpr qsizetype LongestComment = 1500; // characters; licences stand above the first key

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::values)
};

QJsonValue defaultAt(QJsonValue value, const QStringList &path)
{
    for (const auto &key : path)
        value = value.isObject() ? value.toObject().value(key) : QJsonValue(QJsonValue::Undefined);
    return value;
}

QString inOneLine(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    const auto json = QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
    return json.mid(1, json.size() - 2);
}

/// As it has to stand in a file to be read as this value.
QString written(const QJsonValue &value)
{
    const auto text = inOneLine(value);
    return !value.isString() || isPlainString(text) ? text : QString::fromUtf8(quotedScalar(text));
}

QString briefOf(const QJsonValue &value, const QStringList &path)
{
    if (value.isObject())
        return Words::tr("map");
    if (value.isArray())
        return Words::tr("list");
    if (value.isUndefined() || value.isNull())
        return {};
    const auto shown = inOneLine(maskedValues(value, path)).section(QLatin1Char('\n'), 0, 0);
    return shown.isEmpty() ? Words::tr("empty") : shown.left(40);
}

/// "# -- Number of replicas" (helm-docs), "## @param replicas Number of replicas" (Bitnami): without the marks.
QString commentText(QString line, const QString &dotted)
{
    static const QRegularExpression marks(QStringLiteral("^[#\\s]*(--\\s+)?"));
    line = line.trimmed().remove(marks);
    if (line.startsWith(QLatin1String("@param ")) || line.startsWith(QLatin1String("@section "))
        || line.startsWith(QLatin1String("@skip ")))
        line = line.section(QLatin1Char(' '), 1);
    if (line.startsWith(dotted + QLatin1Char(' ')))
        line = line.mid(dotted.size() + 1);
    return line.trimmed();
}

int rankOf(const QString &shown, const QString &typed)
{
    return shown.startsWith(typed)                      ? 0
         : shown.startsWith(typed, Qt::CaseInsensitive) ? 1
         : shown.contains(typed, Qt::CaseInsensitive)   ? 2
                                                        : -1;
}

QList<ValuesCompletion> fitting(const QList<ValuesCompletion> &all, const QString &typed)
{
    QList<ValuesCompletion> fit;
    for (int rank = 0; rank <= 2; ++rank)
        for (const auto &one : all)
            if (rankOf(one.shown, typed) == rank)
                fit << one;
    return fit;
}

} // namespace

/// A chart or subchart, where its values are.
struct ChartKnowledge::Part {
    QStringList path;
    QList<QByteArray> lines; ///< of values.yaml
    std::unique_ptr<YamlPlaces> places;
    std::optional<JsonSchema> schema;

    QString comment(const QStringList &inside) const
    {
        if (!places || !places->contains(inside))
            return {};
        const auto line = places->key(inside).line - 1;
        QStringList texts;
        const auto dotted = inside.join(QLatin1Char('.'));
        for (auto above = line - 1; above >= 0 && lines.value(above).trimmed().startsWith('#'); --above)
            texts.prepend(commentText(QString::fromUtf8(lines[above]), dotted));
        static const QRegularExpression behind(QStringLiteral("\\s#\\s?(.*)$"));
        if (const auto match = behind.match(QString::fromUtf8(lines.value(line))); match.hasMatch())
            texts << match.captured(1).trimmed();
        return texts.join(QLatin1Char('\n')).trimmed().left(LongestComment);
    }
};

ChartKnowledge::ChartKnowledge(const Chart &chart)
    : m_defaults(effectiveValues(chart, {}).values)
{
    std::vector<std::pair<QStringList, const Chart *>> open{{QStringList(), &chart}};
    for (size_t i = 0; i < open.size(); ++i) {
        const auto [path, one] = open[i];
        auto part = std::make_unique<Part>();
        part->path = path;
        if (!one->valuesYaml.isEmpty()) {
            part->lines = one->valuesYaml.split('\n');
            part->places = std::make_unique<YamlPlaces>(one->valuesYaml);
        }
        if (!one->schema.isEmpty())
            if (auto schema = JsonSchema::read(one->schema, one->name))
                part->schema = std::move(*schema);
        m_parts.push_back(std::move(part));
        for (const auto &below : one->subcharts)
            open.emplace_back(path + QStringList{below.key}, &below);
    }
}

ChartKnowledge::~ChartKnowledge() = default;

/// The innermost one whose values hold a path.
const ChartKnowledge::Part &ChartKnowledge::partOf(const QStringList &path) const
{
    const auto *best = m_parts.front().get();
    for (const auto &part : m_parts)
        if (part->path.size() > best->path.size() && path.mid(0, part->path.size()) == part->path)
            best = part.get();
    return *best;
}

/// What an outer chart says of a subchart's value is nearer to the reader.
QString ChartKnowledge::commentOf(const QStringList &path) const
{
    for (const auto &part : m_parts)
        if (path.mid(0, part->path.size()) == part->path)
            if (const auto comment = part->comment(path.mid(part->path.size())); !comment.isEmpty())
                return comment;
    return {};
}

QString ChartKnowledge::help(const QStringList &path) const
{
    QStringList sentences;
    const auto comment = commentOf(path);
    if (!comment.isEmpty())
        sentences << comment;
    const auto &part = partOf(path);
    const auto inside = path.mid(part.path.size());
    if (part.schema) {
        const auto description = part.schema->description(inside);
        if (!description.isEmpty() && !comment.contains(description))
            sentences << description;
        if (const auto choices = part.schema->choices(inside); !choices.isEmpty())
            sentences << Words::tr("One of %1.").arg(choices.join(QStringLiteral(", ")));
    }
    const auto value = defaultAt(m_defaults, path);
    if (!value.isUndefined() && !value.isObject() && !value.isArray())
        sentences << (value.isNull() || value == QJsonValue(QString())
                          ? Words::tr("Default: empty.")
                          : Words::tr("Default: %1").arg(inOneLine(maskedValues(value, path))));
    return sentences.join(QLatin1Char('\n'));
}

QList<ValuesCompletion> ChartKnowledge::keys(const TypingPlace &place) const
{
    const auto defaults = defaultAt(m_defaults, place.path).toObject();
    auto names = defaults.keys();
    const auto &part = partOf(place.path);
    if (part.schema)
        for (const auto &name : part.schema->knownKeys(place.path.mid(part.path.size())))
            if (!names.contains(name))
                names << name;
    std::sort(names.begin(), names.end());
    QList<ValuesCompletion> all;
    for (const auto &name : names) {
        const auto value = defaults.value(name);
        if (place.siblings.contains(name)
            || (name == QLatin1String("global") && value == QJsonValue(QJsonObject()))) // Helm's own, in subcharts
            continue;
        const auto path = place.path + QStringList{name};
        const auto &schema = partOf(path).schema;
        const auto types = schema ? schema->types(path.mid(partOf(path).path.size())) : QStringList();
        const bool holdsMore = value.isObject() || value.isArray() || types.contains(QStringLiteral("object"))
                            || types.contains(QStringLiteral("array"));
        auto text = isPlainString(name) ? name : QString::fromUtf8(quotedScalar(name));
        if (!place.hasColon)
            text += holdsMore ? QStringLiteral(":") : QStringLiteral(": ");
        auto brief = briefOf(value, path);
        if (brief.isEmpty())
            brief = types.join(QStringLiteral(", "));
        all << ValuesCompletion{text, name, brief, help(path)};
    }
    return all;
}

QList<ValuesCompletion> ChartKnowledge::values(const TypingPlace &place) const
{
    const auto &part = partOf(place.path);
    const auto inside = place.path.mid(part.path.size());
    const auto standard = defaultAt(m_defaults, place.path);
    QList<QJsonValue> known;
    if (!isSecretPath(place.path)
        && (standard.isBool() || standard.isDouble() || (standard.isString() && !standard.toString().isEmpty())))
        known << standard;
    if (part.schema)
        for (const auto &choice : part.schema->choices(inside))
            known << choice;
    if (standard.isBool() || (part.schema && part.schema->types(inside) == QStringList{QStringLiteral("boolean")}))
        known << true << false;
    QList<ValuesCompletion> all;
    QStringList seen;
    for (const auto &value : known) {
        const auto shown = inOneLine(value);
        if (seen.contains(shown) || shown.contains(QLatin1Char('\n')))
            continue;
        seen << shown;
        all << ValuesCompletion{written(value), shown, value == standard ? Words::tr("the chart's default") : QString(),
                                help(place.path)};
    }
    return all;
}

QList<ValuesCompletion> ChartKnowledge::completions(const TypingPlace &place) const
{
    auto typed = place.typed;
    if (typed.startsWith(QLatin1Char('"')) || typed.startsWith(QLatin1Char('\'')))
        typed.remove(0, 1);
    return fitting(place.isValue ? values(place) : keys(place), typed);
}

} // namespace luthier
