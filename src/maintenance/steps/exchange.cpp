// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/steps/restore.h"

#include <QJsonArray>

namespace luthier {

QString DecideRestore::explanation() const
{
    return tr("Nothing was changed so far. Read what the copy holds and what the live database would lose, then "
              "decide.");
}

Task<QString> DecideRestore::run(StepContext context)
{
    for (const auto &line : context.facts[QStringLiteral("tableChanges")].toArray())
        context.output(line.toString());
    const auto loss = context.facts[QStringLiteral("loss")].toString();
    const auto title = tr("Put the copy in place");
    const auto question = tr("%1 The application stops for about a minute. Put the copy in place?").arg(loss);
    const auto decided = co_await context.decide(question, title);
    if (!decided)
        co_return tl::unexpected(decided.error());
    co_return tr("Decided: the copy is put in place.");
}

QString SwapDatabases::explanation() const
{
    return tr("Renames %1 to %2 and the copy to %1, in one transaction. The former database is kept as it is, so "
              "this can be taken back in a moment.")
        .arg(live(), former());
}

QStringList SwapDatabases::commands() const
{
    const auto channel = m_platform.databaseChannel();
    return RestoreEngine(*channel, admin()).swapCommands(live(), fresh(), former());
}

QStringList SwapDatabases::undoCommands() const
{
    const auto channel = m_platform.databaseChannel();
    return RestoreEngine(*channel, admin()).swapCommands(live(), former(), fresh());
}

Task<QString> SwapDatabases::run(StepContext context)
{
    if (const auto may = co_await m_platform.mayChange(context.stop); !may)
        co_return tl::unexpected(may.error());
    const auto channel = m_platform.databaseChannel();
    RestoreEngine engine(*channel, admin());
    const auto server = co_await engine.server(context.stop);
    if (!server)
        co_return tl::unexpected(server.error());
    const auto name = live(), copy = fresh(), kept = former();
    const auto formerMark = mark("former");
    context.facts[QStringLiteral("former")] = kept;
    if (server->database(kept)) { // an interrupted attempt came that far
        const auto opened = co_await engine.open(name, context.stop);
        if (!opened)
            co_return tl::unexpected(opened.error());
        co_return tr("The copy was in place already.");
    }
    // Another run could have begun to make a copy of this name anew: half a copy is never put in place.
    const auto *whole = server->database(copy);
    if (!whole || whole->mark != mark("copy whole"))
        co_return failure(Error::Kind::Refused,
                          tr("The copy %1 is not there any more, or not whole. Nothing was exchanged and the live "
                             "database is as it was; take this run back and restore once more.")
                              .arg(copy));
    if (const auto noted = context.note({{QStringLiteral("former"), kept}}); !noted)
        co_return tl::unexpected(noted.error());
    const auto ended = co_await engine.close(name, context.stop);
    Result<> swapped;
    if (ended)
        swapped = co_await engine.swap(name, copy, kept, formerMark, context.stop);
    else
        swapped = tl::unexpected(ended.error());
    const auto opened = co_await engine.open(name, {}); // whichever has the name now
    if (!swapped) {
        auto error = swapped.error();
        error.message += QLatin1Char(' ')
                       + (opened ? tr("The live database is as it was.")
                                 : tr("The live database is as it was, but it still refuses connections."));
        co_return tl::unexpected(error);
    }
    if (!opened)
        co_return tl::unexpected(opened.error());
    co_return tr("The copy is in place; the former database is kept as %1. %n session(s) were ended.", nullptr, *ended)
        .arg(kept);
}

Task<StepReality> SwapDatabases::reality(StepContext context)
{
    const auto channel = m_platform.databaseChannel();
    RestoreEngine engine(*channel, admin());
    const auto server = co_await engine.server(context.stop);
    if (!server)
        co_return tl::unexpected(server.error());
    const auto *now = server->database(live());
    const bool swapped = server->database(former()) && now;
    co_return swapped && now->isOpen   ? StepReality::Done
    : swapped || (now && !now->isOpen) ? StepReality::HalfWay
                                       : StepReality::NotDone;
}

Task<QString> SwapDatabases::undo(StepContext context)
{
    if (const auto may = co_await m_platform.mayChange(context.stop); !may)
        co_return tl::unexpected(may.error());
    const auto channel = m_platform.databaseChannel();
    RestoreEngine engine(*channel, admin());
    const auto server = co_await engine.server(context.stop);
    if (!server)
        co_return tl::unexpected(server.error());
    const auto name = live(), copy = fresh(), kept = former();
    const auto outOfUse = mark("was in use");
    if (!server->database(kept)) {
        if (const auto opened = co_await engine.open(name, context.stop); !opened)
            co_return tl::unexpected(opened.error());
        co_return tr("There is no former database to bring back; nothing was exchanged.");
    }
    Result<> swapped;
    if (const auto ended = co_await engine.close(name, context.stop); !ended)
        swapped = tl::unexpected(ended.error());
    else
        swapped = co_await engine.swap(name, kept, copy, outOfUse, context.stop);
    const auto opened = co_await engine.open(name, {});
    if (!swapped)
        co_return tl::unexpected(swapped.error());
    if (!opened)
        co_return tl::unexpected(opened.error());
    co_return tr("The former database is in place again; what was written since the restore is kept in %1.").arg(copy);
}

QString DropFormer::explanation() const
{
    return tr("Removes %1, the database of before the restore. This cannot be taken back; the safety backup stays.")
        .arg(former());
}

QStringList DropFormer::commands() const
{
    const auto channel = m_platform.databaseChannel();
    return {RestoreEngine(*channel, admin()).dropCommand(former())};
}

Task<QString> DropFormer::run(StepContext context)
{
    if (const auto may = co_await m_platform.mayChange(context.stop); !may)
        co_return tl::unexpected(may.error());
    const auto channel = m_platform.databaseChannel();
    RestoreEngine engine(*channel, admin());
    const auto name = former();
    const auto ours = mark("former");
    if (const auto gone = co_await engine.drop(name, ours, context.stop); !gone)
        co_return tl::unexpected(gone.error());
    co_return tr("%1 was removed.").arg(name);
}

} // namespace luthier
