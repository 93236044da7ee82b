// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "migrations/history.h"

namespace luthier {

/// From where to where a schema is moved; a revision of its own each. Empty: before the first one.
struct MigrationMove {
    bool down = false;
    QString from;
    QString to;
};

/// A framework that moves a database's schema by scripts that belong to the application.
class MigrationTool
{
public:
    virtual ~MigrationTool() = default;

    virtual QString name() const = 0; ///< "Alembic"
    virtual Task<MigrationHistory> history(std::stop_token stop) = 0;
    /// Where the tool itself finds the database to be.
    virtual Task<QStringList> current(std::stop_token stop) = 0;
    /// What the move would run, as text; nothing is changed. Refused where the tool is only read here.
    virtual Task<QByteArray> sql(MigrationMove move, std::stop_token stop) = 0;
    /// Moves; every line that the tool prints goes to `output`.
    virtual Task<> move(MigrationMove move, std::function<void(QString)> output, std::stop_token stop) = 0;
    /// As a person would type it; `dry`: the SQL alone. Empty where the tool is only read here.
    virtual QString moveCommand(const MigrationMove &move, bool dry) const = 0;
    virtual bool canMove() const { return true; }
};

} // namespace luthier
