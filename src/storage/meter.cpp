// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/transfer.h"

#include <QCoreApplication>

namespace luthier::s3 {

namespace {
constexpr qint64 TellEvery = 100; // ms
} // namespace

Meter::Meter(TransferReport report, qint64 expected)
    : m_report(std::move(report))
    , m_expected(expected)
{
    m_clock.start();
}

void Meter::add(qint64 bytes)
{
    const QMutexLocker lock(&m_mutex);
    m_moved += bytes;
    if (m_clock.elapsed() - m_toldAt >= TellEvery)
        tell();
}

void Meter::had(qint64 bytes)
{
    const QMutexLocker lock(&m_mutex);
    m_had += bytes;
}

void Meter::tell()
{
    m_toldAt = m_clock.elapsed();
    TransferProgress progress{.bytes = m_had + m_moved, .expected = m_expected};
    progress.bytesPerSecond = m_toldAt > 0 ? double(m_moved) * 1000 / double(m_toldAt) : 0;
    if (progress.bytesPerSecond > 0 && m_expected >= progress.bytes)
        progress.left = std::chrono::milliseconds(
            qint64(double(m_expected - progress.bytes) * 1000 / progress.bytesPerSecond));
    QMetaObject::invokeMethod(
        QCoreApplication::instance(),
        [self = shared_from_this(), progress] {
            if (!self->m_finished && self->m_report)
                self->m_report(progress);
        },
        Qt::QueuedConnection);
}

void Meter::finish() { m_finished = true; }

} // namespace luthier::s3
