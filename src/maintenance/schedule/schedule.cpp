// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/schedule/schedule.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace luthier {

namespace {

constexpr int HoursOfDay = 24;
constexpr int LastDayOfAllMonths = 28;
constexpr int LongestSearch = 62; // days: a month, and one whose time the clock leaves out

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::schedule)
};

const QStringList &weekdays()
{
    static const QStringList names{QStringLiteral("mon"), QStringLiteral("tue"), QStringLiteral("wed"),
                                   QStringLiteral("thu"), QStringLiteral("fri"), QStringLiteral("sat"),
                                   QStringLiteral("sun")};
    return names;
}

QString clock(const QTime &time) { return time.toString(QStringLiteral("HH:mm")); }

tl::unexpected<Error> notUnderstood(const QString &text)
{
    return failure(Error::Kind::Invalid,
                   Words::tr("“%1” is not understood as a time; write “daily 02:30”, “weekly sun 03:00”, “monthly 1 "
                             "04:00” (the 1st to the 28th) or “every 6h” (1, 2, 3, 4, 6, 8 or 12)")
                       .arg(text));
}

// QDateTime answers something for times that are not there, and the later one of two: the offsets around decide.
std::optional<QDateTime> momentOf(const QDate &date, const QTime &time, const QTimeZone &zone)
{
    const QDateTime clockTime(date, time, Qt::UTC);
    for (const int around : {-1, 1}) { // the greater offset of before summer time ends is the earlier moment
        const auto offset = zone.offsetFromUtc(clockTime.addDays(around));
        const auto moment = clockTime.addSecs(-offset);
        if (zone.offsetFromUtc(moment) == offset)
            return moment.toTimeZone(zone);
    }
    return {};
}

} // namespace

Result<ScheduleRule> ScheduleRule::parse(const QString &text, const QString &zoneName)
{
    ScheduleRule rule;
    rule.zoneName = zoneName;
    rule.zone = zoneName.isEmpty() ? QTimeZone::systemTimeZone() : QTimeZone(zoneName.toUtf8());
    if (!rule.zone.isValid())
        return failure(Error::Kind::Invalid,
                       Words::tr("“%1” is no time zone; write one like Europe/Berlin").arg(zoneName));
    static const QRegularExpression form(
        QStringLiteral("^(?:every (?<hours>\\d{1,2})h|(?:daily|weekly (?<weekday>[a-z]{3})|monthly (?<day>\\d{1,2})) "
                       "(?<time>\\d{2}:\\d{2}))$"));
    const auto match = form.match(text.simplified().toLower());
    if (!match.hasMatch())
        return notUnderstood(text);
    if (const auto hours = match.captured(u"hours"); !hours.isEmpty()) {
        rule.everyHours = hours.toInt();
        if (rule.everyHours < 1 || rule.everyHours >= HoursOfDay || HoursOfDay % rule.everyHours != 0)
            return notUnderstood(text);
        for (int hour = 0; hour < HoursOfDay; hour += rule.everyHours)
            rule.times << QTime(hour, 0);
        return rule;
    }
    rule.times << QTime::fromString(match.captured(u"time"), QStringLiteral("HH:mm"));
    if (const auto weekday = match.captured(u"weekday"); !weekday.isEmpty()) {
        rule.days = Days::OfWeek;
        rule.day = int(weekdays().indexOf(weekday)) + 1;
    } else if (const auto day = match.captured(u"day"); !day.isEmpty()) {
        rule.days = Days::OfMonth;
        rule.day = day.toInt();
    }
    const bool noDay = rule.days != Days::Every && (rule.day < 1 || rule.day > LastDayOfAllMonths);
    if (noDay || !rule.times.first().isValid())
        return notUnderstood(text);
    return rule;
}

QString ScheduleRule::text() const
{
    if (everyHours > 0)
        return QStringLiteral("every %1h").arg(everyHours);
    const auto time = clock(times.first());
    switch (days) {
    case Days::OfWeek:
        return QStringLiteral("weekly %1 %2").arg(weekdays()[day - 1], time);
    case Days::OfMonth:
        return QStringLiteral("monthly %1 %2").arg(day).arg(time);
    case Days::Every:
        break;
    }
    return QStringLiteral("daily %1").arg(time);
}

QString ScheduleRule::words() const
{
    if (everyHours > 0)
        return Words::tr("every %n hour(s)", nullptr, everyHours);
    const auto time = clock(times.first());
    switch (days) {
    case Days::OfWeek:
        return Words::tr("every %1 at %2", "weekday, time").arg(QLocale().dayName(day), time);
    case Days::OfMonth:
        return Words::tr("every month on day %1 at %2").arg(day).arg(time);
    case Days::Every:
        break;
    }
    return Words::tr("every day at %1").arg(time);
}

QList<QDateTime> ScheduleRule::momentsOf(const QDate &date) const
{
    if ((days == Days::OfWeek && date.dayOfWeek() != day) || (days == Days::OfMonth && date.day() != day))
        return {};
    QList<QDateTime> moments;
    for (const auto &time : times)
        if (const auto moment = momentOf(date, time, zone))
            moments << *moment;
    return moments;
}

QDateTime ScheduleRule::next(const QDateTime &after) const
{
    const auto today = after.toTimeZone(zone).date();
    for (int day = 0; day <= LongestSearch; ++day)
        for (const auto &moment : momentsOf(today.addDays(day)))
            if (moment > after)
                return moment;
    return {};
}

QDateTime ScheduleRule::previous(const QDateTime &now) const
{
    const auto today = now.toTimeZone(zone).date();
    for (int day = 0; day <= LongestSearch; ++day) {
        const auto moments = momentsOf(today.addDays(-day));
        for (auto moment = moments.crbegin(); moment != moments.crend(); ++moment)
            if (*moment <= now)
                return *moment;
    }
    return {};
}

} // namespace luthier
