// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/diffpane.h"

namespace luthier {

/// Two texts, line by line, and what differs.
struct ComparedTexts {
    QStringList before;
    QStringList after;
    QList<DiffRow> rows;
    QList<EqualPart> folds; ///< rows
};
ComparedTexts comparedTexts(const QString &before, const QString &after);

/// What a pane shows of them: one side, with gaps where only the other has a line; or both below each other.
QList<PaneLine> sideLines(const ComparedTexts &texts, bool after);
QList<PaneLine> unifiedLines(const ComparedTexts &texts);

} // namespace luthier
