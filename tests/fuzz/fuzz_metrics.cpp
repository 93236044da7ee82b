// SPDX-License-Identifier: GPL-3.0-or-later
// What a Prometheus, metrics.k8s.io or a kubelet answers: samples in the order of time, and downsampled without a loss.
#include "fuzztarget.h"

#include "metrics/metricseries.h"
#include "metrics/prometheusanswer.h"
#include "metrics/resourceusage.h"

#include <algorithm>

using namespace luthier;

FUZZ_TARGET(metrics)
{
    (void)prometheus::parsedNames(bytes);
    (void)prometheus::metricsIn(QString::fromUtf8(bytes.left(2000)));
    (void)parsedResourceMetrics(bytes);
    (void)parsedKubeletSummary(bytes, QStringLiteral("lyra"));
    const auto answer = prometheus::parsedSamples(bytes);
    if (!answer)
        return;
    for (const auto &series : answer->series) {
        const auto earlier = [](const MetricPoint &a, const MetricPoint &b) { return a.time < b.time; };
        must(std::is_sorted(series.points.begin(), series.points.end(), earlier), "times go forward");
        for (const auto &piece : withoutGaps(series.points, 15'000)) {
            const auto kept = downsampled(piece, piece.first().time, piece.last().time, 3);
            const auto lower = [](const MetricPoint &a, const MetricPoint &b) { return a.value < b.value; };
            must(std::max_element(kept.begin(), kept.end(), lower)->value
                     == std::max_element(piece.begin(), piece.end(), lower)->value,
                 "no peak is lost");
        }
    }
}
