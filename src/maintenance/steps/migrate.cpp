// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/steps/migrate.h"

#include "maintenance/migrations/migrationwatch.h"
#include "maintenance/platform/diagnosis.h"
#include "migrations/migrationlog.h"
#include "postgres/restore.h"

#include <QCryptographicHash>
#include <QJsonArray>

namespace luthier {

namespace {

// Moves, and keeps with what was printed how long each script took.
Task<> moved(MigrationTool *tool, MigrationMove move, Platform *platform, StepContext context)
{
    MigrationWatch watch(*platform, context);
    MigrationLog log;
    const std::function<void(QString)> listen = [&log, &context](const QString &line) {
        log.add(line, QDateTime::currentDateTimeUtc());
        context.evidence(line);
    };
    const auto ended = co_await tool->move(move, listen, context.stop);
    log.add(ended ? QStringLiteral("ended") : QStringLiteral("FAILED"), QDateTime::currentDateTimeUtc());
    for (const auto &migration : log.migrations())
        context.evidence(migration.words());
    watch.finish();
    if (ended)
        co_return {};
    auto error = ended.error();
    if (const auto where = whereItFailed(error.detail); !where.isEmpty())
        error.message += QLatin1Char(' ') + where;
    co_return tl::unexpected(error);
}

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::migrations)
};

QString named(const QString &revision) { return revision.isEmpty() ? Words::tr("the empty schema") : revision; }

QStringList listed(const QString &revision) { return revision.isEmpty() ? QStringList() : QStringList{revision}; }

QString at(const QStringList &revisions)
{
    return revisions.isEmpty() ? Words::tr("no revision") : revisions.join(QStringLiteral(", "));
}

} // namespace

QList<Permission> MigrationStep::permissions() const
{
    return databasePermissions()
         + QList<Permission>{permission("list", "", "pods"), permission("create", "", "pods/exec")};
}

std::unique_ptr<MigrationTool> MigrationStep::tool() const
{
    const auto pod = podOfImage(m_platform, m_options.image);
    return migrationTool(&m_platform, pod.value_or(MigrationPod{m_options.pod, m_options.container, {}, {}, false}));
}

QString MigrationStep::moveCommand(const MigrationMove &move, bool dry) const { return tool()->moveCommand(move, dry); }

QString CheckMigration::explanation() const
{
    auto text =
        m_options.sqlSha256.isEmpty()
            ? tr("The SQL cannot be shown, for a script asks the database while it runs. Reason given to go on: %1")
                  .arg(m_options.overrideReason)
            : tr("The database is still at %1, and the SQL is still the one that was shown. It is only read.")
                  .arg(named(m_options.from));
    if (!m_options.losses.isEmpty())
        text += QLatin1Char(' ') + tr("It takes away: %1").arg(m_options.losses.join(QLatin1Char(' ')));
    return text;
}

QStringList CheckMigration::commands() const
{
    QStringList all{
        psqlCommand(database().user, database().database, QStringLiteral("SELECT version_num FROM alembic_version"))};
    if (!m_options.sqlSha256.isEmpty())
        all << moveCommand(m_options.move(), true);
    return all;
}

Task<QString> CheckMigration::run(StepContext context)
{
    if (const auto pod = podOfImage(m_platform, m_options.image); !pod)
        co_return tl::unexpected(pod.error());
    const auto found = co_await askRevisions(&m_platform, context.stop);
    if (!found)
        co_return tl::unexpected(found.error());
    context.facts[QStringLiteral("schemaBefore")] = found->current().join(QLatin1Char(','));
    if (found->current() != listed(m_options.from))
        co_return failure(
            Error::Kind::Refused,
            tr("The database is at %1, but the plan was made for %2: somebody moved it meanwhile. Nothing "
               "was changed; make the plan anew.")
                .arg(at(found->current()), named(m_options.from)));
    if (m_options.sqlSha256.isEmpty())
        co_return tr("at %1; the SQL was not shown").arg(named(m_options.from));
    const auto alembic = tool();
    const auto move = m_options.move();
    const auto sql = co_await alembic->sql(move, context.stop);
    if (!sql)
        co_return tl::unexpected(sql.error());
    if (QCryptographicHash::hash(*sql, QCryptographicHash::Sha256).toHex() != m_options.sqlSha256.toLatin1())
        co_return failure(
            Error::Kind::Refused,
            tr("The SQL is not the one that was shown any more. Nothing was changed; make the plan anew."));
    const auto statements = splitSql(*sql);
    for (const auto &statement : statements)
        context.evidence(statement.text + QLatin1Char(';'));
    const auto losses = lossesOf(statements, m_platform.profile().migrations.table);
    const auto user = database().user;
    const auto name = database().database;
    const auto channel = m_platform.databaseChannel();
    const auto counted = co_await countLosses(channel.get(), user, name, losses, context.stop);
    if (!counted)
        co_return tl::unexpected(counted.error());
    QJsonArray taken;
    for (const auto &loss : *counted) {
        context.evidence(loss.words());
        taken << loss.toJson();
    }
    context.facts[QStringLiteral("losses")] = taken;
    co_return counted->isEmpty()
        ? tr("%n statement(s), none of which takes anything away", nullptr, int(statements.size()))
        : tr("%n statement(s) that take something away", nullptr, int(counted->size()));
}

