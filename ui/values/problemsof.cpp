// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/values/problemsof.h"

#include "helm/valuescheck.h"

namespace luthier {

namespace {

State stateOf(TextProblem::Severity severity)
{
    switch (severity) {
    case TextProblem::Severity::Error:
        return State::Failed;
    case TextProblem::Severity::Warning:
        return State::Attention;
    case TextProblem::Severity::Hint:
        break;
    }
    return State::Unknown;
}

/// A key at the top without a likely other name may be a subchart's: Helm's record does not tell.
bool isPerhapsASubchart(const TextProblem &problem)
{
    return problem.code == QLatin1String("unknown-key") && problem.path.size() == 1 && !problem.fix;
}

} // namespace

Chart chartOf(const Release &release)
{
    Chart chart;
    chart.name = chart.key = release.chartName;
    chart.version = release.chartVersion;
    chart.appVersion = release.appVersion;
    chart.hasValues = !release.chartValues.isEmpty();
    chart.values = release.chartValues;
    return chart;
}

QList<QList<EditorProblem>> problemsOf(const QList<std::pair<QString, QByteArray>> &files,
                                       const std::optional<Chart> &chart)
{
    QList<QList<EditorProblem>> all;
    for (const auto &found : valuesProblems(files, chart && chart->hasValues ? &*chart : nullptr)) {
        all << QList<EditorProblem>();
        for (const auto &problem : found)
            if (!isPerhapsASubchart(problem))
                all.last() << EditorProblem{std::max(0, problem.place.line - 1),
                                            std::max(0, problem.place.column - 1),
                                            problem.place.length,
                                            stateOf(problem.severity),
                                            problem.message,
                                            problem.fix};
    }
    return all;
}

} // namespace luthier
