// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/processmark.h"

#include <QFile>
#include <QStringList>
#include <QSysInfo>

#include <pwd.h>
#include <unistd.h>

namespace luthier {

namespace {

// Field 22 of /proc/PID/stat (proc(5)); the program's name before it may hold spaces and brackets.
QString startTime(const QString &pid)
{
    QFile stat(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!stat.open(QIODevice::ReadOnly))
        return {};
    const auto text = QString::fromUtf8(stat.readAll());
    const auto fields = text.mid(text.lastIndexOf(QLatin1Char(')')) + 2).split(QLatin1Char(' '));
    if (fields.value(0) == QLatin1String("Z") || fields.value(0) == QLatin1String("X"))
        return {}; // a zombie does nothing any more
    return fields.value(19);
}

} // namespace

QString thisPerson()
{
    const auto *account = ::getpwuid(::getuid()); // not $USER: who did it is not for the environment to say
    const auto user = account ? QString::fromLocal8Bit(account->pw_name) : QString::number(::getuid());
    return user + QLatin1Char('@') + QSysInfo::machineHostName();
}

QString processMark()
{
    const auto pid = QString::number(::getpid());
    return QString::fromLatin1(QSysInfo::bootUniqueId()) + QLatin1Char('/') + pid + QLatin1Char('/') + startTime(pid);
}

bool processLives(const QString &mark)
{
    const auto parts = mark.split(QLatin1Char('/'));
    if (parts.size() != 3 || parts[0] != QString::fromLatin1(QSysInfo::bootUniqueId()))
        return false;
    const auto started = startTime(parts[1]);
    return !started.isEmpty() && started == parts[2];
}

} // namespace luthier
