// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/linediff.h"

#include <algorithm>
#include <vector>

namespace luthier {

namespace {

/// The texts between what begins and what ends alike.
struct Middle {
    const QStringList &before;
    const QStringList &after;
    int begin = 0;
    int beforeEnd = 0;
    int afterEnd = 0;

    int n() const { return beforeEnd - begin; }
    int m() const { return afterEnd - begin; }
    bool equal(int x, int y) const { return before[begin + x] == after[begin + y]; }
};

/// How far along each diagonal (x - y) one comes with so many changes; the one kept for each number of changes.
struct Reach {
    explicit Reach(int changes)
        : offset(changes + 1)
        , x(size_t(2 * changes + 3), 0)
    {
    }
    int &at(int diagonal) { return x[size_t(diagonal + offset)]; }

    int offset;
    std::vector<int> x;
};

/// Whether the diagonal is entered from the one above (a line added) rather than from the left (a line removed).
bool goesDown(Reach &reach, int diagonal, int changes)
{
    return diagonal == -changes || (diagonal != changes && reach.at(diagonal - 1) < reach.at(diagonal + 1));
}

/// The reaches after 0, 1, 2, … changes, the last one at the end of both texts; empty: it takes more than `most`.
std::vector<Reach> reaches(const Middle &middle, int most)
{
    std::vector<Reach> all;
    Reach before(1);
    for (int changes = 0; changes <= std::min(most, middle.n() + middle.m()); ++changes) {
        Reach now(changes + 1);
        for (int diagonal = -changes; diagonal <= changes; diagonal += 2) {
            int x = changes == 0                        ? 0
                  : goesDown(before, diagonal, changes) ? before.at(diagonal + 1)
                                                        : before.at(diagonal - 1) + 1;
            while (x < middle.n() && x - diagonal < middle.m() && x - diagonal >= 0 && middle.equal(x, x - diagonal))
                ++x;
            now.at(diagonal) = x;
            if (x >= middle.n() && x - diagonal >= middle.m()) {
                all.push_back(std::move(now));
                return all;
            }
        }
        all.push_back(now);
        // The next row looks one diagonal further on either side.
        before = Reach(changes + 2);
        for (int diagonal = -changes - 1; diagonal <= changes + 1; ++diagonal)
            before.at(diagonal) = now.at(diagonal);
    }
    return {};
}

DiffLine same(const Middle &m, int x, int y)
{
    return {DiffLine::Same, m.before[m.begin + x], m.begin + x, m.begin + y};
}
DiffLine removed(const Middle &m, int x) { return {DiffLine::Removed, m.before[m.begin + x], m.begin + x, -1}; }
DiffLine added(const Middle &m, int y) { return {DiffLine::Added, m.after[m.begin + y], -1, m.begin + y}; }

QList<DiffLine> replaced(const Middle &middle)
{
    QList<DiffLine> lines;
    for (int x = 0; x < middle.n(); ++x)
        lines << removed(middle, x);
    for (int y = 0; y < middle.m(); ++y)
        lines << added(middle, y);
    return lines;
}

/// The way back from the end of both texts.
QList<DiffLine> path(const Middle &middle, std::vector<Reach> all)
{
    QList<DiffLine> lines;
    int x = middle.n();
    int y = middle.m();
    for (int changes = int(all.size()) - 1; changes >= 0; --changes) {
        int fromX = 0, fromY = 0;
        if (changes > 0) {
            Reach &before = all[size_t(changes) - 1];
            const int diagonal = x - y;
            const int from = goesDown(before, diagonal, changes) ? diagonal + 1 : diagonal - 1;
            fromX = before.at(from);
            fromY = fromX - from;
        }
        const bool down = changes > 0 && fromX - fromY > x - y;
        const int startX = changes > 0 && !down ? fromX + 1 : fromX;
        const int startY = down ? fromY + 1 : fromY;
        while (x > startX && y > startY)
            lines << same(middle, --x, --y);
        if (changes > 0) {
            lines << (down ? added(middle, fromY) : removed(middle, fromX));
            x = fromX;
            y = fromY;
        }
    }
    std::reverse(lines.begin(), lines.end());
    return lines;
}

/// Within each run of changes the removals first: that is how people read them.
void order(QList<DiffLine> &lines)
{
    for (auto at = lines.begin(); at != lines.end();) {
        const auto end = std::find_if(at, lines.end(), [](const auto &l) { return l.kind == DiffLine::Same; });
        std::stable_partition(at, end, [](const auto &l) { return l.kind == DiffLine::Removed; });
        at = end == lines.end() ? end : std::next(end);
    }
}

} // namespace

QList<DiffLine> lineDiff(const QStringList &before, const QStringList &after, int most)
{
    Middle middle{before, after, 0, int(before.size()), int(after.size())};
    while (middle.begin < middle.beforeEnd && middle.begin < middle.afterEnd
           && before[middle.begin] == after[middle.begin])
        ++middle.begin;
    while (middle.beforeEnd > middle.begin && middle.afterEnd > middle.begin
           && before[middle.beforeEnd - 1] == after[middle.afterEnd - 1]) {
        --middle.beforeEnd;
        --middle.afterEnd;
    }
    QList<DiffLine> lines;
    for (int i = 0; i < middle.begin; ++i)
        lines << DiffLine{DiffLine::Same, before[i], i, i};
    auto all = reaches(middle, most);
    auto between = all.empty() ? replaced(middle) : path(middle, std::move(all));
    order(between);
    lines << between;
    for (int i = middle.beforeEnd; i < before.size(); ++i)
        lines << DiffLine{DiffLine::Same, before[i], i, i - middle.beforeEnd + middle.afterEnd};
    return lines;
}

QList<DiffLine> withContext(const QList<DiffLine> &all, int context)
{
    std::vector<bool> shown(size_t(all.size()), false);
    for (int i = 0; i < all.size(); ++i)
        if (all[i].kind != DiffLine::Same)
            for (int k = std::max(0, i - context); k <= std::min(int(all.size()) - 1, i + context); ++k)
                shown[size_t(k)] = true;
    QList<DiffLine> lines;
    bool gap = false;
    for (int i = 0; i < all.size(); ++i) {
        if (shown[size_t(i)])
            lines << all[i];
        else if (!gap)
            lines << DiffLine{DiffLine::Same, QStringLiteral("…"), -1, -1};
        gap = !shown[size_t(i)];
    }
    return lines;
}

} // namespace luthier
