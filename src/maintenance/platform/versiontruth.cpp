// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/platform/versiontruth.h"

#include "maintenance/platform/componentpods.h"

#include <QCoreApplication>

#include <algorithm>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::truth)
};

ComponentTruth truthOf(const Component &component, const Release &release, const Workload *workload,
                       const QHash<QString, Pod> &pods)
{
    ComponentTruth truth;
    truth.name = component.name;
    truth.workload = component.workload;
    if (!component.tagValue.isEmpty())
        truth.wanted = release.value(component.tagValue).toVariant().toString();
    if (!workload) {
        truth.words = Words::tr("%1 was not found").arg(component.workload);
        truth.state = State::Unknown;
        return truth;
    }
    truth.replicas = workload->wanted;
    truth.ready = workload->ready;
    QStringList tags;
    QString trouble;
    for (const auto &pod : pods) {
        if (!belongsTo(pod, *workload) || pod.deleting)
            continue;
        const auto tag = tagOf(pod.image());
        if (!tags.contains(tag))
            tags << tag;
        if (!pod.containers.isEmpty() && !pod.containers.first().digest.isEmpty())
            truth.digest = pod.containers.first().digest;
        if (!pod.ready && (pod.status.contains(QLatin1String("BackOff")) || pod.status.contains(QLatin1String("Err"))))
            trouble = Words::tr("%1 does not start: %2").arg(pod.name, pod.status);
    }
    tags.sort();
    truth.runs = tags.join(QStringLiteral(", "));
    if (!trouble.isEmpty()) {
        truth.state = State::Failed;
        truth.words = trouble;
    } else if (!workload->problem.isEmpty() && !workload->isRolledOut()) {
        truth.state = State::Failed;
        truth.words = workload->problem;
    } else if (!workload->isRolledOut() || truth.ready < truth.replicas) {
        truth.state = State::Working;
        truth.words = Words::tr("%1 of %2 pods are ready").arg(truth.ready).arg(truth.replicas);
    } else if (!truth.wanted.isEmpty() && tags != QStringList{truth.wanted}) {
        truth.state = State::Attention;
        truth.words = tags.isEmpty() ? Words::tr("no pod of it runs; the values say %1").arg(truth.wanted)
                                     : Words::tr("the values say %1").arg(truth.wanted);
    } else {
        truth.state = State::Healthy;
    }
    return truth;
}

QStringList skewsOf(const VersionTruth &truth, const Profile &profile)
{
    QStringList skews;
    for (const auto &c : truth.components) {
        const auto component = std::find_if(profile.components.cbegin(), profile.components.cend(),
                                            [&](const auto &p) { return p.name == c.name; });
        const bool versioned = component != profile.components.cend() && !component->tagValue.isEmpty();
        if (versioned && !c.wanted.isEmpty() && !truth.appVersion.isEmpty() && c.wanted != truth.appVersion)
            skews << Words::tr("The values set %1 to %2, but the chart is made for %3.")
                         .arg(c.name, c.wanted, truth.appVersion);
        if (versioned && !c.runs.isEmpty() && !c.wanted.isEmpty() && c.runs != c.wanted)
            skews << Words::tr(
                         "The values say %1 for %2, but %3 runs: a rollout is under way or stuck, or somebody changed "
                         "the workload without Helm.")
                         .arg(c.wanted, c.name, c.runs);
    }
    if (!truth.apiVersion.isEmpty() && !truth.appVersion.isEmpty() && truth.apiVersion != truth.appVersion)
        skews << Words::tr("The API says that it is %1, but the chart is made for %2.")
                     .arg(truth.apiVersion, truth.appVersion);
    return skews;
}

State stateOf(const VersionTruth &truth, const PlatformAnswers &answers)
{
    const auto any = [&](State state) {
        return std::any_of(truth.components.cbegin(), truth.components.cend(),
                           [&](const auto &c) { return c.state == state; });
    };
    if (any(State::Failed) || truth.releaseStatus == QLatin1String("failed"))
        return State::Failed;
    if (any(State::Working) || truth.releaseStatus.startsWith(QLatin1String("pending-")))
        return State::Working;
    if (!answers.healthProblem.isEmpty() || !truth.skews.isEmpty() || any(State::Attention))
        return State::Attention;
    return any(State::Unknown) || truth.components.isEmpty() ? State::Unknown : State::Healthy;
}

} // namespace

QString tagOf(const QString &image)
{
    const auto withoutDigest = image.section(QLatin1Char('@'), 0, 0);
    const auto colon = withoutDigest.lastIndexOf(QLatin1Char(':'));
    return colon > withoutDigest.lastIndexOf(QLatin1Char('/')) ? withoutDigest.mid(colon + 1)
                                                               : QStringLiteral("latest");
}

VersionTruth versionTruth(const Profile &profile, const Release &release, const QHash<QString, Pod> &pods,
                          const QHash<QString, Workload> &workloads, const PlatformAnswers &answers)
{
    VersionTruth truth;
    truth.chartVersion = release.chartVersion;
    truth.appVersion = release.appVersion;
    truth.revision = release.revision;
    truth.releaseStatus = release.status;
    truth.apiVersion = answers.apiVersion;
    truth.schemaRevision = answers.schemaRevision;
    for (const auto &component : profile.components)
        truth.components << truthOf(component, release, workloadOf(component, release.ref.nameSpace, workloads), pods);
    if (!truth.components.isEmpty())
        truth.components.first().saysOfItself = answers.apiVersion; // the version endpoint is the first component's
    for (const auto &pod : pods) {
        if (pod.nameSpace != release.ref.nameSpace || pod.phase == QLatin1String("Succeeded") || pod.deleting)
            continue;
        ++truth.pods;
        truth.readyPods += pod.ready;
    }
    truth.skews = skewsOf(truth, profile);
    truth.state = stateOf(truth, answers);
    return truth;
}

} // namespace luthier
