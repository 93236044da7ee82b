// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/ddlactivity.h"

#include "base/masking.h"
#include "base/words.h"
#include "postgres/dumpscript.h"
#include "postgres/restoresql.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace luthier {

namespace {

constexpr qsizetype QueryLength = 160;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::postgres)
};

// pg_blocking_pids() knows queues, too: who waits before us for a stronger lock. 0 stands for a prepared transaction.
// A migration is known by the lock it wants, by its statement, or by having read the version table.
const char *const Sql = R"sql(
SET default_transaction_read_only = on;
SET statement_timeout = '10s';
SET lock_timeout = '1s';
WITH s AS (
  SELECT a.pid, json_build_object('pid', a.pid, 'user', a.usename, 'program', a.application_name, 'client', host(a.client_addr),
           'state', a.state, 'query', left(a.query, 400), 'begun', a.backend_start::text,
           'since', to_char(a.xact_start AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) AS j
    FROM pg_stat_activity a),
w AS (
  SELECT a.pid, a.query, a.query_start, l.locktype, l.mode, l.relation, pg_blocking_pids(a.pid) AS b
    FROM pg_stat_activity a JOIN pg_locks l ON l.pid = a.pid AND NOT l.granted
   WHERE a.datname = current_database() AND a.pid <> pg_backend_pid()),
p AS (
  SELECT l.relation, json_build_object('pid', 0, 'gid', p.gid, 'user', p.owner,
           'since', to_char(p.prepared AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) AS j
    FROM pg_prepared_xacts p
    JOIN pg_locks x ON x.locktype = 'transactionid' AND x.transactionid = p.transaction AND x.pid IS NULL
    JOIN pg_locks l ON l.locktype = 'relation' AND l.pid IS NULL AND l.virtualtransaction = x.virtualtransaction)
SELECT json_build_object('wait', (SELECT j FROM s WHERE s.pid = w.pid),
         'object', CASE WHEN w.relation IS NOT NULL THEN w.relation::regclass::text END,
         'since', to_char(w.query_start AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
         'migrates', w.query ~* '^\s*(ALTER|CREATE|DROP|TRUNCATE|REINDEX|CLUSTER|LOCK)\M'
            OR (w.locktype = 'relation' AND w.mode IN ('AccessExclusiveLock', 'ExclusiveLock', 'ShareRowExclusiveLock', 'ShareLock'))
            OR EXISTS (SELECT FROM pg_locks v WHERE v.pid = w.pid AND v.relation = to_regclass(:table)),
         'by', (SELECT coalesce(json_agg(s.j), '[]'::json) FROM s WHERE s.pid = ANY (w.b)),
         'prepared', CASE WHEN 0 = ANY (w.b) THEN (SELECT json_agg(p.j) FROM p WHERE p.relation = w.relation) END)
  FROM w WHERE cardinality(w.b) > 0 ORDER BY w.query_start LIMIT 50;
SELECT json_build_object('build', pid, 'table', relid::regclass::text,
         'index', CASE WHEN index_relid <> 0 THEN index_relid::regclass::text END, 'phase', phase,
         'tuples', tuples_done, 'tuplesTotal', tuples_total, 'blocks', blocks_done, 'blocksTotal', blocks_total,
         'lockers', lockers_done, 'lockersTotal', lockers_total)
  FROM pg_stat_progress_create_index WHERE datname = current_database() ORDER BY pid;
SELECT json_build_object('whole', true);
)sql";

DatabaseSession sessionOf(const QJsonValue &json)
{
    auto query = masked(json[QStringLiteral("query")].toString()).simplified();
    if (query == QLatin1String("<insufficient privilege>"))
        query.clear();
    if (query.size() > QueryLength)
        query = query.left(QueryLength) + QStringLiteral("…");
    return {json[QStringLiteral("pid")].toInt(),
            json[QStringLiteral("gid")].toString(),
            json[QStringLiteral("user")].toString(),
            json[QStringLiteral("program")].toString(),
            json[QStringLiteral("client")].toString(),
            json[QStringLiteral("state")].toString(),
            query,
            QDateTime::fromString(json[QStringLiteral("since")].toString(), Qt::ISODate),
            json[QStringLiteral("begun")].toString()};
}

double partOf(const QJsonObject &json)
{
    for (const auto *what : {"tuples", "blocks", "lockers"})
        if (const auto total = json[QLatin1String(what) + QStringLiteral("Total")].toDouble(); total > 0)
            return std::clamp(json[QLatin1String(what)].toDouble() / total, 0.0, 1.0);
    return -1;
}

QString asker(const DatabaseRef &as) { return as.admin.isEmpty() ? as.user : as.admin; }

} // namespace

QString DatabaseSession::words() const
{
    if (pid == 0)
        return Words::tr("the prepared transaction “%1” of the database user %2, open since %3")
            .arg(gid, user, luthier::words::moment(since));
    QStringList from;
    for (const auto &one : {program, client})
        if (!one.isEmpty())
            from << one;
    auto text =
        Words::tr("session %1 of the database user %2").arg(pid).arg(user.isEmpty() ? QStringLiteral("?") : user);
    if (!from.isEmpty())
        text += QStringLiteral(" (%1)").arg(from.join(QStringLiteral(", ")));
    if (!state.isEmpty() && state != QLatin1String("active"))
        text += QStringLiteral(", ") + state;
    if (since.isValid())
        text += Words::tr(" since %1").arg(luthier::words::moment(since));
    if (!query.isEmpty())
        text += (state == QLatin1String("active") ? Words::tr(", which runs “%1”") : Words::tr(", which last ran “%1”"))
                    .arg(query);
    return text;
}

QString IndexBuild::words() const
{
    auto text = index.isEmpty() ? Words::tr("An index of %1 is built").arg(table)
                                : Words::tr("The index %1 of %2 is built").arg(index, table);
    if (part >= 0)
        text += QStringLiteral(": %1 %").arg(int(part * 100));
    return text + QStringLiteral(" (%1)").arg(phase);
}

QList<DatabaseSession> DdlActivity::inTheWay() const
{
    QList<DatabaseSession> found;
    QSet<int> seen;
    QList<const LockWait *> chain;
    for (const auto &wait : waits)
        if (wait.migrates)
            chain << &wait;
    for (qsizetype i = 0; i < chain.size(); ++i) {
        if (seen.contains(chain[i]->waits.pid))
            continue;
        seen << chain[i]->waits.pid;
        for (const auto &blocker : chain[i]->blockers) {
            const auto behind = std::find_if(waits.cbegin(), waits.cend(), [&](const auto &wait) {
                return blocker.pid != 0 && wait.waits.pid == blocker.pid;
            });
            if (behind != waits.cend())
                chain << &*behind;
            else if (std::none_of(found.cbegin(), found.cend(), [&](const auto &known) {
                         return known.pid == blocker.pid && known.gid == blocker.gid;
                     }))
                found << blocker;
        }
    }
    return found;
}

QByteArray ddl::sql(const QString &versionTable)
{
    QStringList quoted; // to_regclass() folds what is not quoted
    for (const auto &part :
         (versionTable.isEmpty() ? QStringLiteral("alembic_version") : versionTable).split(QLatin1Char('.')))
        quoted << pgdump::quotedIdentifier(part);
    return QString::fromLatin1(Sql)
        .replace(QLatin1String(":table"), pgdump::quotedLiteral(quoted.join(QLatin1Char('.'))))
        .toUtf8();
}

Result<DdlActivity> ddl::parse(const QByteArray &out)
{
    DdlActivity activity;
    bool whole = false;
    for (const auto &line : out.split('\n')) {
        const auto json = QJsonDocument::fromJson(line).object();
        whole = whole || json.contains(QStringLiteral("whole"));
        if (json.contains(QStringLiteral("wait"))) {
            LockWait wait;
            wait.waits = sessionOf(json[QStringLiteral("wait")]);
            wait.object = json[QStringLiteral("object")].toString();
            wait.since = QDateTime::fromString(json[QStringLiteral("since")].toString(), Qt::ISODate);
            wait.migrates = json[QStringLiteral("migrates")].toBool();
            for (const auto *from : {"by", "prepared"})
                for (const auto &one : json[QLatin1String(from)].toArray())
                    wait.blockers << sessionOf(one);
            const auto known = std::find_if(activity.waits.cbegin(), activity.waits.cend(),
                                            [&](const auto &other) { return other.waits.pid == wait.waits.pid; });
            if (known == activity.waits.cend())
                activity.waits << wait;
        } else if (json.contains(QStringLiteral("build"))) {
            activity.builds << IndexBuild{
                json[QStringLiteral("build")].toInt(), json[QStringLiteral("table")].toString(),
                json[QStringLiteral("index")].toString(), json[QStringLiteral("phase")].toString(), partOf(json)};
        }
    }
    if (!whole)
        return failure(
            Error::Kind::Invalid,
            Words::tr("The database answered, but not with its locks. It was only read; the answer is in the "
                      "details."),
            masked(QString::fromUtf8(out.left(4096))));
    return activity;
}

Task<DdlActivity> readDdlActivity(CommandChannel *channel, DatabaseRef as, QString versionTable, std::stop_token stop)
{
    const auto command = pgdump::sqlCommand(asker(as), as.database);
    const auto text = ddl::sql(versionTable);
    const auto answer = co_await capture(channel, command, text, stop);
    if (!answer)
        co_return tl::unexpected(answer.error());
    if (answer->exitCode != 0)
        co_return tl::unexpected(pgdump::databaseError(answer->err, answer->exitCode));
    co_return ddl::parse(answer->out);
}

QString endSessionStatement(const DatabaseSession &session)
{
    return session.pid == 0 ? QStringLiteral("ROLLBACK PREPARED %1").arg(pgdump::quotedLiteral(session.gid))
                            : QStringLiteral("SELECT pg_terminate_backend(%1)").arg(session.pid);
}

Task<> endSession(CommandChannel *channel, DatabaseRef as, DatabaseSession session, std::stop_token stop)
{
    const auto command = pgdump::sqlCommand(asker(as), as.database);
    const auto sql = QStringLiteral("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid = %1 AND "
                                    "backend_start::text = %2;\n")
                         .arg(session.pid)
                         .arg(pgdump::quotedLiteral(session.begun))
                         .toUtf8();
    const auto answer = co_await capture(channel, command, sql, stop);
    if (!answer)
        co_return tl::unexpected(answer.error());
    if (answer->exitCode != 0)
        co_return tl::unexpected(pgdump::databaseError(answer->err, answer->exitCode));
    if (answer->out.trimmed() != "t")
        co_return failure(Error::Kind::NotFound,
                          Words::tr("Session %1 is not there any more; nothing was ended.").arg(session.pid));
    co_return {};
}

} // namespace luthier
