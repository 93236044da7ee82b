// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/dumpscript.h"

#include "postgres/dumpformat.h"
#include "postgres/measuresql.h"
#include "postgres/restore.h"

#include <QFileInfo>

namespace luthier::pgdump {

namespace {

// PostgreSQL's own words in English, so that databaseError() knows them. The password, where the server wants one
// even in its own pod, is the one the image was started with: it never leaves the pod.
const char *const Connection = R"sh(
export LC_ALL=C PGUSER="$1" PGDATABASE="$2" PGAPPNAME=luthier PGCONNECT_TIMEOUT="${PGCONNECT_TIMEOUT:-20}"
if [ -z "${PGPASSWORD-}" ] && [ "$1" = "${POSTGRES_USER-postgres}" ]; then
  if [ -n "${POSTGRES_PASSWORD-}" ]; then export PGPASSWORD="$POSTGRES_PASSWORD"
  elif [ -r "${POSTGRES_PASSWORD_FILE-}" ]; then PGPASSWORD=$(cat "$POSTGRES_PASSWORD_FILE"); export PGPASSWORD
  fi
fi
)sh";

// What dumping and restoring share. folder(): sets $dir, a folder of our own where there can be one; all of a directory
// lies in it for a while, so that one is made in the place that is named, if it is there. tally(): counts and hashes what
// comes through $dir/count and $dir/sum ($sums); counted() tells it when both have ended.
const char *const Shared = R"sh(
has() { command -v "$1" >/dev/null 2>&1; }
folder() {
  room=${TMPDIR:-/tmp}
  [ "$1" != directory ] || [ ! -d "$2" ] || room=$2
  has mktemp && has mkfifo && has tee && has wc && has rm || return 0
  for place in "$room" /tmp /dev/shm /var/tmp; do
    dir=$(mktemp -d "$place/luthier.XXXXXXXX" 2>/dev/null) || { dir=; continue; }
    printf '%8192s' x 2>/dev/null >"$dir/room" && rm "$dir/room" && break # a full disk still makes folders
    rm -rf "$dir"
    dir=
  done
}
tally() {
  wc -c <"$dir/count" >"$dir/bytes" & counter=$! kids=$!
  sums="$dir/count" summer=
  if has sha256sum; then
    sha256sum <"$dir/sum" >"$dir/sha256" & summer=$! kids="$kids $!"
    sums="$sums $dir/sum"
  fi
}
counted() {
  bytes= sha=
  read -r bytes <"$dir/bytes"
  [ -z "$summer" ] || read -r sha rest <"$dir/sha256"
  [ -z "$bytes" ] || { [ -n "$summer" ] && [ -z "$sha" ]; } || return
  [ "$code" != 0 ] || { echo "luthier could not count in $dir what came through" >&2; code=1; }
}
)sh";

