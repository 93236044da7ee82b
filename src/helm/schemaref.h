// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

#include <functional>

namespace luthier {

/// What a $ref means inside of this schema: a pointer ("#/definitions/a"), a name ($anchor, or $id with "#"), with or
/// without the schema's own $id before it. Undefined: nothing there. `*elsewhere`: it leads to another file or server.
QJsonValue resolvedRef(const QJsonValue &root, const QString &ref, bool *elsewhere);

/// Calls `visit` for every subschema, the root first; data (enum, const, default, examples) are none.
void eachSubschema(const QJsonValue &schema, const std::function<void(const QJsonObject &)> &visit);

} // namespace luthier
