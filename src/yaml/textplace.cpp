// SPDX-License-Identifier: GPL-3.0-or-later
#include "yaml/textplace.h"

#include <QString>

#include <algorithm>

namespace luthier {

LineIndex::LineIndex(QByteArray text)
    : m_text(std::move(text))
    , m_starts{m_text.startsWith("\xef\xbb\xbf") ? 3 : 0}
{
    for (auto at = m_text.indexOf('\n'); at >= 0; at = m_text.indexOf('\n', at + 1))
        m_starts.push_back(at + 1);
}

TextSpan LineIndex::span(qsizetype begin, qsizetype end) const
{
    begin = std::clamp<qsizetype>(begin, m_starts.front(), m_text.size());
    end = std::clamp<qsizetype>(end, begin, m_text.size());
    const auto line = std::upper_bound(m_starts.begin(), m_starts.end(), begin) - 1;
    const auto units = [this](qsizetype from, qsizetype to) {
        return static_cast<int>(QString::fromUtf8(m_text.constData() + from, to - from).size());
    };
    auto shown = m_text.indexOf('\n', begin);
    shown = shown < 0 || shown > end ? end : shown;
    TextSpan span;
    span.line = static_cast<int>(line - m_starts.begin()) + 1;
    span.column = units(*line, begin) + 1;
    span.length = units(begin, shown);
    span.offset = begin;
    span.bytes = end - begin;
    return span;
}

qsizetype LineIndex::offset(int line, int column) const
{
    if (line < 1)
        return m_starts.front();
    if (line > lines())
        return m_text.size();
    const auto start = m_starts[static_cast<size_t>(line - 1)];
    auto end = m_text.indexOf('\n', start);
    end = end < 0 ? m_text.size() : end;
    const auto text = QString::fromUtf8(m_text.constData() + start, end - start);
    return start + text.left(std::max(0, column - 1)).toUtf8().size();
}

} // namespace luthier
