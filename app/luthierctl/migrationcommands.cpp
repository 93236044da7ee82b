// SPDX-License-Identifier: GPL-3.0-or-later
// The schema's migrations: where the database is, seen from both sides, and moving it.
#include "app/luthierctl/commands.h"
#include "app/luthierctl/output.h"
#include "maintenance/migrations/migrateplan.h"

#include <QJsonArray>

namespace luthier::ctl {

namespace {

QJsonArray listed(const QStringList &texts) { return QJsonArray::fromStringList(texts); }

QString stateOf(const MigrationFacts &facts, const Migration &migration, const QSet<QString> &applied)
{
    if (!facts.situation.database || facts.place.kind == SchemaPlace::Kind::Foreign)
        return QStringLiteral("unknown");
    if (facts.situation.running && !facts.situation.running->history.knows(migration.revision))
        return QStringLiteral("unknown-to-image");
    return applied.contains(migration.revision) ? QStringLiteral("applied") : QStringLiteral("pending");
}

QJsonObject document(const MigrationFacts &facts)
{
    const auto history = facts.history();
    const auto current = facts.current();
    const auto heads = facts.heads();
    const auto applied = history.upTo(current);
    QJsonArray items;
    for (const auto &migration : history.migrations) {
        auto item = migration.toJson();
        item[QStringLiteral("state")] = stateOf(facts, migration, applied);
        item[QStringLiteral("current")] = current.contains(migration.revision);
        item[QStringLiteral("head")] = heads.contains(migration.revision);
        item[QStringLiteral("images")] = listed(facts.knownBy(migration.revision));
        items << item;
    }
    QJsonArray alarms;
    for (const auto &alarm : facts.alarms)
        alarms << QJsonObject{{QStringLiteral("kind"), alarm.name()},
                              {QStringLiteral("serious"), alarm.isSerious},
                              {QStringLiteral("message"), alarm.sentence}};
    QJsonArray images;
    for (const auto &pod : facts.pods)
        images << QJsonObject{{QStringLiteral("image"), pod.image},
                              {QStringLiteral("digest"), pod.digest},
                              {QStringLiteral("pod"), pod.pod}};
    QJsonObject json{{QStringLiteral("tool"), facts.tool},
                     {QStringLiteral("place"), placeName(facts.place.kind)},
                     {QStringLiteral("message"), facts.words()},
                     {QStringLiteral("current"), listed(current)},
                     {QStringLiteral("heads"), listed(heads)},
                     {QStringLiteral("pending"), listed(facts.pending())},
                     {QStringLiteral("images"), images},
                     {QStringLiteral("alarms"), alarms},
                     {QStringLiteral("items"), items}};
    if (facts.situation.toolSays)
        json[QStringLiteral("podSays")] = listed(*facts.situation.toolSays);
    if (!facts.problem.message.isEmpty())
        json[QStringLiteral("podProblem")] = facts.problem.message;
    if (!facts.databaseProblem.message.isEmpty())
        json[QStringLiteral("databaseProblem")] = facts.databaseProblem.message;
    return json;
}

void printHistory(const MigrationFacts &facts)
{
    const auto history = facts.history();
    const auto current = facts.current();
    const auto heads = facts.heads();
    const auto applied = history.upTo(current);
    QList<QStringList> rows;
    for (const auto &migration : history.migrations) {
        QStringList marks;
        if (current.contains(migration.revision))
            marks << QStringLiteral("database");
        if (heads.contains(migration.revision))
            marks << QStringLiteral("head");
        marks << migration.labels;
        rows << QStringList{migration.revision, stateOf(facts, migration, applied),
                            migration.created.isValid() ? migration.created.date().toString(Qt::ISODate)
                                                        : QStringLiteral("-"),
                            marks.isEmpty() ? QStringLiteral("-") : marks.join(QLatin1Char(',')), migration.message};
    }
    printTable({QStringLiteral("REVISION"), QStringLiteral("STATE"), QStringLiteral("CREATED"), QStringLiteral("MARKS"),
                QStringLiteral("MESSAGE")},
               rows);
}

QCoro::Task<int> show(Session *session)
{
    const auto facts = session->platform.facts().migrations;
    if (facts->state == MigrationFacts::State::NotUsed)
        co_return fail(session->options,
                       Error{Error::Kind::Invalid,
                             QStringLiteral("The profile names no migration tool; add one under “migrations”."),
                             {}});
    if (facts->state == MigrationFacts::State::Failed)
        co_return fail(session->options, facts->problem.message.isEmpty() ? facts->databaseProblem : facts->problem);
    if (session->options.json) {
        printJson(QStringLiteral("Migrations"), document(*facts));
    } else {
        print(facts->words());
        printHistory(*facts);
        for (const auto &problem : {facts->problem.message, facts->databaseProblem.message, facts->memoryProblem})
            if (!problem.isEmpty())
                complain(problem);
        for (const auto &alarm : facts->alarms)
            complain((alarm.isSerious ? QStringLiteral("ALARM: ") : QStringLiteral("Attention: ")) + alarm.sentence);
    }
    if (!facts->databaseProblem.message.isEmpty())
        co_return exitOf(facts->databaseProblem);
    co_return facts->alarms.isEmpty() ? Done : Failed;
}

QJsonObject document(const MigrationPreview &preview)
{
    static const QStringList transactions{QStringLiteral("whole"), QStringLiteral("per-step"), QStringLiteral("partly"),
                                          QStringLiteral("none")};
    QJsonArray losses;
    for (const auto &loss : preview.losses)
        losses << loss.toJson();
    QJsonArray steps;
    for (const auto &step : preview.steps)
        steps << step.toJson();
    QJsonObject json{
        {QStringLiteral("direction"), preview.move.down ? QStringLiteral("downgrade") : QStringLiteral("upgrade")},
        {QStringLiteral("from"), preview.move.from},
        {QStringLiteral("to"), preview.move.to},
        {QStringLiteral("pod"), preview.pod.pod},
        {QStringLiteral("image"), preview.pod.image},
        {QStringLiteral("command"), preview.command},
        {QStringLiteral("losses"), losses},
        {QStringLiteral("steps"), steps}};
    if (preview.isShown()) {
        json[QStringLiteral("sql")] = QString::fromUtf8(preview.sql);
        json[QStringLiteral("transaction")] = transactions[int(preview.transaction)];
    } else {
        json[QStringLiteral("sqlProblem")] = preview.sqlProblem.message;
    }
    return json;
}

QCoro::Task<int> move(Session *session, bool down)
{
    auto &platform = session->platform;
    const auto &options = session->options;
    const auto stop = session->stop.get_token();
    const auto preview = co_await previewMigration(&platform, down, options.words.value(2), stop);
    if (!preview)
        co_return fail(options, preview.error());
    if (options.sql && options.json) {
        printJson(QStringLiteral("MigrationPreview"), document(*preview));
        co_return preview->isShown() ? Done : Refused;
    }
    if (options.sql && !preview->isShown())
        co_return fail(options, preview->sqlProblem);
    if (options.sql)
        print(QString::fromUtf8(preview->sql).trimmed());
    if (preview->isShown())
        complain(transactionWords(preview->transaction));
    for (const auto &loss : preview->losses)
        complain(QStringLiteral("! ") + loss.words());
    if (options.sql)
        co_return Done;
    if (const auto all = named(tablesLosing(preview->losses), preview->lossWords().join(QLatin1Char(' ')),
                               options.losing);
        !all)
        co_return fail(options, all.error());
    auto wanted = MigrateOptions::of(*preview);
    const auto backup = backupOptions(session);
    wanted.prove = backup.prove;
    wanted.proveOn = backup.proveOn;
    wanted.overrideReason = options.overrideReason;
    co_return co_await carryOut(session, migratePlan(platform, wanted));
}

} // namespace

QCoro::Task<int> migrations(Session *session)
{
    const auto verb = session->options.words.value(1);
    const bool up = verb == QLatin1String("upgrade");
    const bool down = verb == QLatin1String("downgrade");
    const auto count = session->options.words.size();
    if ((!verb.isEmpty() && !up && !down) || count > 3 || (down && count < 3)) {
        complain(QStringLiteral("migrations takes upgrade [REVISION], downgrade REVISION, or nothing."));
        co_return Usage;
    }
    if (const int code = co_await opened(session, false); code != Done)
        co_return code;
    const auto stop = session->stop.get_token();
    (void)co_await session->platform.readMigrations(stop);
    if (up || down)
        co_return co_await move(session, down);
    co_return co_await show(session);
}

} // namespace luthier::ctl
