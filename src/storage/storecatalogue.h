// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/backup.h"
#include "storage/objectstore.h"

namespace luthier {

class FolderCatalogue;

/// Which half of a copy is at work: it goes there, then it is read back.
enum class CopyPhase { Upload, ReadBack };
using CopyReport = std::function<void(CopyPhase, TransferProgress)>;

struct CopyResult {
    Backup copy; ///< its manifest: `file` is the key, `proof` what was proved of the copy itself
    UploadResult upload;
    bool keepsVersions = false;
};

/// Manifests that were read before, by their key: one whose ETag is the same is not asked for again.
struct ManifestMemory {
    struct Known {
        QByteArray etag;
        Backup backup;
    };
    QHash<QString, Known> known;
};

/// Backups in an object store: the same manifest beside each dump as in a FolderCatalogue, written last. What has no
/// manifest is not a backup. The catalogue is read from the objects alone.
class StoreCatalogue
{
public:
    explicit StoreCatalogue(const ObjectStore &store);

    /// "production/20261122-175103-lyra.dump"
    static QString keyOf(const Backup &backup);
    /// Uploads, reads the whole copy back and compares its SHA-256 with the manifest's, then writes the manifest.
    Task<CopyResult> copy(Backup backup, CopyReport report, std::stop_token stop) const;
    /// Newest first; `file` of each is its key. Manifests that cannot be read are named in `problems`.
    Task<QList<Backup>> list(QStringList *problems, std::stop_token stop,
                             std::shared_ptr<ManifestMemory> memory = {}) const;
    Task<Backup> find(QString id, std::stop_token stop) const;
    /// Brings a backup to the folder: space checked, gone on with where it was cut, SHA-256 as the manifest says, the
    /// manifest beside it last. Answers that manifest.
    Task<Backup> fetch(QString id, const FolderCatalogue *to, TransferReport report, std::stop_token stop) const;
    /// Reads the whole object back and compares its SHA-256 with the manifest's.
    Task<QString> verify(Backup backup, TransferReport report, std::stop_token stop) const;
    /// Removes the manifest first: a dump without one is not taken for a backup.
    Task<> remove(Backup backup, std::stop_token stop) const;

private:
    Task<Backup> read(QString key, std::stop_token stop) const; ///< the manifest beside that object
    Result<Backup> checked(Backup backup, const QString &key, qint64 bytes) const;

    const ObjectStore &m_store;
};

} // namespace luthier
