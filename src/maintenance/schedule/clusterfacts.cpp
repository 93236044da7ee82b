// SPDX-License-Identifier: GPL-3.0-or-later
// What a CronJob needs to know of the cluster and of the profile's store.
#include "kube/jsonfields.h"
#include "maintenance/platform/platform.h"
#include "maintenance/schedule/clustermanifest.h"
#include "maintenance/schedule/clustertimers.h"
#include "maintenance/stores/stores.h"
#include "storage/s3credentials.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::clustertimers)
};

tl::unexpected<Error> refused(const QString &why) { return failure(Error::Kind::Refused, why); }

Task<QJsonObject> read(Platform *platform, QString path, std::stop_token stop)
{
    const auto answer = co_await platform->kube().get(path, stop);
    if (!answer)
        co_return tl::unexpected(answer.error());
    co_return QJsonDocument::fromJson(*answer).object();
}

Result<StoreProfile> storeOf(const Platform &platform, const Schedule &schedule)
{
    const auto names = schedule.stores.value_or(storeNames(platform.profile()));
    if (names.size() != 1)
        return refused(Words::tr("A backup that the cluster takes goes to one store, and the schedule “%1” means %n. "
                                 "Nothing was installed; name one under “stores” of the schedule.",
                                 nullptr, int(names.size()))
                           .arg(schedule.name));
    return storeNamed(platform.profile(), names.first());
}

// Where libpq finds the server from inside of the cluster. Files of this machine are not there.
Result<QMap<QString, QString>> directConnection(const DatabaseProfile &database)
{
    QMap<QString, QString> all;
    for (auto it = database.environment.cbegin(); it != database.environment.cend(); ++it) {
        if (it->isEmpty() || it.key() == QLatin1String("PGPASSFILE") || it.key() == QLatin1String("PGPASSWORD"))
            continue;
        if (it->startsWith(QLatin1Char('/')))
            return refused(Words::tr("The database's connection uses %1=%2, which a pod does not have. Nothing was "
                                     "installed; let this machine carry out the schedule.")
                               .arg(it.key(), *it));
        all[it.key()] = *it;
    }
    return all;
}

// By name, so that the key may be exchanged; a Secret elsewhere, or what is on this machine, is copied.
Task<QMap<QString, SecretRef>> storeKeys(Platform *platform, StoreProfile store, QString place, std::stop_token stop)
{
    QMap<QString, SecretRef> all;
    if (!store.secret.isEmpty()) {
        const auto path = QStringLiteral("/api/v1/namespaces/%1/secrets/%2").arg(platform->nameSpace(), store.secret);
        const auto secret = co_await read(platform, path, stop);
        if (!secret)
            co_return tl::unexpected(secret.error());
        QMap<QString, QByteArray> values;
        const auto data = json::texts(*secret, "data");
        for (auto it = data.cbegin(); it != data.cend(); ++it)
            values[it.key()] = QByteArray::fromBase64(it->toLatin1());
        const auto found = s3::credentialsFrom(values, Words::tr("the Secret %1").arg(store.secret));
        if (!found)
            co_return tl::unexpected(found.error());
        const bool same = place == platform->nameSpace();
        const auto refer = [&](const char *variable, const QByteArray &value) {
            if (!value.isEmpty())
                all[QLatin1String(variable)] = same ? SecretRef{store.secret, values.key(value), {}}
                                                    : SecretRef{{}, {}, value};
        };
        refer("AWS_ACCESS_KEY_ID", found->accessKey.toUtf8());
        refer("AWS_SECRET_ACCESS_KEY", found->secretKey.reveal());
        refer("AWS_SESSION_TOKEN", found->sessionToken.reveal());
        co_return all;
    }
    Result<S3Credentials> found;
    if (store.file.isEmpty()) {
        found = s3::credentialsFrom(s3::credentialEnvironment(), Words::tr("the environment"));
    } else {
        QFile file(store.file);
        if (!file.open(QIODevice::ReadOnly))
            co_return refused(Words::tr("The credentials file %1 cannot be read: %2. Nothing was installed; correct it "
                                        "under “stores” in the profile.")
                                  .arg(store.file, file.errorString()));
        found = s3::credentialsFromFile(file.readAll(), store.section, store.file);
    }
    if (!found)
        co_return tl::unexpected(found.error());
    if (!found->sessionToken.isEmpty())
        co_return refused(Words::tr("The credentials of the store %1 end by themselves (they have a session token), so "
                                    "the cluster cannot use them for long. Nothing was installed; name a Secret or a "
                                    "file with lasting ones.")
                              .arg(store.place.name));
    all[QStringLiteral("AWS_ACCESS_KEY_ID")] = {{}, {}, found->accessKey.toUtf8()};
    all[QStringLiteral("AWS_SECRET_ACCESS_KEY")] = {{}, {}, found->secretKey.reveal()};
    co_return all;
}

