// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/verification/staging.h"

#include "base/words.h"
#include "helm/releasestorage.h"
#include "kube/kubeclient.h"
#include "kube/workloadparser.h"
#include "maintenance/verification/httpprobe.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QNetworkAccessManager>

#include <algorithm>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::staging)
};

// The first thing that is not as it should be.
QCoro::Task<QString> troubleIn(KubeClient *kube, Profile profile, Environment environment, std::stop_token stop)
{
    for (const auto &component : std::as_const(profile.components)) {
        const auto kind = component.workloadKind().toLower();
        const auto path = QStringLiteral("/apis/apps/v1/namespaces/%1/%2s/%3")
                              .arg(profile.releaseRef(environment).nameSpace, kind, component.workloadName());
        const auto object = co_await kube->get(path, stop);
        if (!object)
            co_return object.error().message;
        const auto workload = parseWorkload(component.workloadKind(), QJsonDocument::fromJson(*object).object());
        if (!workload.isRolledOut())
            co_return Words::tr("%1: %2 of %3 ready").arg(component.name).arg(workload.ready).arg(workload.wanted);
    }
    if (environment.url.isEmpty() || profile.healthPath.isEmpty())
        co_return QString();
    QNetworkAccessManager network;
    HttpProbe probe(network, environment);
    const auto health = co_await probe.get(profile.healthPath, stop);
    if (!health)
        co_return health.error().message;
    co_return health->status == 200 ? QString() : Words::tr("the health check answers HTTP %1").arg(health->status);
}

} // namespace

std::optional<Environment> stagingOf(const Profile &profile, const Environment &current)
{
    for (const auto &e : profile.environments)
        if (e.name != current.name && (e.colour == QLatin1String("staging") || e.name == QLatin1String("staging")))
            return e;
    return {};
}

QCoro::Task<StagingFacts> askStaging(Profile profile, Environment staging, ProcessRunner *runner, std::stop_token stop)
{
    StagingFacts facts;
    facts.environment = staging.name;
    facts.asked = true;
    const auto files = staging.kubeconfig.isEmpty() ? Kubeconfig::defaultFiles() : QStringList{staging.kubeconfig};
    const auto kubeconfig = Kubeconfig::load(files);
    const auto access = kubeconfig ? kubeconfig->access(staging.context)
                                   : Result<ClusterAccess>(tl::unexpected(kubeconfig.error()));
    if (!access) {
        facts.problem = access.error().message;
        co_return facts;
    }
    KubeClient kube(*access, *runner);
    kube.setReadOnly(true);
    ReleaseStorage storage(kube);
    const auto ref = profile.releaseRef(staging);
    const auto release = co_await storage.newest(ref, stop);
    if (!release) {
        facts.problem = release.error().message;
        co_return facts;
    }
    facts.version = release->chartVersion;
    facts.since = release->lastDeployed;
    if (release->status != QLatin1String("deployed"))
        facts.trouble = Words::tr("the release is %1").arg(release->status);
    else
        facts.trouble = co_await troubleIn(&kube, profile, staging, stop);
    co_return facts;
}

StagingEvidence stagingEvidence(const StagingFacts &facts, const QString &version, const QList<Run> &runs)
{
    if (facts.environment.isEmpty())
        return {Words::tr("The profile has no staging environment."), false};
    if (!facts.asked)
        return {Words::tr("%1 is being asked what runs there.").arg(facts.environment), false};
    if (!facts.problem.isEmpty())
        return {Words::tr("%1 could not be asked (%2) Confirm that %3 was tested there.")
                    .arg(facts.environment, facts.problem, version),
                false};
    if (facts.version != version)
        return {Words::tr("%1 runs %2, not %3.").arg(facts.environment, facts.version, version), false};
    if (!facts.trouble.isEmpty())
        return {Words::tr("%1 has %2, but is not healthy: %3.").arg(facts.environment, version, facts.trouble), false};
    auto sentence =
        Words::tr("%1 runs %2 since %3 and is healthy.").arg(facts.environment, version, words::moment(facts.since));
    const auto verified = std::find_if(runs.cbegin(), runs.cend(), [&](const Run &run) {
        return run.state == RunState::Done && run.kind == QLatin1String("update")
            && run.request[QStringLiteral("version")].toString() == version;
    });
    sentence += QLatin1Char(' ')
              + (verified == runs.cend() ? Words::tr("The journal here knows no update to it.")
                                         : Words::tr("Updated and verified from here by %1, %2.")
                                               .arg(verified->who, words::moment(verified->ended)));
    return {sentence, true};
}

} // namespace luthier
