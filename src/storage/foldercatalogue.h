// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "process/age.h"
#include "storage/backup.h"

#include <QDir>

namespace luthier {

/// Backups in a folder of this machine. The manifests are the truth: the catalogue is read from files alone.
class FolderCatalogue
{
public:
    explicit FolderCatalogue(QDir folder);

    QDir folder() const { return m_folder; }
    /// A name that any file system takes and that cannot leave its folder.
    static QString fileName(const QString &text);
    /// Where a file of that name belongs; nothing is made.
    QString fileFor(const QString &name, const QString &environment) const;
    /// Makes the folder of an environment and checks that `bytesNeeded` fit; answers the new backup's file name.
    Result<QString> prepare(const QString &id, const QString &environment, const QString &extension,
                            qint64 bytesNeeded) const;
    Result<> save(const Backup &backup) const; ///< atomically
    /// Removes the manifest first: a file without one is not taken for a backup.
    Result<> remove(const Backup &backup) const;
    /// Newest first. A manifest that cannot be read is left out and named in `problems`.
    QList<Backup> list(QStringList *problems = nullptr) const;
    Result<Backup> find(const QString &id) const;
    /// Reads the file again (off the main thread) and compares its bytes and SHA-256 with the manifest; with an identity
    /// also what is inside an encrypted one.
    Task<QString> verify(Backup backup, std::stop_token stop, AgeKeys keys = {}) const;

private:
    QDir m_folder;
};

} // namespace luthier
