#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A backup that goes from the database to an object store without passing anybody's machine: dumped, uploaded in parts,
# read back, compared, its table of contents read; the manifest is written last, so that what failed is no backup.
#   backup.sh          takes one
#   backup.sh try      only shows that one could be taken: programs, database, store
# Beside this file: dump.sh, measure.sql, facts.sh, facts.sql (Luthier's own, as it runs them in the database's pod),
# s3.py, manifest (the part of it that is always the same) and, where the store has its own CA, ca.crt.
# In the environment: PGHOST, PGPORT, PGPASSWORD; LUTHIER_USER, LUTHIER_DATABASE, LUTHIER_LOCK, LUTHIER_ZSTD,
# LUTHIER_FOLDER (the key's beginning, as in a URL), LUTHIER_NAME; S3_ENDPOINT, S3_PATH (the bucket, where it is in the
# path), S3_REGION, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN.
# What a person is told when it fails is the last message of the container: "luthier: CODE DETAIL".
# shellcheck disable=SC2015,SC2317 # “a && b || fail” is meant so; clean() is a trap
set -u
umask 077
export LC_ALL=C
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/luthier-job.XXXXXX") || exit 1
last=${LUTHIER_LAST_WORDS:-/dev/termination-log}
upload='' key='' kids=''

say() { echo "luthier: $*" >&2; }
fail() { # CODE FILE-OR-WORDS
  code=$1; shift
  detail=$*
  [ ! -f "$detail" ] || detail=$(tail -c 1500 "$detail")
  say "$code $detail"
  { echo "luthier: $code $detail" >"$last"; } 2>/dev/null
  exit 1
}
clean() {
  trap '' HUP INT TERM
  trap - EXIT
  exec 9>&-
  # shellcheck disable=SC2086 # several
  [ -z "$kids" ] || kill $kids 2>/dev/null
  [ -z "$upload" ] || s3_once DELETE "$key" "uploadId=$upload" >/dev/null 2>&1
  [ -z "$key" ] || s3_once DELETE "$key" '' >/dev/null 2>&1 # without a manifest nobody takes it for a backup
  rm -rf "$work"
}
trap clean EXIT
trap 'clean; exit 143' HUP INT TERM

has() { command -v "$1" >/dev/null 2>&1; }
hand=
choose_hand() {
  if has curl && curl --help all 2>/dev/null | grep -q -e --aws-sigv4; then hand=curl
  elif has python3 && python3 -c 'import ssl, hmac, http.client' 2>/dev/null; then hand=python
  fi
}
export S3_CA=
[ ! -s "$here/ca.crt" ] || S3_CA=$here/ca.crt
quoted() { printf '%s' "$1" | sed 's/[\\"]/\\&/g'; }

# METHOD KEY QUERY [FILE]: the answer on standard output, the ETag in $work/etag.
s3_once() {
  : >"$work/etag"
  if [ "$hand" = python ]; then
    python3 "$here/s3.py" "$1" "${S3_PATH-}/$2" "$3" ${4+"$4"} 2>"$work/said"; result=$?
    sed -n 's/^etag: //p' "$work/said" | tr -d '"\r' >"$work/etag"
    return $result
  fi
  {
    printf 'user = "%s:%s"\n' "$(quoted "$AWS_ACCESS_KEY_ID")" "$(quoted "$AWS_SECRET_ACCESS_KEY")"
    [ -z "${AWS_SESSION_TOKEN-}" ] || printf 'header = "x-amz-security-token: %s"\n' "$(quoted "$AWS_SESSION_TOKEN")"
  } | curl --silent --show-error --fail --connect-timeout 20 --speed-limit 1 --speed-time 60 --http1.1 -K - -X "$1" \
    --aws-sigv4 "aws:amz:${S3_REGION:-us-east-1}:s3" -H 'x-amz-content-sha256: UNSIGNED-PAYLOAD' \
    ${S3_CA:+--cacert "$S3_CA"} -D "$work/headers" ${4+-T "$4"} "$S3_ENDPOINT${S3_PATH-}/$2${3:+?$3}" 2>"$work/said"
  result=$?
  sed -n 's/^[Ee][Tt][Aa][Gg]: *//p' "$work/headers" 2>/dev/null | tr -d '"\r' >"$work/etag"
  return $result
}
s3() { # the same, and what may pass is tried again
  wait=1
  while ! s3_once "$@"; do
    [ $wait -le 16 ] || return 1
    sleep $wait
    wait=$((wait * 2))
  done
}

