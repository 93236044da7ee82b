// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/migrations/migrateplan.h"

#include "maintenance/plans/planassembly.h"
#include "maintenance/steps/migrate.h"

#include <QCryptographicHash>
#include <QJsonArray>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::plans)
};

QStringList texts(const QJsonValue &value)
{
    QStringList all;
    for (const auto &one : value.toArray())
        all << one.toString();
    return all;
}

} // namespace

QJsonObject MigrateOptions::toJson() const
{
    return {{QStringLiteral("down"), down},
            {QStringLiteral("from"), from},
            {QStringLiteral("to"), to},
            {QStringLiteral("prove"), proofName(prove)},
            {QStringLiteral("overrideReason"), overrideReason},
            {QStringLiteral("sqlSha256"), sqlSha256},
            {QStringLiteral("losses"), QJsonArray::fromStringList(losses)},
            {QStringLiteral("steps"), QJsonArray::fromStringList(steps)},
            {QStringLiteral("transaction"), transaction},
            {QStringLiteral("image"), image},
            {QStringLiteral("pod"), pod},
            {QStringLiteral("container"), container},
            {QStringLiteral("stamp"), stamp},
            {QStringLiteral("proveOn"), proveOn ? QJsonValue(Scratch::name(*proveOn)) : QJsonValue()}};
}

MigrateOptions MigrateOptions::fromJson(const QJsonObject &json)
{
    const auto text = [&json](const char *key) { return json[QLatin1String(key)].toString(); };
    MigrateOptions o;
    o.down = json[QStringLiteral("down")].toBool();
    o.from = text("from");
    o.to = text("to");
    o.prove = proofFromName(text("prove")).value_or(Proof::Readable);
    o.overrideReason = text("overrideReason");
    o.sqlSha256 = text("sqlSha256");
    o.losses = texts(json[QStringLiteral("losses")]);
    o.steps = texts(json[QStringLiteral("steps")]);
    o.transaction = json[QStringLiteral("transaction")].toInt();
    o.image = text("image");
    o.pod = text("pod");
    o.container = text("container");
    o.stamp = text("stamp");
    o.proveOn = Scratch::fromName(text("proveOn"));
    return o;
}

MigrateOptions MigrateOptions::of(const MigrationPreview &preview)
{
    MigrateOptions o;
    o.down = preview.move.down;
    o.from = preview.move.from;
    o.to = preview.move.to;
    if (preview.isShown())
        o.sqlSha256 = QString::fromLatin1(QCryptographicHash::hash(preview.sql, QCryptographicHash::Sha256).toHex());
    o.losses = preview.lossWords();
    for (const auto &step : preview.steps)
        o.steps << (step.message.isEmpty() ? step.revision : step.revision + QLatin1Char(' ') + step.message);
    o.transaction = int(preview.transaction);
    o.image = preview.pod.digest;
    o.pod = preview.pod.pod;
    o.container = preview.pod.container;
    return o;
}

Result<Plan> migratePlan(Platform &platform, MigrateOptions options)
{
    const auto &profile = platform.profile();
    if (profile.migrations.tool != MigrationProfile::Tool::Alembic)
        return failure(Error::Kind::Invalid,
                       Words::tr("The profile names no migration tool that can be run here. Nothing was changed."));
    if (options.image.isEmpty() || options.from == options.to)
        return failure(Error::Kind::Invalid, Words::tr("Name the revision to move to. Nothing was changed."));
    if (options.sqlSha256.isEmpty() && options.overrideReason.trimmed().isEmpty())
        return failure(Error::Kind::Refused,
                       Words::tr("What this migration would run cannot be shown, for a script asks the database while "
                                 "it runs. Nothing was changed; give a reason to go on without."));
    if (options.overrideReason.trimmed().isEmpty())
        if (const auto can = provable(profile.backupKeys, options.prove); !can)
            return tl::unexpected(can.error());
    CheckAccess::Wanted wanted;
    wanted.helm = false;
    BackupOptions backup{.prove = options.prove, .stamp = options.stamp, .encryptTo = {}, .proveOn = options.proveOn};
    auto steps = backupSteps(platform, &backup, options.overrideReason);
    options.stamp = backup.stamp;
    options.proveOn = backup.proveOn;
    steps.push_back(std::make_unique<CheckMigration>(platform, options));
    steps.push_back(std::make_unique<MoveSchema>(platform, options));
    steps.push_back(std::make_unique<VerifySchema>(platform, options));
    auto plan = assembledLocked(platform, wanted, std::move(steps));
    plan.kind = QStringLiteral("migrate");
    const auto to = options.to.isEmpty() ? Words::tr("the empty schema") : options.to;
    plan.title = options.down ? Words::tr("Downgrade the schema to %1").arg(to)
                              : Words::tr("Upgrade the schema to %1").arg(to);
    plan.request = options.toJson();
    return plan;
}

} // namespace luthier
