// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"

namespace luthier {

struct MetricsReply {
    int status = 0; ///< of HTTP
    QByteArray body;
};

/// How a source is reached: by its address, or through the API server's proxy to a Service.
class MetricsTransport
{
public:
    virtual ~MetricsTransport() = default;
    /// GET of a path of the source's API ("/api/v1/query?query=up"). An Error only where there was no answer:
    /// Unreachable, Timeout, Denied, Cancelled.
    virtual Task<MetricsReply> get(QString path, std::stop_token stop) = 0;
    virtual QString name() const = 0; ///< for sentences: "prometheus.example.com", "service monitoring/prometheus"
};

} // namespace luthier
