// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sha256.h"
#include "postgres/dump.h"
#include "postgres/dumpreport.h"
#include "process/filterprocess.h"

#include <QElapsedTimer>
#include <QFile>
#include <QMutex>

#include <memory>

namespace luthier::pgdump {

/// What went by: how much, and its hash.
class Tally
{
public:
    void add(QByteArrayView bytes)
    {
        m_hash.addData(bytes);
        m_bytes += bytes.size();
    }
    qint64 bytes() const { return m_bytes; }
    QByteArray sha256() const { return m_hash.hex(); }

private:
    Sha256 m_hash;
    qint64 m_bytes = 0;
};

/// Takes the bytes of a dump in the stream's own thread: hashes and counts them, writes them to FILE.partial (through age
/// where it is to be encrypted), and tells the main thread how far it is, at most ten times a second.
class DumpSink : public std::enable_shared_from_this<DumpSink>
{
public:
    /// `part`: DatabaseRef::forecastPart
    DumpSink(const QString &file, std::function<void(DumpProgress)> progress, double part);

    Result<> open();                                                   ///< main thread, before the stream
    Result<> encrypt(const ProcessSpec &cipher, std::stop_token stop); ///< main thread, after open()
    bool take(const QByteArray &bytes);                                ///< stream's thread; false: could not be written
    void takeMessage(const QByteArray &bytes);                         ///< stream's thread
    /// After the stream; blocks. `whole`: what age still has is written; else it is ended, and what is there stays cut.
    void seal(bool whole);
    /// Main thread, when the stream has ended: no progress after this, the counts are final.
    void close();
    /// After close(); blocks until the disk has all of it.
    Result<> sync();

    qint64 bytes() const { return (m_encrypted ? m_plain : m_stored).bytes(); }
    QByteArray sha256() const { return (m_encrypted ? m_plain : m_stored).sha256(); }
    qint64 fileBytes() const { return m_stored.bytes(); }
    QByteArray fileSha256() const { return m_stored.sha256(); }
    QByteArray begin() const { return m_begin; } ///< the first bytes, for the archive's own mark
    QString writeProblem() const { return m_writeProblem; }
    const std::optional<Error> &cipherProblem() const { return m_cipherProblem; }
    const DumpReport &report() const { return m_report; }
    QString partial() const { return m_file.fileName(); }

private:
    bool write(const QByteArray &bytes);
    void tell();

    QFile m_file;
    Tally m_stored; ///< what is in the file
    Tally m_plain;  ///< what came, where that is something else
    bool m_encrypted = false;
    std::unique_ptr<FilterProcess> m_cipher;
    bool m_cipherStuck = false; ///< it took no more
    std::optional<Error> m_cipherProblem;
    QByteArray m_begin;
    QString m_writeProblem;
    DumpReport m_report;
    QMutex m_mutex;                               ///< out and err may come from one thread or from two
    std::function<void(DumpProgress)> m_progress; ///< main thread only
    double m_part;
    bool m_closed = false; ///< main thread only
    QElapsedTimer m_clock;
    qint64 m_toldAt = 0;
    qint64 m_toldBytes = 0;
    double m_rate = 0;
};

/// DumpSink::seal() in a pool thread.
QCoro::Task<void> sealed(std::shared_ptr<DumpSink> sink, bool whole);
/// fsync of FILE.partial, rename to FILE, fsync of the folder: in a pool thread, for it may take seconds.
Task<> publish(std::shared_ptr<DumpSink> sink, QString file);

} // namespace luthier::pgdump
