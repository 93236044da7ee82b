// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/platform/platform.h"

#include "base/paths.h"
#include "kube/labelledpodexec.h"
#include "kube/podexec.h"
#include "process/localcommandchannel.h"

#include <QNetworkAccessManager>
#include <QTimer>

namespace luthier {

namespace {

constexpr int RecomputeAfter = 50; // ms: a rollout changes many pods at once
constexpr int PodsFirst = 5'000;   // ms to wait for the first list before facts are called complete

QDir backupFolder(const Profile &profile)
{
    return profile.backupFolder.isEmpty() ? QDir(paths::data().filePath(QStringLiteral("backups")))
                                          : QDir(profile.backupFolder);
}

QStringList kubeconfigFiles(const Environment &environment)
{
    return environment.kubeconfig.isEmpty() ? Kubeconfig::defaultFiles() : QStringList{environment.kubeconfig};
}

} // namespace

Platform::Platform(Profile profile, Environment environment, ProcessRunner &runner, Journal &journal)
    : m_profile(std::move(profile))
    , m_environment(std::move(environment))
    , m_runner(runner)
    , m_journal(journal)
    , m_catalogue(backupFolder(m_profile))
    , m_network(std::make_unique<QNetworkAccessManager>())
    , m_readOnly(m_environment.isProduction())
{
    if (m_environment.database)
        m_profile.database = *m_environment.database;
    if (m_environment.valuesFiles)
        m_profile.valuesFiles = *m_environment.valuesFiles;
}

Platform::~Platform() { m_stop.request_stop(); }

Task<> Platform::open(std::stop_token stop, Reading reading)
{
    m_facts.connection = Connection::Connecting;
    (void)readRuns();
    readBackups();
    emit changed();
    const auto connected = co_await connectTo(stop);
    if (!connected) {
        m_facts.connection = Connection::Failed;
        m_facts.connectionProblem = connected.error();
        emit changed();
        if (reading == Reading::Everything)
            (void)readStores(m_stop.get_token()); // a lost cluster is when they are needed
        co_return connected;
    }
    m_facts.connection = Connection::Connected;
    emit changed();
    if (reading == Reading::Everything)
        (void)readAnswers(m_stop.get_token()); // beside the release
    if (reading == Reading::WhatRuns) {
        auto answers = readAnswers(stop);
        (void)co_await readRelease(stop);
        (void)co_await answers;
        (void)co_await listed(stop);
        recomputeNow();
        co_return {};
    }
    (void)co_await readRelease(stop);
    if (reading == Reading::Everything) {
        (void)readStaging(m_stop.get_token());
        (void)readStores(m_stop.get_token());
        (void)readClusterTimers(m_stop.get_token());
        (void)readMigrations(m_stop.get_token());
    }
    if (reading == Reading::Everything)
        (void)readUpdates(m_stop.get_token()); // they are newer than the release: it is to be known
    co_return {};
}

Task<> Platform::connectTo(std::stop_token stop)
{
    const auto kubeconfig = Kubeconfig::load(kubeconfigFiles(m_environment));
    if (!kubeconfig)
        co_return tl::unexpected(kubeconfig.error());
    const auto access = kubeconfig->access(m_environment.context);
    if (!access)
        co_return tl::unexpected(access.error());
    m_watch.reset();
    m_kube = std::make_unique<KubeClient>(*access, m_runner);
    m_kube->setReadOnly(m_readOnly);
    const auto identity = co_await m_kube->identity(stop);
    if (!identity)
        co_return tl::unexpected(identity.error());
    m_facts.cluster = *identity;
    m_kube->pin(*identity);
    HelmSettings settings;
    settings.kubeconfigFiles = kubeconfigFiles(m_environment);
    settings.context = access->context;
    m_helm = std::make_unique<HelmClient>(m_runner, settings);
    m_releases = std::make_unique<ReleaseStorage>(*m_kube);
    m_charts = std::make_unique<ChartCatalogue>(*m_network);
    m_http = std::make_unique<HttpProbe>(*m_network, m_environment);
    m_watch = std::make_unique<ClusterWatch>(*m_kube, nameSpace());
    connect(m_watch.get(), &ClusterWatch::podsReset, this, &Platform::recompute);
    connect(m_watch.get(), &ClusterWatch::podChanged, this, &Platform::recompute);
    connect(m_watch.get(), &ClusterWatch::podRemoved, this, &Platform::recompute);
    connect(m_watch.get(), &ClusterWatch::workloadsChanged, this, &Platform::recompute);
    connect(m_watch.get(), &ClusterWatch::freshnessChanged, this, &Platform::recompute);
    m_watch->start();
    co_return {};
}

void Platform::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    if (m_kube)
        m_kube->setReadOnly(readOnly);
    emit readOnlyChanged();
}

