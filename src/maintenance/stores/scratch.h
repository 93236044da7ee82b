// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "maintenance/profile/databaseprofile.h"
#include "process/commandchannel.h"

#include <memory>

namespace luthier {

class Platform;

/// The server that a proof makes away from the live one (features B3): known again by the run's stamp alone, so that a
/// resumed or undone run finds it.
struct Scratch {
    DatabaseProfile::Scratch where = DatabaseProfile::Scratch::Server;
    QString stamp;

    bool isOwnServer() const { return where != DatabaseProfile::Scratch::Server; }
    QString podName() const;
    QString folder() const;
    /// Runs PostgreSQL's programs for the copy: where it is, or for Server where the live database is.
    std::unique_ptr<CommandChannel> channel(Platform &platform) const;

    static QString name(DatabaseProfile::Scratch where); ///< "pod": for JSON and options
    static std::optional<DatabaseProfile::Scratch> fromName(const QString &name);
};

/// Makes it and waits until it answers. `bytes`: what it must hold. Nothing is left when it fails.
Task<> makeScratch(Platform *platform, Scratch scratch, qint64 bytes, std::stop_token stop);
/// No error where it is gone already.
Task<> removeScratch(Platform *platform, Scratch scratch, std::stop_token stop);

/// Pure: a pod that can run what the live one's image holds, under the same restrictions, and nothing else: no token of
/// the API server, no port, an end by itself, a limit to its disk.
QJsonObject scratchPod(const QJsonObject &livePod, const QString &container, const Scratch &scratch, qint64 bytes);

} // namespace luthier
