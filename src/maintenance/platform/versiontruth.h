// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helm/release.h"
#include "kube/objects.h"
#include "maintenance/platform/state.h"
#include "maintenance/profile/profile.h"

#include <QHash>

namespace luthier {

/// One component in the version truth row: what the release says, what runs, what it says of itself.
struct ComponentTruth {
    QString name;
    QString workload;
    QString wanted;       ///< the tag in the values
    QString runs;         ///< the tag that runs; several: "1.0.0, 1.0.1"
    QString saysOfItself; ///< only where the component has a version endpoint
    QString digest;
    int ready = 0;
    int replicas = 0;
    State state = State::Unknown;
    QString words; ///< why, where it is not healthy
};

/// All versions of a platform side by side (features I2), and any skew in words.
struct VersionTruth {
    QString chartVersion;
    QString appVersion;
    int revision = 0;
    QString releaseStatus;
    QString apiVersion;
    QString schemaRevision;
    QList<ComponentTruth> components;
    QStringList skews; ///< each one sentence: what differs and what it means
    int pods = 0;
    int readyPods = 0;
    State state = State::Unknown;
};

/// What is asked of the platform itself; empty where it was not or could not be asked.
struct PlatformAnswers {
    QString apiVersion;
    QString apiProblem;
    bool healthy = false;
    QString healthProblem;
    QString schemaRevision;
    QString schemaProblem;
};

/// Pure: puts together what the release, the cluster and the platform say.
VersionTruth versionTruth(const Profile &profile, const Release &release, const QHash<QString, Pod> &pods,
                          const QHash<QString, Workload> &workloads, const PlatformAnswers &answers);

/// "registry/repo/name:1.0.1@sha256:…" -> "1.0.1".
QString tagOf(const QString &image);

} // namespace luthier
