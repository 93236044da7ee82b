// SPDX-License-Identifier: GPL-3.0-or-later
// What Platform asks, one question each; an answer that does not come is said in words and harms nothing else.
#include "base/elsewhere.h"
#include "maintenance/migrations/migrationfacts.h"
#include "maintenance/platform/platform.h"
#include "postgres/dump.h"

#include <QPointer>
#include <QTimer>

namespace luthier {

namespace {

// No watch tells when a platform serves again (an ingress follows its pods some seconds later): it is asked until it
// does.
void askAnswersAgain(QObject *owner, const std::function<void()> &ask)
{
    constexpr auto Pause = std::chrono::seconds(10);
    const auto name = QStringLiteral("askAnswersAgain");
    auto *timer = owner->findChild<QTimer *>(name, Qt::FindDirectChildrenOnly);
    if (!timer) {
        timer = new QTimer(owner);
        timer->setObjectName(name);
        timer->setSingleShot(true);
        QObject::connect(timer, &QTimer::timeout, owner, ask);
    }
    timer->start(Pause);
}

} // namespace

Task<> Platform::readRelease(std::stop_token stop)
{
    const QPointer<Platform> alive(this);
    const auto failed = [this](const Error &error) {
        m_facts.releaseProblem = error.message;
        m_facts.releaseProblemKind = error.kind;
        recompute();
    };
    auto asked = m_releases->history(releaseRef(), stop); // beside the list: a task runs before it is awaited
    const auto all = co_await m_releases->list(nameSpace(), stop);
    const auto history = co_await asked;
    if (!alive)
        co_return {};
    if (!all) {
        failed(all.error());
        co_return tl::unexpected(all.error());
    }
    m_facts.releases = *all;
    if (!history) {
        m_facts.release.reset();
        m_facts.history.clear();
        failed(history.error());
        co_return tl::unexpected(history.error());
    }
    m_facts.history = *history;
    const auto release = co_await m_releases->read(history->first(), stop);
    if (!alive)
        co_return {};
    if (!release) {
        failed(release.error());
        co_return tl::unexpected(release.error());
    }
    if (m_facts.release && m_facts.release->chartVersion != release->chartVersion) {
        QList<AvailableUpdate> left; // until they are asked for again: what runs now is no update any more
        for (const auto &update : std::as_const(m_facts.updates))
            left << availableUpdates(release->chartVersion, {update.version}, update.source, QDate::currentDate());
        m_facts.updates = left;
    }
    m_facts.release = *release;
    m_facts.releaseProblem.clear();
    recomputeNow();
    co_return {};
}

// What is not configured is not asked: an empty answer.
Task<QString> Platform::askVersion(std::stop_token stop)
{
    if (!m_http->isPossible() || m_profile.versionPath.isEmpty())
        co_return QString();
    const auto answer = co_await m_http->get(m_profile.versionPath, stop);
    if (!answer)
        co_return tl::unexpected(answer.error());
    co_return versionIn(*answer);
}

Task<bool> Platform::askHealth(std::stop_token stop)
{
    if (!m_http->isPossible() || m_profile.healthPath.isEmpty())
        co_return false;
    const auto answer = co_await m_http->get(m_profile.healthPath, stop);
    if (!answer)
        co_return tl::unexpected(answer.error());
    if (answer->status != 200)
        co_return failure(Error::Kind::Refused, tr("The health check answers HTTP %1.").arg(answer->status));
    co_return true;
}

Task<QString> Platform::askSchema(std::stop_token stop)
{
    if (!m_profile.database.isKnown() || !m_profile.database.alembic)
        co_return QString();
    const auto channel = databaseChannel();
    DumpEngine engine(*channel);
    const DatabaseRef database{m_profile.database.user, m_profile.database.database, m_profile.database.admin,
                               m_profile.database.lockWait};
    const auto facts = co_await engine.facts(database, stop);
    if (!facts)
        co_return tl::unexpected(facts.error());
    co_return facts->alembicRevision;
}

Task<> Platform::readAnswers(std::stop_token stop)
{
    const QPointer<Platform> alive(this);
    auto versionAsked = askVersion(stop); // side by side: each runs before it is awaited
    auto healthAsked = askHealth(stop);
    auto schemaAsked = askSchema(stop);
    const auto version = co_await versionAsked;
    const auto healthy = co_await healthAsked;
    const auto schema = co_await schemaAsked;
    if (!alive)
        co_return {};
    const auto problem = [](const auto &answer) { return answer ? QString() : answer.error().message; };
    m_facts.answers = {.apiVersion = version.value_or(QString()),
                       .apiProblem = problem(version),
                       .healthy = healthy.value_or(false),
                       .healthProblem = problem(healthy),
                       .schemaRevision = schema.value_or(QString()),
                       .schemaProblem = problem(schema)};
    recomputeNow();
    const bool serves = m_facts.answers.apiProblem.isEmpty() && m_facts.answers.healthProblem.isEmpty();
    if (!serves && m_http && m_http->isPossible())
        askAnswersAgain(this, [this] { (void)readAnswers(m_stop.get_token()); });
    co_return {};
}

Task<> Platform::readUpdates(std::stop_token stop)
{
    const QPointer<Platform> alive(this);
    const auto current = m_facts.release ? m_facts.release->chartVersion : QString();
    if (current.isEmpty() || m_profile.charts.isEmpty()) {
        m_facts.updatesProblem = m_profile.charts.isEmpty()
                                   ? tr("The profile names no chart source, so updates are not looked for.")
                                   : QString();
        co_return {};
    }
    QString problem;
    QList<AvailableUpdate> found;
    for (const auto &source : m_profile.charts) { // a later source only fills in what the first does not say
        const auto versions = co_await m_charts->versions(source, stop);
        if (!alive)
            co_return {};
        if (!versions) {
            problem = versions.error().message;
            continue;
        }
        for (auto update : availableUpdates(current, *versions, source, QDate::currentDate())) {
            const auto known = std::find_if(found.begin(), found.end(),
                                            [&](const auto &f) { return f.version.version == update.version.version; });
            if (known == found.end()) {
                found << update;
            } else if (!known->version.created.isValid()) {
                update.source = known->source;
                *known = update;
            }
        }
    }
    for (auto &update : found) {
        if (update.version.created.isValid() && !update.version.changes.isEmpty())
            continue;
        const auto described = co_await m_charts->describe(update.source, update.version.version, stop);
        if (!alive)
            co_return {};
        if (described) {
            const auto one = availableUpdates(current, {*described}, update.source, QDate::currentDate());
            if (!one.isEmpty())
                update = one.first();
        }
    }
    m_facts.updates = found;
    m_facts.updatesProblem = found.isEmpty() ? problem : QString();
    m_facts.updatesKnown = true;
    emit changed();
    co_return {};
}

Task<> Platform::readStaging(std::stop_token stop)
{
    const QPointer<Platform> alive(this);
    const auto staging = stagingOf(m_profile, m_environment);
    if (!staging)
        co_return {};
    m_facts.staging.environment = staging->name;
    const auto profile = m_profile;
    const auto place = *staging;
    const auto found = co_await askStaging(profile, place, &m_runner, stop);
    if (!alive)
        co_return {};
    m_facts.staging = found;
    emit changed();
    co_return {};
}

Task<> Platform::readMigrations(std::stop_token stop)
{
    const QPointer<Platform> alive(this);
    m_migrationsAsked = true; // and not again for each pod that changes meanwhile
    if (!m_facts.migrations) {
        m_facts.migrations = std::make_shared<MigrationFacts>();
        emit changed();
    }
    (void)co_await listed(stop);
    if (!alive)
        co_return {};
    auto found = co_await askMigrations(this, stop);
    if (!alive || stop.stop_requested())
        co_return {};
    m_facts.migrations = std::make_shared<const MigrationFacts>(std::move(found));
    emit changed();
    co_return {};
}

void Platform::readMigrationsOfNewImages()
{
    const auto known = m_facts.migrations;
    if (!m_migrationsAsked || !known || known->state == MigrationFacts::State::Loading)
        return;
    const auto here = migrationPodsOf(*this);
    const auto runs = [&here](const QString &digest) {
        return std::any_of(here.cbegin(), here.cend(), [&digest](const auto &pod) { return pod.digest == digest; });
    };
    if (!here.isEmpty() && !known->pods.isEmpty() && !runs(known->pods.first().digest)) {
        auto again = std::make_shared<MigrationFacts>(*known);
        again->pods = here; // a rollout has ended: what was said of its old pods is not true any more
        m_facts.migrations = again;
        (void)readMigrations(m_stop.get_token());
        return;
    }
    for (const auto &pod : here) {
        const bool asked = std::any_of(known->pods.cbegin(), known->pods.cend(), [&pod](const auto &one) {
            return one.digest == pod.digest && (one.canRun || !pod.canRun);
        });
        if (asked || !pod.canRun || pod.digest.isEmpty())
            continue;
        auto again = std::make_shared<MigrationFacts>(*known);
        again->pods << pod; // asked once, whatever comes of it
        m_facts.migrations = again;
        (void)readMigrations(m_stop.get_token());
        return;
    }
}

Task<> Platform::readRuns()
{
    const QPointer<Platform> alive(this);
    const auto asked = ++m_runsAsked;
    struct Sorted {
        QList<Run> here;
        QList<Run> staging;
        QList<Run> elsewhere;
    };
    const auto staging = stagingOf(m_profile, m_environment);
    const auto stagingPlace = staging ? m_profile.name + QLatin1Char('/') + staging->name : QString();
    const auto read = [journal = m_journal, here = place(), stagingPlace]() -> Result<Sorted> {
        const auto entries = journal.entries();
        if (!entries)
            return tl::unexpected(entries.error());
        Sorted sorted;
        for (auto &run : runsOf(*entries)) { // revisions of one place mean nothing in another
            if (run.place.isEmpty() || run.place == here)
                sorted.here << std::move(run);
            else {
                if (run.place == stagingPlace)
                    sorted.staging << run;
                sorted.elsewhere << std::move(run);
            }
        }
        return sorted;
    };
    auto runs = co_await elsewhere(read);
    if (!alive || asked < m_runsAnswered) // a later question was answered first
        co_return {};
    m_runsAnswered = asked;
    m_facts.runs = runs ? std::move(runs->here) : QList<Run>();
    m_facts.stagingRuns = runs ? std::move(runs->staging) : QList<Run>();
    m_facts.runsElsewhere = runs ? std::move(runs->elsewhere) : QList<Run>();
    m_facts.runsKnown = true;
    m_facts.journalProblem = runs ? QString() : runs.error().message;
    emit changed();
    co_return {};
}

Task<> Platform::readStores(std::stop_token stop)
{
    const QPointer<Platform> alive(this);
    m_facts.stores = storesAsked(m_profile, m_facts.stores);
    emit changed();
    std::vector<QCoro::Task<StoreFacts>> asked; // each runs before it is awaited
    for (const auto &store : m_profile.stores)
        asked.push_back(askStore(this, store, stop));
    for (auto &one : asked) {
        auto answer = co_await one;
        if (!alive)
            co_return {};
        for (auto &facts : m_facts.stores) {
            if (facts.name != answer.name)
                continue;
            if (answer.state == StoreFacts::State::Failed) { // what it had is better known than nothing
                answer.backups = facts.backups;
                answer.asOf = facts.asOf;
            }
            facts = answer;
        }
        emit changed();
    }
    co_return {};
}

void Platform::readBackups()
{
    m_facts.backupProblems.clear();
    m_facts.backups = m_catalogue.list(&m_facts.backupProblems);
    m_facts.foundDumps = foundDumps(m_catalogue.folder());
    emit changed();
}

} // namespace luthier
