// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

/// The SQL of a restore by rehearsal, composed; pure. psql runs it with ON_ERROR_STOP as the administrator, connected
/// to a database that takes no part. Database names may hold every character that PostgreSQL allows.
namespace luthier::pgdump {

QString quotedIdentifier(const QString &name); ///< "a ""b"""
QString quotedLiteral(const QString &text);    ///< 'it''s'

/// Lines "server|…", "can|…", "database|JSON", "role|NAME", "extension|NAME", "data|FOLDER": what readServer() reads.
QByteArray serverSql();

QByteArray ensureRoleSql(const QString &name);
/// A new database with the encoding and locale of `like`, for `owner` alone to look into, marked by its comment.
QByteArray createSql(const QString &name, const QString &like, const QString &owner, const QString &mark);
/// Drops it, with whoever is connected, but only if its comment begins with `mark`: never a database of somebody's.
QByteArray dropSql(const QString &name, const QString &mark);
QByteArray markSql(const QString &name, const QString &mark);

/// Nobody may connect any more, and whoever is connected is ended (open transactions are rolled back by the server).
QByteArray closeSql(const QString &name);
QByteArray openSql(const QString &name);
/// In one transaction: `fresh` gets the rights and settings of `live`, `live` is renamed to `former`, `fresh` to
/// `live`; `former` gets `formerMark` as its comment. Either all of it happens or nothing. Without a `live` there is
/// only the second renaming.
QByteArray swapSql(const QString &live, const QString &fresh, const QString &former, const QString &formerMark);

} // namespace luthier::pgdump
