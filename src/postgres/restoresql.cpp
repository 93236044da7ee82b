// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/restoresql.h"

#include <QStringList>

namespace luthier::pgdump {

namespace {

QByteArray filled(const char *text, const QStringList &values)
{
    const auto sql = QString::fromLatin1(text);
    // Not QString::arg() one by one: a name may hold "%2" itself.
    QString out;
    for (qsizetype at = 0; at < sql.size(); ++at) {
        const int place = sql.at(at) == QLatin1Char('@') && at + 1 < sql.size() ? sql.at(at + 1).digitValue() : -1;
        if (place >= 1 && place <= values.size()) {
            out += values.at(place - 1);
            ++at;
        } else {
            out += sql.at(at);
        }
    }
    return out.toUtf8();
}

} // namespace

QString quotedIdentifier(const QString &name)
{
    return QLatin1Char('"') + QString(name).replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

QString quotedLiteral(const QString &text)
{
    return QLatin1Char('\'') + QString(text).replace(QLatin1Char('\''), QLatin1String("''")) + QLatin1Char('\'');
}

QByteArray serverSql()
{
    return R"sql(
SELECT 'server|' || json_build_object('version', current_setting('server_version'),
         'number', current_setting('server_version_num')::int, 'recovery', pg_is_in_recovery(),
         'superuser', r.rolsuper, 'createdb', r.rolsuper OR r.rolcreatedb)
  FROM pg_roles r WHERE r.rolname = current_user;
SELECT 'database|' || json_build_object('name', d.datname, 'owner', pg_get_userbyid(d.datdba),
         'open', d.datallowconn, 'mark', shobj_description(d.oid, 'pg_database'),
         'size', CASE WHEN has_database_privilege(d.oid, 'CONNECT') THEN pg_database_size(d.oid) ELSE -1 END)
  FROM pg_database d WHERE NOT d.datistemplate;
SELECT 'role|' || to_json(rolname) FROM pg_roles;
SELECT 'extension|' || to_json(name) FROM pg_available_extensions;
SELECT 'data|' || to_json(setting) FROM pg_settings WHERE name = 'data_directory';
SELECT 'end|true';
)sql";
}

QByteArray ensureRoleSql(const QString &name)
{
    return filled(R"sql(
SELECT format('CREATE ROLE %I', @1) WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = @1)
\gexec
)sql",
                  {quotedLiteral(name)});
}

QByteArray createSql(const QString &name, const QString &like, const QString &owner, const QString &mark)
{
    // PostgreSQL 15 brought ICU as a database's locale, 17 renamed its column: the row as JSON has what there is.
    return filled(
        R"sql(
SELECT format('CREATE DATABASE %I OWNER %I TEMPLATE template0', @1, @3)
    || coalesce((SELECT format(' ENCODING %L LC_COLLATE %L LC_CTYPE %L', pg_encoding_to_char(d.encoding), d.datcollate, d.datctype)
        || CASE j->>'datlocprovider' WHEN 'i' THEN format(' LOCALE_PROVIDER icu ICU_LOCALE %L', coalesce(j->>'datlocale', j->>'daticulocale'))
             WHEN 'b' THEN format(' LOCALE_PROVIDER builtin BUILTIN_LOCALE %L', j->>'datlocale') ELSE '' END
       FROM pg_database d, to_jsonb(d) j WHERE d.datname = @2), '')
\gexec
COMMENT ON DATABASE @4 IS @5;
REVOKE ALL ON DATABASE @4 FROM PUBLIC;
)sql",
        {quotedLiteral(name), quotedLiteral(like), quotedLiteral(owner), quotedIdentifier(name), quotedLiteral(mark)});
}

