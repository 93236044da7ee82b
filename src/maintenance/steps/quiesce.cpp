// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/steps/quiesce.h"

#include "maintenance/configuration/objectwrites.h"
#include "maintenance/platform/waiting.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace luthier {

namespace {

const auto Before = QStringLiteral("luthier.dev/replicas-before");
constexpr int Patience = 120'000; // ms: pods get their grace period first
constexpr auto LookAgain = std::chrono::seconds(2);

QString pathOf(const Platform &platform, const Component &component)
{
    return QStringLiteral("/apis/apps/v1/namespaces/%1/%2s/%3")
        .arg(platform.nameSpace(), component.workloadKind().toLower(), component.workloadName());
}

bool canBeScaled(const Component &component)
{
    const auto kind = component.workloadKind().toLower();
    return kind == QLatin1String("deployment") || kind == QLatin1String("statefulset");
}

QStringList scaleCommands(const Platform &platform, const QString &replicas)
{
    QStringList lines;
    for (const auto &component : platform.profile().components)
        if (canBeScaled(component))
            lines << QStringLiteral("kubectl scale %1 --replicas=%2 -n %3")
                         .arg(component.workload, replicas, platform.nameSpace());
    return lines;
}

QList<Permission> scalePermissions(const QString &nameSpace)
{
    QList<Permission> all;
    for (const auto *resource : {"deployments", "statefulsets"})
        for (const auto *verb : {"get", "patch"})
            all << Permission{QLatin1String(verb), QStringLiteral("apps"), QLatin1String(resource), nameSpace};
    return all;
}

/// To 0 replicas; answers how many there were. Once more does no harm: the note on the object counts, not the 0.
Task<int> stopOne(Platform *platform, Component component, std::stop_token stop)
{
    const auto path = pathOf(*platform, component);
    const auto object = co_await platform->kube().get(path, stop);
    if (!object)
        co_return tl::unexpected(object.error());
    const auto document = QJsonDocument::fromJson(*object);
    const auto noted = document[QStringLiteral("metadata")][QStringLiteral("annotations")][Before].toString();
    const int replicas = noted.isEmpty() ? document[QStringLiteral("spec")][QStringLiteral("replicas")].toInt(1)
                                         : noted.toInt();
    const QJsonObject annotations{{Before, QString::number(replicas)}};
    const QJsonObject change{{QStringLiteral("metadata"), QJsonObject{{QStringLiteral("annotations"), annotations}}},
                             {QStringLiteral("spec"), QJsonObject{{QStringLiteral("replicas"), 0}}}};
    const auto done = co_await objectwrites::patch(platform, path, change, objectwrites::Mode::Real, stop);
    if (!done)
        co_return tl::unexpected(done.error());
    (void)co_await objectwrites::disown(platform, path,
                                        stop); // Helm 4 may be the one that starts it again (rolling back)
    co_return replicas;
}

Task<int> startOne(Platform *platform, Component component, std::stop_token stop)
{
    const auto path = pathOf(*platform, component);
    const auto object = co_await platform->kube().get(path, stop);
    if (!object)
        co_return tl::unexpected(object.error());
    const auto document = QJsonDocument::fromJson(*object);
    const auto noted = document[QStringLiteral("metadata")][QStringLiteral("annotations")][Before].toString();
    if (noted.isEmpty()) // started already, or never stopped by us
        co_return document[QStringLiteral("spec")][QStringLiteral("replicas")].toInt();
    const QJsonObject change{
        {QStringLiteral("metadata"), QJsonObject{{QStringLiteral("annotations"), QJsonObject{{Before, QJsonValue()}}}}},
        {QStringLiteral("spec"), QJsonObject{{QStringLiteral("replicas"), noted.toInt()}}}};
    const auto done = co_await objectwrites::patch(platform, path, change, objectwrites::Mode::Real, stop);
    if (!done)
        co_return tl::unexpected(done.error());
    (void)co_await objectwrites::disown(platform, path,
                                        stop); // a later Helm would say so; it is no reason to fail here
    co_return noted.toInt();
}

bool stillRuns(const Platform &platform, const ClusterWatch &watch, const Component &component)
{
    const auto &workloads = watch.workloads();
    for (const auto &workload : workloads)
        if (workload.name == component.workloadName()
            && workload.kind.compare(component.workloadKind(), Qt::CaseInsensitive) == 0)
            for (const auto &pod : watch.pods()) {
                bool selected = pod.nameSpace == platform.nameSpace() && !workload.selector.isEmpty();
                for (auto it = workload.selector.cbegin(); it != workload.selector.cend(); ++it)
                    selected = selected && pod.labels.value(it.key()) == it.value();
                if (selected && pod.phase != QLatin1String("Succeeded") && pod.phase != QLatin1String("Failed"))
                    return true;
            }
    return false;
}

Task<QString> stopAll(Platform *platform, StepContext context)
{
    if (const auto may = co_await platform->mayChange(context.stop); !may)
        co_return tl::unexpected(may.error());
    const auto components = platform->profile().components;
    for (const auto &component : components) {
        if (!canBeScaled(component))
            continue;
        const auto replicas = co_await stopOne(platform, component, context.stop);
        if (!replicas)
            co_return tl::unexpected(replicas.error());
        context.output(QuiescePlatform::tr("%1: %n replica(s) stopped", nullptr, *replicas).arg(component.workload));
    }
    QElapsedTimer clock;
    clock.start();
    for (;;) {
        QStringList running;
        for (const auto &component : components)
            if (canBeScaled(component) && stillRuns(*platform, platform->watch(), component))
                running << component.name;
        // What the watch does not know yet is not gone.
        const bool live = platform->watch().freshness(ClusterWatch::Kind::Pods) == ClusterWatch::Freshness::Live
                       && platform->watch().freshness(ClusterWatch::Kind::Workloads) == ClusterWatch::Freshness::Live;
        if (running.isEmpty() && live)
            co_return QuiescePlatform::tr("No pod of the application runs any more.");
        if (clock.elapsed() > Patience)
            co_return failure(
                Error::Kind::Timeout,
                QuiescePlatform::tr("Pods of %1 do not end. The data was not touched; take the steps back "
                                    "to start the application again.")
                    .arg(running.join(QStringLiteral(", "))));
        context.progress(
            {-1, QuiescePlatform::tr("waiting for the pods of %1 to end").arg(running.join(QStringLiteral(", "))),
             std::chrono::milliseconds(-1)});
        if (const auto waited = co_await untilChanged(&platform->watch(), LookAgain, context.stop); !waited)
            co_return tl::unexpected(waited.error());
    }
}

Task<QString> startAll(Platform *platform, StepContext context)
{
    if (const auto may = co_await platform->mayChange(context.stop); !may)
        co_return tl::unexpected(may.error());
    int pods = 0;
    const auto components = platform->profile().components;
    for (const auto &component : components) {
        if (!canBeScaled(component))
            continue;
        const auto replicas = co_await startOne(platform, component, context.stop);
        if (!replicas)
            co_return tl::unexpected(replicas.error());
        pods += *replicas;
        context.output(WakePlatform::tr("%1: %n replica(s) wanted", nullptr, *replicas).arg(component.workload));
    }
    co_return WakePlatform::tr("%n pod(s) start.", nullptr, pods);
}

bool servesAgain(const ClusterWatch &watch, const Component &component)
{
    const auto &workloads = watch.workloads();
    return std::any_of(workloads.cbegin(), workloads.cend(), [&component](const Workload &w) {
        return w.name == component.workloadName() && w.kind.compare(component.workloadKind(), Qt::CaseInsensitive) == 0
            && w.wanted > 0 && w.isRolledOut();
    });
}

/// Taken back means that users are served again, not only that it was asked for.
Task<QString> startAndWait(Platform *platform, StepContext context)
{
    const auto started = co_await startAll(platform, context);
    if (!started)
        co_return started;
    QElapsedTimer clock;
    clock.start();
    const auto components = platform->profile().components;
    for (;;) {
        QStringList waiting;
        for (const auto &component : components)
            if (canBeScaled(component) && !servesAgain(platform->watch(), component))
                waiting << component.name;
        if (waiting.isEmpty() || clock.elapsed() > Patience)
            co_return waiting.isEmpty()
                ? QuiescePlatform::tr("The application serves again.")
                : QuiescePlatform::tr("Started, but not ready yet: %1.").arg(waiting.join(QStringLiteral(", ")));
        context.progress({-1, QuiescePlatform::tr("waiting for %1").arg(waiting.join(QStringLiteral(", "))),
                          std::chrono::milliseconds(-1)});
        if (const auto waited = co_await untilChanged(&platform->watch(), LookAgain, context.stop); !waited)
            co_return tl::unexpected(waited.error());
    }
}

} // namespace

