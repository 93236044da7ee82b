// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/knownimages.h"

#include "base/paths.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLockFile>

#include <algorithm>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::migrations)
};

constexpr int Version = 1;
constexpr int Most = 60;        // images of one platform
constexpr int LockWait = 3'000; // ms for another Luthier that writes

QString platformKey() { return QStringLiteral("platform"); }

} // namespace

QString KnownImage::shortName() const
{
    const auto name = image.section(QLatin1Char('@'), 0, 0).section(QLatin1Char('/'), -1);
    if (name.contains(QLatin1Char(':')) || digest.isEmpty())
        return name;
    return QStringLiteral("%1 (%2)").arg(name, digest.section(QLatin1Char(':'), -1).left(12));
}

QJsonObject KnownImage::toJson() const
{
    auto json = history.toJson();
    json[QStringLiteral("digest")] = digest;
    json[QStringLiteral("image")] = image;
    json[QStringLiteral("seen")] = seen.toUTC().toString(Qt::ISODate);
    return json;
}

KnownImage KnownImage::fromJson(const QJsonObject &json)
{
    return {.digest = json[QStringLiteral("digest")].toString(),
            .image = json[QStringLiteral("image")].toString(),
            .seen = QDateTime::fromString(json[QStringLiteral("seen")].toString(), Qt::ISODate),
            .history = MigrationHistory::fromJson(json)};
}

KnownImages::KnownImages(QString file)
    : m_file(std::move(file))
{
}

Result<QJsonObject> KnownImages::read() const
{
    QFile file(m_file);
    if (!file.exists())
        return QJsonObject{{QStringLiteral("version"), Version}};
    if (!file.open(QIODevice::ReadOnly))
        return failure(
            Error::Kind::Denied,
            Words::tr("What earlier images knew of migrations cannot be read: %1. What runs is known all the "
                      "same.")
                .arg(file.errorString()),
            m_file);
    const auto json = QJsonDocument::fromJson(file.readAll()).object();
    if (json[QStringLiteral("version")].toInt() != Version)
        return failure(
            Error::Kind::Invalid,
            Words::tr("The file of what earlier images knew of migrations is of another version, or damaged. "
                      "It is left as it is; move it away to begin a new one."),
            m_file);
    return json;
}

Result<QList<KnownImage>> KnownImages::of(const QString &platform) const
{
    const auto json = read();
    if (!json)
        return tl::unexpected(json.error());
    QList<KnownImage> all;
    for (const auto &value : (*json)[QStringLiteral("images")].toArray())
        if (value[platformKey()].toString() == platform)
            all << KnownImage::fromJson(value.toObject());
    return all;
}

Result<> KnownImages::remember(const QString &platform, const KnownImage &image) const
{
    QLockFile lock(m_file + QStringLiteral(".lock"));
    if (!lock.tryLock(LockWait))
        return failure(Error::Kind::Timeout,
                       Words::tr("Another Luthier is writing down what images know of migrations. "
                                 "Nothing is lost: it is asked again the next time."));
    const auto before = read();
    if (!before)
        return tl::unexpected(before.error());
    auto added = image.toJson();
    added[platformKey()] = platform;
    QJsonArray all{added};
    int ofPlatform = 1;
    for (const auto &value : (*before)[QStringLiteral("images")].toArray()) {
        const bool same = value[platformKey()].toString() == platform;
        if (same && (value[QStringLiteral("digest")].toString() == image.digest || ofPlatform >= Most))
            continue;
        ofPlatform += same;
        all << value;
    }
    auto json = *before;
    json[QStringLiteral("images")] = all;
    return paths::writeAtomically(m_file, QJsonDocument(json).toJson(QJsonDocument::Compact));
}

} // namespace luthier
