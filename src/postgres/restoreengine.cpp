// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/restore.h"

#include "base/masking.h"
#include "base/words.h"
#include "postgres/blockers.h"
#include "postgres/dumpformat.h"
#include "postgres/dumpreport.h"
#include "postgres/dumpscript.h"
#include "postgres/dumpsource.h"
#include "postgres/measuresql.h"
#include "postgres/restoresql.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace luthier {

namespace {

const auto Maintenance = QStringLiteral("postgres"); // initdb makes it for connections that concern no database

constexpr int LockPatience = 15; // seconds: nobody waits minutes only to see what would be lost

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::postgres)
};

/// Nothing, or why the copy is not what is in the file. The order tells the cause before its consequences.
std::optional<Error> flaw(const pgdump::DumpSource &source, const pgdump::DumpReport &report, const Result<int> &end,
                          const QList<RestoreComplaint> &found)
{
    using Kind = Error::Kind;
    const auto said = masked(QString::fromUtf8(report.messages()));
    if (source.problem())
        return source.problem();
    if (!end)
        return end.error();
    const auto trailer = report.trailer();
    if (!trailer)
        return Error{Kind::Unreachable,
                     Words::tr("The connection ended before the far side had said that the copy is whole. Try again."),
                     said};
    const auto real = std::find_if(found.cbegin(), found.cend(), [](const auto &c) { return !c.isHarmless(); });
    if (real != found.cend()) {
        const auto known = pgdump::databaseError(real->error.toUtf8(), trailer->exitCode);
        const auto count = int(
            std::count_if(found.cbegin(), found.cend(), [](const auto &c) { return !c.isHarmless(); }));
        auto sentence = Words::tr("Something of the dump could not be restored: %1 (%n error(s) in all).", nullptr,
                                  count)
                            .arg(real->words());
        if (real->error.contains(QLatin1String("No space left on device"))) // then the platform is in danger, too
            sentence += QLatin1Char(' ') + known.message;
        return Error{known.kind, sentence, said};
    }
    if ((trailer->bytes >= 0 && trailer->bytes != source.bytes())
        || (!trailer->sha256.isEmpty() && trailer->sha256 != source.sha256()))
        return Error{Kind::Unreachable,
                     Words::tr("Not all bytes of the dump arrived in the pod (%1 of %2). Try again.")
                         .arg(trailer->bytes)
                         .arg(source.bytes()),
                     said};
    // pg_restore ends with 1 after errors that it went over (pg_restore.c: n_errors); any other end is not its own, and
    // what it did not come to is missing, however harmless all was that it complained about.
    if (trailer->exitCode != 0 && (found.isEmpty() || trailer->exitCode != 1))
        return pgdump::databaseError(report.messages(), trailer->exitCode);
    return std::nullopt;
}

QJsonValue valueOf(const QByteArray &json)
{
    const auto document = QJsonDocument::fromJson('[' + json + ']');
    return document[0];
}

} // namespace

const DatabaseOnServer *ServerFacts::database(const QString &name) const
{
    const auto found = std::find_if(databases.cbegin(), databases.cend(),
                                    [&name](const auto &d) { return d.name == name; });
    return found == databases.cend() ? nullptr : &*found;
}

RestoreEngine::RestoreEngine(CommandChannel &channel, QString admin)
    : m_channel(channel)
    , m_admin(std::move(admin))
{
}

Task<QByteArray> RestoreEngine::sql(QString database, QByteArray text, std::stop_token stop)
{
    const auto command = pgdump::sqlCommand(m_admin, database);
    const auto answer = co_await capture(&m_channel, command, text, stop);
    if (!answer)
        co_return tl::unexpected(answer.error());
    if (answer->exitCode != 0) {
        const auto error = pgdump::databaseError(answer->err, answer->exitCode);
        const DatabaseRef asked{m_admin, database};
        const auto named = co_await pgdump::namingBlockers(&m_channel, asked, error, stop);
        co_return tl::unexpected(named.error());
    }
    auto out = answer->out;
    co_return out;
}

