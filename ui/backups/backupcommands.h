// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/profile/profile.h"
#include "storage/backup.h"

namespace luthier {

/// What reads and restores a backup without us, a command a line; pure.
QString backupCommands(const Backup &backup, const Profile &profile);

} // namespace luthier
