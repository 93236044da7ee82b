// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/dumpsink.h"

#include "base/paths.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QThreadPool>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <unistd.h>

namespace luthier::pgdump {

namespace {

constexpr qint64 TellEvery = 100; // ms
constexpr double Smoothing = 0.1; // of the newest rate: about a second until a change is seen

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::postgres)
};

tl::unexpected<Error> notWritten(const QString &file, const QString &reason)
{
    return failure(
        Error::Kind::Refused,
        Words::tr("%1 could not be written: %2. No backup was taken; the database was not touched. Free some "
                  "space or correct the permissions and try again.")
            .arg(file, reason));
}

Result<> published(const QString &partial, const QString &file)
{
    // RENAME_NOREPLACE in effect: link() refuses an existing name, which rename() would overwrite.
    const auto from = QFile::encodeName(partial);
    const auto to = QFile::encodeName(file);
    if (::link(from.constData(), to.constData()) == 0)
        ::unlink(from.constData());
    else if (errno == EEXIST || ::rename(from.constData(), to.constData()) != 0) // no hard links there (FAT, some NFS)
        return notWritten(file, QString::fromLocal8Bit(std::strerror(errno)));
    return paths::syncFolder(QFileInfo(file).absolutePath());
}

} // namespace

DumpSink::DumpSink(const QString &file, std::function<void(DumpProgress)> progress, double part)
    : m_file(file + QStringLiteral(".partial"))
    , m_progress(std::move(progress))
    , m_part(part)
{
}

Result<> DumpSink::open()
{
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered))
        return notWritten(m_file.fileName(), m_file.errorString());
    m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner); // it holds all the platform's data
    m_clock.start();
    return {};
}

Result<> DumpSink::encrypt(const ProcessSpec &cipher, std::stop_token stop)
{
    const auto store = [this](const QByteArray &bytes) { return write(bytes); };
    m_cipher = std::make_unique<FilterProcess>(cipher, store, std::move(stop));
    m_encrypted = true;
    return m_cipher->start();
}

bool DumpSink::take(const QByteArray &bytes)
{
    const QMutexLocker lock(&m_mutex);
    if (!m_writeProblem.isEmpty() || m_cipherStuck)
        return false;
    if (m_begin.size() < 5)
        m_begin += bytes.left(5 - m_begin.size());
    if (m_encrypted) {
        m_plain.add(bytes);
        m_cipherStuck = !m_cipher->feed(bytes);
    } else {
        (void)write(bytes);
    }
    tell();
    return m_writeProblem.isEmpty() && !m_cipherStuck;
}

bool DumpSink::write(const QByteArray &bytes)
{
    // write() itself, not QFile's: a disk that fills takes a part, and which part and why must be known exactly.
    for (qsizetype done = 0; done < bytes.size();) {
        const auto count = ::write(m_file.handle(), bytes.constData() + done, size_t(bytes.size() - done));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0) {
            m_writeProblem = QString::fromLocal8Bit(std::strerror(count < 0 ? errno : ENOSPC));
            return false;
        }
        m_stored.add(QByteArrayView(bytes.constData() + done, count));
        done += count;
    }
    return true;
}

void DumpSink::seal(bool whole)
{
    const QMutexLocker lock(&m_mutex);
    const auto cipher = std::move(m_cipher); // at its end age is gone in any case
    if (!cipher || (!whole && !m_cipherStuck))
        return;
    const auto ended = cipher->finish();
    if (!ended)
        m_cipherProblem = ended.error();
    else if (ended->exitCode != 0 || m_cipherStuck)
        m_cipherProblem = age::encryptionError(*ended);
}

void DumpSink::takeMessage(const QByteArray &bytes)
{
    const QMutexLocker lock(&m_mutex);
    const auto before = m_report.gathered();
    m_report.take(bytes);
    if (m_report.gathered() > before)
        tell();
}

void DumpSink::tell()
{
    const auto now = m_clock.elapsed();
    if (now - m_toldAt < TellEvery || !m_progress)
        return;
    // What is dumped in parallel is written twice: into a folder there, then as one stream to here.
    const auto gathered = m_report.gathered();
    const auto done = gathered + bytes();
    const double newest = double(done - m_toldBytes) * 1000 / double(now - m_toldAt);
    m_rate = m_rate > 0 ? m_rate + Smoothing * (newest - m_rate) : newest;
    m_toldAt = now;
    m_toldBytes = done;
    DumpProgress progress{.bytes = m_toldBytes, .bytesPerSecond = m_rate};
    if (m_report.databaseSize() >= 0) {
        const auto forecast = qint64(double(m_report.databaseSize()) * m_part) * (gathered > 0 ? 2 : 1);
        progress.expected = std::max(m_toldBytes, gathered > 0 && bytes() > 0 ? 2 * gathered : forecast);
        if (m_rate > 0 && progress.expected > m_toldBytes)
            progress.left = std::chrono::milliseconds(qint64(double(progress.expected - m_toldBytes) * 1000 / m_rate));
    }
    QMetaObject::invokeMethod(
        QCoreApplication::instance(),
        [self = shared_from_this(), progress] {
            if (!self->m_closed)
                self->m_progress(progress);
        },
        Qt::QueuedConnection);
}

void DumpSink::close()
{
    const QMutexLocker lock(&m_mutex);
    m_closed = true;
    m_report.finish();
}

Result<> DumpSink::sync()
{
    const QMutexLocker lock(&m_mutex);
    // By the descriptor that wrote: what the disk kept back is told to that one, and to no other that is opened later.
    if (::fsync(m_file.handle()) != 0)
        return notWritten(m_file.fileName(), QString::fromLocal8Bit(std::strerror(errno)));
    m_file.close();
    return {};
}

QCoro::Task<void> sealed(std::shared_ptr<DumpSink> sink, bool whole)
{
    const OneShot<bool> done;
    QThreadPool::globalInstance()->start([done, sink, whole] {
        sink->seal(whole);
        done.resolve(true);
    });
    co_await done;
}

Task<> publish(std::shared_ptr<DumpSink> sink, QString file)
{
    const OneShot<Result<>> done;
    QThreadPool::globalInstance()->start([done, sink, file] {
        const auto synced = sink->sync();
        done.resolve(synced ? published(sink->partial(), file) : synced);
    });
    auto result = co_await done;
    co_return result;
}

} // namespace luthier::pgdump