Task<ServerFacts> RestoreEngine::server(std::stop_token stop)
{
    const auto text = pgdump::serverSql();
    const auto out = co_await sql(Maintenance, text, stop);
    if (!out)
        co_return tl::unexpected(out.error());
    auto facts = pgdump::parseServer(*out);
    if (!facts)
        co_return facts;
    QString folder;
    for (const auto &line : out->split('\n'))
        if (line.startsWith("data|"))
            folder = valueOf(line.mid(5)).toString();
    if (!folder.isEmpty() && m_channel.seesServersDisk()) {
        const auto command = pgdump::freeSpaceCommand(folder);
        const auto space = co_await capture(&m_channel, command, QByteArray(), stop);
        bool ok = false;
        const auto kib = space && space->exitCode == 0 ? space->out.trimmed().toLongLong(&ok) : 0;
        if (ok)
            facts->freeBytes = kib * 1024;
    }
    co_return facts;
}

Task<> RestoreEngine::create(QString name, QString like, QString owner, QString mark, std::stop_token stop)
{
    const auto text = pgdump::createSql(name, like, owner, mark);
    const auto done = co_await sql(Maintenance, text, stop);
    if (!done)
        co_return tl::unexpected(done.error());
    co_return {};
}

Task<> RestoreEngine::ensureRole(QString name, std::stop_token stop)
{
    const auto text = pgdump::ensureRoleSql(name);
    const auto done = co_await sql(Maintenance, text, stop);
    if (!done)
        co_return tl::unexpected(done.error());
    co_return {};
}

Task<> RestoreEngine::mark(QString name, QString mark, std::stop_token stop)
{
    const auto text = pgdump::markSql(name, mark);
    const auto done = co_await sql(Maintenance, text, stop);
    if (!done)
        co_return tl::unexpected(done.error());
    co_return {};
}

Task<RestoreResult> RestoreEngine::restore(RestoreRequest request, std::function<void(DumpProgress)> progress,
                                           std::stop_token stop)
{
    const auto source = std::make_shared<pgdump::DumpSource>(request.file, std::move(progress), request.keys, stop);
    if (dumpformat::isSql(request.format))
        source->filterPlain(request.source);
    if (const auto opened = source->open(); !opened)
        co_return tl::unexpected(opened.error());
    const auto report = std::make_shared<pgdump::DumpReport>();
    CommandStreams streams;
    streams.in = [source] { return source->next(); };
    streams.out = [](const QByteArray &) { return true; };
    streams.err = [report](const QByteArray &bytes) { report->take(bytes); };
    const auto command = pgdump::restoreCommand(request);
    const auto end = co_await m_channel.run(command, streams, stop);
    source->close();
    report->finish();
    const auto found = pgdump::complaints(report->messages());
    if (const auto wrong = flaw(*source, *report, end, found))
        co_return tl::unexpected(*wrong);
    RestoreResult result{source->bytes(), source->sha256(), found};
    co_return result;
}

Task<Measure> RestoreEngine::measure(QString database, std::stop_token stop)
{
    const auto text = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;\n" + pgdump::measureSql(LockPatience)
                    + "COMMIT;\n";
    const auto out = co_await sql(database, text, stop);
    if (!out)
        co_return tl::unexpected(out.error());
    co_return pgdump::parseMeasure(*out);
}

Task<> RestoreEngine::drop(QString name, QString mark, std::stop_token stop)
{
    const auto text = pgdump::dropSql(name, mark);
    const auto done = co_await sql(Maintenance, text, stop);
    if (!done)
        co_return tl::unexpected(done.error());
    co_return {};
}

Task<int> RestoreEngine::close(QString name, std::stop_token stop)
{
    const auto text = pgdump::closeSql(name);
    const auto out = co_await sql(Maintenance, text, stop);
    if (!out)
        co_return tl::unexpected(out.error());
    co_return out->trimmed().split('|').value(1).toInt();
}

Task<> RestoreEngine::open(QString name, std::stop_token stop)
{
    const auto text = pgdump::openSql(name);
    const auto done = co_await sql(Maintenance, text, stop);
    if (!done)
        co_return tl::unexpected(done.error());
    co_return {};
}

Task<> RestoreEngine::swap(QString live, QString fresh, QString former, QString formerMark, std::stop_token stop)
{
    const auto text = pgdump::swapSql(live, fresh, former, formerMark);
    const auto done = co_await sql(Maintenance, text, stop);
    if (!done)
        co_return tl::unexpected(done.error());
    co_return {};
}

QString RestoreEngine::createCommand(const QString &name, const QString &owner) const
{
    return m_channel.commandLine({QStringLiteral("createdb"), QStringLiteral("-U"), m_admin, QStringLiteral("-O"),
                                  owner, QStringLiteral("-T"), QStringLiteral("template0"), name});
}

