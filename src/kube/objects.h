// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>

namespace luthier {

/// Plain values of what the API server says, with the field's own terms (Kubernetes API reference, v1 and apps/v1).
/// Models hold these, never JSON.
struct Container {
    QString name;
    QString image;  ///< as the pod's spec says
    QString digest; ///< "sha256:…" of what really runs, from imageID; empty until it runs
    bool ready = false;
    int restarts = 0;
    QString state;  ///< "running", "waiting", "terminated" or empty
    QString reason; ///< of that state: "CrashLoopBackOff", "ImagePullBackOff", "Completed"
    QString message;
    QDateTime since;
    int lastExitCode = 0; ///< of the last termination
    QString lastReason;
    QDateTime lastFinished;
};

struct Pod {
    QString uid;
    QString nameSpace;
    QString name;
    QString phase;   ///< "Running", "Pending", "Succeeded", "Failed", "Unknown"
    QString status;  ///< the word kubectl get pods shows in STATUS
    QString message; ///< why, in the API's own words; empty where all is well
    QString node;
    QString ip;
    QString ownerKind;
    QString ownerName;
    QMap<QString, QString> labels;
    QList<Container> containers;
    QList<Container> initContainers;
    QDateTime created;
    bool ready = false; ///< the Ready condition
    bool deleting = false;

    int restarts() const;
    int readyContainers() const;
    QString image() const; ///< of the first container
};

/// A Deployment, StatefulSet or DaemonSet.
struct Workload {
    QString uid;
    QString kind;
    QString nameSpace;
    QString name;
    QMap<QString, QString> labels;
    QMap<QString, QString> selector;
    QStringList images; ///< one a container, in order
    QStringList containers;
    int wanted = 0;
    int updated = 0;
    int ready = 0;
    int available = 0;
    int total = 0; ///< replicas of all revisions
    qint64 generation = 0;
    qint64 observedGeneration = 0;
    QString
        problem; ///< the message of a condition that is not as it should be (ProgressDeadlineExceeded, ReplicaFailure)
    QDateTime created;
    int partition = 0; ///< of a StatefulSet's rolling update: pods below it keep the old revision

    bool isRolledOut() const; ///< as kubectl rollout status decides it
};

struct Job {
    QString uid;
    QString nameSpace;
    QString name;
    bool complete = false;
    bool failed = false;
    int active = 0;
    QDateTime started;
    QDateTime finished;
};

struct Event {
    QString uid;
    QString nameSpace;
    QString type; ///< Normal, Warning
    QString reason;
    QString message;
    QString objectKind;
    QString objectName;
    int count = 1;
    QDateTime last;
};

} // namespace luthier
