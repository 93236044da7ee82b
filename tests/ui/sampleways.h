// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/migrations/wayback.h"

namespace luthier::test {

/// Back from a version whose schema moved: every way, or none.
WaysBack sampleWays(int revision, bool possible);

} // namespace luthier::test
