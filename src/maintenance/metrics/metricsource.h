// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/metrics/metricsprofile.h"
#include "metrics/metricstransport.h"

#include <memory>

namespace luthier {

class KubeClient;
class Platform;

/// A Service's Prometheus through the API server: the same sign-in, TLS and proxy as everything else of the cluster.
class KubeTransport : public MetricsTransport
{
public:
    KubeTransport(KubeClient &kube, const MetricsProfile &profile, const QString &nameSpace);
    Task<MetricsReply> get(QString path, std::stop_token stop) override;
    QString name() const override { return m_name; }

private:
    KubeClient &m_kube;
    QString m_proxy;
    QString m_name;
};

/// The way to the profile's Prometheus, with the secrets that it needs; null where the profile names none.
Task<std::shared_ptr<MetricsTransport>> metricsTransport(Platform *platform, MetricsProfile profile,
                                                         std::stop_token stop);

} // namespace luthier
