// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/steps/installschedule.h"

#include "base/words.h"
#include "maintenance/schedule/timerhost.h"
#include "maintenance/stores/stores.h"

#include <QFileInfo>

namespace luthier {

namespace {

// Where programs, clusters and our own folders are, in this session; a timer's session does not know it.
QMap<QString, QString> sessionPaths()
{
    QMap<QString, QString> all;
    for (const auto *name : {"PATH", "KUBECONFIG", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME",
                             "XDG_CACHE_HOME", "HELM_REGISTRY_CONFIG", "DOCKER_CONFIG"})
        if (const auto value = qEnvironmentVariable(name); !value.isEmpty())
            all[QLatin1String(name)] = value;
    return all;
}

// What the preview shows before anybody was asked which of them works.
std::shared_ptr<TimerHost> likelyHost(ProcessRunner *runner)
{
    const bool booted = QFileInfo::exists(QStringLiteral("/run/systemd/system")); // sd_booted(3)
    return booted ? systemdTimers(runner) : cronTimers(runner);
}

} // namespace

QString scheduleUnit(const Platform &platform, const QString &schedule)
{
    return timertext::unitName({platform.profile().name, platform.environment().name, schedule});
}

timertext::TimedCommand timedCommand(const Platform &platform, const Schedule &schedule)
{
    const auto &profile = platform.profile();
    const auto &environment = platform.environment();
    timertext::TimedCommand timed;
    timed.name = scheduleUnit(platform, schedule.name);
    timed.title = QStringLiteral("Luthier: %1 in %2, %3").arg(profile.title, environment.name, schedule.name);
    timed.at = schedule.at;
    timed.environment = sessionPaths();
    const bool shipped = profile.file.startsWith(QLatin1Char(':'));
    timed.command = {QCoreApplication::applicationDirPath() + QStringLiteral("/luthierctl"),
                     QStringLiteral("--profile"), shipped ? profile.name : QFileInfo(profile.file).absoluteFilePath(),
                     QStringLiteral("--environment"), environment.name};
    const auto asWritten = profile.environment(environment.name);
    if (asWritten && asWritten->kubeconfig != environment.kubeconfig)
        timed.command << QStringLiteral("--kubeconfig") << QFileInfo(environment.kubeconfig).absoluteFilePath();
    if (asWritten && asWritten->context != environment.context)
        timed.command << QStringLiteral("--context") << environment.context;
    timed.command << QStringLiteral("schedule") << QStringLiteral("run") << schedule.name;
    return timed;
}

InstallSchedule::InstallSchedule(Platform &platform, Schedule schedule)
    : PlatformStep(platform)
    , m_schedule(std::move(schedule))
{
}

QString InstallSchedule::explanation() const
{
    return tr("Lets systemd, or cron where there is none, call luthierctl: %1. Whether it was done is told by the "
              "backups and the journal, not by the timer.")
        .arg(m_schedule.at.words());
}

QStringList InstallSchedule::commands() const
{
    return likelyHost(&m_platform.runner())->installCommands(timedCommand(m_platform, m_schedule));
}

Result<> InstallSchedule::credentialsReach() const
{
    for (const auto &name : m_schedule.stores.value_or(storeNames(m_platform.profile())))
        if (const auto store = storeNamed(m_platform.profile(), name);
            store && store->secret.isEmpty() && store->file.isEmpty())
            return failure(Error::Kind::Refused,
                           tr("The store %1 takes its credentials from the environment, which a timer does not have. "
                              "Nothing was installed; name a Secret or a file under “credentials” of the store.")
                               .arg(name));
    return {};
}

Task<QString> InstallSchedule::run(StepContext context)
{
    if (const auto reach = credentialsReach(); !reach)
        co_return tl::unexpected(reach.error());
    const auto host = co_await timerHost(&m_platform.runner(), context.stop);
    if (!host)
        co_return tl::unexpected(host.error());
    const auto timed = timedCommand(m_platform, m_schedule);
    for (const auto &command : (*host)->installCommands(timed))
        context.output(command);
    const auto installed = co_await (*host)->install(timed, context.stop);
    if (!installed)
        co_return tl::unexpected(installed.error());
    context.facts[QStringLiteral("timer")] = timed.name;
    context.facts[QStringLiteral("timerHost")] = (*host)->name();
    const auto next = m_schedule.at.next(QDateTime::currentDateTime());
    co_return tr("%1 (%2), next on %3. %4").arg(timed.name, (*host)->name(), words::moment(next), *installed).trimmed();
}

QStringList InstallSchedule::undoCommands() const
{
    return likelyHost(&m_platform.runner())->removeCommands(scheduleUnit(m_platform, m_schedule.name));
}

Task<QString> InstallSchedule::undo(StepContext context)
{
    RemoveSchedule removing(m_platform, m_schedule.name);
    co_return co_await removing.run(context);
}

RemoveSchedule::RemoveSchedule(Platform &platform, QString schedule)
    : PlatformStep(platform)
    , m_schedule(std::move(schedule))
{
}

QStringList RemoveSchedule::commands() const
{
    return likelyHost(&m_platform.runner())->removeCommands(scheduleUnit(m_platform, m_schedule));
}

Task<QString> RemoveSchedule::run(StepContext context)
{
    const auto host = co_await timerHost(&m_platform.runner(), context.stop);
    if (!host)
        co_return tl::unexpected(host.error());
    const auto unit = scheduleUnit(m_platform, m_schedule);
    const auto there = co_await (*host)->presence(unit, context.stop);
    if (!there)
        co_return tl::unexpected(there.error());
    const auto removed = co_await (*host)->remove(unit, context.stop);
    if (!removed)
        co_return tl::unexpected(removed.error());
    co_return *there == TimerHost::Presence::Missing ? tr("%1 was not set up on this machine").arg(unit)
                                                     : tr("%1 was removed").arg(unit);
}

} // namespace luthier
