// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/metrics/clustermetrics.h"

#include "maintenance/platform/platform.h"

namespace luthier {

namespace {

const auto Api = QStringLiteral("/apis/metrics.k8s.io/v1beta1");

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::metrics)
};

MetricChartFacts chartOf(const QList<ResourceUsage> &usage, bool nodes, bool memory)
{
    MetricChartFacts chart;
    chart.query.name = QStringLiteral("%1-%2").arg(nodes ? QStringLiteral("node") : QStringLiteral("pod"),
                                                   memory ? QStringLiteral("memory") : QStringLiteral("cpu"));
    chart.query.title = nodes  ? memory ? Words::tr("Memory of nodes") : Words::tr("CPU of nodes")
                       : memory ? Words::tr("Memory of pods")
                               : Words::tr("CPU of pods");
    chart.query.by = nodes ? QStringLiteral("node") : QStringLiteral("pod");
    chart.query.unit = memory ? MetricUnit::Bytes : MetricUnit::Cores;
    chart.query.better = Better::Lower;
    for (const auto &one : usage) {
        if (one.isNode != nodes)
            continue;
        MetricSeries series;
        series.labels[chart.query.by] = one.name;
        series.points << MetricPoint{one.at.toMSecsSinceEpoch(), memory ? one.bytes : one.cores};
        chart.answer.series << series;
    }
    return chart;
}

Task<QList<ResourceUsage>> fromApi(Platform *platform, QStringList *notes, std::stop_token stop)
{
    const auto podsPath = QStringLiteral("%1/namespaces/%2/pods").arg(Api, platform->nameSpace());
    const auto pods = co_await platform->kube().get(podsPath, stop);
    if (!pods)
        co_return tl::unexpected(pods.error());
    auto usage = parsedResourceMetrics(*pods);
    if (!usage)
        co_return usage;
    const auto nodesPath = Api + QStringLiteral("/nodes");
    const auto nodes = co_await platform->kube().get(nodesPath, stop);
    if (!nodes)
        *notes << Words::tr("The nodes are left out. %1").arg(nodes.error().message);
    else if (const auto more = parsedResourceMetrics(*nodes))
        *usage += *more;
    co_return usage;
}

Task<QList<ResourceUsage>> fromKubelets(Platform *platform, std::stop_token stop)
{
    QStringList nodes; // those that our pods are on: no right to list nodes is needed
    for (const auto &pod : platform->watch().pods())
        if (!pod.node.isEmpty() && !nodes.contains(pod.node))
            nodes << pod.node;
    QList<ResourceUsage> all;
    Error first{Error::Kind::NotFound, Words::tr("No pod of the platform runs on a node: nothing is measured."), {}};
    for (const auto &node : std::as_const(nodes)) {
        const auto path = QStringLiteral("/api/v1/nodes/%1/proxy/stats/summary").arg(node);
        const auto body = co_await platform->kube().get(path, stop);
        auto usage = body ? parsedKubeletSummary(*body, platform->nameSpace())
                          : Result<QList<ResourceUsage>>(tl::unexpected(body.error()));
        if (usage)
            all += *usage;
        else
            first = usage.error();
    }
    if (all.isEmpty())
        co_return tl::unexpected(first);
    co_return all;
}

} // namespace

QList<MetricChartFacts> chartsOf(const QList<ResourceUsage> &usage)
{
    QList<MetricChartFacts> charts;
    for (const bool nodes : {false, true})
        for (const bool memory : {false, true})
            if (const auto chart = chartOf(usage, nodes, memory); !chart.answer.series.isEmpty() || !nodes)
                charts << chart;
    return charts;
}

QCoro::Task<bool> askCluster(Platform *platform, MetricsQuestion question, MetricsFacts *facts, std::stop_token stop)
{
    QStringList notes;
    auto usage = co_await fromApi(platform, &notes, stop);
    facts->source = MetricsFacts::Source::MetricsApi;
    facts->sourceName = QStringLiteral("metrics.k8s.io");
    if (!usage || usage->isEmpty()) {
        const auto why = usage ? QString() : usage.error().message;
        usage = co_await fromKubelets(platform, stop);
        facts->source = MetricsFacts::Source::Kubelet;
        facts->sourceName = Words::tr("kubelet summary");
        if (usage && !why.isEmpty())
            notes << why;
        if (!usage && !why.isEmpty())
            facts->notes << why;
    }
    if (!usage) {
        facts->source = MetricsFacts::Source::None;
        facts->sourceName.clear();
        facts->problem = usage.error();
        co_return false;
    }
    facts->notes += notes;
    for (const auto &chart : chartsOf(*usage))
        if (question.names.isEmpty() || question.names.contains(chart.query.name))
            facts->charts << chart;
    co_return true;
}

} // namespace luthier
