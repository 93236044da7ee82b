// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/objectstore.h"

#include "base/paths.h"
#include "base/sha256.h"
#include "storage/transfer.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>

#include <unistd.h>

namespace luthier {

namespace {

constexpr int MostThreads = 16; // they wait for the network, not for a processor

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::storage)
};

template <typename T>
Task<T> inThread(QThreadPool *pool, std::function<Result<T>()> work)
{
    const OneShot<Result<T>> done;
    pool->start([done, work] { done.resolve(work()); });
    auto result = co_await done;
    co_return result;
}

Result<> fetched(s3::Session *session, const QString &key, const QString &file, const QString &sha256,
                 const std::shared_ptr<s3::Meter> &meter, const std::stop_token &stop)
{
    QFile partial(file + QStringLiteral(".partial"));
    if (!partial.open(QIODevice::ReadWrite))
        return failure(Error::Kind::Refused,
                       Words::tr("%1 cannot be written: %2. Nothing was fetched; name another folder.")
                           .arg(partial.fileName(), partial.errorString()));
    partial.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    Sha256 hash;
    if (!hash.addData(&partial))
        return failure(Error::Kind::Refused, partial.errorString());
    meter->had(partial.size());
    const auto take = [&](const char *bytes, qint64 count) {
        meter->add(count);
        hash.addData(QByteArrayView(bytes, count));
        return partial.write(bytes, count) == count;
    };
    if (const auto loaded = s3::download(session, key, partial.size(), take, stop); !loaded)
        return loaded;
    if (!partial.flush() || ::fsync(partial.handle()) != 0)
        return failure(Error::Kind::Refused,
                       Words::tr("%1 could not be written to its end. Free some space and fetch it again.")
                           .arg(partial.fileName()));
    if (QString::fromLatin1(hash.hex()) != sha256.toLower()) {
        partial.remove();
        return failure(Error::Kind::Invalid,
                       Words::tr("The bytes of %1 are not those that were taken (their SHA-256 differs). Do not "
                                 "rely on it; use another backup.")
                           .arg(session->place().words(key)));
    }
    if (!partial.rename(file))
        return failure(Error::Kind::Refused,
                       Words::tr("%1 cannot be written: %2. Nothing was fetched; name another folder.")
                           .arg(file, partial.errorString()));
    return paths::syncFolder(QFileInfo(file).path());
}

} // namespace

ObjectStore::ObjectStore(S3Place place, S3Credentials credentials, S3Patience patience)
    : m_place(std::move(place))
    , m_credentials(std::move(credentials))
    , m_patience(patience)
{
    m_threads.setMaxThreadCount(MostThreads);
}

ObjectStore::~ObjectStore() = default;

Task<StoredObject> ObjectStore::head(QString key, std::stop_token stop) const
{
    const s3::Access access{m_place, m_credentials, m_patience};
    const std::function<Result<StoredObject>()> work = [access, key, stop] {
        s3::Session session(access.place, access.credentials, access.patience);
        return s3::head(&session, key, stop);
    };
    return inThread(&m_threads, work);
}

Task<QList<StoredObject>> ObjectStore::list(QString prefix, std::stop_token stop) const
{
    const s3::Access access{m_place, m_credentials, m_patience};
    const std::function<Result<QList<StoredObject>>()> work = [access, prefix, stop]() -> Result<QList<StoredObject>> {
        s3::Session session(access.place, access.credentials, access.patience);
        s3::Request request{.wholeBucket = true,
                            .query = {{QStringLiteral("list-type"), QStringLiteral("2")},
                                      {QStringLiteral("prefix"), access.place.prefix + prefix}}};
        QList<StoredObject> all;
        while (true) {
            const auto reply = session.ask(request, stop);
            if (!reply)
                return tl::unexpected(reply.error());
            const auto page = s3::parseList(reply->body);
            if (!page)
                return tl::unexpected(page.error());
            for (auto object : page->objects) {
                object.key = object.key.mid(access.place.prefix.size());
                all << object;
            }
            if (page->next.isEmpty())
                return all;
            request.query[QStringLiteral("continuation-token")] = page->next;
        }
    };
    return inThread(&m_threads, work);
}

Task<QByteArray> ObjectStore::read(QString key, std::stop_token stop) const
{
    const s3::Access access{m_place, m_credentials, m_patience};
    const std::function<Result<QByteArray>()> work = [access, key, stop]() -> Result<QByteArray> {
        s3::Session session(access.place, access.credentials, access.patience);
        const s3::Request request{.key = key};
        const auto reply = session.ask(request, stop);
        if (!reply)
            return tl::unexpected(reply.error());
        return reply->body;
    };
    return inThread(&m_threads, work);
}

