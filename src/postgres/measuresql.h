// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace luthier::pgdump {

/// For psql -At inside a transaction that sees one snapshot: prints what parseMeasure() reads, one JSON object a line.
/// It locks all tables first, as pg_dump does: what a later TRUNCATE or ALTER does to them would be seen in spite of
/// the snapshot. A table that stays locked longer than `lockSeconds` ends it.
QByteArray measureSql(int lockSeconds);

} // namespace luthier::pgdump
