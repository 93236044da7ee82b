// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "storage/filehash.h"
#include "storage/s3answers.h"
#include "storage/s3place.h"

#include <QThreadPool>

#include <functional>

namespace luthier {

struct TransferProgress {
    qint64 bytes = 0;
    qint64 expected = -1;
    double bytesPerSecond = 0;
    std::chrono::milliseconds left{-1}; ///< negative: not known
};
using TransferReport = std::function<void(TransferProgress)>; ///< called in the main thread, ten times a second

struct UploadResult {
    qint64 resumedBytes = 0; ///< that an earlier process had uploaded
    bool wasThere = false;   ///< an object of the same size had that key; it was not touched
};

/// The objects of one S3Place. Every call works in threads of its own; memory stays constant (four parts of an
/// upload are in the air at a time, each read from the file while it is sent). What may pass is tried again.
class ObjectStore
{
public:
    ObjectStore(S3Place place, S3Credentials credentials, S3Patience patience = {});
    ~ObjectStore();

    const S3Place &place() const { return m_place; }

    Task<StoredObject> head(QString key, std::stop_token stop) const;
    Task<QList<StoredObject>> list(QString prefix, std::stop_token stop) const;
    Task<QByteArray> read(QString key, std::stop_token stop) const; ///< small ones: at most 16 MiB
    enum class Write { New, Replace };
    /// Small ones. New: refused where the key is taken.
    Task<> write(QString key, QByteArray bytes, Write mode, std::stop_token stop) const;

    /// Uploads a file; from 16 MiB on in parts. What is uploaded is kept beside the file (FILE.HASH.uploading), so
    /// that the next call, also of another process, goes on where this one was cut.
    Task<UploadResult> put(QString file, QString key, TransferReport report, std::stop_token stop) const;
    /// Reads the whole object as a stream and tells its bytes and SHA-256; a cut stream is gone on with.
    Task<FileHash> hash(QString key, TransferReport report, std::stop_token stop) const;
    /// Downloads to FILE.partial and renames it when its SHA-256 is `sha256`; goes on with a .partial that is there.
    Task<> fetch(QString key, QString file, QString sha256, TransferReport report, std::stop_token stop) const;

    Task<BucketVersioning> versioning(std::stop_token stop) const;
    /// Where the bucket keeps versions, those remain.
    Task<> remove(QString key, std::stop_token stop) const;
    /// Uploads below `prefix` that nobody ended, begun before `before`; aborted where `abort` says so of its key.
    Task<QList<s3::UnfinishedUpload>> unfinished(QString prefix, QDateTime before,
                                                 std::function<bool(const QString &key)> abort,
                                                 std::stop_token stop) const;

private:
    S3Place m_place;
    S3Credentials m_credentials;
    S3Patience m_patience;
    mutable QThreadPool m_threads; ///< waits for its threads at the end; they stop by the caller's token
};

} // namespace luthier