Task<> Platform::mayChange(std::stop_token stop)
{
    if (m_readOnly)
        co_return failure(Error::Kind::Refused,
                          tr("%1 is open read-only. Nothing was changed; unlock it first.").arg(m_environment.name));
    const auto now = co_await m_kube->identity(stop);
    if (!now)
        co_return tl::unexpected(now.error());
    if (now->id != m_facts.cluster.id)
        co_return failure(
            Error::Kind::Refused,
            tr("The address now leads to another cluster than the one that was opened. Nothing was changed; "
               "close this window, check the context, and open it again."),
            tr("was %1, is %2").arg(m_facts.cluster.id, now->id));
    co_return {};
}

std::unique_ptr<CommandChannel> Platform::databaseChannel()
{
    const auto &database = m_profile.database;
    if (!database.isInCluster()) {
        auto environment = database.environment;
        if (!m_profile.toolsPath.isEmpty())
            environment[QStringLiteral("PATH")] = m_profile.toolsPath + QLatin1Char(':') + qEnvironmentVariable("PATH");
        return std::make_unique<LocalCommandChannel>(environment, database.isBeside);
    }
    const auto place = databaseNameSpace();
    if (!database.labels.isEmpty())
        return std::make_unique<LabelledPodExec>(*m_kube, place, database.labels, database.container);
    return std::make_unique<PodExec>(*m_kube, place, database.pod, database.container);
}

QString Platform::databaseNameSpace() const
{
    return m_profile.database.nameSpace.isEmpty() ? nameSpace() : m_profile.database.nameSpace;
}

Task<> Platform::listed(std::stop_token stop)
{
    const auto loading = [this] {
        return m_watch->freshness(ClusterWatch::Kind::Pods) == ClusterWatch::Freshness::Loading
            || m_watch->freshness(ClusterWatch::Kind::Workloads) == ClusterWatch::Freshness::Loading;
    };
    if (loading()) {
        const OneShot<bool> listed;
        QObject listener;
        connect(m_watch.get(), &ClusterWatch::freshnessChanged, &listener, [listed, loading] {
            if (!loading())
                listed.resolve(true);
        });
        QTimer::singleShot(PodsFirst, &listener, [listed] { listed.resolve(false); });
        const std::stop_callback onStop(stop, [listed] { listed.resolve(false); });
        co_await listed;
    }
    co_return {};
}

void Platform::refresh()
{
    if (m_facts.connection != Connection::Connected)
        return;
    m_watch->refresh();
    refreshLater();
}

void Platform::refreshLater()
{
    const auto stop = m_stop.get_token();
    // The reads are side by side; each tells of itself by changed().
    (void)readRelease(stop);
    (void)readAnswers(stop);
    (void)readUpdates(stop);
    (void)readMigrations(stop);
    (void)readStaging(stop);
    (void)readStores(stop);
    (void)readClusterTimers(stop);
    (void)readRuns();
    readBackups();
    recompute();
}

void Platform::recompute()
{
    if (std::exchange(m_recomputePending, true))
        return;
    QTimer::singleShot(RecomputeAfter, this, &Platform::recomputeNow);
}

void Platform::recomputeNow()
{
    m_recomputePending = false;
    m_facts.asOf = QDateTime::currentDateTime();
    if (m_facts.release && m_watch)
        m_facts.truth = versionTruth(m_profile, *m_facts.release, m_watch->pods(), m_watch->workloads(),
                                     m_facts.answers);
    if (m_watch) {
        readMigrationsOfNewImages();
        readTimersOfChangedPods();
    }
    emit changed();
}

} // namespace luthier
