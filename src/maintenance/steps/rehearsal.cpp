// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/steps/restore.h"

#include "base/words.h"

#include <QJsonArray>

#include <algorithm>
#include <climits>

namespace luthier {

namespace {

QString step(const DumpProgress &p)
{
    return words::bytes(p.bytes) + QStringLiteral(", ") + words::bytes(qint64(p.bytesPerSecond)) + QStringLiteral("/s");
}

QString tableLine(const TableChange &change)
{
    const auto side = [](qint64 rows) { return rows < 0 ? CompareCopy::tr("missing") : QString::number(rows); };
    auto line = CompareCopy::tr("%1: %2 rows now, %3 in the backup")
                    .arg(change.table, side(change.rowsNow), side(change.rowsThen));
    if (change.newestNow.isValid() && change.newestThen.isValid() && change.newestNow != change.newestThen)
        line += CompareCopy::tr("; newest of %1, in the backup of %2")
                    .arg(words::moment(change.newestNow), words::moment(change.newestThen));
    return line;
}

QString rowsIn(qint64 rows, qsizetype tables)
{
    return CompareCopy::tr("%1 in %2")
        .arg(CompareCopy::tr("%n row(s)", nullptr, int(std::min(rows, qint64(INT_MAX)))),
             CompareCopy::tr("%n table(s)", nullptr, int(tables)));
}

} // namespace

QString RehearseRestore::explanation() const
{
    return tr("Restores into a new database %1 beside %2, which is not touched and goes on serving.")
        .arg(fresh(), live());
}

QStringList RehearseRestore::commands() const
{
    const auto known = m_options.backupId.isEmpty() ? Result<Backup>(Backup{})
                                                    : m_platform.catalogue().find(m_options.backupId);
    auto source = known ? *known : Backup{};
    if (source.file.isEmpty())
        source.file = QStringLiteral("backup.dump");
    const auto channel = copyChannel();
    const RestoreEngine engine(*channel, copyAdmin());
    return {engine.createCommand(fresh(), m_platform.profile().database.user), engine.restoreCommand(request(source))};
}

Task<RestoreResult> RehearseRestore::intoFresh(Backup backup, StepContext context)
{
    const auto channel = copyChannel();
    RestoreEngine engine(*channel, copyAdmin());
    const auto name = fresh();
    const auto owner = m_platform.profile().database.user;
    const auto ours = mark("copy");
    if (const auto gone = co_await engine.drop(name, ours, context.stop); !gone) // of an attempt that was interrupted
        co_return tl::unexpected(gone.error());
    const auto begun = mark("copy begun");
    if (const auto made = co_await engine.create(name, live(), owner, begun, context.stop); !made)
        co_return tl::unexpected(made.error());
    const auto wanted = request(backup);
    context.output(engine.restoreCommand(wanted));
    const auto report = context.progress;
    const std::function<void(DumpProgress)> progress = [report](DumpProgress p) {
        report({p.expected > 0 ? std::min(0.97, double(p.bytes) / double(p.expected)) : -1, step(p), p.left});
    };
    auto restored = co_await engine.restore(wanted, progress, context.stop);
    if (!restored) {
        (void)co_await dropCopy();
        co_return restored;
    }
    const auto whole = mark("copy whole");
    if (const auto marked = co_await engine.mark(name, whole, context.stop); !marked)
        co_return tl::unexpected(marked.error());
    co_return restored;
}

Task<QString> RehearseRestore::run(StepContext context)
{
    if (const auto may = co_await m_platform.mayChange(context.stop); !may)
        co_return tl::unexpected(may.error());
    auto found = backup(context);
    if (!found)
        co_return tl::unexpected(found.error());
    const auto source = *found;
    const auto restored = co_await intoFresh(source, context);
    if (!restored) {
        auto error = restored.error();
        error.message += QLatin1Char(' ') + tr("The live database was not touched.");
        co_return tl::unexpected(error);
    }
    for (const auto &complaint : restored->ignored)
        context.evidence(complaint.words());
    context.facts[QStringLiteral("copy")] = fresh();
    auto sentence = tr("%1 restored into %2").arg(words::bytes(restored->bytes), fresh());
    if (!restored->ignored.isEmpty())
        sentence += QStringLiteral(" · ") + tr("%n harmless message(s)", nullptr, int(restored->ignored.size()));
    found->proofs[proofName(Proof::Restored)] = sentence;
    // A rung holds all below it: what was restored to its end was read, and is whole.
    found->proof = std::max(found->proof, Proof::Restored);
    found->proofTime = QDateTime::currentDateTimeUtc();
    if (const auto saved = m_platform.catalogue().save(*found); !saved)
        co_return tl::unexpected(saved.error());
    if (m_options.backupId.isEmpty())
        context.facts[QStringLiteral("backupProof")] = proofName(found->proof);
    m_platform.readBackups();
    co_return sentence;
}

Task<StepReality> RehearseRestore::reality(StepContext context)
{
    const auto channel = copyChannel();
    RestoreEngine engine(*channel, copyAdmin());
    const auto server = co_await engine.server(context.stop);
    if (!server)
        co_return tl::unexpected(server.error());
    const auto *copy = server->database(fresh());
    co_return !copy                    ? StepReality::NotDone
    : copy->mark == mark("copy whole") ? StepReality::Done
                                       : StepReality::HalfWay;
}

QStringList RehearseRestore::undoCommands() const
{
    const auto channel = copyChannel();
    return {RestoreEngine(*channel, copyAdmin()).dropCommand(fresh())};
}

Task<QString> RehearseRestore::undo(StepContext context)
{
    const auto channel = copyChannel();
    RestoreEngine engine(*channel, copyAdmin());
    const auto server = co_await engine.server(context.stop);
    if (!server)
        co_return tl::unexpected(server.error());
    const auto *copy = server->database(fresh());
    if (!copy)
        co_return tr("There is no copy any more.");
    if (copy->mark != mark("copy begun")
        && copy->mark != mark("copy whole")) // it was in use: it may hold what nothing else holds
        co_return tr("%1 was in use for a while and is kept; remove it when nobody needs it.").arg(copy->name);
    const auto name = copy->name;
    const auto ours = mark("copy");
    if (const auto gone = co_await engine.drop(name, ours, context.stop); !gone)
        co_return tl::unexpected(gone.error());
    co_return tr("The copy %1 was removed.").arg(name);
}

QString CompareCopy::explanation() const
{
    return m_options.proofOnly && !m_options.sayLoss
             ? tr("Counts every table of the copy and compares schema, rows, sequences and extensions with what was "
                  "counted when the backup was taken.")
             : tr("Counts every table of the copy, compares it with what was counted when the backup was taken, and "
                  "says what the live database would lose.");
}

QStringList CompareCopy::commands() const
{
    return {copyChannel()->commandLine({QStringLiteral("psql"), QStringLiteral("-U"), copyAdmin(), QStringLiteral("-d"),
                                        fresh(), QStringLiteral("-c"), QStringLiteral("SELECT count(*) FROM …")})};
}

Task<QString> CompareCopy::run(StepContext context)
{
    auto found = backup(context);
    if (!found)
        co_return tl::unexpected(found.error());
    const auto channel = copyChannel();
    RestoreEngine engine(*channel, copyAdmin());
    const auto name = fresh();
    const auto copy = co_await engine.measure(name, context.stop);
    if (!copy)
        co_return tl::unexpected(copy.error());
    QString sentence;
    if (found->measured.isEmpty() && m_options.backupId.isEmpty())
        co_return failure(
            Error::Kind::Refused,
            tr("When the backup was taken nothing could be counted there, so the copy cannot be compared. "
               "Nothing was changed; ask for less proof (restored), or look at the run's output."));
    if (found->measured.isEmpty()) {
        sentence =
            tr("%1, schema %2. When it was taken nothing was counted, so this proves no more than that it can be "
               "restored.")
                .arg(rowsIn(copy->rows(), copy->tables.size()), copy->alembicRevision);
    } else {
        const auto wrong = differences(Measure::fromJson(found->measured), *copy);
        if (!wrong.isEmpty())
            co_return failure(Error::Kind::Invalid,
                              tr("The copy is not what the database was when the backup was taken: %1. The live "
                                 "database was not touched; use another backup.")
                                  .arg(wrong.first()),
                              wrong.join(QLatin1Char('\n')));
        sentence = tr("%1, all as counted when it was taken; schema %2")
                       .arg(rowsIn(copy->rows(), copy->tables.size()), copy->alembicRevision);
        found->proofs[proofName(Proof::Asserted)] = sentence;
        if (found->proof == Proof::Restored)
            found->proof = Proof::Asserted;
        found->proofTime = QDateTime::currentDateTimeUtc();
        if (const auto saved = m_platform.catalogue().save(*found); !saved)
            co_return tl::unexpected(saved.error());
        if (m_options.backupId.isEmpty())
            context.facts[QStringLiteral("backupProof")] = proofName(found->proof);
        m_platform.readBackups();
    }
    if (m_options.proofOnly && !m_options.sayLoss)
        co_return sentence;
    const auto counted = *copy;
    const auto loss = co_await against(counted, context);
    if (!loss)
        co_return tl::unexpected(loss.error());
    co_return sentence + QStringLiteral(". ") + *loss;
}

Task<QString> CompareCopy::against(Measure copy, StepContext context)
{
    const auto channel = m_platform.databaseChannel();
    RestoreEngine engine(*channel, admin());
    const auto name = live();
    const auto now = co_await engine.measure(name, context.stop);
    if (!now && now.error().kind != Error::Kind::Cancelled) { // missing, damaged, locked: what restores are for
        context.facts[QStringLiteral("loss")] =
            tr("The live database could not be counted (%1).").arg(now.error().message);
        co_return context.facts[QStringLiteral("loss")].toString();
    }
    if (!now)
        co_return tl::unexpected(now.error());
    const auto differing = changes(*now, copy);
    qint64 lost = 0;
    QJsonArray tables;
    for (const auto &change : differing) {
        lost += std::max(qint64(0), std::max(qint64(0), change.rowsNow) - std::max(qint64(0), change.rowsThen));
        if (tables.size() < 200)
            tables << tableLine(change);
        context.evidence(tableLine(change));
    }
    context.facts[QStringLiteral("tableChanges")] = tables;
    QStringList said;
    if (differing.isEmpty())
        said << tr("It holds the same rows as the live database.");
    else if (lost > 0)
        said << tr("Against the live database %1 would be missing, most of them in %2.")
                    .arg(rowsIn(lost, differing.size()), differing.first().table);
    else
        said << tr("No table would have fewer rows than the live one; %n table(s) differ.", nullptr,
                   int(differing.size()));
    if (now->alembicRevision != copy.alembicRevision)
        said << tr("The schema goes from %1 to %2; the application migrates it when it starts, if it knows it.")
                    .arg(now->alembicRevision, copy.alembicRevision);
    context.facts[QStringLiteral("rowsLost")] = lost;
    context.facts[QStringLiteral("loss")] = said.join(QLatin1Char(' '));
    co_return said.join(QLatin1Char(' '));
}

QString DropCopy::explanation() const { return tr("The copy was made only to prove the backup."); }

QStringList DropCopy::commands() const
{
    const auto channel = copyChannel();
    return {RestoreEngine(*channel, copyAdmin()).dropCommand(fresh())};
}

Task<QString> DropCopy::run(StepContext context)
{
    const auto channel = copyChannel();
    RestoreEngine engine(*channel, copyAdmin());
    const auto name = fresh();
    const auto ours = mark("copy");
    if (const auto gone = co_await engine.drop(name, ours, context.stop); !gone)
        co_return tl::unexpected(gone.error());
    co_return tr("%1 was removed; the live database was not touched.").arg(name);
}

} // namespace luthier
