// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/manualcheck.h"
#include "plan/planlock.h"
#include "plan/step.h"

#include <memory>
#include <vector>

namespace luthier {

/// A workflow as data: what it is called, what it was asked for, and its steps in order.
struct Plan {
    QString kind;        ///< "update", "backup", "rollback": how it is built again when a run is resumed
    QString title;       ///< translated: "Update Lyra 1.0.0 → 1.0.1"
    QString place;       ///< "lyra/staging": profile and environment, so that runs of another place are told apart
    QJsonObject request; ///< everything needed to build the same plan again; no secret
    std::vector<std::unique_ptr<Step>> steps;
    QList<ManualCheck> manualChecks; ///< what a person looks at once the last step is at work; stops nothing
    std::shared_ptr<PlanLock> lock;  ///< taken before the first step; null: others may work at the same time

    QList<Permission> permissions() const
    {
        QList<Permission> all;
        for (const auto &step : steps)
            for (const auto &permission : step->permissions())
                if (!all.contains(permission))
                    all << permission;
        return all;
    }
};

} // namespace luthier