QString RestoreEngine::restoreCommand(const RestoreRequest &request) const
{
    if (dumpformat::isDirectory(request.format))
        return QStringLiteral("tar -xf %1 -C FOLDER && ").arg(words::shellQuoted(request.file))
             + m_channel.commandLine({QStringLiteral("pg_restore"), QStringLiteral("-U"), request.user,
                                      QStringLiteral("-j"), QString::number(request.jobs), QStringLiteral("-d"),
                                      request.database, QStringLiteral("FOLDER")});
    const auto command = dumpformat::isSql(request.format)
                           ? QStringList{QStringLiteral("psql"), QStringLiteral("-X"),
                                         QStringLiteral("-v"),   QStringLiteral("ON_ERROR_STOP=1"),
                                         QStringLiteral("-U"),   request.user,
                                         QStringLiteral("-d"),   request.database}
                           : QStringList{QStringLiteral("pg_restore"), QStringLiteral("-U"), request.user,
                                         QStringLiteral("-d"), request.database};
    const auto restore = m_channel.commandLine(command, true);
    const auto file = words::shellQuoted(request.file);
    return age::isEncryptedFile(request.file)
             ? age::decryptWords(request.keys.identity) + QLatin1Char(' ') + file + QStringLiteral(" | ") + restore
             : restore + QStringLiteral(" < ") + file;
}

QString RestoreEngine::dropCommand(const QString &name) const
{
    return m_channel.commandLine({QStringLiteral("dropdb"), QStringLiteral("-U"), m_admin, name});
}

QStringList RestoreEngine::swapCommands(const QString &live, const QString &fresh, const QString &former) const
{
    const auto rename = QStringLiteral("ALTER DATABASE %1 RENAME TO %2");
    const auto psql = [this](const QStringList &statements) {
        QStringList command{QStringLiteral("psql"), QStringLiteral("-U"), m_admin, QStringLiteral("-d"), Maintenance};
        for (const auto &statement : statements)
            command << QStringLiteral("-c") << statement;
        return m_channel.commandLine(command);
    };
    return {
        psql({QStringLiteral("ALTER DATABASE %1 ALLOW_CONNECTIONS false").arg(pgdump::quotedIdentifier(live)),
              QStringLiteral("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %1")
                  .arg(pgdump::quotedLiteral(live))}),
        psql({QStringLiteral("BEGIN"), rename.arg(pgdump::quotedIdentifier(live), pgdump::quotedIdentifier(former)),
              rename.arg(pgdump::quotedIdentifier(fresh), pgdump::quotedIdentifier(live)), QStringLiteral("COMMIT")})};
}

namespace pgdump {

Result<ServerFacts> parseServer(const QByteArray &out)
{
    ServerFacts facts;
    bool whole = false;
    for (const auto &line : out.split('\n')) {
        const auto key = line.left(line.indexOf('|'));
        const auto value = valueOf(line.mid(key.size() + 1));
        if (key == "server") {
            facts.version = value[QLatin1String("version")].toString().section(QLatin1Char(' '), 0, 0);
            facts.versionNumber = value[QLatin1String("number")].toInt();
            facts.inRecovery = value[QLatin1String("recovery")].toBool();
            facts.isSuperuser = value[QLatin1String("superuser")].toBool();
            facts.mayCreateDatabases = value[QLatin1String("createdb")].toBool();
        } else if (key == "database") {
            facts.databases << DatabaseOnServer{
                value[QLatin1String("name")].toString(), value[QLatin1String("owner")].toString(),
                value[QLatin1String("mark")].toString(), value[QLatin1String("size")].toInteger(-1),
                value[QLatin1String("open")].toBool()};
        } else if (key == "role") {
            facts.roles << value.toString();
        } else if (key == "extension") {
            facts.extensions << value.toString();
        } else if (key == "end") {
            whole = true;
        }
    }
    if (!whole || facts.versionNumber == 0)
        return failure(Error::Kind::Invalid,
                       Words::tr("The database server did not answer what was asked of it. Nothing was changed; the "
                                 "answer is in the details."),
                       QString::fromUtf8(out.left(4096)));
    return facts;
}

QString besideName(const QString &database, const QString &purpose, const QString &stamp)
{
    constexpr qsizetype Longest = 63; // NAMEDATALEN - 1, in bytes
    const auto ending = QStringLiteral("_%1_%2").arg(purpose, stamp);
    auto head = database;
    while (head.toUtf8().size() + ending.size() > Longest)
        head.chop(1);
    return head + ending;
}

} // namespace pgdump

} // namespace luthier
