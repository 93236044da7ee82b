// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/linediff.h"
#include "base/textfile.h"

namespace luthier {

namespace {

/// Lines of the base from `begin` to before `end`, and what stands in their place.
struct Hunk {
    qsizetype begin = 0;
    qsizetype end = 0;
    QStringList lines;

    bool operator==(const Hunk &) const = default;
};

QList<Hunk> hunksOf(const QStringList &base, const QStringList &edited)
{
    QList<Hunk> hunks;
    qsizetype at = 0;
    bool isOpen = false;
    for (const auto &line : lineDiff(base, edited)) {
        if (line.kind == DiffLine::Same) {
            isOpen = false;
            ++at;
            continue;
        }
        if (!isOpen)
            hunks << Hunk{at, at, {}};
        isOpen = true;
        if (line.kind == DiffLine::Removed)
            hunks.last().end = ++at;
        else
            hunks.last().lines << line.text;
    }
    return hunks;
}

} // namespace

std::optional<QString> mergedLines(const QString &base, const QString &mine, const QString &theirs)
{
    const auto lines = base.split(QLatin1Char('\n'));
    const auto ours = hunksOf(lines, mine.split(QLatin1Char('\n')));
    const auto others = hunksOf(lines, theirs.split(QLatin1Char('\n')));
    QStringList merged;
    qsizetype at = 0;
    const auto take = [&](const Hunk &hunk) {
        merged << lines.mid(at, hunk.begin - at) << hunk.lines;
        at = hunk.end;
    };
    auto our = ours.cbegin();
    auto other = others.cbegin();
    while (our != ours.cend() || other != others.cend()) {
        if (our == ours.cend() || (other != others.cend() && other->end < our->begin)) {
            take(*other++);
        } else if (other == others.cend() || our->end < other->begin) {
            take(*our++);
        } else if (*our == *other) {
            take(*our++);
            ++other;
        } else {
            return std::nullopt;
        }
    }
    merged << lines.mid(at);
    return merged.join(QLatin1Char('\n'));
}

} // namespace luthier
