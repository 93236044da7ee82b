// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/dump.h"

#include "base/masking.h"
#include "base/words.h"
#include "postgres/blockers.h"
#include "postgres/databasefacts.h"
#include "postgres/dumpformat.h"
#include "postgres/dumpscript.h"
#include "postgres/dumpsink.h"
#include "process/plainfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSet>

namespace luthier {

namespace {

const QByteArray ArchiveMark = "PGDMP"; // pg_backup_archiver.h, K_VERS: how a custom archive begins
constexpr qint64 EmptyFrame = 13;       // bytes that zstd makes of nothing, with its checksum
const QByteArray TarMark = "./";        // of `tar -C FOLDER .`
const QByteArray PlainMark = "--\n--";  // then "PostgreSQL database dump", or "PostgreSQL database cluster dump"
constexpr int FactsPatience = 20;       // seconds: a migration may hold alembic_version

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::postgres)
};

/// What the failure means for the file, said once for all of them; nothing that came is thrown away.
QString whatIsLeft(const pgdump::DumpSink &sink)
{
    const bool nothing = sink.fileBytes() == 0
                      || (sink.bytes() <= EmptyFrame && Unpacker::packing(sink.begin()) == "zstd");
    if (nothing && QFile::remove(sink.partial()))
        return Words::tr("No backup was taken; the database was only read.");
    return Words::tr("The dump is incomplete and was kept as %1 (%2); the database was only read.")
        .arg(sink.partial(), words::bytes(sink.fileBytes()));
}

tl::unexpected<Error> incomplete(Error::Kind kind, const QString &sentence, const pgdump::DumpSink &sink)
{
    return failure(kind, sentence + QLatin1Char(' ') + whatIsLeft(sink),
                   masked(QString::fromUtf8(sink.report().messages())));
}

/// Nothing, or why what came is not a whole dump. The order tells the cause before its consequences.
std::optional<tl::unexpected<Error>> flaw(const pgdump::DumpSink &sink, const Result<int> &end, const QString &format)
{
    using Kind = Error::Kind;
    if (!sink.writeProblem().isEmpty())
        return incomplete(
            Kind::Refused,
            Words::tr("The dump could not be written to this machine: %1. Free some space and take the backup again.")
                .arg(sink.writeProblem()),
            sink);
    if (sink.cipherProblem() && sink.cipherProblem()->kind != Kind::Cancelled)
        return incomplete(sink.cipherProblem()->kind, sink.cipherProblem()->message, sink);
    if ((!end && end.error().kind == Kind::Cancelled) || sink.cipherProblem())
        return incomplete(Kind::Cancelled, Words::tr("The dump was cancelled."), sink);
    if (!end) {
        auto error = incomplete(end.error().kind, end.error().message, sink);
        error.value().detail.prepend(end.error().detail);
        return error;
    }
    const auto trailer = sink.report().trailer();
    const int code = trailer && trailer->exitCode != 0 ? trailer->exitCode : *end;
    if (code != 0) {
        const auto said = pgdump::databaseError(sink.report().messages(), code);
        return incomplete(said.kind, said.message, sink);
    }
    if (!trailer)
        return incomplete(
            Kind::Unreachable,
            Words::tr(
                "The connection ended before the far side had said that the dump is whole. Take the backup again."),
            sink);
    if (trailer->bytes >= 0 && trailer->bytes != sink.bytes())
        return incomplete(Kind::Unreachable,
                          Words::tr("Bytes were lost on the way: %1 were sent, %2 arrived. Take the backup again.")
                              .arg(trailer->bytes)
                              .arg(sink.bytes()),
                          sink);
    if (!trailer->sha256.isEmpty() && trailer->sha256 != sink.sha256())
        return incomplete(
            Kind::Invalid,
            Words::tr(
                "The bytes that arrived are not those that were sent (their SHA-256 differs). Take the backup again."),
            sink);
    // What zstd packed is looked into by the next proof.
    if (!sink.begin().startsWith(dumpformat::isSql(format)         ? PlainMark
                                 : dumpformat::isDirectory(format) ? TarMark
                                                                   : ArchiveMark)
        && Unpacker::packing(sink.begin()) != "zstd")
        return incomplete(
            Kind::Invalid,
            dumpformat::isSql(format)
                ? Words::tr("What came is not a plain dump of PostgreSQL. See the details and take the backup again.")
                : Words::tr("What came is not an archive of pg_dump. See the details and take the backup again."),
            sink);
    return std::nullopt;
}

