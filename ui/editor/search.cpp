// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/search.h"

#include <QTextBlock>
#include <QTextDocument>

namespace luthier::search {

namespace {

QTextCursor selected(const QTextBlock &block, const QRegularExpressionMatch &match)
{
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + int(match.capturedStart()));
    cursor.setPosition(block.position() + int(match.capturedEnd()), QTextCursor::KeepAnchor);
    return cursor;
}

/// The first match that begins at or behind `column`, or the last one before it; empty matches do not count.
QRegularExpressionMatch inLine(const QString &line, const QRegularExpression &pattern, int column, bool forward)
{
    QRegularExpressionMatch found;
    for (auto all = pattern.globalMatch(line); all.hasNext();) {
        const auto match = all.next();
        if (match.capturedLength() == 0)
            continue;
        if (forward && match.capturedStart() >= column)
            return match;
        if (!forward && match.capturedStart() >= column)
            break;
        if (!forward)
            found = match;
    }
    return found;
}

} // namespace

QRegularExpression patternOf(const Wanted &wanted)
{
    return QRegularExpression(
        wanted.isPattern ? wanted.text : QRegularExpression::escape(wanted.text),
        (wanted.matchCase ? QRegularExpression::NoPatternOption : QRegularExpression::CaseInsensitiveOption)
            | QRegularExpression::UseUnicodePropertiesOption);
}

QTextCursor next(const QTextCursor &from, const QRegularExpression &pattern, bool forward)
{
    if (!pattern.isValid() || pattern.pattern().isEmpty())
        return {};
    const auto *document = from.document();
    const auto start = forward ? from.selectionEnd() : from.selectionStart();
    auto block = document->findBlock(start);
    int column = start - block.position();
    const auto lines = document->blockCount();
    for (int i = 0; i <= lines; ++i) {
        if (const auto match = inLine(block.text(), pattern, column, forward); match.hasMatch())
            return selected(block, match);
        block = forward ? block.next() : block.previous();
        if (!block.isValid())
            block = forward ? document->begin() : document->lastBlock();
        column = forward ? 0 : block.length();
    }
    return {};
}

bool isMatch(const QTextCursor &selection, const QRegularExpression &pattern)
{
    const auto block = selection.block();
    const auto match = inLine(block.text(), pattern, selection.selectionStart() - block.position(), true);
    return match.hasMatch() && selected(block, match).selectionStart() == selection.selectionStart()
        && selected(block, match).selectionEnd() == selection.selectionEnd();
}

QString replacementFor(const QRegularExpressionMatch &match, const Wanted &wanted, const QString &replacement)
{
    if (!wanted.isPattern)
        return replacement;
    QString made;
    for (int i = 0; i < replacement.size(); ++i) {
        if (replacement[i] != QLatin1Char('\\') || i + 1 == replacement.size()) {
            made += replacement[i];
            continue;
        }
        const auto sign = replacement[++i];
        if (sign.isDigit())
            made += match.captured(sign.digitValue());
        else
            made += sign == QLatin1Char('n') ? QChar(QLatin1Char('\n')) : sign;
    }
    return made;
}

void replaceOne(QTextCursor selection, const QRegularExpression &pattern, const Wanted &wanted,
                const QString &replacement)
{
    const auto block = selection.block();
    const auto match = inLine(block.text(), pattern, selection.selectionStart() - block.position(), true);
    selection.insertText(replacementFor(match, wanted, replacement));
}

int replaceAll(QTextDocument *document, const QRegularExpression &pattern, const Wanted &wanted,
               const QString &replacement)
{
    if (!pattern.isValid() || pattern.pattern().isEmpty())
        return 0;
    int count = 0;
    QTextCursor edit(document);
    edit.beginEditBlock();
    for (auto block = document->begin(); block.isValid(); block = block.next()) {
        const auto line = block.text();
        QString changed;
        qsizetype done = 0;
        for (auto all = pattern.globalMatch(line); all.hasNext();) {
            const auto match = all.next();
            if (match.capturedLength() == 0)
                continue;
            changed += QStringView(line).mid(done, match.capturedStart() - done);
            changed += replacementFor(match, wanted, replacement);
            done = match.capturedEnd();
            ++count;
        }
        if (done == 0)
            continue;
        const auto number = block.blockNumber();
        const auto lines = int(changed.count(QLatin1Char('\n')));
        edit.setPosition(block.position());
        edit.setPosition(block.position() + int(done), QTextCursor::KeepAnchor);
        edit.insertText(changed);
        block = document->findBlockByNumber(number + lines);
    }
    edit.endEditBlock();
    return count;
}

} // namespace luthier::search
