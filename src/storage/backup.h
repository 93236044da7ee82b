// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace luthier {

/// The ladder of proof: each rung holds all below it.
enum class Proof { None, Taken, Transferred, Readable, Restored, Asserted };
QString proofName(Proof proof); ///< "readable": for JSON and options
std::optional<Proof> proofFromName(const QString &name);
QString proofWords(Proof proof); ///< translated, for a person

/// Where else the same bytes are, as it was known when they were brought there.
struct BackupCopy {
    QString store; ///< the name in the profile
    QString where; ///< "s3://bucket/key"
    Proof proof = Proof::None;
    QDateTime proofTime;
};

/// The manifest beside each backup file (FILE.json): what it is, where from, and how far it was proved.
struct Backup {
    QString id;                                ///< "20261122-175103-lyra"
    QString kind = QStringLiteral("database"); ///< or "configuration"
    QString file;                              ///< absolute
    QString environment;
    QString clusterId;
    QString nameSpace;
    QString release;
    int releaseRevision = 0;
    QString appVersion;
    QString database;
    QString alembicRevision;
    QString serverVersion;
    QString format;           ///< "custom", "plain", "directory" (in a tar), "cluster" (pg_dumpall)
    qint64 databaseBytes = 0; ///< what the database took on the server's disk; 0: not known
    qint64 bytes = 0;
    QString sha256;
    QString sha256There; ///< of what was dumped, computed where it was taken
    QString encryption;  ///< "age": `bytes` and `sha256` are those of the encrypted file; empty: it is as it was dumped
    QStringList recipients; ///< the public keys that it is encrypted to
    qint64 plainBytes = -1; ///< of what is inside an encrypted file; negative: not known
    QString plainSha256;
    Proof proof = Proof::None;
    QDateTime proofTime;
    QJsonObject proofs;   ///< rung name -> sentence
    QJsonObject measured; ///< what the database held in the dump's own snapshot (postgres/measure.h)
    int tocEntries = 0;
    QString run; ///< the run that took it
    QDateTime taken;
    QList<BackupCopy> copies;

    QString proofInWords() const; ///< a configuration is not restored on trial to be compared
    bool isEncrypted() const { return !encryption.isEmpty(); }

    QJsonObject toJson() const; ///< with "apiVersion": "luthier/v1", "kind": "Backup"
    static Result<Backup> fromJson(const QJsonObject &json);
    /// The text that lies beside the file: toJson() and its seal, the SHA-256 of all of it but the seal (compact, keys in
    /// order).
    QByteArray manifest() const;
    /// Refuses a text that was changed since it was sealed; one without a seal is of an earlier version, or was written
    /// where nobody could seal it (a cluster's own schedule).
    static Result<Backup> fromManifest(const QByteArray &text);
};

} // namespace luthier
