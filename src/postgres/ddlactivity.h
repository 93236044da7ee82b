// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/dump.h"

#include <QSet>

namespace luthier {

/// A session of the database's server, as pg_stat_activity shows it; empty texts may not be seen.
struct DatabaseSession {
    int pid = 0; ///< 0: a prepared transaction, which no session holds any more
    QString gid; ///< its name, if it is one
    QString user;
    QString program;
    QString client;  ///< its address; empty: through a socket
    QString state;   ///< "active", "idle in transaction"
    QString query;   ///< the one that runs, or ran last; bounded, masked
    QDateTime since; ///< when its transaction began
    QString begun;   ///< when the session itself did, as the server wrote it: a number may be another's later

    QString words() const; ///< "session 812 of lyra_user (psql), idle in transaction since …, last “…”"
};

/// One that waits for a lock, and who stands in its way.
struct LockWait {
    DatabaseSession waits;
    QString object; ///< the table it waits for; empty: a row, or a transaction
    QDateTime since;
    bool migrates = false; ///< it changes the schema, or works with the version table
    QList<DatabaseSession> blockers;
};

/// A CREATE INDEX or REINDEX at work (pg_stat_progress_create_index).
struct IndexBuild {
    int pid = 0;
    QString table;
    QString index;
    QString phase;
    double part = -1; ///< 0 … 1 of this phase; negative: not known

    QString words() const;
};

struct DdlActivity {
    QList<LockWait> waits;
    QList<IndexBuild> builds;

    /// Who has to go so that the migrations can go on: the ends of the chains, in order, without those that wait themselves.
    QList<DatabaseSession> inTheWay() const;
};

namespace ddl {
QByteArray sql(const QString &versionTable);
Result<DdlActivity> parse(const QByteArray &out);
} // namespace ddl

/// Asked as `as.admin` where there is one: others' statements are hidden from a plain user. Reads only, waits for nobody.
Task<DdlActivity> readDdlActivity(CommandChannel *channel, DatabaseRef as, QString versionTable, std::stop_token stop);
/// Ends a session (pg_terminate_backend): its open transaction is taken back by the server. NotFound: it is gone, or
/// its number is another session's by now.
Task<> endSession(CommandChannel *channel, DatabaseRef as, DatabaseSession session, std::stop_token stop);
/// As a person would type it.
QString endSessionStatement(const DatabaseSession &session);

} // namespace luthier
