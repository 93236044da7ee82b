// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/migrations/migrationfacts.h"

namespace luthier::test {

/// Lyra 1.1.0 over a database that is as it expects.
MigrationFacts knownMigrations();
MigrationFacts behindMigrations();   ///< one migration is pending
MigrationFacts aheadMigrations();    ///< after a rollback: the image does not know where the database is
MigrationFacts branchedMigrations(); ///< branches, a merge, labels, two heads, a very long message, half a migration
/// What alarmsOf() and placeOf() make of it.
MigrationFacts judged(MigrationFacts facts);

} // namespace luthier::test
