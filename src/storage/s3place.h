// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <QString>
#include <QUrl>

#include <chrono>

namespace luthier {

/// One bucket, or a part of it, on a server that speaks S3 (AWS, MinIO, Ceph, any other).
struct S3Place {
    QString name;     ///< what a person calls it: "offsite"
    QString endpoint; ///< "https://s3.example.com:9000"; empty: AWS in `region`
    QString region;   ///< signed with; empty: "us-east-1", which most servers of one's own take
    QString bucket;
    QString prefix;         ///< of every key; ends with "/" where it is not empty
    QString caFile;         ///< trusted instead of the system's; TLS is always checked
    bool hostStyle = false; ///< the bucket in the host name (AWS); else in the path

    QUrl address() const;                         ///< with the bucket in its host where hostStyle
    QString words(const QString &key = {}) const; ///< "s3://bucket/prefix/key", to show
};

/// Who signs. Handed over in the request's signature only: never in argv, logs or the journal.
struct S3Credentials {
    QString accessKey;
    Secret secretKey;
    Secret sessionToken; ///< of temporary credentials; else empty
    QString source;      ///< "the Secret lyra-s3", "the environment", …: to say what to correct
};

/// How often something that may pass (lost network, 503 SlowDown) is tried, waiting twice as long each time.
struct S3Patience {
    int attempts = 8;
    std::chrono::milliseconds first{250};
    std::chrono::milliseconds longest{8000};
};

} // namespace luthier
