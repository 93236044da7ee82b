// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/jsonfields.h"

namespace luthier::json {

QString text(const QJsonObject &object, const char *key) { return object.value(QLatin1String(key)).toString(); }

int number(const QJsonObject &object, const char *key, int otherwise)
{
    return object.value(QLatin1String(key)).toInt(otherwise);
}

bool flag(const QJsonObject &object, const char *key) { return object.value(QLatin1String(key)).toBool(); }

QJsonObject map(const QJsonObject &object, const char *key) { return object.value(QLatin1String(key)).toObject(); }

QJsonArray list(const QJsonObject &object, const char *key) { return object.value(QLatin1String(key)).toArray(); }

QDateTime time(const QJsonObject &object, const char *key)
{
    return QDateTime::fromString(text(object, key), Qt::ISODateWithMs).toUTC();
}

QMap<QString, QString> texts(const QJsonObject &object, const char *key)
{
    QMap<QString, QString> result;
    const auto values = map(object, key);
    for (auto it = values.begin(); it != values.end(); ++it)
        result.insert(it.key(), it.value().toString());
    return result;
}

} // namespace luthier::json
