// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDir>

namespace luthier::paths {

/// The XDG folders of the program; made (0700) when they are first asked for.
QDir config(); ///< profiles, settings
QDir state();  ///< the journal, logs
QDir data();   ///< the backup catalogue
QDir cache();  ///< what can be fetched again

/// Writes a file so that it is wholly there or not at all: `.partial` beside it, fsync of file and folder, rename.
Result<> writeAtomically(const QString &path, const QByteArray &bytes, bool onlyOwner = true);
/// fsync of a folder, so that a rename in it survives a power cut.
Result<> syncFolder(const QString &folder);

} // namespace luthier::paths
