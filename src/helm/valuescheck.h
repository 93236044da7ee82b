// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helm/effectivevalues.h"
#include "yaml/problems.h"

namespace luthier {

/// What is wrong with values files, one list a file, each problem in the file that sets the value. Beside
/// yamlProblems(): no map at the top, keys that the chart does not know (with the nearest that it knows), types other
/// than the default's, and the schemas of the chart and its subcharts, which see all files and defaults together.
/// No chart: only the YAML. Files encrypted by SOPS are said to be so, and not looked into. Pure.
QList<QList<TextProblem>> valuesProblems(const QList<std::pair<QString, QByteArray>> &files, const Chart *chart);

} // namespace luthier
