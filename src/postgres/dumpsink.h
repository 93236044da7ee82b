// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/dump.h"
#include "postgres/dumpreport.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>
#include <QMutex>

#include <memory>

namespace luthier::pgdump {

/// Takes the bytes of a dump in the stream's own thread: writes them to FILE.partial, hashes and counts them, and
/// tells the main thread how far it is, at most ten times a second.
class DumpSink : public std::enable_shared_from_this<DumpSink>
{
public:
    DumpSink(const QString &file, std::function<void(DumpProgress)> progress);

    Result<> open();                           ///< main thread, before the stream
    bool take(const QByteArray &bytes);        ///< stream's thread; false: could not be written
    void takeMessage(const QByteArray &bytes); ///< stream's thread
    /// Main thread, when the stream has ended: no progress after this, the counts are final. The file is closed but
    /// not yet synced.
    void close();

    qint64 bytes() const { return m_bytes; }
    QByteArray sha256() const { return m_sha256; }
    QByteArray begin() const { return m_begin; } ///< the first bytes, for the archive's own mark
    QString writeProblem() const { return m_writeProblem; }
    const DumpReport &report() const { return m_report; }
    QString partial() const { return m_file.fileName(); }

private:
    void tell();

    QFile m_file;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    QByteArray m_sha256;
    QByteArray m_begin;
    QString m_writeProblem;
    DumpReport m_report;
    qint64 m_bytes = 0;
    QMutex m_mutex;                               ///< out and err may come from one thread or from two
    std::function<void(DumpProgress)> m_progress; ///< main thread only
    bool m_closed = false;                        ///< main thread only
    QElapsedTimer m_clock;
    qint64 m_toldAt = 0;
    qint64 m_toldBytes = 0;
    double m_rate = 0;
};

/// fsync of FILE.partial, rename to FILE, fsync of the folder: in a pool thread, for it may take seconds.
Task<> publish(QString partial, QString file);

} // namespace luthier::pgdump
