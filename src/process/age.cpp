// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/age.h"

#include "base/masking.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace luthier::age {

namespace {

const QByteArray Intro = "age-encryption.org/v1\n";

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::age)
};

QString program(const QString &toolsPath)
{
    const auto name = QString::fromLatin1(Name);
    const auto own = toolsPath.isEmpty() ? QString()
                                         : QStandardPaths::findExecutable(name, toolsPath.split(QLatin1Char(':')));
    return own.isEmpty() ? name : own;
}

Result<QStringList> keysIn(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(
            Error::Kind::NotFound,
            Words::tr("The file of public keys %1 cannot be read: %2. No backup was taken; correct “recipients” "
                      "under “backups” in the profile.")
                .arg(name, file.errorString()));
    QStringList keys;
    while (!file.atEnd()) {
        const auto line = QString::fromUtf8(file.readLine()).trimmed();
        if (line.isEmpty() || line.startsWith(QLatin1Char('#')))
            continue;
        if (!isKey(line)) // its text stays out of the message: it may be a secret key
            return failure(
                Error::Kind::Invalid,
                Words::tr("%1 holds a line that is no public key of age (age1…). No backup was taken; correct "
                          "the file.")
                    .arg(name));
        keys << line;
    }
    if (keys.isEmpty())
        return failure(
            Error::Kind::Invalid,
            Words::tr("%1 holds no public key, so a backup would be for nobody. No backup was taken; correct the file.")
                .arg(name));
    return keys;
}

Result<> usable(const QString &identity)
{
    const QFileInfo info(identity);
    if (!info.isFile() || !info.isReadable())
        return failure(Error::Kind::NotFound,
                       Words::tr("The identity file %1 cannot be read. Nothing was changed; correct “identity” under "
                                 "“backups” in the profile.")
                           .arg(identity));
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    if ((info.permissions() & others) != 0)
        return failure(
            Error::Kind::Refused,
            Words::tr("Others on this machine may read the identity file %1, so it was not used. Nothing was "
                      "changed; take their rights away (chmod 600) and consider its keys as known.")
                .arg(identity));
    return {};
}

} // namespace

bool isKey(const QString &text)
{
    return text.startsWith(QLatin1String("age1")) || text.startsWith(QLatin1String("ssh-"));
}

bool isEncrypted(const QByteArray &head) { return head.startsWith(Intro); }

bool isEncryptedFile(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) && isEncrypted(file.read(HeadSize));
}

Result<QStringList> publicKeys(const QStringList &recipients)
{
    QStringList all;
    for (const auto &recipient : recipients) {
        if (recipient.contains(QLatin1String("AGE-SECRET-KEY-1"), Qt::CaseInsensitive))
            return failure(
                Error::Kind::Invalid,
                Words::tr("A secret key stands among the recipients. No backup was taken; put its public key "
                          "(age1…) there, and make a new pair, for this one is known now."));
        const auto keys = isKey(recipient) ? Result<QStringList>(QStringList{recipient}) : keysIn(recipient);
        if (!keys)
            return keys;
        for (const auto &key : *keys)
            if (!all.contains(key))
                all << key;
    }
    return all;
}

ProcessSpec encryption(const QStringList &publicKeys, const QString &toolsPath)
{
    ProcessSpec spec{.program = program(toolsPath)};
    for (const auto &key : publicKeys)
        spec.arguments << QStringLiteral("-r") << key;
    return spec;
}

Result<ProcessSpec> decryption(const AgeKeys &keys, const QString &file)
{
    if (!keys.decrypts())
        return failure(
            Error::Kind::Refused,
            Words::tr("%1 is encrypted, and this machine has no identity to read it with. Nothing was changed; "
                      "name the identity's file in the profile (backups: identity).")
                .arg(file));
    if (const auto ok = usable(keys.identity); !ok)
        return tl::unexpected(ok.error());
    return ProcessSpec{.program = program(keys.toolsPath),
                       .arguments = {QStringLiteral("-d"), QStringLiteral("-i"), keys.identity}};
}

Error decryptionError(const ProcessOutput &output, const AgeKeys &keys, const QString &file)
{
    const auto detail = masked(QString::fromUtf8(output.err).trimmed());
    const auto says = [&output](const char *text) { return output.err.contains(text); };
    if (says("no identity matched"))
        return {Error::Kind::Denied,
                Words::tr("The identity %1 does not open %2: it was encrypted to others, or its first lines were "
                          "changed. Nothing was changed; name the "
                          "identity of one of its recipients (backups: identity).")
                    .arg(keys.identity, file),
                detail};
    if (says("passphrase"))
        return {
            Error::Kind::Refused,
            Words::tr("The identity %1 is protected by a passphrase, which nobody can type here. Nothing was changed; "
                      "name an identity without one, that only you can read.")
                .arg(keys.identity),
            detail};
    if (says("error: reading \""))
        return {Error::Kind::Invalid,
                Words::tr("The identity file %1 is not one of age's. Nothing was changed; correct “identity” under "
                          "“backups” in the profile.")
                    .arg(keys.identity),
                detail};
    return {
        Error::Kind::Invalid,
        Words::tr("%1 cannot be decrypted: it was changed or cut since it was encrypted. Do not rely on this file; use "
                  "another copy or another backup.")
            .arg(file),
        detail};
}

Error encryptionError(const ProcessOutput &output)
{
    return {
        Error::Kind::Refused,
        Words::tr("age could not encrypt the backup (%1). Look at the recipients in the profile and take the backup "
                  "again.")
            .arg(masked(QString::fromUtf8(output.err).section(QLatin1Char('\n'), 0, 0).trimmed())),
        masked(QString::fromUtf8(output.err))};
}

QString encryptWords(const QStringList &recipients)
{
    ProcessSpec spec{.program = QString::fromLatin1(Name)};
    for (const auto &recipient : recipients)
        spec.arguments << (isKey(recipient) ? QStringLiteral("-r") : QStringLiteral("-R")) << recipient;
    return spec.commandLine();
}

QString decryptWords(const QString &identity)
{
    const auto shown = identity.isEmpty() ? QStringLiteral("identity.txt") : identity;
    return ProcessSpec{.program = QString::fromLatin1(Name),
                       .arguments = {QStringLiteral("-d"), QStringLiteral("-i"), shown}}
        .commandLine();
}

} // namespace luthier::age
