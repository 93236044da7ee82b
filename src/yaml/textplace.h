// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <vector>

namespace luthier {

/// A stretch of a text in UTF-8. Lines and columns count from 1, columns and length in UTF-16 units as QTextDocument
/// does (of several lines: up to the end of the first one); offset and bytes count bytes of the file. Line 0: no place.
struct TextSpan {
    int line = 0;
    int column = 0;
    int length = 0;
    qsizetype offset = 0;
    qsizetype bytes = 0;

    bool isKnown() const { return line > 0; }
    bool operator==(const TextSpan &) const = default;
};

/// Finds lines and columns of byte offsets; a byte order mark counts as bytes and is in no column.
class LineIndex
{
public:
    explicit LineIndex(QByteArray text);

    TextSpan span(qsizetype begin, qsizetype end) const;
    /// The byte at a line and column; the end of the line where it is shorter.
    qsizetype offset(int line, int column) const;
    int lines() const { return static_cast<int>(m_starts.size()); }

private:
    QByteArray m_text;
    std::vector<qsizetype> m_starts;
};

} // namespace luthier
