// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace luthier {

/// How well `text` answers to what was typed: its letters in order, better together and at beginnings of words.
/// Negative: not at all.
int fuzzyScore(const QString &typed, const QString &text);

} // namespace luthier
