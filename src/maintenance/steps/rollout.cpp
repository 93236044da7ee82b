// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/steps/rollout.h"

#include "maintenance/migrations/migrationwatch.h"
#include "maintenance/platform/diagnosis.h"
#include "maintenance/platform/podfollower.h"
#include "maintenance/platform/waiting.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace luthier {

namespace {

constexpr auto LookAgain = std::chrono::milliseconds(1000); // for time-outs; changes wake us at once

bool selected(const Pod &pod, const Workload &workload)
{
    for (auto it = workload.selector.cbegin(); it != workload.selector.cend(); ++it)
        if (pod.labels.value(it.key()) != it.value())
            return false;
    return !workload.selector.isEmpty() && pod.nameSpace == workload.nameSpace;
}

} // namespace

WatchRollout::WatchRollout(Platform &platform, std::chrono::seconds timeout, int backToRevision)
    : PlatformStep(platform)
    , m_timeout(timeout)
    , m_backToRevision(backToRevision)
{
}

QString WatchRollout::explanation() const
{
    return tr("Follows each component until its new pods serve, with what they log and when they started. If one "
              "cannot start, "
              "the cause is read from its own log.");
}

QStringList WatchRollout::commands() const
{
    QStringList lines;
    for (const auto &component : m_platform.profile().components)
        lines << kubectl(QStringLiteral("rollout status ") + component.workload)
              << kubectl(QStringLiteral("logs -f %1 --tail=50").arg(component.workload));
    return lines;
}

QList<Permission> WatchRollout::permissions() const
{
    return {permission("list", "", "pods"), permission("watch", "", "pods"), permission("list", "apps", "deployments"),
            permission("watch", "apps", "deployments"), permission("get", "", "pods/log")};
}

const Workload *WatchRollout::workload(const Component &component) const
{
    for (const auto &w : m_platform.watch().workloads())
        if (w.name == component.workloadName() && w.nameSpace == m_platform.nameSpace()
            && w.kind.compare(component.workloadKind(), Qt::CaseInsensitive) == 0)
            return &w;
    return nullptr;
}

Task<QHash<QString, qint64>> WatchRollout::generations(std::stop_token stop)
{
    QHash<QString, qint64> all;
    for (const auto &component : m_platform.profile().components) {
        const auto kind = component.workloadKind().toLower();
        const auto path = QStringLiteral("/apis/apps/v1/namespaces/%1/%2s/%3")
                              .arg(m_platform.nameSpace(), kind, component.workloadName());
        const auto object = co_await m_platform.kube().get(path, stop);
        if (!object)
            co_return tl::unexpected(object.error());
        all[kind + QLatin1Char('/') + component.workloadName()] =
            QJsonDocument::fromJson(*object)[QStringLiteral("metadata")][QStringLiteral("generation")].toInteger();
    }
    co_return all;
}

Task<QString> WatchRollout::run(StepContext context)
{
    QElapsedTimer clock;
    clock.start();
    QSet<QString> told;
    // What the watch holds may be older than the change that helm just made: it has to have seen these generations.
    const auto changed = co_await generations(context.stop);
    if (!changed)
        co_return tl::unexpected(changed.error());
    const auto components = m_platform.profile().components;
    const auto before = context.facts[QStringLiteral("podsBefore")].toArray();
    PodFollower follower(
        m_platform,
        [this, components, before](const Pod &pod) {
            return !before.contains(pod.uid) && !pod.deleting
                && std::any_of(components.cbegin(), components.cend(), [&](const auto &component) {
                       const auto *w = workload(component);
                       return w && selected(pod, *w) && w->images.contains(pod.image());
                   });
        },
        context);
    follower.look();
    MigrationWatch migrations(m_platform, context);
    for (;;) {
        int done = 0;
        QStringList states;
        std::optional<PodTrouble> trouble;
        for (const auto &component : components) {
            const auto *w = workload(component);
            if (!w)
                continue;
            const bool seen = w->generation >= changed->value(w->kind.toLower() + QLatin1Char('/') + w->name);
            const bool rolledOut = seen && w->isRolledOut();
            done += rolledOut;
            const auto state =
                tr("%1: %2 of %3 updated, %4 ready").arg(component.name).arg(w->updated).arg(w->wanted).arg(w->ready);
            states << state;
            if (const auto key = state + QLatin1Char(rolledOut ? '!' : '.'); !told.contains(key)) {
                told << key;
                context.output(rolledOut ? tr("%1: rolled out, %2 ready").arg(component.name).arg(w->ready) : state);
            }
            for (const auto &pod : m_platform.watch().pods()) {
                if (rolledOut || !selected(pod, *w) || !w->images.contains(pod.image()))
                    continue;
                if (const auto found = podTrouble(pod); found && !trouble)
                    trouble = found;
            }
        }
        if (done == components.size() && done > 0) {
            follower.finish();
            migrations.finish();
            co_return tr("%1 components rolled out").arg(done);
        }
        if (trouble) {
            const auto what = *trouble;
            const auto why = co_await explainTrouble(&m_platform, what, context.stop);
            follower.finish();
            migrations.finish();
            co_return co_await failed(why ? *why : why.error(), context);
        }
        if (clock.elapsed() > std::chrono::milliseconds(m_timeout).count()) {
            follower.finish();
            if (const auto waits = migrations.now(); !waits.isEmpty())
                states.prepend(waits);
            migrations.finish();
            const Error late{Error::Kind::Timeout,
                             tr("The rollout was not complete after %1 s (%2).")
                                 .arg(m_timeout.count())
                                 .arg(states.join(QStringLiteral("; "))),
                             {}};
            co_return co_await failed(late, context);
        }
        if (const auto now = migrations.now(); !now.isEmpty())
            states.prepend(now);
        context.progress({components.isEmpty() ? -1 : double(done) / double(components.size()),
                          states.join(QStringLiteral(" · ")), std::chrono::milliseconds(-1)});
        if (const auto waited = co_await untilChanged(&m_platform.watch(), LookAgain, context.stop); !waited)
            co_return tl::unexpected(waited.error());
    }
}

// The cause alone does not help at night: what state the data is in and what to do belongs to it.
Task<QString> WatchRollout::failed(Error why, StepContext context)
{
    const auto before = context.facts[QStringLiteral("schemaBefore")].toString();
    if (m_platform.profile().database.isKnown() && m_platform.profile().database.alembic) {
        const auto channel = m_platform.databaseChannel();
        DumpEngine engine(*channel);
        const auto ref = database();
        const auto facts = co_await engine.facts(ref, context.stop);
        if (facts) {
            context.facts[QStringLiteral("schemaAfter")] = facts->alembicRevision;
            why.message += QLatin1Char(' ')
                         + (facts->alembicRevision == before
                                ? tr("The database is at %1, as before the update.").arg(before)
                                : tr("The database moved from %1 to %2.").arg(before, facts->alembicRevision));
        } else {
            why.message += QLatin1Char(' ')
                         + tr("The state of the database is not known (%1).").arg(facts.error().message);
        }
    }
    if (m_platform.http().isPossible()) {
        const auto health = co_await m_platform.http().get(m_platform.profile().healthPath, context.stop);
        if (health && health->status == 200)
            why.message += QLatin1Char(' ') + tr("The old pods still serve.");
    }
    if (m_backToRevision > 0)
        why.message += QLatin1Char(' ') + tr("Go back to revision %1, the last healthy one.").arg(m_backToRevision);
    co_return tl::unexpected(why);
}

} // namespace luthier
