// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/complaints.h"
#include "postgres/dump.h"

namespace luthier {

struct DatabaseOnServer {
    QString name;
    QString owner;
    QString mark; ///< its comment
    qint64 size = -1;
    bool isOpen = true; ///< takes connections
};

struct ServerFacts {
    QString version;
    int versionNumber = 0; ///< 150014
    bool inRecovery = false;
    bool isSuperuser = false;
    bool mayCreateDatabases = false;
    QList<DatabaseOnServer> databases;
    QStringList roles;
    QStringList extensions;
    qint64 freeBytes = -1; ///< where the data lies; negative: could not be told

    int major() const { return versionNumber / 10000; }
    const DatabaseOnServer *database(const QString &name) const;
};

struct RestoreRequest {
    QString file;
    QString format = QStringLiteral("custom"); ///< dumpformat.h
    QString source;                            ///< which database of a cluster's dump
    QString user;                              ///< who restores
    QString database;                          ///< into which; exists and is empty
    bool keepOwners = true;
    AgeKeys keys; ///< what opens the file where it is encrypted
    int jobs = 1; ///< processes, where the format allows several
};

struct RestoreResult {
    qint64 bytes = 0;
    QByteArray sha256;
    QList<RestoreComplaint> ignored; ///< harmless ones
};

/// Restoring by rehearsal (features B6): never into the live database, always into a new one beside it, which then takes
/// the live one's name. All by the programs of the far side, through a CommandChannel.
class RestoreEngine
{
public:
    /// `admin`: who may create and rename databases; connects to the database of the same purpose ("postgres").
    RestoreEngine(CommandChannel &channel, QString admin);

    Task<ServerFacts> server(std::stop_token stop);
    /// Makes a role of that name, which may do nothing, where there is none.
    Task<> ensureRole(QString name, std::stop_token stop);
    Task<> create(QString name, QString like, QString owner, QString mark, std::stop_token stop);
    Task<> mark(QString name, QString mark, std::stop_token stop);
    /// Harmless complaints are in the result; the first real one is the Error, all of them its detail.
    Task<RestoreResult> restore(RestoreRequest request, std::function<void(DumpProgress)> progress,
                                std::stop_token stop);
    Task<Measure> measure(QString database, std::stop_token stop);
    /// Only a database whose comment begins with `mark`; it is no error when there is none.
    Task<> drop(QString name, QString mark, std::stop_token stop);
    Task<int> close(QString name, std::stop_token stop); ///< how many sessions were ended
    Task<> open(QString name, std::stop_token stop);
    Task<> swap(QString live, QString fresh, QString former, QString formerMark, std::stop_token stop);

    /// As a person would type them.
    QString createCommand(const QString &name, const QString &owner) const;
    QString restoreCommand(const RestoreRequest &request) const;
    QString dropCommand(const QString &name) const;
    QStringList swapCommands(const QString &live, const QString &fresh, const QString &former) const;

private:
    Task<QByteArray> sql(QString database, QByteArray text, std::stop_token stop);

    CommandChannel &m_channel;
    QString m_admin;
};

namespace pgdump {
Result<ServerFacts> parseServer(const QByteArray &out); ///< what serverSql() prints
/// A name beside `database`, at most PostgreSQL's 63 bytes: "lyra_restore_20261122175103".
QString besideName(const QString &database, const QString &purpose, const QString &stamp);
} // namespace pgdump

} // namespace luthier
