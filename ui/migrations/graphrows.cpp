// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/migrations/graphrows.h"

#include <algorithm>

namespace luthier {

QList<GraphRow> graphOf(const MigrationHistory &history)
{
    QList<GraphRow> rows;
    QStringList lanes; // the revision that each waits for; empty: free
    int widest = 1;
    const auto freeLane = [&lanes] {
        const auto free = lanes.indexOf(QString());
        if (free >= 0)
            return int(free);
        lanes << QString();
        return int(lanes.size()) - 1;
    };
    for (const auto &migration : history.migrations) {
        GraphRow row;
        for (int lane = 0; lane < lanes.size(); ++lane)
            if (lanes[lane] == migration.revision)
                row.above << lane;
        row.lane = row.above.isEmpty() ? freeLane() : row.above.first();
        for (const auto lane : std::as_const(row.above))
            lanes[lane].clear();
        lanes[row.lane].clear();
        for (int lane = 0; lane < lanes.size(); ++lane)
            if (!lanes[lane].isEmpty())
                row.through << lane;
        bool own = true; // the first parent goes straight on
        for (const auto &parent : migration.parents) {
            if (!history.knows(parent))
                continue;
            auto lane = int(lanes.indexOf(parent));
            if (lane < 0) {
                lane = own ? row.lane : freeLane();
                lanes[lane] = parent;
                own = false;
            }
            row.below << lane;
        }
        while (!lanes.isEmpty() && lanes.last().isEmpty())
            lanes.removeLast();
        for (const auto lane : row.above + row.below + row.through + QList<int>{row.lane})
            widest = std::max(widest, lane + 1);
        rows << row;
    }
    for (auto &row : rows)
        row.lanes = widest;
    return rows;
}

} // namespace luthier
