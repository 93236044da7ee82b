// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/dumpreport.h"

#include <QList>

#include <algorithm>

namespace luthier::pgdump {

namespace {

constexpr qsizetype Kept = 64 * 1024;
constexpr qsizetype KeptMeasure = 32 * 1024 * 1024; // a hundred thousand tables
const QByteArray Mark = "luthier: ";

std::optional<DumpTrailer> trailerOf(const QByteArray &text)
{
    DumpTrailer trailer;
    bool hasExit = false;
    for (const auto &word : text.split(' ')) {
        const auto key = word.left(word.indexOf('='));
        const auto value = word.mid(key.size() + 1);
        bool ok = true;
        if (key == "exit")
            trailer.exitCode = value.toInt(&hasExit);
        else if (key == "bytes" && !value.isEmpty())
            trailer.bytes = value.toLongLong(&ok);
        else if (key == "sha256")
            trailer.sha256 = value.toLower();
        if (!ok)
            return std::nullopt;
    }
    const bool wholeHash = trailer.sha256.isEmpty() || trailer.sha256.size() == 64;
    return hasExit && wholeHash ? std::optional(trailer) : std::nullopt;
}

/// "pg_dump (PostgreSQL) 15.14 (Debian 15.14-0+deb12u1)" -> "15.14"
QByteArray versionIn(const QByteArray &text)
{
    for (const auto &word : text.split(' '))
        if (!word.isEmpty() && word.front() >= '0' && word.front() <= '9')
            return word;
    return text;
}

} // namespace

void DumpReport::take(const QByteArray &bytes)
{
    m_rest += bytes;
    for (qsizetype end = m_rest.indexOf('\n'); end >= 0; end = m_rest.indexOf('\n')) {
        line(m_rest.left(end));
        m_rest.remove(0, end + 1);
    }
    if (m_rest.size() > Kept) // no line is that long: whatever it is, it must not fill the memory
        m_rest = m_rest.right(Kept);
}

void DumpReport::finish()
{
    if (!m_rest.isEmpty())
        line(std::exchange(m_rest, {}));
}

void DumpReport::line(const QByteArray &line)
{
    if (!line.startsWith(Mark)) {
        m_messages += line + '\n';
        if (m_messages.size() > 2 * Kept)
            m_messages = m_messages.right(Kept);
        return;
    }
    const auto text = line.mid(Mark.size()).trimmed();
    if (text.startsWith("exit=")) {
        m_trailer = trailerOf(text);
    } else if (text.startsWith("measured ")) {
        if (m_measured.size() < KeptMeasure)
            m_measured += text.mid(9) + '\n';
    } else if (text.startsWith("gathered=")) {
        m_gathered = std::max(m_gathered, text.mid(9).toLongLong() * 1024); // du counts KiB
    } else if (text.startsWith("version=")) {
        m_dumpVersion = versionIn(text.mid(8));
    } else if (text.startsWith("server=")) {
        const auto words = text.mid(7).split(' ');
        bool ok = false;
        const auto size = words.value(0).toLongLong(&ok);
        m_databaseSize = ok ? size : -1;
        m_serverVersion = words.value(1);
    }
}

} // namespace luthier::pgdump
