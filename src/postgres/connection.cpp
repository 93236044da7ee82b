// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/connection.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QUrl>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::connection)
};

tl::unexpected<Error> wrong(const QString &why) { return failure(Error::Kind::Invalid, why); }

// libpq's keywords with the variables that say the same (PostgreSQL's manual, "Environment Variables").
const QMap<QString, QString> &variables()
{
    static const QMap<QString, QString> all{
        {QStringLiteral("host"), QStringLiteral("PGHOST")},
        {QStringLiteral("hostaddr"), QStringLiteral("PGHOSTADDR")},
        {QStringLiteral("port"), QStringLiteral("PGPORT")},
        {QStringLiteral("passfile"), QStringLiteral("PGPASSFILE")},
        {QStringLiteral("require_auth"), QStringLiteral("PGREQUIREAUTH")},
        {QStringLiteral("channel_binding"), QStringLiteral("PGCHANNELBINDING")},
        {QStringLiteral("sslmode"), QStringLiteral("PGSSLMODE")},
        {QStringLiteral("sslnegotiation"), QStringLiteral("PGSSLNEGOTIATION")},
        {QStringLiteral("sslcompression"), QStringLiteral("PGSSLCOMPRESSION")},
        {QStringLiteral("sslcert"), QStringLiteral("PGSSLCERT")},
        {QStringLiteral("sslkey"), QStringLiteral("PGSSLKEY")},
        {QStringLiteral("sslcertmode"), QStringLiteral("PGSSLCERTMODE")},
        {QStringLiteral("sslrootcert"), QStringLiteral("PGSSLROOTCERT")},
        {QStringLiteral("sslcrl"), QStringLiteral("PGSSLCRL")},
        {QStringLiteral("sslcrldir"), QStringLiteral("PGSSLCRLDIR")},
        {QStringLiteral("sslsni"), QStringLiteral("PGSSLSNI")},
        {QStringLiteral("requirepeer"), QStringLiteral("PGREQUIREPEER")},
        {QStringLiteral("ssl_min_protocol_version"), QStringLiteral("PGSSLMINPROTOCOLVERSION")},
        {QStringLiteral("ssl_max_protocol_version"), QStringLiteral("PGSSLMAXPROTOCOLVERSION")},
        {QStringLiteral("gssencmode"), QStringLiteral("PGGSSENCMODE")},
        {QStringLiteral("krbsrvname"), QStringLiteral("PGKRBSRVNAME")},
        {QStringLiteral("gsslib"), QStringLiteral("PGGSSLIB")},
        {QStringLiteral("gssdelegation"), QStringLiteral("PGGSSDELEGATION")},
        {QStringLiteral("connect_timeout"), QStringLiteral("PGCONNECT_TIMEOUT")},
        {QStringLiteral("options"), QStringLiteral("PGOPTIONS")},
        {QStringLiteral("target_session_attrs"), QStringLiteral("PGTARGETSESSIONATTRS")},
        {QStringLiteral("load_balance_hosts"), QStringLiteral("PGLOADBALANCEHOSTS")},
    };
    return all;
}

bool isHere(const QString &host)
{
    return host.isEmpty() || host.startsWith(QLatin1Char('/')) || host.startsWith(QLatin1Char('@'))
        || host == QLatin1String("localhost") || host == QLatin1String("::1") || host.startsWith(QLatin1String("127."));
}

// The options of a service fill in what the string itself does not say, as libpq does.
Result<pgconnection::Options> withService(pgconnection::Options options, const QStringList &files)
{
    const auto name = options.take(QStringLiteral("service"));
    if (name.isEmpty())
        return options;
    for (const auto &place : files) {
        QFile file(place);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const auto found = pgconnection::service(file.readAll(), name);
        if (!found)
            continue;
        for (auto it = found->cbegin(); it != found->cend(); ++it)
            if (!options.contains(it.key()))
                options[it.key()] = it.value();
        return options;
    }
    return wrong(Words::tr("the service “%1” is in none of: %2").arg(name, files.join(QStringLiteral(", "))));
}

} // namespace

QStringList DatabaseConnection::defaultServiceFiles()
{
    const auto own = qEnvironmentVariable("PGSERVICEFILE");
    const auto system = qEnvironmentVariable("PGSYSCONFDIR", QStringLiteral("/etc/postgresql-common"));
    return {own.isEmpty() ? QDir::homePath() + QStringLiteral("/.pg_service.conf") : own,
            system + QStringLiteral("/pg_service.conf")};
}

Result<DatabaseConnection> DatabaseConnection::resolve(const QString &text, const QStringList &serviceFiles)
{
    const auto said = pgconnection::parse(text);
    if (!said)
        return tl::unexpected(said.error());
    auto options = withService(*said, serviceFiles);
    if (!options)
        return tl::unexpected(options.error());
    if (!options->take(QStringLiteral("password")).isEmpty())
        return wrong(Words::tr("the connection holds a password; keep it in libpq's password file (~/.pgpass, mode "
                               "0600, or passfile=…) instead"));
    DatabaseConnection connection;
    connection.user = options->take(QStringLiteral("user"));
    connection.database = options->take(QStringLiteral("dbname"));
    options->remove(QStringLiteral("application_name")); // ours says who asks
    options->remove(QStringLiteral("fallback_application_name"));
    options->remove(QStringLiteral("client_encoding")); // a dump is in the database's own
    connection.isLocal = isHere(options->value(QStringLiteral("host")));
    // What the user's own environment says is about another server; but how to sign in, a pipeline says there.
    for (const auto &variable : variables())
        if (variable != QLatin1String("PGPASSFILE"))
            connection.environment[variable] = QString();
    for (const auto *variable : {"PGSERVICE", "PGSERVICEFILE", "PGDATABASE", "PGUSER", "PGCLIENTENCODING"})
        connection.environment[QLatin1String(variable)] = QString();
    for (auto it = options->cbegin(); it != options->cend(); ++it) {
        const auto variable = variables().constFind(it.key());
        if (variable == variables().cend())
            return wrong(Words::tr("“%1” of the connection is not known, or not possible here").arg(it.key()));
        connection.environment[*variable] = it.value();
    }
    if (!connection.isLocal) {
        auto &mode = connection.environment[QStringLiteral("PGSSLMODE")];
        if (mode.isNull())
            mode = QStringLiteral("verify-full");
        connection.isUnchecked = !mode.startsWith(QLatin1String("verify-"));
    }
    return connection;
}

