// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/platform/state.h"
#include "ui/plan/planstate.h"

namespace luthier::planwords {

/// The sentence above a plan: where it is, what it means for the data, how long it still takes.
QString answer(const PlanView &view, const QDateTime &now);
/// The activity strip's line: "Update Lyra 1.0.0 → 1.0.1 · step 4 of 7 · Prove the backup".
QString activity(const PlanView &view);
QString runWord(RunState state); ///< "interrupted"
State runState(RunState state);
/// Under a step's title: its answer, how far it is, or what it will take.
QString stepLine(const StepView &step);

} // namespace luthier::planwords
