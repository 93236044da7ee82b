// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace luthier {
struct DatabaseRef;
struct RestoreRequest;
} // namespace luthier

namespace luthier::pgdump {

/// The POSIX scripts that run where the database is. They know no names: those are positional parameters that the
/// script hands to libpq by environment, so that each name PostgreSQL allows works ("a=b" as an argument would be
/// taken for a connection string, "-x" for an option).
///
/// `sh -c SCRIPT sh USER DATABASE SQL SECONDS PACKING FORMAT JOBS ROOM`: the dump on standard output, packed by zstd where
/// PACKING says so; on standard error lines that dumpreport.h reads. A table that stays locked for SECONDS ends it, and
/// so does the end of standard input. A "directory" is written by JOBS processes into a folder in ROOM (where there is
/// none, among the temporary files), then sent as a tar.
QStringList dumpCommand(const DatabaseRef &database, bool zstd, const QString &room);
/// `sh -c SCRIPT sh USER DATABASE SQL SECONDS`: what databasefacts.h reads; SECONDS as above.
QStringList factsCommand(const QString &user, const QString &database, int lockSeconds);
/// `sh -c SCRIPT sh USER DATABASE`: psql on standard input, unaligned, without titles, stopped by the first error.
QStringList sqlCommand(const QString &user, const QString &database);
/// `sh -c SCRIPT sh USER DATABASE FORMAT OWNER JOBS ROOM`: restores the dump on standard input, "custom" and "directory"
/// by pg_restore, "plain" by psql. What it says of errors goes to standard error, then lines that dumpreport.h reads:
/// bytes and hash of what arrived there. OWNER "keep": objects get the owners that the dump names; else they belong to
/// USER. A directory is unpacked in ROOM, as above, and restored by JOBS processes.
QStringList restoreCommand(const RestoreRequest &request);
/// `sh -c SCRIPT sh FOLDER`: the bytes that are free where FOLDER is; prints nothing where that cannot be told.
QStringList freeSpaceCommand(const QString &folder);
/// The table of contents of the archive on standard input; of a directory the names of its files too.
QStringList contentsCommand(const QString &format);

} // namespace luthier::pgdump
