// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/steps/prunebackups.h"

#include "base/words.h"
#include "maintenance/stores/prune.h"

namespace luthier {

PruneBackups::PruneBackups(Platform &platform, QString store)
    : PlatformStep(platform)
    , m_store(std::move(store))
{
}

Task<QString> PruneBackups::run(StepContext context)
{
    const auto preview = co_await previewPrune(&m_platform, m_store, context.stop);
    if (!preview)
        co_return tl::unexpected(preview.error());
    const auto note = context.note;
    const auto output = context.output;
    const std::function<Result<>(QString)> removing = [note, output](QString id) {
        output(id);
        const QJsonObject entry{{QStringLiteral("removing"), id}};
        return note(entry);
    };
    const auto what = *preview;
    const auto gone = co_await prune(&m_platform, what, removing, context.stop);
    if (!gone)
        co_return tl::unexpected(gone.error());
    if (preview->keepsVersions && *gone > 0)
        co_return tl::expected<QString, Error>(
            tr("%n removed (%1). The bucket keeps versions: the bytes stay there until those are removed, too", nullptr,
               *gone)
                .arg(words::bytes(preview->bytesFreed())));
    co_return tr("%n removed (%1)", nullptr, *gone).arg(words::bytes(preview->bytesFreed()));
}

} // namespace luthier
