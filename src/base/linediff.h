// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace luthier {

struct DiffLine {
    enum Kind { Same, Removed, Added };
    Kind kind = Same;
    QString text;
    int before = -1; ///< its number in the first text, from 0; negative: it is not there
    int after = -1;

    bool operator==(const DiffLine &) const = default;
};

/// The fewest lines to remove and to add that make one text of the other (E. Myers, “An O(ND) Difference Algorithm and
/// Its Variations”, 1986), removals before additions. Bounded: where more than `most` changes are
/// needed, lines that stand once in both texts are held fast and what is between them is compared; where there are none
/// it is told as replaced whole. Time (lines × `most`), memory (`most` squared).
QList<DiffLine> lineDiff(const QStringList &before, const QStringList &after, int most = 1000);

/// Only what changed, with so many equal lines around it; a gap is one line of the kind Same without numbers ("…").
QList<DiffLine> withContext(const QList<DiffLine> &all, int context = 3);

} // namespace luthier
