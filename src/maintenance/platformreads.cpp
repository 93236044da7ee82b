// SPDX-License-Identifier: GPL-3.0-or-later
// What Platform asks, one question each; an answer that does not come is said in words and harms nothing else.
#include "maintenance/platform.h"
#include "postgres/dump.h"

#include <QPointer>

namespace luthier {

Task<> Platform::readRelease(std::stop_token stop)
{
    const QPointer<Platform> alive(this);
    const auto all = co_await m_releases->list(nameSpace(), stop);
    if (!alive)
        co_return {};
    if (!all) {
        m_facts.releaseProblem = all.error().message;
        m_facts.releaseProblemKind = all.error().kind;
        recompute();
        co_return tl::unexpected(all.error());
    }
    m_facts.releases = *all;
    const auto history = co_await m_releases->history(releaseRef(), stop);
    if (!alive)
        co_return {};
    if (!history) {
        m_facts.release.reset();
        m_facts.history.clear();
        m_facts.releaseProblem = history.error().message;
        m_facts.releaseProblemKind = history.error().kind;
        recompute();
        co_return tl::unexpected(history.error());
    }
    m_facts.history = *history;
    const auto release = co_await m_releases->read(history->first(), stop);
    if (!alive)
        co_return {};
    if (!release) {
        m_facts.releaseProblem = release.error().message;
        m_facts.releaseProblemKind = release.error().kind;
        recompute();
        co_return tl::unexpected(release.error());
    }
    m_facts.release = *release;
    m_facts.releaseProblem.clear();
    recomputeNow();
    co_return {};
}

Task<> Platform::readAnswers(std::stop_token stop)
{
    const QPointer<Platform> alive(this);
    PlatformAnswers answers;
    if (m_http->isPossible() && !m_profile.versionPath.isEmpty()) {
        const auto answer = co_await m_http->get(m_profile.versionPath, stop);
        const auto version = answer ? versionIn(*answer) : Result<QString>(tl::unexpected(answer.error()));
        if (version)
            answers.apiVersion = *version;
        else
            answers.apiProblem = version.error().message;
    }
    if (!alive)
        co_return {};
    if (m_http->isPossible() && !m_profile.healthPath.isEmpty()) {
        const auto answer = co_await m_http->get(m_profile.healthPath, stop);
        answers.healthy = answer && answer->status == 200;
        if (!answer)
            answers.healthProblem = answer.error().message;
        else if (!answers.healthy)
            answers.healthProblem = tr("The health check answers HTTP %1.").arg(answer->status);
    }
    if (!alive)
        co_return {};
    if (!m_profile.database.pod.isEmpty() && m_profile.database.alembic) {
        const auto channel = databaseChannel();
        DumpEngine engine(*channel);
        const DatabaseRef database{m_profile.database.user, m_profile.database.database};
        const auto facts = co_await engine.facts(database, stop);
        if (facts)
            answers.schemaRevision = facts->alembicRevision;
        else
            answers.schemaProblem = facts.error().message;
    }
    if (!alive)
        co_return {};
    m_facts.answers = answers;
    recomputeNow();
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

void Platform::readRuns()
{
    const auto entries = m_journal.entries();
    m_facts.runs = entries ? runsOf(*entries) : QList<Run>();
    m_facts.journalProblem = entries ? QString() : entries.error().message;
    emit changed();
}

void Platform::readBackups()
{
    m_facts.backups = m_catalogue.list();
    emit changed();
}

} // namespace luthier
