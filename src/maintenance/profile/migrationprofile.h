// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QStringList>

namespace luthier {

/// How the database's schema is moved: by which tool, and where its commands run (guide, "Database Migrations").
struct MigrationProfile {
    enum class Tool { None, Alembic, Flyway };
    Tool tool = Tool::None;
    QString component; ///< of the profile, whose pods hold the scripts: "backend"
    QString container; ///< of the pod; empty: its first
    QStringList command = {QStringLiteral("alembic")};
    QString directory; ///< where the command is run; empty: where the container starts
    QString table;     ///< of the revisions, "schema.name" or "name"; empty: the tool's own

    bool automatic = false; ///< the application upgrades by itself when it starts, so a downgrade lasts until then

    QString toolName() const; ///< for machines: "alembic"
    static Result<MigrationProfile> fromJson(const QJsonObject &object);
};

} // namespace luthier
