// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace luthier {

namespace {

const auto ApiVersion = QStringLiteral("luthier/v1");
const auto Kind = QStringLiteral("Backup");

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::storage)
};

const auto Seal = QStringLiteral("seal");

QString sealOf(QJsonObject json)
{
    json.remove(Seal);
    const auto all = QJsonDocument(json).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(all, QCryptographicHash::Sha256).toHex());
}

tl::unexpected<Error> invalid(const QString &why) { return failure(Error::Kind::Invalid, why); }

QJsonValue moment(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QDateTime moment(const QJsonValue &value) { return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC(); }

/// The members that are plain text, by name: written and read by the same table.
struct Text {
    const char *name;
    QString Backup::*member;
};

const Text texts[] = {
    {"id", &Backup::id},
    {"type", &Backup::kind}, // "kind" is the document's
    {"file", &Backup::file},
    {"environment", &Backup::environment},
    {"clusterId", &Backup::clusterId},
    {"namespace", &Backup::nameSpace},
    {"release", &Backup::release},
    {"appVersion", &Backup::appVersion},
    {"database", &Backup::database},
    {"alembicRevision", &Backup::alembicRevision},
    {"serverVersion", &Backup::serverVersion},
    {"format", &Backup::format},
    {"sha256", &Backup::sha256},
    {"sha256There", &Backup::sha256There},
    {"encryption", &Backup::encryption},
    {"plainSha256", &Backup::plainSha256},
    {"run", &Backup::run},
};

} // namespace

QJsonObject Backup::toJson() const
{
    QJsonObject json{{QStringLiteral("apiVersion"), ApiVersion}, {QStringLiteral("kind"), Kind}};
    for (const auto &text : texts)
        json[QLatin1String(text.name)] = this->*text.member;
    json[QStringLiteral("releaseRevision")] = releaseRevision;
    json[QStringLiteral("bytes")] = bytes;
    if (isEncrypted()) {
        json[QStringLiteral("recipients")] = QJsonArray::fromStringList(recipients);
        json[QStringLiteral("plainBytes")] = plainBytes;
    }
    json[QStringLiteral("proof")] = proofName(proof);
    json[QStringLiteral("proofTime")] = moment(proofTime);
    json[QStringLiteral("proofs")] = proofs;
    if (!measured.isEmpty())
        json[QStringLiteral("measured")] = measured;
    json[QStringLiteral("tocEntries")] = tocEntries;
    if (databaseBytes > 0)
        json[QStringLiteral("databaseBytes")] = databaseBytes;
    json[QStringLiteral("taken")] = moment(taken);
    QJsonArray places;
    for (const auto &copy : copies)
        places << QJsonObject{{QStringLiteral("store"), copy.store},
                              {QStringLiteral("where"), copy.where},
                              {QStringLiteral("proof"), proofName(copy.proof)},
                              {QStringLiteral("proofTime"), moment(copy.proofTime)}};
    json[QStringLiteral("copies")] = places;
    return json;
}

Result<Backup> Backup::fromJson(const QJsonObject &json)
{
    const auto version = json[QStringLiteral("apiVersion")].toString();
    const auto documentKind = json[QStringLiteral("kind")].toString();
    if (version != ApiVersion)
        return invalid(Words::tr("Its apiVersion is “%1”, this version of Luthier reads “%2”. The backup itself is "
                                 "untouched; open it with the version that wrote it.")
                           .arg(version, ApiVersion));
    if (documentKind != Kind)
        return invalid(Words::tr("It describes a “%1”, not a backup. Nothing was changed.").arg(documentKind));
    Backup backup;
    for (const auto &text : texts) {
        const auto value = json[QLatin1String(text.name)];
        if (!value.isUndefined() && !value.isNull() && !value.isString())
            return invalid(
                Words::tr("Its “%1” is not text. The backup itself is untouched.").arg(QLatin1String(text.name)));
        if (value.isString())
            backup.*text.member = value.toString();
    }
    const auto proof = proofFromName(json[QStringLiteral("proof")].toString());
    if (!proof) // never guess how far a backup was proved
        return invalid(
            Words::tr("Its proof “%1” is not known to this version of Luthier. The backup itself is untouched.")
                .arg(json[QStringLiteral("proof")].toString()));
    backup.proof = *proof;
    backup.releaseRevision = json[QStringLiteral("releaseRevision")].toInt();
    backup.bytes = json[QStringLiteral("bytes")].toInteger(-1);
    backup.plainBytes = json[QStringLiteral("plainBytes")].toInteger(-1);
    for (const auto &key : json[QStringLiteral("recipients")].toArray())
        backup.recipients << key.toString();
    backup.proofTime = moment(json[QStringLiteral("proofTime")]);
    backup.proofs = json[QStringLiteral("proofs")].toObject();
    backup.measured = json[QStringLiteral("measured")].toObject();
    backup.tocEntries = json[QStringLiteral("tocEntries")].toInt();
    backup.databaseBytes = json[QStringLiteral("databaseBytes")].toInteger();
    backup.taken = moment(json[QStringLiteral("taken")]);
    for (const auto &copy : json[QStringLiteral("copies")].toArray())
        backup.copies << BackupCopy{copy[QStringLiteral("store")].toString(), copy[QStringLiteral("where")].toString(),
                                    proofFromName(copy[QStringLiteral("proof")].toString()).value_or(Proof::None),
                                    moment(copy[QStringLiteral("proofTime")])};
    if (backup.id.isEmpty() || backup.bytes < 0 || !backup.taken.isValid())
        return invalid(Words::tr(
            "It lacks its id, its size or when it was taken. The backup itself is untouched; take a new one."));
    return backup;
}

QByteArray Backup::manifest() const
{
    auto json = toJson();
    json[Seal] = sealOf(json);
    return QJsonDocument(json).toJson();
}

Result<Backup> Backup::fromManifest(const QByteArray &text)
{
    QJsonParseError problem;
    const auto document = QJsonDocument::fromJson(text, &problem);
    if (!document.isObject())
        return invalid(Words::tr("It is not a JSON document (%1).").arg(problem.errorString()));
    const auto json = document.object();
    if (json.contains(Seal) && json[Seal].toString() != sealOf(json))
        return invalid(
            Words::tr("It was changed since Luthier wrote it: its seal does not fit, so nothing that it says "
                      "is believed. The backup itself is untouched; put this text away and adopt the file "
                      "to have it examined anew."));
    return fromJson(json);
}

} // namespace luthier