Task<> ObjectStore::write(QString key, QByteArray bytes, Write mode, std::stop_token stop) const
{
    const s3::Access access{m_place, m_credentials, m_patience};
    const std::function<Result<>()> work = [access, key, bytes, mode, stop]() -> Result<> {
        s3::Session session(access.place, access.credentials, access.patience);
        s3::Request request{.method = "PUT", .key = key, .body = bytes};
        request.headers = {{"content-type", "application/json"},
                           {"content-md5", QCryptographicHash::hash(bytes, QCryptographicHash::Md5).toBase64()}};
        if (mode == Write::New) {
            const auto there = s3::head(&session, key, stop); // not every server knows If-None-Match
            if (there)
                return failure(Error::Kind::Refused,
                               Words::tr("%1 exists already and was not overwritten.").arg(access.place.words(key)));
            if (there.error().kind != Error::Kind::NotFound)
                return tl::unexpected(there.error());
            request.headers << qMakePair(QByteArrayLiteral("if-none-match"), QByteArrayLiteral("*"));
        }
        const auto reply = session.ask(request, stop);
        return reply ? Result<>() : Result<>(tl::unexpected(reply.error()));
    };
    return inThread(&m_threads, work);
}

Task<UploadResult> ObjectStore::put(QString file, QString key, TransferReport report, std::stop_token stop) const
{
    const s3::Access access{m_place, m_credentials, m_patience};
    const auto meter = std::make_shared<s3::Meter>(report, QFileInfo(file).size());
    const std::function<Result<UploadResult>()> work = [access, file, key, meter, stop] {
        return s3::upload(access, file, key, meter, stop);
    };
    auto result = co_await inThread(&m_threads, work);
    meter->finish();
    co_return result;
}

Task<FileHash> ObjectStore::hash(QString key, TransferReport report, std::stop_token stop) const
{
    const auto object = co_await head(key, stop);
    if (!object)
        co_return tl::unexpected(object.error());
    const s3::Access access{m_place, m_credentials, m_patience};
    const auto meter = std::make_shared<s3::Meter>(report, object->bytes);
    const std::function<Result<FileHash>()> work = [access, key, meter, stop]() -> Result<FileHash> {
        s3::Session session(access.place, access.credentials, access.patience);
        Sha256 hash;
        FileHash found;
        const auto take = [&](const char *bytes, qint64 count) {
            hash.addData(QByteArrayView(bytes, count));
            found.bytes += count;
            meter->add(count);
            return true;
        };
        if (const auto loaded = s3::download(&session, key, 0, take, stop); !loaded)
            return tl::unexpected(loaded.error());
        found.sha256 = hash.hex();
        return found;
    };
    auto result = co_await inThread(&m_threads, work);
    meter->finish();
    co_return result;
}

Task<> ObjectStore::fetch(QString key, QString file, QString sha256, TransferReport report, std::stop_token stop) const
{
    if (QFileInfo::exists(file))
        co_return failure(Error::Kind::Refused, Words::tr("%1 exists already and was not overwritten.").arg(file));
    const auto object = co_await head(key, stop);
    if (!object)
        co_return tl::unexpected(object.error());
    const s3::Access access{m_place, m_credentials, m_patience};
    const auto meter = std::make_shared<s3::Meter>(report, object->bytes);
    const std::function<Result<>()> work = [access, key, file, sha256, meter, stop] {
        s3::Session session(access.place, access.credentials, access.patience);
        return fetched(&session, key, file, sha256, meter, stop);
    };
    auto result = co_await inThread(&m_threads, work);
    meter->finish();
    co_return result;
}

Task<BucketVersioning> ObjectStore::versioning(std::stop_token stop) const
{
    const s3::Access access{m_place, m_credentials, m_patience};
    const std::function<Result<BucketVersioning>()> work = [access, stop]() -> Result<BucketVersioning> {
        s3::Session session(access.place, access.credentials, access.patience);
        const s3::Request request{.wholeBucket = true, .query = {{QStringLiteral("versioning"), {}}}};
        const auto reply = session.ask(request, stop);
        if (!reply)
            return tl::unexpected(reply.error());
        return s3::parseVersioning(reply->body);
    };
    return inThread(&m_threads, work);
}

Task<> ObjectStore::remove(QString key, std::stop_token stop) const
{
    const s3::Access access{m_place, m_credentials, m_patience};
    const std::function<Result<>()> work = [access, key, stop]() -> Result<> {
        s3::Session session(access.place, access.credentials, access.patience);
        const s3::Request request{.method = "DELETE", .key = key};
        const auto reply = session.ask(request, stop);
        return reply ? Result<>() : Result<>(tl::unexpected(reply.error()));
    };
    return inThread(&m_threads, work);
}

Task<QList<s3::UnfinishedUpload>> ObjectStore::unfinished(QString prefix, QDateTime before,
                                                          std::function<bool(const QString &)> abort,
                                                          std::stop_token stop) const
{
    const s3::Access access{m_place, m_credentials, m_patience};
    const std::function<Result<QList<s3::UnfinishedUpload>>()> work = [access, prefix, before, abort,
                                                                       stop]() -> Result<QList<s3::UnfinishedUpload>> {
        s3::Session session(access.place, access.credentials, access.patience);
        auto uploads = s3::unfinishedUploads(&session, prefix, stop);
        if (!uploads)
            return uploads;
        uploads->removeIf([&before](const auto &upload) { return !upload.begun.isValid() || upload.begun > before; });
        for (const auto &upload : std::as_const(*uploads))
            if (abort && abort(upload.key))
                if (const auto gone = s3::abortUpload(&session, upload.key, upload.id, stop); !gone)
                    return tl::unexpected(gone.error());
        return uploads;
    };
    return inThread(&m_threads, work);
}

} // namespace luthier
