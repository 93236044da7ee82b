// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/measure.h"
#include "process/age.h"
#include "process/commandchannel.h"

#include <QDateTime>
#include <QList>

#include <chrono>
#include <functional>

namespace luthier {

struct DatabaseRef {
    QString user;
    QString database;
    QString admin = {};    ///< who sees what other users' sessions do; empty: `user` asks
    int lockSeconds = 120; ///< how long a dump waits for a table that somebody has locked
    /// Of its dump (dumpformat.h): "custom", "plain", "directory": by several processes, or "cluster": all databases of
    /// the server and its roles, by pg_dumpall as `user`.
    QString format = QStringLiteral("custom");
    int jobs = 1; ///< processes for a directory
    /// How large the dump will be, as a part of the database's size on the server: for the forecast only. Indexes are not
    /// dumped, and level 1 compresses: measured 0.26 on Lyra's data; a forecast that ends early is better than one that
    /// stops at 99 %.
    double forecastPart = 0.4;
};

struct DumpProgress {
    qint64 bytes = 0;
    qint64 expected = -1; ///< a forecast; negative: not known
    double bytesPerSecond = 0;
    std::chrono::milliseconds left{-1};
};

struct DumpResult {
    QString file;           ///< the finished file; it never has the name before it is whole
    qint64 bytes = 0;       ///< of the dump
    QByteArray sha256;      ///< hex, of the bytes that came here
    QByteArray sha256There; ///< hex, computed in the pod; empty where it has no sha256sum
    qint64 bytesThere = -1;
    qint64 fileBytes = 0; ///< of the file: another number where it is encrypted
    QByteArray fileSha256;
    QStringList recipients; ///< the public keys that it is encrypted to
    QString serverVersion;
    QString dumpVersion;
    Measure measured;       ///< counted in the dump's own snapshot; empty: it could not be counted
    QString measureProblem; ///< why not
    QDateTime begun;
    QDateTime ended;
};

/// One line of a dump's table of contents (pg_restore --list).
struct TocEntry {
    int id = 0;
    QString kind; ///< "TABLE DATA", "TABLE", "INDEX", …
    QString schema;
    QString name;
    QString owner;
};

struct DumpContents {
    QString format;
    QString database;
    QString dumpedFrom; ///< the server's version
    QString dumpedBy;
    int tocEntries = 0;
    QList<TocEntry> entries;
    QStringList files; ///< of a directory: "./toc.dat", "./3021.dat.gz"
};

/// pg_dump through a CommandChannel, so that a dump that was cut is never taken for a whole one (guide, "Step 2:
/// Backup Database"): bytes and SHA-256 are computed there and here and compared, the file is `.partial` until
/// it is whole, fsynced and renamed. Memory stays constant.
class DumpEngine
{
public:
    /// `keys`: dumps are encrypted to its recipients before they reach the disk, and read by its identity.
    explicit DumpEngine(CommandChannel &channel, AgeKeys keys = {});

    /// The command as the guide writes it, to show and to copy.
    QString dumpCommand(const DatabaseRef &database, const QString &file) const;
    QString contentsCommand(const QString &file, const QString &format = QStringLiteral("custom")) const;

    /// pg_database_size and the server's version; also tells whether the database is there at all.
    struct Facts {
        qint64 size = 0;
        qint64 clusterSize = 0; ///< of all databases that this user may connect to
        QString serverVersion;
        QString alembicRevision; ///< empty where there is no alembic_version table; several: joined with ","
        bool zstd = false;       ///< the program is where the database is
    };
    Task<Facts> facts(DatabaseRef database, std::stop_token stop);

    /// pg_dump or pg_dumpall into `file`, packed by zstd there where its name says so (isZstdFile). On any failure the
    /// bytes that came stay in `file`.partial and the Error says so.
    Task<DumpResult> dump(DatabaseRef database, QString file, std::function<void(DumpProgress)> progress,
                          std::stop_token stop);
    /// "Readable": the far side's own pg_restore --list over the file's bytes; of a directory, every table's data is in it.
    Task<DumpContents> contents(QString file, std::stop_token stop, QString format = QStringLiteral("custom"));

private:
    CommandChannel &m_channel;
    AgeKeys m_keys;
};

namespace pgdump {
/// Pure parsers.
Result<DumpContents> parseContents(const QByteArray &listing);
/// What pg_dump, pg_restore or psql said, as one sentence.
Error databaseError(const QByteArray &err, int exitCode);
} // namespace pgdump

} // namespace luthier
