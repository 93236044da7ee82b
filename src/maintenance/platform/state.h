// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace luthier {

/// The five states, the same everywhere.
enum class State { Healthy, Working, Attention, Failed, Unknown };

QString stateName(State state); ///< for machines: "healthy"
QString wordOf(State state);    ///< for people: translated

} // namespace luthier
