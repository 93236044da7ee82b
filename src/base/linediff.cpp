// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/linediff.h"

#include <QHash>

#include <algorithm>
#include <vector>

namespace luthier {

namespace {

/// Both texts, and a number for each different line: long lines are compared once.
struct Texts {
    Texts(const QStringList &one, const QStringList &other)
        : before(one)
        , after(other)
    {
        QHash<QStringView, int> known;
        for (const auto &[lines, ids] : {std::pair(&before, &beforeIds), std::pair(&after, &afterIds)}) {
            ids->reserve(size_t(lines->size()));
            for (const auto &line : *lines) {
                const auto next = int(known.size());
                const auto at = known.constFind(line);
                ids->push_back(at == known.cend() ? next : *at);
                if (at == known.cend())
                    known.insert(line, next);
            }
        }
    }

    const QStringList &before;
    const QStringList &after;
    std::vector<int> beforeIds;
    std::vector<int> afterIds;
};

/// A stretch of one text beside one of the other.
struct Middle {
    const Texts &texts;
    int beforeBegin = 0;
    int afterBegin = 0;
    int beforeEnd = 0;
    int afterEnd = 0;

    int n() const { return beforeEnd - beforeBegin; }
    int m() const { return afterEnd - afterBegin; }
    int idBefore(int x) const { return texts.beforeIds[size_t(beforeBegin + x)]; }
    int idAfter(int y) const { return texts.afterIds[size_t(afterBegin + y)]; }
    bool equal(int x, int y) const { return idBefore(x) == idAfter(y); }
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
    return {DiffLine::Same, m.texts.before[m.beforeBegin + x], m.beforeBegin + x, m.afterBegin + y};
}
DiffLine removed(const Middle &m, int x)
{
    return {DiffLine::Removed, m.texts.before[m.beforeBegin + x], m.beforeBegin + x, -1};
}
DiffLine added(const Middle &m, int y)
{
    return {DiffLine::Added, m.texts.after[m.afterBegin + y], -1, m.afterBegin + y};
}

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

/// Lines that stand once in each text, as many as come in the same order in both.
std::vector<std::pair<int, int>> anchors(const Middle &middle)
{
    struct Seen {
        int x = -1, y = -1, before = 0, after = 0;
    };
    QHash<int, Seen> seen;
    for (int x = 0; x < middle.n(); ++x) {
        auto &line = seen[middle.idBefore(x)];
        line.x = x;
        ++line.before;
    }
    for (int y = 0; y < middle.m(); ++y) {
        auto &line = seen[middle.idAfter(y)];
        line.y = y;
        ++line.after;
    }
    std::vector<std::pair<int, int>> once; // in the order of the first text
    for (int x = 0; x < middle.n(); ++x)
        if (const auto line = seen.value(middle.idBefore(x)); line.before == 1 && line.after == 1)
            once.emplace_back(x, line.y);
    // The longest rising sequence of the second numbers (patience sorting).
    std::vector<int> piles, below(once.size(), -1);
    for (int i = 0; i < int(once.size()); ++i) {
        const auto pile = std::lower_bound(piles.begin(), piles.end(), i, [&once](int top, int card) {
            return once[size_t(top)].second < once[size_t(card)].second;
        });
        if (pile != piles.begin())
            below[size_t(i)] = *std::prev(pile);
        if (pile == piles.end())
            piles.push_back(i);
        else
            *pile = i;
    }
    std::vector<std::pair<int, int>> found;
    for (int i = piles.empty() ? -1 : piles.back(); i >= 0; i = below[size_t(i)])
        found.push_back(once[size_t(i)]);
    std::reverse(found.begin(), found.end());
    return found;
}

/// `depth`: how often it may be cut at anchors where too much differs.
QList<DiffLine> difference(Middle middle, int most, int depth)
{
    QList<DiffLine> begin, end;
    for (; middle.n() > 0 && middle.m() > 0 && middle.equal(0, 0); ++middle.beforeBegin, ++middle.afterBegin)
        begin << same(middle, 0, 0);
    while (middle.n() > 0 && middle.m() > 0 && middle.equal(middle.n() - 1, middle.m() - 1)) {
        end << same(middle, middle.n() - 1, middle.m() - 1);
        --middle.beforeEnd;
        --middle.afterEnd;
    }
    std::reverse(end.begin(), end.end());
    if (auto all = reaches(middle, most); !all.empty())
        return begin + path(middle, std::move(all)) + end;
    const auto fixed = depth > 0 ? anchors(middle) : std::vector<std::pair<int, int>>();
    if (fixed.size() < 2) // a single line may stand there by chance
        return begin + replaced(middle) + end;
    int x = 0, y = 0;
    for (const auto &[nextX, nextY] : fixed) {
        begin += difference({middle.texts, middle.beforeBegin + x, middle.afterBegin + y, middle.beforeBegin + nextX,
                             middle.afterBegin + nextY},
                            most, depth - 1);
        begin << same(middle, nextX, nextY);
        x = nextX + 1;
        y = nextY + 1;
    }
    return begin
         + difference({middle.texts, middle.beforeBegin + x, middle.afterBegin + y, middle.beforeEnd, middle.afterEnd},
                      most, depth - 1)
         + end;
}

} // namespace

QList<DiffLine> lineDiff(const QStringList &before, const QStringList &after, int most)
{
    constexpr int Depth = 3;
    const Texts texts(before, after);
    auto lines = difference({texts, 0, 0, int(before.size()), int(after.size())}, most, Depth);
    order(lines);
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
