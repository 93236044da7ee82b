// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/retention.h"
#include "storage/s3place.h"

#include "base/result.h"

#include <QJsonArray>
#include <QList>

#include <functional>

namespace luthier {

/// One entry of the profile's `stores`: where copies of backups go, and whose credentials open it.
///
///     stores:
///     - name: offsite
///       s3:
///         endpoint: https://s3.example.com      # left out: AWS
///         endpointInCluster: https://minio.storage:9000 # for a CronJob there; left out: the same
///         region: eu-central-1
///         bucket: lyra-backups
///         prefix: production
///         addressing: path                      # or host; left out: host on AWS, else path
///         caFile: ca.crt                        # left out: the system's
///         credentials: {secret: lyra-backup-s3} # or {file: ~/.aws/credentials, profile: backup}; left out: environment
///       elsewhere: true                         # false: in the same building as the cluster
///       price: 0.023 EUR                        # of a GB (10^9 bytes) a month, for the forecast
struct StoreProfile {
    S3Place place;
    QString endpointInCluster; ///< as pods reach it; empty: place.endpoint
    bool elsewhere = true;
    double price = 0; ///< of a GB a month; 0: not known
    QString currency;
    QString secret;  ///< a Kubernetes Secret in the release's namespace
    QString file;    ///< a shared credentials file
    QString section; ///< of that file
};

/// Errors are sentences without the profile's name.
Result<QList<StoreProfile>> readStores(const QJsonArray &array);
/// The same entries with their paths (CA, credentials file) put through `absolute`.
QJsonArray storesWithPaths(const QJsonArray &array, const std::function<QString(QString)> &absolute);
/// `backups.keep`: {days: 30, count: 10, daily: 7, weekly: 4, monthly: 12}.
Result<KeepRules> readKeepRules(const QJsonValue &value);

} // namespace luthier
