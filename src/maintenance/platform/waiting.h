// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"

#include <chrono>

namespace luthier {

class ClusterWatch;

/// Goes on when something in the cluster changed, after `most` at the latest, or at once when stopped.
Task<> untilChanged(ClusterWatch *watch, std::chrono::milliseconds most, std::stop_token stop);
Task<> pause(std::chrono::milliseconds time, std::stop_token stop);

} // namespace luthier
