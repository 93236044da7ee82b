// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/workloadparser.h"

#include "kube/jsonfields.h"

namespace luthier {

namespace {

QString conditionProblem(const QJsonObject &status)
{
    for (const auto &item : json::list(status, "conditions")) {
        const auto condition = item.toObject();
        const auto type = json::text(condition, "type");
        const auto value = json::text(condition, "status");
        const bool stuck = type == QLatin1String("Progressing") && value == QLatin1String("False");
        const bool failing = type == QLatin1String("ReplicaFailure") && value == QLatin1String("True");
        if (stuck || failing) {
            const auto message = json::text(condition, "message");
            return message.isEmpty() ? json::text(condition, "reason") : message;
        }
    }
    return {};
}

} // namespace

Workload parseWorkload(const QString &kind, const QJsonObject &object)
{
    const auto metadata = json::map(object, "metadata");
    const auto spec = json::map(object, "spec");
    const auto status = json::map(object, "status");
    Workload workload;
    workload.uid = json::text(metadata, "uid");
    workload.kind = kind;
    workload.nameSpace = json::text(metadata, "namespace");
    workload.name = json::text(metadata, "name");
    workload.labels = json::texts(metadata, "labels");
    workload.selector = json::texts(json::map(spec, "selector"), "matchLabels");
    for (const auto &item : json::list(json::map(json::map(spec, "template"), "spec"), "containers")) {
        workload.images << json::text(item.toObject(), "image");
        workload.containers << json::text(item.toObject(), "name");
    }
    if (kind == QLatin1String("DaemonSet")) {
        workload.wanted = json::number(status, "desiredNumberScheduled");
        workload.updated = json::number(status, "updatedNumberScheduled");
        workload.ready = json::number(status, "numberReady");
        workload.available = json::number(status, "numberAvailable");
        workload.total = json::number(status, "currentNumberScheduled");
    } else {
        workload.wanted = json::number(spec, "replicas", 1);
        workload.updated = json::number(status, "updatedReplicas");
        workload.ready = json::number(status, "readyReplicas");
        workload.available = json::number(status, "availableReplicas");
        workload.total = json::number(status, "replicas");
    }
    workload.partition = json::number(json::map(json::map(spec, "updateStrategy"), "rollingUpdate"), "partition");
    workload.generation = metadata.value(QLatin1String("generation")).toInteger();
    workload.observedGeneration = status.value(QLatin1String("observedGeneration")).toInteger();
    workload.problem = conditionProblem(status);
    workload.created = json::time(metadata, "creationTimestamp");
    return workload;
}

Job parseJob(const QJsonObject &object)
{
    const auto metadata = json::map(object, "metadata");
    const auto status = json::map(object, "status");
    Job job;
    job.uid = json::text(metadata, "uid");
    job.nameSpace = json::text(metadata, "namespace");
    job.name = json::text(metadata, "name");
    job.active = json::number(status, "active");
    job.started = json::time(status, "startTime");
    job.finished = json::time(status, "completionTime");
    for (const auto &item : json::list(status, "conditions")) {
        const auto condition = item.toObject();
        if (json::text(condition, "status") != QLatin1String("True"))
            continue;
        const auto type = json::text(condition, "type");
        job.complete = job.complete || type == QLatin1String("Complete");
        job.failed = job.failed || type == QLatin1String("Failed");
        if (type == QLatin1String("Failed") && !job.finished.isValid()) // only a complete job has a completionTime
            job.finished = json::time(condition, "lastTransitionTime");
    }
    return job;
}

Event parseEvent(const QJsonObject &object)
{
    const auto metadata = json::map(object, "metadata");
    const auto about = json::map(object, "involvedObject");
    const auto series = json::map(object, "series");
    Event event;
    event.uid = json::text(metadata, "uid");
    event.nameSpace = json::text(metadata, "namespace");
    event.type = json::text(object, "type");
    event.reason = json::text(object, "reason");
    event.message = json::text(object, "message").trimmed();
    event.objectKind = json::text(about, "kind");
    event.objectName = json::text(about, "name");
    event.count = std::max({1, json::number(object, "count"), json::number(series, "count")});
    // Two generations of reporters fill different fields.
    event.last = json::time(series, "lastObservedTime");
    for (const char *field : {"lastTimestamp", "eventTime", "firstTimestamp"})
        if (!event.last.isValid())
            event.last = json::time(object, field);
    if (!event.last.isValid())
        event.last = json::time(metadata, "creationTimestamp");
    return event;
}

} // namespace luthier
