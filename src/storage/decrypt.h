// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "process/age.h"
#include "storage/backup.h"
#include "storage/filehash.h"

namespace luthier {

/// Decrypts a whole file to nowhere, in a pool thread: age has then accepted each of its bytes.
Task<FileHash> hashOfPlain(QString file, AgeKeys keys, std::stop_token stop);
/// Writes what is inside an encrypted backup into a new file that only its owner can read; it has its name only when it is
/// whole and what was dumped.
Task<FileHash> writePlain(Backup backup, AgeKeys keys, QString into, std::stop_token stop);
/// Whether that is what was dumped, by the manifest.
Result<> isWhatWasDumped(const Backup &backup, const FileHash &plain);

} // namespace luthier
