// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/difflines.h"

namespace luthier {

namespace {

QStringList linesOf(const QString &text)
{
    auto lines = text.split(QLatin1Char('\n'));
    if (lines.last().isEmpty())
        lines.removeLast();
    return lines;
}

} // namespace

ComparedTexts comparedTexts(const QString &before, const QString &after)
{
    ComparedTexts texts{linesOf(before), linesOf(after), {}, {}};
    texts.rows = sideBySide(texts.before, texts.after);
    texts.folds = equalParts(texts.rows);
    return texts;
}

QList<PaneLine> sideLines(const ComparedTexts &texts, bool after)
{
    QList<PaneLine> lines;
    lines.reserve(texts.rows.size() + texts.folds.size());
    int fold = 0, difference = -1;
    for (int i = 0; i < texts.rows.size(); ++i) {
        const auto &row = texts.rows[i];
        if (fold < texts.folds.size() && texts.folds[fold].first == i) {
            lines << PaneLine{PaneLine::Fold, {}, -1, -1, {}, -1, fold, texts.folds[fold].count};
            ++fold;
        }
        const auto same = row.kind == DiffRow::Same;
        difference += !same && (i == 0 || texts.rows[i - 1].kind == DiffRow::Same) ? 1 : 0;
        const auto number = after ? row.after : row.before;
        lines << PaneLine{number < 0 ? PaneLine::Nothing
                          : same     ? PaneLine::Same
                          : after    ? PaneLine::Added
                                     : PaneLine::Removed,
                          number < 0 ? QString() : (after ? texts.after : texts.before)[number],
                          row.before,
                          row.after,
                          after ? row.words.after : row.words.before,
                          same ? -1 : difference,
                          -1,
                          0};
    }
    return lines;
}

QList<PaneLine> unifiedLines(const ComparedTexts &texts)
{
    QList<PaneLine> lines;
    int fold = 0, difference = -1;
    for (int i = 0; i < texts.rows.size();) {
        const auto &row = texts.rows[i];
        if (fold < texts.folds.size() && texts.folds[fold].first == i) {
            lines << PaneLine{PaneLine::Fold, {}, -1, -1, {}, -1, fold, texts.folds[fold].count};
            ++fold;
        }
        if (row.kind == DiffRow::Same) {
            lines << PaneLine{PaneLine::Same, texts.before[row.before], row.before, row.after, {}, -1, -1, 0};
            ++i;
            continue;
        }
        ++difference;
        int end = i;
        while (end < texts.rows.size() && texts.rows[end].kind != DiffRow::Same)
            ++end;
        for (int k = i; k < end; ++k)
            if (const auto &one = texts.rows[k]; one.before >= 0)
                lines << PaneLine{
                    PaneLine::Removed, texts.before[one.before], one.before, -1, one.words.before, difference, -1, 0};
        for (int k = i; k < end; ++k)
            if (const auto &one = texts.rows[k]; one.after >= 0)
                lines << PaneLine{
                    PaneLine::Added, texts.after[one.after], -1, one.after, one.words.after, difference, -1, 0};
        i = end;
    }
    return lines;
}

} // namespace luthier
