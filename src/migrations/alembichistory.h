// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "migrations/history.h"

/// What Alembic prints, read (alembic 1.x, script/base.py, Script.log_entry and cmd_format). Pure.
namespace luthier::alembic {

/// `alembic history --verbose`. An Error (Invalid) where a block is not one of Alembic's.
Result<MigrationHistory> parseHistory(const QByteArray &out);
/// `alembic current`: lines "d95a03f6c8e1 (head)". None: the database has no revision.
QStringList parseCurrent(const QByteArray &out);
/// Why Alembic failed, as one sentence: its own "FAILED: …", the last line of a traceback, or that there is no Alembic.
/// `said`: both of its streams, for up to 1.8 the reason goes to standard output.
Error failureOf(const QByteArray &said, int exitCode);

} // namespace luthier::alembic
