// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/steps/adoptbackup.h"

#include "base/words.h"
#include "storage/filehash.h"
#include "storage/founddump.h"

#include <QFileInfo>

namespace luthier {

AdoptBackup::AdoptBackup(Platform &platform, QString file)
    : PlatformStep(platform)
    , m_file(std::move(file))
{
}

QString AdoptBackup::title() const { return tr("Take over %1").arg(QFileInfo(m_file).fileName()); }

QString AdoptBackup::explanation() const
{
    return tr("Looks into the file, computes its SHA-256 and writes a manifest beside it, so that it can be proved, "
              "copied and restored like our own. The file is only read; one that is cut is refused.");
}

QStringList AdoptBackup::commands() const { return {words::commandLine(QStringLiteral("sha256sum"), {m_file})}; }

Task<QString> AdoptBackup::run(StepContext context)
{
    const auto &catalogue = m_platform.catalogue();
    const auto folder = catalogue.folder().absolutePath();
    if (!m_file.startsWith(folder + QLatin1Char('/')))
        co_return failure(
            Error::Kind::Refused,
            tr("%1 is not in the backup folder %2. It was left as it is; move it there first.").arg(m_file, folder));
    if (QFileInfo::exists(m_file + QStringLiteral(".json")))
        co_return failure(Error::Kind::Refused, tr("%1 is in the catalogue already.").arg(m_file));
    const auto found = co_await examineDump(m_file, keys(), context.stop);
    if (!found)
        co_return tl::unexpected(found.error());
    auto backup = adopted(*found, m_platform.environment().name);
    if (!backup)
        co_return tl::unexpected(backup.error());
    if (catalogue.find(backup->id))
        co_return failure(
            Error::Kind::Refused,
            tr("There is a backup %1 already. The file was left as it is; rename it first.").arg(backup->id));
    const auto hash = co_await hashOf(m_file, context.stop);
    if (!hash)
        co_return tl::unexpected(hash.error());
    backup->bytes = hash->bytes;
    backup->sha256 = QString::fromLatin1(hash->sha256);
    if (const auto saved = catalogue.save(*backup); !saved)
        co_return tl::unexpected(saved.error());
    context.facts[QStringLiteral("backupId")] = backup->id;
    context.facts[QStringLiteral("backupFile")] = backup->file;
    context.facts[QStringLiteral("backupSha256")] = backup->sha256;
    m_platform.readBackups();
    co_return tr("%1. It is in the catalogue as %2.").arg(found->words(), backup->id);
}

} // namespace luthier
