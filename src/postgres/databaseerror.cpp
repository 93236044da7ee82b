// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/dump.h"

#include "base/masking.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace luthier::pgdump {

namespace {

using Kind = Error::Kind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::postgres)
};

struct Known {
    Kind kind;
    const char *pattern; ///< its groups become %1, %2
    const char *sentence;
};

// Messages of PostgreSQL 12 to 18, the more exact before the more general. Each pattern was met by a real server's
// words: tests/data/postgres/messages.
const Known table[] = {
    {Kind::Denied, "password authentication failed for user \"([^\\n]*)\"",
     QT_TRANSLATE_NOOP(
         "luthier::postgres",
         "PostgreSQL refused the password of the user %1. Correct the password in the secret that holds it.")},
    {Kind::Denied, "connection to server at \"([^\"\\n]*)\"[^\\n]*no password supplied",
     QT_TRANSLATE_NOOP("luthier::postgres",
                       "The PostgreSQL server %1 asks for a password and none is known. Keep it in libpq's password "
                       "file (~/.pgpass, mode 0600), or name another one in the connection (passfile=…).")},
    {Kind::Denied, "no password supplied|no password was provided",
     QT_TRANSLATE_NOOP("luthier::postgres", "PostgreSQL asks for a password and none is known in its pod. Name a user "
                                            "that may sign in there, or give the pod PGPASSWORD.")},
    {Kind::Denied, "role \"([^\\n]*)\" is not permitted to log in",
     QT_TRANSLATE_NOOP("luthier::postgres",
                       "The database user %1 may not sign in. Name another user in the profile (database: user).")},
    {Kind::Denied, "role \"([^\\n]*)\" does not exist",
     QT_TRANSLATE_NOOP("luthier::postgres",
                       "There is no database user %1. Correct the user in the profile (database: user).")},
    {Kind::Denied, "(?:Peer|Ident|GSSAPI|LDAP|certificate|RADIUS|PAM) authentication failed for user \"([^\\n]*)\"",
     QT_TRANSLATE_NOOP("luthier::postgres", "PostgreSQL does not accept the user %1 from inside its pod. Name the "
                                            "right user in the profile, or allow it in pg_hba.conf.")},
    {Kind::Denied, "(?:no pg_hba\\.conf entry for|pg_hba\\.conf rejects connection for) ([^\\n]*)",
     QT_TRANSLATE_NOOP(
         "luthier::postgres",
         "PostgreSQL allows no such connection (pg_hba.conf, for %1). Name another user, or allow it there.")},
    {Kind::NotFound, "database \"([^\\n]*)\" does not exist",
     QT_TRANSLATE_NOOP("luthier::postgres",
                       "There is no database %1. Correct its name in the profile (database: database).")},
    {Kind::Denied,
     "permission denied for (?:table|relation|schema|sequence|large object|view|database|function|foreign server) "
     "([^\\n]+)",
     QT_TRANSLATE_NOOP("luthier::postgres", "The database user may not read %1. Name the owner of the data as the user "
                                            "in the profile, or grant it the right to read.")},
    {Kind::Denied, "query would be affected by row-level security policy for table \"([^\\n]*)\"",
     QT_TRANSLATE_NOOP("luthier::postgres",
                       "Row-level security hides rows of the table %1 from this user, and a dump with rows missing "
                       "would be no backup. Name the table's owner or a superuser as the user in the profile.")},
    {Kind::Refused,
     "aborting because of server version mismatch[^\\0]*server version: ([\\d.]+)[^;]*; pg_dump version: ([\\d.]+)",
     QT_TRANSLATE_NOOP("luthier::postgres", "The server is PostgreSQL %1, but the pg_dump beside it is the older %2 "
                                            "and cannot dump it. Use a pod whose image has the server's version.")},
    {Kind::Refused, "aborting because of server version mismatch",
     QT_TRANSLATE_NOOP("luthier::postgres", "The pg_dump in the pod is older than the server and cannot dump it. Use a "
                                            "pod whose image has the server's version.")},
    {Kind::Refused, "unsupported version \\(([\\d.]+)\\) in file header",
     QT_TRANSLATE_NOOP("luthier::postgres", "The archive's format %1 is newer than the pg_restore there. Read it with "
                                            "the PostgreSQL version that wrote it, or a newer one.")},
    // pg_dump's --lock-wait-timeout is a statement_timeout around its LOCK TABLE, so that is what the server says.
    {Kind::Timeout,
     "canceling statement due to lock timeout|canceling statement due to statement timeout\\s[^\\n]*LOCK TABLE",
     QT_TRANSLATE_NOOP("luthier::postgres", "A table stayed locked by another session for too long (a migration or "
                                            "maintenance job). Wait until that is done and try again.")},
    {Kind::Timeout, "canceling statement due to statement timeout",
     QT_TRANSLATE_NOOP("luthier::postgres", "The server ended a statement because it took too long "
                                            "(statement_timeout). Raise that limit for this user and try again.")},
    {Kind::Refused, "canceling statement due to conflict with recovery",
     QT_TRANSLATE_NOOP(
         "luthier::postgres",
         "This server is a standby and needed the rows that were being read. Take the backup from the primary.")},
    {Kind::Unreachable,
     "the database system is (starting up|shutting down|in recovery mode|not yet accepting connections)",
     QT_TRANSLATE_NOOP("luthier::postgres",
                       "PostgreSQL is %1 and accepts no connections now. Wait until its pod is ready and try again.")},
    {Kind::Unreachable, "terminating connection due to administrator command",
     QT_TRANSLATE_NOOP("luthier::postgres", "The PostgreSQL server was stopped, or an administrator ended the "
                                            "connection. Wait until its pod is ready and try again.")},
    {Kind::Unreachable,
     "(?:sorry, too many clients already|remaining connection slots are reserved|too many connections for "
     "(?:role|database))",
     QT_TRANSLATE_NOOP(
         "luthier::postgres",
         "PostgreSQL has no connection left to give. Try again when there is less traffic, or raise max_connections.")},
    {Kind::Refused, "database \"([^\\n]*)\" is not currently accepting connections",
     QT_TRANSLATE_NOOP("luthier::postgres",
                       "The database %1 is closed to connections (ALLOW_CONNECTIONS false). Open it and try again.")},
    {Kind::Refused,
     "pg_dump: error: could not write to output file: No space left on device|tar: [^\\n]*(?:No space left|Wrote only)",
     QT_TRANSLATE_NOOP("luthier::postgres",
                       "The disk that takes the dump is full. Free some space there: a dump in parallel needs room for "
                       "two copies of itself.")},
    {Kind::Refused, "luthier could not count in (\\S+) what came through",
     QT_TRANSLATE_NOOP("luthier::postgres",
                       "Where the database runs, the disk of %1 is full, so it cannot be told whether all bytes came "
                       "through. Free some space there and try again.")},
    {Kind::Refused, "No space left on device|could not extend file|[Dd]isk quota exceeded",
     QT_TRANSLATE_NOOP("luthier::postgres", "The disk where PostgreSQL runs is full. Free some space on its volume "
                                            "first: the platform itself is about to stop too.")},
    {Kind::Refused, "out of shared memory[^\\0]*max_locks_per_transaction",
     QT_TRANSLATE_NOOP("luthier::postgres", "The database has more tables than PostgreSQL has room for locks. Raise "
                                            "max_locks_per_transaction there (64 by default), restart PostgreSQL and "
                                            "try again.")},
    {Kind::Refused, "out of memory|out of shared memory",
     QT_TRANSLATE_NOOP("luthier::postgres", "PostgreSQL ran out of memory. Raise the pod's memory limit and try "
                                            "again.")},
    {Kind::Invalid,
     "invalid page in block|could not read block|missing chunk number|unexpected chunk number|invalid memory alloc "
     "request size|checksum",
     QT_TRANSLATE_NOOP("luthier::postgres",
                       "PostgreSQL cannot read some of its own data: the database is damaged. Change nothing; keep the "
                       "older backups and call a database administrator.")},
    {Kind::Invalid,
     "input file is too short|could not read from input file: end of file|did not find magic string in file "
     "header|does not appear to be a valid archive|input file appears to be a text format dump|unexpected end of "
     "file|found unexpected block ID|corrupt tar header|tar: [^\\n]*(?:Unexpected EOF|does not look like a tar|Not "
     "found in archive|not found in archive|short read)",
     QT_TRANSLATE_NOOP("luthier::postgres",
                       "This file is not a whole archive of pg_dump. Do not rely on it; take the backup again.")},
    {Kind::Unreachable,
     "server closed the connection unexpectedly|SSL connection has been closed unexpectedly|Lost connection to "
     "database|connection to server was lost|could not receive data from server|no connection to the server",
     QT_TRANSLATE_NOOP("luthier::postgres",
                       "The PostgreSQL server broke off the connection; it may have been restarted or killed (look at "
                       "the pod's restarts). Try again when its pod is ready.")},
    {Kind::Refused, "connection to server at \"([^\"\\n]*)\"[^\\n]*server does not support SSL",
     QT_TRANSLATE_NOOP("luthier::postgres",
                       "The PostgreSQL server %1 offers no TLS, so nothing was sent to it. Switch it on there, or say "
                       "sslmode=disable in the profile's connection, if everybody on the way may read along.")},
    {Kind::Refused, "root certificate file \"([^\"\\n]*)\" does not exist",
     QT_TRANSLATE_NOOP("luthier::postgres",
                       "The database server's certificate cannot be checked: there is no %1. Name the file of the "
                       "authority that signed it in the profile's connection (sslrootcert=…).")},
    {Kind::Refused, "certificate verify failed|server certificate for \"[^\"\\n]*\"[^\\n]*does not match host name",
     QT_TRANSLATE_NOOP("luthier::postgres",
                       "The database server's certificate is not the expected one, so nothing was sent to it: either "
                       "this is another server, or the profile's connection names the wrong host or sslrootcert.")},
    {Kind::Unreachable, "could not translate host name \"([^\"\\n]*)\"",
     QT_TRANSLATE_NOOP("luthier::postgres", "The name of the database server, %1, is not known here. Correct it in the "
                                            "profile (database: connection), or look at the network.")},
    {Kind::Unreachable, "connection to server at \"([^\"\\n]*)\"[^\\n]*, port (\\d+) failed",
     QT_TRANSLATE_NOOP("luthier::postgres",
                       "No PostgreSQL server answers at %1, port %2. Look at the server and at the network on the way "
                       "to it, and try again.")},
    {Kind::Unreachable,
     "could not connect to server|connection to server [^\\n]*failed|could not translate host name|timeout "
     "expired|Connection refused",
     QT_TRANSLATE_NOOP(
         "luthier::postgres",
         "No PostgreSQL server answers in its pod. Look at the pod's state and log, and try again when it is ready.")},
    {Kind::ToolMissing,
     "(?:^|[\\s:\"])(pg_dump|pg_restore|psql|sh)\"?: (?:command )?not found|exec: \"(pg_dump|pg_restore|psql|sh)\": "
     "executable file not found",
     QT_TRANSLATE_NOOP("luthier::postgres",
                       "There is no %1 where the database is asked. In a pod, name the pod and container of the "
                       "database itself in the profile; on this machine, install PostgreSQL's client programs.")},
    {Kind::Denied, "must be superuser|must be owner of|permission denied",
     QT_TRANSLATE_NOOP("luthier::postgres", "The database user lacks a right that is needed here. Name the owner of "
                                            "the data as the user in the profile.")},
};