QString QuiescePlatform::explanation() const
{
    return tr("From here on users cannot reach the platform, until it is started again some steps later. Nothing "
              "writes into the database meanwhile.");
}

QStringList QuiescePlatform::commands() const { return scaleCommands(m_platform, QStringLiteral("0")); }

QStringList QuiescePlatform::undoCommands() const { return scaleCommands(m_platform, QStringLiteral("<as before>")); }

QList<Permission> QuiescePlatform::permissions() const { return scalePermissions(m_platform.nameSpace()); }

Task<QString> QuiescePlatform::run(StepContext context) { return stopAll(&m_platform, std::move(context)); }

Task<QString> QuiescePlatform::undo(StepContext context) { return startAndWait(&m_platform, std::move(context)); }

QString WakePlatform::explanation() const { return tr("Starts as many pods as there were before."); }

QStringList WakePlatform::commands() const { return scaleCommands(m_platform, QStringLiteral("<as before>")); }

QList<Permission> WakePlatform::permissions() const { return scalePermissions(m_platform.nameSpace()); }

Task<QString> WakePlatform::run(StepContext context) { return startAll(&m_platform, std::move(context)); }

Task<QString> WakePlatform::undo(StepContext context) { return stopAll(&m_platform, std::move(context)); }

} // namespace luthier
