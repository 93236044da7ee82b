// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "storage/s3request.h"

namespace luthier::s3 {

/// What a server's refusal means, in a sentence; pure. `key` empty: the bucket was asked. `source` of credentials is
/// named where those are wrong. Follows the "Error responses" of the Amazon S3 API Reference; MinIO's, Ceph's and
/// versitygw's own codes beside them.
Error serverError(const S3Place &place, const QString &source, const QString &key, const Reply &reply);
/// What libcurl said instead of an answer (a CURLcode); `refused`: it was ended by us.
Error connectionError(const S3Place &place, int code, const QString &said, bool refused);
/// The code in an error document ("NoSuchUpload"); empty where there is none. Also found in an answer of status 200:
/// CompleteMultipartUpload may fail after it has begun to answer.
QString errorCode(const QByteArray &body);

} // namespace luthier::s3
