// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helm/chart.h"
#include "helm/imagetags.h"
#include "ui/editor/codeeditor.h"

#include <utility>

namespace luthier {

/// What is wrong with values files, for an editor: a list for each file; and the images that they name.
struct FoundProblems {
    QList<QList<EditorProblem>> problems;
    QList<NamedImage> images;
};

/// `files`: names and bytes, in helm's order. No chart: the YAML alone. `whole`: it is the chart itself; else what Helm's
/// record of the release keeps of it: no schema, no comments, no subcharts. `missing`: images that no registry has.
FoundProblems problemsOf(const QList<std::pair<QString, QByteArray>> &files, const std::optional<Chart> &chart,
                         bool whole, const QSet<QString> &missing);

} // namespace luthier
