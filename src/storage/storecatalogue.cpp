// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/storecatalogue.h"

#include "base/words.h"
#include "storage/foldercatalogue.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

namespace luthier {

namespace {

const auto ManifestEnding = QStringLiteral(".json");

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::storage)
};

tl::unexpected<Error> notTheSame(const ObjectStore &store, const QString &key, const QString &detail)
{
    return failure(
        Error::Kind::Invalid,
        Words::tr("%1 was read back, and its bytes are not those of the backup. The backup on this machine is "
                  "untouched; remove that object and copy it again.")
            .arg(store.place().words(key)),
        detail);
}

} // namespace

StoreCatalogue::StoreCatalogue(const ObjectStore &store)
    : m_store(store)
{
}

QString StoreCatalogue::keyOf(const Backup &backup)
{
    return FolderCatalogue::fileName(backup.environment) + QLatin1Char('/') + QFileInfo(backup.file).fileName();
}

Task<CopyResult> StoreCatalogue::copy(Backup backup, CopyReport report, std::stop_token stop) const
{
    if (backup.sha256.isEmpty())
        co_return failure(
            Error::Kind::Invalid,
            Words::tr("The manifest of %1 has no SHA-256, so nothing can be proved about it. Take a new backup.")
                .arg(backup.file));
    if (QFileInfo(backup.file).size() != backup.bytes)
        co_return failure(Error::Kind::Invalid, Words::tr("%1 has %2 bytes, but %3 when it was taken: the file was "
                                                          "changed or cut. Do not rely on it; use another backup.")
                                                    .arg(backup.file)
                                                    .arg(QFileInfo(backup.file).size())
                                                    .arg(backup.bytes));
    CopyResult result;
    const auto key = keyOf(backup);
    const TransferReport uploading = [report](TransferProgress p) { report(CopyPhase::Upload, p); };
    const auto put = co_await m_store.put(backup.file, key, uploading, stop);
    if (!put)
        co_return tl::unexpected(put.error());
    result.upload = *put;
    const TransferReport reading = [report](TransferProgress p) { report(CopyPhase::ReadBack, p); };
    const auto there = co_await m_store.hash(key, reading, stop);
    if (!there)
        co_return tl::unexpected(there.error());
    if (there->bytes != backup.bytes || QString::fromLatin1(there->sha256) != backup.sha256.toLower())
        co_return notTheSame(m_store, key, backup.sha256 + QStringLiteral(" -> ") + QString::fromLatin1(there->sha256));
    const auto versioning = co_await m_store.versioning(stop); // not every key may ask that
    result.keepsVersions = versioning && *versioning != BucketVersioning::Off;
    result.copy = backup;
    result.copy.copies.clear();
    result.copy.file = key;
    // The same bytes: what was proved of them here holds there, too.
    result.copy.proof = std::max(backup.proof, Proof::Transferred);
    result.copy.proofTime = QDateTime::currentDateTimeUtc();
    result.copy.proofs[proofName(Proof::Transferred)] =
        Words::tr("%1 read back from %2, SHA-256 equal").arg(words::bytes(there->bytes), m_store.place().name);
    const auto manifest = QJsonDocument(result.copy.toJson()).toJson();
    const auto manifestKey = key + ManifestEnding;
    const auto written = co_await m_store.write(manifestKey, manifest, ObjectStore::Write::Replace, stop);
    if (!written)
        co_return tl::unexpected(written.error());
    co_return result;
}

Task<QList<Backup>> StoreCatalogue::list(QStringList *problems, std::stop_token stop) const
{
    const auto objects = co_await m_store.list(QString(), stop);
    if (!objects)
        co_return tl::unexpected(objects.error());
    QMap<QString, qint64> sizes;
    for (const auto &object : *objects)
        sizes[object.key] = object.bytes;
    QList<Backup> backups;
    for (auto it = sizes.cbegin(); it != sizes.cend(); ++it) {
        const auto key = it.key().chopped(std::min(it.key().size(), ManifestEnding.size()));
        if (!it.key().endsWith(ManifestEnding) || !sizes.contains(key))
            continue; // another's JSON, or a configuration that is JSON itself
        const auto bytes = co_await m_store.read(it.key(), stop);
        if (!bytes)
            co_return tl::unexpected(bytes.error());
        auto backup = Backup::fromJson(QJsonDocument::fromJson(*bytes).object());
        if (!backup) {
            if (problems)
                *problems
                    << Words::tr("%1 was left out. %2").arg(m_store.place().words(it.key()), backup.error().message);
            continue;
        }
        backup->file = key;
        if (sizes[key] != backup->bytes) { // seen without reading it: it was changed since
            if (problems)
                *problems
                    << Words::tr("%1 was left out. %2")
                           .arg(m_store.place().words(key),
                                Words::tr(
                                    "It has %1 bytes, but its manifest says %2. Do not rely on it; copy the backup "
                                    "again.")
                                    .arg(sizes[key])
                                    .arg(backup->bytes));
            continue;
        }
        backups << *backup;
    }
    std::sort(backups.begin(), backups.end(),
              [](const Backup &a, const Backup &b) { return a.taken != b.taken ? a.taken > b.taken : a.id > b.id; });
    co_return backups;
}

Task<> StoreCatalogue::remove(Backup backup, std::stop_token stop) const
{
    const auto manifest = backup.file + ManifestEnding;
    const auto first = co_await m_store.remove(manifest, stop);
    if (!first)
        co_return tl::unexpected(first.error());
    co_return co_await m_store.remove(backup.file, stop);
}

} // namespace luthier