// -Z1: measured on 958 MB of Lyra's data, -Fc took 28.8 s with the default level and 15.6 s with level 1; the
// database is held back half as long, for a file a little larger. zstd, where the image has it (that of PostgreSQL's own
// does), packs the same to less in a fifth of the time of its processor.
// --lock-wait-timeout: a migration that holds a table must end in a sentence, not in a dump that hangs for ever.
// That nobody listens any more is told by the end of standard input, which is held open for that alone: a container's
// runtime goes on taking what is written for a stream that was cut, until its buffers are full, and then pg_dump would
// stand for ever with its snapshot and its locks. The line "alive" keeps idle connections open through proxies.
//
// Where PostgreSQL is process 1 of its container, it inherits every process whose parent is gone, and takes one that
// did not end with 0 or 1 for a crashed server process: it then ends all sessions and recovers (postmaster.c,
// CleanupBackend). So the shell never ends before its children ("wait"), and none of them dies by SIGPIPE.
// A signal that a trap would take is lost on a child that was forked just now: it still has the shell's handlers, and
// then forgets what they noted (seen with dash: "wait" for ever). So helpers are killed outright, and pg_dump, which is
// to cancel on the server, is told twice.
const char *const Dump = R"sh(
dir= pid= watch= holder= snapshot= kids= ear= packer= seconds=$4 packing=$5 format=$6 jobs=$7 main=$$
# pg_dumpall has a shell run pg_dump, which would outlive it, and what waits for a lock hears of nothing: the last of the
# line ends first, the others say so and end with it.
finish() {
  last=$1 next=$1
  while [ "$format" = cluster ] && [ -n "$next" ]; do
    last=$next next=
    for stat in /proc/[0-9]*/stat; do
      { read -r child name state parent rest <"$stat"; } 2>/dev/null && [ "$parent" = "$last" ] && [ "$state" != Z ] && next=$child
    done
  done
  kill "$last" 2>/dev/null
}
clean() {
  trap '' HUP INT TERM PIPE
  trap - EXIT
  kill -9 $ear $watch $kids 2>/dev/null
  [ -z "$pid" ] || { finish "$pid"; sleep 0.1; finish "$pid"; } 2>/dev/null
  [ -z "$holder" ] || { exec 7>&-; kill -INT "$holder" 2>/dev/null; } # psql has the server cancel what it waits for
  [ -z "$dir" ] || rm -rf "$dir"
  wait
}
trap clean EXIT
trap 'clean; exit 129' HUP
trap 'clean; exit 130' INT
trap 'clean; exit 143' TERM
trap 'clean; exit 141' PIPE
exec 8<&0 # what is in the background has /dev/null as its input
listening() {
  trap '' PIPE
  while read -r word <&8; do :; done
  kill "$main" 2>/dev/null
}
listening >/dev/null 2>&1 </dev/null & ear=$!

echo "luthier: version=$(pg_dump --version 2>/dev/null)" >&2
size='pg_database_size(current_database())'
[ "$format" != cluster ] || size='(SELECT sum(pg_database_size(oid)) FROM pg_database WHERE datallowconn)'
facts=$(psql -X -A -t -q -w -F ' ' -c "SELECT $size, current_setting('server_version')" 2>/dev/null)
[ -z "$facts" ] || echo "luthier: server=$facts" >&2

folder "$format" "$8"
gathered() { echo "luthier: gathered=$(du -sk "$dir/files" 2>/dev/null | cut -f 1)" >&2; }
watching() {
  exec 7>&- # not as a redirection of the call: dash would keep a copy open
  trap '' PIPE
  while sleep 2 2>/dev/null; do
    if kill -0 "$main" 2>/dev/null && echo "luthier: alive" >&2 2>/dev/null; then
      [ "$format" != directory ] || gathered 2>/dev/null
      continue
    fi
    finish "$1"
    kill "$main" 2>/dev/null
    [ -z "$dir" ] || rm -rf "$dir"
    break
  done
}
level=1
[ "$packing" != zstd ] || level=0
dump() {
  trap '' PIPE
  exec 7>&-
  program=pg_dump
  case $format in
  cluster) program=pg_dumpall ;;
  plain) set -- -Fp ;;
  directory) set -- -Fd -Z$level -j "$jobs" -f "$dir/files" ;;
  *) set -- -Fc -Z$level ;;
  esac
  exec $program "$@" --no-password --lock-wait-timeout="${seconds}s" ${snapshot:+"--snapshot=$snapshot"}
}
# A session of its own holds the snapshot that is dumped, and counts in it what a restored copy must have. Where it
# cannot count, it holds the snapshot all the same: that is what the savepoint is for.
tell() { (trap '' PIPE; printf '%s\n' "$@" >&7) 2>/dev/null; } # the holder may be gone: that is no reason to end
hold() {
  tries=100
  has psql && mkfifo "$dir/sql" || return
  PGCLIENTENCODING=UTF8 psql -X -A -t -q -w <"$dir/sql" >"$dir/measured" 2>"$dir/unmeasured" & holder=$!
  exec 7>"$dir/sql"
  tell 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;' \
    "SELECT set_config(name, CASE WHEN name LIKE 'idle%' THEN '0' ELSE '2s' END, true) FROM pg_settings WHERE name IN \
      ('idle_in_transaction_session_timeout', 'client_connection_check_interval') \\g /dev/null" \
    "SELECT pg_export_snapshot() \\g $dir/snapshot"
  while ! { read -r snapshot <"$dir/snapshot"; } 2>/dev/null; do
    tries=$((tries - 1))
    [ $tries -gt 0 ] && kill -0 "$holder" 2>/dev/null || { snapshot=; return; }
    sleep 0.05 2>/dev/null || sleep 1
  done
  tell 'SAVEPOINT counting;' "$1"
}

