// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/dumpsource.h"

#include <QCoreApplication>

namespace luthier::pgdump {

namespace {
constexpr qint64 Piece = 256 * 1024;
constexpr qint64 TellEvery = 100; // ms

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::postgres)
};
} // namespace

DumpSource::DumpSource(const QString &file, std::function<void(DumpProgress)> progress)
    : m_file(file)
    , m_progress(std::move(progress))
{
}

Result<> DumpSource::open()
{
    if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(Error::Kind::NotFound,
                       Words::tr("%1 cannot be read: %2. Nothing was restored; look whether the file is still there.")
                           .arg(m_file.fileName(), m_file.errorString()));
    m_size = m_file.size();
    m_clock.start();
    return {};
}

QByteArray DumpSource::next()
{
    auto bytes = m_file.read(Piece);
    if (m_file.error() != QFileDevice::NoError)
        m_problem = m_file.errorString();
    m_hash.addData(bytes);
    m_bytes += bytes.size();
    const auto now = m_clock.elapsed();
    if (m_progress && now - m_toldAt >= TellEvery) {
        m_toldAt = now;
        DumpProgress progress{.bytes = m_bytes, .expected = m_size};
        progress.bytesPerSecond = double(m_bytes) * 1000 / double(now);
        progress.left = std::chrono::milliseconds(qint64(double(m_size - m_bytes) / progress.bytesPerSecond * 1000));
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self = shared_from_this(), progress] {
                if (!self->m_closed)
                    self->m_progress(progress);
            },
            Qt::QueuedConnection);
    }
    return bytes;
}

void DumpSource::close()
{
    m_closed = true;
    m_file.close();
}

} // namespace luthier::pgdump
