// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace luthier {

/// Bytes that must not be seen: there is no way to stream, log or compare them by accident, and the memory is
/// overwritten at the end. `reveal` is for the one line that hands them over (stdin, a 0600 file, a header).
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray value);
    ~Secret();
    Secret(const Secret &) = default;
    Secret &operator=(const Secret &) = default;
    Secret(Secret &&) noexcept = default;
    Secret &operator=(Secret &&) noexcept = default;

    bool isEmpty() const { return m_value.isEmpty(); }
    const QByteArray &reveal() const { return m_value; }

private:
    QByteArray m_value;
};

} // namespace luthier
