// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/s3place.h"

#include <QByteArray>
#include <QList>
#include <QMap>

#include <functional>

namespace luthier::s3 {

/// One request, before it is signed.
struct Request {
    QByteArray method = "GET";
    QString key;                  ///< without the place's prefix; empty: the bucket itself
    bool wholeBucket = false;     ///< true: `key` is not used, the request is about the bucket
    QMap<QString, QString> query; ///< a QMap: SigV4 wants the names sorted
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body; ///< signed whole
    /// Or bytes that are read while they are sent (their own checksum is in `headers`); answers at most `most` bytes.
    std::function<QByteArray(qint64 offset, qint64 most)> read;
    qint64 size = 0; ///< of what `read` gives
    /// The answer's body while it comes; false ends it. Without it the body is kept (at most 16 MiB).
    std::function<bool(const char *bytes, qint64 count)> take;
    std::function<void(qint64 sent)> sent; ///< bytes of the body that left so far; called often
};

struct Reply {
    int status = 0;
    QMap<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;                      ///< of an error also where `take` was given
};

/// "%2F" and the like, as SigV4 wants it (RFC 3986: letters, digits, "-._~" stay). `slashes`: "/" stays, too.
QByteArray encoded(const QString &text, bool slashes);
/// The request's URL in exactly the form that is signed: libcurl 7.88 signs path and query as they stand, neither
/// sorting nor encoding them, and newer ones come to the same when both are so already.
QByteArray url(const S3Place &place, const Request &request);

} // namespace luthier::s3
