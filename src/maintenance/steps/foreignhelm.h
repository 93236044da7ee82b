// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/platform/platform.h"
#include "plan/step.h"

namespace luthier {

/// What a step may find in the release's history without another Helm having been there.
struct OwnRevision {
    int from = 0;         ///< the newest revision when the plan was made
    int begunAfter = 0;   ///< the newest one when this step was first begun, as journalled; 0: it is begun now
    QString chartVersion; ///< of what this step writes; empty: told by its description alone
    QString description;  ///< a part of what Helm writes about it: "Rollback to 3"; may be empty
};

/// Right before a step lets Helm write: Refused when a Helm from elsewhere is at work, or has been since the plan was
/// made (features U8). No lease keeps a helm at a terminal from that.
Task<> refuseForeignHelm(Platform *platform, OwnRevision own, StepContext context);

} // namespace luthier
