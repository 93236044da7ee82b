// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/retention.h"

#include <QCoreApplication>
#include <QMap>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace luthier {

namespace {

constexpr qint64 Day = 24 * 60 * 60; // seconds
constexpr int PaceOver = 30;         // days

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::storage)
};

/// The newest of each day, week or month; `backups` are of one series, newest first.
template <typename KeyOf>
void generations(QList<KeepVerdict *> &backups, int wanted, KeepReason reason, KeyOf key)
{
    QSet<qint64> seen;
    for (auto *verdict : backups) {
        const auto of = key(verdict->backup.taken);
        if (seen.contains(of))
            continue;
        if (seen.size() == wanted)
            return;
        seen << of;
        if (verdict->goes())
            verdict->reason = reason;
    }
}

/// What must stay whatever the rules say: the newest that can be relied on.
void protect(QList<KeepVerdict *> &backups)
{
    auto best = Proof::None;
    for (const auto *verdict : std::as_const(backups))
        best = std::max(best, verdict->backup.proof);
    const auto enough = std::min(best, Proof::Readable);
    for (auto *verdict : backups)
        if (verdict->backup.proof >= enough) {
            if (verdict->goes())
                verdict->reason = KeepReason::LastProven;
            return;
        }
}

void applyRules(QList<KeepVerdict *> &backups, const KeepRules &rules, const QDateTime &now)
{
    int number = 0;
    for (auto *verdict : backups) {
        if (number++ < rules.count)
            verdict->reason = KeepReason::Newest;
        else if (rules.days > 0 && verdict->backup.taken.secsTo(now) < rules.days * Day)
            verdict->reason = KeepReason::Young;
        else if (!rules.any())
            verdict->reason = KeepReason::NoRules;
        else if (verdict->backup.referred)
            verdict->reason = KeepReason::Referred;
    }
    const auto local = [&now](const QDateTime &time) {
        return (now.timeSpec() == Qt::UTC ? time.toUTC() : time.toLocalTime()).date();
    };
    generations(backups, rules.daily, KeepReason::Daily, [&](const auto &time) { return local(time).toJulianDay(); });
    generations(backups, rules.weekly, KeepReason::Weekly, [&](const auto &time) {
        int year = 0;
        const int week = local(time).weekNumber(&year);
        return qint64(year) * 100 + week;
    });
    generations(backups, rules.monthly, KeepReason::Monthly,
                [&](const auto &time) { return qint64(local(time).year()) * 12 + local(time).month(); });
    protect(backups);
}

} // namespace

bool isFromTheFuture(const QDateTime &taken, const QDateTime &now)
{
    constexpr int ClocksDiffer = 10 * 60; // s
    return taken.isValid() && now.secsTo(taken) > ClocksDiffer;
}

QString keepReasonWords(KeepReason reason)
{
    switch (reason) {
    case KeepReason::Foreign:
        return Words::tr("of another environment or platform");
    case KeepReason::FromTheFuture:
        return Words::tr("dated in the future: a clock was wrong");
    case KeepReason::No:
        return Words::tr("goes");
    case KeepReason::NoRules:
        return Words::tr("no rule is set");
    case KeepReason::Young:
        return Words::tr("young enough");
    case KeepReason::Newest:
        return Words::tr("one of the newest");
    case KeepReason::Daily:
        return Words::tr("the day's last");
    case KeepReason::Weekly:
        return Words::tr("the week's last");
    case KeepReason::Monthly:
        return Words::tr("the month's last");
    case KeepReason::LastProven:
        return Words::tr("the last proven one");
    case KeepReason::Referred:
        return Words::tr("a run needs it");
    case KeepReason::MayBeAtWork:
        break;
    }
    return Words::tr("incomplete, but younger than a day");
}

QList<KeepVerdict> keepWhat(QList<KeptBackup> backups, const KeepRules &rules, const QDateTime &now)
{
    std::sort(backups.begin(), backups.end(),
              [](const auto &a, const auto &b) { return a.taken != b.taken ? a.taken > b.taken : a.id > b.id; });
    QList<KeepVerdict> verdicts;
    for (const auto &backup : std::as_const(backups))
        verdicts << KeepVerdict{backup, KeepReason::No};
    QMap<QString, QList<KeepVerdict *>> series;
    for (auto &verdict : verdicts) {
        const auto &backup = verdict.backup;
        if (backup.foreign)
            verdict.reason = KeepReason::Foreign;
        else if (isFromTheFuture(backup.taken, now))
            verdict.reason = KeepReason::FromTheFuture;
        else if (backup.complete)
            series[backup.series] << &verdict;
        else if (!rules.any())
            verdict.reason = KeepReason::NoRules;
        else if (backup.referred)
            verdict.reason = KeepReason::Referred;
        else if (!backup.taken.isValid() || backup.taken.secsTo(now) < Day)
            verdict.reason = KeepReason::MayBeAtWork;
    }
    for (auto &one : series)
        applyRules(one, rules, now);
    return verdicts;
}

SpaceForecast forecastSpace(const QList<KeepVerdict> &verdicts, qint64 available, const QDateTime &now)
{
    SpaceForecast forecast;
    qint64 lately = 0;
    qint64 oldest = 0; // days since the first of them
    for (const auto &verdict : verdicts) {
        const auto &backup = verdict.backup;
        forecast.bytes += backup.bytes;
        if (!verdict.goes())
            forecast.afterwards += backup.bytes;
        const auto age = backup.taken.secsTo(now);
        if (age >= 0 && age < PaceOver * Day) {
            lately += backup.bytes;
            oldest = std::max(oldest, age / Day + 1);
        }
    }
    if (oldest > 0)
        forecast.bytesPerDay = double(lately) / double(oldest);
    if (forecast.bytesPerDay > 0 && available >= 0)
        forecast.daysLeft = int(std::min(double(available) / forecast.bytesPerDay, 36500.0));
    return forecast;
}

} // namespace luthier