QByteArray dropSql(const QString &name, const QString &mark)
{
    return filled(R"sql(
SELECT format('ALTER DATABASE %I ALLOW_CONNECTIONS false', datname) FROM pg_database
 WHERE datname = @1 AND position(@2 IN coalesce(shobj_description(oid, 'pg_database'), '')) = 1
\gexec
SELECT count(pg_terminate_backend(a.pid)) FROM pg_stat_activity a JOIN pg_database d ON d.oid = a.datid
 WHERE d.datname = @1 AND a.pid <> pg_backend_pid()
   AND position(@2 IN coalesce(shobj_description(d.oid, 'pg_database'), '')) = 1;
SELECT format('DROP DATABASE %I', datname) FROM pg_database
 WHERE datname = @1 AND position(@2 IN coalesce(shobj_description(oid, 'pg_database'), '')) = 1
\gexec
)sql",
                  {quotedLiteral(name), quotedLiteral(mark)});
}

QByteArray markSql(const QString &name, const QString &mark)
{
    return filled("COMMENT ON DATABASE @1 IS @2;\n", {quotedIdentifier(name), quotedLiteral(mark)});
}

QByteArray closeSql(const QString &name)
{
    return filled(R"sql(
SELECT format('ALTER DATABASE %I ALLOW_CONNECTIONS false', datname) FROM pg_database WHERE datname = @1
\gexec
SELECT 'ended|' || count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = @1 AND pid <> pg_backend_pid();
)sql",
                  {quotedLiteral(name)});
}

QByteArray openSql(const QString &name)
{
    return filled(R"sql(
SELECT format('ALTER DATABASE %I ALLOW_CONNECTIONS true', datname) FROM pg_database WHERE datname = @1
\gexec
)sql",
                  {quotedLiteral(name)});
}

QByteArray swapSql(const QString &live, const QString &fresh, const QString &former, const QString &formerMark)
{
    // Rights first: after the renaming the names mean other databases. Lists (search_path) are kept as lists only by
    // set_config() and FROM CURRENT; other settings may not be changeable in a session, so they are set as text.
    return filled(R"sql(
BEGIN;
SELECT format('REVOKE ALL ON DATABASE %I FROM PUBLIC', @2)
UNION ALL
SELECT format('GRANT %s ON DATABASE %I TO %s%s', a.privilege_type, @2,
              CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(a.grantee)) END,
              CASE WHEN a.is_grantable AND a.grantee NOT IN (0, d.datdba) THEN ' WITH GRANT OPTION' ELSE '' END)
  FROM pg_database d, aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a WHERE d.datname = @1
\gexec
SELECT step FROM (
  SELECT setrole, place, part, CASE part WHEN 1 THEN format('SELECT set_config(%L, %L, false)', key, value)
           ELSE format(CASE setrole WHEN 0 THEN 'ALTER DATABASE %2$I' ELSE 'ALTER ROLE %1$I IN DATABASE %2$I' END || ' SET %3$I %4$s',
                       pg_get_userbyid(setrole), @2, key, CASE WHEN list THEN 'FROM CURRENT' ELSE 'TO ' || quote_literal(value) END) END AS step
    FROM (SELECT s.setrole, o.place, split_part(o.setting, '=', 1) AS key, substr(o.setting, strpos(o.setting, '=') + 1) AS value,
                 split_part(o.setting, '=', 1) IN ('search_path', 'temp_tablespaces', 'session_preload_libraries', 'local_preload_libraries') AS list
            FROM pg_db_role_setting s JOIN pg_database d ON d.oid = s.setdatabase,
                 unnest(s.setconfig) WITH ORDINALITY AS o(setting, place)
           WHERE d.datname = @1) AS settings, (VALUES (1), (2)) AS parts(part)
   WHERE part = 2 OR list) AS steps ORDER BY setrole, place, part
\gexec
SELECT unnest(ARRAY[format('ALTER DATABASE %I CONNECTION LIMIT %s', @2, datconnlimit),
                    format('COMMENT ON DATABASE %I IS %L', @2, shobj_description(oid, 'pg_database')),
                    format('COMMENT ON DATABASE %I IS %L', @1, @5),
                    format('ALTER DATABASE %I RENAME TO %I', @1, @3)]) FROM pg_database WHERE datname = @1
\gexec
ALTER DATABASE @4 RENAME TO @6;
COMMIT;
)sql",
                  {quotedLiteral(live), quotedLiteral(fresh), quotedLiteral(former), quotedIdentifier(fresh),
                   quotedLiteral(formerMark), quotedIdentifier(live)});
}

} // namespace luthier::pgdump
