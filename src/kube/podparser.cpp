// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/podparser.h"

#include "kube/jsonfields.h"

namespace luthier {

namespace {

bool isRestartable(const QJsonObject &spec, const QString &name) // a sidecar: an init container that keeps running
{
    for (const auto &item : json::list(spec, "initContainers")) {
        const auto container = item.toObject();
        if (json::text(container, "name") == name)
            return json::text(container, "restartPolicy") == QLatin1String("Always");
    }
    return false;
}

QString conditionStatus(const QJsonObject &status, const char *type)
{
    for (const auto &item : json::list(status, "conditions"))
        if (json::text(item.toObject(), "type") == QLatin1String(type))
            return json::text(item.toObject(), "status");
    return {};
}

QString exitWord(const QJsonObject &terminated)
{
    const auto reason = json::text(terminated, "reason");
    if (!reason.isEmpty())
        return reason;
    if (const auto signal = json::number(terminated, "signal"))
        return QStringLiteral("Signal:%1").arg(signal);
    return QStringLiteral("ExitCode:%1").arg(json::number(terminated, "exitCode"));
}

/// What the init containers say; empty when they are through.
QString initWord(const QJsonObject &spec, const QJsonObject &status)
{
    const auto statuses = json::list(status, "initContainerStatuses");
    for (int i = 0; i < statuses.size(); ++i) {
        const auto container = statuses.at(i).toObject();
        const auto state = json::map(container, "state");
        const auto terminated = json::map(state, "terminated");
        const bool ended = state.contains(QLatin1String("terminated"));
        if (ended && json::number(terminated, "exitCode") == 0)
            continue;
        if (json::flag(container, "started") && isRestartable(spec, json::text(container, "name")))
            continue;
        if (ended)
            return QStringLiteral("Init:") + exitWord(terminated);
        const auto waiting = json::text(json::map(state, "waiting"), "reason");
        if (!waiting.isEmpty() && waiting != QLatin1String("PodInitializing"))
            return QStringLiteral("Init:") + waiting;
        return QStringLiteral("Init:%1/%2").arg(i).arg(json::list(spec, "initContainers").size());
    }
    return {};
}

Container parseContainer(const QJsonObject &spec, const QJsonArray &statuses)
{
    Container result;
    result.name = json::text(spec, "name");
    result.image = json::text(spec, "image");
    for (const auto &item : statuses) {
        const auto status = item.toObject();
        if (json::text(status, "name") != result.name)
            continue;
        result.digest = imageDigest(json::text(status, "imageID"));
        result.ready = json::flag(status, "ready");
        result.restarts = json::number(status, "restartCount");
        const auto states = json::map(status, "state");
        if (!states.isEmpty()) {
            const auto state = states.begin().value().toObject(); // one of running, waiting, terminated
            result.state = states.begin().key();
            result.reason = json::text(state, "reason");
            result.message = json::text(state, "message").trimmed();
            result.since = json::time(state, result.state == QLatin1String("terminated") ? "finishedAt" : "startedAt");
        }
        const auto last = json::map(json::map(status, "lastState"), "terminated");
        result.lastExitCode = json::number(last, "exitCode");
        result.lastReason = json::text(last, "reason");
        result.lastFinished = json::time(last, "finishedAt");
    }
    return result;
}

QList<Container> parseContainers(const QJsonArray &specs, const QJsonArray &statuses)
{
    QList<Container> result;
    for (const auto &spec : specs)
        result << parseContainer(spec.toObject(), statuses);
    return result;
}

/// Why it is not well, most telling first: what a container waits for or died of, then the pod's own word, then scheduling.
QString trouble(const Pod &pod, const QJsonObject &status)
{
    for (const auto &container : pod.initContainers + pod.containers) {
        const bool died = container.state == QLatin1String("terminated")
                       && container.reason != QLatin1String("Completed");
        if (!container.message.isEmpty() && (died || container.state == QLatin1String("waiting")))
            return container.message;
    }
    const auto own = json::text(status, "message");
    if (!own.isEmpty())
        return own;
    for (const auto &item : json::list(status, "conditions")) {
        const auto condition = item.toObject();
        if (json::text(condition, "type") == QLatin1String("PodScheduled")
            && json::text(condition, "status") == QLatin1String("False"))
            return json::text(condition, "message");
    }
    return {};
}

} // namespace

QString imageDigest(const QString &imageId)
{
    const auto at = imageId.lastIndexOf(QLatin1String("sha256:"));
    const bool standsAlone = at == 0
                          || (at > 0
                              && (imageId.at(at - 1) == QLatin1Char('@') || imageId.at(at - 1) == QLatin1Char('/')));
    return standsAlone ? imageId.mid(at) : QString();
}

QString podStatusWord(const QJsonObject &pod)
{
    const auto spec = json::map(pod, "spec");
    const auto status = json::map(pod, "status");
    const auto phase = json::text(status, "phase");
    const auto ownReason = json::text(status, "reason");
    auto word = ownReason.isEmpty() ? phase : ownReason;
    for (const auto &item : json::list(status, "conditions"))
        if (json::text(item.toObject(), "type") == QLatin1String("PodScheduled")
            && json::text(item.toObject(), "reason") == QLatin1String("SchedulingGated"))
            word = QStringLiteral("SchedulingGated");

    const auto initializing = initWord(spec, status);
    if (!initializing.isEmpty())
        word = initializing;
    if (initializing.isEmpty() || conditionStatus(status, "Initialized") == QLatin1String("True")) {
        bool running = false;
        const auto statuses = json::list(status, "containerStatuses");
        for (auto i = statuses.size() - 1; i >= 0; --i) {
            const auto container = statuses.at(i).toObject();
            const auto state = json::map(container, "state");
            const auto waiting = json::text(json::map(state, "waiting"), "reason");
            if (!waiting.isEmpty())
                word = waiting;
            else if (state.contains(QLatin1String("terminated")))
                word = exitWord(json::map(state, "terminated"));
            else if (json::flag(container, "ready") && state.contains(QLatin1String("running")))
                running = true;
        }
        if (word == QLatin1String("Completed") && running)
            word = conditionStatus(status, "Ready") == QLatin1String("True") ? QStringLiteral("Running")
                                                                             : QStringLiteral("NotReady");
    }

    const bool over = phase == QLatin1String("Succeeded") || phase == QLatin1String("Failed");
    if (!json::text(json::map(pod, "metadata"), "deletionTimestamp").isEmpty()) {
        if (ownReason == QLatin1String("NodeLost"))
            return QStringLiteral("Unknown");
        if (!over)
            return QStringLiteral("Terminating");
    }
    return word;
}

Pod parsePod(const QJsonObject &object)
{
    const auto metadata = json::map(object, "metadata");
    const auto spec = json::map(object, "spec");
    const auto status = json::map(object, "status");
    Pod pod;
    pod.uid = json::text(metadata, "uid");
    pod.nameSpace = json::text(metadata, "namespace");
    pod.name = json::text(metadata, "name");
    pod.phase = json::text(status, "phase");
    pod.status = podStatusWord(object);
    pod.node = json::text(spec, "nodeName");
    pod.ip = json::text(status, "podIP");
    for (const auto &item : json::list(metadata, "ownerReferences")) {
        const auto owner = item.toObject();
        if (pod.ownerName.isEmpty() || json::flag(owner, "controller")) {
            pod.ownerKind = json::text(owner, "kind");
            pod.ownerName = json::text(owner, "name");
        }
    }
    pod.labels = json::texts(metadata, "labels");
    pod.containers = parseContainers(json::list(spec, "containers"), json::list(status, "containerStatuses"));
    pod.initContainers = parseContainers(json::list(spec, "initContainers"),
                                         json::list(status, "initContainerStatuses"));
    pod.created = json::time(metadata, "creationTimestamp");
    pod.ready = conditionStatus(status, "Ready") == QLatin1String("True");
    pod.deleting = !json::text(metadata, "deletionTimestamp").isEmpty();
    if (!pod.ready && pod.phase != QLatin1String("Succeeded"))
        pod.message = trouble(pod, status);
    return pod;
}

} // namespace luthier
