// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/stores/storefacts.h"
#include "plan/run.h"

namespace luthier {

/// How an environment's data stands against the 3-2-1 rule: three copies (the database itself is one), in two kinds of
/// place, one of them elsewhere. Counted for the newest proven backup: an older one does not help today's data.
struct DataSafety {
    QDateTime newestProven;    ///< when the newest backup that is readable or better was taken; invalid: none
    bool anyBackup = false;    ///< of the database, proven or not
    QStringList places;        ///< where it is, translated: "the database itself", "this machine", "offsite"
    int kinds = 1;             ///< of place: the cluster's volume, a folder, object stores
    bool elsewhere = false;    ///< a store that is not in the same building has it
    QDateTime lastRestoreTest; ///< invalid: never
    int fromTheFuture = 0;     ///< backups that a wrong clock dated: kept, and not counted
    QStringList unknown;       ///< stores that could not be asked
    QStringList asking;        ///< stores that have not answered yet

    bool holds() const { return places.size() >= 3 && kinds >= 2 && elsewhere; }
    QString words(const QDateTime &now) const; ///< two or three sentences
};

DataSafety dataSafety(const Profile &profile, const QString &environment, const QList<Backup> &here,
                      const QList<StoreFacts> &stores, const QList<Run> &runs, const QDateTime &now);

} // namespace luthier
