// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/migrations/migrationfacts.h"

#include "base/paths.h"
#include "kube/podexec.h"
#include "maintenance/platform/componentpods.h"
#include "maintenance/platform/platform.h"
#include "migrations/alembictool.h"
#include "migrations/flywaytable.h"

#include <QPointer>

#include <algorithm>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::migrations)
};

using Tool = MigrationProfile::Tool;

const Component *componentOf(const Profile &profile)
{
    for (const auto &component : profile.components)
        if (component.name == profile.migrations.component)
            return &component;
    return nullptr;
}

QString tableOf(const MigrationProfile &migrations)
{
    if (!migrations.table.isEmpty() || migrations.tool != Tool::Flyway)
        return migrations.table;
    return QStringLiteral("flyway_schema_history");
}

KnownImages memory() { return KnownImages(paths::state().filePath(QStringLiteral("migrations.json"))); }

Error noPod(const Profile &profile)
{
    return {Error::Kind::NotFound,
            Words::tr("No pod of %1 runs, so its migrations cannot be read. Nothing was changed; see why it does not "
                      "start.")
                .arg(profile.migrations.component),
            {}};
}

void finish(MigrationFacts *facts)
{
    const bool scripts = facts->situation.running.has_value() || !facts->canMove;
    facts->place = placeOf(facts->situation);
    facts->alarms = alarmsOf(facts->situation);
    facts->asOf = QDateTime::currentDateTime();
    facts->state = scripts && (facts->situation.running || facts->situation.database) ? MigrationFacts::State::Known
                                                                                      : MigrationFacts::State::Failed;
}

// What an image knew when it was asked last; an image is never changed under its digest.
std::optional<KnownImage> remembered(const QList<KnownImage> &images, const QString &digest)
{
    for (const auto &image : images)
        if (image.digest == digest && !digest.isEmpty())
            return image;
    return std::nullopt;
}

} // namespace

QList<MigrationPod> migrationPods(const Component &component, const QString &container, const QString &nameSpace,
                                  const QHash<QString, Pod> &pods, const QHash<QString, Workload> &workloads)
{
    struct Image {
        MigrationPod best;
        int ready = 0;
        QDateTime newest;
    };
    QList<Image> images;
    const auto *workload = workloadOf(component, nameSpace, workloads);
    auto sorted = pods.values();
    std::sort(sorted.begin(), sorted.end(), [](const auto &a, const auto &b) { return a.name < b.name; });
    for (const auto &pod : std::as_const(sorted)) {
        if (!workload || !belongsTo(pod, *workload) || pod.deleting || pod.containers.isEmpty())
            continue;
        const auto named = std::find_if(pod.containers.cbegin(), pod.containers.cend(),
                                        [&](const auto &c) { return c.name == container; });
        const auto &chosen = named == pod.containers.cend() ? pod.containers.first() : *named;
        const MigrationPod one{pod.name, chosen.name, chosen.image, chosen.digest,
                               chosen.state == QLatin1String("running")};
        auto same = std::find_if(images.begin(), images.end(), [&](const auto &image) {
            return one.digest.isEmpty() ? image.best.image == one.image : image.best.digest == one.digest;
        });
        if (same == images.end())
            same = images.insert(images.end(), Image{one, 0, pod.created});
        else if ((pod.ready && same->ready == 0) || (one.canRun && !same->best.canRun))
            same->best = one;
        same->ready += pod.ready;
        same->newest = std::max(same->newest, pod.created);
    }
    std::stable_sort(images.begin(), images.end(), [](const auto &a, const auto &b) {
        return a.ready != b.ready ? a.ready > b.ready : a.newest > b.newest;
    });
    QList<MigrationPod> all;
    for (const auto &image : images)
        all << image.best;
    return all;
}

QList<MigrationPod> migrationPodsOf(const Platform &platform)
{
    auto &mine = const_cast<Platform &>(platform);
    const auto *component = componentOf(platform.profile());
    if (!component || platform.facts().connection != Platform::Connection::Connected)
        return {};
    return migrationPods(*component, platform.profile().migrations.container, platform.nameSpace(), mine.watch().pods(),
                         mine.watch().workloads());
}

std::unique_ptr<MigrationTool> migrationTool(Platform *platform, const MigrationPod &pod)
{
    const auto &profile = platform->profile();
    const auto &migrations = profile.migrations;
    if (migrations.tool == Tool::Flyway)
        return std::make_unique<FlywayTable>(platform->databaseChannel(), profile.database.user,
                                             profile.database.database, migrations.table);
    return std::make_unique<AlembicTool>(
        std::make_unique<PodExec>(platform->kube(), platform->nameSpace(), pod.pod, pod.container), migrations.command,
        migrations.directory);
}

Task<DatabaseRevisions> askRevisions(Platform *platform, std::stop_token stop)
{
    const auto &profile = platform->profile();
    const auto user = profile.database.user;
    const auto database = profile.database.database;
    const auto table = tableOf(profile.migrations);
    const auto channel = platform->databaseChannel();
    co_return co_await readRevisions(channel.get(), user, database, table, stop);
}

