// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/folding.h"

#include <QTextDocument>

namespace luthier::folding {

namespace {

constexpr int tabWidth = 8; // no YAML has one, but what is wrong is shown, too

bool isEntry(const QString &line, int indent)
{
    const auto at = QStringView(line).mid(indent);
    return at == QLatin1String("-") || at.startsWith(QLatin1String("- "));
}

/// Whether the line stands below one with this indentation.
bool isBelow(const QString &line, int indent, bool headIsEntry)
{
    const auto own = indentation(line);
    return own > indent || (own == indent && !headIsEntry && isEntry(line, own));
}

bool headIsKey(const QTextBlock &block)
{
    const auto text = block.text();
    const auto indent = indentation(text);
    return indent >= 0 && text[std::min(qsizetype(indent), text.size() - 1)] != QLatin1Char('#');
}

void setVisible(QTextDocument *document, QTextBlock block, const QTextBlock &last, bool visible)
{
    const auto from = block.position();
    for (; block.isValid(); block = block.next()) {
        block.setVisible(visible);
        if (block == last)
            break;
    }
    document->markContentsDirty(from, last.position() + last.length() - from);
}

} // namespace

int indentation(const QString &line)
{
    int columns = 0;
    for (const auto c : line) {
        if (c == QLatin1Char(' '))
            ++columns;
        else if (c == QLatin1Char('\t'))
            columns += tabWidth - columns % tabWidth;
        else
            return columns;
    }
    return -1;
}

bool canFold(const QTextBlock &block)
{
    if (!headIsKey(block))
        return false;
    const auto text = block.text();
    const auto indent = indentation(text);
    auto next = block.next();
    while (next.isValid() && indentation(next.text()) < 0)
        next = next.next();
    return next.isValid() && isBelow(next.text(), indent, isEntry(text, indent));
}

bool isFolded(const QTextBlock &block)
{
    return block.isVisible() && block.next().isValid() && !block.next().isVisible();
}

QTextBlock lastOf(const QTextBlock &block)
{
    const auto text = block.text();
    const auto indent = indentation(text);
    const auto headIsEntry = isEntry(text, indent);
    auto last = block;
    for (auto next = block.next(); next.isValid(); next = next.next()) {
        if (indentation(next.text()) < 0)
            continue;
        if (!isBelow(next.text(), indent, headIsEntry))
            break;
        last = next;
    }
    return last;
}

void fold(QTextDocument *document, const QTextBlock &block)
{
    const auto last = canFold(block) ? lastOf(block) : block;
    if (last != block)
        setVisible(document, block.next(), last, false);
}

void unfold(QTextDocument *document, const QTextBlock &block)
{
    if (!isFolded(block))
        return;
    auto last = block.next();
    while (last.next().isValid() && !last.next().isVisible())
        last = last.next();
    setVisible(document, block.next(), last, true);
}

void foldAll(QTextDocument *document)
{
    for (auto block = document->begin(); block.isValid(); block = block.next())
        if (block.isVisible() && indentation(block.text()) == 0)
            fold(document, block);
}

void unfoldAll(QTextDocument *document) { setVisible(document, document->begin(), document->lastBlock(), true); }

QTextBlock hiddenBy(const QTextBlock &block)
{
    if (block.isVisible())
        return {};
    auto head = block.previous();
    while (head.isValid() && !head.isVisible())
        head = head.previous();
    return head;
}

void reveal(QTextDocument *document, const QTextBlock &block)
{
    if (const auto head = hiddenBy(block); head.isValid())
        unfold(document, head);
    else if (!block.isVisible())
        setVisible(document, block, block, true);
}

} // namespace luthier::folding
