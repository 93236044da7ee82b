// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/postgres/localserver.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>

#include <netinet/in.h>
#include <pwd.h>
#include <sys/socket.h>
#include <unistd.h>

namespace luthier::test {

namespace {

/// A port that nobody listens on now.
int freePort()
{
    const int fd = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    int port = 0;
    if (::bind(fd, reinterpret_cast<sockaddr *>(&address), size) == 0
        && ::getsockname(fd, reinterpret_cast<sockaddr *>(&address), &size) == 0)
        port = ntohs(address.sin_port);
    ::close(fd);
    return port;
}

QString programs()
{
    const QDir debian(QStringLiteral("/usr/lib/postgresql"));
    const auto versions = debian.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed);
    for (const auto &version : versions)
        if (QFileInfo::exists(debian.filePath(version + QStringLiteral("/bin/initdb"))))
            return debian.filePath(version + QStringLiteral("/bin"));
    const auto found = QStandardPaths::findExecutable(QStringLiteral("initdb"));
    return found.isEmpty() ? QString() : QFileInfo(found).absolutePath();
}

} // namespace

LocalServer::LocalServer(const QString &more)
    : m_programs(programs())
{
    const auto *user = ::getpwnam("postgres");
    if (m_programs.isEmpty() || (::getuid() == 0 && !user)) {
        m_problem = QStringLiteral("no PostgreSQL server (initdb) on this machine");
        return;
    }
    m_port = freePort();
    m_folder = QDir::tempPath() + QStringLiteral("/luthier-pg-%1-%2").arg(::getpid()).arg(m_port);
    QDir().mkpath(m_folder);
    if (::getuid() == 0 && ::chown(m_folder.toLocal8Bit().constData(), user->pw_uid, user->pw_gid) != 0)
        m_problem = QStringLiteral("chown failed");
    const auto data = m_folder + QStringLiteral("/data");
    tool(QStringLiteral("initdb"),
         {QStringLiteral("-D"), data, QStringLiteral("-A"), QStringLiteral("trust"), QStringLiteral("-U"),
          QStringLiteral("postgres"), QStringLiteral("--no-sync"), QStringLiteral("-E"), QStringLiteral("UTF8"),
          QStringLiteral("--locale=C.UTF-8")},
         true);
    const auto options = QStringLiteral("-p %1 -k %2 -c listen_addresses=127.0.0.1 -c fsync=off -c "
                                        "max_prepared_transactions=2 -c shared_buffers=16MB %3")
                             .arg(m_port)
                             .arg(m_folder, more);
    tool(QStringLiteral("pg_ctl"),
         {QStringLiteral("-D"), data, QStringLiteral("-w"), QStringLiteral("-l"), m_folder + QStringLiteral("/log"),
          QStringLiteral("-o"), options, QStringLiteral("start")},
         true);
    if (!sql(QStringLiteral("select 1")).contains(QLatin1Char('1')))
        m_problem = QStringLiteral("the PostgreSQL server did not start");
}

LocalServer::~LocalServer()
{
    if (m_folder.isEmpty())
        return;
    stopNow();
    QDir(m_folder).removeRecursively();
}

QMap<QString, QString> LocalServer::environment() const
{
    return {{QStringLiteral("PATH"), m_programs + QLatin1Char(':') + qEnvironmentVariable("PATH")},
            {QStringLiteral("PGHOST"), QStringLiteral("127.0.0.1")},
            {QStringLiteral("PGPORT"), QString::number(m_port)},
            {QStringLiteral("TMPDIR"), m_folder}}; // other tests run beside this one
}

QStringList LocalServer::scratchFolders() const
{
    return QDir(m_folder).entryList({QStringLiteral("luthier.????????")}, QDir::Dirs);
}

QString LocalServer::sql(const QString &statement, const QString &database) const
{
    return tool(QStringLiteral("psql"),
                {QStringLiteral("-XAtq"), QStringLiteral("-h"), QStringLiteral("127.0.0.1"), QStringLiteral("-p"),
                 QString::number(m_port), QStringLiteral("-U"), QStringLiteral("postgres"), QStringLiteral("-d"),
                 database, QStringLiteral("-c"), statement},
                false)
        .trimmed();
}

std::unique_ptr<QProcess> LocalServer::session(const QString &statement, const QString &database) const
{
    auto process = std::make_unique<QProcess>();
    auto all = QProcessEnvironment::systemEnvironment();
    const auto own = environment();
    for (auto it = own.cbegin(); it != own.cend(); ++it)
        all.insert(it.key(), it.value());
    process->setProcessEnvironment(all);
    process->setProcessChannelMode(QProcess::MergedChannels);
    process->start(m_programs + QStringLiteral("/psql"),
                   {QStringLiteral("-XqAt"), QStringLiteral("-U"), QStringLiteral("postgres"), QStringLiteral("-d"),
                    database, QStringLiteral("-c"), statement});
    return process;
}

void LocalServer::stopNow() const
{
    tool(QStringLiteral("pg_ctl"),
         {QStringLiteral("-D"), m_folder + QStringLiteral("/data"), QStringLiteral("-m"), QStringLiteral("immediate"),
          QStringLiteral("-w"), QStringLiteral("stop")},
         true);
}

QString LocalServer::tool(const QString &name, const QStringList &arguments, bool asServer) const
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    // The server inherits what pg_ctl has: with a pipe, waiting for its end would wait for the server's.
    if (name == QLatin1String("pg_ctl"))
        process.setStandardOutputFile(QProcess::nullDevice());
    const auto program = m_programs + QLatin1Char('/') + name;
    if (asServer && ::getuid() == 0)
        process.start(QStringLiteral("runuser"),
                      QStringList{QStringLiteral("-u"), QStringLiteral("postgres"), QStringLiteral("--"), program}
                          + arguments);
    else
        process.start(program, arguments);
    process.waitForFinished(60'000);
    return name == QLatin1String("pg_ctl") ? QString() : QString::fromUtf8(process.readAll());
}

} // namespace luthier::test
