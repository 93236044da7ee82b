// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helm/chart.h"
#include "helm/release.h"
#include "ui/editor/codeeditor.h"

#include <utility>

namespace luthier {

/// The chart as far as Helm's own record of the release knows it: its defaults, not those of subcharts.
Chart chartOf(const Release &release);

/// What is wrong with values files (names and bytes, in helm's order), for an editor; a list for each file. No chart:
/// the YAML alone.
QList<QList<EditorProblem>> problemsOf(const QList<std::pair<QString, QByteArray>> &files,
                                       const std::optional<Chart> &chart);

} // namespace luthier
