// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/transfer.h"

#include <QCoreApplication>

namespace luthier::s3 {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::storage)
};

} // namespace

Result<> download(Session *session, const QString &key, qint64 offset,
                  const std::function<bool(const char *, qint64)> &take, const std::stop_token &stop)
{
    const auto object = head(session, key, stop);
    if (!object)
        return tl::unexpected(object.error());
    qint64 at = offset;
    for (int attempt = 1; at < object->bytes; ++attempt) {
        Request request{.key = key};
        if (at > 0)
            request.headers << qMakePair(QByteArrayLiteral("range"), "bytes=" + QByteArray::number(at) + '-');
        if (!object->etag.isEmpty()) // what is gone on with must be the same object
            request.headers << qMakePair(QByteArrayLiteral("if-match"), object->etag);
        const auto begun = at;
        request.take = [&](const char *bytes, qint64 count) {
            at += count;
            return take(bytes, count);
        };
        const auto reply = session->once(request, stop);
        if (reply && reply->status >= 300 && !isPassing(reply->status))
            return tl::unexpected(session->errorOf(request, *reply));
        if (reply && begun > 0 && reply->status == 200)
            return failure(
                Error::Kind::Refused,
                Words::tr(
                    "%1 does not answer with the rest of an object. Nothing is known of the copy there; try again.")
                    .arg(session->place().address().toString()));
        if (at >= object->bytes)
            break;
        if (!reply && reply.error().kind != Error::Kind::Unreachable)
            return tl::unexpected(reply.error());
        if (at > begun)
            attempt = 1; // it moves, if slowly
        if (!session->mayTryAgain(attempt, stop))
            return reply ? Result<>(tl::unexpected(session->errorOf(request, *reply)))
                         : Result<>(tl::unexpected(reply.error()));
    }
    return {};
}

Result<QList<UnfinishedUpload>> unfinishedUploads(Session *session, const QString &prefix, const std::stop_token &stop)
{
    const auto &own = session->place().prefix;
    const Request request{.wholeBucket = true,
                          .query = {{QStringLiteral("uploads"), {}}, {QStringLiteral("prefix"), own + prefix}}};
    const auto reply = session->ask(request, stop);
    if (!reply)
        return tl::unexpected(reply.error());
    auto uploads = parseUploads(reply->body);
    if (!uploads)
        return uploads;
    QList<UnfinishedUpload> below; // some servers take the prefix for a whole key, or not at all
    for (auto upload : std::as_const(*uploads))
        if (upload.key.startsWith(own + prefix)) {
            upload.key = upload.key.mid(own.size());
            below << upload;
        }
    return below;
}

Result<> abortUpload(Session *session, const QString &key, const QString &id, const std::stop_token &stop)
{
    const Request request{.method = "DELETE", .key = key, .query = {{QStringLiteral("uploadId"), id}}};
    const auto reply = session->ask(request, stop);
    return reply ? Result<>() : Result<>(tl::unexpected(reply.error()));
}

} // namespace luthier::s3
