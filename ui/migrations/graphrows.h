// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/history.h"

#include <QList>
#include <QMetaType>

namespace luthier {

/// What one line of a history's graph is made of: lanes from left to right, the newest line on top. Pure.
struct GraphRow {
    enum class Kind {
        Applied, ///< the database has it
        Pending, ///< the image has it, the database does not yet
        Foreign, ///< the database has it, the image does not
        Unknown, ///< where the database is, is not known
    };
    Kind kind = Kind::Unknown;
    int lane = 0;           ///< of the node
    QList<int> above;       ///< lanes that come down into the node
    QList<int> below;       ///< lanes that go on below it
    QList<int> through;     ///< lanes that pass by
    int lanes = 1;          ///< of the whole graph: all lines are as wide
    bool isCurrent = false; ///< the database is here
};

/// One a migration, in the history's order: a revision stands above all that it was made on.
QList<GraphRow> graphOf(const MigrationHistory &history);

} // namespace luthier

Q_DECLARE_METATYPE(luthier::GraphRow)
