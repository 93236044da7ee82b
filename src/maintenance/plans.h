// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/platform.h"
#include "plan/plan.h"

namespace luthier {

/// One line of the guide's pre-update checklist (features U2).
struct ChecklistItem {
    QString id;        ///< "backup", "configuration", "changelog", "staging", "window", "users", "rollback-plan"
    QString title;
    QString evidence;  ///< gathered by itself; or why a person has to say so
    bool bySelf = false; ///< true: no person is needed
    bool required = true;
};

struct UpdateOptions {
    QString version;
    ChartSource chart;
    QStringList valuesFiles;      ///< empty: the profile's, else the release's own values
    Proof prove = Proof::Readable;
    QString overrideReason;       ///< typed by a person: goes on although no backup could be proved
    std::chrono::seconds timeout{300};
    bool rollBackOnFailure = false;
    bool setTags = true;          ///< the components' image tags are set to the version
    QMap<QString, QString> confirmed; ///< checklist id -> who confirmed it

    QJsonObject toJson() const;
    static UpdateOptions fromJson(const QJsonObject &json);
};

struct BackupOptions {
    Proof prove = Proof::Readable;
};

struct RollbackOptions {
    int revision = 0; ///< 0: the last healthy one

    QJsonObject toJson() const;
};

/// The guide as data. Building a plan asks nothing and changes nothing; it uses the platform's facts.
Result<Plan> updatePlan(Platform &platform, const UpdateOptions &options);
Result<Plan> backupPlan(Platform &platform, const BackupOptions &options);
Result<Plan> rollbackPlan(Platform &platform, const RollbackOptions &options);
/// The way out of pending-*: marks the revision failed, then offers what is healthy.
Result<Plan> repairPlan(Platform &platform);
/// The same plan again, from what the journal knows of a run.
Result<Plan> planOfRun(Platform &platform, const Run &run);

QList<ChecklistItem> updateChecklist(const Platform &platform, const UpdateOptions &options);

/// The newest revision that was deployed and whose rollout was seen whole: the one to go back to. 0: none.
int lastHealthyRevision(const QList<ReleaseSummary> &history, const QList<Run> &runs, int except);

/// What lacks before a plan may start, in sentences: permissions, tools. Empty: it may start.
struct Preflight {
    QStringList problems;
    QString role; ///< the YAML to send to an administrator
};
Task<Preflight> preflight(Platform *platform, QList<Permission> permissions, std::stop_token stop);

} // namespace luthier
