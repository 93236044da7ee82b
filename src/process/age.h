// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "process/processspec.h"

#include <QStringList>

namespace luthier {

/// To whom backups are encrypted, and by what they are read here, by the program age (https://age-encryption.org/v1):
/// a well-kept program that also knows keys on hardware, rather than cryptography of our own. Names and public keys only:
/// a secret key stays in its file.
struct AgeKeys {
    QStringList recipients; ///< public keys ("age1…", "ssh-ed25519 …"), or files of them
    QString identity;       ///< the file of secret keys; empty: this machine can only encrypt
    QString toolsPath;      ///< searched for age before PATH

    bool encrypts() const { return !recipients.isEmpty(); }
    bool decrypts() const { return !identity.isEmpty(); }
};

namespace age {

inline constexpr char Name[] = "age"; ///< as manifests say it

/// By the first bytes of a file: at least HeadSize of them.
inline constexpr qsizetype HeadSize = 22;
bool isEncrypted(const QByteArray &head);
bool isEncryptedFile(const QString &file);
bool isKey(const QString &recipient); ///< else it names a file

/// The public keys themselves, files read. Errors (all before anything is done): a file that is not there or names none, a
/// text that is no key.
Result<QStringList> publicKeys(const QStringList &recipients);
/// What encrypts its input to these public keys.
ProcessSpec encryption(const QStringList &publicKeys, const QString &toolsPath);
/// What decrypts its input. Errors: no identity, or its file is not there, or others may read it.
Result<ProcessSpec> decryption(const AgeKeys &keys, const QString &file);
/// Why age could not decrypt `file`, in one sentence; pure.
Error decryptionError(const ProcessOutput &output, const AgeKeys &keys, const QString &file);
Error encryptionError(const ProcessOutput &output);

/// "age -r age1… " and "age -d -i FILE", as parts of a shown pipeline.
QString encryptWords(const QStringList &recipients);
QString decryptWords(const QString &identity);

} // namespace age

} // namespace luthier
