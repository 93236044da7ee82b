// SPDX-License-Identifier: GPL-3.0-or-later
#include "yaml/tokens.h"

namespace luthier::yamltokens {

namespace {

bool isSpace(char byte) { return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r'; }

qsizetype quotedEnd(const QByteArray &yaml, qsizetype at)
{
    const char quote = yaml[at];
    for (qsizetype i = at + 1; i < yaml.size(); ++i) {
        if (quote == '"' && yaml[i] == '\\')
            ++i;
        else if (yaml[i] == quote && quote == '\'' && i + 1 < yaml.size() && yaml[i + 1] == '\'')
            ++i;
        else if (yaml[i] == quote)
            return i + 1;
    }
    return yaml.size();
}

qsizetype blockEnd(const QByteArray &yaml, qsizetype at, int parentIndent)
{
    const auto header = nextLine(yaml, at);
    const auto sign = yaml.indexOf('+', at);
    const auto comment = yaml.indexOf('#', at);
    const bool keeps = sign >= 0 && sign < header && (comment < 0 || sign < comment);
    qsizetype end = header;
    for (qsizetype line = header; line < yaml.size();) {
        const auto next = nextLine(yaml, line);
        qsizetype text = line;
        while (text < next && yaml[text] == ' ')
            ++text;
        const bool blank = text == next || yaml[text] == '\n' || yaml[text] == '\r';
        if (!blank && text - line <= parentIndent)
            break;
        if (!blank || keeps)
            end = next;
        line = next;
    }
    while (end > at && (yaml[end - 1] == '\n' || yaml[end - 1] == '\r') && !keeps)
        --end;
    if (keeps && end > at && yaml[end - 1] == '\n')
        --end;
    return end;
}

} // namespace

qsizetype lineStart(const QByteArray &yaml, qsizetype at) { return at > 0 ? yaml.lastIndexOf('\n', at - 1) + 1 : 0; }

qsizetype nextLine(const QByteArray &yaml, qsizetype at)
{
    const auto feed = yaml.indexOf('\n', at);
    return feed < 0 ? yaml.size() : feed + 1;
}

qsizetype skipProperties(const QByteArray &yaml, qsizetype at)
{
    while (at < yaml.size() && (yaml[at] == '&' || yaml[at] == '!')) {
        while (at < yaml.size() && !isSpace(yaml[at]))
            ++at;
        while (at < yaml.size() && isSpace(yaml[at]))
            ++at;
    }
    return at;
}

qsizetype scalarEnd(const QByteArray &yaml, qsizetype at, const QByteArray &value, int parentIndent)
{
    if (at >= yaml.size())
        return yaml.size();
    if (yaml[at] == '"' || yaml[at] == '\'')
        return quotedEnd(yaml, at);
    if (yaml[at] == '|' || yaml[at] == '>')
        return blockEnd(yaml, at, parentIndent);
    // Plain scalars know no escapes: whatever is not white space stands there as it was read.
    qsizetype end = at;
    for (const char byte : value) {
        if (isSpace(byte))
            continue;
        while (end < yaml.size() && isSpace(yaml[end]))
            ++end;
        if (end >= yaml.size() || yaml[end] != byte)
            return end;
        ++end;
    }
    return end;
}

qsizetype flowEnd(const QByteArray &yaml, qsizetype at)
{
    int depth = 0;
    for (qsizetype i = at; i < yaml.size(); ++i) {
        const char byte = yaml[i];
        const bool afterBreak = i == at || isSpace(yaml[i - 1]) || QByteArray(",[]{}:").contains(yaml[i - 1]);
        if ((byte == '"' || byte == '\'') && afterBreak) {
            i = quotedEnd(yaml, i) - 1;
        } else if (byte == '#' && i > 0 && isSpace(yaml[i - 1])) {
            i = nextLine(yaml, i) - 1;
        } else if (byte == '[' || byte == '{') {
            ++depth;
        } else if ((byte == ']' || byte == '}') && --depth == 0) {
            return i + 1;
        }
    }
    return yaml.size();
}

} // namespace luthier::yamltokens
