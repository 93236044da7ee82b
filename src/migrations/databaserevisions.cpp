// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/databaserevisions.h"

#include "base/masking.h"
#include "postgres/dump.h"
#include "postgres/dumpscript.h"
#include "postgres/restoresql.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::migrations)
};

// "ours" is what the application's own search_path finds; another tool's table is known by its columns.
const char *const Sql = R"sql(
SET default_transaction_read_only = on;
SET statement_timeout = '20s';
SET lock_timeout = '5s';
SELECT CASE WHEN may THEN format(
         'SELECT json_build_object(''schema'', %1$L, ''name'', %2$L, ''tool'', %3$L, ''ours'', %4$L::boolean, ''revisions'', '
         '(SELECT coalesce(json_agg(v ORDER BY v), ''[]''::json) FROM (SELECT DISTINCT %5$I::text AS v FROM %1$I.%2$I WHERE %3$L = ''alembic'') x))',
         schema, name, tool, ours, col)
       ELSE format('SELECT json_build_object(''schema'', %1$L, ''name'', %2$L, ''tool'', %3$L, ''ours'', %4$L::boolean, ''readable'', false)',
         schema, name, tool, ours) END
  FROM (SELECT DISTINCT n.nspname AS schema, c.relname AS name, t.tool, a.attname AS col, c.oid = to_regclass(:wanted) AS ours,
               has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT') AS may
          FROM (VALUES (:plain, 'version_num', 'alembic'), ('alembic_version', 'version_num', 'alembic'), ('flyway_schema_history', 'version', 'flyway'),
                       ('django_migrations', 'app', 'django')) AS t (name, col, tool)
          JOIN pg_class c ON c.relname = t.name AND c.relkind IN ('r', 'p')
          JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname !~ '^pg_(temp|toast)'
          JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = t.col AND NOT a.attisdropped
         ORDER BY 1, 2) found \gexec
SELECT json_build_object('invalidIndexes', coalesce(json_agg(i.indexrelid::regclass::text ORDER BY 1), '[]'::json))
  FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE NOT i.indisvalid AND c.oid >= 16384 AND c.relkind = 'i'
   AND NOT EXISTS (SELECT FROM pg_stat_progress_create_index p WHERE p.index_relid = i.indexrelid);
SELECT json_build_object('tables', count(*))
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE c.relkind IN ('r', 'p') AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_' AND NOT c.relispartition
   AND c.relname NOT IN (:plain, 'alembic_version', 'flyway_schema_history', 'django_migrations')
   AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.classid = 'pg_class'::regclass AND d.deptype = 'e');
)sql";

} // namespace

const VersionTable *DatabaseRevisions::ours() const
{
    const auto found = std::find_if(tables.cbegin(), tables.cend(), [](const auto &t) { return t.isOurs; });
    return found == tables.cend() ? nullptr : &*found;
}

QStringList DatabaseRevisions::current() const
{
    const auto *table = ours();
    return table ? table->revisions : QStringList();
}

QByteArray revisions::sql(const QString &table)
{
    const auto wanted = table.isEmpty() ? QStringLiteral("alembic_version") : table;
    QStringList quoted; // to_regclass() folds what is not quoted
    for (const auto &part : wanted.split(QLatin1Char('.')))
        quoted << pgdump::quotedIdentifier(part);
    auto text = QString::fromLatin1(Sql);
    text.replace(QLatin1String(":wanted"), pgdump::quotedLiteral(quoted.join(QLatin1Char('.'))));
    text.replace(QLatin1String(":plain"), pgdump::quotedLiteral(wanted.section(QLatin1Char('.'), -1)));
    return text.toUtf8();
}

Result<DatabaseRevisions> revisions::parse(const QByteArray &out)
{
    DatabaseRevisions found;
    bool whole = false;
    const auto texts = [](const QJsonValue &value) {
        QStringList all;
        for (const auto &one : value.toArray())
            all << one.toString();
        all.sort();
        return all;
    };
    for (const auto &line : out.split('\n')) {
        const auto json = QJsonDocument::fromJson(line).object();
        if (json.contains(QStringLiteral("schema")))
            found.tables << VersionTable{.schema = json[QStringLiteral("schema")].toString(),
                                         .name = json[QStringLiteral("name")].toString(),
                                         .isOurs = json[QStringLiteral("ours")].toBool(),
                                         .isReadable = json[QStringLiteral("readable")].toBool(true),
                                         .revisions = texts(json[QStringLiteral("revisions")]),
                                         .tool = json[QStringLiteral("tool")].toString()};
        else if (json.contains(QStringLiteral("invalidIndexes")))
            found.invalidIndexes = texts(json[QStringLiteral("invalidIndexes")]);
        else if (json.contains(QStringLiteral("tables"))) {
            found.otherTables = json[QStringLiteral("tables")].toInteger();
            whole = true;
        }
    }
    if (!whole)
        return failure(Error::Kind::Invalid,
                       Words::tr("The database answered, but not with its revisions. It was only read; the answer is "
                                 "in the details."),
                       masked(QString::fromUtf8(out.left(4096))));
    return found;
}

Task<DatabaseRevisions> readRevisions(CommandChannel *channel, QString user, QString database, QString table,
                                      std::stop_token stop)
{
    const auto command = pgdump::sqlCommand(user, database);
    const auto text = revisions::sql(table);
    const auto answer = co_await capture(channel, command, text, stop);
    if (!answer)
        co_return tl::unexpected(answer.error());
    if (answer->exitCode != 0)
        co_return tl::unexpected(pgdump::databaseError(answer->err, answer->exitCode));
    co_return revisions::parse(answer->out);
}

} // namespace luthier
