// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/steps/configuration.h"

#include "base/paths.h"
#include "base/words.h"
#include "maintenance/configuration/configurationreader.h"
#include "process/plainfile.h"

#include <QCryptographicHash>
#include <QJsonArray>

namespace luthier {

namespace {

QString sha256(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace

BackUpConfiguration::BackUpConfiguration(Platform &platform, AgeKeys keys, QSet<QString> also)
    : PlatformStep(platform)
    , m_keys(std::move(keys))
    , m_also(std::move(also))
{
}

QString BackUpConfiguration::explanation() const
{
    const auto what = tr(
        "Keeps the release's values, manifest, hooks and live objects in a file that only you can read. "
        "Changes nothing in the cluster.");
    return what + QLatin1Char(' ')
         + (m_keys.encrypts()
                ? tr("Secrets too, for it is encrypted to %1.").arg(m_keys.recipients.join(QStringLiteral(", ")))
                : tr("Secrets are left out: the profile names nobody to encrypt them to."));
}

QStringList BackUpConfiguration::commands() const
{
    const auto release = m_platform.releaseRef();
    const auto kinds = QStringLiteral("configmap,%1pvc,service,ingress,hpa,serviceaccount,role,rolebinding,deployment,"
                                      "statefulset,cronjob")
                           .arg(m_keys.encrypts() ? QStringLiteral("secret,") : QString());
    const auto objects = kubectl(
        QStringLiteral("get %1 -l app.kubernetes.io/instance=%2 -o yaml").arg(kinds, release.name));
    return {QStringLiteral("helm get values %1 -n %2 -o yaml").arg(release.name, release.nameSpace),
            QStringLiteral("helm get manifest %1 -n %2").arg(release.name, release.nameSpace),
            m_keys.encrypts() ? objects + QStringLiteral(" | ") + age::encryptWords(m_keys.recipients) : objects};
}

Task<Backup> BackUpConfiguration::written(Configuration configuration, std::stop_token stop)
{
    const auto recipients = age::publicKeys(m_keys.recipients);
    if (!recipients)
        co_return tl::unexpected(recipients.error());
    const auto plain = configuration.toBytes();
    const auto bytes = co_await encryptedBytes(plain, *recipients, m_keys.toolsPath, stop);
    if (!bytes)
        co_return tl::unexpected(bytes.error());
    const auto &release = configuration.release;
    Backup backup;
    backup.id = configuration.taken.toString(QStringLiteral("yyyyMMdd-HHmmss-zzz-")) + m_platform.profile().release
              + QStringLiteral("-configuration");
    const auto file = m_platform.catalogue().prepare(
        backup.id, m_platform.environment().name,
        m_keys.encrypts() ? QStringLiteral("configuration.age") : QStringLiteral("configuration"), bytes->size());
    if (!file)
        co_return tl::unexpected(file.error());
    if (const auto done = paths::writeAtomically(*file, *bytes); !done)
        co_return tl::unexpected(done.error());
    backup.kind = QStringLiteral("configuration");
    backup.file = *file;
    backup.environment = m_platform.environment().name;
    backup.clusterId = configuration.clusterId;
    backup.nameSpace = m_platform.nameSpace();
    backup.release = release[QStringLiteral("name")].toString();
    backup.releaseRevision = release[QStringLiteral("revision")].toInt();
    backup.appVersion = release[QStringLiteral("appVersion")].toString();
    backup.format = QStringLiteral("json");
    backup.bytes = bytes->size();
    backup.sha256 = sha256(*bytes);
    backup.taken = configuration.taken;
    backup.tocEntries = int(configuration.objects.size());
    if (m_keys.encrypts()) {
        backup.encryption = QString::fromLatin1(age::Name);
        backup.recipients = *recipients;
        backup.plainBytes = plain.size();
        backup.plainSha256 = sha256(plain);
    }
    co_return backup;
}

Task<Backup> BackUpConfiguration::proved(Backup backup, Configuration configuration, std::stop_token stop)
{
    const auto whole = co_await m_platform.catalogue().verify(backup, stop);
    if (!whole)
        co_return tl::unexpected(whole.error());
    backup.proof = Proof::Transferred;
    backup.proofs[proofName(Proof::Transferred)] = *whole;
    backup.proofTime = QDateTime::currentDateTimeUtc();
    if (backup.isEncrypted() && !m_keys.decrypts()) {
        backup.proofs[proofName(Proof::Readable)] = tr(
            "It is encrypted, and this machine has no identity to read it with.");
        co_return backup;
    }
    const auto bytes = co_await plainBytes(backup.file, m_keys, stop);
    if (!bytes)
        co_return tl::unexpected(bytes.error());
    const auto back = Configuration::fromBytes(*bytes);
    if (!back)
        co_return tl::unexpected(back.error());
    if (back->toBytes() != configuration.toBytes())
        co_return failure(
            Error::Kind::Invalid,
            tr("What was read back from %1 is not what was read from the cluster. Do not rely on it; take the "
               "backup again.")
                .arg(backup.file));
    backup.proof = Proof::Asserted;
    backup.proofs[proofName(Proof::Readable)] = tr("%n object(s), each read again", nullptr, int(back->objects.size()));
    backup.proofs[proofName(Proof::Asserted)] = tr("the same as in the cluster when it was taken");
    co_return backup;
}

Task<QString> BackUpConfiguration::run(StepContext context)
{
    const bool withSecrets = m_keys.encrypts();
    const auto read = co_await readConfiguration(&m_platform, withSecrets, m_also, context.stop);
    if (!read)
        co_return tl::unexpected(read.error());
    const auto configuration = *read;
    const auto taken = co_await written(configuration, context.stop);
    if (!taken)
        co_return tl::unexpected(taken.error());
    const auto unproved = *taken;
    const auto backup = co_await proved(unproved, configuration, context.stop);
    if (!backup)
        co_return tl::unexpected(backup.error());
    if (const auto saved = m_platform.catalogue().save(*backup); !saved)
        co_return tl::unexpected(saved.error());
    for (const auto &left : configuration.leftOut)
        context.output(tr("left out: %1").arg(left));
    context.facts[QStringLiteral("configurationId")] = backup->id;
    context.facts[QStringLiteral("configurationFile")] = backup->file;
    context.facts[QStringLiteral("configurationSha256")] = backup->sha256;
    context.facts[QStringLiteral("configurationProof")] = proofName(backup->proof);
    m_platform.readBackups();
    auto sentence = tr("%n object(s)", nullptr, int(configuration.objects.size())) + QStringLiteral(", ")
                  + words::bytes(backup->bytes);
    if (backup->isEncrypted())
        sentence += QStringLiteral(" · ") + tr("encrypted to %n key(s)", nullptr, int(backup->recipients.size()));
    if (!configuration.leftOut.isEmpty())
        sentence += QStringLiteral(" · ") + tr("%n left out", nullptr, int(configuration.leftOut.size()));
    co_return sentence + QStringLiteral(" · ") + backup->proofInWords();
}

} // namespace luthier
