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

FoundProblems problemsOf(const QList<std::pair<QString, QByteArray>> &files, const std::optional<Chart> &chart,
                         bool whole, const QSet<QString> &missing)
{
    FoundProblems found;
    auto all = valuesProblems(files, chart && chart->hasValues ? &*chart : nullptr);
    if (chart) {
        if (const auto layers = valuesFiles(files)) // else what is broken is said already
            found.images = imagesOf(effectiveValues(*chart, *layers));
        const auto more = imageProblems(files, found.images, missing);
        for (qsizetype i = 0; i < all.size(); ++i)
            all[i] += more[i];
    }
    for (const auto &each : all) {
        found.problems << QList<EditorProblem>();
        for (const auto &problem : each)
            if (whole || !isPerhapsASubchart(problem))
                found.problems.last() << EditorProblem{std::max(0, problem.place.line - 1),
                                                       std::max(0, problem.place.column - 1),
                                                       problem.place.length,
                                                       stateOf(problem.severity),
                                                       problem.message,
                                                       problem.fix};
    }
    return found;
}

} // namespace luthier