QCoro::Task<MigrationFacts> askMigrations(Platform *platform, std::stop_token stop)
{
    MigrationFacts facts;
    const QPointer<Platform> alive(platform); // a window may be closed while a pod is asked
    const auto profile = platform->profile();
    const auto tool = profile.migrations.tool;
    if (tool == Tool::None || !profile.database.isKnown()) {
        facts.state = MigrationFacts::State::NotUsed;
        co_return facts;
    }
    auto databaseAsked = askRevisions(platform, stop); // beside the pods: a task runs before it is awaited
    if (tool == Tool::Flyway) {
        const auto flyway = migrationTool(platform, {});
        facts.tool = flyway->name();
        const auto history = co_await flyway->history(stop);
        auto database = co_await databaseAsked;
        if (database && history)
            for (auto &table : database->tables)
                if (table.isOurs)
                    table.revisions = history->heads();
        if (!history)
            facts.problem = history.error();
        else
            facts.situation.others = {KnownImage{{}, {}, {}, *history}};
        if (database)
            facts.situation.database = *database;
        else
            facts.databaseProblem = database.error();
        finish(&facts);
        co_return facts;
    }
    facts.tool = QStringLiteral("Alembic");
    facts.canMove = true;
    facts.pods = migrationPodsOf(*platform);
    const auto known = memory().of(profile.name);
    if (!known)
        facts.memoryProblem = known.error().message;
    auto images = known.value_or(QList<KnownImage>());
    if (facts.pods.isEmpty())
        facts.problem = noPod(profile);
    for (qsizetype i = 0; i < facts.pods.size(); ++i) {
        const auto pod = facts.pods[i];
        const auto alembic = migrationTool(platform, pod);
        Result<MigrationHistory> history = tl::unexpected(noPod(profile));
        if (pod.canRun)
            history = co_await alembic->history(stop);
        if (!alive || stop.stop_requested())
            co_return facts;
        std::optional<KnownImage> image;
        if (history) {
            image = KnownImage{pod.digest, pod.image, QDateTime::currentDateTimeUtc(), *history};
            if (!pod.digest.isEmpty())
                if (const auto kept = memory().remember(profile.name, *image); !kept)
                    facts.memoryProblem = kept.error().message;
        } else {
            image = remembered(images, pod.digest);
            if (i == 0) {
                facts.problem = history.error();
                facts.isRemembered = image.has_value();
            }
        }
        images.removeIf([&pod](const auto &one) { return one.digest == pod.digest; });
        if (image && i == 0)
            facts.situation.running = image;
        else if (image)
            images.prepend(*image);
        if (image && i > 0 && pod.canRun)
            facts.situation.beside << pod.digest;
        if (i > 0 || !history)
            continue;
        const auto current = co_await alembic->current(stop);
        if (!alive || stop.stop_requested())
            co_return facts;
        if (current)
            facts.situation.toolSays = *current;
    }
    facts.situation.others = images;
    const auto database = co_await databaseAsked;
    if (database)
        facts.situation.database = *database;
    else
        facts.databaseProblem = database.error();
    finish(&facts);
    co_return facts;
}

QStringList MigrationFacts::current() const
{
    return situation.database ? situation.database->current() : situation.toolSays.value_or(QStringList());
}

QStringList MigrationFacts::heads() const
{
    return situation.running ? situation.running->history.heads() : QStringList();
}

QStringList MigrationFacts::pending() const
{
    const bool above = place.kind == SchemaPlace::Kind::Behind || place.kind == SchemaPlace::Kind::Empty;
    return above ? place.steps : QStringList();
}

MigrationHistory MigrationFacts::history() const
{
    MigrationHistory shown;
    if (situation.running)
        shown = situation.running->history;
    else if (!canMove && !situation.others.isEmpty())
        return situation.others.first().history; // Flyway: the database's own
    for (const auto &other : situation.others) {
        if (other.digest != place.knownDigest || place.knownDigest.isEmpty())
            continue;
        const auto above = other.history.upTo(current());
        MigrationHistory both;
        for (const auto &migration : other.history.migrations)
            if (above.contains(migration.revision) && !shown.knows(migration.revision))
                both.migrations << migration;
        both.migrations << shown.migrations;
        return both;
    }
    return shown;
}

QStringList MigrationFacts::knownBy(const QString &revision) const
{
    QStringList all;
    if (situation.running && situation.running->history.knows(revision))
        all << situation.running->shortName();
    for (const auto &other : situation.others)
        if (other.history.knows(revision) && !other.image.isEmpty() && !all.contains(other.shortName()))
            all << other.shortName();
    return all;
}

QString MigrationFacts::words() const
{
    switch (state) {
    case State::Loading:
        return Words::tr("The migrations are being read.");
    case State::NotUsed:
        return Words::tr("The profile names no migration tool.");
    case State::Failed:
        return problem.message.isEmpty() ? databaseProblem.message : problem.message;
    case State::Known:
        break;
    }
    return placeWords(situation, place);
}

} // namespace luthier
