// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextCursor>

namespace luthier::textedits {

/// What the keys of the editor do to the text: each is one undo step, and leaves the same lines selected.

void indent(QTextCursor cursor, int width);   ///< the selected lines, or spaces up to the next stop
void unindent(QTextCursor cursor, int width); ///< the selected lines, or the cursor's
/// "# " before the selected lines, at their smallest indentation; removed again where all have it.
void toggleComment(QTextCursor cursor);
/// A new line at the depth of this one, deeper below a key without a value.
void newLine(QTextCursor cursor, int width);
/// The text with which only the part between what begins and what ends alike is replaced: marks elsewhere stay.
void replaceAll(QTextCursor cursor, const QString &text);

} // namespace luthier::textedits
