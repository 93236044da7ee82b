// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextDocument>

#include <utility>

namespace luthier {

/// The positions of the bracket beside `position` and of the one that belongs to it; -1: there is none. What stands in
/// quotes or comments is passed over, line by line. Bounded: looks at 2,000 lines.
std::pair<int, int> matchingBrackets(const QTextDocument &document, int position);

} // namespace luthier
