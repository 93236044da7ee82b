// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sha256.h"
#include "postgres/dump.h"
#include "postgres/plaindump.h"
#include "process/plainfile.h"

#include <QElapsedTimer>

#include <memory>

namespace luthier::pgdump {

/// Gives the bytes of a dump, decrypted, to a stream in the stream's own thread, hashes and counts them, and tells the
/// main thread how far it is, at most ten times a second. Memory stays constant.
class DumpSource : public std::enable_shared_from_this<DumpSource>
{
public:
    DumpSource(const QString &file, std::function<void(DumpProgress)> progress, AgeKeys keys = {},
               std::stop_token stop = {});

    /// It is a plain dump, for psql: only what may be run is given on. `database`: as PlainDump takes it.
    void filterPlain(const QString &database) { m_plain = std::make_unique<PlainDump>(database); }
    Result<> open();
    QByteArray next(); ///< stream's thread; empty: the end, or a problem
    void close();      ///< main thread, after the stream: no progress after this

    QString file() const { return m_file.name(); }
    qint64 bytes() const { return m_bytes; } ///< of what was given on
    QByteArray sha256() const { return m_hash.hex(); }
    const std::optional<Error> &problem() const { return m_problem ? m_problem : m_file.problem(); }

private:
    QByteArray given();

    PlainFile m_file;
    std::unique_ptr<PlainDump> m_plain;
    std::optional<Error> m_problem;
    Sha256 m_hash;
    std::function<void(DumpProgress)> m_progress; ///< main thread only
    bool m_closed = false;                        ///< main thread only
    qint64 m_bytes = 0;
    QElapsedTimer m_clock;
    qint64 m_toldAt = 0;
};

} // namespace luthier::pgdump
