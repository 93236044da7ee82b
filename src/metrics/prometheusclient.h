// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/metricrange.h"
#include "metrics/metricseries.h"
#include "metrics/metricstransport.h"

namespace luthier {

/// Questions to a Prometheus, by whatever way it is reached. Answers are parsed in another thread.
/// The transport has to outlive what is asked.
class PrometheusClient
{
public:
    explicit PrometheusClient(MetricsTransport &transport)
        : m_transport(transport)
    {
    }

    /// Over a time. In the query "{window}" becomes what a rate() has to look back over at the step that is chosen. A
    /// server that refuses the step as too fine is asked again with a coarser one.
    Task<MetricAnswer> range(QString query, MetricRange range, std::stop_token stop);
    /// The same with at least this step.
    Task<MetricAnswer> range(QString query, MetricRange range, std::chrono::seconds step, std::stop_token stop);
    Task<MetricAnswer> instant(QString query, std::stop_token stop); ///< now, by the server's clock
    /// Those of `metrics` that it has samples of since `since`.
    Task<QStringList> existing(QStringList metrics, QDateTime since, std::stop_token stop);
    /// How far the server's clock is ahead of ours, in seconds; it decides what "now" is in its answers.
    Task<double> clockAhead(std::stop_token stop);

    QString name() const { return m_transport.name(); }

private:
    MetricsTransport &m_transport;
};

} // namespace luthier
