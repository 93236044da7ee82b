// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBlock>

class QTextDocument;

namespace luthier::folding {

/// YAML is folded by its indentation: what stands deeper than a line belongs to it, and so do the entries of a list
/// that stand below their key at the same depth. Empty lines at the end stay outside.

int indentation(const QString &line); ///< columns of white space; -1: an empty line
bool canFold(const QTextBlock &block);
bool isFolded(const QTextBlock &block);
QTextBlock lastOf(const QTextBlock &block); ///< of what is folded away below it; itself: nothing is
void fold(QTextDocument *document, const QTextBlock &block);
void unfold(QTextDocument *document, const QTextBlock &block); ///< with all that was folded inside
void foldAll(QTextDocument *document);                         ///< what stands at the left
void unfoldAll(QTextDocument *document);
/// The line whose folding hides this one; invalid: it can be seen.
QTextBlock hiddenBy(const QTextBlock &block);
void reveal(QTextDocument *document, const QTextBlock &block);

} // namespace luthier::folding