namespace pgconnection {

namespace {

// key = value, 'a value with spaces and \' in it'
Result<Options> pairs(const QString &text)
{
    Options options;
    qsizetype at = 0;
    const auto skip = [&] {
        while (at < text.size() && text[at].isSpace())
            ++at;
    };
    for (skip(); at < text.size(); skip()) {
        const auto begin = at;
        while (at < text.size() && text[at] != QLatin1Char('=') && !text[at].isSpace())
            ++at;
        const auto key = text.mid(begin, at - begin);
        skip();
        if (at >= text.size() || text[at] != QLatin1Char('='))
            return wrong(Words::tr("“=” is missing after “%1” in the connection").arg(key));
        ++at;
        skip();
        QString value;
        const bool quoted = at < text.size() && text[at] == QLatin1Char('\'');
        for (at += quoted ? 1 : 0; at < text.size(); ++at) {
            if (quoted ? text[at] == QLatin1Char('\'') : text[at].isSpace())
                break;
            if (text[at] == QLatin1Char('\\') && at + 1 < text.size())
                ++at;
            value += text[at];
        }
        if (quoted && at++ >= text.size())
            return wrong(Words::tr("a quote is not closed in the connection"));
        options[key] = value;
    }
    return options;
}

QString decoded(const QString &text) { return QUrl::fromPercentEncoding(text.toUtf8()); }

// One of "host", "host:5432", "[::1]:5432", "%2Frun%2Fpostgresql".
std::pair<QString, QString> hostAndPort(const QString &place)
{
    const auto closing = place.indexOf(QLatin1Char(']'));
    if (place.startsWith(QLatin1Char('[')) && closing > 0)
        return {place.mid(1, closing - 1), place.mid(closing + 2)};
    return {place.section(QLatin1Char(':'), 0, 0), place.section(QLatin1Char(':'), 1)};
}

// postgresql://user@host:port,host2:port2/database?sslmode=verify-full
Result<Options> uri(const QString &text)
{
    Options options;
    auto rest = text.mid(text.indexOf(QLatin1String("://")) + 3);
    const auto query = rest.section(QLatin1Char('?'), 1);
    rest = rest.section(QLatin1Char('?'), 0, 0);
    const auto database = rest.section(QLatin1Char('/'), 1);
    auto authority = rest.section(QLatin1Char('/'), 0, 0);
    if (const auto at = authority.lastIndexOf(QLatin1Char('@')); at >= 0) {
        const auto who = authority.left(at);
        options[QStringLiteral("user")] = decoded(who.section(QLatin1Char(':'), 0, 0));
        options[QStringLiteral("password")] = decoded(who.section(QLatin1Char(':'), 1));
        authority.remove(0, at + 1);
    }
    QStringList hosts;
    QStringList ports;
    for (const auto &place : authority.split(QLatin1Char(','))) {
        const auto [host, port] = hostAndPort(place);
        hosts << decoded(host);
        ports << port;
    }
    options[QStringLiteral("host")] = hosts.join(QLatin1Char(','));
    options[QStringLiteral("port")] = ports.join(QLatin1Char(',')).remove(QLatin1Char(',')).isEmpty()
                                        ? QString()
                                        : ports.join(QLatin1Char(','));
    options[QStringLiteral("dbname")] = decoded(database);
    for (const auto &pair : query.split(QLatin1Char('&'), Qt::SkipEmptyParts)) {
        const auto key = decoded(pair.section(QLatin1Char('='), 0, 0));
        if (!pair.contains(QLatin1Char('=')))
            return wrong(Words::tr("“=” is missing after “%1” in the connection").arg(key));
        options[key] = decoded(pair.section(QLatin1Char('='), 1));
    }
    for (auto it = options.begin(); it != options.end();)
        it = it->isEmpty() ? options.erase(it) : std::next(it);
    return options;
}

} // namespace

Result<Options> parse(const QString &text)
{
    if (text.startsWith(QLatin1String("postgresql://")) || text.startsWith(QLatin1String("postgres://")))
        return uri(text);
    return pairs(text);
}

std::optional<Options> service(const QByteArray &file, const QString &name)
{
    std::optional<Options> found;
    for (const auto &bytes : file.split('\n')) {
        const auto line = QString::fromUtf8(bytes).trimmed();
        if (line.isEmpty() || line.startsWith(QLatin1Char('#')))
            continue;
        if (line.startsWith(QLatin1Char('['))) {
            if (found)
                break; // the first one counts
            if (line == QLatin1Char('[') + name + QLatin1Char(']'))
                found.emplace();
        } else if (found) {
            (*found)[line.section(QLatin1Char('='), 0, 0).trimmed()] = line.section(QLatin1Char('='), 1).trimmed();
        }
    }
    return found;
}

} // namespace pgconnection

} // namespace luthier
