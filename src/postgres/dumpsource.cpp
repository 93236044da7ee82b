// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/dumpsource.h"

#include <QCoreApplication>

namespace luthier::pgdump {

namespace {
constexpr qint64 TellEvery = 100; // ms
} // namespace

DumpSource::DumpSource(const QString &file, std::function<void(DumpProgress)> progress, AgeKeys keys,
                       std::stop_token stop)
    : m_file(file, std::move(keys), std::move(stop))
    , m_progress(std::move(progress))
{
}

Result<> DumpSource::open()
{
    m_clock.start();
    return m_file.open();
}

QByteArray DumpSource::given()
{
    if (!m_plain)
        return m_file.next();
    while (!m_problem) {
        const auto read = m_file.next();
        const auto bytes = read.isEmpty() ? m_plain->finish() : m_plain->take(read);
        m_problem = refusal(*m_plain, file());
        if (m_problem)
            break;
        if (!bytes.isEmpty() || read.isEmpty())
            return bytes;
    }
    return {};
}

QByteArray DumpSource::next()
{
    auto bytes = given();
    m_hash.addData(bytes);
    m_bytes += bytes.size();
    const auto now = m_clock.elapsed();
    if (m_progress && now - m_toldAt >= TellEvery) {
        m_toldAt = now;
        const auto position = m_file.position();
        DumpProgress progress{.bytes = position, .expected = m_file.size()};
        progress.bytesPerSecond = double(position) * 1000 / double(now);
        progress.left = std::chrono::milliseconds(
            qint64(double(m_file.size() - position) / progress.bytesPerSecond * 1000));
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
