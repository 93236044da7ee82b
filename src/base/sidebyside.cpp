// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/sidebyside.h"

#include <QHash>

#include <algorithm>
#include <vector>

namespace luthier {

namespace {

constexpr int MostTokens = 600;     // of a line that is compared word by word
constexpr int MostWordChanges = 80; // in it
constexpr int LongestLine = 5000;   // characters
constexpr int MostPairs = 10'000;   // lines removed × added that are tried against each other
constexpr double Alike = 0.5;       // from here on two lines are one that changed

bool isWord(QChar c) { return c.isLetterOrNumber() || c == QLatin1Char('_'); }

/// Words, stretches of blanks, and single other characters.
QStringList tokensOf(QStringView line)
{
    QStringList tokens;
    for (qsizetype i = 0; i < line.size();) {
        auto end = i + 1;
        const auto goesOn = [&](auto is) {
            while (end < line.size() && is(line[end]))
                ++end;
        };
        if (isWord(line[i]))
            goesOn(isWord);
        else if (line[i].isSpace())
            goesOn([](QChar c) { return c.isSpace(); });
        else if (line[i].isHighSurrogate() && end < line.size())
            ++end;
        tokens << line.mid(i, end - i).toString();
        i = end;
    }
    return tokens;
}

void add(QList<LinePiece> *pieces, int from, int length)
{
    if (!pieces->isEmpty() && pieces->last().from + pieces->last().length == from)
        pieces->last().length += length;
    else
        *pieces << LinePiece{from, length};
}

/// The tokens of a line, sorted: a measure of what two lines have in common, whatever their order.
std::vector<size_t> bagOf(const QString &line)
{
    std::vector<size_t> bag;
    for (const auto &token : tokensOf(QStringView(line).left(LongestLine)))
        if (!token.front().isSpace())
            bag.push_back(qHash(token));
    std::sort(bag.begin(), bag.end());
    if (bag.size() > MostTokens)
        bag.resize(MostTokens);
    return bag;
}

/// 0 to 1, by what both hold of all that they hold.
double likeness(const std::vector<size_t> &a, const std::vector<size_t> &b)
{
    if (a.empty() || b.empty())
        return 0;
    size_t common = 0;
    for (size_t i = 0, k = 0; i < a.size() && k < b.size();) {
        if (a[i] == b[k])
            ++common;
        const bool first = a[i] <= b[k], second = b[k] <= a[i];
        i += first ? 1 : 0;
        k += second ? 1 : 0;
    }
    return 2.0 * double(common) / double(a.size() + b.size());
}

/// What was removed beside what was added in its place.
class Hunk
{
public:
    Hunk(const QStringList &before, const QStringList &after, QList<DiffRow> *rows)
        : m_before(before)
        , m_after(after)
        , m_rows(rows)
    {
    }
    QList<int> removed;
    QList<int> added;

    void flush()
    {
        int x = 0, y = 0;
        for (const auto &[nextX, nextY] : pairs()) {
            upTo(x, nextX, y, nextY);
            const auto before = removed[nextX], after = added[nextY];
            *m_rows << DiffRow{DiffRow::Changed, before, after, wordChanges(m_before[before], m_after[after])};
            x = nextX + 1;
            y = nextY + 1;
        }
        upTo(x, int(removed.size()), y, int(added.size()));
        removed.clear();
        added.clear();
    }

private:
    /// What resembles nothing: beside each other as far as it goes.
    void upTo(int x, int endX, int y, int endY)
    {
        for (; x < endX || y < endY; ++x, ++y)
            *m_rows << DiffRow{x < endX && y < endY ? DiffRow::Changed
                               : x < endX           ? DiffRow::Removed
                                                    : DiffRow::Added,
                               x < endX ? removed[x] : -1,
                               y < endY ? added[y] : -1,
                               {}};
    }

    /// In order, so that the sum of likenesses is the greatest; where there are too many, line by line.
    std::vector<std::pair<int, int>> pairs() const
    {
        const auto n = int(removed.size()), m = int(added.size());
        std::vector<std::pair<int, int>> found;
        if (n == 0 || m == 0)
            return found;
        if (qint64(n) * m > MostPairs) {
            for (int i = 0; i < std::min(n, m); ++i)
                if (likeness(bagOf(m_before[removed[i]]), bagOf(m_after[added[i]])) >= Alike)
                    found.emplace_back(i, i);
            return found;
        }
        std::vector<std::vector<size_t>> a, b;
        for (const auto line : removed)
            a.push_back(bagOf(m_before[line]));
        for (const auto line : added)
            b.push_back(bagOf(m_after[line]));
        const auto at = [m](int x, int y) { return size_t(x) * size_t(m + 1) + size_t(y); };
        std::vector<double> best(at(n, m) + 1, 0), alike(best.size(), 0);
        for (int x = n - 1; x >= 0; --x)
            for (int y = m - 1; y >= 0; --y) {
                const auto like = likeness(a[size_t(x)], b[size_t(y)]);
                alike[at(x, y)] = like >= Alike ? like : 0;
                best[at(x, y)] = std::max(
                    {best[at(x + 1, y)], best[at(x, y + 1)], alike[at(x, y)] > 0 ? best[at(x + 1, y + 1)] + like : 0});
            }
        for (int x = 0, y = 0; x < n && y < m;) {
            if (alike[at(x, y)] > 0 && best[at(x, y)] <= best[at(x + 1, y + 1)] + alike[at(x, y)])
                found.emplace_back(x++, y++);
            else if (best[at(x + 1, y)] >= best[at(x, y + 1)])
                ++x;
            else
                ++y;
        }
        return found;
    }

