// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/platform/platform.h"
#include "maintenance/schedule/schedulestate.h"
#include "maintenance/stores/scratch.h"
#include "plan/plan.h"

namespace luthier {

/// One line of the guide's pre-update checklist (features U2).
struct ChecklistItem {
    QString id; ///< "backup", "configuration", "changelog", "staging", "window", "users", "rollback-plan"
    QString title;
    QString evidence;    ///< gathered by itself; or why a person has to say so
    bool bySelf = false; ///< true: no person is needed
    bool required = true;
    bool waived = false; ///< bySelf, not because it was done but because this update does not need it
};

struct UpdateOptions {
    QString version;
    ChartSource chart;
    QStringList valuesFiles; ///< empty: the profile's, else the release's own values
    Proof prove = Proof::Readable;
    QString overrideReason; ///< typed by a person: goes on although no backup could be proved
    std::chrono::seconds timeout{300};
    bool wait = false; ///< let helm wait too; Luthier watches the rollout in any case, and sees why it fails
    bool rollBackOnFailure = false;   ///< helm's own: implies wait
    bool setTags = true;              ///< the components' image tags are set to the version
    QMap<QString, QString> confirmed; ///< checklist id -> who confirmed it

    // Filled in when the plan is built, so that a resumed run builds the very same plan.
    QString fromVersion;
    int fromRevision = 0;
    QStringList preparedValues; ///< the files that are applied, named by their hash
    QString stamp;              ///< names the databases of a proof
    std::optional<DatabaseProfile::Scratch> proveOn;

    QJsonObject toJson() const;
    static UpdateOptions fromJson(const QJsonObject &json);
};

struct BackupOptions {
    Proof prove = Proof::Readable;
    QString stamp;         ///< filled in when the plan is built: names the databases of a proof
    QStringList encryptTo; ///< public keys of age, or files of them; empty: the profile's
    std::optional<DatabaseProfile::Scratch> proveOn; ///< none: as the profile says
    QString schedule;                                ///< whose backup it is; empty: a person's
    std::optional<QStringList> stores;               ///< copied there; nullopt: to all of the profile
    bool prune = false;                              ///< afterwards what the profile's rules do not keep goes
    QString format;                                  ///< of the dump, as in Backup::format; empty: the profile's

    QJsonObject toJson() const;
    static BackupOptions fromJson(const QJsonObject &json);
};

struct RestoreOptions {
    QString backupId;       ///< empty: the backup that the same run takes
    bool proofOnly = false; ///< restored beside, compared, removed again
    bool compare = true;    ///< up to “asserted”
    QString stamp;          ///< filled in when the plan is built: names the databases of this restore
    bool sayLoss = false;   ///< with proofOnly: also what the live database would lose
    QString finishes;       ///< the run whose former database is to be removed
    Scratch scratch;        ///< with proofOnly: where the copy is made; its stamp is filled in
    QString schedule;       ///< whose restore test it is; empty: a person's
    QString fetchFrom;      ///< filled in when the plan is built: the store that alone has the backup
    QDateTime taken;        ///< of the backup, filled in when the plan is built

    QJsonObject toJson() const;
    static RestoreOptions fromJson(const QJsonObject &json);
};

struct RollbackOptions {
    int revision = 0;          ///< 0: the last healthy one
    bool acceptSchema = false; ///< go on although the schema moved since that revision
    QJsonObject downgrade;     ///< before the release (MigrateOptions::toJson()); empty: the schema is not moved
    QString restore;           ///< before the release: the backup that takes the live database's place
    QString stamp;             ///< of that restore; filled in when the plan is built

    // Filled in when the plan is built.
    int fromRevision = 0;
    QString toVersion;

    QJsonObject toJson() const;
    static RollbackOptions fromJson(const QJsonObject &json);
};

/// The guide as data. Building a plan asks nothing and changes nothing; it uses the platform's facts.
Result<Plan> updatePlan(Platform &platform, UpdateOptions options);
/// As far as this machine can prove a backup without being asked for more.
BackupOptions usualBackup(const Profile &profile);
Result<Plan> backupPlan(Platform &platform, BackupOptions options);
/// Rehearse, compare, decide, back up once more, stop, swap, start, verify (features B6).
Result<Plan> restorePlan(Platform &platform, RestoreOptions options);
/// Climbs the ladder of proof with an old backup: restored beside the live database, compared, removed.
Result<Plan> provePlan(Platform &platform, RestoreOptions options);
/// All is well: removes the database that a restore left under another name.
Result<Plan> finishRestorePlan(Platform &platform, RestoreOptions options);
/// What a schedule of the profile does: a backup with its copies, or the restore test of the newest backup.
Result<Plan> scheduledPlan(Platform &platform, const Schedule &schedule);
Result<Schedule> scheduleNamed(const Platform &platform, const QString &name); ///< of this environment
Result<Plan> installSchedulePlan(Platform &platform, const QString &name);
Result<Plan> removeSchedulePlan(Platform &platform, const QString &name);
/// Lets the cluster carry out its CronJob now, and waits for the end.
Result<Plan> runClusterSchedulePlan(Platform &platform, const QString &name);
/// Brings a backup that only a store has to this machine.
/// `file`: a dump in the backup folder that has no manifest; a name alone is one there.
Result<Plan> adoptPlan(Platform &platform, const QString &file);
Result<Plan> fetchPlan(Platform &platform, const QString &backupId, const QString &store);
/// Copies a backup that is there to a store of the profile (empty: the first).
Result<Plan> copyPlan(Platform &platform, const QString &backupId, const QString &store);
/// Removes old backups from the folder and, where `stores`, from every store.
Result<Plan> prunePlan(Platform &platform, const QStringList &stores);
Result<Plan> rollbackPlan(Platform &platform, RollbackOptions options);
/// The way out of pending-*: marks the revision failed, then offers what is healthy.
Result<Plan> repairPlan(Platform &platform);
/// The same plan again, from what the journal knows of a run.
Result<Plan> planOfRun(Platform &platform, const Run &run);

QList<ChecklistItem> updateChecklist(const Platform &platform, const UpdateOptions &options);
/// The ids of what is required, not evident by itself, and not confirmed by anybody.
QStringList unconfirmed(const QList<ChecklistItem> &checklist, const UpdateOptions &options);

/// The newest revision that was deployed and whose rollout was seen whole: the one to go back to. 0: none.
int lastHealthyRevision(const QList<ReleaseSummary> &history, const QList<Run> &runs, int except);

/// What lacks before a plan may start, in sentences: permissions, tools. Empty: it may start.
struct Preflight {
    QStringList problems;
    QString role; ///< the YAML to send to an administrator
};
Task<Preflight> preflight(Platform *platform, QList<Permission> permissions, std::stop_token stop);

} // namespace luthier
