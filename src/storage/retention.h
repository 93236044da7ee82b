// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/backup.h"

namespace luthier {

/// What is kept. A rule of 0 keeps nothing by itself; with all at 0 everything is kept.
struct KeepRules {
    int days = 0;  ///< all that are younger
    int count = 0; ///< the newest so many
    int daily = 0; ///< the newest of each of the last so many days that have one; so the weeks (ISO) and months
    int weekly = 0;
    int monthly = 0;

    bool any() const { return days > 0 || count > 0 || daily > 0 || weekly > 0 || monthly > 0; }
};

/// One backup in one place, as the rules see it.
struct KeptBackup {
    QString id;
    QString series; ///< backups that may stand for each other: environment, kind and database
    QDateTime taken;
    qint64 bytes = 0;
    Proof proof = Proof::None;
    bool complete = true;  ///< false: a dump without a manifest, a .partial, an upload that was never ended
    bool referred = false; ///< a run of the journal needs it
    QString file = {};     ///< or key, which tells it from another one of the same id
    bool foreign = false;  ///< of another environment or platform, whose rules these are not
};

enum class KeepReason {
    No, ///< it goes
    NoRules,
    Young,
    Newest,
    Daily,
    Weekly,
    Monthly,
    LastProven,
    Referred,
    MayBeAtWork, ///< incomplete, and younger than a day
    FromTheFuture,
    Foreign,
};
QString keepReasonWords(KeepReason reason);

/// Dated later than now, beyond what clocks of different machines differ by: taken while a clock was wrong. How old it
/// is nobody knows, so it counts as neither the newest nor as one too many.
bool isFromTheFuture(const QDateTime &taken, const QDateTime &now);

struct KeepVerdict {
    KeptBackup backup;
    KeepReason reason = KeepReason::No;
    bool goes() const { return reason == KeepReason::No; }
};

/// The rules over one place's backups, newest first; pure. Never lets go of the last proven backup of a series (the
/// newest of those that are proved best where none is readable), nor of what a run refers to, nor of anything incomplete that is younger than a day. `now` also gives the zone whose days and
/// weeks are meant.
QList<KeepVerdict> keepWhat(QList<KeptBackup> backups, const KeepRules &rules, const QDateTime &now);

/// How much the place will hold: from the last 30 days' pace and what the rules keep.
struct SpaceForecast {
    qint64 bytes = 0;      ///< now
    qint64 afterwards = 0; ///< when what goes is gone
    double bytesPerDay = 0;
    int daysLeft = -1; ///< until `available` is used up at this pace without pruning; negative: not foreseeable
};
SpaceForecast forecastSpace(const QList<KeepVerdict> &verdicts, qint64 available, const QDateTime &now);

} // namespace luthier
