// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/brackets.h"

#include <QTextBlock>

namespace luthier {

namespace {

constexpr int mostLines = 2000;
const QString openers = QStringLiteral("([{");
const QString closers = QStringLiteral(")]}");

/// Where in the line brackets stand that are not in quotes or a comment.
QList<int> bracketsIn(const QString &line)
{
    QList<int> found;
    QChar quote;
    for (int i = 0; i < line.size(); ++i) {
        const auto c = line[i];
        if (!quote.isNull()) {
            if (c == QLatin1Char('\\') && quote == QLatin1Char('"'))
                ++i;
            else if (c == quote)
                quote = {};
        } else if (const auto opens = i == 0 || line[i - 1].isSpace() || openers.contains(line[i - 1])
                                   || line[i - 1] == QLatin1Char(',');
                   opens && (c == QLatin1Char('"') || c == QLatin1Char('\''))) {
            quote = c;
        } else if (c == QLatin1Char('#') && (i == 0 || line[i - 1].isSpace())) {
            break;
        } else if (openers.contains(c) || closers.contains(c)) {
            found << i;
        }
    }
    return found;
}

int partner(QTextBlock block, int column, bool forward)
{
    const auto own = block.text()[column];
    const auto &same = forward ? openers : closers;
    const auto &other = forward ? closers : openers;
    const auto wanted = other[same.indexOf(own)];
    int depth = 0;
    for (int lines = 0; block.isValid() && lines < mostLines; ++lines) {
        const auto text = block.text();
        auto found = bracketsIn(text);
        if (!forward)
            std::reverse(found.begin(), found.end());
        for (const auto at : found) {
            if (lines == 0 && (forward ? at < column : at > column))
                continue;
            depth += text[at] == own ? 1 : text[at] == wanted ? -1 : 0;
            if (depth == 0)
                return block.position() + at;
        }
        block = forward ? block.next() : block.previous();
    }
    return -1;
}

} // namespace

std::pair<int, int> matchingBrackets(const QTextDocument &document, int position)
{
    const auto block = document.findBlock(position);
    const auto text = block.text();
    if (text.size() > 5000)
        return {-1, -1};
    const auto found = bracketsIn(text);
    for (const auto column : {position - block.position(), position - block.position() - 1}) {
        if (!found.contains(column))
            continue;
        const auto other = partner(block, column, openers.contains(text[column]));
        if (other >= 0)
            return {block.position() + column, other};
    }
    return {-1, -1};
}

} // namespace luthier
