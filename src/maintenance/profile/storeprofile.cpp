// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/profile/storeprofile.h"

#include "maintenance/profile/profilekeys.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace luthier {

using profilekeys::knownIn;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::profile)
};

tl::unexpected<Error> wrong(const QString &why) { return failure(Error::Kind::Invalid, why); }

bool isLoopback(const QString &host)
{
    return host == QLatin1String("localhost") || host == QLatin1String("::1") || host.startsWith(QLatin1String("127."));
}

Result<StoreProfile> readS3(const QString &name, const QJsonObject &s3)
{
    if (const auto ok = knownIn(s3,
                                {QStringLiteral("endpoint"), QStringLiteral("endpointInCluster"),
                                 QStringLiteral("region"), QStringLiteral("bucket"), QStringLiteral("prefix"),
                                 QStringLiteral("addressing"), QStringLiteral("caFile"), QStringLiteral("credentials")},
                                QStringLiteral("stores.s3"));
        !ok)
        return tl::unexpected(ok.error());
    const auto credentials = s3[QStringLiteral("credentials")].toObject();
    if (const auto ok = knownIn(credentials,
                                {QStringLiteral("secret"), QStringLiteral("file"), QStringLiteral("profile")},
                                QStringLiteral("stores.s3.credentials"));
        !ok)
        return tl::unexpected(ok.error());
    StoreProfile store;
    auto &place = store.place;
    place.name = name;
    place.endpoint = s3[QStringLiteral("endpoint")].toString();
    place.region = s3[QStringLiteral("region")].toString();
    place.bucket = s3[QStringLiteral("bucket")].toString();
    place.prefix = s3[QStringLiteral("prefix")].toString();
    if (!place.prefix.isEmpty() && !place.prefix.endsWith(QLatin1Char('/')))
        place.prefix += QLatin1Char('/');
    place.caFile = s3[QStringLiteral("caFile")].toString();
    const auto addressing = s3[QStringLiteral("addressing")].toString(
        place.endpoint.isEmpty() ? QStringLiteral("host") : QStringLiteral("path"));
    // A bucket with dots in the host name is in no certificate.
    place.hostStyle = addressing == QLatin1String("host") && !place.bucket.contains(QLatin1Char('.'));
    store.secret = credentials[QStringLiteral("secret")].toString();
    store.file = credentials[QStringLiteral("file")].toString();
    store.section = credentials[QStringLiteral("profile")].toString(QStringLiteral("default"));
    if (place.bucket.isEmpty())
        return wrong(Words::tr("the store “%1” names no bucket").arg(name));
    if (addressing != QLatin1String("host") && addressing != QLatin1String("path"))
        return wrong(Words::tr("“addressing” of the store “%1” is path or host, not “%2”").arg(name, addressing));
    store.endpointInCluster = s3[QStringLiteral("endpointInCluster")].toString();
    for (const auto &endpoint : {place.endpoint, store.endpointInCluster}) {
        const QUrl url(endpoint);
        const bool safe = url.scheme() == QLatin1String("https")
                       || (url.scheme() == QLatin1String("http") && isLoopback(url.host()));
        if (!endpoint.isEmpty() && (!safe || url.host().isEmpty()))
            return wrong(
                Words::tr("“endpoint” of the store “%1” is not an address that begins with https://").arg(name));
    }
    return store;
}

} // namespace

Result<QList<StoreProfile>> readStores(const QJsonArray &array)
{
    QList<StoreProfile> all;
    for (const auto &value : array) {
        const auto object = value.toObject();
        if (const auto ok = knownIn(
                object,
                {QStringLiteral("name"), QStringLiteral("s3"), QStringLiteral("elsewhere"), QStringLiteral("price")},
                QStringLiteral("stores"));
            !ok)
            return tl::unexpected(ok.error());
        const auto name = object[QStringLiteral("name")].toString();
        if (name.isEmpty() || !object[QStringLiteral("s3")].isObject())
            return wrong(Words::tr("a store needs “name” and “s3”"));
        for (const auto &other : std::as_const(all))
            if (other.place.name == name)
                return wrong(Words::tr("two stores are called “%1”").arg(name));
        auto store = readS3(name, object[QStringLiteral("s3")].toObject());
        if (!store)
            return tl::unexpected(store.error());
        store->elsewhere = object[QStringLiteral("elsewhere")].toBool(true);
        if (const auto price = object[QStringLiteral("price")].toVariant().toString().simplified(); !price.isEmpty()) {
            bool number = false;
            store->price = price.section(QLatin1Char(' '), 0, 0).toDouble(&number);
            store->currency = price.section(QLatin1Char(' '), 1);
            if (!number || store->price < 0)
                return wrong(
                    Words::tr("“price” of the store “%1” is the price of a GB a month, like 0.023 EUR").arg(name));
        }
        all << *store;
    }
    return all;
}

QJsonArray storesWithPaths(const QJsonArray &array, const std::function<QString(QString)> &absolute)
{
    const auto mended = [&absolute](QJsonObject object, const QString &key) {
        if (object.value(key).isString())
            object[key] = absolute(object.value(key).toString());
        return object;
    };
    QJsonArray all;
    for (const auto &value : array) {
        auto store = value.toObject();
        auto s3 = mended(store.value(QStringLiteral("s3")).toObject(), QStringLiteral("caFile"));
        if (const auto credentials = s3.value(QStringLiteral("credentials")); credentials.isObject())
            s3[QStringLiteral("credentials")] = mended(credentials.toObject(), QStringLiteral("file"));
        if (store.value(QStringLiteral("s3")).isObject())
            store[QStringLiteral("s3")] = s3;
        all << (value.isObject() ? QJsonValue(store) : value);
    }
    return all;
}

Result<KeepRules> readKeepRules(const QJsonValue &value)
{
    KeepRules rules;
    const QMap<QString, int *> members{{QStringLiteral("days"), &rules.days},
                                       {QStringLiteral("count"), &rules.count},
                                       {QStringLiteral("daily"), &rules.daily},
                                       {QStringLiteral("weekly"), &rules.weekly},
                                       {QStringLiteral("monthly"), &rules.monthly}};
    const auto object = value.toObject();
    if (const auto ok = knownIn(object, members.keys(), QStringLiteral("backups.keep")); !ok)
        return tl::unexpected(ok.error());
    for (auto it = object.begin(); it != object.end(); ++it) {
        const int number = it.value().toInt(-1);
        if (number < 0 || it.value().toDouble() != number)
            return wrong(Words::tr("“%1” in backups.keep is not a whole number").arg(it.key()));
        *members[it.key()] = number;
    }
    return rules;
}

} // namespace luthier
