// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/stores/stores.h"

#include "storage/s3credentials.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::stores)
};

Task<S3Credentials> fromSecret(Platform *platform, QString name, std::stop_token stop)
{
    if (platform->facts().connection != Platform::Connection::Connected)
        co_return failure(
            Error::Kind::Unreachable,
            Words::tr("The store's credentials are in the Secret %1, and the cluster is not connected. Nothing was "
                      "done there; connect first.")
                .arg(name));
    const auto path = QStringLiteral("/api/v1/namespaces/%1/secrets/%2").arg(platform->nameSpace(), name);
    const auto answer = co_await platform->kube().get(path, stop);
    if (!answer)
        co_return tl::unexpected(answer.error());
    QMap<QString, QByteArray> values;
    const auto data = QJsonDocument::fromJson(*answer).object()[QStringLiteral("data")].toObject();
    for (auto it = data.begin(); it != data.end(); ++it)
        values[it.key()] = QByteArray::fromBase64(it.value().toString().toLatin1());
    co_return s3::credentialsFrom(values, Words::tr("the Secret %1").arg(name));
}

Result<S3Credentials> fromFile(const StoreProfile &store)
{
    QFile file(store.file);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::NotFound,
                       Words::tr("The credentials file %1 cannot be read: %2. Nothing was stored; correct it "
                                 "under “stores” in the profile.")
                           .arg(store.file, file.errorString()));
    return s3::credentialsFromFile(file.readAll(), store.section, store.file);
}

} // namespace

QStringList storeNames(const Profile &profile)
{
    QStringList names;
    for (const auto &store : profile.stores)
        names << store.place.name;
    return names;
}

Result<StoreProfile> storeNamed(const Profile &profile, const QString &name)
{
    for (const auto &store : profile.stores)
        if (name.isEmpty() || store.place.name == name)
            return store;
    const auto names = storeNames(profile);
    if (names.isEmpty())
        return failure(Error::Kind::Invalid,
                       Words::tr("The profile names no store. Nothing was done; add one under “stores”."));
    return failure(Error::Kind::NotFound,
                   Words::tr("The profile has no store “%1”; it has: %2.").arg(name, names.join(QStringLiteral(", "))));
}

Task<std::shared_ptr<ObjectStore>> openStore(Platform *platform, StoreProfile store, std::stop_token stop)
{
    Result<S3Credentials> credentials;
    if (!store.secret.isEmpty())
        credentials = co_await fromSecret(platform, store.secret, stop);
    else if (!store.file.isEmpty())
        credentials = fromFile(store);
    else
        credentials = s3::credentialsFrom(s3::credentialEnvironment(), Words::tr("the environment"));
    if (!credentials)
        co_return tl::unexpected(credentials.error());
    co_return std::make_shared<ObjectStore>(store.place, *credentials);
}

} // namespace luthier
