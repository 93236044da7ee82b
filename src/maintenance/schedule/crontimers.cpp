// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/schedule/timerhost.h"

#include <QCoreApplication>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::schedule)
};

tl::unexpected<Error> changedByHand(const QString &unit)
{
    return failure(Error::Kind::Refused,
                   Words::tr("The lines of %1 in the crontab were changed by hand, so they were left as they are. Take "
                             "that change back or remove the lines (crontab -e), then try again.")
                       .arg(unit));
}

class CronTimers : public TimerHost
{
public:
    explicit CronTimers(ProcessRunner *runner)
        : m_runner(runner)
    {
    }
    QString name() const override { return QStringLiteral("cron"); }
    QStringList installCommands(const timertext::TimedCommand &timed) const override
    {
        return {QStringLiteral("(crontab -l; cat) <<'END' | crontab -\n%1END")
                    .arg(QString::fromUtf8(timertext::withLines({}, timed)))};
    }
    QStringList removeCommands(const QString &unit) const override
    {
        return {QStringLiteral("crontab -l | sed '/^# luthier:%1 /,+1d' | crontab -").arg(unit)};
    }
    Task<Presence> presence(QString unit, std::stop_token stop) override
    {
        const auto table = co_await read(stop);
        if (!table)
            co_return tl::unexpected(table.error());
        const auto lines = timertext::linesOf(*table, unit);
        co_return lines.isEmpty() ? Presence::Missing : timertext::isSealed(lines) ? Presence::Ours : Presence::Changed;
    }
    Task<QString> install(timertext::TimedCommand timed, std::stop_token stop) override;
    Task<> remove(QString unit, std::stop_token stop) override;

private:
    Task<QByteArray> read(std::stop_token stop);
    Task<> write(QByteArray table, std::stop_token stop);

    ProcessRunner *m_runner;
};

ProcessSpec crontab(const QString &argument)
{
    ProcessSpec spec;
    spec.program = QStringLiteral("crontab");
    spec.arguments = QStringList{argument};
    spec.timeout = std::chrono::seconds(10);
    return spec;
}

Task<QByteArray> CronTimers::read(std::stop_token stop)
{
    const auto spec = crontab(QStringLiteral("-l"));
    const auto answer = co_await m_runner->run(spec, stop);
    if (!answer)
        co_return tl::unexpected(answer.error());
    if (answer->exitCode != 0 && !answer->err.contains("no crontab")) // what cannot be read must not be overwritten
        co_return failure(Error::Kind::Refused, Words::tr("The crontab cannot be read, so it was left as it is."),
                          QString::fromUtf8(answer->err));
    co_return answer->exitCode == 0 ? answer->out : QByteArray();
}

Task<> CronTimers::write(QByteArray table, std::stop_token stop)
{
    auto spec = crontab(QStringLiteral("-"));
    spec.input = Secret(table);
    const auto answer = checked(spec, co_await m_runner->run(spec, stop));
    if (!answer)
        co_return tl::unexpected(answer.error());
    co_return {};
}

Task<QString> CronTimers::install(timertext::TimedCommand timed, std::stop_token stop)
{
    if (!timed.at.zoneName.isEmpty() && timed.at.zone != QTimeZone::systemTimeZone())
        co_return failure(
            Error::Kind::Refused,
            Words::tr("cron knows only this machine's time zone (%1), not %2. Nothing was installed; leave "
                      "“zone” out of the schedule, or use systemd.")
                .arg(QString::fromUtf8(QTimeZone::systemTimeZoneId()), timed.at.zoneName));
    const auto table = co_await read(stop);
    if (!table)
        co_return tl::unexpected(table.error());
    const auto lines = timertext::linesOf(*table, timed.name);
    if (!lines.isEmpty() && !timertext::isSealed(lines))
        co_return changedByHand(timed.name);
    const auto wanted = timertext::withLines(*table, timed);
    if (wanted != *table)
        if (const auto written = co_await write(wanted, stop); !written)
            co_return tl::unexpected(written.error());
    co_return Words::tr("cron does not make up for what is missed while this machine is off; Home says when it was.");
}

Task<> CronTimers::remove(QString unit, std::stop_token stop)
{
    const auto table = co_await read(stop);
    if (!table)
        co_return tl::unexpected(table.error());
    const auto lines = timertext::linesOf(*table, unit);
    if (!lines.isEmpty() && !timertext::isSealed(lines))
        co_return changedByHand(unit);
    if (lines.isEmpty())
        co_return {};
    const auto left = timertext::withoutLines(*table, unit);
    co_return co_await write(left, stop);
}

} // namespace

std::shared_ptr<TimerHost> cronTimers(ProcessRunner *runner) { return std::make_shared<CronTimers>(runner); }

} // namespace luthier
