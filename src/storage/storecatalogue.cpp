// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/storecatalogue.h"

#include "base/words.h"
#include "storage/foldercatalogue.h"

#include <QCoreApplication>
#include <QFileInfo>

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

tl::unexpected<Error> leftOut(const ObjectStore &store, const QString &key, const QString &why)
{
    return failure(Error::Kind::Invalid, Words::tr("%1 was left out. %2").arg(store.place().words(key), why));
}

// Size by key. Without a manifest it is no backup; a configuration's backup is JSON itself.
QMap<QString, qint64> withManifest(const QList<StoredObject> &objects)
{
    QMap<QString, qint64> all;
    for (const auto &object : objects)
        all[object.key] = object.bytes;
    const auto every = all;
    all.removeIf([&every](const auto &object) { return !every.contains(object.key() + ManifestEnding); });
    return all;
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
    const auto manifestKey = key + ManifestEnding;
    const auto written = co_await m_store.write(manifestKey, result.copy.manifest(), ObjectStore::Write::Replace, stop);
    if (!written)
        co_return tl::unexpected(written.error());
    co_return result;
}

Task<Backup> StoreCatalogue::read(QString key, std::stop_token stop) const
{
    const auto manifestKey = key + ManifestEnding;
    const auto text = co_await m_store.read(manifestKey, stop);
    if (!text)
        co_return tl::unexpected(text.error());
    auto backup = Backup::fromManifest(*text);
    if (!backup)
        co_return leftOut(m_store, manifestKey, backup.error().message);
    co_return backup;
}

Result<Backup> StoreCatalogue::checked(Backup backup, const QString &key, qint64 bytes) const
{
    if (bytes != backup.bytes) // seen without reading it: it was changed since
        return leftOut(m_store, key,
                       Words::tr("It has %1 bytes, but its manifest says %2. Do not rely on it; copy the backup again.")
                           .arg(bytes)
                           .arg(backup.bytes));
    backup.file = key;
    return backup;
}

Task<QList<Backup>> StoreCatalogue::list(QStringList *problems, std::stop_token stop,
                                         std::shared_ptr<ManifestMemory> memory) const
{
    const auto objects = co_await m_store.list(QString(), stop);
    if (!objects)
        co_return tl::unexpected(objects.error());
    QHash<QString, QByteArray> etags;
    for (const auto &object : *objects)
        etags[object.key] = object.etag;
    const auto sizes = withManifest(*objects);
    const auto seen = memory ? *memory : ManifestMemory{};
    ManifestMemory now;
    QList<Backup> backups;
    for (auto it = sizes.cbegin(); it != sizes.cend(); ++it) {
        const auto etag = etags[it.key() + ManifestEnding];
        const auto before = seen.known.constFind(it.key());
        Result<Backup> manifest;
        if (before != seen.known.cend() && !etag.isEmpty() && before->etag == etag)
            manifest = before->backup;
        else
            manifest = co_await read(it.key(), stop);
        if (manifest) {
            now.known[it.key()] = {etag, *manifest};
            manifest = checked(*manifest, it.key(), it.value());
        }
        if (manifest)
            backups << *manifest;
        else if (manifest.error().kind != Error::Kind::Invalid)
            co_return tl::unexpected(manifest.error());
        else if (problems)
            *problems << manifest.error().message;
    }
    if (memory)
        *memory = now;
    std::sort(backups.begin(), backups.end(),
              [](const Backup &a, const Backup &b) { return a.taken != b.taken ? a.taken > b.taken : a.id > b.id; });
    co_return backups;
}

Task<Backup> StoreCatalogue::find(QString id, std::stop_token stop) const
{
    const auto objects = co_await m_store.list(QString(), stop);
    if (!objects)
        co_return tl::unexpected(objects.error());
    const auto sizes = withManifest(*objects);
    QStringList keys = sizes.keys(); // a file is mostly named after its backup
    std::stable_partition(keys.begin(), keys.end(), [name = FolderCatalogue::fileName(id)](const auto &key) {
        return key.section(QLatin1Char('/'), -1).startsWith(name);
    });
    for (const auto &key : std::as_const(keys)) {
        const auto backup = co_await read(key, stop);
        if (backup && backup->id == id)
            co_return checked(*backup, key, sizes[key]);
        if (!backup && backup.error().kind != Error::Kind::Invalid)
            co_return tl::unexpected(backup.error());
    }
    co_return failure(Error::Kind::NotFound,
                      Words::tr("There is no backup %1 in %2. Look at the list of backups for its name.")
                          .arg(id, m_store.place().words()));
}

Task<Backup> StoreCatalogue::fetch(QString id, const FolderCatalogue *to, TransferReport report,
                                   std::stop_token stop) const
{
    auto backup = co_await find(id, stop);
    if (!backup)
        co_return backup;
    const auto key = backup->file;
    const auto name = key.section(QLatin1Char('/'), -1);
    const auto environment = backup->environment;
    backup->file = to->fileFor(name, environment);
    if (backup->sha256.isEmpty())
        co_return failure(
            Error::Kind::Invalid,
            Words::tr("The manifest of %1 has no SHA-256, so nothing can be proved about it. Take a new backup.")
                .arg(m_store.place().words(key)));
    // A file without its manifest: we were stopped between the two.
    bool whole = QFileInfo::exists(backup->file) && !QFileInfo::exists(backup->file + ManifestEnding);
    if (whole) {
        const auto found = *backup;
        const auto sound = co_await to->verify(found, stop);
        whole = sound.has_value();
    }
    if (!whole) {
        const auto partial = QFileInfo(backup->file + QStringLiteral(".partial")).size();
        const auto place = to->prepare(name, environment, {}, backup->bytes - partial);
        if (!place)
            co_return tl::unexpected(place.error());
        const auto hash = backup->sha256.toLower();
        const auto fetched = co_await m_store.fetch(key, *place, hash, report, stop);
        if (!fetched)
            co_return tl::unexpected(fetched.error());
    }
    backup->copies = {{m_store.place().name, m_store.place().words(key), backup->proof, backup->proofTime}};
    if (const auto saved = to->save(*backup); !saved)
        co_return tl::unexpected(saved.error());
    co_return backup;
}

Task<QString> StoreCatalogue::verify(Backup backup, TransferReport report, std::stop_token stop) const
{
    const auto there = co_await m_store.hash(backup.file, report, stop);
    if (!there)
        co_return tl::unexpected(there.error());
    if (there->bytes != backup.bytes || QString::fromLatin1(there->sha256) != backup.sha256.toLower())
        co_return failure(Error::Kind::Invalid,
                          Words::tr("The bytes of %1 are not those that were taken (their SHA-256 differs). Do not "
                                    "rely on it; use another backup.")
                              .arg(m_store.place().words(backup.file)),
                          backup.sha256 + QStringLiteral(" -> ") + QString::fromLatin1(there->sha256));
    co_return Words::tr("%1 read back from %2, SHA-256 equal").arg(words::bytes(there->bytes), m_store.place().name);
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
