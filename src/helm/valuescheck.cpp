// SPDX-License-Identifier: GPL-3.0-or-later
#include "helm/valuescheck.h"

#include "helm/coalesce.h"
#include "helm/jsonschema.h"
#include "helm/nearest.h"
#include "helm/secretpaths.h"
#include "yaml/places.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace luthier {

namespace {

using Severity = TextProblem::Severity;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::values)
};

struct CheckedFile {
    QByteArray yaml;
    std::optional<ValuesLayer> layer; ///< none: it cannot be read, or not be looked into
    YamlPlaces places;
    QList<TextProblem> problems;
    bool sops = false;
};

/// A chart or subchart with its schema, where its values are.
struct Scheme {
    QStringList path;
    std::optional<JsonSchema> schema;
};

QJsonValue valueAt(QJsonValue value, const QStringList &path)
{
    for (const auto &key : path)
        value = value.isObject() ? value.toObject().value(key) : QJsonValue(QJsonValue::Undefined);
    return value;
}

bool startsWith(const QStringList &path, const QStringList &start)
{
    return path.size() >= start.size() && std::equal(start.begin(), start.end(), path.begin());
}

QString typeName(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return Words::tr("true or false");
    case QJsonValue::Double:
        return Words::tr("a number");
    case QJsonValue::String:
        return Words::tr("a text");
    case QJsonValue::Array:
        return Words::tr("a list");
    case QJsonValue::Object:
        return Words::tr("a map");
    default:
        return Words::tr("nothing");
    }
}

/// As effectiveValues(), without where each comes from, which takes longer than all the rest.
QJsonObject effectiveJson(const Chart &chart, const QList<ValuesLayer> &layers)
{
    TracedMap user;
    for (int i = 0; i < layers.size(); ++i)
        overlay(&user, traced(layers[i].values, i).map);
    int next = static_cast<int>(layers.size());
    QList<const Chart *> charts;
    QStringList unheard;
    QJsonObject values;
    for (const auto &[key, value] : coalesced(tracedChart(chart, &next, &charts), user, &unheard))
        values.insert(key, value.json());
    return values;
}

bool hasErrors(const QList<TextProblem> &problems)
{
    return std::any_of(problems.begin(), problems.end(), [](const auto &p) { return p.severity == Severity::Error; });
}

class Check
{
public:
    Check(const QList<std::pair<QString, QByteArray>> &files, const Chart *chart)
        : m_chart(chart)
    {
        for (const auto &[name, yaml] : files)
            m_files.push_back(read(name, yaml));
    }

    QList<QList<TextProblem>> run()
    {
        if (m_chart && !m_files.empty()) {
            m_defaults = effectiveJson(*m_chart, {});
            readSchemes(*m_chart, {});
            for (auto &file : m_files)
                againstDefaults(&file);
            againstSchemes();
        }
        QList<QList<TextProblem>> all;
        for (auto &file : m_files) {
            std::stable_sort(file.problems.begin(), file.problems.end(),
                             [](const auto &a, const auto &b) { return a.place.offset < b.place.offset; });
            all << file.problems;
        }
        return all;
    }

private:
    static CheckedFile read(const QString &name, const QByteArray &yaml)
    {
        CheckedFile file{yaml, {}, YamlPlaces(yaml), {}, isSopsFile(yaml)};
        const auto add = [&](Severity severity, const char *code, const QString &message) {
            file.problems << TextProblem{severity, QLatin1String(code), message, file.places.key({}), {}, {}};
        };
        if (file.sops) {
            add(Severity::Hint, "sops",
                Words::tr(
                    "This file is encrypted by SOPS. It is left as it is and not looked into; edit it with sops."));
            return file;
        }
        file.problems = yamlProblems(yaml);
        if (hasErrors(file.problems))
            return file;
        if (auto layer = valuesFile(name, yaml))
            file.layer = std::move(*layer);
        else
            add(Severity::Error, "not-a-map", layer.error().message);
        return file;
    }

    void readSchemes(const Chart &chart, const QStringList &path)
    {
        Scheme scheme{path, {}};
        if (!chart.schema.isEmpty()) {
            auto schema = JsonSchema::read(chart.schema, chart.name + QStringLiteral("/values.schema.json"));
            if (!schema)
                general(Severity::Warning, "schema-unusable", schema.error().message);
            else
                scheme.schema = std::move(*schema);
            if (scheme.schema && !scheme.schema->elsewhere().isEmpty())
                general(
                    Severity::Hint, "schema-elsewhere",
                    Words::tr("The schema of the chart %1 refers to %2, which is not fetched: what stands there was "
                              "not checked.")
                        .arg(chart.name, scheme.schema->elsewhere().first()));
        }
        m_schemes.push_back(std::move(scheme));
        for (const auto &subchart : chart.subcharts)
            readSchemes(subchart, path + QStringList{subchart.key});
    }

