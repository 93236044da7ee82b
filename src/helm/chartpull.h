// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helm/chart.h"
#include "helm/helmclient.h"

namespace luthier {

/// helm's words for a chart: "oci://… --version 1.0.1 --ca-file …". A file stands for itself.
QStringList chartArguments(const ChartSource &chart, const QString &version);

/// The chart as helm pull fetches it (it knows every way to sign in), read in another thread. A local file or folder
/// is only read. Errors: as helm's, and as readChartArchive().
Task<Chart> pullChart(ProcessRunner *runner, ChartSource source, QString version, std::stop_token stop);

} // namespace luthier
