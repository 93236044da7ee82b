// SPDX-License-Identifier: GPL-3.0-or-later
// Values files against a chart: its defaults, two files, between lines "---".
#include "fuzztarget.h"

#include "helm/chartknowledge.h"
#include "helm/effectivevalues.h"
#include "helm/valuescheck.h"
#include "yaml/document.h"

using namespace luthier;

FUZZ_TARGET(values)
{
    QList<QByteArray> parts;
    QByteArray rest = bytes;
    for (auto at = rest.indexOf("\n---\n"); at >= 0 && parts.size() < 2; at = rest.indexOf("\n---\n")) {
        parts << rest.left(at + 1);
        rest = rest.mid(at + 5);
    }
    parts << rest;
    Chart chart;
    chart.name = chart.key = QStringLiteral("a");
    chart.hasValues = true;
    chart.valuesYaml = parts.takeFirst();
    const auto defaults = yamlToJson(chart.valuesYaml, {});
    if (!defaults)
        return;
    chart.values = defaults->toObject();
    QList<std::pair<QString, QByteArray>> files;
    QList<ValuesLayer> layers;
    for (const auto &part : parts) {
        files.append({QStringLiteral("f.yaml"), part});
        if (auto layer = valuesFile(QStringLiteral("f.yaml"), part))
            layers << *layer;
    }
    for (const auto &file : valuesProblems(files, &chart))
        for (const auto &problem : file)
            must(problem.place.offset >= 0, "a problem has a place");
    const auto effective = effectiveValues(chart, layers);
    for (const auto &leaf : effective.leaves.mid(0, 10))
        must(!saidOf(chart, layers, leaf.path).isEmpty(), "an effective value comes from somewhere");
    (void)setLayer(QString::fromUtf8(rest.left(200)));
    const ChartKnowledge known(chart);
    const auto lines = QString::fromUtf8(rest).split(QLatin1Char('\n'));
    const auto last = int(lines.size()) - 1;
    if (const auto place = typingPlace([&](int i) { return lines[i]; }, last + 1, last, int(lines[last].size())))
        (void)known.completions(*place);
}
