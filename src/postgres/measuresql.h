// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace luthier::pgdump {

/// For psql -At inside a transaction that sees one snapshot: prints what parseMeasure() reads, one JSON object a line.
/// A table that stays locked longer than `lockSeconds` ends it.
QByteArray measureSql(int lockSeconds = 120);

} // namespace luthier::pgdump
