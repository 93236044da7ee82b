// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/dump.h"

namespace luthier::pgdump {

/// A session (or a prepared transaction) that has locked a table so that nobody can read it, or waits to do so.
struct Blocker {
    int pid = 0; ///< 0: a prepared transaction, which no session holds any more
    QString gid; ///< its name, if it is one
    QString table;
    QString user;
    QString program; ///< its application_name; often empty
    QDateTime since; ///< when its transaction began; invalid: may not be seen
    QString query;   ///< its last statement; empty: may not be seen

    QString words() const;
};

QByteArray blockersSql();
QList<Blocker> parseBlockers(const QByteArray &out);

/// Always an Error: the given one; that of a lock waited for in vain says who holds it. `as.admin` asks.
Task<> namingBlockers(CommandChannel *channel, DatabaseRef as, Error error, std::stop_token stop);

} // namespace luthier::pgdump
