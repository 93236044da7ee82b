// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/journal.h"

namespace luthier::evidenceseal {

/// The place of the seal in an HTML head, before it is known.
QByteArray mark();
/// The lines as they stand in the journal, as an element that shows and does nothing.
QByteArray journalLines(const QList<JournalEntry> &entries);
/// With the SHA-256 of the file, whose seal is all zeros meanwhile, in its place.
QByteArray sealed(QByteArray html);

} // namespace luthier::evidenceseal
