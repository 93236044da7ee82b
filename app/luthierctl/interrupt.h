// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace luthier::ctl {

/// Calls back in the event loop on SIGINT and SIGTERM; a second one ends the process in the ordinary way.
void onInterrupt(std::function<void()> callback);

} // namespace luthier::ctl
