// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QTextCursor>

namespace luthier::search {

struct Wanted {
    QString text;
    bool isPattern = false; ///< a regular expression (PCRE2), within a line
    bool matchCase = false;
};

QRegularExpression patternOf(const Wanted &wanted);
/// The next match from the cursor's selection on, round the end of the text; a null cursor: there is none.
QTextCursor next(const QTextCursor &from, const QRegularExpression &pattern, bool forward);
bool isMatch(const QTextCursor &selection, const QRegularExpression &pattern);
/// What stands for the match; \1 … \9 are the pattern's groups, \0 the match, \\ a backslash (patterns only).
QString replacementFor(const QRegularExpressionMatch &match, const Wanted &wanted, const QString &replacement);
void replaceOne(QTextCursor selection, const QRegularExpression &pattern, const Wanted &wanted,
                const QString &replacement);
/// All of the text in one undo step; how many.
int replaceAll(QTextDocument *document, const QRegularExpression &pattern, const Wanted &wanted,
               const QString &replacement);

} // namespace luthier::search
