// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace luthier::codesize {

/// Steps of zooming code, in pixels from its usual size; the style sheet knows each of them (property "zoom").
constexpr int usual = 12;
constexpr int smallest = -4;
constexpr int largest = 16;

} // namespace luthier::codesize
