// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"

#include <QString>

#include <functional>

namespace luthier {

/// Keeps two Luthiers, on whatever machines, from changing the same thing at once (features U8). The runner takes it
/// before a run's first step, asks before each changing step whether it still is ours, and gives it back at the end.
class PlanLock
{
public:
    using Tell = std::function<void(QString)>;

    virtual ~PlanLock() = default;

    /// The sentence is journalled: that it was taken, from whom it was taken over, or why there is none and the run
    /// goes on without. Refused: another holds it. `tell`: what is waited for meanwhile.
    virtual Task<QString> take(QString run, QString what, Tell tell, std::stop_token stop) = 0;
    /// An Error when another took it meanwhile, or when it ran out unseen: the next step must not be begun.
    virtual Task<> confirm(std::stop_token stop) = 0;
    /// Gives back what is ours; never an Error, for it runs out by itself.
    virtual Task<> release() = 0;
};

} // namespace luthier
