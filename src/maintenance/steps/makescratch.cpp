// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/steps/makescratch.h"

#include "base/words.h"
#include "postgres/scratchserver.h"

namespace luthier {

namespace {

constexpr qint64 Least = qint64(2) << 30; // bytes; an empty PostgreSQL takes 40 MB, and WAL comes on top

using Where = DatabaseProfile::Scratch;

} // namespace

QString MakeScratch::title() const
{
    return m_options.scratch.where == Where::Pod ? tr("Make a pod for the proof")
                                                 : tr("Start a PostgreSQL on this machine for the proof");
}

QString MakeScratch::explanation() const
{
    if (m_options.scratch.where == Where::Pod)
        return tr("A pod of its own with the database's image, without a port and without a token, that ends by itself "
                  "after twelve hours at the latest. The live database does no work for the proof.");
    return tr(
        "In a folder of its own, reachable only through a socket in it. The data come to this machine's disk, and "
        "are removed with it.");
}

QStringList MakeScratch::commands() const
{
    const auto &scratch = m_options.scratch;
    if (scratch.where == Where::Pod)
        return {
            QStringLiteral("kubectl apply -n %1 -f %2.yaml").arg(m_platform.databaseNameSpace(), scratch.podName())};
    const auto folder = words::shellQuoted(scratch.folder() + QStringLiteral("/data"));
    return {QStringLiteral("initdb -D %1 -U postgres -A trust -E UTF8 --locale=C.UTF-8").arg(folder),
            QStringLiteral("pg_ctl -D %1 -o \"-c listen_addresses= -k %2\" -w start")
                .arg(folder, words::shellQuoted(scratch.folder()))};
}

QList<Permission> MakeScratch::permissions() const
{
    if (m_options.scratch.where != Where::Pod)
        return {};
    auto all = databasePermissions();
    for (const auto *verb : {"create", "get", "delete"})
        all << Permission{QLatin1String(verb), {}, QStringLiteral("pods"), m_platform.databaseNameSpace()};
    return all;
}

bool MakeScratch::changesCluster() const { return m_options.scratch.where == Where::Pod; }

Task<QString> MakeScratch::run(StepContext context)
{
    if (changesCluster())
        if (const auto may = co_await m_platform.mayChange(context.stop); !may)
            co_return tl::unexpected(may.error());
    const auto found = backup(context);
    if (!found)
        co_return tl::unexpected(found.error());
    const auto bytes = std::max(Least, found->databaseBytes > 0 ? found->databaseBytes * 2 : found->bytes * Grows);
    const auto scratch = m_options.scratch;
    if (const auto made = co_await makeScratch(&m_platform, scratch, bytes, context.stop); !made)
        co_return tl::unexpected(made.error());
    const auto channel = copyChannel();
    RestoreEngine engine(*channel, copyAdmin());
    const auto server = co_await engine.server(context.stop);
    if (!server) {
        (void)co_await removeScratch(&m_platform, scratch, {});
        co_return tl::unexpected(server.error());
    }
    co_return tr("PostgreSQL %1 runs in %2")
        .arg(server->version, scratch.where == Where::Pod ? scratch.podName() : scratch.folder());
}

Task<StepReality> MakeScratch::reality(StepContext context)
{
    const auto channel = copyChannel();
    RestoreEngine engine(*channel, copyAdmin());
    const auto server = co_await engine.server(context.stop);
    co_return server ? StepReality::Done : StepReality::NotDone;
}

QStringList MakeScratch::undoCommands() const { return RemoveScratch(m_platform, m_options).commands(); }

Task<QString> MakeScratch::undo(StepContext context)
{
    RemoveScratch remove(m_platform, m_options);
    const auto said = co_await remove.run(context);
    co_return said;
}

QString RemoveScratch::explanation() const { return tr("It was made only to prove the backup."); }

QStringList RemoveScratch::commands() const
{
    const auto &scratch = m_options.scratch;
    if (scratch.where == Where::Pod)
        return {QStringLiteral("kubectl delete pod -n %1 %2").arg(m_platform.databaseNameSpace(), scratch.podName())};
    const auto folder = words::shellQuoted(scratch.folder());
    return {QStringLiteral("pg_ctl -D %1/data -m immediate stop").arg(folder), QStringLiteral("rm -r %1").arg(folder)};
}

Task<QString> RemoveScratch::run(StepContext context)
{
    const auto scratch = m_options.scratch;
    if (const auto gone = co_await removeScratch(&m_platform, scratch, context.stop); !gone)
        co_return tl::unexpected(gone.error());
    co_return tr("Nothing is left of it; the live database was not touched.");
}

} // namespace luthier
