// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <chrono>

namespace luthier::words {

QString bytes(qint64 count);                              ///< "412 MiB", "1.4 GiB"
QString duration(std::chrono::milliseconds time);         ///< "1 min 12 s", "0.8 s"
/// An estimate, in whole seconds at least: more would pretend.
QString roughDuration(std::chrono::milliseconds time);
QString age(const QDateTime &then, const QDateTime &now); ///< "5 hours", "3 days"; always the past
QString moment(const QDateTime &time);                    ///< in the reader's zone, the zone named
QString day(const QDate &date);                           ///< "6 December 2026"
/// The text as one word of a POSIX shell command, quoted only where needed.
QString shellQuoted(const QString &text);
QString shellLine(const QStringList &words);
QString commandLine(const QString &program, const QStringList &arguments);

} // namespace luthier::words