    void general(Severity severity, const char *code, const QString &message)
    {
        auto &file = m_files.front();
        file.problems << TextProblem{severity, QLatin1String(code), message, file.places.key({}), {}, {}};
    }

    /// The innermost chart whose values hold a path.
    const Scheme &schemeOf(const QStringList &path) const
    {
        const Scheme *best = &m_schemes.front();
        for (const auto &scheme : m_schemes)
            if (scheme.path.size() > best->path.size() && startsWith(path, scheme.path))
                best = &scheme;
        return *best;
    }

    void againstDefaults(CheckedFile *file)
    {
        file->problems.removeIf([this](const TextProblem &problem) { return isMeant(problem); });
        if (file->layer && !m_defaults.isEmpty())
            keys(file, file->layer->values, m_defaults, {});
    }

    /// "enabled: yes" is no surprise where the chart wants a boolean.
    bool isMeant(const TextProblem &problem) const
    {
        const auto wanted = valueAt(m_defaults, problem.path);
        return (problem.code == QLatin1String("yaml-boolean") && wanted.isBool())
            || ((problem.code == QLatin1String("yaml-digits") || problem.code == QLatin1String("yaml-exponent"))
                && wanted.isDouble());
    }

    void keys(CheckedFile *file, const QJsonObject &values, const QJsonObject &defaults, const QStringList &above)
    {
        for (auto it = values.constBegin(); it != values.constEnd(); ++it) {
            const auto path = above + QStringList{it.key()};
            const auto wanted = defaults.value(it.key());
            if (path.contains(QStringLiteral("global")) || path == QStringList{QStringLiteral("tags")})
                continue; // anything may stand there
            if (wanted.isUndefined())
                unknown(file, path, defaults.keys());
            else if (it.value().isObject() && wanted.isObject() && !wanted.toObject().isEmpty())
                keys(file, it.value().toObject(), wanted.toObject(), path);
            else
                types(file, path, it.value(), wanted);
        }
    }

    void unknown(CheckedFile *file, const QStringList &path, QStringList known)
    {
        const auto &scheme = schemeOf(path);
        const auto parent = path.mid(0, path.size() - 1).mid(scheme.path.size());
        bool closed = false;
        if (scheme.schema) {
            const auto named = scheme.schema->knownKeys(parent, &closed);
            if (named.contains(path.last()) || closed || scheme.schema->allowsOthers(parent))
                return; // known, told by the schema, or welcome
            known += named;
        }
        // Charts show what may be set as comments: "# nodeSelector: {}".
        const QRegularExpression shown(
            QStringLiteral("^[ \\t]*#[# \\t-]*%1[ \\t]*:").arg(QRegularExpression::escape(path.last())),
            QRegularExpression::MultilineOption);
        if (shown.match(QString::fromUtf8(m_chart->valuesYaml)).hasMatch())
            return;
        TextProblem problem{Severity::Warning,
                            QStringLiteral("unknown-key"),
                            Words::tr("The chart does not know “%1”.").arg(path.join(QLatin1Char('.'))),
                            file->places.key(path),
                            path,
                            {}};
        rename(&problem, *file, nearestWord(path.last(), known));
        file->problems << problem;
    }

    static void rename(TextProblem *problem, const CheckedFile &file, const QString &meant)
    {
        if (meant.isEmpty()
            || file.places.contains(problem->path.mid(0, problem->path.size() - 1) + QStringList{meant}))
            return;
        problem->message += QLatin1Char(' ') + Words::tr("Is “%1” meant?").arg(meant);
        problem->fix = QuickFix{Words::tr("Rename it to “%1”").arg(meant), problem->place, meant.toUtf8()};
    }