for program in pg_dump pg_restore psql mktemp mkfifo tee wc sha256sum dd sed grep cut tail tr date sleep head; do
  has "$program" || fail tools "$program"
done
choose_hand
[ -n "$hand" ] || fail tools 'curl 7.75 / python3'
facts() { sh "$here/facts.sh" "$LUTHIER_USER" "$LUTHIER_DATABASE" "$(cat "$here/facts.sql")" "$LUTHIER_LOCK"; }
facts >"$work/facts" 2>"$work/facts.err" || fail database "$work/facts.err"
fact() { sed -n "s/^$1|//p" "$work/facts" | tr '\n' ',' | sed 's/,$//'; }
size=$(fact size)
server=$(fact server); server=${server%% *}
case $size in '' | *[!0-9]*) fail database "$work/facts" ;; esac
packing=
[ "${LUTHIER_ZSTD-}" != 1 ] || ! has zstd || packing=zstd

if [ "${1-}" = try ]; then
  pg_dump --version >"$work/version" 2>&1 || fail tools pg_dump
  there=$(sed 's/^[^0-9]*\([0-9]*\).*/\1/' "$work/version")
  [ "$there" -ge "${server%%.*}" ] || fail older "$(cat "$work/version") / PostgreSQL $server"
  trial="$LUTHIER_FOLDER.luthier-trial-$(date -u +%s)-$$"
  echo trial >"$work/trial"
  s3_once PUT "$trial" '' "$work/trial" >/dev/null || fail upload "$work/said"
  s3_once GET "$trial" '' >"$work/again" || fail readback "$work/said"
  s3_once DELETE "$trial" '' >/dev/null # a key that may not delete is a good key
  [ "$(cat "$work/again")" = trial ] || fail readback "$work/again"
  say "could be taken by $hand from PostgreSQL $server, $size bytes"
  exit 0
fi

stamp=$(date -u +%Y%m%d-%H%M%S)
taken=$(date -u +%Y-%m-%dT%H:%M:%S.000Z)
# Two schedules of the same second: this pod's name tells them apart, or one would take the other's object for its own.
mark=$(cat /proc/sys/kernel/hostname 2>/dev/null; echo $$)
mark=$(printf '%s' "$mark" | sha256sum | tr -cd 0-9 | cut -c 1-3)
id=$stamp-$mark-$LUTHIER_NAME
file=$id.dump${packing:+.zst}
key=$LUTHIER_FOLDER$file
say "dumping $LUTHIER_DATABASE ($size bytes) to $key by $hand"

# At most 10,000 parts are allowed; one is on this pod's disk at a time.
part=$(((size / 8000 / 65536 + 1) * 65536))
least=$((${LUTHIER_PART:-16} * 1048576))
[ $part -ge $least ] || part=$least
s3 POST "$key" 'uploads=' >"$work/begun" || fail upload "$work/said"
upload=$(tr -d '\n' <"$work/begun" | sed -n 's/.*<UploadId>\([^<]*\)<.*/\1/p' | sed 's/%/%25/g; s/+/%2B/g; s,/,%2F,g; s/=/%3D/g')
[ -n "$upload" ] || fail upload "$work/begun"
mkfifo "$work/hold" "$work/dump"
exec 9<>"$work/hold" # the dump ends with its standard input
{
  sh "$here/dump.sh" "$LUTHIER_USER" "$LUTHIER_DATABASE" "$(cat "$here/measure.sql")" "$LUTHIER_LOCK" "$packing" custom \
    <"$work/hold" >"$work/dump" 2>"$work/dump.err" 9>&-
  echo $? >"$work/dump.code"
} &
dumping=$!
kids=$dumping
exec 8<"$work/dump"
number=0 sent=0
printf '<CompleteMultipartUpload>' >"$work/parts"
while :; do
  dd bs=65536 count=$((part / 65536)) iflag=fullblock <&8 >"$work/part" 2>"$work/dd.err" || fail disk "$work/dd.err"
  bytes=$(($(wc -c <"$work/part")))
  [ "$bytes" -gt 0 ] || break
  number=$((number + 1))
  s3 PUT "$key" "partNumber=$number&uploadId=$upload" "$work/part" >/dev/null || fail upload "$work/said"
  sent=$((sent + bytes))
  printf '<Part><PartNumber>%s</PartNumber><ETag>"%s"</ETag></Part>' "$number" "$(cat "$work/etag")" >>"$work/parts"
  say "$sent bytes uploaded"
