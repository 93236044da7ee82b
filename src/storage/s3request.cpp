// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/s3request.h"

namespace luthier {

QUrl S3Place::address() const
{
    QUrl url(
        endpoint.isEmpty()
            ? QStringLiteral("https://s3.%1.amazonaws.com").arg(region.isEmpty() ? QStringLiteral("us-east-1") : region)
            : endpoint);
    if (hostStyle)
        url.setHost(bucket + QLatin1Char('.') + url.host());
    return url;
}

QString S3Place::words(const QString &key) const
{
    return QStringLiteral("s3://") + bucket + QLatin1Char('/') + prefix + key;
}

namespace s3 {

QByteArray encoded(const QString &text, bool slashes)
{
    // "~" is kept by RFC 3986 and by toPercentEncoding alike.
    return text.toUtf8().toPercentEncoding(slashes ? QByteArrayLiteral("/") : QByteArray());
}

QByteArray url(const S3Place &place, const Request &request)
{
    auto base = place.address();
    QByteArray path = base.path(QUrl::FullyEncoded).toUtf8();
    while (path.endsWith('/'))
        path.chop(1);
    if (!place.hostStyle)
        path += '/' + encoded(place.bucket, false);
    if (!request.wholeBucket)
        path += '/' + encoded(place.prefix + request.key, true);
    if (path.isEmpty())
        path = "/";
    QByteArray query;
    for (auto it = request.query.cbegin(); it != request.query.cend(); ++it)
        // "uploads" without "=" is the same to a server, but not to the signature of libcurl 7.88
        query += (query.isEmpty() ? '?' : '&') + encoded(it.key(), false) + '=' + encoded(it.value(), false);
    base.setPath({});
    base.setQuery(QString());
    return base.toString(QUrl::FullyEncoded | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment).toUtf8()
         + path + query;
}

} // namespace s3

} // namespace luthier
