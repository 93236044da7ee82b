// SPDX-License-Identifier: GPL-3.0-or-later
#include "helm/nearest.h"

#include <algorithm>
#include <vector>

namespace luthier {

namespace {

/// Letters to add, to leave out, to change or to swap with the next (optimal string alignment).
int distance(const QString &a, const QString &b)
{
    std::vector<int> before;
    std::vector<int> last(static_cast<size_t>(b.size()) + 1);
    for (size_t j = 0; j < last.size(); ++j)
        last[j] = static_cast<int>(j);
    for (qsizetype i = 0; i < a.size(); ++i) {
        std::vector<int> row{static_cast<int>(i) + 1};
        for (qsizetype j = 0; j < b.size(); ++j) {
            const auto at = static_cast<size_t>(j);
            int cost = std::min({row[at] + 1, last[at + 1] + 1, last[at] + (a[i] == b[j] ? 0 : 1)});
            if (i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j])
                cost = std::min(cost, before[at - 1] + 1);
            row.push_back(cost);
        }
        before = std::exchange(last, std::move(row));
    }
    return last.back();
}

} // namespace

QString nearestWord(const QString &word, const QStringList &known)
{
    constexpr qsizetype Longest = 80; // longer ones are no typing mistakes
    QString best;
    int least = word.size() < 4 ? 1 : word.size() < 8 ? 2 : 3;
    for (const auto &one : known) {
        if (one.size() > Longest || word.size() > Longest || one == word)
            continue;
        const int away = distance(word.toLower(), one.toLower());
        if (away > least || (away == least && !best.isEmpty()))
            continue;
        best = one;
        least = away;
    }
    return best;
}

} // namespace luthier
