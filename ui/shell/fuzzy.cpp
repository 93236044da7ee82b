// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/fuzzy.h"

namespace luthier {

int fuzzyScore(const QString &typed, const QString &text)
{
    if (typed.isEmpty())
        return 0;
    if (const auto at = text.indexOf(typed, 0, Qt::CaseInsensitive); at >= 0)
        return 1000 - int(at) - int(text.size()) / 4;
    int score = 0;
    qsizetype from = 0;
    qsizetype last = -2;
    for (const auto letter : typed) {
        if (letter.isSpace())
            continue;
        const auto at = text.indexOf(letter, from, Qt::CaseInsensitive);
        if (at < 0)
            return -1;
        score += at == last + 1 ? 12 : at == 0 || !text[at - 1].isLetterOrNumber() ? 8 : 1;
        last = at;
        from = at + 1;
    }
    return score;
}

} // namespace luthier