// The pod of the live database, and the Service that leads to it.
Task<> findDatabase(Platform *platform, ClusterJobFacts *facts, std::stop_token stop)
{
    const auto &database = platform->profile().database;
    const auto pods = QStringLiteral("/api/v1/namespaces/%1/pods").arg(facts->nameSpace);
    const auto path = database.labels.isEmpty() ? pods + QLatin1Char('/') + database.pod
                                                : pods + QStringLiteral("?labelSelector=")
                                                      + QString::fromLatin1(QUrl::toPercentEncoding(database.labels));
    const auto pod = co_await read(platform, path, stop);
    if (!pod)
        co_return tl::unexpected(pod.error());
    facts->databasePod = *pod;
    if (pod->contains(QStringLiteral("items")))
        facts->databasePod = json::list(*pod, "items").first().toObject();
    if (facts->databasePod.isEmpty())
        co_return failure(Error::Kind::NotFound,
                          Words::tr("No pod of the database was found, so it is not known how to reach it. Nothing was "
                                    "installed; look at the profile's “database”."));
    facts->container = database.container;
    const auto servicesPath = QStringLiteral("/api/v1/namespaces/%1/services").arg(facts->nameSpace);
    const auto services = co_await read(platform, servicesPath, stop);
    if (!services)
        co_return tl::unexpected(services.error());
    facts->connection = serviceTo(facts->databasePod, *services, database.labels);
    if (facts->connection.isEmpty())
        co_return refused(Words::tr("No Service of %1 leads to the database, so a pod beside it cannot reach it. "
                                    "Nothing was installed; let this machine carry out the schedule.")
                              .arg(facts->nameSpace));
    co_return {};
}

} // namespace

Task<ClusterManifest> askClusterManifest(Platform *platform, Schedule schedule, std::stop_token stop)
{
    const auto &profile = platform->profile();
    if (profile.backupKeys.encrypts())
        co_return refused(Words::tr("Backups of this profile are encrypted, which a pod of the cluster cannot do yet. "
                                    "Nothing was installed; let this machine carry out the schedule."));
    const auto store = storeOf(*platform, schedule);
    if (!store)
        co_return tl::unexpected(store.error());
    ClusterJobFacts facts;
    facts.schedule = schedule;
    facts.profile = profile.name;
    facts.environment = platform->environment().name;
    facts.release = profile.release;
    facts.nameSpace = clustertimers::nameSpace(*platform);
    facts.releaseNameSpace = platform->nameSpace();
    facts.clusterId = platform->facts().cluster.id;
    facts.database = {profile.database.user, profile.database.database, profile.database.admin,
                      profile.database.lockWait};
    facts.zstd = profile.backupZstd;
    facts.store = *store;
    if (!store->place.caFile.isEmpty()) {
        QFile file(store->place.caFile);
        if (!file.open(QIODevice::ReadOnly))
            co_return refused(Words::tr("The store's CA %1 cannot be read: %2. Nothing was installed; correct it under "
                                        "“stores” in the profile.")
                                  .arg(store->place.caFile, file.errorString()));
        facts.ca = file.readAll();
    }
    if (profile.database.isInCluster()) {
        auto *whole = &facts;
        if (const auto found = co_await findDatabase(platform, whole, stop); !found)
            co_return tl::unexpected(found.error());
    } else {
        const auto direct = directConnection(profile.database);
        if (!direct)
            co_return tl::unexpected(direct.error());
        facts.connection = *direct;
        if (schedule.image.isEmpty())
            co_return refused(Words::tr("The database is not in the cluster, so there is no image whose pg_dump a pod "
                                        "could use. Nothing was installed; name one under “image” of the schedule."));
    }
    const auto place = facts.nameSpace;
    const auto profileStore = *store;
    const auto keys = co_await storeKeys(platform, profileStore, place, stop);
    if (!keys)
        co_return tl::unexpected(keys.error());
    facts.secrets = *keys;
    auto password = schedule.passwordSecret.isEmpty()
                      ? passwordOf(facts.databasePod, facts.container, facts.database.user)
                      : SecretRef{schedule.passwordSecret, schedule.passwordKey, {}};
    if (!password.isKnown())
        co_return refused(Words::tr("The password of %1 was not found in the database's pod. Nothing was installed; "
                                    "name its Secret under “password” of the schedule.")
                              .arg(facts.database.user));
    facts.secrets[QStringLiteral("PGPASSWORD")] = password;
    co_return clusterManifest(facts);
}

} // namespace luthier
