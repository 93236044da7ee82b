// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/plans.h"

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

QJsonObject BackupOptions::toJson() const
{
    return {{QStringLiteral("prove"), proofName(prove)},
            {QStringLiteral("stamp"), stamp},
            {QStringLiteral("encryptTo"), QJsonArray::fromStringList(encryptTo)},
            {QStringLiteral("proveOn"), proveOn ? QJsonValue(Scratch::name(*proveOn)) : QJsonValue()}};
}

BackupOptions BackupOptions::fromJson(const QJsonObject &json)
{
    return {.prove = proofFromName(json[QStringLiteral("prove")].toString()).value_or(Proof::Readable),
            .stamp = json[QStringLiteral("stamp")].toString(),
            .encryptTo = strings(json[QStringLiteral("encryptTo")]),
            .proveOn = Scratch::fromName(json[QStringLiteral("proveOn")].toString())};
}

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

QJsonObject RestoreOptions::toJson() const
{
    return {{QStringLiteral("backupId"), backupId},
            {QStringLiteral("proofOnly"), proofOnly},
            {QStringLiteral("compare"), compare},
            {QStringLiteral("stamp"), stamp},
            {QStringLiteral("sayLoss"), sayLoss},
            {QStringLiteral("finishes"), finishes},
            {QStringLiteral("proveOn"), Scratch::name(scratch.where)}};
}

RestoreOptions RestoreOptions::fromJson(const QJsonObject &json)
{
    RestoreOptions o{json[QStringLiteral("backupId")].toString(),
                     json[QStringLiteral("proofOnly")].toBool(),
                     json[QStringLiteral("compare")].toBool(true),
                     json[QStringLiteral("stamp")].toString(),
                     json[QStringLiteral("sayLoss")].toBool(),
                     json[QStringLiteral("finishes")].toString(),
                     {}};
    o.scratch = {Scratch::fromName(json[QStringLiteral("proveOn")].toString()).value_or(o.scratch.where), o.stamp};
    return o;
}

QJsonObject RollbackOptions::toJson() const
{
    return {{QStringLiteral("revision"), revision},
            {QStringLiteral("acceptSchema"), acceptSchema},
            {QStringLiteral("fromRevision"), fromRevision},
            {QStringLiteral("toVersion"), toVersion}};
}

RollbackOptions RollbackOptions::fromJson(const QJsonObject &json)
{
    return {json[QStringLiteral("revision")].toInt(), json[QStringLiteral("acceptSchema")].toBool(),
            json[QStringLiteral("fromRevision")].toInt(), json[QStringLiteral("toVersion")].toString()};
}

} // namespace luthier