/// A table whose data no file of the directory holds; pg_dump names each after its entry (pg_backup_directory.c).
QString missingData(const DumpContents &contents)
{
    QSet<QString> there;
    for (const auto &file : contents.files)
        there << file.section(QLatin1Char('/'), -1).section(QLatin1Char('.'), 0, 0);
    for (const auto &entry : contents.entries)
        if (entry.kind == QLatin1String("TABLE DATA") && !there.contains(QString::number(entry.id)))
            return entry.schema + QLatin1Char('.') + entry.name;
    return {};
}

/// Text for a shown command. The date that the guide writes into its file names stays one; the rest is quoted.
QString shownFile(const QString &file)
{
    const auto date = QStringLiteral("$(date +%Y%m%d)");
    QStringList parts;
    for (const auto &part : file.split(date))
        parts << (part.isEmpty() ? part : words::shellQuoted(part));
    return parts.join(date);
}

} // namespace

DumpEngine::DumpEngine(CommandChannel &channel, AgeKeys keys)
    : m_channel(channel)
    , m_keys(std::move(keys))
{
}

QString DumpEngine::dumpCommand(const DatabaseRef &database, const QString &file) const
{
    const bool zstd = isZstdFile(file);
    QStringList command{QStringLiteral("pg_dump"), QStringLiteral("-U"), database.user, database.database};
    if (database.format == QLatin1String("cluster"))
        command = {QStringLiteral("pg_dumpall"), QStringLiteral("-U"), database.user};
    else if (database.format == QLatin1String("plain"))
        command.insert(1, QStringLiteral("-Fp"));
    else if (dumpformat::isDirectory(database.format))
        return m_channel.commandLine(command.mid(0, 1)
                                     + QStringList{QStringLiteral("-Fd"), QStringLiteral("-Z1"), QStringLiteral("-j"),
                                                   QString::number(database.jobs), QStringLiteral("-f"),
                                                   QStringLiteral("FOLDER")}
                                     + command.mid(1))
             + QStringLiteral(" && tar -cf - -C FOLDER .")
             + (m_keys.encrypts() ? QStringLiteral(" | ") + age::encryptWords(m_keys.recipients) : QString())
             + QStringLiteral(" > ") + shownFile(file);
    else
        command = command.mid(0, 1)
                + QStringList{QStringLiteral("-Fc"), zstd ? QStringLiteral("-Z0") : QStringLiteral("-Z1")}
                + command.mid(1);
    return m_channel.commandLine(command) + (zstd ? QStringLiteral(" | zstd -1") : QString())
         + (m_keys.encrypts() ? QStringLiteral(" | ") + age::encryptWords(m_keys.recipients) : QString())
         + QStringLiteral(" > ") + shownFile(file);
}

QString DumpEngine::contentsCommand(const QString &file, const QString &format) const
{
    const auto list = dumpformat::isDirectory(format) ? QStringLiteral("tar -tf -")
                    : !dumpformat::isSql(format)
                        ? m_channel.commandLine({QStringLiteral("pg_restore"), QStringLiteral("--list")}, true)
                        : QStringLiteral("tail -n 9"); // its last line but for empty ones says that it is complete
    const bool zstd = isZstdFile(file);
    if (age::isEncryptedFile(file))
        return age::decryptWords(m_keys.identity) + QLatin1Char(' ') + shownFile(file)
             + (zstd ? QStringLiteral(" | zstd -dc | ") : QStringLiteral(" | ")) + list;
    return zstd ? QStringLiteral("zstd -dc ") + shownFile(file) + QStringLiteral(" | ") + list
                : list + QStringLiteral(" < ") + shownFile(file);
}

Task<DumpEngine::Facts> DumpEngine::facts(DatabaseRef database, std::stop_token stop)
{
    const auto command = pgdump::factsCommand(database.user, database.database,
                                              std::min(database.lockSeconds, FactsPatience));
    const auto answer = co_await capture(&m_channel, command, QByteArray(), stop);
    if (!answer)
        co_return tl::unexpected(answer.error());
    if (answer->exitCode != 0) {
        const auto error = pgdump::databaseError(answer->err, answer->exitCode);
        const auto named = co_await pgdump::namingBlockers(&m_channel, database, error, stop);
        co_return tl::unexpected(named.error());
    }
    co_return pgdump::parseFacts(answer->out);
}

