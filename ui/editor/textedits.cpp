// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/textedits.h"

#include "ui/editor/folding.h"

#include <QRegularExpression>
#include <QTextDocument>

#include <functional>

namespace luthier::textedits {

namespace {

using folding::indentation;

/// Every line that the selection touches; a selection that ends before a line's first character does not touch it.
QList<QTextBlock> linesOf(const QTextCursor &cursor)
{
    const auto *document = cursor.document();
    const auto first = document->findBlock(cursor.selectionStart());
    auto last = document->findBlock(cursor.selectionEnd());
    if (last != first && cursor.selectionEnd() == last.position())
        last = last.previous();
    QList<QTextBlock> lines;
    for (auto block = first; block.isValid(); block = block.next()) {
        lines << block;
        if (block == last)
            break;
    }
    return lines;
}

void inOneStep(QTextCursor &cursor, const std::function<void()> &edit)
{
    cursor.beginEditBlock();
    edit();
    cursor.endEditBlock();
}

void insertAt(const QTextBlock &line, int column, const QString &text)
{
    QTextCursor at(line);
    at.setPosition(line.position() + column);
    at.insertText(text);
}

void removeAt(const QTextBlock &line, int column, int count)
{
    QTextCursor at(line);
    at.setPosition(line.position() + column);
    at.setPosition(line.position() + column + count, QTextCursor::KeepAnchor);
    at.removeSelectedText();
}

} // namespace

void indent(QTextCursor cursor, int width)
{
    if (!cursor.hasSelection()) {
        cursor.insertText(QString(width - cursor.positionInBlock() % width, QLatin1Char(' ')));
        return;
    }
    inOneStep(cursor, [&] {
        for (const auto &line : linesOf(cursor))
            if (indentation(line.text()) >= 0)
                insertAt(line, 0, QString(width, QLatin1Char(' ')));
    });
}

void unindent(QTextCursor cursor, int width)
{
    inOneStep(cursor, [&] {
        for (const auto &line : linesOf(cursor)) {
            const auto text = line.text();
            int count = 0;
            while (count < width && count < text.size() && text[count] == QLatin1Char(' '))
                ++count;
            if (count == 0 && text.startsWith(QLatin1Char('\t')))
                count = 1;
            removeAt(line, 0, count);
        }
    });
}

void toggleComment(QTextCursor cursor)
{
    QList<QTextBlock> lines;
    for (const auto &line : linesOf(cursor))
        if (indentation(line.text()) >= 0)
            lines << line;
    if (lines.isEmpty())
        return;
    static const QRegularExpression mark(QStringLiteral("^\\s*(# ?)"));
    const auto isComment = [](const QTextBlock &line) { return mark.match(line.text()).hasMatch(); };
    const auto remove = std::all_of(lines.cbegin(), lines.cend(), isComment);
    auto column = indentation(lines.first().text());
    for (const auto &line : lines)
        column = std::min(column, indentation(line.text()));
    inOneStep(cursor, [&] {
        for (const auto &line : lines) {
            if (const auto found = mark.match(line.text()); remove)
                removeAt(line, int(found.capturedStart(1)), int(found.capturedLength(1)));
            else
                insertAt(line, std::min(column, line.length() - 1), QStringLiteral("# "));
        }
    });
}

void newLine(QTextCursor cursor, int width)
{
    inOneStep(cursor, [&] {
        cursor.removeSelectedText();
        const auto before = cursor.block().text().left(cursor.positionInBlock());
        static const QRegularExpression opens(QStringLiteral("(:|[|>][+-]?)\\s*(#.*)?$"));
        static const QRegularExpression comment(QStringLiteral("^\\s*#"));
        qsizetype depth = 0;
        while (depth < before.size() && before[depth] == QLatin1Char(' '))
            ++depth;
        if (!comment.match(before).hasMatch() && opens.match(before).hasMatch())
            depth += width + (before.mid(depth).startsWith(QLatin1String("- ")) ? width : 0);
        cursor.insertText(QLatin1Char('\n') + QString(depth, QLatin1Char(' ')));
    });
}

void replaceAll(QTextCursor cursor, const QString &text)
{
    auto old = cursor.document()->toRawText();
    old.replace(QChar::ParagraphSeparator, QLatin1Char('\n'));
    qsizetype front = 0;
    const auto shorter = std::min(old.size(), text.size());
    while (front < shorter && old[front] == text[front])
        ++front;
    qsizetype back = 0;
    while (back < shorter - front && old[old.size() - 1 - back] == text[text.size() - 1 - back])
        ++back;
    cursor.setPosition(int(front));
    cursor.setPosition(int(old.size() - back), QTextCursor::KeepAnchor);
    if (cursor.hasSelection() || front + back < text.size())
        cursor.insertText(text.mid(front, text.size() - front - back));
}

} // namespace luthier::textedits