done
exec 8<&-
wait "$dumping"
kids=
rm -f "$work/part"
printf '</CompleteMultipartUpload>' >>"$work/parts"
grep -v '^luthier: ' "$work/dump.err" >"$work/dump.said"
[ "$(cat "$work/dump.code" 2>/dev/null)" = 0 ] || fail dump "$work/dump.said"
trailer=$(grep '^luthier: exit=' "$work/dump.err" | tail -n 1)
counted=$(printf '%s' "$trailer" | sed -n 's/.* bytes=\([0-9]*\).*/\1/p')
sum=$(printf '%s' "$trailer" | sed -n 's/.* sha256=\([0-9a-f]*\).*/\1/p')
[ "$counted" = "$sent" ] && [ "${#sum}" = 64 ] || fail cut "$sent / $counted"
s3 POST "$key" "uploadId=$upload" "$work/parts" >"$work/ended" || fail upload "$work/said"
grep -q '<CompleteMultipartUploadResult' "$work/ended" || fail upload "$work/ended" # an error may come with 200
upload=

# What lies there is read back whole: its hash, its size, and its table of contents, in one stream.
unpack() { if [ -n "$packing" ]; then zstd -dcq 2>"$work/zstd.err"; else cat; fi; }
tries=3
while :; do
  rm -f "$work/toc" "$work/back" "$work/count"
  mkfifo "$work/toc" "$work/back" "$work/count"
  { unpack <"$work/toc"; echo $? >"$work/packed"; } | { pg_restore --list --verbose >"$work/contents" 2>"$work/contents.err"; echo $? >"$work/listed"; cat >/dev/null; } &
  lister=$!
  sha256sum <"$work/back" >"$work/sum" & summer=$!
  wc -c <"$work/count" >"$work/bytes" & counter=$!
  kids="$lister $summer $counter"
  { s3_once GET "$key" ''; echo $? >"$work/got"; } | tee "$work/toc" "$work/count" >"$work/back"
  wait $lister $summer $counter
  kids=
  there=$(cut -d ' ' -f 1 "$work/sum")
  [ "$(cat "$work/got")" != 0 ] || break
  tries=$((tries - 1))
  [ $tries -gt 0 ] || fail readback "$work/said"
  sleep 2
done
bytes=$(($(cat "$work/bytes")))
[ "$there" = "$sum" ] && [ "$bytes" = "$sent" ] || fail differs "$sum, $sent bytes / $there, $bytes bytes"
[ "$(cat "$work/listed")" = 0 ] && [ "$(cat "$work/packed")" = 0 ] || fail unreadable "$work/contents.err"
entries=$(sed -n 's/^; *TOC Entries: *\([0-9]*\).*/\1/p' "$work/contents")
[ -n "$entries" ] && [ "$(grep -c '^[0-9][0-9]*; ' "$work/contents")" = "$entries" ] || fail unreadable "$work/contents.err"
tables=$(grep -c ' TABLE DATA ' "$work/contents")

# Its words are those of a machine: who shows it has the sentences.
now=$(date -u +%Y-%m-%dT%H:%M:%S.000Z)
measured=$(sed -n 's/^luthier: measured //p' "$work/dump.err" | tr '\n' ',' | sed 's/,$//')
! grep -q '"encoding" : "SQL_ASCII"' "$work/dump.err" || measured= # names there may be no UTF-8, which is no JSON
{
  printf '{%s,"id":"%s","file":"%s","taken":"%s","bytes":%s,"sha256":"%s","sha256There":"%s",' \
    "$(cat "$here/manifest")" "$id" "$file" "$taken" "$sent" "$there" "$sum"
  printf '"serverVersion":"%s","alembicRevision":"%s","tocEntries":%s,' "$server" "$(fact alembic | tr -cd "A-Za-z0-9_.,-")" "$entries"
  printf '"proof":"readable","proofTime":"%s","proofs":{"transferred":"%s bytes in %s parts, read back, SHA-256 equal on both ends",' "$now" "$sent" "$number"
  printf '"readable":"%s entries in its table of contents, data of %s tables"},' "$entries" "$tables"
  [ -z "$measured" ] || printf '"measured":{"lines":[%s]},' "$measured"
  printf '"copies":[]}\n'
} >"$work/manifest"
s3 PUT "$key.json" '' "$work/manifest" >/dev/null || fail upload "$work/said"
key=
say "backup $id: $sent bytes, sha256 $sum, $entries entries, data of $tables tables"
{ echo "luthier: done $id $sent" >"$last"; } 2>/dev/null
exit 0
