// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace luthier::space {

/// The 8-pixel grid, at 96 dpi (Qt scales it). No other distance stands in a view.
constexpr int XS = 4;
constexpr int S = 8;
constexpr int M = 16;
constexpr int L = 24;
constexpr int XL = 40;

constexpr int iconSmall = 16;
constexpr int icon = 20;
constexpr int iconLarge = 24;
constexpr int tableRow = 32;
constexpr int railWidth = 184;
constexpr int stepsWidth = 304;

} // namespace luthier::space
