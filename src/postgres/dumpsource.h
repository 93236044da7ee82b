// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/dump.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>

#include <memory>

namespace luthier::pgdump {

/// Gives the bytes of a dump to a stream in the stream's own thread, hashes and counts them, and tells the main thread
/// how far it is, at most ten times a second. Memory stays constant.
class DumpSource : public std::enable_shared_from_this<DumpSource>
{
public:
    DumpSource(const QString &file, std::function<void(DumpProgress)> progress);

    Result<> open();
    QByteArray next(); ///< stream's thread; empty: the end, or a problem
    void close();      ///< main thread, after the stream: no progress after this

    QString file() const { return m_file.fileName(); }
    qint64 bytes() const { return m_bytes; }
    QByteArray sha256() const { return m_hash.result().toHex(); }
    QString problem() const { return m_problem; }

private:
    QFile m_file;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    std::function<void(DumpProgress)> m_progress; ///< main thread only
    bool m_closed = false;                        ///< main thread only
    qint64 m_bytes = 0;
    qint64 m_size = 0;
    QString m_problem;
    QElapsedTimer m_clock;
    qint64 m_toldAt = 0;
};

} // namespace luthier::pgdump
