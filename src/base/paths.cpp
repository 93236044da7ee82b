// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/paths.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace luthier::paths {

namespace {

QDir made(const QString &path)
{
    if (QDir().mkpath(path))
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return QDir(path);
}

QString xdg(const char *variable, const char *fallback)
{
    auto base = qEnvironmentVariable(variable);
    if (!QDir::isAbsolutePath(base)) // empty or relative: to be ignored (XDG base directory specification)
        base = QDir::homePath() + QLatin1Char('/') + QLatin1String(fallback);
    return base + QStringLiteral("/luthier");
}

tl::unexpected<Error> notWritten(const QString &path, const QString &reason)
{
    return failure(Error::Kind::Refused,
                   QCoreApplication::translate("luthier::paths",
                                               "%1 could not be written: %2. Nothing was changed; "
                                               "free some space or correct the permissions and try again.")
                       .arg(path, reason));
}

} // namespace

QDir config() { return made(xdg("XDG_CONFIG_HOME", ".config")); }
QDir state() { return made(xdg("XDG_STATE_HOME", ".local/state")); }
QDir data() { return made(xdg("XDG_DATA_HOME", ".local/share")); }
QDir cache() { return made(xdg("XDG_CACHE_HOME", ".cache")); }

Result<> syncFolder(const QString &folder)
{
    const int fd = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool synced = fd >= 0 && ::fsync(fd) == 0;
    const int reason = errno;
    if (fd >= 0)
        ::close(fd);
    if (!synced)
        return notWritten(folder, QString::fromLocal8Bit(std::strerror(reason)));
    return {};
}

Result<> writeAtomically(const QString &path, const QByteArray &bytes, bool onlyOwner)
{
    QFile file(path + QStringLiteral(".partial"));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return notWritten(path, file.errorString());
    if (onlyOwner)
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const auto givenUp = [&](const QString &reason) {
        file.remove();
        return notWritten(path, reason);
    };
    // A disk that fills takes a part without an error; only writing the rest tells why.
    for (qint64 done = 0; done < bytes.size();) {
        const auto count = file.write(bytes.constData() + done, bytes.size() - done);
        if (count <= 0)
            return givenUp(file.errorString());
        done += count;
    }
    if (!file.flush())
        return givenUp(file.errorString());
    if (::fsync(file.handle()) != 0)
        return givenUp(QString::fromLocal8Bit(std::strerror(errno)));
    file.close();
    if (::rename(QFile::encodeName(file.fileName()).constData(), QFile::encodeName(path).constData()) != 0)
        return givenUp(QString::fromLocal8Bit(std::strerror(errno)));
    return syncFolder(QFileInfo(path).absolutePath());
}

} // namespace luthier::paths
