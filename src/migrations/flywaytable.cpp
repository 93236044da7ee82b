// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/flywaytable.h"

#include "base/masking.h"
#include "postgres/dump.h"
#include "postgres/dumpscript.h"
#include "postgres/restoresql.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::migrations)
};

tl::unexpected<Error> onlyRead()
{
    return failure(Error::Kind::Refused, Words::tr("Flyway's migrations are only read here. Nothing was changed; move "
                                                   "the schema with Flyway itself."));
}

} // namespace

FlywayTable::FlywayTable(std::unique_ptr<CommandChannel> channel, QString user, QString database, QString table)
    : m_channel(std::move(channel))
    , m_user(std::move(user))
    , m_database(std::move(database))
    , m_table(table.isEmpty() ? QStringLiteral("flyway_schema_history") : std::move(table))
{
}

QByteArray FlywayTable::sqlOf(const QString &table)
{
    QStringList quoted;
    for (const auto &part : table.split(QLatin1Char('.')))
        quoted << pgdump::quotedIdentifier(part);
    return QStringLiteral("SET default_transaction_read_only = on; SET statement_timeout = '20s';\n"
                          "SELECT json_build_object('version', version, 'description', description, 'type', type, "
                          "'script', script, 'at', to_char(installed_on, 'YYYY-MM-DD\"T\"HH24:MI:SS'), 'success', "
                          "success) FROM %1 ORDER BY installed_rank;\nSELECT json_build_object('end', true);\n")
        .arg(quoted.join(QLatin1Char('.')))
        .toUtf8();
}

// Flyway's line is straight: each version stands on the one before. A repeatable script has no version and moves
// nothing, an undo takes its version away again, and a row without success is not applied.
Result<MigrationHistory> FlywayTable::parse(const QByteArray &out)
{
    QList<Migration> applied;
    bool whole = false;
    for (const auto &line : out.split('\n')) {
        const auto json = QJsonDocument::fromJson(line).object();
        whole = whole || json.contains(QStringLiteral("end"));
        const auto version = json[QStringLiteral("version")].toString();
        if (version.isEmpty() || !json[QStringLiteral("success")].toBool())
            continue;
        const auto is = [&version](const auto &m) { return m.revision == version; };
        if (json[QStringLiteral("type")].toString().startsWith(QLatin1String("UNDO"))) {
            applied.erase(std::remove_if(applied.begin(), applied.end(), is), applied.end());
            continue;
        }
        if (json[QStringLiteral("type")].toString() == QLatin1String("DELETE"))
            continue;
        auto at = QDateTime::fromString(json[QStringLiteral("at")].toString(), Qt::ISODate);
        at.setTimeSpec(Qt::UTC);
        Migration migration;
        migration.revision = version;
        migration.message = json[QStringLiteral("description")].toString();
        migration.created = at;
        migration.file = json[QStringLiteral("script")].toString();
        applied << migration;
    }
    if (!whole)
        return failure(Error::Kind::Invalid,
                       Words::tr("The database answered, but not with Flyway's history. It was only read; the answer "
                                 "is in the details."),
                       masked(QString::fromUtf8(out.left(4096))));
    MigrationHistory history;
    for (auto &migration : applied) {
        if (!history.isEmpty())
            migration.parents = {history.migrations.first().revision};
        history.migrations.prepend(migration);
    }
    return history;
}

Task<MigrationHistory> FlywayTable::history(std::stop_token stop)
{
    const auto command = pgdump::sqlCommand(m_user, m_database);
    const auto text = sqlOf(m_table);
    const auto answer = co_await capture(m_channel.get(), command, text, stop);
    if (!answer)
        co_return tl::unexpected(answer.error());
    if (answer->exitCode != 0)
        co_return tl::unexpected(pgdump::databaseError(answer->err, answer->exitCode));
    co_return parse(answer->out);
}

Task<QStringList> FlywayTable::current(std::stop_token stop)
{
    const auto all = co_await history(stop);
    if (!all)
        co_return tl::unexpected(all.error());
    co_return all->heads();
}

Task<QByteArray> FlywayTable::sql(MigrationMove, std::stop_token) { co_return onlyRead(); }

Task<> FlywayTable::move(MigrationMove, std::function<void(QString)>, std::stop_token) { co_return onlyRead(); }

} // namespace luthier
