// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/foldercatalogue.h"

#include "base/paths.h"
#include "base/words.h"
#include "storage/decrypt.h"
#include "storage/filehash.h"

#include <QDirIterator>
#include <QFile>
#include <QStorageInfo>

namespace luthier {

namespace {

const auto ManifestEnding = QStringLiteral(".json");
// A file system filled to its last byte stops more than the backup: leave some room.
constexpr qint64 Reserve = 64LL * 1024 * 1024;
constexpr qsizetype LongestName = 120;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::storage)
};

Result<Backup> manifest(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::Refused, Words::tr("It cannot be read: %1.").arg(file.errorString()));
    auto backup = Backup::fromManifest(file.readAll());
    if (!backup)
        return backup;
    backup->file = path.chopped(ManifestEnding.size()); // the folder may have been moved since it was written
    const QFileInfo data(backup->file);
    if (!data.isFile())
        return failure(Error::Kind::NotFound, Words::tr("Its file %1 is gone.").arg(data.fileName()));
    return backup;
}

} // namespace

FolderCatalogue::FolderCatalogue(QDir folder)
    : m_folder(std::move(folder))
{
}

QString FolderCatalogue::fileName(const QString &text)
{
    QString name;
    for (const auto c : text.left(LongestName))
        name += c.isLetterOrNumber() || c == QLatin1Char('-') || c == QLatin1Char('_') || c == QLatin1Char('.')
                  ? c
                  : QLatin1Char('_');
    while (name.startsWith(QLatin1Char('.')))
        name.remove(0, 1);
    return name.isEmpty() ? QStringLiteral("_") : name;
}

QString FolderCatalogue::fileFor(const QString &name, const QString &environment) const
{
    return QDir(m_folder.absoluteFilePath(fileName(environment))).absoluteFilePath(fileName(name));
}

Result<QString> FolderCatalogue::prepare(const QString &id, const QString &environment, const QString &extension,
                                         qint64 bytesNeeded) const
{
    const QDir home(m_folder.absoluteFilePath(fileName(environment)));
    if (!QDir().mkpath(home.path()))
        return failure(
            Error::Kind::Refused,
            Words::tr(
                "The folder %1 cannot be made. Nothing was written; correct its permissions or name another folder.")
                .arg(home.path()));
    QFile::setPermissions(home.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QFileInfo info(home.path());
    if (!info.isDir() || !info.isWritable())
        return failure(Error::Kind::Refused, Words::tr("The folder %1 cannot be written to. Nothing was written; "
                                                       "correct its permissions or name another folder.")
                                                 .arg(home.path()));
    const QStorageInfo storage(home.path());
    const auto available = storage.bytesAvailable();
    if (storage.isValid() && available - Reserve < bytesNeeded)
        return failure(Error::Kind::Refused,
                       Words::tr("The backup needs about %1, but %2 has only %3 left. Nothing was written; free some "
                                 "space or name another folder.")
                           .arg(words::bytes(bytesNeeded), storage.rootPath(), words::bytes(available)));
    auto file = fileFor(id, environment);
    if (!extension.isEmpty())
        file += QLatin1Char('.') + fileName(extension);
    if (QFileInfo::exists(file) || QFileInfo::exists(file + ManifestEnding))
        return failure(
            Error::Kind::Refused,
            Words::tr("%1 exists already and is not overwritten. Nothing was written; try again.").arg(file));
    return file;
}

Result<> FolderCatalogue::save(const Backup &backup) const
{
    if (backup.file.isEmpty() || !QFileInfo(backup.file).isFile())
        return failure(Error::Kind::Invalid,
                       Words::tr("The backup %1 has no file, so its manifest was not written.").arg(backup.id));
    return paths::writeAtomically(backup.file + ManifestEnding, backup.manifest());
}

Result<> FolderCatalogue::remove(const Backup &backup) const
{
    const QFileInfo info(backup.file);
    for (const auto &path : {backup.file + ManifestEnding, backup.file}) {
        QFile file(path);
        if (file.exists() && !file.remove())
            return failure(
                Error::Kind::Refused,
                Words::tr("%1 cannot be removed: %2. Correct the folder's permissions.").arg(path, file.errorString()));
    }
    const auto uploads = info.dir().entryList({info.fileName() + QStringLiteral(".*.uploading")}, QDir::Files);
    for (const auto &upload : uploads) // how far an upload was: of no use without the file
        QFile::remove(info.dir().absoluteFilePath(upload));
    return paths::syncFolder(info.path());
}

QList<Backup> FolderCatalogue::list(QStringList *problems) const
{
    QList<Backup> backups;
    QDirIterator files(m_folder.absolutePath(), {QLatin1Char('*') + ManifestEnding}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const auto path = files.next();
        // A backup of the configuration is JSON itself: what has a manifest of its own is data.
        if (QFileInfo::exists(path + ManifestEnding))
            continue;
        const auto backup = manifest(path);
        if (backup)
            backups << *backup;
        else if (problems)
            *problems << Words::tr("%1 was left out. %2").arg(path, backup.error().message);
    }
    std::sort(backups.begin(), backups.end(),
              [](const Backup &a, const Backup &b) { return a.taken != b.taken ? a.taken > b.taken : a.id > b.id; });
    return backups;
}

Result<Backup> FolderCatalogue::find(const QString &id) const
{
    QStringList problems;
    for (const auto &backup : list(&problems))
        if (backup.id == id)
            return backup;
    return failure(Error::Kind::NotFound,
                   Words::tr("There is no backup %1 in %2. Look at the list of backups for its name.")
                       .arg(id, m_folder.absolutePath()),
                   problems.join(QLatin1Char('\n')));
}

Task<QString> FolderCatalogue::verify(Backup backup, std::stop_token stop, AgeKeys keys) const
{
    const auto hash = co_await hashOf(backup.file, stop);
    if (!hash)
        co_return tl::unexpected(hash.error());
    if (hash->bytes != backup.bytes)
        co_return failure(Error::Kind::Invalid, Words::tr("%1 has %2 bytes, but %3 when it was taken: the file was "
                                                          "changed or cut. Do not rely on it; use another backup.")
                                                    .arg(backup.file)
                                                    .arg(hash->bytes)
                                                    .arg(backup.bytes));
    if (backup.sha256.isEmpty())
        co_return failure(
            Error::Kind::Invalid,
            Words::tr("The manifest of %1 has no SHA-256, so nothing can be proved about it. Take a new backup.")
                .arg(backup.file));
    if (QString::fromLatin1(hash->sha256) != backup.sha256.toLower())
        co_return failure(Error::Kind::Invalid,
                          Words::tr("The bytes of %1 are not those that were taken (their SHA-256 differs). Do not "
                                    "rely on it; use another backup.")
                              .arg(backup.file),
                          backup.sha256 + QStringLiteral(" -> ") + QString::fromLatin1(hash->sha256));
    if (backup.isEncrypted() && keys.decrypts()) {
        const auto plain = co_await hashOfPlain(backup.file, keys, stop);
        const auto same = plain ? isWhatWasDumped(backup, *plain) : tl::unexpected(plain.error());
        if (!same)
            co_return tl::unexpected(same.error());
        co_return Words::tr("%1 read again and decrypted, SHA-256 of both as when it was taken")
            .arg(words::bytes(hash->bytes));
    }
    co_return Words::tr("%1 read again, SHA-256 as when it was taken").arg(words::bytes(hash->bytes));
}

} // namespace luthier