    void types(CheckedFile *file, const QStringList &path, const QJsonValue &value, const QJsonValue &wanted)
    {
        const auto &scheme = schemeOf(path);
        if (value.isNull() || wanted.isNull() || value.type() == wanted.type()
            || (scheme.schema && scheme.schema->typesAt(path.mid(scheme.path.size()))))
            return;
        TextProblem problem{Severity::Warning,
                            QStringLiteral("other-type"),
                            Words::tr("%1 is %2 here, and %3 in the chart's defaults.")
                                .arg(path.join(QLatin1Char('.')), typeName(value), typeName(wanted)),
                            file->places.value(path),
                            path,
                            {}};
        const auto text = file->yaml.mid(problem.place.offset, problem.place.bytes);
        if (wanted.isString() && (value.isDouble() || value.isBool()) && !text.contains('"'))
            problem.fix = QuickFix{Words::tr("Put it in quotes"), problem.place, '"' + text + '"'};
        // One quick fix for one place: what YAML makes of it says the same.
        file->problems.removeIf([&](const TextProblem &other) {
            return other.code.startsWith(QLatin1String("yaml-")) && other.place == problem.place;
        });
        file->problems << problem;
    }

    void againstSchemes()
    {
        QList<ValuesLayer> layers;
        bool whole = true;
        for (const auto &file : m_files) {
            if (file.layer)
                layers << *file.layer;
            else if (!file.sops)
                return; // what a broken file would have said is not known
            whole = whole && !file.sops;
        }
        if (std::none_of(m_schemes.begin(), m_schemes.end(),
                         [](const auto &scheme) { return scheme.schema.has_value(); }))
            return;
        const auto effective = effectiveJson(*m_chart, layers);
        for (const auto &scheme : m_schemes) {
            const auto values = valueAt(effective, scheme.path);
            if (!scheme.schema || values.isUndefined())
                continue;
            bool incomplete = false;
            for (auto &mismatch : scheme.schema->check(values, &incomplete)) {
                mismatch.path = scheme.path + mismatch.path;
                if (whole || !mismatch.missing)
                    place(mismatch);
            }
            if (incomplete)
                general(Severity::Hint, "schema-incomplete",
                        Words::tr("The chart's schema takes too long to check to its end; a part of it was left out."));
        }
    }

    /// Into the last file that sets the value; into the one that comes nearest where none does.
    void place(const SchemaMismatch &mismatch)
    {
        auto path = mismatch.path;
        CheckedFile *chosen = nullptr;
        for (; !chosen && !path.isEmpty(); path.removeLast())
            for (auto file = m_files.rbegin(); file != m_files.rend() && !chosen; ++file)
                if (file->layer && file->places.contains(path))
                    chosen = &*file;
        if (!chosen)
            chosen = &m_files.back();
        const auto name = mismatch.path.join(QLatin1Char('.'));
        const bool ours = chosen->places.contains(mismatch.path);
        TextProblem problem{Severity::Error, QStringLiteral("schema"), {}, {}, mismatch.path, {}};
        if (mismatch.missing) {
            problem.message = Words::tr("%1 is missing, and the chart's schema asks for it.").arg(name);
        } else if (mismatch.atKey) {
            problem.message = Words::tr("The chart's schema does not allow “%1” here.").arg(name);
        } else {
            problem.message = Words::tr("%1: expected %2, found %3.")
                                  .arg(name.isEmpty() ? Words::tr("The values") : name, mismatch.expected,
                                       mismatch.found);
            if (!ours)
                problem.message += QLatin1Char(' ') + Words::tr("It is the chart's own default.");
        }
        problem.place = mismatch.atKey || mismatch.missing || !ours ? chosen->places.key(mismatch.path)
                                                                    : chosen->places.value(mismatch.path);
        if (mismatch.atKey && ours)
            rename(&problem, *chosen, nearestWord(mismatch.path.last(), mismatch.allowed));
        else if (const auto text = valueAt(chosen->layer ? chosen->layer->values : QJsonObject(), mismatch.path);
                 text.isString())
            if (const auto meant = nearestWord(text.toString(), mismatch.allowed); !meant.isEmpty())
                problem.fix = QuickFix{Words::tr("Write “%1”").arg(meant), problem.place, meant.toUtf8()};
        if (std::none_of(chosen->problems.begin(), chosen->problems.end(),
                         [&](const auto &p) { return p.place == problem.place && p.message == problem.message; }))
            chosen->problems << problem;
    }

    const Chart *m_chart;
    std::vector<CheckedFile> m_files;
    std::vector<Scheme> m_schemes;
    QJsonObject m_defaults;
};

} // namespace

QList<QList<TextProblem>> valuesProblems(const QList<std::pair<QString, QByteArray>> &files, const Chart *chart)
{
    return Check(files, chart).run();
}

} // namespace luthier
