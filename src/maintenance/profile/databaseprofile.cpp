// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/profile/databaseprofile.h"

#include "maintenance/profile/profilekeys.h"
#include "postgres/connection.h"

#include <QCoreApplication>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::profile)
};

tl::unexpected<Error> wrong(const QString &why) { return failure(Error::Kind::Invalid, why); }

// The operator's own label for the instance that takes writes; the old one ("role") is left out on purpose: a cluster
// that has only that runs an operator out of support.
QString cloudNativePrimary(const QString &cluster)
{
    return QStringLiteral("cnpg.io/cluster=%1,cnpg.io/instanceRole=primary").arg(cluster);
}

std::optional<DatabaseProfile::Scratch> scratchFromName(const QString &name)
{
    using Scratch = DatabaseProfile::Scratch;
    const QMap<QString, Scratch> names{{QString(), Scratch::Server},
                                       {QStringLiteral("server"), Scratch::Server},
                                       {QStringLiteral("local"), Scratch::Local},
                                       {QStringLiteral("pod"), Scratch::Pod}};
    const auto found = names.constFind(name);
    return found == names.cend() ? std::nullopt : std::optional(*found);
}

} // namespace

Result<DatabaseProfile> DatabaseProfile::fromJson(const QJsonObject &database)
{
    static const QStringList keys{
        QStringLiteral("pod"),        QStringLiteral("container"), QStringLiteral("user"),
        QStringLiteral("database"),   QStringLiteral("admin"),     QStringLiteral("alembic"),
        QStringLiteral("namespace"),  QStringLiteral("labels"),    QStringLiteral("cluster"),
        QStringLiteral("connection"), QStringLiteral("proveOn"),   QStringLiteral("lockWait")};
    if (const auto ok = profilekeys::knownIn(database, keys, QStringLiteral("database")); !ok)
        return tl::unexpected(ok.error());
    const auto text = [&](const char *key) { return database[QLatin1String(key)].toString(); };
    DatabaseProfile p;
    p.pod = text("pod");
    p.container = text("container");
    p.user = text("user");
    p.database = text("database");
    p.admin = database[QStringLiteral("admin")].toString(p.admin);
    p.alembic = database[QStringLiteral("alembic")].toBool(true);
    p.lockWait = std::max(1, database[QStringLiteral("lockWait")].toInt(p.lockWait));
    p.nameSpace = text("namespace");
    p.labels = text("cluster").isEmpty() ? text("labels") : cloudNativePrimary(text("cluster"));
    p.connection = text("connection");
    const auto ways = int(!p.pod.isEmpty()) + int(!text("labels").isEmpty()) + int(!text("cluster").isEmpty())
                    + int(!p.connection.isEmpty());
    if (ways > 1)
        return wrong(Words::tr("“database” names more than one of pod, labels, cluster and connection"));
    const auto scratch = scratchFromName(text("proveOn"));
    if (!scratch)
        return wrong(Words::tr("“proveOn” of the database is server, local or pod, not “%1”").arg(text("proveOn")));
    p.scratch = *scratch;
    if (p.connection.isEmpty())
        return p;
    const auto connection = DatabaseConnection::resolve(p.connection);
    if (!connection)
        return tl::unexpected(connection.error());
    // What the connection says is nearer to the server than what a profile's base says.
    if (!connection->user.isEmpty())
        p.user = connection->user;
    if (!connection->database.isEmpty())
        p.database = connection->database;
    p.environment = connection->environment;
    p.isBeside = connection->isLocal;
    p.isUnchecked = connection->isUnchecked;
    return p;
}

QJsonObject DatabaseProfile::merged(QJsonObject base, const QJsonObject &over)
{
    static const QStringList ways{QStringLiteral("pod"), QStringLiteral("labels"), QStringLiteral("cluster"),
                                  QStringLiteral("connection")};
    for (const auto &way : ways)
        if (over.contains(way)) // another way to the server replaces the former one whole
            for (const auto &former : ways + QStringList{QStringLiteral("container"), QStringLiteral("namespace")})
                base.remove(former);
    for (auto it = over.begin(); it != over.end(); ++it)
        base[it.key()] = it.value();
    return base;
}

} // namespace luthier
