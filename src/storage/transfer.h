// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/objectstore.h"
#include "storage/s3session.h"

#include <QElapsedTimer>
#include <QMutex>

#include <memory>

namespace luthier::s3 {

/// Counts the bytes of a transfer, from any thread, and tells the main thread of them.
class Meter : public std::enable_shared_from_this<Meter>
{
public:
    Meter(TransferReport report, qint64 expected);

    void add(qint64 bytes); ///< moved, may be negative: a part that was cut counts for nothing
    void had(qint64 bytes); ///< moved earlier: no part of the rate
    void finish();          ///< main thread: no report after this

private:
    void tell();

    QMutex m_mutex;
    TransferReport m_report; ///< main thread only
    bool m_finished = false; ///< main thread only
    qint64 m_expected;
    qint64 m_had = 0;
    qint64 m_moved = 0;
    qint64 m_toldAt = 0;
    QElapsedTimer m_clock;
};

/// What a thread needs to work on a place.
struct Access {
    S3Place place;
    S3Credentials credentials;
    S3Patience patience;
};

// Each blocks: for a thread of its own.
Result<StoredObject> head(Session *session, const QString &key, const std::stop_token &stop);
Result<UploadResult> upload(const Access &access, const QString &file, const QString &key,
                            const std::shared_ptr<Meter> &meter, const std::stop_token &stop);
/// Reads an object from `offset` on and hands its bytes over; goes on after a cut.
Result<> download(Session *session, const QString &key, qint64 offset,
                  const std::function<bool(const char *, qint64)> &take, const std::stop_token &stop);
Result<QList<UnfinishedUpload>> unfinishedUploads(Session *session, const QString &prefix, const std::stop_token &stop);
Result<> abortUpload(Session *session, const QString &key, const QString &id, const std::stop_token &stop);

} // namespace luthier::s3
