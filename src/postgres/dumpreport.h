// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace luthier::pgdump {

/// What the far side's script says on standard error beside pg_dump's own words; pure.
/// `luthier: exit=N bytes=N sha256=HEX` is the trailer: without it the dump is not whole, whatever came.
struct DumpTrailer {
    int exitCode = -1;
    qint64 bytes = -1; ///< negative: it could not count there
    QByteArray sha256; ///< empty: it has no sha256sum there
};

class DumpReport
{
public:
    void take(const QByteArray &bytes);
    /// After the last bytes: what is left is a line too.
    void finish();

    std::optional<DumpTrailer> trailer() const { return m_trailer; }
    qint64 gathered() const { return m_gathered; }         ///< bytes that a dump in parallel has on the disk there
    qint64 databaseSize() const { return m_databaseSize; } ///< negative: not known
    QByteArray serverVersion() const { return m_serverVersion; }
    QByteArray dumpVersion() const { return m_dumpVersion; }
    QByteArray measured() const
    {
        return m_measured;
    } ///< what parseMeasure() reads; empty: it could not be counted there
    QByteArray messages() const { return m_messages; } ///< pg_dump's own; the newest 64 KiB

private:
    void line(const QByteArray &line);

    QByteArray m_rest;
    QByteArray m_messages;
    QByteArray m_measured;
    QByteArray m_serverVersion;
    QByteArray m_dumpVersion;
    qint64 m_databaseSize = -1;
    qint64 m_gathered = 0;
    std::optional<DumpTrailer> m_trailer;
};

} // namespace luthier::pgdump
