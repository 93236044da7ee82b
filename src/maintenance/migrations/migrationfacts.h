// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/objects.h"
#include "maintenance/platform/state.h"
#include "maintenance/profile/profile.h"
#include "migrations/alarms.h"
#include "migrations/migrationtool.h"

#include <QHash>

#include <memory>

namespace luthier {

class Platform;

/// A pod in which the application's migration tool can be run, and what its image is.
struct MigrationPod {
    QString pod;
    QString container;
    QString image;
    QString digest;
    bool canRun = false; ///< its container runs at this moment
};

/// What is known of a platform's migrations, read twice: in the application's pods, and in the database.
struct MigrationFacts {
    enum class State {
        Loading,
        Known,
        Failed,  ///< neither side answered, or the scripts did not and are not remembered
        NotUsed, ///< the profile names no tool
    };
    State state = State::Loading;
    Error problem;             ///< of the scripts' side; a message where they could not be read
    Error databaseProblem;     ///< of the database's
    QString memoryProblem;     ///< what earlier images knew cannot be read or written
    bool isRemembered = false; ///< the running image could not be asked: it is known from before
    QString tool;
    bool canMove = false;
    QList<MigrationPod> pods; ///< one an image, the one that serves first
    SchemaSituation situation;
    SchemaPlace place;
    QList<MigrationAlarm> alarms;
    QDateTime asOf;

    /// What is to be shown: the running image's history, and above it what the database has from another image.
    MigrationHistory history() const;
    QStringList current() const;
    QStringList heads() const; ///< of the running image
    QStringList pending() const;
    QStringList knownBy(const QString &revision) const; ///< images, by their short names
    QString words() const;                              ///< one sentence
};

/// Pure: one pod an image (of `component`), the image that most ready pods have first.
QList<MigrationPod> migrationPods(const Component &component, const QString &container, const QString &nameSpace,
                                  const QHash<QString, Pod> &pods, const QHash<QString, Workload> &workloads);

/// The tool of the profile, where that pod is (Flyway: where the database is).
std::unique_ptr<MigrationTool> migrationTool(Platform *platform, const MigrationPod &pod);
/// The pods that could be asked now.
QList<MigrationPod> migrationPodsOf(const Platform &platform);
/// Reads both sides and remembers what the images know. Never an Error: what does not answer says so in the facts.
QCoro::Task<MigrationFacts> askMigrations(Platform *platform, std::stop_token stop);
/// The database's side alone.
Task<DatabaseRevisions> askRevisions(Platform *platform, std::stop_token stop);

} // namespace luthier
