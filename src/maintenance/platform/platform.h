// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helm/chartcatalogue.h"
#include "helm/helmclient.h"
#include "helm/releasestorage.h"
#include "kube/clusterwatch.h"
#include "kube/kubeclient.h"
#include "maintenance/platform/updates.h"
#include "maintenance/platform/versiontruth.h"
#include "maintenance/profile/profile.h"
#include "maintenance/stores/storefacts.h"
#include "maintenance/verification/httpprobe.h"
#include "maintenance/verification/staging.h"
#include "plan/journal.h"
#include "plan/run.h"
#include "process/commandchannel.h"
#include "storage/foldercatalogue.h"
#include "storage/founddump.h"

#include <QObject>

namespace luthier {

struct MigrationFacts; // maintenance/migrationfacts.h
struct ClusterTimers;  // maintenance/schedule/clustertimers.h

/// One environment of one profile, connected: the clients that steps use, and the facts that views show.
/// Views read `facts()` and listen to `changed`; they never wait.
class Platform : public QObject
{
    Q_OBJECT

public:
    enum class Connection { Connecting, Connected, Failed };
    Q_ENUM(Connection)

    /// What is known, each with its own problem in words where it is not.
    struct Facts {
        Connection connection = Connection::Connecting;
        Error connectionProblem;
        ClusterIdentity cluster;
        std::optional<Release> release;
        QString releaseProblem;
        Error::Kind releaseProblemKind = Error::Kind::NotFound;
        QList<ReleaseSummary> releases; ///< all releases of the namespace
        QList<ReleaseSummary> history;  ///< of the profile's release, newest first
        PlatformAnswers answers;
        VersionTruth truth;
        QList<AvailableUpdate> updates;
        QString updatesProblem;
        bool updatesKnown = false;
        QList<Backup> backups;
        QStringList backupProblems;  ///< manifests in the backup folder that are left out, each with the reason
        QList<StoreFacts> stores;    ///< each with its backups
        QList<FoundDump> foundDumps; ///< in the backup folder, taken by hand: not ours yet
        QList<Run> runs;             ///< of this place
        QList<Run> runsElsewhere;    ///< of all other places
        QList<Run> stagingRuns;      ///< of the staging environment
        StagingFacts staging;
        bool runsKnown = false;
        QString journalProblem;
        std::shared_ptr<const MigrationFacts> migrations;   ///< null: not asked yet
        std::shared_ptr<const ClusterTimers> clusterTimers; ///< null: not asked yet, or none is to be there
        QDateTime asOf;
    };

    Platform(Profile profile, Environment environment, ProcessRunner &runner, Journal &journal);
    ~Platform() override;

    const Profile &profile() const { return m_profile; }
    const Environment &environment() const { return m_environment; }
    const Facts &facts() const { return m_facts; }
    ReleaseRef releaseRef() const { return m_profile.releaseRef(m_environment); }
    QString place() const { return m_profile.name + QLatin1Char('/') + m_environment.name; } ///< as runs know it
    QString nameSpace() const { return releaseRef().nameSpace; }

    /// Resolves the kubeconfig, connects, pins the cluster, reads everything once, and keeps watching.
    /// `Release`: only the release is read; the caller asks for what else it needs.
    /// `WhatRuns`: what an inventory shows, once; it is complete when this ends.
    enum class Reading { Release, WhatRuns, Everything };
    Task<> open(std::stop_token stop, Reading reading = Reading::Everything);
    void refresh(); ///< asks everything again in the background (F5, after a run)
    bool isReadOnly() const { return m_readOnly; }
    void setReadOnly(bool readOnly);
    /// What every change asks first: not read-only, and the address still leads to the cluster that it was pinned to.
    Task<> mayChange(std::stop_token stop);

    // What steps and views work with; only after open() succeeded.
    KubeClient &kube() { return *m_kube; }
    ClusterWatch &watch() { return *m_watch; }
    HelmClient &helm() { return *m_helm; }
    ReleaseStorage &releases() { return *m_releases; }
    ChartCatalogue &charts() { return *m_charts; }
    HttpProbe &http() { return *m_http; }
    FolderCatalogue &catalogue() { return m_catalogue; }
    Journal &journal() { return m_journal; }
    ProcessRunner &runner() { return m_runner; }
    /// A way to run PostgreSQL's programs for the database: in its pod, or here.
    std::unique_ptr<CommandChannel> databaseChannel();
    QString databaseNameSpace() const; ///< of its pod

    // The single reads that refresh() is made of; each updates facts() and emits changed().
    Task<> readRelease(std::stop_token stop);
    Task<> readAnswers(std::stop_token stop);
    Task<> readUpdates(std::stop_token stop);
    Task<> readStaging(std::stop_token stop);
    /// The scripts of every image that runs, and the database's own revisions, side by side.
    Task<> readMigrations(std::stop_token stop);
    Task<> readRuns(); ///< a long journal is read in another thread
    void readBackups();
    /// Asks every store of the profile, side by side; credentials in a Secret need the connection.
    Task<> readStores(std::stop_token stop);
    Task<> readClusterTimers(std::stop_token stop); ///< CronJobs of the profile's schedules, and their last Jobs

signals:
    void changed();
    void readOnlyChanged();

private:
    Task<> connectTo(std::stop_token stop);
    Task<> listed(std::stop_token stop); ///< waits for the first list of pods and workloads
    Task<QString> askVersion(std::stop_token stop);
    Task<bool> askHealth(std::stop_token stop);
    Task<QString> askSchema(std::stop_token stop);
    void refreshLater();
    void readTimersOfChangedPods();   ///< of a CronJob's Jobs: begun, ended
    void readMigrationsOfNewImages(); ///< when another image runs than those that were asked
    void recompute();                 ///< soon, once for many changes
    void recomputeNow();

    Profile m_profile;
    Environment m_environment;
    ProcessRunner &m_runner;
    Journal &m_journal;
    FolderCatalogue m_catalogue;
    Facts m_facts;
    std::unique_ptr<QNetworkAccessManager> m_network;
    std::unique_ptr<KubeClient> m_kube;
    std::unique_ptr<ClusterWatch> m_watch;
    std::unique_ptr<HelmClient> m_helm;
    std::unique_ptr<ReleaseStorage> m_releases;
    std::unique_ptr<ChartCatalogue> m_charts;
    std::unique_ptr<HttpProbe> m_http;
    std::stop_source m_stop;
    bool m_readOnly = false;
    bool m_recomputePending = false;
    bool m_migrationsAsked = false;
    int m_runsAsked = 0;
    int m_runsAnswered = 0;
    QStringList m_timerPods; ///< of CronJobs, as they were seen last
};

} // namespace luthier
