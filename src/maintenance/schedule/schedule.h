// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "storage/backup.h"

#include <QJsonArray>
#include <QTimeZone>

#include <optional>

namespace luthier {

/// When something is due, as a person writes it: "daily 02:30", "weekly sun 03:00", "monthly 1 04:00", "every 6h".
struct ScheduleRule {
    enum class Days { Every, OfWeek, OfMonth };
    Days days = Days::Every;
    int day = 0;        ///< 1 (Monday) … 7, or 1 … 28; 0 for every day
    QList<QTime> times; ///< of such a day, in order
    int everyHours = 0; ///< "every 6h": at 00:00, 06:00, …; 0: one time a day
    QTimeZone zone;     ///< whose clock is meant
    QString zoneName;   ///< as the profile says it; empty: this machine's

    static Result<ScheduleRule> parse(const QString &text, const QString &zoneName = {});
    QString text() const;  ///< as parse() takes it
    QString words() const; ///< translated: "every Sunday at 03:00"

    /// The first moment after `after`. A time that the clock leaves out (summer time begins) is left out, as
    /// systemd.time(7) does it; of one that comes twice the first counts.
    QDateTime next(const QDateTime &after) const;
    /// The last moment that is not after `now`.
    QDateTime previous(const QDateTime &now) const;

private:
    QList<QDateTime> momentsOf(const QDate &date) const;
};

/// One entry of the profile's `schedules`: what is done by itself, and when.
///
///     schedules:
///     - name: nightly
///       plan: backup              # or prove: the newest backup is restored beside the live database, compared, removed
///       at: daily 02:30           # every 6h, weekly sun 03:00, monthly 1 04:00
///       zone: Europe/Berlin       # left out: the machine's
///       prove: readable           # how far; left out: readable, for a restore test asserted
///       stores: [offsite]         # left out: all of the profile; []: none
///       prune: true               # afterwards what `backups.keep` does not keep goes
///       grace: 2h                 # late after that
///       environment: production   # left out: the first
///       by: cluster               # a CronJob there, from the database straight to the one store; left out: this machine
///       image: registry/tools:1   # of its pod; left out: the database's own
///       password: {secret: lyra-db-secret, key: password} # left out: the one that the database's pod was started with
struct Schedule {
    enum class Work { Backup, RestoreTest };
    enum class By { Machine, Cluster };
    QString name; ///< lower-case letters, digits and dashes
    Work work = Work::Backup;
    ScheduleRule at;
    Proof prove = Proof::Readable;
    std::optional<QStringList> stores;
    bool prune = false;
    std::chrono::seconds grace{std::chrono::hours(2)};
    QString environment;
    By by = By::Machine;
    QString image;
    QString passwordSecret;
    QString passwordKey;
};

/// Errors are sentences without the profile's name.
Result<QList<Schedule>> readSchedules(const QJsonArray &array);
/// "90m", "2h", "1d"; nullopt: it is none.
std::optional<std::chrono::seconds> readDuration(const QString &text);

} // namespace luthier