# What several processes wrote becomes one stream, which is hashed, encrypted and kept as any other.
gather() {
  trap '' PIPE
  exec 7>&-
  exec tar -cf - -C "$dir/files" .
}

if [ -n "$dir" ] && mkfifo "$dir/dump" "$dir/count" "$dir/sum"; then
  tally
  [ "$format" = cluster ] || hold "$3" # pg_dumpall takes nobody's snapshot: each of its databases has one of its own
  (trap '' PIPE; exec tee $sums <"$dir/dump" 7>&-) & copier=$! kids="$kids $!"
  raw="$dir/dump"
  if [ "$packing" = zstd ]; then
    raw="$dir/raw"
    mkfifo "$raw" # zstd ends with its input: after pg_dump, whatever becomes of it
    (trap '' PIPE; exec zstd -1 -q -c <"$raw" >"$dir/dump" 7>&-) & packer=$! kids="$kids $!"
  fi
  first=$raw
  [ "$format" != directory ] || first=/dev/null
  dump >"$first" & pid=$!
  watching $pid >/dev/null </dev/null & watch=$!
  wait $pid; code=$?; pid=
  if [ "$format" = directory ]; then
    kill -9 $watch
    if [ "$code" = 0 ]; then
      gathered
      gather >"$raw" & pid=$!
      watching $pid >/dev/null </dev/null & watch=$!
      wait $pid; code=$?; pid=
    else
      : >"$raw" # who waits for it hears that nothing comes
    fi
  fi
  [ -z "$packer" ] || { wait $packer; packed=$?; [ "$code" != 0 ] || code=$packed; }
  [ -z "$holder" ] || { exec 7>&-; wait $holder; holder=; }
  [ ! -s "$dir/measured" ] || sed 's/^/luthier: measured /' "$dir/measured" >&2
  [ "$code" = 0 ] || [ ! -s "$dir/unmeasured" ] || cat "$dir/unmeasured" >&2
  wait $copier; copied=$?
  wait $counter $summer
  kids=
  [ "$code" != 0 ] || code=$copied
  counted
elif [ "$format" = directory ]; then
  echo "luthier needs mktemp, mkfifo, tee, wc and rm for a dump in parallel" >&2
  code=1 bytes= sha=
else
  packing= level=1 # the first bytes tell that it is not packed
  dump & pid=$!
  watching $pid >/dev/null </dev/null & watch=$!
  wait $pid; code=$?; pid=
  bytes= sha=
fi
echo "luthier: exit=$code bytes=$bytes sha256=$sha" >&2
exit $code
)sh";

