// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/profile/migrationprofile.h"

#include "maintenance/profile/profilekeys.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QMap>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::profile)
};

const QMap<QString, MigrationProfile::Tool> &tools()
{
    static const QMap<QString, MigrationProfile::Tool> all{{QStringLiteral("none"), MigrationProfile::Tool::None},
                                                           {QStringLiteral("alembic"), MigrationProfile::Tool::Alembic},
                                                           {QStringLiteral("flyway"), MigrationProfile::Tool::Flyway}};
    return all;
}

} // namespace

QString MigrationProfile::toolName() const { return tools().key(tool); }

Result<MigrationProfile> MigrationProfile::fromJson(const QJsonObject &object)
{
    static const QStringList keys{QStringLiteral("tool"),     QStringLiteral("component"), QStringLiteral("container"),
                                  QStringLiteral("command"),  QStringLiteral("directory"), QStringLiteral("table"),
                                  QStringLiteral("automatic")};
    if (const auto ok = profilekeys::knownIn(object, keys, QStringLiteral("migrations")); !ok)
        return tl::unexpected(ok.error());
    MigrationProfile p;
    if (object.isEmpty())
        return p;
    const auto tool = object[QStringLiteral("tool")].toString(QStringLiteral("alembic"));
    if (!tools().contains(tool))
        return failure(
            Error::Kind::Invalid,
            Words::tr("“tool” of the migrations is %1, not “%2”").arg(tools().keys().join(QStringLiteral(", ")), tool));
    p.tool = tools()[tool];
    p.component = object[QStringLiteral("component")].toString();
    p.container = object[QStringLiteral("container")].toString();
    p.directory = object[QStringLiteral("directory")].toString();
    p.automatic = object[QStringLiteral("automatic")].toBool();
    p.table = object[QStringLiteral("table")].toString();
    if (const auto command = object[QStringLiteral("command")]; command.isArray()) {
        p.command.clear();
        for (const auto &word : command.toArray())
            p.command << word.toVariant().toString();
    } else if (command.isString()) {
        p.command = {command.toString()};
    }
    if (p.command.isEmpty() || p.command.contains(QString()))
        return failure(Error::Kind::Invalid,
                       Words::tr("“command” of the migrations is a list of words like [alembic, -c, alembic.ini]"));
    return p;
}

} // namespace luthier
