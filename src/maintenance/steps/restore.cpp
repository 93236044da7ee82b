// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/steps/restore.h"

#include "base/words.h"
#include "postgres/dumpformat.h"
#include "postgres/plaindump.h"
#include "postgres/scratchserver.h"

#include <algorithm>

namespace luthier {

namespace {

constexpr double Roomy = 1.2; // of the database's size: indexes are built anew, and WAL is written beside

int majorOf(const QString &version) { return version.section(QLatin1Char('.'), 0, 0).toInt(); }

} // namespace

Result<Backup> RestoreStep::backup(const StepContext &context) const
{
    const auto id = m_options.backupId.isEmpty() ? context.facts[QStringLiteral("backupId")].toString()
                                                 : m_options.backupId;
    return m_platform.catalogue().find(id);
}

QString RestoreStep::live() const { return m_platform.profile().database.database; }
QString RestoreStep::fresh() const { return pgdump::besideName(live(), QStringLiteral("restore"), m_options.stamp); }
QString RestoreStep::former() const { return pgdump::besideName(live(), QStringLiteral("before"), m_options.stamp); }

QString RestoreStep::mark(const char *state) const
{
    return QStringLiteral("luthier %1: %2").arg(m_options.stamp, QLatin1String(state));
}

QString RestoreStep::copyAdmin() const { return m_options.scratch.isOwnServer() ? pgscratch::Admin : admin(); }

Task<> RestoreStep::dropCopy()
{
    const auto scratch = m_options.scratch;
    if (scratch.isOwnServer())
        co_return co_await removeScratch(&m_platform, scratch, {});
    const auto channel = copyChannel();
    RestoreEngine engine(*channel, copyAdmin());
    const auto name = fresh();
    const auto ours = mark("copy");
    co_return co_await engine.drop(name, ours, {});
}

RestoreRequest RestoreStep::request(const Backup &backup) const
{
    RestoreRequest request;
    request.file = backup.file;
    request.format = backup.format;
    if (backup.format == QLatin1String("cluster"))
        request.source = live();
    request.user = copyAdmin();
    request.database = fresh();
    request.keys = keys();
    request.jobs = m_platform.profile().backupJobs;
    return request;
}

namespace {

/// What a dump needs of the server that takes it.
struct Held {
    QString dumpedFrom;
    QStringList extensions;
    QStringList owners;
    QString said;
};

Task<Held> whatIsIn(CommandChannel *channel, RestoreRequest dump, std::stop_token stop)
{
    Held held;
    if (dumpformat::isSql(dump.format)) {
        const auto facts = co_await pgdump::examinePlain(dump.file, dump.source, dump.keys, stop);
        if (!facts)
            co_return tl::unexpected(facts.error());
        held = {facts->dumpedFrom, facts->extensions, facts->owners,
                ExamineBackup::tr("whole, %1 statements, %2 rows of %3 tables, of PostgreSQL %4")
                    .arg(facts->statements)
                    .arg(facts->rows)
                    .arg(facts->tables)
                    .arg(facts->dumpedFrom)};
        if (facts->leftOut > 0)
            held.said += QStringLiteral(" · ")
                       + ExamineBackup::tr("%n statement(s) about databases and roles are left out", nullptr,
                                           int(facts->leftOut));
        co_return held;
    }
    DumpEngine dumps(*channel, dump.keys);
    const auto contents = co_await dumps.contents(dump.file, stop, dump.format);
    if (!contents)
        co_return tl::unexpected(contents.error());
    held.dumpedFrom = contents->dumpedFrom;
    held.said =
        ExamineBackup::tr("whole, %1 entries, of PostgreSQL %2").arg(contents->tocEntries).arg(contents->dumpedFrom);
    for (const auto &entry : contents->entries) {
        if (entry.kind == QLatin1String("EXTENSION"))
            held.extensions << entry.name;
        if (!entry.owner.isEmpty() && !held.owners.contains(entry.owner))
            held.owners << entry.owner;
    }
    co_return held;
}

} // namespace

QString ExamineBackup::explanation() const
{
    return tr("Reads the file again and compares its SHA-256 with the manifest; asks the server whether it can take "
              "it: version, owners, extensions, disk. Nothing is changed.");
}

QStringList ExamineBackup::commands() const
{
    const auto known = m_options.backupId.isEmpty() ? Result<Backup>(Backup{})
                                                    : m_platform.catalogue().find(m_options.backupId);
    const auto file = known && !known->file.isEmpty() ? known->file : QStringLiteral("backup.dump");
    const auto channel = copyChannel();
    return {words::commandLine(QStringLiteral("sha256sum"), {file}),
            DumpEngine(*channel, keys()).contentsCommand(file, known ? known->format : QString())};
}

Task<QString> ExamineBackup::run(StepContext context)
{
    const auto found = backup(context);
    if (!found)
        co_return tl::unexpected(found.error());
    const auto source = *found;
    const auto whole = co_await m_platform.catalogue().verify(source, context.stop);
    if (!whole)
        co_return tl::unexpected(whole.error());
    context.output(*whole);
    const auto channel = copyChannel();
    const auto wanted = request(source);
    const auto held = co_await whatIsIn(channel.get(), wanted, context.stop);
    if (!held)
        co_return tl::unexpected(held.error());
    RestoreEngine engine(*channel, copyAdmin());
    const auto server = co_await engine.server(context.stop);
    if (!server)
        co_return tl::unexpected(server.error());
    if (server->inRecovery)
        co_return failure(Error::Kind::Refused,
                          tr("This server is a standby that only follows another one. Nothing was changed; name the "
                             "primary's pod in the profile (database: pod)."));
    if (majorOf(held->dumpedFrom) > server->major())
        co_return failure(Error::Kind::Refused,
                          tr("The backup is of PostgreSQL %1, this server is the older %2: it may not understand all "
                             "that is in it. Nothing was changed; restore it on a server of version %3 or newer.")
                              .arg(held->dumpedFrom, server->version)
                              .arg(majorOf(held->dumpedFrom)));
    if (!server->mayCreateDatabases)
        co_return failure(Error::Kind::Denied,
                          tr("The database user %1 may not create databases, so nothing can be restored beside the "
                             "live one. Nothing was changed; name an administrator in the profile (database: admin).")
                              .arg(copyAdmin()));
    QStringList missing, strangers;
    for (const auto &extension : held->extensions)
        if (!server->extensions.contains(extension))
            missing << extension;
    for (const auto &owner : held->owners)
        if (!server->roles.contains(owner))
            strangers << owner;
    if (!missing.isEmpty())
        co_return failure(Error::Kind::Refused,
                          tr("The backup needs extensions that this server does not have: %1. Nothing was changed; "
                             "install them in the database's image, or restore on a server that has them.")
                              .arg(missing.join(QStringLiteral(", "))));
    const auto *now = server->database(live());
    const auto guessed = std::max(now ? now->size : 0, source.bytes * (now ? 2 : Grows));
    const auto needed = qint64(double(source.databaseBytes > 0 ? source.databaseBytes : guessed) * Roomy);
    if (server->freeBytes >= 0 && server->freeBytes < needed)
        co_return failure(Error::Kind::Refused,
                          tr("Beside the live database a second one of about %1 is needed, but only %2 are free where "
                             "PostgreSQL keeps its data. Nothing was changed; enlarge the volume first.")
                              .arg(words::bytes(needed), words::bytes(server->freeBytes)));
    QStringList said{held->said};
    if (server->freeBytes >= 0)
        said << tr("about %1 needed, %2 free").arg(words::bytes(needed), words::bytes(server->freeBytes));
    else
        said << tr("how much disk is free there could not be told");
    if (!strangers.isEmpty())
        said << tr("owners that this server does not know: %1").arg(strangers.join(QStringLiteral(", ")));
    co_return said.join(QStringLiteral(" · "));
}

} // namespace luthier