// The bytes are counted and hashed on their way into pg_restore, so that it is known that it was given the very file.
// What it leaves over (it stops at an error) is taken all the same: see contentsCommand().
// A directory that came as a tar has to be unpacked before pg_restore can read it, as all of its processes do.
const char *const Restore = R"sh(
dir= pid= watch= kids= jobs=$5
clean() {
  trap - EXIT HUP INT TERM PIPE
  [ -z "$watch$kids" ] || kill -9 $watch $kids 2>/dev/null
  [ -z "$pid" ] || { kill -INT "$pid"; sleep 0.1; kill -INT "$pid"; } 2>/dev/null
  [ -z "$dir" ] || rm -rf "$dir"
  exec 8<&-
  wait
}
trap clean EXIT
trap 'clean; exit 129' HUP
trap 'clean; exit 130' INT
trap 'clean; exit 143' TERM
trap 'clean; exit 141' PIPE
folder "$3" "$6"
main=$$
watching() {
  trap '' PIPE
  while sleep 2 2>/dev/null; do
    kill -0 "$main" 2>/dev/null && echo "luthier: alive" >&2 2>/dev/null && continue
    kill -INT "$1" 2>/dev/null
    kill "$1" "$main" 2>/dev/null
    [ -z "$dir" ] || rm -rf "$dir"
    break
  done
}
restore() {
  trap '' PIPE
  if [ "$1" = plain ]; then exec psql -X -q -w -b -v ON_ERROR_STOP=1 -o /dev/null; fi
  set -- "$1" "$2" --dbname="$3"
  [ "$2" = keep ] || set -- "$@" --no-owner --no-privileges
  [ "$1" != directory ] || set -- "$@" -j "$jobs" "$dir/files"
  shift 2
  exec pg_restore --no-password "$@"
}
unpack() { mkdir "$dir/files" && exec tar -xf - -C "$dir/files"; }
# pg_restore reads a connection string where a database's name looks like one: as a string, the name is safe.
name=$(printf '%s' "$2" | sed "s/[\\\\']/\\\\&/g")
exec 8<&0 # what is in the background has /dev/null as its input
if [ -n "$dir" ] && mkfifo "$dir/in" "$dir/count" "$dir/sum"; then
  tally
  if [ "$3" = directory ]; then unpack <"$dir/in" & pid=$!
  else restore "$3" "$4" "dbname='$name'" <"$dir/in" >/dev/null & pid=$!
  fi
  watching $pid >/dev/null </dev/null & watch=$!
  (trap '' PIPE; tee $sums >"$dir/in" 2>/dev/null; cat >/dev/null) <&8 & copier=$! kids="$kids $!"
  wait $pid; code=$?; pid=
  wait $copier $counter $summer
  kids=
  if [ "$3" = directory ] && [ "$code" = 0 ]; then
    kill -9 $watch
    restore "$3" "$4" "dbname='$name'" >/dev/null & pid=$!
    watching $pid >/dev/null </dev/null & watch=$!
    wait $pid; code=$?; pid=
  fi
  counted
elif [ "$3" = directory ]; then
  echo "luthier needs mktemp, mkfifo, tee, wc and rm for a dump that was taken in parallel" >&2
  cat <&8 >/dev/null 2>&1
  code=1 bytes= sha=
else
  restore "$3" "$4" "dbname='$name'" <&8 >/dev/null & pid=$!
  watching $pid >/dev/null </dev/null & watch=$!
  wait $pid; code=$?; pid=
  cat <&8 >/dev/null 2>&1
  bytes= sha=
fi
echo "luthier: exit=$code bytes=$bytes sha256=$sha" >&2
exit $code
)sh";

const char *const FreeSpace = R"sh(
df -Pk -- "$1" 2>/dev/null | { read -r title; read -r system blocks used free rest; echo "$free"; }
)sh";

// What is locked for long (alembic_version by a migration, the catalogue by a CREATE DATABASE) ends in a sentence.
const char *const Sql = R"sh(
export PGCLIENTENCODING=UTF8 # of what we send and read, whatever the database's is
exec psql -X -A -t -q -w -v ON_ERROR_STOP=1 -c "SET lock_timeout = '20s'" -f -
)sh";

const char *const Facts = R"sh(
export PGCLIENTENCODING=UTF8
! { command -v zstd && command -v mkfifo && command -v mktemp; } >/dev/null 2>&1 || echo 'packing|zstd'
printf '%s\n' "$3" | psql -X -A -t -q -w -v ON_ERROR_STOP=1 -c "SET lock_timeout = '$4s'" -f -
)sh";

