// SPDX-License-Identifier: GPL-3.0-or-later
#include "yaml/typingplace.h"

#include <QRegularExpression>

#include <algorithm>

namespace luthier {

namespace {

constexpr int Farthest = 20000; // lines that are looked at above, and below

/// A line as its indentation, its dashes and its key.
struct Read {
    bool isNothing = true; ///< empty, or a comment
    int indent = 0;        ///< of the first dash or the key
    QList<int> dashes;     ///< columns
    int content = 0;       ///< the column behind the dashes
    QString key;           ///< without quotes; empty: none
    QString value;         ///< without a comment
};

QString unquoted(const QString &text)
{
    if (text.size() >= 2 && (text[0] == QLatin1Char('"') || text[0] == QLatin1Char('\'')) && text.endsWith(text[0]))
        return text.mid(1, text.size() - 2);
    return text;
}

Read readLine(const QString &line)
{
    Read read;
    int at = 0;
    const auto skip = [&] {
        while (at < line.size() && line[at] == QLatin1Char(' '))
            ++at;
    };
    skip();
    if (at == line.size() || line[at] == QLatin1Char('#') || line[at] == QLatin1Char('\t'))
        return read;
    read.isNothing = false;
    read.indent = at;
    while (at < line.size() && line[at] == QLatin1Char('-')
           && (at + 1 == line.size() || line[at + 1] == QLatin1Char(' '))) {
        read.dashes << at++;
        skip();
    }
    read.content = at;
    static const QRegularExpression pair(
        QStringLiteral("^(\"[^\"]*\"|'[^']*'|[^\\s#\\[\\]{},&*!|>%@`\"'][^:#]*?)\\s*:(?:\\s+(.*))?$"));
    if (const auto match = pair.match(line.mid(at)); match.hasMatch()) {
        read.key = unquoted(match.captured(1));
        static const QRegularExpression comment(QStringLiteral("(^|\\s+)#.*$"));
        read.value = match.captured(2).remove(comment).trimmed();
    }
    return read;
}

bool holdsMore(const Read &read)
{
    static const QRegularExpression onlyProperties(QStringLiteral("^([&!]\\S*\\s*)*$"));
    return !read.key.isEmpty() && onlyProperties.match(read.value).hasMatch();
}

void siblingsBelow(const std::function<QString(int)> &lineAt, int lines, int line, int column, QStringList *siblings)
{
    for (int i = line + 1; i < std::min(lines, line + Farthest); ++i) {
        const auto read = readLine(lineAt(i));
        if (read.isNothing || read.content > column)
            continue;
        if (read.content < column || !read.dashes.isEmpty())
            return;
        if (!read.key.isEmpty())
            *siblings << read.key;
    }
}

/// The path that leads to what stands at `column`; `isEntry`: a dash stands there, else a key.
std::optional<QStringList> pathTo(const std::function<QString(int)> &lineAt, int line, int column, bool isEntry,
                                  QStringList *siblings)
{
    QStringList path;
    bool isFirst = !isEntry;
    for (int i = line - 1; i >= std::max(0, line - Farthest) && (column > 0 || isEntry || isFirst); --i) {
        const auto read = readLine(lineAt(i));
        if (read.isNothing || read.content > column || (isEntry && read.dashes.contains(column)))
            continue;
        const bool isParent = isEntry ? read.content <= column : read.content < column;
        if (isParent) {
            if (!holdsMore(read))
                return std::nullopt; // a text over several lines, a block scalar, or nothing that could hold it
            path.prepend(read.key);
            isFirst = isEntry = false;
        } else if (isFirst && !read.key.isEmpty()) {
            *siblings << read.key;
        }
        column = read.content;
        if (!read.dashes.isEmpty()) { // it is the first key of an entry
            for (qsizetype n = 0; n < read.dashes.size(); ++n)
                path.prepend(QStringLiteral("0"));
            column = read.dashes.first();
            isEntry = true;
            isFirst = false;
        }
    }
    return path;
}

} // namespace

std::optional<TypingPlace> typingPlace(const std::function<QString(int)> &lineAt, int lines, int line, int column)
{
    const auto text = lineAt(line);
    static const QRegularExpression shape(QStringLiteral(
        "^( *)((?:- +)*)(?:([\\w./-]*)|(\"[^\"]*\"|'[^']*'|[\\w./-]+):( +)(\"[^\"]*|'[^']*|[\\w./-]*))$"));
    const auto match = shape.match(text.left(column));
    if (!match.hasMatch())
        return std::nullopt;
    TypingPlace place;
    place.isValue = match.capturedStart(4) >= 0;
    const int word = place.isValue ? 6 : 3;
    place.from = static_cast<int>(match.capturedStart(word));
    place.typed = match.captured(word);
    static const QRegularExpression rest(QStringLiteral("^[\\w./-]*[\"']?"));
    place.to = column + static_cast<int>(rest.match(text.mid(column)).capturedLength());
    const auto behind = text.mid(place.to).trimmed();
    place.hasColon = behind.startsWith(QLatin1Char(':'));
    if (!behind.isEmpty() && !behind.startsWith(QLatin1Char('#')) && (place.isValue || !place.hasColon))
        return std::nullopt; // in the middle of something else
    const auto dashes = match.captured(2);
    place.indent = static_cast<int>(match.capturedLength(1) + match.capturedLength(2));
    siblingsBelow(lineAt, lines, line, place.indent, &place.siblings);
    const auto above = dashes.isEmpty()
                         ? pathTo(lineAt, line, place.indent, false, &place.siblings)
                         : pathTo(lineAt, line, static_cast<int>(match.capturedLength(1)), true, &place.siblings);
    if (!above)
        return std::nullopt;
    place.path = *above;
    for (qsizetype n = 0; n < dashes.count(QLatin1Char('-')); ++n)
        place.path << QStringLiteral("0");
    if (place.isValue)
        place.path << unquoted(match.captured(4));
    return place;
}

} // namespace luthier
