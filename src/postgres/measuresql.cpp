// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/measuresql.h"

namespace luthier::pgdump {

namespace {

// pg_dump writes what belongs to no extension and to no schema of the system's own; so does this count.
#define OURS(oid, catalogue, nspname) \
    "left(" nspname ", 3) <> 'pg_' AND " nspname " <> 'information_schema' AND NOT EXISTS (SELECT FROM pg_depend d " \
    "WHERE d.classid = '" catalogue "'::regclass AND d.objid = " oid " AND d.deptype = 'e')"

// One line a kind: how many, and an MD5 over names and shapes. Not over expressions: PostgreSQL writes some of them
// differently once they were dumped and restored (a CHECK with IN on a varchar column), which is no loss.
#define KIND(name, item, from) \
    "SELECT json_build_object('kind', '" name "', 'count', count(*), 'md5', md5(coalesce(string_agg(i, E'\\n' ORDER " \
    "BY i COLLATE \"C\"), ''))) FROM (SELECT " item " AS i FROM " from ") AS items;\n"

const char *const Server =
    "SELECT json_build_object('server', current_setting('server_version'), 'encoding', pg_encoding_to_char(encoding), "
    "'largeObjects', (SELECT count(*) FROM pg_largeobject_metadata)) FROM pg_database WHERE datname = "
    "current_database();\n"
    "SELECT json_build_object('extension', extname, 'version', extversion) FROM pg_extension;\n"
    "SELECT json_build_object('sequence', n.nspname || '.' || c.relname, 'last', coalesce(CASE WHEN "
    "has_sequence_privilege(c.oid, 'SELECT') THEN pg_sequence_last_value(c.oid) END, -1)) FROM pg_class c JOIN "
    "pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'S' AND " OURS(
        "c.oid", "pg_class", "n.nspname") ";\n"
                                          "SELECT format('SELECT json_build_object(''alembic'', version_num) FROM "
                                          "%I.%I', n.nspname, c.relname) FROM "
                                          "pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relname = "
                                          "'alembic_version' AND c.relkind IN "
                                          "('r', 'p') AND left(n.nspname, 3) <> 'pg_' AND c.oid = "
                                          "coalesce(to_regclass('alembic_version')::oid, c.oid)\n"
                                          "\\gexec\n";

const char *const Kinds = KIND(
    "tables",
    "concat_ws(' ', n.nspname, c.relname, c.relkind, (SELECT string_agg(concat_ws(' ', a.attname, "
    "format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity, a.atthasdef), ', ' ORDER BY a.attnum) FROM "
    "pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped))",
    "pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p', 'f') AND " OURS(
        "c.oid", "pg_class", "n.nspname")) KIND("views",
                                                "concat_ws(' ', n.nspname, c.relname, c.relkind, (SELECT "
                                                "string_agg(concat_ws(' ', a.attname, "
                                                "format_type(a.atttypid, a.atttypmod)), ', ' ORDER BY a.attnum) FROM "
                                                "pg_attribute a WHERE a.attrelid = c.oid "
                                                "AND a.attnum > 0 AND NOT a.attisdropped))",
                                                "pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE "
                                                "c.relkind IN ('v', 'm') AND " OURS("c.oid", "pg_class", "n.nspname"))
    KIND("indexes",
         "concat_ws(' ', n.nspname, t.relname, c.relname, x.indisunique, x.indisprimary, x.indisvalid, x.indnatts, "
         "(SELECT string_agg(coalesce(a.attname::text, '-'), ',' ORDER BY k.place) FROM unnest(x.indkey::int2[]) WITH "
         "ORDINALITY AS k(attnum, place) LEFT JOIN pg_attribute a ON a.attrelid = x.indrelid AND a.attnum = k.attnum "
         "AND k.attnum <> 0))",
         "pg_index x JOIN pg_class c ON c.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid JOIN pg_namespace n "
         "ON n.oid = c.relnamespace WHERE t.relkind IN ('r', 'p', 'm') AND " OURS("t.oid", "pg_class", "n.nspname"))
    // 'n' (not null) are constraints of their own only from PostgreSQL 18 on; the columns tell of them.
    KIND("constraints", "concat_ws(' ', n.nspname, t.relname, k.conname, k.contype, k.convalidated)",
         "pg_constraint k JOIN pg_class t ON t.oid = k.conrelid JOIN pg_namespace n ON n.oid = t.relnamespace WHERE "
         "k.contype <> 'n' AND " OURS("t.oid", "pg_class", "n.nspname"))
        KIND(
            "functions",
            "concat_ws(' ', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid), p.prokind, md5(p.prosrc))",
            "pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE " OURS(
                "p.oid", "pg_proc",
                "n.nspname")) KIND("triggers", "concat_ws(' ', n.nspname, t.relname, g.tgname, g.tgenabled, g.tgtype)",
                                   "pg_trigger g JOIN pg_class t ON t.oid = g.tgrelid JOIN pg_namespace n ON n.oid = "
                                   "t.relnamespace WHERE NOT "
                                   "g.tgisinternal AND " OURS("t.oid", "pg_class", "n.nspname"))
            KIND("types",
                 "concat_ws(' ', n.nspname, y.typname, y.typtype, (SELECT string_agg(e.enumlabel, ',' ORDER BY "
                 "e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = y.oid))",
                 "pg_type y JOIN pg_namespace n ON n.oid = y.typnamespace WHERE y.typtype IN ('e', 'd', 'r') AND " OURS(
                     "y.oid", "pg_type", "n.nspname"))
                KIND("policies", "concat_ws(' ', n.nspname, t.relname, p.polname, p.polcmd, p.polpermissive)",
                     "pg_policy p JOIN pg_class t ON t.oid = p.polrelid JOIN pg_namespace n ON n.oid = t.relnamespace "
                     "WHERE " OURS("t.oid", "pg_class", "n.nspname"));

// Exact rows and the newest moment of every table, each by a statement of its own that psql's \gexec runs. Moments
// in the future (when something expires) say nothing of how new the data is. Going back to a savepoint frees the locks
// of a table's indexes: of many tables they would need more room than the server has, and pg_dump would get none.
const char *const Tables =
    "SELECT 'SAVEPOINT one', format('SELECT json_build_object(''table'', %L, ''rows'', count(*), ''newest'', %s) FROM "
    "ONLY %I.%I', "
    "n.nspname || '.' || c.relname, coalesce((SELECT 'to_char(greatest(' || string_agg(format('max(%1$I) FILTER (WHERE "
    "isfinite(%1$I) AND %1$I <= now())%2$s', a.attname, CASE WHEN a.atttypid = 'timestamp'::regtype THEN "
    "' AT TIME ZONE ''UTC''' ELSE '' END), ', ') || '), ''YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"'')' FROM pg_attribute a "
    "WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.atttypid IN ('timestamp'::regtype, "
    "'timestamptz'::regtype)), 'NULL'), n.nspname, c.relname), 'ROLLBACK TO one', 'RELEASE one' FROM pg_class c JOIN "
    "pg_namespace n ON n.oid = "
    "c.relnamespace WHERE c.relkind = 'r' AND c.relpersistence <> 't' AND " OURS(
        "c.oid", "pg_class", "n.nspname") " ORDER BY pg_relation_size(c.oid) DESC\n"
                                          "\\gexec\n";

const char *const Locks =
    "SELECT format('LOCK TABLE %s IN ACCESS SHARE MODE', string_agg(format('%I.%I', n.nspname, c.relname), ', ')) FROM "
    "pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'r' AND c.relpersistence <> 't' "
    "AND " OURS("c.oid", "pg_class", "n.nspname") " HAVING count(*) > 0\n\\gexec\n";

#undef KIND
#undef OURS

} // namespace

QByteArray measureSql(int lockSeconds)
{
    return QByteArray("SET LOCAL TimeZone = 'UTC'; SET LOCAL row_security = off; SET LOCAL lock_timeout = '"
                      + QByteArray::number(lockSeconds)
                      + "s'; "
                        "SET LOCAL statement_timeout = 0;\n"
                        // names there need not be UTF-8, and would be refused as such
                        "SELECT 'SET LOCAL client_encoding = SQL_ASCII' WHERE current_setting('server_encoding') = "
                        "'SQL_ASCII'\n\\gexec\n")
         + Locks + Server + Kinds + Tables + "SELECT json_build_object('end', true);\n";
}

} // namespace luthier::pgdump
