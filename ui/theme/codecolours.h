// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace luthier {

/// What a piece of code is, for its colour in the theme that is worn now.
enum class CodePart { Key, Text, String, Number, Constant, Comment, Anchor, Mark, Wrong };

QColor codeColour(CodePart part);

/// What is painted behind code in a difference: whole lines, and stronger the words in them that differ.
enum class DiffPart { RemovedLine, AddedLine, RemovedWords, AddedWords, Nothing, Folded };

QColor diffColour(DiffPart part);

} // namespace luthier
