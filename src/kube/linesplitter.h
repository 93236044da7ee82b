// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace luthier {

/// Bytes in, whole lines out (without their end). Does not move the rest for every line: watches bring megabytes.
class LineSplitter
{
public:
    void add(const QByteArray &bytes)
    {
        if (m_at > 0) {
            m_bytes.remove(0, m_at);
            m_searched -= m_at;
            m_at = 0;
        }
        m_bytes += bytes;
    }
    std::optional<QByteArray> next()
    {
        const auto end = m_bytes.indexOf('\n', std::max(m_at, m_searched));
        if (end < 0) {
            m_searched = m_bytes.size();
            return {};
        }
        auto line = m_bytes.mid(m_at, end - m_at);
        m_at = m_searched = end + 1;
        return line;
    }
    QByteArray rest() const { return m_bytes.mid(m_at); }

private:
    QByteArray m_bytes;
    qsizetype m_at = 0;
    qsizetype m_searched = 0; ///< no line end before this: a long line is looked through once
};

} // namespace luthier
