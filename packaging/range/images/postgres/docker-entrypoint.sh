#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The way of the official image: on an empty volume make the cluster, the user
# and the database, then run the server as the user postgres.
set -e
as_postgres() { chroot --userspec=postgres:postgres / env HOME=/var/lib/postgresql "$@"; }
[ "${1:-postgres}" = postgres ] || exec "$@"
: "${PGDATA:=/var/lib/postgresql/data/pgdata}" "${POSTGRES_USER:=lyra_user}" "${POSTGRES_DB:=lyra}"
export PGDATA
mkdir -p "$PGDATA" /run/postgresql
chmod 755 "${PGDATA%/*}"
chown -R postgres:postgres "$PGDATA" /run/postgresql; chmod 700 "$PGDATA"
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  echo "initializing database in $PGDATA"
  as_postgres initdb -D "$PGDATA" -U postgres --locale=C.UTF-8 -E UTF8 -A trust --no-sync >/dev/null
  {
    echo "local all all ${POSTGRES_LOCAL_AUTH:-trust}"
    echo "host all all 127.0.0.1/32 ${POSTGRES_LOCAL_AUTH:-trust}"
    echo "host all all 0.0.0.0/0 scram-sha-256"
  } > "$PGDATA/pg_hba.conf"
  printf "listen_addresses='*'\nunix_socket_directories='/run/postgresql'\njit=off\nshared_buffers=16MB\nmax_connections=60\nlog_line_prefix='%%m [%%p] %%u@%%d '\nlog_connections=off\n" >> "$PGDATA/postgresql.conf"
  as_postgres postgres --single -D "$PGDATA" -j postgres >/dev/null <<SQL
ALTER USER postgres PASSWORD '${POSTGRES_PASSWORD//\'/\'\'}';

CREATE ROLE "$POSTGRES_USER" LOGIN PASSWORD '${POSTGRES_PASSWORD//\'/\'\'}';

CREATE DATABASE "$POSTGRES_DB" OWNER "$POSTGRES_USER";

SQL
  echo "PostgreSQL init process complete; ready for start up."
fi
exec chroot --userspec=postgres:postgres / postgres -D "$PGDATA"
