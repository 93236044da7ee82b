// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace luthier::pgdump {

/// The POSIX scripts that run where the database is. They know no names: those are positional parameters that the
/// script hands to libpq by environment, so that each name PostgreSQL allows works ("a=b" as an argument would be
/// taken for a connection string, "-x" for an option).
///
/// `sh -c SCRIPT sh USER DATABASE`: the dump on standard output; on standard error lines that dumpreport.h reads.
QStringList dumpCommand(const QString &user, const QString &database);
/// `sh -c SCRIPT sh USER DATABASE SQL`: what databasefacts.h reads.
QStringList factsCommand(const QString &user, const QString &database);
/// The table of contents of the archive on standard input.
QStringList contentsCommand();

} // namespace luthier::pgdump
