// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/metrics/metricsfacts.h"
#include "metrics/resourceusage.h"

namespace luthier {

/// The second and the third source: metrics.k8s.io, then the kubelets' summaries. Who may look only into one namespace
/// gets its pods without the nodes, and that is said. False: neither knows anything; the problem says why.
QCoro::Task<bool> askCluster(Platform *platform, MetricsQuestion question, MetricsFacts *facts, std::stop_token stop);

/// As charts: CPU and memory of pods, and of nodes where there are some.
QList<MetricChartFacts> chartsOf(const QList<ResourceUsage> &usage);

} // namespace luthier
