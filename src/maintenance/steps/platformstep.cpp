// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/steps/platformstep.h"

namespace luthier {

std::chrono::milliseconds PlatformStep::asBefore(std::chrono::milliseconds usually) const
{
    for (const auto &run : m_platform.facts().runs) // the newest first
        for (const auto &step : run.steps)
            if (step.id == id() && step.state == StepState::Done && step.begun.isValid() && step.ended > step.begun)
                return std::chrono::milliseconds(step.begun.msecsTo(step.ended));
    return usually;
}

} // namespace luthier
