// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplemigrations.h"

namespace luthier::test {

namespace {

Migration step(const char *revision, const QStringList &parents, const char *message, int day)
{
    Migration migration;
    migration.revision = QString::fromLatin1(revision);
    migration.parents = parents;
    migration.message = QString::fromUtf8(message);
    migration.created = QDateTime(QDate(2024, 1, 8).addDays(day), QTime(9, 12), Qt::UTC);
    migration.file = QStringLiteral("/app/alembic/versions/%1_script.py").arg(migration.revision);
    return migration;
}

KnownImage lyra(const char *version, int count)
{
    KnownImage image;
    image.image = QStringLiteral("registry.lyra.ovh/lyra/lyra-backend:") + QLatin1String(version);
    image.digest = QStringLiteral("sha256:") + QLatin1String(version);
    image.seen = QDateTime(QDate(2026, 11, 20), QTime(8, 0), Qt::UTC);
    image.history.migrations = {step("d95a03f6c8e1", {QStringLiteral("c4d29e7b1f58")}, "add audit log table", 63),
                                step("c4d29e7b1f58", {QStringLiteral("b81e5f0c6a27")}, "add user email index", 28),
                                step("b81e5f0c6a27", {QStringLiteral("7f3a9c1d2e40")}, "add jobs table", 14),
                                step("7f3a9c1d2e40", {}, "initial schema", 0)};
    while (image.history.migrations.size() > count)
        image.history.migrations.removeFirst();
    return image;
}

DatabaseRevisions at(const QStringList &revisions)
{
    DatabaseRevisions database;
    database.otherTables = 6;
    database.tables = {{QStringLiteral("public"), QStringLiteral("alembic_version"), true, true, revisions,
                        QStringLiteral("alembic")}};
    return database;
}

} // namespace

MigrationFacts judged(MigrationFacts facts)
{
    facts.place = placeOf(facts.situation);
    facts.alarms = alarmsOf(facts.situation);
    return facts;
}

MigrationFacts knownMigrations()
{
    MigrationFacts facts;
    facts.state = MigrationFacts::State::Known;
    facts.tool = QStringLiteral("Alembic");
    facts.canMove = true;
    facts.situation.running = lyra("1.1.0", 4);
    facts.situation.others = {lyra("1.0.1", 3), lyra("1.0.0", 2)};
    facts.situation.database = at({QStringLiteral("d95a03f6c8e1")});
    return judged(facts);
}

MigrationFacts behindMigrations()
{
    auto facts = knownMigrations();
    facts.situation.database = at({QStringLiteral("c4d29e7b1f58")});
    return judged(facts);
}

MigrationFacts aheadMigrations()
{
    auto facts = knownMigrations();
    facts.situation.running = lyra("1.0.1", 3);
    facts.situation.others = {lyra("1.1.0", 4), lyra("1.0.0", 2)};
    return judged(facts);
}

MigrationFacts branchedMigrations()
{
    auto facts = knownMigrations();
    auto &history = facts.situation.running->history;
    const auto jobs = QStringLiteral("b81e5f0c6a27");
    auto reports = step("0c9e6a1f77d2", {jobs}, "reports: a branch of their own", 30);
    reports.labels = {QStringLiteral("reports")};
    auto merge = step("a17b5c9d3e10", {QStringLiteral("d95a03f6c8e1"), reports.revision}, "merge reports", 70);
    merge.labels = {QStringLiteral("reports")};
    auto billing = step("f6e5d4c3b2a1", {merge.revision},
                        "Rechnungen: “quotes”, <b>no markup</b> & a message that goes on and on, far beyond what any "
                        "line of a table can show, for somebody wrote the whole story into it",
                        80);
    billing.details = QStringLiteral("It needs the reports.\nSee the wiki.");
    auto other = step("99aa88bb77cc", {QStringLiteral("d95a03f6c8e1")}, "search index, of another team", 75);
    other.labels = {QStringLiteral("search")};
    other.dependsOn = {reports.revision};
    history.migrations = QList<Migration>{other, billing, merge, reports} + history.migrations;
    facts.situation.database = at({QStringLiteral("d95a03f6c8e1")});
    facts.situation.database->invalidIndexes = {QStringLiteral("ix_reports_month")};
    return judged(facts);
}

} // namespace luthier::test