QString MoveSchema::explanation() const
{
    auto text = tr("Moves the schema from %1 to %2 in a pod whose image knows both: %3.")
                    .arg(named(m_options.from), named(m_options.to), m_options.steps.join(QStringLiteral("; ")))
              + QLatin1Char(' ') + transactionWords(SqlTransaction(m_options.transaction));
    if (m_options.down && m_platform.profile().migrations.automatic)
        text +=
            QLatin1Char(' ')
            + tr("The running version was made for the newer schema: it may fail from then on, and upgrades again when "
                 "a pod of it starts.");
    if (m_options.down)
        text += QLatin1Char(' ')
              + tr("Taken back, the schema is upgraded again; what was dropped comes back empty, its rows are in the "
                   "backup alone.");
    else
        text += QLatin1Char(' ')
              + tr("Taken back, the schema is downgraded again, and what was written into the new tables and columns "
                   "meanwhile is lost.");
    return text;
}

QStringList MoveSchema::commands() const { return {moveCommand(m_options.move(), false)}; }

QStringList MoveSchema::undoCommands() const { return {moveCommand(backwards(), false)}; }

Task<QString> MoveSchema::run(StepContext context)
{
    if (const auto may = co_await m_platform.mayChange(context.stop); !may)
        co_return tl::unexpected(may.error());
    if (const auto pod = podOfImage(m_platform, m_options.image); !pod)
        co_return tl::unexpected(pod.error());
    const auto move = m_options.move();
    const auto alembic = tool();
    context.output(alembic->moveCommand(move, false));
    const auto done = co_await moved(alembic.get(), move, &m_platform, context);
    const auto found = co_await askRevisions(&m_platform, {}); // also after a failure: it is said where it stands
    if (found)
        context.facts[QStringLiteral("schemaAfter")] = found->current().join(QLatin1Char(','));
    (void)co_await m_platform.readMigrations({});
    if (done)
        co_return tr("from %1 to %2").arg(named(m_options.from), named(m_options.to));
    auto error = done.error();
    if (found && found->current() == listed(m_options.from))
        error.message += QLatin1Char(' ') + tr("The database is at %1, as before.").arg(named(m_options.from));
    else if (found)
        error.message += QLatin1Char(' ') + tr("The database is at %1 now.").arg(at(found->current()));
    co_return tl::unexpected(error);
}

Task<StepReality> MoveSchema::reality(StepContext context)
{
    const auto found = co_await askRevisions(&m_platform, context.stop);
    if (!found)
        co_return tl::unexpected(found.error());
    context.facts[QStringLiteral("schemaAfter")] = found->current().join(QLatin1Char(','));
    const auto now = found->current();
    if (now == listed(m_options.to))
        co_return StepReality::Done;
    co_return now == listed(m_options.from) ? StepReality::NotDone : StepReality::HalfWay;
}

