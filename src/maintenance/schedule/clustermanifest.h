// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "maintenance/profile/storeprofile.h"
#include "maintenance/schedule/schedule.h"
#include "postgres/dump.h"

#include <QJsonObject>
#include <QMap>

namespace luthier {

class Platform;

/// Where a value of a pod's environment comes from: a key of a Secret that is there, or our own copy of it.
struct SecretRef {
    QString secret;
    QString key;
    QByteArray value; ///< where `secret` is empty: put into a Secret of ours
    bool isKnown() const { return !secret.isEmpty() || !value.isEmpty(); }
};

/// What the CronJob of a schedule is made of.
struct ClusterJobFacts {
    Schedule schedule;
    QString profile;
    QString environment;
    QString release;
    QString nameSpace; ///< of the pod
    QString clusterId;
    QString releaseNameSpace;
    DatabaseRef database;
    bool zstd = true;
    QJsonObject databasePod;           ///< as the API server describes it; empty: the database is not in the cluster
    QString container;                 ///< of it
    QMap<QString, QString> connection; ///< PGHOST, PGPORT, …
    StoreProfile store;
    QByteArray ca;                    ///< PEM; empty: those of the image
    QMap<QString, SecretRef> secrets; ///< PGPASSWORD, AWS_…, by the variable's name
};

/// The objects that carry out a schedule in the cluster; pure but for the scripts in the program.
struct ClusterManifest {
    QString name; ///< of each of them
    QString nameSpace;
    QString image;
    QList<QJsonObject> objects; ///< in the order they are made: ServiceAccount, Secret where one is needed, ConfigMap
    QJsonObject cronJob;
    QJsonObject trial; ///< a Job that shows that a backup could be taken

    /// All as YAML documents for `kubectl apply -f`; what a Secret of ours holds is covered.
    QByteArray yaml(bool showSecrets = false) const;
    static QString objectName(const QString &schedule);
    static inline const QString TrialEnding = QStringLiteral("-try");
};

ClusterManifest clusterManifest(const ClusterJobFacts &facts);
/// `podLabels` have chosen the Service that leads to the database: "postgresql" and its port; empty: none does.
QMap<QString, QString> serviceTo(const QJsonObject &pod, const QJsonObject &services, const QString &wantedLabels);
/// The password that the database's pod was started with; not known: it has none of the usual variables.
SecretRef passwordOf(const QJsonObject &pod, const QString &container, const QString &user);
/// `cronJob` as one Job now, as `kubectl create job --from` makes it.
QJsonObject jobNow(const QJsonObject &cronJob, const QString &name);

/// Asks the cluster for what lacks. Refused where the profile wants what cannot be done there.
Task<ClusterManifest> askClusterManifest(Platform *platform, Schedule schedule, std::stop_token stop);

} // namespace luthier
