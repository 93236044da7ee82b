// SPDX-License-Identifier: GPL-3.0-or-later
#include "helm/releasecodec.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <zlib.h>

namespace luthier {

namespace {

constexpr qsizetype Limit = 64 * 1024 * 1024; // a storage object has at most 1 MiB; what unpacks to more is an attack
constexpr char Magic[] = "\x1f\x8b";

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::helm)
};

tl::unexpected<Error> unreadable(const QString &why)
{
    return failure(Error::Kind::Invalid,
                   Words::tr("The release that Helm stored in the cluster cannot be read: %1. Nothing was changed; "
                             "compare with \"helm history\".")
                       .arg(why));
}

Result<QByteArray> unpacked(const QByteArray &packed)
{
    z_stream stream{};
    if (inflateInit2(&stream, 15 + 16) != Z_OK)
        return unreadable(Words::tr("zlib does not start"));
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.constData()));
    stream.avail_in = static_cast<uInt>(packed.size());
    QByteArray out;
    QByteArray piece(256 * 1024, Qt::Uninitialized);
    int state = Z_OK;
    while (state == Z_OK && out.size() <= Limit) {
        stream.next_out = reinterpret_cast<Bytef *>(piece.data());
        stream.avail_out = static_cast<uInt>(piece.size());
        state = inflate(&stream, Z_NO_FLUSH);
        out.append(piece.constData(), piece.size() - static_cast<qsizetype>(stream.avail_out));
    }
    inflateEnd(&stream);
    if (out.size() > Limit)
        return unreadable(Words::tr("it unpacks to more than 64 MiB"));
    if (state != Z_STREAM_END)
        return unreadable(Words::tr("its compressed part is damaged"));
    return out;
}

Result<QByteArray> packed(const QByteArray &bytes)
{
    z_stream stream{};
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return unreadable(Words::tr("zlib does not start"));
    QByteArray out(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(bytes.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const auto state = deflate(&stream, Z_FINISH);
    out.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    if (state != Z_STREAM_END)
        return unreadable(Words::tr("it cannot be compressed"));
    return out;
}

QDateTime moment(const QJsonValue &value)
{
    const auto time = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    return time.isValid() && time.date().year() > 1 ? time.toUTC() : QDateTime(); // Go's zero time is the year 1
}

} // namespace

Result<StoredRelease> decodeStoredRelease(const QByteArray &field)
{
    StoredRelease release;
    release.base64Layers = 0;
    auto bytes = field.trimmed();
    while (!bytes.startsWith(Magic) && !bytes.startsWith('{')) {
        const auto decoded = QByteArray::fromBase64Encoding(bytes, QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded || release.base64Layers == 2)
            return unreadable(Words::tr("it is not encoded as Helm does it"));
        bytes = *decoded;
        ++release.base64Layers;
    }
    if (bytes.startsWith(Magic)) {
        const auto whole = unpacked(bytes);
        if (!whole)
            return tl::unexpected(whole.error());
        bytes = *whole;
    }
    QJsonParseError problem;
    const auto json = QJsonDocument::fromJson(bytes, &problem);
    if (!json.isObject())
        return unreadable(problem.errorString());
    release.json = json.object();
    return release;
}

Result<QByteArray> encodeStoredRelease(const StoredRelease &release)
{
    auto bytes = packed(QJsonDocument(release.json).toJson(QJsonDocument::Compact));
    for (int layer = 0; bytes && layer < release.base64Layers; ++layer)
        bytes = bytes->toBase64();
    return bytes;
}

Result<Release> releaseFromJson(const QJsonObject &json)
{
    const auto info = json[QLatin1String("info")].toObject();
    const auto chart = json[QLatin1String("chart")].toObject();
    const auto metadata = chart[QLatin1String("metadata")].toObject();
    Release release;
    release.ref = {json[QLatin1String("namespace")].toString(), json[QLatin1String("name")].toString()};
    release.revision = json[QLatin1String("version")].toInt();
    release.status = info[QLatin1String("status")].toString();
    release.description = info[QLatin1String("description")].toString();
    release.notes = info[QLatin1String("notes")].toString();
    release.firstDeployed = moment(info[QLatin1String("first_deployed")]);
    release.lastDeployed = moment(info[QLatin1String("last_deployed")]);
    release.chartName = metadata[QLatin1String("name")].toString();
    release.chartVersion = metadata[QLatin1String("version")].toString();
    release.appVersion = metadata[QLatin1String("appVersion")].toString();
    release.values = json[QLatin1String("config")].toObject();
    release.chartValues = chart[QLatin1String("values")].toObject();
    release.manifest = json[QLatin1String("manifest")].toString();
    release.hooks = json[QLatin1String("hooks")].toArray();
    release.applyMethod = json[QLatin1String("apply_method")].toString();
    if (release.ref.name.isEmpty() || release.revision <= 0 || release.status.isEmpty())
        return unreadable(Words::tr("its name, revision or status is missing"));
    return release;
}

ReleaseSummary releaseSummary(const QJsonObject &metadata)
{
    const auto labels = metadata[QLatin1String("labels")].toObject();
    ReleaseSummary summary;
    summary.ref = {metadata[QLatin1String("namespace")].toString(), labels[QLatin1String("name")].toString()};
    summary.revision = labels[QLatin1String("version")].toString().toInt();
    summary.status = labels[QLatin1String("status")].toString();
    summary.storage = metadata[QLatin1String("name")].toString();
    // Helm 4 gives a new revision the labels of the one before, its modifiedAt too: the latest of what is said is right.
    summary.modified = QDateTime::fromString(metadata[QLatin1String("creationTimestamp")].toString(), Qt::ISODate);
    for (const auto *label : {"modifiedAt", "createdAt"})
        if (const auto seconds = labels[QLatin1String(label)].toString().toLongLong(); seconds > 0)
            if (const auto said = QDateTime::fromSecsSinceEpoch(seconds).toUTC();
                !summary.modified.isValid() || said > summary.modified)
                summary.modified = said;
    return summary;
}

Result<QJsonObject> markedFailed(QJsonObject object, const QString &description, const QDateTime &now)
{
    auto data = object[QLatin1String("data")].toObject();
    auto stored = decodeStoredRelease(data[QLatin1String("release")].toString().toLatin1());
    if (!stored)
        return tl::unexpected(stored.error());
    auto info = stored->json[QLatin1String("info")].toObject();
    auto metadata = object[QLatin1String("metadata")].toObject();
    auto labels = metadata[QLatin1String("labels")].toObject();
    if (!info[QLatin1String("status")].toString().startsWith(QLatin1String("pending-")))
        return failure(
            Error::Kind::Refused,
            Words::tr("Release %1 is not pending any more (%2), so it was left as it is. Read its state again.")
                .arg(stored->json[QLatin1String("name")].toString(), info[QLatin1String("status")].toString()));
    info[QLatin1String("status")] = QStringLiteral("failed");
    info[QLatin1String("description")] = description;
    stored->json[QLatin1String("info")] = info;
    const auto field = encodeStoredRelease(*stored);
    if (!field)
        return tl::unexpected(field.error());
    data[QLatin1String("release")] = QString::fromLatin1(*field);
    labels[QLatin1String("status")] = QStringLiteral("failed");
    labels[QLatin1String("modifiedAt")] = QString::number(now.toSecsSinceEpoch());
    metadata[QLatin1String("labels")] = labels;
    metadata.remove(QLatin1String("managedFields"));
    object[QLatin1String("data")] = data;
    object[QLatin1String("metadata")] = metadata;
    return object;
}

} // namespace luthier
