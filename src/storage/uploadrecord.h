// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "storage/s3place.h"

#include <QDateTime>
#include <QMap>

namespace luthier::s3 {

/// How far an upload in parts is, in a file beside what is uploaded (FILE.HASH.uploading; the hash is that of the
/// place and key), so that a process that was killed is gone on from by the next. Holds no secret.
struct UploadRecord {
    /// A server takes at most 10,000 parts of at least 5 MiB (Amazon S3, "Multipart upload limits").
    static constexpr qint64 SmallestPart = 16 * 1024 * 1024;
    static constexpr int MostParts = 9'000;

    QString target; ///< address, bucket and key: whose record this is
    QString key;
    QString uploadId; ///< empty: not begun
    qint64 bytes = 0;
    QDateTime modified; ///< of the file: another one of the same name begins anew
    qint64 partSize = 0;
    QMap<int, QByteArray> parts; ///< number, from 1 -> etag
    QString recordFile;

    int count() const { return int((bytes + partSize - 1) / partSize); }
    qint64 sizeOf(int part) const { return std::min(partSize, bytes - partSize * (part - 1)); }

    /// What is recorded of this very file and target, or a record that begins.
    static UploadRecord of(const S3Place &place, const QString &file, const QString &key);
    Result<> save() const;
    static void forget(const S3Place &place, const QString &file, const QString &key);
};

} // namespace luthier::s3
