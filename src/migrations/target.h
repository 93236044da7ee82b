// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "migrations/migrationtool.h"

namespace luthier {

/// What a person names as the aim of a move, made out against a history. Up: "head", "LABEL@head", "+2", a revision or
/// the beginning of one; down: "-1", "base", a revision. Never a guess: what may mean two things is refused, and named.
/// Pure.
Result<MigrationMove> resolveMove(const MigrationHistory &history, const QStringList &current, bool down,
                                  const QString &aim);

} // namespace luthier
