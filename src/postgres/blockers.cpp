// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/blockers.h"

#include "base/masking.h"
#include "base/words.h"
#include "postgres/dumpscript.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace luthier::pgdump {

namespace {

constexpr qsizetype QueryLength = 120;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::postgres)
};

bool isLockTimeout(const Error &error)
{
    return error.kind == Error::Kind::Timeout
        && (error.detail.contains(QLatin1String("lock timeout")) || error.detail.contains(QLatin1String("LOCK TABLE")));
}

} // namespace

QString Blocker::words() const
{
    if (pid == 0)
        return Words::tr("The table %1 is locked by the prepared transaction “%2” of the database user %3 since %4, "
                         "which nobody ended; an administrator ends it with COMMIT PREPARED or ROLLBACK PREPARED.")
            .arg(table, gid, user, luthier::words::moment(since));
    auto who = user;
    if (!program.isEmpty())
        who += QStringLiteral(" (%1)").arg(program);
    auto text = Words::tr("The table %1 is locked by session %2 of the database user %3").arg(table).arg(pid).arg(who);
    if (since.isValid())
        text += Words::tr(" since %1").arg(luthier::words::moment(since));
    if (!query.isEmpty())
        text += Words::tr(", which last ran “%1”").arg(query);
    return text + Words::tr("; to end it: SELECT pg_terminate_backend(%1).").arg(pid);
}

QByteArray blockersSql()
{
    // Also the one that only waits for its lock: whoever comes after it waits behind it.
    return R"sql(
SELECT json_build_object('pid', a.pid, 'gid', p.gid, 'user', coalesce(a.usename, p.owner), 'program', a.application_name,
         'table', min(l.relation::regclass::text), 'query', a.query,
         'since', to_char(coalesce(a.xact_start, p.prepared) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
  FROM pg_locks l LEFT JOIN pg_stat_activity a ON a.pid = l.pid
       LEFT JOIN pg_locks x ON l.pid IS NULL AND x.pid IS NULL AND x.locktype = 'transactionid' AND x.virtualtransaction = l.virtualtransaction
       LEFT JOIN pg_prepared_xacts p ON p.transaction = x.transactionid
 WHERE l.locktype = 'relation' AND l.mode = 'AccessExclusiveLock' AND l.relation >= 16384
   AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
   AND coalesce(a.application_name, '') <> 'luthier'
 GROUP BY a.pid, p.gid, a.usename, p.owner, a.application_name, a.query, a.xact_start, p.prepared, l.granted
 ORDER BY l.granted DESC, coalesce(a.xact_start, p.prepared) LIMIT 3;
)sql";
}

QList<Blocker> parseBlockers(const QByteArray &out)
{
    QList<Blocker> all;
    for (const auto &line : out.split('\n')) {
        const auto json = QJsonDocument::fromJson(line);
        if (!json.isObject())
            continue;
        auto query = masked(json[QStringLiteral("query")].toString()).simplified();
        if (query == QLatin1String("<insufficient privilege>"))
            query.clear();
        if (query.size() > QueryLength)
            query = query.left(QueryLength) + QStringLiteral("…");
        all << Blocker{json[QStringLiteral("pid")].toInt(),
                       json[QStringLiteral("gid")].toString(),
                       json[QStringLiteral("table")].toString(),
                       json[QStringLiteral("user")].toString(),
                       json[QStringLiteral("program")].toString(),
                       QDateTime::fromString(json[QStringLiteral("since")].toString(), Qt::ISODate),
                       query};
    }
    return all;
}

Task<> namingBlockers(CommandChannel *channel, DatabaseRef as, Error error, std::stop_token stop)
{
    if (!isLockTimeout(error))
        co_return tl::unexpected(error);
    const auto command = sqlCommand(as.admin.isEmpty() ? as.user : as.admin, as.database);
    const auto sql = blockersSql();
    const auto answer = co_await capture(channel, command, sql, stop);
    if (answer && answer->exitCode == 0)
        for (const auto &blocker : parseBlockers(answer->out))
            error.message += QLatin1Char(' ') + blocker.words();
    co_return tl::unexpected(error);
}

} // namespace luthier::pgdump
