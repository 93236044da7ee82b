// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QMap>
#include <QStringList>

namespace luthier {

/// Where libpq's programs on this machine find a server. User and database are apart: our programs are told them for
/// each call, and one that came along unseen (from a service file, for example) would lead a restore into the live
/// database instead of the new one beside it.
struct DatabaseConnection {
    QMap<QString, QString> environment; ///< PGHOST, PGSSLMODE, …; null: the variable is taken away
    QString user;
    QString database;
    bool isLocal = false;     ///< a socket's folder, or this machine's own address
    bool isUnchecked = false; ///< over a network, and the string says that the server's certificate is not checked

    /// A connection string as libpq takes it (PostgreSQL's manual, "Connection Strings"): key=value, a URI, or a
    /// service, which is looked up in `serviceFiles`, the first that has it. A password in it is refused: it would
    /// lie in the profile; libpq finds it in its password file. Over a network, sslmode is verify-full unless the string
    /// says otherwise (libpq's own default would send the password to anybody).
    static Result<DatabaseConnection> resolve(const QString &text,
                                              const QStringList &serviceFiles = defaultServiceFiles());
    /// As libpq looks: PGSERVICEFILE, else ~/.pg_service.conf; then the system's.
    static QStringList defaultServiceFiles();
};

namespace pgconnection {

using Options = QMap<QString, QString>; ///< libpq's keywords

/// Pure. Errors are sentences' ends: "a quote is not closed".
Result<Options> parse(const QString &text);
/// The section of a service; nothing: it has none.
std::optional<Options> service(const QByteArray &file, const QString &name);

} // namespace pgconnection

} // namespace luthier
