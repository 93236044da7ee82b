// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QStringList>

namespace luthier {

/// The bytes with the scalar at `path` replaced, and nothing else: comments, the kind of quotes, anchors, line ends
/// and a byte order mark stay. List entries are named by their number ("hosts", "0", "host").
///
/// A text stays a text: where a plain new value would be read as a number or a boolean, it is quoted. What was a
/// number, a boolean or null takes the new value's own type, unless that would lose digits ("1.20" is quoted).
/// An anchored scalar keeps its anchor, so its aliases follow; an alias is replaced by the value itself.
/// Where a map lacks the key, it is added behind the map's last entry, in that map's style and indentation.
///
/// The result is read again and compared before it is given out. Errors: Invalid (the YAML itself), NotFound (a list
/// entry that is not there), Refused (the path ends in a map, leads through a text, or through an alias).
Result<QByteArray> withScalar(const QByteArray &yaml, const QStringList &path, const QString &newValue);

} // namespace luthier