    const QStringList &m_before;
    const QStringList &m_after;
    QList<DiffRow> *m_rows;
};

} // namespace

WordChanges wordChanges(const QString &before, const QString &after)
{
    WordChanges changes;
    const auto both = int(std::min(before.size(), after.size()));
    int begin = 0, end = 0;
    const auto isLong = std::max(before.size(), after.size()) > LongestLine;
    QStringList a, b;
    if (!isLong) {
        a = tokensOf(before);
        b = tokensOf(after);
    }
    if (isLong || std::max(a.size(), b.size()) > MostTokens) {
        while (begin < both && before[begin] == after[begin])
            ++begin;
        while (end < both - begin && before[before.size() - 1 - end] == after[after.size() - 1 - end])
            ++end;
        if (before.size() > begin + end)
            changes.before << LinePiece{begin, int(before.size()) - begin - end};
        if (after.size() > begin + end)
            changes.after << LinePiece{begin, int(after.size()) - begin - end};
        return changes;
    }
    int x = 0, y = 0;
    for (const auto &token : lineDiff(a, b, MostWordChanges)) {
        const auto length = int(token.text.size());
        if (token.kind == DiffLine::Removed)
            add(&changes.before, x, length);
        if (token.kind == DiffLine::Added)
            add(&changes.after, y, length);
        x += token.kind == DiffLine::Added ? 0 : length;
        y += token.kind == DiffLine::Removed ? 0 : length;
    }
    return changes;
}

QList<DiffRow> sideBySide(const QStringList &before, const QStringList &after)
{
    QList<DiffRow> rows;
    Hunk hunk(before, after, &rows);
    for (const auto &line : lineDiff(before, after)) {
        if (line.kind == DiffLine::Removed) {
            hunk.removed << line.before;
        } else if (line.kind == DiffLine::Added) {
            hunk.added << line.after;
        } else {
            hunk.flush();
            rows << DiffRow{DiffRow::Same, line.before, line.after, {}};
        }
    }
    hunk.flush();
    return rows;
}

QList<EqualPart> equalParts(const QList<DiffRow> &rows, int context)
{
    constexpr int Worth = 3; // fewer lines than that are no longer than what stands for them
    QList<EqualPart> parts;
    for (int i = 0; i < rows.size();) {
        if (rows[i].kind != DiffRow::Same) {
            ++i;
            continue;
        }
        int end = i;
        while (end < rows.size() && rows[end].kind == DiffRow::Same)
            ++end;
        const auto first = i == 0 ? 0 : i + context;
        const auto last = end == rows.size() ? end : end - context;
        if (last - first >= Worth)
            parts << EqualPart{first, last - first};
        i = end;
    }
    return parts;
}

QString unifiedText(const QStringList &before, const QStringList &after, int context)
{
    const auto all = lineDiff(before, after);
    QString text;
    for (int i = 0; i < all.size();) {
        if (all[i].kind == DiffLine::Same) {
            ++i;
            continue;
        }
        const auto first = std::max(0, i - context);
        int end = i; // after the last difference that is near enough to the one before it
        for (int k = i; k < all.size() && k - end <= 2 * context; ++k)
            end = all[k].kind == DiffLine::Same ? end : k + 1;
        const auto last = std::min(int(all.size()), end + context);
        int removed = 0, added = 0, fromBefore = 0, fromAfter = 0;
        for (int k = 0; k < last; ++k) {
            const int one = all[k].kind != DiffLine::Added, other = all[k].kind != DiffLine::Removed;
            (k < first ? fromBefore : removed) += one;
            (k < first ? fromAfter : added) += other;
        }
        text += QStringLiteral("@@ -%1,%2 +%3,%4 @@\n")
                    .arg(removed > 0 ? fromBefore + 1 : fromBefore)
                    .arg(removed)
                    .arg(added > 0 ? fromAfter + 1 : fromAfter)
                    .arg(added);
        for (int k = first; k < last; ++k)
            text += QLatin1Char(all[k].kind == DiffLine::Removed ? '-'
                                : all[k].kind == DiffLine::Added ? '+'
                                                                 : ' ')
                  + all[k].text + QLatin1Char('\n');
        i = last;
    }
    return text;
}

} // namespace luthier
