// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/transfer.h"

#include "base/paths.h"
#include "storage/s3error.h"
#include "storage/uploadrecord.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <atomic>
#include <thread>
#include <vector>

namespace luthier::s3 {

namespace {

constexpr int InTheAir = 4; // parts at a time: one stream alone seldom fills a long line
constexpr qint64 Piece = 1024 * 1024;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::storage)
};

tl::unexpected<Error> unreadable(const QFile &file)
{
    return failure(Error::Kind::Invalid,
                   Words::tr("%1 could not be read to its end: %2. Do not rely on this backup; take a new one.")
                       .arg(file.fileName(), file.errorString()));
}

/// MD5 of a part, which every S3 server checks it by (Content-MD5; x-amz-checksum-* are newer, and not known to all).
Result<QByteArray> md5Of(QFile *file, qint64 from, qint64 count, const std::stop_token &stop)
{
    QCryptographicHash hash(QCryptographicHash::Md5);
    if (!file->seek(from))
        return unreadable(*file);
    QByteArray buffer(Piece, Qt::Uninitialized);
    for (qint64 left = count; left > 0 && !stop.stop_requested();) {
        const auto got = file->read(buffer.data(), std::min(left, Piece));
        if (got <= 0)
            return unreadable(*file);
        hash.addData(QByteArrayView(buffer.constData(), got));
        left -= got;
    }
    return hash.result();
}

/// PUT of a piece of a file: the whole object, or one part of it.
Result<Reply> putPiece(Session *session, Request request, QFile *file, qint64 from, qint64 count,
                       const std::shared_ptr<Meter> &meter, const std::stop_token &stop)
{
    const auto md5 = md5Of(file, from, count, stop);
    if (!md5)
        return tl::unexpected(md5.error());
    qint64 counted = 0;
    request.method = "PUT";
    request.headers << qMakePair(QByteArrayLiteral("content-md5"), md5->toBase64());
    request.size = count;
    request.read = [file, from, count](qint64 offset, qint64 most) {
        return file->seek(from + offset) ? file->read(std::min(most, count - offset)) : QByteArray();
    };
    request.sent = [&counted, meter](qint64 sent) {
        meter->add(sent - counted); // less than before where it is sent again
        counted = sent;
    };
    auto reply = session->ask(request, stop);
    if (!reply)
        meter->add(-counted);
    return reply;
}

Result<> whole(Session *session, const QString &name, const QString &key, const std::shared_ptr<Meter> &meter,
               const std::stop_token &stop)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(file);
    Request request;
    request.key = key;
    request.headers << qMakePair(QByteArrayLiteral("if-none-match"), QByteArrayLiteral("*"));
    auto reply = putPiece(session, request, &file, 0, file.size(), meter, stop);
    if (!reply && reply.error().detail.contains(QLatin1String("PreconditionFailed"))) // as in complete()
        if (const auto taken = head(session, key, stop); !taken && taken.error().kind == Error::Kind::NotFound) {
            request.headers.clear();
            reply = putPiece(session, request, &file, 0, file.size(), meter, stop);
        }
    return reply ? Result<>() : Result<>(tl::unexpected(reply.error()));
}

Result<QString> begin(Session *session, const QString &key, const std::stop_token &stop)
{
    Request request{.method = "POST", .key = key, .query = {{QStringLiteral("uploads"), {}}}};
    const auto reply = session->ask(request, stop);
    if (!reply)
        return tl::unexpected(reply.error());
    return parseUploadId(reply->body);
}

/// What the server has of an upload, as far as the record knows it, too: a part counts only where both agree.
Result<QMap<int, QByteArray>> partsThere(Session *session, const UploadRecord &record, const std::stop_token &stop)
{
    QMap<int, QByteArray> there;
    Request request{.key = record.key, .query = {{QStringLiteral("uploadId"), record.uploadId}}};
    while (true) {
        const auto reply = session->ask(request, stop);
        if (!reply)
            return tl::unexpected(reply.error());
        const auto page = parseParts(reply->body);
        if (!page)
            return tl::unexpected(page.error());
        for (const auto &part : page->parts)
            if (record.parts.value(part.number) == part.etag && record.sizeOf(part.number) == part.bytes)
                there[part.number] = part.etag;
        if (page->next.isEmpty())
            return there;
        request.query[QStringLiteral("part-number-marker")] = page->next;
    }
}

/// Sends the parts that are missing, several at a time. The first failure ends all.
Result<> sendParts(const Access &access, UploadRecord *record, const QString &name, const std::shared_ptr<Meter> &meter,
                   const std::stop_token &outer)
{
    std::atomic<int> next = 1;
    QMutex mutex;
    std::optional<Error> problem;
    std::stop_source inner;
    const std::stop_callback both(outer, [&inner] { inner.request_stop(); });
    const auto done = record->parts; // not changed by the workers
    const auto fail = [&](const Error &error) {
        const QMutexLocker lock(&mutex);
        if (!problem || problem->kind == Error::Kind::Cancelled)
            problem = error;
        inner.request_stop();
    };
    const auto work = [&] {
        Session session(access.place, access.credentials, access.patience);
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            return fail(unreadable(file).value());
        for (int number = next++; number <= record->count() && !inner.stop_requested(); number = next++) {
            if (done.contains(number))
                continue;
            Request request;
            request.key = record->key;
            request.query = {{QStringLiteral("partNumber"), QString::number(number)},
                             {QStringLiteral("uploadId"), record->uploadId}};
            const auto reply = putPiece(&session, request, &file, record->partSize * (number - 1),
                                        record->sizeOf(number), meter, inner.get_token());
            if (!reply)
                return fail(reply.error());
            const QMutexLocker lock(&mutex);
            record->parts[number] = reply->headers.value("etag");
            if (const auto saved = record->save(); !saved)
                problem = saved.error(), inner.request_stop();
        }
    };
    {
        std::vector<std::jthread> workers;
        for (int i = 0; i < std::min(InTheAir, record->count()); ++i)
            workers.emplace_back(work);
    }
    if (outer.stop_requested())
        return failure(
            Error::Kind::Cancelled,
            Words::tr("The upload was cancelled. What was uploaded is kept; the next one goes on from there."));
    return problem ? Result<>(tl::unexpected(*problem)) : Result<>();
}

