// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"

#include <chrono>

namespace luthier {

/// Waits; Cancelled as soon as `stop` says so.
Task<> pauseFor(std::chrono::milliseconds time, std::stop_token stop);

/// The Error of an operation that was stopped.
tl::unexpected<Error> cancelled();

} // namespace luthier
