// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/uploadrecord.h"

#include "base/paths.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace luthier::s3 {

namespace {

QString targetOf(const S3Place &place, const QString &key)
{
    return place.address().toString() + QLatin1Char(' ') + place.words(key);
}

QString recordOf(const QString &target, const QString &file)
{
    const auto hash = QCryptographicHash::hash(target.toUtf8(), QCryptographicHash::Sha256).toHex().left(8);
    return file + QLatin1Char('.') + QString::fromLatin1(hash) + QStringLiteral(".uploading");
}

} // namespace

UploadRecord UploadRecord::of(const S3Place &place, const QString &file, const QString &key)
{
    const QFileInfo info(file);
    constexpr qint64 mebibyte = 1024 * 1024;
    UploadRecord record;
    record.target = targetOf(place, key);
    record.key = key;
    record.bytes = info.size();
    record.modified = info.lastModified().toUTC();
    record.partSize = std::max(SmallestPart, (info.size() / MostParts / mebibyte + 1) * mebibyte);
    record.recordFile = recordOf(record.target, file);

    QFile stored(record.recordFile);
    if (!stored.open(QIODevice::ReadOnly))
        return record;
    const auto json = QJsonDocument::fromJson(stored.readAll()).object();
    const bool same = json[QStringLiteral("target")].toString() == record.target
                   && json[QStringLiteral("bytes")].toInteger() == record.bytes
                   && json[QStringLiteral("partSize")].toInteger() == record.partSize
                   && json[QStringLiteral("modified")].toInteger() == record.modified.toMSecsSinceEpoch();
    if (!same)
        return record;
    record.uploadId = json[QStringLiteral("uploadId")].toString();
    const auto parts = json[QStringLiteral("parts")].toObject();
    for (auto it = parts.begin(); it != parts.end(); ++it)
        record.parts[it.key().toInt()] = it.value().toString().toUtf8();
    return record;
}

Result<> UploadRecord::save() const
{
    QJsonObject etags;
    for (auto it = parts.cbegin(); it != parts.cend(); ++it)
        etags[QString::number(it.key())] = QString::fromUtf8(it.value());
    const QJsonObject json{
        {QStringLiteral("target"), target},     {QStringLiteral("bytes"), bytes},
        {QStringLiteral("partSize"), partSize}, {QStringLiteral("modified"), modified.toMSecsSinceEpoch()},
        {QStringLiteral("uploadId"), uploadId}, {QStringLiteral("parts"), etags}};
    return paths::writeAtomically(recordFile, QJsonDocument(json).toJson(QJsonDocument::Compact));
}

void UploadRecord::forget(const S3Place &place, const QString &file, const QString &key)
{
    QFile::remove(recordOf(targetOf(place, key), file));
}

} // namespace luthier::s3
