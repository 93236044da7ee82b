// SPDX-License-Identifier: GPL-3.0-or-later
// The profile's `schedules`.
#include "maintenance/schedule/schedule.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QRegularExpression>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::schedule)
};

const QStringList &keys()
{
    static const QStringList all{QStringLiteral("name"),  QStringLiteral("plan"),  QStringLiteral("at"),
                                 QStringLiteral("zone"),  QStringLiteral("prove"), QStringLiteral("stores"),
                                 QStringLiteral("prune"), QStringLiteral("grace"), QStringLiteral("environment"),
                                 QStringLiteral("by"),    QStringLiteral("image"), QStringLiteral("password")};
    return all;
}

// What only a CronJob has, and what it cannot do.
Result<Schedule> inCluster(Schedule schedule, const QJsonObject &object)
{
    const auto wrong = [name = schedule.name](const QString &why) {
        return failure(Error::Kind::Invalid, Words::tr("in the schedule “%1” %2").arg(name, why));
    };
    const auto by = object[QStringLiteral("by")].toString(QStringLiteral("machine"));
    if (by != QLatin1String("machine") && by != QLatin1String("cluster"))
        return wrong(Words::tr("“by” is machine or cluster, not “%1”").arg(by));
    if (by == QLatin1String("cluster"))
        schedule.by = Schedule::By::Cluster;
    const auto password = object[QStringLiteral("password")].toObject();
    schedule.image = object[QStringLiteral("image")].toString();
    schedule.passwordSecret = password[QStringLiteral("secret")].toString();
    schedule.passwordKey = password[QStringLiteral("key")].toString(QStringLiteral("password"));
    if (schedule.by == Schedule::By::Machine) {
        if (!schedule.image.isEmpty() || !schedule.passwordSecret.isEmpty())
            return wrong(Words::tr("“image” and “password” are only for “by: cluster”"));
        return schedule;
    }
    if (schedule.work != Schedule::Work::Backup)
        return wrong(Words::tr("“by: cluster” is only for backups; a restore test is carried out by a machine"));
    if (schedule.prove > Proof::Readable)
        return wrong(Words::tr("“prove” goes up to readable in the cluster; let a restore test go further"));
    if (schedule.prune)
        return wrong(Words::tr("“prune” is not done in the cluster, whose key then need not delete; let another "
                               "schedule or a person tidy up"));
    return schedule;
}

Result<Schedule> readSchedule(const QJsonObject &object)
{
    const auto wrong = [name = object[QStringLiteral("name")].toString()](const QString &why) {
        return failure(Error::Kind::Invalid, Words::tr("in the schedule “%1” %2").arg(name, why));
    };
    for (auto it = object.begin(); it != object.end(); ++it)
        if (!keys().contains(it.key()))
            return wrong(Words::tr("is a key “%1” that is not known; known are: %2")
                             .arg(it.key(), keys().join(QStringLiteral(", "))));
    Schedule schedule;
    schedule.name = object[QStringLiteral("name")].toString();
    static const QRegularExpression plain(QStringLiteral("^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$"));
    if (!plain.match(schedule.name).hasMatch()) // it names units, lines and objects
        return wrong(Words::tr("the name is not made of up to 40 lower-case letters, digits and dashes"));
    const auto plan = object[QStringLiteral("plan")].toString(QStringLiteral("backup"));
    if (plan != QLatin1String("backup") && plan != QLatin1String("prove"))
        return wrong(Words::tr("“plan” is backup or prove, not “%1”").arg(plan));
    const bool test = plan == QLatin1String("prove");
    schedule.work = test ? Schedule::Work::RestoreTest : Schedule::Work::Backup;
    const auto rule = ScheduleRule::parse(object[QStringLiteral("at")].toString(),
                                          object[QStringLiteral("zone")].toString());
    if (!rule)
        return wrong(rule.error().message);
    schedule.at = *rule;
    const auto level = object[QStringLiteral("prove")].toString(test ? QStringLiteral("asserted")
                                                                     : QStringLiteral("readable"));
    const auto proof = proofFromName(level);
    if (!proof || (test && *proof < Proof::Restored))
        return wrong(
            test
                ? Words::tr("“prove” is restored or asserted, not “%1”").arg(level)
                : Words::tr("“%1” is no level of proof (taken, transferred, readable, restored, asserted)").arg(level));
    schedule.prove = *proof;
    if (const auto stores = object[QStringLiteral("stores")]; stores.isArray())
        schedule.stores = stores.toVariant().toStringList();
    schedule.prune = object[QStringLiteral("prune")].toBool();
    if (const auto grace = object[QStringLiteral("grace")]; !grace.isUndefined()) {
        const auto read = readDuration(grace.toVariant().toString());
        if (!read)
            return wrong(Words::tr("“grace” is a time like 90m, 2h or 1d, not “%1”").arg(grace.toVariant().toString()));
        schedule.grace = *read;
    }
    schedule.environment = object[QStringLiteral("environment")].toString();
    return inCluster(std::move(schedule), object);
}

} // namespace

std::optional<std::chrono::seconds> readDuration(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{1,5})([mhd])$"));
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch())
        return {};
    const auto number = match.captured(1).toInt();
    const auto unit = match.captured(2);
    if (unit == QLatin1String("m"))
        return std::chrono::minutes(number);
    return std::chrono::hours(unit == QLatin1String("h") ? number : number * 24);
}

Result<QList<Schedule>> readSchedules(const QJsonArray &array)
{
    QList<Schedule> all;
    for (const auto &value : array) {
        const auto schedule = readSchedule(value.toObject());
        if (!schedule)
            return tl::unexpected(schedule.error());
        for (const auto &other : std::as_const(all))
            if (other.name == schedule->name)
                return failure(Error::Kind::Invalid, Words::tr("two schedules are called “%1”").arg(schedule->name));
        all << *schedule;
    }
    return all;
}

} // namespace luthier