Task<DumpResult> DumpEngine::dump(DatabaseRef database, QString file, std::function<void(DumpProgress)> progress,
                                  std::stop_token stop)
{
    if (QFileInfo::exists(file))
        co_return failure(
            Error::Kind::Refused,
            Words::tr("%1 exists already and was not overwritten. No backup was taken; choose another name.")
                .arg(file));
    const auto recipients = age::publicKeys(m_keys.recipients);
    if (!recipients)
        co_return tl::unexpected(recipients.error());
    const auto sink = std::make_shared<pgdump::DumpSink>(file, progress, database.forecastPart);
    if (const auto opened = sink->open(); !opened)
        co_return tl::unexpected(opened.error());
    const auto cipher = age::encryption(*recipients, m_keys.toolsPath);
    if (const auto ready = recipients->isEmpty() ? Result<>() : sink->encrypt(cipher, stop); !ready) {
        QFile::remove(sink->partial());
        co_return tl::unexpected(ready.error());
    }
    DumpResult result;
    result.file = file;
    result.recipients = *recipients;
    result.begun = QDateTime::currentDateTimeUtc();

    CommandStreams streams;
    streams.out = [sink](const QByteArray &bytes) { return sink->take(bytes); };
    streams.err = [sink](const QByteArray &bytes) { sink->takeMessage(bytes); };
    streams.holdsInput = true;
    const auto command = pgdump::dumpCommand(database, isZstdFile(file), QFileInfo(file).absolutePath());
    const auto end = co_await m_channel.run(command, streams, stop);
    const bool whole = end && *end == 0;
    co_await pgdump::sealed(sink, whole);
    sink->close();
    if (const auto wrong = flaw(*sink, end, database.format)) {
        const auto error = wrong->value();
        const auto named = co_await pgdump::namingBlockers(&m_channel, database, error, stop);
        co_return tl::unexpected(named.error());
    }
    const auto published = co_await pgdump::publish(sink, file);
    if (!published)
        co_return tl::unexpected(published.error());

    const auto trailer = *sink->report().trailer();
    result.bytes = sink->bytes();
    result.sha256 = sink->sha256();
    result.fileBytes = sink->fileBytes();
    result.fileSha256 = sink->fileSha256();
    result.bytesThere = trailer.bytes;
    result.sha256There = trailer.sha256;
    result.serverVersion = QString::fromUtf8(sink->report().serverVersion());
    result.dumpVersion = QString::fromUtf8(sink->report().dumpVersion());
    if (const auto measured = pgdump::parseMeasure(sink->report().measured()))
        result.measured = *measured;
    else
        result.measureProblem = measured.error().message;
    result.ended = QDateTime::currentDateTimeUtc();
    if (progress)
        progress({.bytes = result.bytes, .expected = result.bytes, .left = std::chrono::milliseconds(0)});
    co_return result;
}

Task<DumpContents> DumpEngine::contents(QString file, std::stop_token stop, QString format)
{
    const auto source = std::make_shared<PlainFile>(file, m_keys, stop);
    if (const auto opened = source->open(); !opened)
        co_return tl::unexpected(opened.error());
    const auto listing = std::make_shared<CapturedCommand>();
    CommandStreams streams;
    const auto listed = std::make_shared<bool>(false); // the streams' callbacks share one thread
    streams.in = [source, listed] { return *listed ? QByteArray() : source->next(); };
    streams.out = [listing](const QByteArray &bytes) {
        listing->out += bytes;
        return true;
    };
    streams.err = [listing, listed](const QByteArray &bytes) {
        listing->err = (listing->err + bytes).right(64 * 1024);
        *listed = *listed || listing->err.contains("luthier: listed\n");
    };
    const auto command = pgdump::contentsCommand(format);
    const auto end = co_await m_channel.run(command, streams, stop);
    if (source->problem())
        co_return tl::unexpected(*source->problem());
    if (!end)
        co_return tl::unexpected(end.error());
    if (*end != 0)
        co_return tl::unexpected(pgdump::databaseError(listing->err, *end));
    const auto contents = pgdump::parseContents(listing->out);
    if (contents && contents->entries.size() != contents->tocEntries)
        co_return failure(
            Error::Kind::Invalid,
            Words::tr("The dump's head says %1 entries, but %2 are listed. Do not rely on %3; take the backup again.")
                .arg(contents->tocEntries)
                .arg(contents->entries.size())
                .arg(file));
    if (const auto gone = contents && dumpformat::isDirectory(format) ? missingData(*contents) : QString();
        !gone.isEmpty())
        co_return failure(Error::Kind::Invalid,
                          Words::tr("The data of the table %1 is not in %2. Do not rely on it; take the backup again.")
                              .arg(gone, file));
    co_return contents;
}

} // namespace luthier
