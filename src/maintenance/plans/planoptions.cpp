// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/plans/plans.h"

#include <QJsonArray>

namespace luthier {

namespace {

QStringList strings(const QJsonValue &value)
{
    QStringList all;
    for (const auto &item : value.toArray())
        all << item.toString();
    return all;
}

} // namespace

QJsonObject UpdateOptions::toJson() const
{
    QJsonObject people;
    for (auto it = confirmed.cbegin(); it != confirmed.cend(); ++it)
        people[it.key()] = it.value();
    return {{QStringLiteral("version"), version},
            {QStringLiteral("chart"), QJsonObject{{QStringLiteral("oci"), chart.oci},
                                                  {QStringLiteral("repository"), chart.repository},
                                                  {QStringLiteral("chart"), chart.chart},
                                                  {QStringLiteral("file"), chart.file},
                                                  {QStringLiteral("registryConfig"), chart.registryConfig},
                                                  {QStringLiteral("caFile"), chart.caFile}}},
            {QStringLiteral("valuesFiles"), QJsonArray::fromStringList(valuesFiles)},
            {QStringLiteral("prove"), proofName(prove)},
            {QStringLiteral("overrideReason"), overrideReason},
            {QStringLiteral("timeout"), qint64(timeout.count())},
            {QStringLiteral("wait"), wait},
            {QStringLiteral("rollBackOnFailure"), rollBackOnFailure},
            {QStringLiteral("setTags"), setTags},
            {QStringLiteral("confirmed"), people},
            {QStringLiteral("fromVersion"), fromVersion},
            {QStringLiteral("fromRevision"), fromRevision},
            {QStringLiteral("preparedValues"), QJsonArray::fromStringList(preparedValues)},
            {QStringLiteral("stamp"), stamp},
            {QStringLiteral("proveOn"), proveOn ? QJsonValue(Scratch::name(*proveOn)) : QJsonValue()}};
}

UpdateOptions UpdateOptions::fromJson(const QJsonObject &json)
{
    UpdateOptions o;
    o.version = json[QStringLiteral("version")].toString();
    const auto chart = json[QStringLiteral("chart")];
    o.chart = {chart[QStringLiteral("oci")].toString(),
               chart[QStringLiteral("repository")].toString(),
               chart[QStringLiteral("chart")].toString(),
               chart[QStringLiteral("file")].toString(),
               chart[QStringLiteral("registryConfig")].toString(),
               chart[QStringLiteral("caFile")].toString()};
    o.valuesFiles = strings(json[QStringLiteral("valuesFiles")]);
    o.prove = proofFromName(json[QStringLiteral("prove")].toString()).value_or(Proof::Readable);
    o.overrideReason = json[QStringLiteral("overrideReason")].toString();
    o.timeout = std::chrono::seconds(json[QStringLiteral("timeout")].toInteger(300));
    o.wait = json[QStringLiteral("wait")].toBool();
    o.rollBackOnFailure = json[QStringLiteral("rollBackOnFailure")].toBool();
    o.setTags = json[QStringLiteral("setTags")].toBool(true);
    const auto people = json[QStringLiteral("confirmed")].toObject();
    for (auto it = people.begin(); it != people.end(); ++it)
        o.confirmed[it.key()] = it.value().toString();
    o.fromVersion = json[QStringLiteral("fromVersion")].toString();
    o.fromRevision = json[QStringLiteral("fromRevision")].toInt();
    o.preparedValues = strings(json[QStringLiteral("preparedValues")]);
    o.stamp = json[QStringLiteral("stamp")].toString();
    o.proveOn = Scratch::fromName(json[QStringLiteral("proveOn")].toString());
    return o;
}

QJsonObject BackupOptions::toJson() const
{
    QJsonObject json{{QStringLiteral("prove"), proofName(prove)},
                     {QStringLiteral("stamp"), stamp},
                     {QStringLiteral("encryptTo"), QJsonArray::fromStringList(encryptTo)},
                     {QStringLiteral("proveOn"), proveOn ? QJsonValue(Scratch::name(*proveOn)) : QJsonValue()},
                     {QStringLiteral("schedule"), schedule},
                     {QStringLiteral("prune"), prune},
                     {QStringLiteral("format"), format}};
    if (stores)
        json[QStringLiteral("stores")] = QJsonArray::fromStringList(*stores);
    return json;
}

BackupOptions BackupOptions::fromJson(const QJsonObject &json)
{
    BackupOptions o;
    o.prove = proofFromName(json[QStringLiteral("prove")].toString()).value_or(Proof::Readable);
    o.stamp = json[QStringLiteral("stamp")].toString();
    o.encryptTo = strings(json[QStringLiteral("encryptTo")]);
    o.proveOn = Scratch::fromName(json[QStringLiteral("proveOn")].toString());
    o.schedule = json[QStringLiteral("schedule")].toString();
    if (json.contains(QStringLiteral("stores")))
        o.stores = strings(json[QStringLiteral("stores")]);
    o.prune = json[QStringLiteral("prune")].toBool();
    o.format = json[QStringLiteral("format")].toString();
    return o;
}

QJsonObject RestoreOptions::toJson() const
{
    return {{QStringLiteral("backupId"), backupId},
            {QStringLiteral("proofOnly"), proofOnly},
            {QStringLiteral("compare"), compare},
            {QStringLiteral("stamp"), stamp},
            {QStringLiteral("sayLoss"), sayLoss},
            {QStringLiteral("finishes"), finishes},
            {QStringLiteral("proveOn"), Scratch::name(scratch.where)},
            {QStringLiteral("schedule"), schedule},
            {QStringLiteral("fetchFrom"), fetchFrom},
            {QStringLiteral("taken"), taken.toUTC().toString(Qt::ISODateWithMs)}};
}

RestoreOptions RestoreOptions::fromJson(const QJsonObject &json)
{
    RestoreOptions o;
    o.backupId = json[QStringLiteral("backupId")].toString();
    o.proofOnly = json[QStringLiteral("proofOnly")].toBool();
    o.compare = json[QStringLiteral("compare")].toBool(true);
    o.stamp = json[QStringLiteral("stamp")].toString();
    o.sayLoss = json[QStringLiteral("sayLoss")].toBool();
    o.finishes = json[QStringLiteral("finishes")].toString();
    o.scratch = {Scratch::fromName(json[QStringLiteral("proveOn")].toString()).value_or(o.scratch.where), o.stamp};
    o.schedule = json[QStringLiteral("schedule")].toString();
    o.fetchFrom = json[QStringLiteral("fetchFrom")].toString();
    o.taken = QDateTime::fromString(json[QStringLiteral("taken")].toString(), Qt::ISODateWithMs).toUTC();
    return o;
}

QJsonObject RollbackOptions::toJson() const
{
    return {{QStringLiteral("revision"), revision},   {QStringLiteral("acceptSchema"), acceptSchema},
            {QStringLiteral("downgrade"), downgrade}, {QStringLiteral("restore"), restore},
            {QStringLiteral("stamp"), stamp},         {QStringLiteral("fromRevision"), fromRevision},
            {QStringLiteral("toVersion"), toVersion}};
}

RollbackOptions RollbackOptions::fromJson(const QJsonObject &json)
{
    RollbackOptions o;
    o.revision = json[QStringLiteral("revision")].toInt();
    o.acceptSchema = json[QStringLiteral("acceptSchema")].toBool();
    o.downgrade = json[QStringLiteral("downgrade")].toObject();
    o.restore = json[QStringLiteral("restore")].toString();
    o.stamp = json[QStringLiteral("stamp")].toString();
    o.fromRevision = json[QStringLiteral("fromRevision")].toInt();
    o.toVersion = json[QStringLiteral("toVersion")].toString();
    return o;
}

} // namespace luthier
