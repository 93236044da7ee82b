// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace luthier {

/// Where somebody is typing in a YAML text: at a key, or at the value of one.
struct TypingPlace {
    QStringList path;      ///< of the map that the key is in; of the key whose value it is
    bool isValue = false;  ///< behind the colon
    int from = 0;          ///< columns from 0: the word that is being typed, …
    int to = 0;            ///< … to its end, also behind the cursor
    QString typed;         ///< of that word, until the cursor
    bool hasColon = false; ///< a key that has its colon already
    int indent = 0;        ///< columns of the key
    QStringList siblings;  ///< the other keys of that map
};

/// By indentation, so that a text is understood that cannot be parsed yet; list entries are "0" in the path. `lineAt`
/// gives a line from 0. Nothing: in a comment, a block scalar, a flow map or list, a text over several lines.
std::optional<TypingPlace> typingPlace(const std::function<QString(int)> &lineAt, int lines, int line, int column);

} // namespace luthier
