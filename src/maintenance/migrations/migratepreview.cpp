// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/migrations/migrateplan.h"
#include "migrations/target.h"

#include <QCoreApplication>

#include <algorithm>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::migrations)
};

struct Way {
    MigrationPod pod;
    MigrationHistory history;
    MigrationMove move;
};

const MigrationHistory *historyOf(const MigrationFacts &facts, const MigrationPod &pod)
{
    const auto &running = facts.situation.running;
    if (running && running->digest == pod.digest)
        return &running->history;
    for (const auto &other : facts.situation.others)
        if (other.digest == pod.digest)
            return &other.history;
    return nullptr;
}

// What a remembered image could do, if it ran.
QString whoCould(const MigrationFacts &facts, const QStringList &current, bool down, const QString &aim)
{
    for (const auto &other : facts.situation.others)
        if (!other.image.isEmpty() && resolveMove(other.history, current, down, aim))
            return other.shortName();
    return {};
}

// The first image that runs and knows both ends.
Result<Way> wayOf(const MigrationFacts &facts, bool down, const QString &aim)
{
    const auto current = facts.situation.database->current();
    std::optional<Error> first;
    for (const auto &pod : facts.pods) {
        const auto *history = historyOf(facts, pod);
        if (!history || !pod.canRun)
            continue;
        const auto move = resolveMove(*history, current, down, aim);
        if (move)
            return Way{pod, *history, *move};
        if (!first)
            first = move.error();
    }
    const auto able = whoCould(facts, current, down, aim);
    if (!able.isEmpty())
        return failure(Error::Kind::Refused,
                       Words::tr("No pod runs whose image knows both ends; %1 does, but does not run. Nothing was "
                                 "changed; bring that version up first.")
                           .arg(able));
    if (first)
        return tl::unexpected(*first);
    return tl::unexpected(facts.problem.message.isEmpty()
                              ? Error{Error::Kind::NotFound,
                                      Words::tr("No pod runs in which the schema could be moved. Nothing was changed."),
                                      {}}
                              : facts.problem);
}

} // namespace

QStringList MigrationPreview::lossWords() const
{
    QStringList all;
    for (const auto &loss : losses)
        all << loss.words();
    return all;
}

Task<MigrationPreview> previewMigration(Platform *platform, bool down, QString aim, std::stop_token stop)
{
    // As it is now: a preview of what was read some time ago would be a preview of something else.
    const auto facts = co_await askMigrations(platform, stop);
    if (stop.stop_requested())
        co_return failure(Error::Kind::Cancelled, Words::tr("Nothing was changed."));
    if (facts.state == MigrationFacts::State::NotUsed)
        co_return failure(Error::Kind::Invalid, Words::tr("The profile names no migration tool. Nothing was changed."));
    if (!facts.situation.database)
        co_return tl::unexpected(facts.databaseProblem);
    if (!facts.canMove)
        co_return failure(Error::Kind::Refused,
                          Words::tr("%1's migrations are only read here. Nothing was changed.").arg(facts.tool));
    for (const auto &alarm : facts.alarms)
        if (alarm.kind == MigrationAlarm::Kind::Disagreement || alarm.kind == MigrationAlarm::Kind::EmptyTable)
            co_return failure(Error::Kind::Refused, alarm.sentence);
    const auto way = wayOf(facts, down, aim);
    if (!way)
        co_return tl::unexpected(way.error());
    MigrationPreview preview;
    preview.move = way->move;
    preview.pod = way->pod;
    const auto from = way->move.from.isEmpty() ? QStringList() : QStringList{way->move.from};
    const auto to = way->move.to.isEmpty() ? QStringList() : QStringList{way->move.to};
    auto revisions = down ? way->history.between(to, from) : way->history.between(from, to);
    if (down)
        std::reverse(revisions.begin(), revisions.end());
    for (const auto &revision : std::as_const(revisions))
        preview.steps << *way->history.find(revision);
    const auto tool = migrationTool(platform, preview.pod);
    preview.command = tool->moveCommand(preview.move, false);
    preview.sqlCommand = tool->moveCommand(preview.move, true);
    const auto move = preview.move;
    const auto sql = co_await tool->sql(move, stop);
    if (!sql && sql.error().kind != Error::Kind::Refused)
        co_return tl::unexpected(sql.error());
    if (!sql) {
        preview.sqlProblem = sql.error();
        co_return preview;
    }
    preview.sql = *sql;
    const auto statements = splitSql(preview.sql);
    preview.transaction = transactionOf(statements);
    const auto &profile = platform->profile();
    const auto found = lossesOf(statements, profile.migrations.table);
    const auto user = profile.database.user;
    const auto database = profile.database.database;
    const auto channel = platform->databaseChannel();
    const auto counted = co_await countLosses(channel.get(), user, database, found, stop);
    if (!counted)
        co_return tl::unexpected(counted.error());
    preview.losses = *counted;
    co_return preview;
}

Task<QByteArray> migrationSql(Platform *platform, QString revision, bool down, std::stop_token stop)
{
    const auto facts = platform->facts().migrations;
    for (const auto &pod : facts ? facts->pods : QList<MigrationPod>()) {
        const auto *history = historyOf(*facts, pod);
        const auto *migration = history ? history->find(revision) : nullptr;
        if (!migration || !pod.canRun)
            continue;
        if (migration->parents.size() > 1)
            co_return failure(Error::Kind::Refused, Words::tr("A merge runs nothing of its own."));
        const auto parent = migration->parents.value(0);
        const MigrationMove move{down, down ? revision : parent, down ? parent : revision};
        const auto tool = migrationTool(platform, pod);
        co_return co_await tool->sql(move, stop);
    }
    co_return failure(Error::Kind::NotFound,
                      Words::tr("No pod runs whose image knows %1, so its SQL cannot be shown.").arg(revision));
}

Result<MigrationPod> podOfImage(const Platform &platform, const QString &digest)
{
    for (const auto &pod : migrationPodsOf(platform))
        if (pod.digest == digest && pod.canRun)
            return pod;
    return failure(Error::Kind::NotFound,
                   Words::tr("No pod of the image that has both ends runs any more. Nothing was changed; make the plan "
                             "anew."));
}

} // namespace luthier
