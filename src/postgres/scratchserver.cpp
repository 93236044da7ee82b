// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/scratchserver.h"

namespace luthier::pgscratch {

namespace {

// PostgreSQL refuses to run as root: there, the user that its package made runs it. The newest version that is there
// is taken: it can restore what all older ones have dumped.
const char *const Common = R"sh(
folder=$1
has() { command -v "$1" >/dev/null 2>&1; }
runner=
if [ "$(id -u)" = 0 ]; then
  if has gosu; then runner='gosu postgres'
  elif has su-exec; then runner='su-exec postgres'
  elif has setpriv; then runner='setpriv --reuid=postgres --regid=postgres --clear-groups'
  else runner='chroot --userspec=postgres:postgres /'
  fi
fi
programs= newest=0
for place in /usr/lib/postgresql/*/bin /usr/pgsql-*/bin /opt/bitnami/postgresql/bin "$(dirname "$(command -v initdb 2>/dev/null)" 2>/dev/null)"; do
  [ -x "$place/initdb" ] || continue
  version=$("$place/initdb" --version | sed 's/.* //; s/[^0-9].*//')
  [ "${version:-0}" -gt "$newest" ] && newest=$version programs=$place
done
)sh";

const char *const Start = R"sh(
[ -n "$programs" ] || { echo "initdb: not found" >&2; exit 127; }
umask 077
case $2 in
  front) ;; # the volume is there already
  *) mkdir "$folder" || exit 1 ;; # not one that somebody else has put there
esac
: >"$folder/luthier-scratch" || exit 1
[ "$(id -u)" != 0 ] || chown -R postgres "$folder" || exit 1
cd "$folder" || exit 1 # the user that runs the server may not be allowed where we are
make() { $runner "$programs/initdb" -D "$folder/data" -U postgres -A trust -E UTF8 "$1" --no-sync >"$folder/initdb.log" 2>&1; }
make --locale=C.UTF-8 || { rm -rf "$folder/data"; make --locale=C; } || { cat "$folder/initdb.log" >&2; exit 1; }
set -- -c listen_addresses= -c "unix_socket_directories=$folder" -c fsync=off -c full_page_writes=off \
  -c synchronous_commit=off -c autovacuum=off -c shared_buffers=64MB -c maintenance_work_mem=128MB -c max_wal_size=512MB \
  -c max_locks_per_transaction=256 -c wal_level=minimal -c max_wal_senders=0 -c logging_collector=off
)sh";

// The shell stays the first process of the pod: PostgreSQL in its place would take every stranger's end for a crash.
const char *const Front = R"sh(
trap 'kill -INT $server' TERM INT
$runner "$programs/postgres" -D "$folder/data" "$@" & server=$!
wait $server; code=$?
wait $server 2>/dev/null
exit $code
)sh";

// pg_ctl takes the options as one text for a shell.
const char *const Back = R"sh(
quoted=
for word in "$@"; do quoted="$quoted '$(printf '%s' "$word" | sed "s/'/'\\\\''/g")'"; done
$runner "$programs/pg_ctl" -D "$folder/data" -l "$folder/log" -o "$quoted" -w -t 60 start >/dev/null </dev/null && exit 0
cat "$folder/log" >&2
exit 1
)sh";

const char *const Remove = R"sh(
[ -e "$folder/luthier-scratch" ] || exit 0
cd "$folder" || exit 1
if [ -e data/postmaster.pid ] && [ -n "$programs" ]; then
  $runner "$programs/pg_ctl" -D "$folder/data" -m immediate -w stop >/dev/null 2>&1
fi
cd / && rm -rf "$folder"
)sh";

QStringList shell(const QByteArray &script, const QStringList &parameters)
{
    return QStringList{QStringLiteral("sh"), QStringLiteral("-c"), QString::fromLatin1(script), QStringLiteral("sh")}
         + parameters;
}

} // namespace

QStringList startCommand(const QString &folder, const QString &where)
{
    const auto *rest = where == QLatin1String("front") ? Front : Back;
    return shell(QByteArray(Common) + Start + rest, {folder, where});
}

QStringList removeCommand(const QString &folder) { return shell(QByteArray(Common) + Remove, {folder}); }

QMap<QString, QString> environment(const QString &folder)
{
    // What the environment says of another server is taken away; the rest is as the far side's script finds it.
    auto all = QMap<QString, QString>{{QStringLiteral("PGHOST"), folder}};
    for (const auto *variable : {"PGPORT", "PGHOSTADDR", "PGSERVICE", "PGSSLMODE", "PGOPTIONS", "PGPASSWORD"})
        all[QLatin1String(variable)] = QString();
    return all;
}

} // namespace luthier::pgscratch
