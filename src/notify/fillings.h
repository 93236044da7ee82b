// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notify/messagefacts.h"
#include "notify/messagelanguage.h"

namespace luthier {

/// What a placeholder becomes, in one language and zone. Only for compose.cpp.
struct MessageFilling {
    QStringList values; ///< text, not Markdown; of a list, its items
    bool isKnown = false;
    bool isList = false;
    bool isOfZone = false; ///< differs from zone to zone
};

/// nullopt: nothing has that name. `main`: the zone of the message's date; a time that is on another day in `zone` says so.
std::optional<MessageFilling> fillingOf(const QString &name, const MessageFacts &facts, const MessageLanguage &language,
                                        const QTimeZone &zone, const QTimeZone &main);

} // namespace luthier
