// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QMap>

namespace luthier {

/// Where the platform's database is and who may do what there. It is reached in one of three ways: in a pod of a fixed
/// name, in the pod that has certain labels at the moment (an operator's primary), or directly over the network.
struct DatabaseProfile {
    QString pod;       ///< "postgresql-0"
    QString container; ///< empty: the pod's only one
    QString user;
    QString database;
    QString admin = QStringLiteral("postgres"); ///< who may create and rename databases, to restore and to prove
    bool alembic = true;
    int lockWait = 120; ///< seconds that a backup waits for a locked table

    QString nameSpace; ///< of the pod; empty: the platform's
    QString labels;    ///< of the pod: "cnpg.io/cluster=lyra,cnpg.io/instanceRole=primary"
    /// For libpq's programs on this machine: "host=… sslmode=…", postgresql://…, service=…
    QString connection;
    QMap<QString, QString> environment; ///< the same, resolved (postgres/connection.h)
    bool isBeside = true;               ///< the programs run where the server's disk is
    bool isUnchecked = false; ///< the connection says that the server's certificate is not checked; shown in red

    /// Where a backup is restored to prove it.
    enum class Scratch {
        Server, ///< beside the live database
        Local,  ///< a PostgreSQL of this machine, made for it and removed
        Pod,    ///< a pod made for it and removed
    };
    Scratch scratch = Scratch::Server;

    bool isKnown() const { return !pod.isEmpty() || !labels.isEmpty() || !connection.isEmpty(); }
    bool isInCluster() const { return !pod.isEmpty() || !labels.isEmpty(); }

    /// Refuses what would contradict itself, and a password in the connection.
    static Result<DatabaseProfile> fromJson(const QJsonObject &database);
    /// `over` said of the same database in another place (a profile that extends, an environment).
    static QJsonObject merged(QJsonObject base, const QJsonObject &over);
};

} // namespace luthier
