// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>

#include <optional>
#include <string>

namespace luthier {

/// What Go's yaml (YAML 1.1 in the main) makes of a scalar without quotes. No value: NaN and infinity, which JSON
/// does not have.
std::optional<QJsonValue> plainValue(const QString &text);
/// As above, for a scalar with a tag as yaml-cpp gives it: "?" plain, "!" quoted, else the tag itself.
std::optional<QJsonValue> taggedValue(const std::string &tag, const QString &text);
/// True where the text without quotes is read back as exactly this string.
bool isPlainString(const QString &text);
/// The text as a double-quoted scalar, in UTF-8.
QByteArray quotedScalar(const QString &text);

} // namespace luthier
