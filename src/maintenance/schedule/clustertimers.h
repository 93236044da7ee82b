// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>

namespace luthier {

class Platform;

/// One Job of a schedule's CronJob, as the cluster tells of it.
struct ClusterJob {
    enum class State { Working, Done, Failed };
    QString name;
    State state = State::Working;
    QDateTime begun;
    QDateTime ended;
    QString reason; ///< of a failed one: a sentence
    bool byHand = false;
};

/// A schedule's CronJob.
struct ClusterTimer {
    QString schedule; ///< its name in the profile
    QString name;     ///< of the CronJob
    QString environment;
    QString times; ///< "30 2 * * *"
    QString zone;
    bool suspended = false;
    QDateTime made;
    QDateTime lastScheduled;
    QDateTime lastSucceeded;
    QList<ClusterJob> jobs; ///< newest first, as many as its history keeps
};

struct ClusterTimers {
    QString problem; ///< why it is not known
    QList<ClusterTimer> timers;
    const ClusterTimer *of(const QString &schedule) const;
};

namespace clustertimers {
const auto ScheduleLabel = QStringLiteral("luthier.org/schedule");
const auto EnvironmentNote = QStringLiteral("luthier.org/environment");
const auto ReleaseLabel = QStringLiteral("luthier.org/release");

/// Where pods of a schedule run: beside the database, else with the release.
QString nameSpace(const Platform &platform);
/// Pure: of the lists of CronJobs, Jobs and Pods (batch/v1, v1) those that are ours.
ClusterTimers parse(const QJsonObject &cronJobs, const QJsonObject &jobs, const QJsonObject &pods);
/// What resources/cluster/backup.sh left as its last words, as a sentence; empty: it said nothing.
QString sentenceOf(const QString &lastWords);
/// The same of a pod that ended.
QString lastWordsOf(const QJsonObject &pod);
} // namespace clustertimers

/// Never fails: what stands in the way is in `problem`.
QCoro::Task<ClusterTimers> askClusterTimers(Platform *platform, std::stop_token stop);

} // namespace luthier
