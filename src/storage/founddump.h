// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "process/age.h"
#include "storage/backup.h"

#include <QDir>

namespace luthier {

/// A dump that somebody took by hand (guide: backup-20240101.sql, backup-full-….sql, pg_dump -Fc): what the file says
/// of itself, and nothing else.
struct FoundDump {
    enum class Whole { Yes, No, NotTold }; ///< an archive (-Fc) has no trailer: only reading it tells
    QString file;
    QString format;   ///< "custom", "plain", "cluster" (pg_dumpall)
    QString database; ///< empty where the file does not name it
    QString serverVersion;
    QString dumpVersion;
    qint64 bytes = 0;
    QDateTime modified;
    Whole whole = Whole::NotTold;
    bool packed = false;    ///< by gzip or zstd, in which it lies
    bool encrypted = false; ///< by age; until it was decrypted nothing else is known of it
    qint64 plainBytes = -1; ///< of what is inside
    QString plainSha256;

    QString words() const; ///< "plain dump of PostgreSQL 15.4, whole"
};

/// Reads head and tail. Invalid: it is no dump of PostgreSQL's tools.
Result<FoundDump> examineDump(const QString &file);
/// The same; an encrypted or packed one is read to its end, in a pool thread.
Task<FoundDump> examineDump(QString file, AgeKeys keys, std::stop_token stop);
/// Dumps in the backup folder that have no manifest, newest first; our own unfinished ones are left out.
QList<FoundDump> foundDumps(const QDir &folder);
/// The manifest for a dump that is taken over: refused where it is incomplete. Its hash is still to be filled in.
Result<Backup> adopted(const FoundDump &found, const QString &environment);

/// The header of an archive (pg_backup_archiver.c, ReadHead, K_VERS 1.10 to 1.16); pure.
Result<FoundDump> parseArchiveHead(const QByteArray &head);
/// A plain or cluster dump from its first and last bytes (pg_dump.c, pg_dumpall.c); pure.
Result<FoundDump> parsePlainDump(const QByteArray &head, const QByteArray &tail);

} // namespace luthier
