// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace luthier {

/// The five states, the same everywhere in the window.
enum class State { Healthy, Working, Attention, Failed, Unknown };

} // namespace luthier
