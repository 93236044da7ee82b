// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// How a dump is written, as its manifest names it: "custom" and "directory" are archives of pg_dump, which pg_restore
/// reads; "plain" and "cluster" (pg_dumpall) are SQL, which psql reads.
namespace luthier::dumpformat {

/// SQL, which psql reads.
inline bool isSql(const QString &format)
{
    return format == QLatin1String("plain") || format == QLatin1String("cluster");
}
/// A directory as pg_dump -Fd writes it, by several processes, in one tar.
inline bool isDirectory(const QString &format) { return format == QLatin1String("directory"); }
/// What the file's name ends with, before what packs and encrypts it.
inline QString ending(const QString &format)
{
    return isSql(format) ? QStringLiteral("sql") : isDirectory(format) ? QStringLiteral("tar") : QStringLiteral("dump");
}

} // namespace luthier::dumpformat
