// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

#include <cstring>

namespace luthier {

/// Bytes that can be sent once only. QNetworkAccessManager repeats a request by itself when a connection is cut before
/// the answer, also a POST that may have been carried out: it cannot when the body cannot be rewound.
class OnceDevice : public QIODevice
{
public:
    explicit OnceDevice(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }
    bool reset() override { return m_at == 0; }
    bool atEnd() const override { return m_at >= m_bytes.size(); }
    qint64 bytesAvailable() const override { return m_bytes.size() - m_at + QIODevice::bytesAvailable(); }

protected:
    qint64 readData(char *to, qint64 most) override
    {
        if (atEnd())
            return -1;
        const auto count = std::min<qint64>(most, m_bytes.size() - m_at);
        std::memcpy(to, m_bytes.constData() + m_at, size_t(count));
        m_at += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_at = 0;
};

} // namespace luthier
