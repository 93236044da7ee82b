// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helm/chart.h"
#include "yaml/typingplace.h"

#include <memory>

namespace luthier {

/// One way to go on at a place of a values file.
struct ValuesCompletion {
    QString text;  ///< as it goes into the file: "replicas: ", "\"1.0\""
    QString shown; ///< "replicas"
    QString brief; ///< "2", "map", "a number"
    QString help;  ///< the comment of the chart's values.yaml, what the schema says, and the default
};

/// What a chart tells somebody who writes values for it: its defaults and their comments, its schemas, those of its
/// subcharts below their names. Made once for a chart (tens of milliseconds for a large one); asking is quick. Pure.
class ChartKnowledge
{
public:
    explicit ChartKnowledge(const Chart &chart);
    ~ChartKnowledge();

    /// Those that fit what is typed, the best first; never a key that is there already, never a secret's default.
    QList<ValuesCompletion> completions(const TypingPlace &place) const;
    /// What is said of a value; empty: nothing.
    QString help(const QStringList &path) const;

private:
    struct Part;
    const Part &partOf(const QStringList &path) const;
    QString commentOf(const QStringList &path) const;
    QList<ValuesCompletion> keys(const TypingPlace &place) const;
    QList<ValuesCompletion> values(const TypingPlace &place) const;

    QJsonObject m_defaults;
    std::vector<std::unique_ptr<Part>> m_parts;
};

} // namespace luthier
