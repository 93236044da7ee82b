// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/luthierctl/options.h"
#include "maintenance/plans/plans.h"
#include "plan/planrunner.h"

namespace luthier::ctl {

/// What a command works with; the platform is not yet connected.
struct Session {
    Options options;
    Platform &platform;
    Journal &journal;
    std::stop_source stop;
    PlanRunner *running = nullptr; ///< what an interrupt cancels
};

// Each answers the process's exit code.
QCoro::Task<int> inventory(Session *session);
QCoro::Task<int> doctor(Session *session);
QCoro::Task<int> updates(Session *session);
QCoro::Task<int> showPlan(Session *session);
QCoro::Task<int> update(Session *session);
QCoro::Task<int> backup(Session *session);
QCoro::Task<int> restore(Session *session);
/// Climbs the ladder with an old backup, up to --prove.
QCoro::Task<int> proveBackup(Session *session);
QCoro::Task<int> rollback(Session *session);
/// What goes has to be named, so that nobody types it by chance; else refused. `loses`: it in words.
Result<> named(const QStringList &tables, const QString &loses, const QStringList &losing);
QCoro::Task<int> repair(Session *session);
QCoro::Task<int> backups(Session *session);
QCoro::Task<int> listBackups(Session *session);
/// configuration [backup|diff ID|restore ID]: object by object.
QCoro::Task<int> configuration(Session *session);
/// migrations [upgrade [REV]|downgrade REV] [--sql]
QCoro::Task<int> migrations(Session *session);
/// values get|check|diff|set-version|explain.
QCoro::Task<int> values(Session *session);
QCoro::Task<int> schedule(Session *session);
/// Carries out a schedule of the profile, as its timer does.
QCoro::Task<int> runSchedule(Session *session);
QCoro::Task<int> runs(Session *session);
QCoro::Task<int> journal(Session *session);
/// metrics [compare RUN]: ends with 1 where an update made something worse.
QCoro::Task<int> metrics(Session *session);
/// mail KIND: what to tell the users.
QCoro::Task<int> mail(Session *session);

/// What changes something asks first, for `name` to be typed; without a terminal only --yes will do.
Result<> confirmed(const Session *session, const QString &what, const QString &name);
/// Builds the plan that the options ask for: "update", "backup", "restore", "rollback"….
Result<Plan> planFor(Session *session, const QString &kind);
/// Builds that plan, asks, runs it and tells how it ended.
QCoro::Task<int> carryOut(Session *session, QString kind);
/// The same with a plan that is there.
QCoro::Task<int> carryOut(Session *session, Result<Plan> built);
/// Connected, with the release read; Done, or the exit code after it was told what stands in the way.
QCoro::Task<int> opened(Session *session, bool withUpdates);
/// Asks the stores of the profile what they hold, unless --local; connects where that needs a Secret.
QCoro::Task<> askStores(Session *session);
/// The stores that the options mean: the one of --store, else all of the profile.
QStringList storeNames(const Session *session);
BackupOptions backupOptions(const Session *session);
/// What the options say of an update.
UpdateOptions updateOptions(const Session *session);

} // namespace luthier::ctl