Task<QString> MoveSchema::undo(StepContext context)
{
    if (const auto may = co_await m_platform.mayChange(context.stop); !may)
        co_return tl::unexpected(may.error());
    const auto before = co_await askRevisions(&m_platform, context.stop);
    if (!before)
        co_return tl::unexpected(before.error());
    if (before->current() == listed(m_options.from))
        co_return tr("The database is at %1, as before; nothing had to be taken back.").arg(named(m_options.from));
    if (const auto pod = podOfImage(m_platform, m_options.image); !pod)
        co_return tl::unexpected(pod.error());
    const auto move = backwards();
    const auto alembic = tool();
    context.output(alembic->moveCommand(move, false));
    if (const auto done = co_await moved(alembic.get(), move, &m_platform, context); !done)
        co_return tl::unexpected(done.error());
    (void)co_await m_platform.readMigrations({});
    co_return m_options.down
        ? tr("The schema is at %1 again; what the downgrade dropped is empty, its rows are in the backup.")
              .arg(named(m_options.from))
        : tr("The schema is at %1 again.").arg(named(m_options.from));
}

QString VerifySchema::explanation() const
{
    return tr(
        "Asks the pod and the database where the schema is, and compares every other table's rows with those of the "
        "backup.");
}

QStringList VerifySchema::commands() const
{
    return {
        psqlCommand(database().user, database().database, QStringLiteral("SELECT version_num FROM alembic_version"))};
}

Task<QString> VerifySchema::run(StepContext context)
{
    const auto found = co_await askRevisions(&m_platform, context.stop);
    if (!found)
        co_return tl::unexpected(found.error());
    if (found->current() != listed(m_options.to))
        co_return failure(
            Error::Kind::Refused,
            tr("The database is at %1, not at %2: a pod that started meanwhile may have moved it. See the "
               "migrations.")
                .arg(at(found->current()), named(m_options.to)));
    const auto alembic = tool();
    const auto says = co_await alembic->current(context.stop);
    if (says && *says != found->current())
        co_return failure(Error::Kind::Refused,
                          tr("The database is at %1, but the pod finds it at %2: they are not the same database.")
                              .arg(at(found->current()), at(*says)));
    const auto rows = co_await compareRows(context);
    if (!rows)
        co_return tl::unexpected(rows.error());
    const auto said = says ? tr("The database and the pod both say %1.") : tr("The database is at %1.");
    co_return said.arg(named(m_options.to)) + QLatin1Char(' ') + *rows;
}

// Rows may go by the application's own work meanwhile: that is told, a table that is gone without a word is refused.
Task<QString> VerifySchema::compareRows(StepContext context)
{
    const auto backup = m_platform.catalogue().find(context.facts[QStringLiteral("backupId")].toString());
    const auto before = backup ? Measure::fromJson(backup->measured) : Measure();
    if (before.isEmpty())
        co_return tr("The rows could not be compared: the backup counted none.");
    const auto name = database().database;
    const auto admin = database().admin;
    const auto channel = m_platform.databaseChannel();
    RestoreEngine engine(*channel, admin);
    const auto now = co_await engine.measure(name, context.stop);
    if (!now)
        co_return tl::unexpected(now.error());
    QStringList announced;
    for (const auto &loss : context.facts[QStringLiteral("losses")].toArray())
        announced << loss[QStringLiteral("table")].toString().section(QLatin1Char('.'), -1);
    int others = 0;
    int kept = 0;
    qint64 rows = 0;
    for (auto it = before.tables.cbegin(); it != before.tables.cend(); ++it) {
        const bool told = announced.contains(it.key().section(QLatin1Char('.'), -1));
        const bool there = now->tables.contains(it.key());
        if (!there && !told && !m_options.sqlSha256.isEmpty())
            co_return failure(Error::Kind::Refused,
                              tr("The table %1 is gone, which nobody announced. Its rows are in the backup %2.")
                                  .arg(it.key(), context.facts[QStringLiteral("backupId")].toString()));
        if (!there)
            continue;
        const auto rowsNow = now->tables[it.key()].rows;
        if (rowsNow < it->rows && !told)
            context.evidence(tr("%1 has %2 rows; the backup has %3").arg(it.key()).arg(rowsNow).arg(it->rows));
        ++others;
        kept += rowsNow >= it->rows;
        rows += rowsNow;
    }
    co_return kept == others
        ? tr("All other %n table(s) have at least the rows of the backup (%1 rows).", nullptr, others).arg(rows)
        : tr("%1 of %2 other tables have at least the rows of the backup (%3 rows).").arg(kept).arg(others).arg(rows);
}

} // namespace luthier
