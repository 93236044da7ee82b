// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/configuration/configurationplans.h"

#include "base/words.h"
#include "maintenance/plans/planassembly.h"
#include "maintenance/steps/configuration.h"
#include "maintenance/steps/restoreconfiguration.h"

#include <QJsonArray>

#include <algorithm>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::plans)
};

CheckAccess::Wanted onlyTheCluster()
{
    CheckAccess::Wanted wanted;
    wanted.helm = false;
    wanted.database = false;
    return wanted;
}

} // namespace

QJsonObject ConfigurationRestoreOptions::toJson() const
{
    QJsonArray all;
    for (const auto &object : objects)
        all << QJsonObject{{QStringLiteral("apiVersion"), object.name.apiVersion},
                           {QStringLiteral("kind"), object.name.kind},
                           {QStringLiteral("name"), object.name.name},
                           {QStringLiteral("plural"), object.kind.plural},
                           {QStringLiteral("namespaced"), object.kind.namespaced}};
    return {{QStringLiteral("backup"), backupId}, {QStringLiteral("objects"), all}};
}

ConfigurationRestoreOptions ConfigurationRestoreOptions::fromJson(const QJsonObject &json)
{
    ConfigurationRestoreOptions options;
    options.backupId = json[QStringLiteral("backup")].toString();
    for (const auto &value : json[QStringLiteral("objects")].toArray()) {
        RestoreTarget target;
        target.name = {value[QStringLiteral("apiVersion")].toString(), value[QStringLiteral("kind")].toString(),
                       value[QStringLiteral("name")].toString()};
        const auto slash = target.name.apiVersion.indexOf(QLatin1Char('/'));
        target.kind.group = slash < 0 ? QString() : target.name.apiVersion.left(slash);
        target.kind.version = target.name.apiVersion.mid(slash + 1);
        target.kind.kind = target.name.kind;
        target.kind.plural = value[QStringLiteral("plural")].toString();
        target.kind.namespaced = value[QStringLiteral("namespaced")].toBool(true);
        options.objects << target;
    }
    return options;
}

Result<QList<RestoreTarget>> ConfigurationComparison::targets(const QStringList &words) const
{
    QList<ObjectName> names;
    if (words.isEmpty()) {
        for (const auto &object : objects)
            if (object.state == configuration::ObjectDifference::Differs
                || object.state == configuration::ObjectDifference::Missing)
                names << object.name;
        if (names.isEmpty())
            return failure(
                Error::Kind::Refused,
                Words::tr("Nothing differs from the backup, so there is nothing to restore. Nothing was changed."));
    } else {
        const auto named = configuration::chosen(then, words);
        if (!named)
            return tl::unexpected(named.error());
        names = *named;
    }
    QList<RestoreTarget> all;
    for (const auto &name : names) {
        const auto *kind = kinds.of(name.apiVersion, name.kind);
        if (!kind)
            return failure(
                Error::Kind::Refused,
                Words::tr("This cluster does not know the kind %1 (%2). Nothing was changed; install what brings "
                          "it first.")
                    .arg(name.kind, name.apiVersion));
        all << RestoreTarget{name, *kind};
    }
    return all;
}

Task<ConfigurationComparison> compareConfiguration(Platform *platform, QString backupId, std::stop_token stop)
{
    ConfigurationComparison comparison;
    const auto backup = platform->catalogue().find(backupId);
    if (!backup)
        co_return tl::unexpected(backup.error());
    comparison.backup = *backup;
    const auto then = co_await readBackup(platform, *backup, stop);
    if (!then)
        co_return tl::unexpected(then.error());
    comparison.then = *then;
    QSet<QString> also;
    for (const auto &object : then->objects)
        also.insert(configuration::nameOf(object).words());
    const auto now = co_await readConfiguration(platform, true, also, stop); // a Secret that is gone is to be seen
    if (!now)
        co_return tl::unexpected(now.error());
    QStringList problems;
    const auto kinds = co_await discoverKinds(&platform->kube(), &problems, stop);
    if (!kinds)
        co_return tl::unexpected(kinds.error());
    comparison.kinds = *kinds;
    comparison.objects = configuration::compare(comparison.then, *now);
    co_return comparison;
}

Plan configurationBackupPlan(Platform &platform, const QStringList &encryptTo)
{
    Steps steps;
    steps.push_back(std::make_unique<BackUpConfiguration>(platform, platform.profile().keysTo(encryptTo)));
    auto plan = assembled(platform, onlyTheCluster(), std::move(steps));
    plan.kind = QStringLiteral("configuration-backup");
    plan.title = Words::tr("Back up the configuration of %1").arg(platform.profile().title);
    plan.request = {{QStringLiteral("encryptTo"), QJsonArray::fromStringList(encryptTo)}};
    return plan;
}

Result<Plan> configurationRestorePlan(Platform &platform, ConfigurationRestoreOptions options)
{
    const auto backup = platform.catalogue().find(options.backupId);
    if (!backup)
        return tl::unexpected(backup.error());
    if (options.objects.isEmpty())
        return failure(Error::Kind::Invalid, Words::tr("Choose what to restore. Nothing was changed."));
    if (backup->nameSpace != platform.nameSpace())
        return failure(Error::Kind::Refused,
                       Words::tr("The backup is of the namespace %1, but this is %2. Nothing was changed.")
                           .arg(backup->nameSpace, platform.nameSpace()));
    QSet<QString> names;
    for (const auto &object : options.objects)
        names.insert(object.name.words());
    Steps steps;
    steps.push_back(std::make_unique<BackUpConfiguration>(platform, platform.profile().backupKeys, names));
    steps.push_back(std::make_unique<TryConfiguration>(platform, options));
    steps.push_back(std::make_unique<RestoreConfiguration>(platform, options));
    auto plan = assembledLocked(platform, onlyTheCluster(), std::move(steps));
    plan.kind = QStringLiteral("configuration-restore");
    plan.title = Words::tr("Restore %n object(s) of the configuration of %1", nullptr, int(options.objects.size()))
                     .arg(words::moment(backup->taken));
    plan.request = options.toJson();
    return plan;
}

} // namespace luthier
