// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/linediff.h"

namespace luthier {

/// A piece of a line: characters from 0.
struct LinePiece {
    int from = 0;
    int length = 0;

    bool operator==(const LinePiece &) const = default;
};

/// What differs inside of two lines, word by word; what is outside of the pieces is the same in both. Bounded: of very
/// long lines only what begins and what ends alike is left out.
struct WordChanges {
    QList<LinePiece> before;
    QList<LinePiece> after;
};
WordChanges wordChanges(const QString &before, const QString &after);

/// A row of a difference shown side by side. Lines that resemble each other stand beside each other.
struct DiffRow {
    enum Kind { Same, Changed, Removed, Added };
    Kind kind = Same;
    int before = -1;   ///< the line's number in the first text, from 0; negative: nothing stands there
    int after = -1;    ///< in the second one
    WordChanges words; ///< of Changed; empty: the lines have little in common
};
QList<DiffRow> sideBySide(const QStringList &before, const QStringList &after);

/// Rows [first, first + count) that are the same in both and far from every difference.
struct EqualPart {
    int first = 0;
    int count = 0;
};
QList<EqualPart> equalParts(const QList<DiffRow> &rows, int context = 3);

/// As `diff -u` writes it, with "@@" lines; empty: there is no difference.
QString unifiedText(const QStringList &before, const QStringList &after, int context = 3);

} // namespace luthier
