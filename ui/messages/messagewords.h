// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notify/compose.h"

namespace luthier::messagewords {

QString kindName(const QString &kind);         ///< "Before an update"; of one's own: its name
QString languageName(const QString &language); ///< as those who speak it call it
QString stateName(MessagePlaceholder::State state);

} // namespace luthier::messagewords
