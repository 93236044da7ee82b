// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "metrics/metricstransport.h"

#include <QMap>
#include <QUrl>

#include <chrono>
#include <memory>

namespace luthier {

/// Where Prometheus is and how one signs in. TLS is always checked.
struct MetricsAddress {
    QUrl url; ///< with the path under which it is served
    QString user;
    Secret password;
    Secret token;                   ///< sent as "Bearer"
    QMap<QString, QString> headers; ///< "X-Scope-OrgID" of a Prometheus with tenants
    QMap<QString, Secret> secretHeaders;
    QString caFile;                             ///< trusted in place of the system's authorities
    std::chrono::milliseconds patience{30'000}; ///< without a byte

    bool carriesSecret() const { return !password.isEmpty() || !token.isEmpty() || !secretHeaders.isEmpty(); }
};

/// By URL, with sign-in. Redirects are not followed: they would carry the token to whoever is named there.
class HttpTransport : public MetricsTransport
{
public:
    explicit HttpTransport(MetricsAddress address);
    ~HttpTransport() override;
    Task<MetricsReply> get(QString path, std::stop_token stop) override;
    QString name() const override;

    struct Private;

private:
    std::shared_ptr<Private> d; ///< lives as long as the last question
};

} // namespace luthier
