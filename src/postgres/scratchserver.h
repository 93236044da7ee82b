// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QStringList>

namespace luthier::pgscratch {

/// A PostgreSQL server that is made only to prove a backup, by the programs that are where it runs: in a folder of its
/// own, reachable only through a socket in that folder, with nothing kept safe that a power cut would take (it is made
/// again in seconds). Its superuser is Admin, its locale C.UTF-8, its encoding UTF8.
inline const auto Admin = QStringLiteral("postgres");

/// `sh -c SCRIPT sh FOLDER WHERE`. WHERE "front": the server runs until it is told to end (a pod's only process);
/// "back": it goes on when the command has ended. Exit code 127: there is no initdb.
QStringList startCommand(const QString &folder, const QString &where);
/// Ends the server and removes the folder, if it is one that startCommand() made; no error where nothing is left.
QStringList removeCommand(const QString &folder);
/// What a client needs to reach it.
QMap<QString, QString> environment(const QString &folder);

/// A socket's path is limited by the kernel (sun_path).
constexpr int LongestFolder = 80; // bytes

} // namespace luthier::pgscratch
