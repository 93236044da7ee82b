// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/schedule/timertext.h"

#include "base/words.h"

#include <QCryptographicHash>
#include <QRegularExpression>

namespace luthier::timertext {

namespace {

const QByteArray Seal("# Written by luthierctl; remove with “luthierctl schedule remove”. ");
constexpr int Spread = 300; // seconds: not every workstation at the very same moment

QByteArray hashOf(const QByteArray &text) { return QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex(); }

// systemd.service(5), "Command lines": C escapes in double quotes; % and $ stand for themselves when doubled.
QString quotedForUnit(QString word, bool isCommand)
{
    word.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('"'), QLatin1String("\\\""));
    word.replace(QLatin1Char('%'), QLatin1String("%%"));
    if (isCommand)
        word.replace(QLatin1Char('$'), QLatin1String("$$"));
    return QLatin1Char('"') + word + QLatin1Char('"');
}

QString weekday(int day)
{
    static const char *const names[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    return QString::fromLatin1(names[day - 1]);
}

QByteArray marker(const QString &name) { return "# luthier:" + name.toUtf8() + ' '; }

QByteArray linesFor(const TimedCommand &timed)
{
    QStringList words{QStringLiteral("env")};
    for (auto it = timed.environment.cbegin(); it != timed.environment.cend(); ++it)
        words << it.key() + QLatin1Char('=') + it.value();
    auto command = words::shellLine((timed.environment.isEmpty() ? QStringList() : words) + timed.command);
    command.replace(QLatin1Char('%'), QLatin1String("\\%")); // else cron takes it for a new line
    const auto line = (cronTimes(timed.at) + QLatin1Char(' ') + command).toUtf8();
    return marker(timed.name) + hashOf(line) + '\n' + line + '\n';
}

} // namespace

QString unitName(const QStringList &parts)
{
    static const QRegularExpression strange(QStringLiteral("[^A-Za-z0-9-]+"));
    const auto whole = parts.join(QLatin1Char('-'));
    auto name = QStringLiteral("luthier-") + QString(whole).replace(strange, QStringLiteral("-"));
    if (name != QStringLiteral("luthier-") + whole) // two that differ only there must not be one
        name += QLatin1Char('-') + QString::fromLatin1(hashOf(parts.join(QLatin1Char('\n')).toUtf8()).left(6));
    return name;
}

QString onCalendar(const ScheduleRule &rule)
{
    const auto time = rule.times.first().toString(QStringLiteral("HH:mm"));
    QString text;
    if (rule.everyHours > 0)
        text = QStringLiteral("*-*-* 00/%1:00:00").arg(rule.everyHours);
    else if (rule.days == ScheduleRule::Days::OfWeek)
        text = QStringLiteral("%1 *-*-* %2:00").arg(weekday(rule.day), time);
    else if (rule.days == ScheduleRule::Days::OfMonth)
        text = QStringLiteral("*-*-%1 %2:00").arg(rule.day, 2, 10, QLatin1Char('0')).arg(time);
    else
        text = QStringLiteral("*-*-* %1:00").arg(time);
    return rule.zoneName.isEmpty() ? text : text + QLatin1Char(' ') + rule.zoneName;
}

QByteArray timerUnit(const TimedCommand &timed)
{
    return sealed(QStringLiteral("[Unit]\nDescription=%1\n\n"
                                 "[Timer]\nOnCalendar=%2\nPersistent=true\nRandomizedDelaySec=%3\n\n"
                                 "[Install]\nWantedBy=timers.target\n")
                      .arg(QString(timed.title).replace(QLatin1Char('%'), QLatin1String("%%")), onCalendar(timed.at))
                      .arg(Spread)
                      .toUtf8());
}

QByteArray serviceUnit(const TimedCommand &timed)
{
    QStringList command;
    for (const auto &word : timed.command)
        command << quotedForUnit(word, true);
    QString environment;
    for (auto it = timed.environment.cbegin(); it != timed.environment.cend(); ++it)
        environment +=
            QStringLiteral("Environment=%1\n").arg(quotedForUnit(it.key() + QLatin1Char('=') + it.value(), false));
    auto text = QStringLiteral("[Unit]\nDescription=%1\n\n[Service]\nType=oneshot\n")
                    .arg(QString(timed.title).replace(QLatin1Char('%'), QLatin1String("%%")));
    text += environment;
    text += QStringLiteral("ExecStart=") + command.join(QLatin1Char(' ')) + QLatin1Char('\n');
    return sealed(text.toUtf8());
}

QString cronTimes(const ScheduleRule &rule)
{
    if (rule.everyHours > 0)
        return QStringLiteral("0 */%1 * * *").arg(rule.everyHours);
    const auto time = rule.times.first();
    const auto day = rule.days == ScheduleRule::Days::OfMonth ? QString::number(rule.day) : QStringLiteral("*");
    const auto weekday = rule.days == ScheduleRule::Days::OfWeek ? QString::number(rule.day % 7) : QStringLiteral("*");
    return QStringLiteral("%1 %2 %3 * %4").arg(time.minute()).arg(time.hour()).arg(day, weekday);
}

QByteArray linesOf(const QByteArray &crontab, const QString &name)
{
    const auto mark = marker(name);
    const auto begin = crontab.startsWith(mark) ? 0 : crontab.indexOf('\n' + mark) + 1;
    if (!crontab.mid(begin).startsWith(mark))
        return {};
    const auto first = crontab.indexOf('\n', begin);
    const auto second = first < 0 ? -1 : crontab.indexOf('\n', first + 1);
    return crontab.mid(begin, second < 0 ? -1 : second + 1 - begin);
}

QByteArray withoutLines(const QByteArray &crontab, const QString &name)
{
    auto left = crontab;
    const auto ours = linesOf(crontab, name);
    return ours.isEmpty() ? left : left.remove(left.indexOf(ours), ours.size());
}

QByteArray withLines(const QByteArray &crontab, const TimedCommand &timed)
{
    auto text = withoutLines(crontab, timed.name);
    if (!text.isEmpty() && !text.endsWith('\n'))
        text += '\n';
    return text + linesFor(timed);
}

QByteArray sealed(const QByteArray &text) { return Seal + hashOf(text) + '\n' + text; }

bool isSealed(const QByteArray &text)
{
    const auto end = text.indexOf('\n');
    if (end < 0)
        return false;
    if (text.startsWith("# luthier:")) // a line of a crontab
        return text.mid(0, end).endsWith(' ' + hashOf(text.mid(end + 1).trimmed()));
    return text.startsWith(Seal) && text.mid(0, end) == Seal + hashOf(text.mid(end + 1));
}

} // namespace luthier::timertext