Result<> complete(Session *session, const UploadRecord &record, const std::stop_token &stop)
{
    Request request{.method = "POST", .key = record.key, .query = {{QStringLiteral("uploadId"), record.uploadId}}};
    request.body = completeDocument(record.parts);
    request.headers = {{"content-type", "application/xml"}, {"if-none-match", "*"}};
    auto reply = session->ask(request, stop);
    // A server that does not know If-None-Match here, or takes a deleted version for an object (versitygw): HEAD decides.
    const bool condition = !reply
                        && (reply.error().detail.contains(QLatin1String("NotImplemented"))
                            || reply.error().detail.contains(QLatin1String("PreconditionFailed")));
    if (const auto taken = condition ? head(session, record.key, stop) : Result<StoredObject>();
        !taken && taken.error().kind == Error::Kind::NotFound) {
        request.headers.removeLast();
        reply = session->ask(request, stop);
    }
    if (reply) {
        const auto code = errorCode(reply->body); // 200, and yet an error: it came after the answer had begun
        if (code.isEmpty())
            return {};
        return tl::unexpected(session->errorOf(request, Reply{.status = 500, .headers = {}, .body = reply->body}));
    }
    // The answer to an earlier attempt may have been lost: then the upload is gone, and the object is there.
    const auto there = head(session, record.key, stop);
    if (there && there->bytes == record.bytes)
        return {};
    return tl::unexpected(reply.error());
}

} // namespace

Result<StoredObject> head(Session *session, const QString &key, const std::stop_token &stop)
{
    const Request request{.method = "HEAD", .key = key};
    const auto reply = session->ask(request, stop);
    if (!reply && reply.error().kind != Error::Kind::NotFound && reply.error().kind != Error::Kind::Unreachable) {
        Request why{.key = key, .headers = {{"range", "bytes=0-0"}}}; // a refused HEAD has no body that says why
        const auto told = session->ask(why, stop);
        return tl::unexpected(told ? reply.error() : told.error());
    }
    if (!reply)
        return tl::unexpected(reply.error());
    return StoredObject{key, reply->headers.value("content-length").toLongLong(), reply->headers.value("etag"),
                        QLocale::c().toDateTime(QString::fromLatin1(reply->headers.value("last-modified")).chopped(4),
                                                QStringLiteral("ddd, dd MMM yyyy hh:mm:ss"))};
}

Result<UploadResult> upload(const Access &access, const QString &file, const QString &key,
                            const std::shared_ptr<Meter> &meter, const std::stop_token &stop)
{
    Session session(access.place, access.credentials, access.patience);
    const QFileInfo info(file);
    UploadResult result;
    // Not every server knows If-None-Match, so it is asked, too.
    const auto there = head(&session, key, stop);
    if (there && there->bytes == info.size()) {
        UploadRecord::forget(access.place, file, key);
        result.wasThere = true;
        return result;
    }
    if (there)
        return failure(
            Error::Kind::Refused,
            Words::tr("%1 exists already with other bytes and was not overwritten. The backup is kept on this "
                      "machine; look at what is there.")
                .arg(access.place.words(key)));
    if (there.error().kind != Error::Kind::NotFound || there.error().detail.contains(QLatin1String("NoSuchBucket")))
        return tl::unexpected(there.error());
    if (info.size() < UploadRecord::SmallestPart) {
        const auto put = whole(&session, file, key, meter, stop);
        return put ? Result<UploadResult>(result) : Result<UploadResult>(tl::unexpected(put.error()));
    }
    auto record = UploadRecord::of(access.place, file, key);
    if (!record.uploadId.isEmpty()) {
        auto parts = partsThere(&session, record, stop);
        if (!parts && parts.error().kind != Error::Kind::NotFound)
            return tl::unexpected(parts.error());
        record.parts = parts ? *parts : QMap<int, QByteArray>();
        if (!parts)
            record.uploadId.clear();
        for (auto it = record.parts.cbegin(); it != record.parts.cend(); ++it)
            result.resumedBytes += record.sizeOf(it.key());
        meter->had(result.resumedBytes);
    }
    if (record.uploadId.isEmpty()) {
        // Parts of uploads that nobody will end cost money and are in no list; best effort.
        if (const auto old = unfinishedUploads(&session, key, stop))
            for (const auto &upload : *old)
                if (upload.key == key)
                    (void)abortUpload(&session, key, upload.id, stop);
        const auto id = begin(&session, key, stop);
        if (!id)
            return tl::unexpected(id.error());
        record.uploadId = *id;
        if (const auto saved = record.save(); !saved)
            return tl::unexpected(saved.error());
    }
    if (const auto sent = sendParts(access, &record, file, meter, stop); !sent)
        return tl::unexpected(sent.error());
    if (const auto completed = complete(&session, record, stop); !completed)
        return tl::unexpected(completed.error());
    UploadRecord::forget(access.place, file, key);
    return result;
}

} // namespace luthier::s3