// Where the search path does not hold the table (an application with a schema of its own), any other one counts.
const char *const FactsSql = R"sql(
SELECT 'size|' || pg_database_size(current_database());
SELECT 'cluster|' || sum(pg_database_size(oid)) FROM pg_database
 WHERE datallowconn AND has_database_privilege(oid, 'CONNECT');
SELECT 'server|' || current_setting('server_version');
SELECT format('SELECT ''alembic|'' || version_num FROM %s ORDER BY 1', c.oid::regclass)
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE c.relname = 'alembic_version' AND c.relkind IN ('r', 'p') AND left(n.nspname, 3) <> 'pg_'
   AND c.oid = coalesce(to_regclass('alembic_version')::oid, c.oid)
\gexec
)sql";

// The table of contents, and the names of all files that the tar holds, each in a comment: whether every table's data
// is there is seen by them.
const char *const DirectoryContents = R"sh(
dir=$(mktemp -d "${TMPDIR:-/tmp}/luthier.XXXXXXXX") || exit
trap 'rm -rf "$dir"' EXIT
trap 'exit 130' HUP INT TERM PIPE
mkdir "$dir/files" && mkfifo "$dir/all" || exit
tar -tf "$dir/all" >"$dir/names" & lister=$!
(trap '' PIPE; tee "$dir/all" 2>/dev/null; cat >/dev/null) | tar -xf - -C "$dir/files" ./toc.dat; taken=$?
wait $lister || exit
[ $taken = 0 ] || exit $taken
pg_restore --list --verbose "$dir/files"; rc=$?
sed 's/^/; luthier-file: /' "$dir/names"
echo 'luthier: listed' >&2
exit $rc
)sh";

QStringList shell(const QByteArray &script, const QStringList &parameters)
{
    return QStringList{QStringLiteral("sh"), QStringLiteral("-c"), QString::fromLatin1(script), QStringLiteral("sh")}
         + parameters;
}

} // namespace

QStringList dumpCommand(const DatabaseRef &database, bool zstd, const QString &room)
{
    return shell(QByteArray(Connection) + Shared + Dump,
                 {database.user, database.database, QString::fromLatin1(measureSql(database.lockSeconds)),
                  QString::number(database.lockSeconds), zstd ? QStringLiteral("zstd") : QString(), database.format,
                  QString::number(database.jobs), room});
}

QStringList factsCommand(const QString &user, const QString &database, int lockSeconds)
{
    return shell(QByteArray(Connection) + Facts,
                 {user, database, QString::fromLatin1(FactsSql), QString::number(lockSeconds)});
}

QStringList sqlCommand(const QString &user, const QString &database)
{
    return shell(QByteArray(Connection) + Sql, {user, database});
}

QStringList restoreCommand(const RestoreRequest &request)
{
    return shell(QByteArray(Connection) + Shared + Restore,
                 {request.user, request.database,
                  dumpformat::isSql(request.format) ? QStringLiteral("plain") : request.format,
                  request.keepOwners ? QStringLiteral("keep") : QStringLiteral("own"), QString::number(request.jobs),
                  QFileInfo(request.file).absolutePath()});
}

QStringList freeSpaceCommand(const QString &folder) { return shell(FreeSpace, {folder}); }

QStringList contentsCommand(const QString &format)
{
    if (dumpformat::isDirectory(format))
        return shell(DirectoryContents, {});
    // --verbose lists every entry: without it some (encoding, search path) are counted in the head but not listed,
    // and a list that was cut could not be told from a whole one.
    // pg_restore ends as soon as it has the table of contents, and would leave the rest of the input standing: nobody
    // takes it any more, and a stream through a pod then waits for ever. So the rest is taken, and we are told to stop.
    return shell("pg_restore --list --verbose; rc=$?; echo 'luthier: listed' >&2; cat >/dev/null; exit $rc", {});
}

} // namespace luthier::pgdump
