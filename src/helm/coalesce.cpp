// SPDX-License-Identifier: GPL-3.0-or-later
// Helm's merge, step by step as pkg/chartutil (coalesce.go, dependencies.go) does it, because its corners show: where
// null deletes, where a global wins, what a map over a value does. Held against helm 3 and 4 by tst_helmmerge.
#include "helm/coalesce.h"

#include <QCoreApplication>

#include <algorithm>

namespace luthier {

namespace {

const QString Global = QStringLiteral("global");

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::values)
};

class Coalescing
{
public:
    explicit Coalescing(QStringList *warnings)
        : m_warnings(warnings)
    {
    }

    /// `merge`: null stays, for what is merged again later.
    void coalesce(const TracedChart &chart, TracedMap *to, const QString &prefix, bool merge)
    {
        defaults(chart, to, prefix, merge);
        for (const auto &subchart : chart.subcharts) {
            const auto below = joined(prefix, subchart.key);
            auto &values = (*to)[subchart.key];
            if (!values.isMap && values.isNull() && values.source < 0) {
                values.isMap = true;
            } else if (!values.isMap) {
                warn(Words::tr("%1 is no map, and it holds the values of a subchart: Helm refuses this").arg(below));
                continue;
            }
            globals(&values.map, *to, below);
            coalesce(subchart, &values.map, below, merge);
        }
    }

    /// What `to` has goes first.
    void tables(TracedMap *to, const TracedMap &from, const QString &prefix, bool merge)
    {
        for (const auto &[key, value] : from) {
            const auto known = to->find(key);
            const auto path = joined(prefix, key);
            if (known == to->end())
                to->emplace(key, value);
            else if (!merge && known->second.isNull())
                to->erase(known);
            else if (value.isMap && known->second.isMap)
                tables(&known->second.map, value.map, path, merge);
            else if (value.isMap && !known->second.isNull())
                warn(Words::tr("%1 is a map in the chart, and your value for it is none").arg(path));
            else if (known->second.isMap && !value.isNull())
                warn(Words::tr("%1 is a map, and the chart's default is none").arg(path));
        }
    }

private:
    static QString joined(const QString &prefix, const QString &key)
    {
        return prefix.isEmpty() ? key : prefix + QLatin1Char('.') + key;
    }
    void warn(const QString &text)
    {
        if (!m_warnings->contains(text))
            *m_warnings << text;
    }

    void defaults(const TracedChart &chart, TracedMap *to, const QString &prefix, bool merge)
    {
        for (const auto &[key, value] : chart.values) {
            const auto known = to->find(key);
            if (known == to->end()) {
                to->emplace(key, value);
            } else if (known->second.isNull() && !merge) {
                to->erase(known);
            } else if (known->second.isMap) {
                const bool isSubchart = std::any_of(chart.subcharts.begin(), chart.subcharts.end(),
                                                    [&k = key](const auto &each) { return each.key == k; });
                if (value.isMap)
                    tables(&known->second.map, value.map, joined(prefix, key), merge || isSubchart);
                else if (!value.isNull())
                    warn(Words::tr("%1 is a map, and the chart's default is none").arg(joined(prefix, key)));
            }
        }
    }

    /// The parent's globals over those that the subchart's values have.
    void globals(TracedMap *to, const TracedMap &parent, const QString &prefix)
    {
        const auto from = parent.find(Global);
        auto &mine = (*to)[Global];
        if (mine.source < 0 && !mine.isMap)
            mine.isMap = true;
        if (!mine.isMap || (from != parent.end() && !from->second.isMap)) {
            warn(Words::tr("global is no map at %1, so it is not handed down").arg(prefix));
            return;
        }
        if (from == parent.end())
            return;
        for (const auto &[key, value] : from->second.map) {
            const auto known = mine.map.find(key);
            if (value.isMap && known != mine.map.end() && known->second.isMap) {
                auto both = value;
                tables(&both.map, known->second.map, joined(prefix, key), true);
                known->second = std::move(both);
            } else if (value.isMap ? known == mine.map.end() : known == mine.map.end() || !known->second.isMap) {
                mine.map[key] = value;
            } else {
                warn(Words::tr("global.%1 is a map in one chart and none in another").arg(key));
            }
        }
    }

    QStringList *m_warnings;
};

const TracedValue *at(const TracedMap &map, const QString &dotted)
{
    const TracedMap *level = &map;
    const auto parts = dotted.split(QLatin1Char('.'));
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const auto found = level->find(parts[i]);
        if (found == level->end())
            return nullptr;
        if (i + 1 == parts.size())
            return &found->second;
        if (!found->second.isMap)
            return nullptr;
        level = &found->second.map;
    }
    return nullptr;
}

