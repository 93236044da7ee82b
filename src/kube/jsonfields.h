// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>

namespace luthier::json {

// Short readers for the API's objects; what is absent or of another type is empty, never an error.
QString text(const QJsonObject &object, const char *key);
int number(const QJsonObject &object, const char *key, int otherwise = 0);
bool flag(const QJsonObject &object, const char *key);
QJsonObject map(const QJsonObject &object, const char *key);
QJsonArray list(const QJsonObject &object, const char *key);
QDateTime time(const QJsonObject &object, const char *key); ///< RFC 3339, in UTC
QMap<QString, QString> texts(const QJsonObject &object, const char *key);

} // namespace luthier::json
