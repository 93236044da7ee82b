// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/stores/stores.h"
#include "storage/retention.h"

namespace luthier {

/// What the profile's rules (`backups.keep`) would leave in one place.
struct PrunePreview {
    QString store; ///< empty: the folder of this machine
    QString where;
    QList<KeepVerdict> verdicts;
    SpaceForecast forecast;
    bool keepsVersions = false; ///< what is removed remains as an old version, and is paid for
    QList<Backup> backups;      ///< those with a manifest
    QStringList problems;
    QString failure;  ///< why nothing is known of the place
    double price = 0; ///< of a GB a month there; 0: not known
    QString currency;

    qint64 bytesFreed() const { return forecast.bytes - forecast.afterwards; }
};

/// Ids of backups that a run needs: those of open runs, and of every run but those that only took, brought, proved or
/// pruned backups (an update's way back, a restore's source).
QSet<QString> backupsOfRuns(const QList<Run> &runs);

/// Looks at one place (`store` empty: the folder); removes nothing.
Task<PrunePreview> previewPrune(Platform *platform, QString store, std::stop_token stop);
/// The folder and every store; one that cannot be asked says so in `failure`.
Task<QList<PrunePreview>> previewPruneEverywhere(Platform *platform, std::stop_token stop);
/// How much is there, what the rules leave, how it grows in a week, what that costs where the price is known.
QString forecastWords(const PrunePreview &preview);
/// Removes what goes, each named to `removed` before it is removed; false of it forbids. Answers how many went.
Task<int> prune(Platform *platform, PrunePreview preview, std::function<Result<>(QString id)> removing,
                std::stop_token stop);

} // namespace luthier
