// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/dump.h"

namespace luthier::pgdump {

/// What the facts query prints: lines "size|N", "server|VERSION", "alembic|REVISION" (none or several), "packing|zstd". Pure.
Result<DumpEngine::Facts> parseFacts(const QByteArray &out);

} // namespace luthier::pgdump
