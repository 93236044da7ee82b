// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QJsonObject>

namespace luthier {

/// The file that a name means: a path as it is; a bare name among the user's own profiles, then among those that ship.
QString profileFile(const QString &nameOrFile);
/// A profile with all that it extends laid under it, its paths absolute. Errors: Invalid: no YAML, no mapping, an
/// "extends" that was not found or goes round in a circle.
Result<QJsonObject> wholeProfile(const QByteArray &yaml, const QString &file);

} // namespace luthier
