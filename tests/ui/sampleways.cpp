// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampleways.h"

namespace luthier::test {

WaysBack sampleWays(int revision, bool possible)
{
    WaysBack ways;
    auto &facts = ways.facts;
    facts.fromRevision = revision + 1;
    facts.revision = revision;
    facts.version = QStringLiteral("1.0.1");
    facts.platform = QStringLiteral("Lyra");
    facts.usesSchema = true;
    facts.now = QStringList{QStringLiteral("d95a03f6c8e1")};
    facts.then = {QStringLiteral("c4d29e7b1f58")};
    facts.rollout = std::chrono::milliseconds(5300);
    facts.asOf = QDateTime({2026, 11, 23}, {4, 35}, Qt::UTC);
    if (possible) {
        MigrationPreview preview;
        preview.move = {true, facts.now->first(), facts.then.first()};
        preview.pod.digest = QStringLiteral("sha256:1");
        preview.sql = "DROP TABLE audit_log;";
        SqlLoss column;
        column.kind = SqlLoss::Kind::DropsColumn;
        column.table = QStringLiteral("jobs");
        column.column = QStringLiteral("state");
        column.rows = 1204;
        SqlLoss table;
        table.table = QStringLiteral("audit_log");
        table.rows = 88;
        preview.losses = {column, table};
        facts.downgrade = preview;
        Backup backup;
        backup.id = QStringLiteral("20261122-175103-lyra");
        backup.alembicRevision = facts.then.first();
        backup.taken = facts.asOf.addSecs(-5 * 3600);
        backup.proof = Proof::Asserted;
        facts.backups << backup;
        facts.newest = QStringLiteral("1.1.1");
        auto &difference = ways.difference;
        difference.from = facts.fromRevision;
        difference.to = revision;
        difference.fromChart = QStringLiteral("1.1.0");
        difference.toChart = facts.version;
        difference.values = {{{QStringLiteral("backend"), QStringLiteral("image"), QStringLiteral("tag")},
                              QStringLiteral("1.1.0"),
                              facts.version}};
        ManifestChange backend;
        backend.objectKind = QStringLiteral("Deployment");
        backend.name = QStringLiteral("lyra-backend");
        backend.restart = QStringLiteral("its pod template changes");
        backend.fields = {{{QStringLiteral("spec"), QStringLiteral("template"), QStringLiteral("spec"),
                            QStringLiteral("containers"), QStringLiteral("backend"), QStringLiteral("image")},
                           QStringLiteral("registry.lyra.ovh/lyra/lyra-backend:1.1.0"),
                           QStringLiteral("registry.lyra.ovh/lyra/lyra-backend:1.0.1")}};
        difference.objects = {backend};
    } else {
        facts.downgradeProblem = QStringLiteral("No pod runs whose image knows both ends; lyra-backend:1.1.0 does, but "
                                                "does not run. Nothing was changed; bring "
                                                "that version up first.");
    }
    ways.ways = waysBack(facts);
    return ways;
}

} // namespace luthier::test
