// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/steps/copybackup.h"

#include "base/words.h"
#include "maintenance/stores/stores.h"
#include "storage/storecatalogue.h"

namespace luthier {

namespace {

constexpr double UploadPart = 0.6; // of the bar; reading back is mostly faster

StepProgress inWords(CopyPhase phase, const TransferProgress &transfer)
{
    const bool upload = phase == CopyPhase::Upload;
    StepProgress step;
    const double part = transfer.expected > 0 ? double(transfer.bytes) / double(transfer.expected) : 0;
    step.part = upload ? part * UploadPart : UploadPart + part * (1 - UploadPart);
    const auto moved = words::bytes(transfer.bytes);
    const auto all = words::bytes(transfer.expected);
    const auto rate = words::bytes(qint64(transfer.bytesPerSecond));
    step.text = upload ? CopyBackup::tr("%1 of %2 uploaded, %3/s").arg(moved, all, rate)
                       : CopyBackup::tr("%1 of %2 read back, %3/s").arg(moved, all, rate);
    if (!upload || transfer.left.count() < 0)
        step.left = transfer.left;
    else // and the same bytes again, about as fast
        step.left = transfer.left
                  + std::chrono::milliseconds(qint64(double(transfer.expected) * 1000 / transfer.bytesPerSecond));
    return step;
}

} // namespace

CopyBackup::CopyBackup(Platform &platform, StoreProfile store, QString backupId)
    : PlatformStep(platform)
    , m_store(std::move(store))
    , m_backupId(std::move(backupId))
{
}

QString CopyBackup::explanation() const
{
    return tr("Uploads the backup to %1, reads the whole copy back and compares its SHA-256. An upload that is cut is "
              "gone on with.")
        .arg(m_store.place.words());
}

QStringList CopyBackup::commands() const
{
    const auto &place = m_store.place;
    QStringList command{QStringLiteral("aws"), QStringLiteral("s3"), QStringLiteral("cp"),
                        QStringLiteral("backup.dump"), place.words(m_platform.environment().name + QLatin1Char('/'))};
    if (!place.endpoint.isEmpty())
        command << QStringLiteral("--endpoint-url") << place.endpoint;
    return {words::shellLine(command)};
}

QList<Permission> CopyBackup::permissions() const
{
    return m_store.secret.isEmpty() ? QList<Permission>() : QList<Permission>{permission("get", "", "secrets")};
}

QString CopyBackup::backupIn(const QJsonObject &facts) const
{
    return m_backupId.isEmpty() ? facts[QStringLiteral("backupId")].toString() : m_backupId;
}

QString CopyConfiguration::backupIn(const QJsonObject &facts) const
{
    return facts[QStringLiteral("configurationId")].toString();
}

Task<QString> CopyBackup::run(StepContext context)
{
    auto backup = m_platform.catalogue().find(backupIn(context.facts));
    if (!backup)
        co_return tl::unexpected(backup.error());
    const auto store = co_await openStore(&m_platform, m_store, context.stop);
    if (!store)
        co_return tl::unexpected(store.error());
    const StoreCatalogue there(**store);
    const auto report = context.progress;
    const CopyReport progress = [report](CopyPhase phase, TransferProgress p) { report(inWords(phase, p)); };
    context.output(m_store.place.words(StoreCatalogue::keyOf(*backup)));
    const auto copied = co_await there.copy(*backup, progress, context.stop);
    if (!copied)
        co_return tl::unexpected(copied.error());
    const auto where = m_store.place.words(copied->copy.file);
    backup->copies.removeIf([this](const auto &copy) { return copy.store == m_store.place.name; });
    backup->copies << BackupCopy{m_store.place.name, where, copied->copy.proof, copied->copy.proofTime};
    if (const auto saved = m_platform.catalogue().save(*backup); !saved)
        co_return tl::unexpected(saved.error());
    context.facts[QStringLiteral("copiedBackup")] = backup->id;
    context.facts[QStringLiteral("copiedTo")] = where;
    context.facts[QStringLiteral("copiedBytes")] = backup->bytes - copied->upload.resumedBytes;
    context.facts[QStringLiteral("resumedBytes")] = copied->upload.resumedBytes;
    m_platform.readBackups();
    const auto size = words::bytes(backup->bytes);
    if (copied->upload.wasThere)
        co_return tl::expected<QString, Error>(tr("%1 was there already; read back, SHA-256 equal").arg(size));
    if (copied->upload.resumedBytes > 0)
        co_return tl::expected<QString, Error>(
            tr("%1 read back, SHA-256 equal; %2 of it were there from an upload that was cut")
                .arg(size, words::bytes(copied->upload.resumedBytes)));
    co_return tr("%1 uploaded and read back, SHA-256 equal").arg(size);
}

} // namespace luthier
