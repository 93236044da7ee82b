// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/migrations/wayback.h"
#include "maintenance/platform/platform.h"
#include "yaml/document.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::wayback)
};

std::chrono::milliseconds lasted(const QList<Run> &runs, const QString &kind, const QString &step)
{
    for (const auto &run : runs) {
        if (run.state != RunState::Done || (!kind.isEmpty() && run.kind != kind))
            continue;
        if (step.isEmpty())
            return std::chrono::milliseconds(run.begun.msecsTo(run.ended));
        for (const auto &record : run.steps)
            if (record.id == step && record.state == StepState::Done)
                return std::chrono::milliseconds(record.begun.msecsTo(record.ended));
    }
    return std::chrono::milliseconds(-1);
}

// A tag may hold another image today: the one that was seen last is the one that a rollback would start.
const KnownImage *imageNamed(const SchemaSituation &situation, const QString &image)
{
    if (situation.running && situation.running->image == image)
        return &*situation.running;
    const KnownImage *newest = nullptr;
    for (const auto &other : situation.others)
        if (other.image == image && (!newest || other.seen > newest->seen))
            newest = &other;
    return newest;
}

void fillInVersions(WayFacts *facts, const Platform::Facts &known)
{
    const auto healthy = lastHealthyRevision(known.history, known.runs, facts->fromRevision);
    if (facts->revision == 0)
        facts->revision = healthy;
    const auto to = std::find_if(known.history.cbegin(), known.history.cend(),
                                 [facts](const auto &one) { return one.revision == facts->revision; });
    if (facts->revision == 0)
        facts->revisionBad = Words::tr("No healthy revision is known to go back to.");
    else if (to == known.history.cend())
        facts->revisionBad = Words::tr("Revision %1 is not kept any more.").arg(facts->revision);
    else if (to->status == QLatin1String("failed") || lastHealthyRevision({*to}, known.runs, 0) == 0)
        facts->revisionBad =
            Words::tr("Revision %1 never was healthy; going back to it would repeat the failure.").arg(facts->revision);
    for (const auto &update : known.updates) {
        const auto version = SemVer::parse(update.version.version);
        const auto newest = SemVer::parse(facts->newest);
        const bool failed = std::any_of(known.runs.cbegin(), known.runs.cend(), [&update](const auto &run) {
            return run.kind == QLatin1String("update") && run.state != RunState::Done
                && run.request[QStringLiteral("version")].toString() == update.version.version;
        });
        if (version && !failed && (!newest || *newest < *version))
            facts->newest = update.version.version;
    }
}

} // namespace

QString schemaOfRevision(const QList<Run> &runs, const QList<Backup> &backups, int revision)
{
    for (const auto &run : runs)
        if (run.facts[QStringLiteral("toRevision")].toInt() == revision && run.state == RunState::Done)
            return run.facts[QStringLiteral("schemaAfter")].toString();
    for (const auto &backup : backups)
        if (backup.releaseRevision == revision && backup.kind == QLatin1String("database"))
            return backup.alembicRevision;
    return {};
}

QString imageOf(const Component &component, const QString &container, const Release &release)
{
    const auto objects = manifestObjects(release.manifest.toUtf8());
    if (!objects)
        return {};
    for (const auto &object : *objects) {
        const auto named = object[QStringLiteral("metadata")][QStringLiteral("name")].toString();
        if (named != component.workloadName()
            || object[QStringLiteral("kind")].toString().compare(component.workloadKind(), Qt::CaseInsensitive) != 0)
            continue;
        const auto spec = object[QStringLiteral("spec")][QStringLiteral("template")][QStringLiteral("spec")].toObject();
        for (const auto &one : spec[QStringLiteral("containers")].toArray())
            if (container.isEmpty() || one[QStringLiteral("name")].toString() == container)
                return one[QStringLiteral("image")].toString();
    }
    return {};
}

Task<WaysBack> askWaysBack(Platform *platform, int revision, std::stop_token stop)
{
    const auto known = platform->facts();
    const auto &profile = platform->profile();
    WaysBack answer;
    auto &facts = answer.facts;
    facts.asOf = QDateTime::currentDateTimeUtc();
    facts.platform = profile.title;
    facts.fromRevision = known.release ? known.release->revision : 0;
    facts.revision = revision;
    fillInVersions(&facts, known);
    facts.usesSchema = profile.migrations.tool != MigrationProfile::Tool::None && profile.database.isKnown();
    facts.movesItself = profile.migrations.automatic;
    facts.prove = usualBackup(profile).prove;
    facts.rollout = lasted(known.runs, {}, QStringLiteral("watch-rollout"));
    facts.restore = lasted(known.runs, QStringLiteral("restore"), {});
    for (const auto &backup : known.backups)
        if (backup.environment == platform->environment().name)
            facts.backups << backup;
    std::sort(facts.backups.begin(), facts.backups.end(),
              [](const auto &a, const auto &b) { return a.taken > b.taken; });
    QString image;
    for (const auto &summary : known.history) {
        if (summary.revision != facts.revision)
            continue;
        const auto wanted = summary;
        const auto release = co_await platform->releases().read(wanted, stop);
        if (!release && release.error().kind == Error::Kind::Cancelled)
            co_return tl::unexpected(release.error());
        if (!release)
            continue; // what the runs and backups know has to do
        if (known.release)
            answer.difference = revisionDifference(*known.release, *release);
        facts.version = release->appVersion.isEmpty() ? release->chartVersion : release->appVersion;
        for (const auto &component : profile.components)
            if (component.name == profile.migrations.component)
                image = imageOf(component, profile.migrations.container, *release);
    }
    if (facts.usesSchema && facts.revisionBad.isEmpty()) {
        const auto migrations = co_await askMigrations(platform, stop);
        if (migrations.situation.database)
            facts.now = migrations.situation.database->current();
        facts.databaseProblem = migrations.databaseProblem.message;
        if (const auto *then = imageNamed(migrations.situation, image)) {
            facts.then = then->history.heads();
            facts.thenKnowsNow = facts.now
                              && std::all_of(facts.now->cbegin(), facts.now->cend(),
                                             [then](const auto &one) { return then->history.knows(one); });
        } else {
            facts.then =
                schemaOfRevision(known.runs, known.backups, facts.revision).split(QLatin1Char(','), Qt::SkipEmptyParts);
        }
        const bool moves = facts.now && facts.then.size() == 1 && *facts.now != facts.then && !facts.thenKnowsNow;
        if (moves) {
            const auto aim = facts.then.first();
            const auto preview = co_await previewMigration(platform, true, aim, stop);
            if (preview)
                facts.downgrade = *preview;
            else
                facts.downgradeProblem = preview.error().message;
        } else if (facts.then.size() > 1) {
            facts.downgradeProblem = Words::tr(
                "That version has several heads; a downgrade to one of them would leave the "
                "others.");
        }
    }
    answer.ways = waysBack(facts);
    co_return answer;
}

} // namespace luthier
