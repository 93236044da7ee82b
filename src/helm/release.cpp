// SPDX-License-Identifier: GPL-3.0-or-later
#include "helm/release.h"

#include "helm/releasecodec.h"

namespace luthier {

namespace {

/// Helm's way (pkg/chartutil/coalesce.go): maps are merged, everything else is replaced, null takes a default away.
QJsonValue merged(const QJsonValue &user, const QJsonValue &chart)
{
    if (user.isUndefined())
        return chart;
    if (user.isNull() && !chart.isUndefined())
        return QJsonValue(QJsonValue::Undefined);
    if (!user.isObject() || !chart.isObject())
        return user;
    auto object = chart.toObject();
    const auto own = user.toObject();
    for (auto it = own.constBegin(); it != own.constEnd(); ++it) {
        const auto value = merged(it.value(), object.value(it.key()));
        if (value.isUndefined())
            object.remove(it.key());
        else
            object.insert(it.key(), value);
    }
    return object;
}

} // namespace

QJsonValue Release::value(const QString &path) const
{
    QJsonValue user = values;
    QJsonValue chart = chartValues;
    for (const auto &part : path.split(QLatin1Char('.'), Qt::SkipEmptyParts)) {
        if (!user.isUndefined() && !user.isObject())
            return QJsonValue(QJsonValue::Undefined); // the user put something else where the chart has a map
        user = user.isObject() ? user.toObject().value(part) : QJsonValue(QJsonValue::Undefined);
        chart = chart.isObject() ? chart.toObject().value(part) : QJsonValue(QJsonValue::Undefined);
    }
    return merged(user, chart);
}

Result<Release> decodeRelease(const QByteArray &storedField)
{
    const auto stored = decodeStoredRelease(storedField);
    if (!stored)
        return tl::unexpected(stored.error());
    return releaseFromJson(stored->json);
}

} // namespace luthier
