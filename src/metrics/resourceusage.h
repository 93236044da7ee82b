// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace luthier {

/// What a pod or a node uses at a moment, as the cluster itself measures it.
struct ResourceUsage {
    QString name;
    bool isNode = false;
    double cores = 0;
    double bytes = 0; ///< working set
    QDateTime at;     ///< when it was measured
};

/// A quantity of Kubernetes ("250m", "38412Ki", "1e3"), in its base unit; nullopt: it is none.
std::optional<double> quantityOf(const QString &text);
/// A PodMetricsList or NodeMetricsList of metrics.k8s.io/v1beta1.
Result<QList<ResourceUsage>> parsedResourceMetrics(const QByteArray &body);
/// The kubelet's /stats/summary: the node, and the pods of one namespace.
Result<QList<ResourceUsage>> parsedKubeletSummary(const QByteArray &body, const QString &nameSpace);

} // namespace luthier