bool isOn(const ChartDependency &dependency, const TracedMap &values, const QString &prefix)
{
    bool on = true;
    bool anyTrue = false;
    bool anyFalse = false;
    for (const auto &tag : dependency.tags)
        if (const auto *value = at(values, QStringLiteral("tags.") + tag); value && value->value.isBool())
            (value->value.toBool() ? anyTrue : anyFalse) = true;
    on = anyTrue || !anyFalse;
    for (const auto &condition : dependency.condition.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const auto *value = at(values, prefix + condition.trimmed());
        if (value && !value->isMap && value->value.isBool())
            return value->value.toBool();
    }
    return on;
}

void switchOff(TracedChart *chart, const TracedMap &values, const QString &prefix)
{
    std::erase_if(chart->subcharts, [&](const TracedChart &subchart) {
        return std::any_of(chart->chart->dependencies.begin(), chart->chart->dependencies.end(), [&](const auto &d) {
            return (d.alias.isEmpty() ? d.name : d.alias) == subchart.key && !isOn(d, values, prefix);
        });
    });
    for (auto &subchart : chart->subcharts)
        switchOff(&subchart, values, prefix + subchart.key + QLatin1Char('.'));
}

/// What import-values takes from the defaults of subcharts that are switched on (Helm: processImportValues).
TracedMap imported(const TracedChart &chart, const TracedMap &values)
{
    QStringList unheard;
    TracedMap all;
    for (const auto &dependency : chart.chart->dependencies) {
        const auto key = dependency.alias.isEmpty() ? dependency.name : dependency.alias;
        if (std::none_of(chart.subcharts.begin(), chart.subcharts.end(), [&](const auto &s) { return s.key == key; }))
            continue;
        for (const auto &[child, parent] : dependency.imports) {
            const auto *found = at(values, key + QLatin1Char('.') + child);
            if (!found || !found->isMap)
                continue; // Helm warns, and goes on
            auto map = found->map;
            const auto path = parent.split(QLatin1Char('.'), Qt::SkipEmptyParts);
            for (auto name = path.crbegin(); name != path.crend(); ++name) {
                TracedValue around;
                around.isMap = true;
                around.map = std::move(map);
                map = TracedMap{{*name, std::move(around)}};
            }
            Coalescing(&unheard).tables(&all, map, {}, true);
        }
    }
    return all;
}

/// What Helm makes of a chart with dependencies before it looks at the user's values: its defaults take its subcharts'
/// in. Subcharts first.
void takeIn(TracedChart *chart)
{
    for (auto &subchart : chart->subcharts)
        takeIn(&subchart);
    const bool declared = std::any_of(chart->subcharts.begin(), chart->subcharts.end(), [&](const auto &subchart) {
        return std::any_of(chart->chart->dependencies.begin(), chart->chart->dependencies.end(),
                           [&](const auto &d) { return (d.alias.isEmpty() ? d.name : d.alias) == subchart.key; });
    });
    if (!declared)
        return;
    QStringList unheard;
    TracedMap values;
    Coalescing coalescing(&unheard);
    coalescing.coalesce(*chart, &values, {}, true);
    const auto taken = imported(*chart, values);
    coalescing.tables(&values, taken, {}, true); // what the parent says itself goes first
    chart->values = std::move(values);
}

} // namespace

QJsonValue TracedValue::json() const
{
    if (!isMap)
        return value;
    QJsonObject object;
    for (const auto &[key, each] : map)
        object.insert(key, each.json());
    return object;
}

TracedValue traced(const QJsonValue &value, int source, const QStringList &path)
{
    TracedValue made;
    made.source = source;
    made.path = path;
    made.isMap = value.isObject();
    if (!made.isMap) {
        made.value = value;
        return made;
    }
    const auto object = value.toObject();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it)
        made.map.emplace(it.key(), traced(it.value(), source, path + QStringList{it.key()}));
    return made;
}

void overlay(TracedMap *base, const TracedMap &over)
{
    for (const auto &[key, value] : over) {
        const auto known = base->find(key);
        if (known != base->end() && known->second.isMap && value.isMap)
            overlay(&known->second.map, value.map);
        else
            (*base)[key] = value;
    }
}

TracedChart tracedChart(const Chart &chart, int *next, QList<const Chart *> *charts)
{
    TracedChart made;
    made.chart = &chart;
    made.key = chart.key;
    made.values = traced(chart.values, (*next)++).map;
    charts->append(&chart);
    for (const auto &subchart : chart.subcharts)
        made.subcharts.push_back(tracedChart(subchart, next, charts));
    return made;
}

TracedMap coalesced(TracedChart chart, TracedMap user, QStringList *warnings)
{
    QStringList unheard;
    auto all = user;
    Coalescing(&unheard).coalesce(chart, &all, {}, false);
    switchOff(&chart, all, {});
    takeIn(&chart);
    Coalescing(warnings).coalesce(chart, &user, {}, false);
    return user;
}

} // namespace luthier
