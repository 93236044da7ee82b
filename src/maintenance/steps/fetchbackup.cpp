// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/steps/fetchbackup.h"

#include "base/words.h"
#include "maintenance/stores/stores.h"
#include "storage/storecatalogue.h"

namespace luthier {

FetchBackup::FetchBackup(Platform &platform, StoreProfile store, QString backupId)
    : PlatformStep(platform)
    , m_store(std::move(store))
    , m_backupId(std::move(backupId))
{
}

QString FetchBackup::explanation() const
{
    return tr("Only %1 has this backup. It is downloaded to this machine and compared with its SHA-256; a download "
              "that "
              "is cut is gone on with.")
        .arg(m_store.place.words());
}

QStringList FetchBackup::commands() const
{
    const auto &place = m_store.place;
    QStringList command{
        QStringLiteral("aws"), QStringLiteral("s3"), QStringLiteral("cp"),
        place.words(m_platform.environment().name + QLatin1Char('/') + m_backupId + QStringLiteral(".dump")),
        m_platform.catalogue().folder().absolutePath()};
    if (!place.endpoint.isEmpty())
        command << QStringLiteral("--endpoint-url") << place.endpoint;
    return {words::shellLine(command)};
}

QList<Permission> FetchBackup::permissions() const
{
    return m_store.secret.isEmpty() ? QList<Permission>() : QList<Permission>{permission("get", "", "secrets")};
}

Task<QString> FetchBackup::run(StepContext context)
{
    const auto &folder = m_platform.catalogue();
    if (const auto here = folder.find(m_backupId); here)
        co_return tr("%1 is here already").arg(here->file);
    const auto store = co_await openStore(&m_platform, m_store, context.stop);
    if (!store)
        co_return tl::unexpected(store.error());
    const StoreCatalogue there(**store);
    const auto report = context.progress;
    const TransferReport progress = [report](TransferProgress p) {
        const auto part = p.expected > 0 ? double(p.bytes) / double(p.expected) : -1;
        const auto text = tr("%1 of %2 downloaded, %3/s")
                              .arg(words::bytes(p.bytes), words::bytes(p.expected),
                                   words::bytes(qint64(p.bytesPerSecond)));
        report({part, text, p.left});
    };
    const auto fetched = co_await there.fetch(m_backupId, &folder, progress, context.stop);
    if (!fetched)
        co_return tl::unexpected(fetched.error());
    context.facts[QStringLiteral("fetchedBackup")] = fetched->id;
    context.facts[QStringLiteral("fetchedFrom")] = m_store.place.name;
    m_platform.readBackups();
    co_return tr("%1 downloaded to %2, SHA-256 as its manifest says").arg(words::bytes(fetched->bytes), fetched->file);
}

} // namespace luthier
