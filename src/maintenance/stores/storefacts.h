// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "maintenance/profile/profile.h"

#include <memory>

namespace luthier {

class Platform;
struct ManifestMemory;

/// What one store of the profile holds, as it was last asked.
struct StoreFacts {
    enum class State { Asking, Known, Failed };
    QString name;
    QString where; ///< "s3://bucket/prefix"
    State state = State::Asking;
    QString problem;       ///< where it failed; `backups` are then those of before
    QStringList problems;  ///< manifests that were left out
    QList<Backup> backups; ///< `file` is the object's key
    QDateTime asOf;
    std::shared_ptr<ManifestMemory> memory; ///< so that asking again reads only what is new
};

/// The profile's stores while they are asked: what is known of before stays.
QList<StoreFacts> storesAsked(const Profile &profile, const QList<StoreFacts> &before);
/// Never fails: what stands in the way is in the answer.
QCoro::Task<StoreFacts> askStore(Platform *platform, StoreProfile store, std::stop_token stop);

/// A backup and every place that has it.
struct PlacedBackup {
    Backup backup; ///< the manifest of this machine, else a store's
    bool here = false;
    QStringList stores;
};
/// Those of this machine and of all stores, each once, newest first.
/// Whether a backup is of this platform in this environment; profiles share a folder, and call their environments alike.
/// What a manifest does not say (a dump that was taken by hand) speaks against nothing; nor does `clusterId`, empty.
bool isOf(const Backup &backup, const Profile &profile, const QString &environment, const QString &clusterId = {});

QList<PlacedBackup> placed(const QList<Backup> &here, const QList<StoreFacts> &stores);

} // namespace luthier
