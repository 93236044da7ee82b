// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "helm/helmclient.h"
#include "helm/semver.h"
#include "maintenance/profile/databaseprofile.h"
#include "maintenance/profile/migrationprofile.h"
#include "maintenance/profile/storeprofile.h"
#include "maintenance/schedule/schedule.h"
#include "maintenance/verification/smoketest.h"
#include "plan/manualcheck.h"
#include "process/age.h"
#include "storage/backup.h"

#include <QJsonObject>
#include <QList>

namespace luthier {

/// A part of the platform whose version is told by an image tag.
struct Component {
    QString name;     ///< "backend"
    QString workload; ///< "deployment/lyra-backend"
    QString
        tagValue; ///< dotted path of its image tag in the values: "backend.image.tag"; empty: not versioned with the platform

    QString workloadKind() const { return workload.section(QLatin1Char('/'), 0, 0); }
    QString workloadName() const { return workload.section(QLatin1Char('/'), 1); }
};

/// One place where the platform runs.
struct Environment {
    QString name;
    QString colour;        ///< "practice", "staging", "production" or "#rrggbb"
    QString kubeconfig;    ///< empty: as kubectl finds it
    QString context;       ///< empty: the current one
    QString nameSpace;     ///< empty: the profile's
    QString url;           ///< where users reach the platform; empty: HTTP checks are left out, and that is said
    QString resolve;       ///< an address to use instead of the name's in DNS
    QString caFile;        ///< trusted in addition, for this URL
    bool insecure = false; ///< TLS not checked; shown in red everywhere
    std::optional<DatabaseProfile> database; ///< where it differs from the profile's
    /// Its own or the profile's, "{environment}" in their names replaced; nothing: not read from a file.
    std::optional<QStringList> valuesFiles;

    bool isProduction() const { return colour == QLatin1String("production"); }
};

/// One YAML file describes a platform (features C5). `extends: lyra` takes everything from the profile of that
/// name that ships with the program; what the file says replaces it key by key.
struct Profile {
    QString name;  ///< "lyra"
    QString title; ///< "Lyra"
    QString file;
    QString release;
    QString nameSpace;
    QList<Environment> environments;
    QList<ChartSource> charts;
    QStringList valuesFiles; ///< in their order; a platform's profile has those of its environment
    QList<Component> components;
    DatabaseProfile database;
    MigrationProfile migrations;
    QString versionPath; ///< "/api/v1/version", whose "version" field is the API's own
    QString healthPath;
    QList<SmokeTest> smokeTests;
    QMap<QString, SmokeValueSource> smokeValues;     ///< what {names} in the smoke tests stand for
    QList<ManualCheck> manualChecks;                 ///< what a person looks at after an update
    QMap<UpdateKind, Proof> proofFor;                ///< what a backup must have reached before an update of that kind
    QString backupFolder;                            ///< empty: below the XDG data folder
    KeepRules keepBackups;                           ///< what `backups prune` leaves
    bool backupZstd = true;                          ///< packed by zstd where the database's image has it, else by gzip
    QString backupFormat = QStringLiteral("custom"); ///< or "plain", "directory"; of what is taken without other words
    int backupJobs = 4;                              ///< processes that take or restore a directory
    AgeKeys backupKeys;                              ///< to whom backups are encrypted, and what reads them here
    QList<StoreProfile> stores;                      ///< where copies of backups go
    QList<Schedule> schedules;                       ///< what is done by itself
    QString toolsPath;                               ///< searched before PATH
    QString supportAddress;
    QJsonObject mail;    ///< as it is written, paths absolute: maintenance/messages/mailprofile.h reads it
    QJsonObject metrics; ///< as it is written, paths absolute: maintenance/metrics reads it

    /// The keys of backups, with other recipients where somebody named some.
    AgeKeys keysTo(const QStringList &recipients) const;
    ReleaseRef releaseRef(const Environment &environment) const;
    /// What other environments have in the place of the values file of that number: by environment.
    QMap<QString, QString> valuesTemplates(int number) const;
    /// `nameOrFile`: a file, or the name of a shipped profile. Errors name line and column.
    static Result<Profile> load(const QString &nameOrFile);
    static Result<Profile> parse(const QByteArray &yaml, const QString &file);
    Result<Environment> environment(const QString &name) const; ///< empty: the first
};

} // namespace luthier