/// Without a known cause: the first line that reports an error, without the program's name before it.
QString firstError(const QString &text)
{
    static const QRegularExpression reported(QStringLiteral("^.*?(?:error|ERROR|FATAL|PANIC):\\s*(.+)$"),
                                             QRegularExpression::MultilineOption);
    const auto match = reported.match(text);
    if (match.hasMatch())
        return match.captured(1).trimmed();
    return text.trimmed().section(QLatin1Char('\n'), -1).trimmed();
}

} // namespace

Error databaseError(const QByteArray &err, int exitCode)
{
    const auto text = masked(QString::fromUtf8(err)).trimmed();
    for (const auto &known : table) {
        const QRegularExpression pattern(QString::fromLatin1(known.pattern));
        const auto match = pattern.match(text);
        if (!match.hasMatch())
            continue;
        auto sentence = Words::tr(known.sentence);
        const auto groups = match.capturedTexts().mid(1);
        QStringList said;
        for (const auto &group : groups)
            if (!group.isEmpty())
                said << group.trimmed();
        if (sentence.contains(QLatin1String("%2")))
            sentence = sentence.arg(said.value(0), said.value(1));
        else if (sentence.contains(QLatin1String("%1")))
            sentence = sentence.arg(said.value(0));
        return {known.kind, sentence, text};
    }
    if (exitCode == 126 || exitCode == 127)
        return {Kind::ToolMissing,
                Words::tr("The container does not have PostgreSQL's own programs (pg_dump, pg_restore, psql). Name the "
                          "pod and container of the database itself in the profile."),
                text};
    if (exitCode > 128)
        return {Kind::Unreachable,
                Words::tr("The program was ended from outside (signal %1; 9 is what the memory limit of a container "
                          "does). Look at the pod and try again.")
                    .arg(exitCode - 128),
                text};
    return {Kind::Refused,
            Words::tr("PostgreSQL's program ended with exit code %1: %2").arg(exitCode).arg(firstError(text)), text};
}

} // namespace luthier::pgdump
