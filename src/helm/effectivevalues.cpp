// SPDX-License-Identifier: GPL-3.0-or-later
#include "helm/effectivevalues.h"

#include "helm/coalesce.h"
#include "yaml/document.h"
#include "yaml/places.h"

#include <QCoreApplication>

#include <algorithm>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::values)
};

/// The sources of one question: layers first, then charts, each read for its lines only when asked.
class Sources
{
public:
    Sources(const Chart &chart, const QList<ValuesLayer> &layers)
        : m_layers(layers)
    {
        int next = static_cast<int>(layers.size());
        m_chart = tracedChart(chart, &next, &m_charts);
        m_places.resize(static_cast<size_t>(next));
    }

    const TracedChart &chart() const { return m_chart; }
    TracedMap user() const
    {
        TracedMap all;
        for (int i = 0; i < m_layers.size(); ++i)
            overlay(&all, traced(m_layers[i].values, i).map);
        return all;
    }

    ValueOrigin origin(int source, const QStringList &path)
    {
        ValueOrigin origin;
        origin.path = path;
        if (source < 0) // a map that Helm makes for a subchart
            return origin;
        if (source < m_layers.size()) {
            const auto &layer = m_layers[source];
            constexpr ValueOrigin::Kind Kinds[] = {ValueOrigin::Kind::File, ValueOrigin::Kind::Set,
                                                   ValueOrigin::Kind::Release};
            origin.kind = Kinds[static_cast<int>(layer.kind)];
            origin.layer = source;
            origin.name = layer.name;
        } else {
            const auto *chart = m_charts[source - m_layers.size()];
            origin.kind = source == m_layers.size() ? ValueOrigin::Kind::ChartDefault
                                                    : ValueOrigin::Kind::SubchartDefault;
            origin.name = chart->name;
        }
        if (const auto *places = placesOf(source); places && places->contains(path)) {
            const auto span = places->key(path);
            origin.line = span.line;
            origin.column = span.column;
        }
        return origin;
    }

private:
    const YamlPlaces *placesOf(int source)
    {
        const auto &yaml = source < m_layers.size() ? m_layers[source].yaml
                                                    : m_charts[source - m_layers.size()]->valuesYaml;
        auto &places = m_places[static_cast<size_t>(source)];
        if (!places && !yaml.isEmpty())
            places = std::make_unique<YamlPlaces>(yaml);
        return places.get();
    }

    const QList<ValuesLayer> &m_layers;
    TracedChart m_chart;
    QList<const Chart *> m_charts;
    std::vector<std::unique_ptr<YamlPlaces>> m_places;
};

void addLeaves(const TracedMap &map, const QStringList &above, Sources *sources, QList<EffectiveValue> *leaves)
{
    for (const auto &[key, value] : map) {
        const auto path = above + QStringList{key};
        if (value.isMap && !value.map.empty())
            addLeaves(value.map, path, sources, leaves);
        else
            leaves->append({path, value.json(), sources->origin(value.source, value.path)});
    }
}

} // namespace

Result<ValuesLayer> valuesFile(const QString &name, const QByteArray &yaml)
{
    const auto values = yamlToJson(yaml, name);
    if (!values)
        return tl::unexpected(values.error());
    if (!values->isObject() && !values->isNull())
        return failure(Error::Kind::Invalid,
                       Words::tr("%1 is no map of values at its top, and Helm would refuse it. Nothing was changed; "
                                 "correct the file and try again.")
                           .arg(name));
    return ValuesLayer{ValuesLayer::Kind::File, name, yaml, values->toObject()};
}

Result<QList<ValuesLayer>> valuesFiles(const QList<std::pair<QString, QByteArray>> &files)
{
    QList<ValuesLayer> layers;
    for (const auto &[name, yaml] : files) {
        auto layer = valuesFile(name, yaml);
        if (!layer)
            return tl::unexpected(layer.error());
        layers << *std::move(layer);
    }
    return layers;
}

QString ValueOrigin::words() const
{
    switch (kind) {
    case Kind::ChartDefault:
        return line > 0 ? Words::tr("default of the chart %1, line %2").arg(name).arg(line)
                        : Words::tr("default of the chart %1").arg(name);
    case Kind::SubchartDefault:
        return line > 0 ? Words::tr("default of the subchart %1, line %2").arg(name).arg(line)
                        : Words::tr("default of the subchart %1").arg(name);
    case Kind::File:
        return line > 0 ? Words::tr("%1, line %2").arg(name).arg(line) : name;
    case Kind::Set:
        return Words::tr("typed: --set %1").arg(name);
    case Kind::Release:
        return Words::tr("values of the release %1").arg(name);
    }
    return {};
}

const EffectiveValue *EffectiveValues::find(const QStringList &path) const
{
    const auto found = std::find_if(leaves.begin(), leaves.end(), [&](const auto &leaf) { return leaf.path == path; });
    return found == leaves.end() ? nullptr : &*found;
}

QList<EffectiveValue> EffectiveValues::below(const QStringList &path) const
{
    QList<EffectiveValue> some;
    for (const auto &leaf : leaves)
        if (leaf.path.size() >= path.size() && std::equal(path.begin(), path.end(), leaf.path.begin()))
            some << leaf;
    return some;
}

EffectiveValues effectiveValues(const Chart &chart, const QList<ValuesLayer> &layers)
{
    Sources sources(chart, layers);
    EffectiveValues effective;
    const auto all = coalesced(sources.chart(), sources.user(), &effective.warnings);
    for (const auto &[key, value] : all)
        effective.values.insert(key, value.json());
    addLeaves(all, {}, &sources, &effective.leaves);
    return effective;
}

QList<EffectiveValue> saidOf(const Chart &chart, const QList<ValuesLayer> &layers, const QStringList &path)
{
    // The strongest source left out again and again: what comes to light is what the next one says.
    QList<EffectiveValue> said;
    auto left = layers;
    while (true) {
        const auto effective = effectiveValues(chart, left);
        const auto *leaf = effective.find(path);
        if (leaf
            && (said.isEmpty() || said.back().origin.layer != leaf->origin.layer
                || said.back().origin.kind != leaf->origin.kind))
            said << *leaf;
        if (left.isEmpty())
            return said;
        left.removeLast();
    }
}

ValueAge valueAge(const QList<Release> &newestFirst, const QStringList &path)
{
    const auto walk = [&path](QJsonValue at) {
        for (const auto &key : path) // keys may have dots themselves
            at = at.toObject().value(key);
        return at;
    };
    ValueAge age;
    QJsonValue now;
    for (const auto &release : newestFirst) {
        const auto own = walk(release.values);
        const auto value = own.isUndefined() ? walk(release.chartValues) : own;
        if (age.revision == 0)
            now = value;
        if (value != now) {
            age.before = value;
            return age;
        }
        age.revision = release.revision;
        age.since = release.lastDeployed;
    }
    age.isOldestKept = age.revision > 1;
    return age;
}

} // namespace luthier
