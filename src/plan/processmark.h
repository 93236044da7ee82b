// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace luthier {

/// This process, told apart from a later one with the same pid: "BOOT-ID/PID/START-TIME".
QString processMark();
QString thisPerson(); ///< "user@host": who works here, for others to read
/// Whether the process of that mark still lives; false for a mark of another boot or another machine.
bool processLives(const QString &mark);

} // namespace luthier
