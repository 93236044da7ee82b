// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

namespace luthier::words {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::words)
};

} // namespace

QString bytes(qint64 count)
{
    const QLocale locale;
    if (count < 1024)
        return Words::tr("%n byte(s)", nullptr, int(count));
    static const char *const units[] = {"KiB", "MiB", "GiB", "TiB", "PiB"};
    double value = double(count) / 1024;
    int unit = 0;
    for (; value >= 1023.5 && unit < 4; ++unit) // what would be shown as 1024 is one of the next unit
        value /= 1024;
    return locale.toString(value, 'f', value < 9.95 ? 1 : 0) + QLatin1Char(' ') + QLatin1String(units[unit]);
}

QString duration(std::chrono::milliseconds time)
{
    const auto ms = std::max<qint64>(0, time.count());
    if (ms < 9'950)
        return Words::tr("%1 s").arg(QLocale().toString(double(ms) / 1000, 'f', 1));
    const auto s = (ms + 500) / 1000;
    if (s < 60)
        return Words::tr("%1 s").arg(s);
    if (s < 3600)
        return s % 60 ? Words::tr("%1 min %2 s").arg(s / 60).arg(s % 60) : Words::tr("%1 min").arg(s / 60);
    return Words::tr("%1 h %2 min").arg(s / 3600).arg(s % 3600 / 60);
}

QString roughDuration(std::chrono::milliseconds time)
{
    const auto s = std::max<qint64>(1, (time.count() + 500) / 1000);
    return s < 10 ? Words::tr("%1 s").arg(s) : duration(std::chrono::seconds(s));
}

QString age(const QDateTime &then, const QDateTime &now)
{
    const auto s = std::max<qint64>(0, then.secsTo(now));
    if (s < 60)
        return Words::tr("%n second(s)", nullptr, int(s));
    if (s < 3600)
        return Words::tr("%n minute(s)", nullptr, int(s / 60));
    if (s < 48 * 3600)
        return Words::tr("%n hour(s)", nullptr, int(s / 3600));
    return Words::tr("%n day(s)", nullptr, int(s / 86400));
}

QString moment(const QDateTime &time)
{
    const auto local = time.toLocalTime();
    return QLocale().toString(local, QStringLiteral("d MMM yyyy, HH:mm:ss ")) + local.timeZoneAbbreviation();
}

QString day(const QDate &date) { return QLocale().toString(date, QStringLiteral("d MMMM yyyy")); }

QString shellQuoted(const QString &text)
{
    static const QRegularExpression plain(QStringLiteral("\\A[A-Za-z0-9_@%+=:,./-]+\\z"));
    if (plain.match(text).hasMatch())
        return text;
    auto inner = text;
    return QLatin1Char('\'') + inner.replace(QLatin1Char('\''), QStringLiteral("'\\''")) + QLatin1Char('\'');
}

QString shellLine(const QStringList &words)
{
    QStringList quoted;
    for (const auto &word : words)
        quoted << shellQuoted(word);
    return quoted.join(QLatin1Char(' '));
}

QString commandLine(const QString &program, const QStringList &arguments)
{
    return shellLine(QStringList{program} + arguments);
}

} // namespace luthier::words
