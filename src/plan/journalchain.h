// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/journal.h"

#include <QByteArray>

namespace luthier::journalchain {

/// The line as it stands on disk, without the newline; fills in `hash`.
QByteArray line(JournalEntry &entry);

/// What was read from the bytes of a journal.
struct Parsed {
    QList<JournalEntry> entries;
    qint64 soundBytes = 0; ///< up to the end of the last whole line
    bool cut = false;      ///< the last line has no end: a crash while it was written
};

/// Parses and checks the chain; an Error names the first line that is not what was written.
Result<Parsed> parse(const QByteArray &bytes);
/// Lines taken out of a journal, in their order (in any form of JSON): each one's hash fits its content, and where two follow each other in the journal
/// the later one names the former's. Errors as of parse().
Result<QList<JournalEntry>> parseExtract(const QByteArray &bytes);

} // namespace luthier::journalchain
