// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/schedule/timertext.h"
#include "process/processrunner.h"

#include <memory>

namespace luthier {

/// What carries out a schedule on this machine: systemd's user manager, else cron. It takes back only what it wrote,
/// and touches nothing that somebody else changed.
class TimerHost
{
public:
    enum class Presence { Missing, Ours, Changed };

    virtual ~TimerHost() = default;
    virtual QString name() const = 0; ///< "systemd", "cron"
    virtual QStringList installCommands(const timertext::TimedCommand &timed) const = 0;
    virtual QStringList removeCommands(const QString &unit) const = 0;
    virtual Task<Presence> presence(QString unit, std::stop_token stop) = 0;
    /// Answers what a person should know of it: "runs only while you are signed in", …
    virtual Task<QString> install(timertext::TimedCommand timed, std::stop_token stop) = 0;
    virtual Task<> remove(QString unit, std::stop_token stop) = 0;
};

/// Asks which of them works here. Neither: ToolMissing.
Task<std::shared_ptr<TimerHost>> timerHost(ProcessRunner *runner, std::stop_token stop);
std::shared_ptr<TimerHost> systemdTimers(ProcessRunner *runner);
std::shared_ptr<TimerHost> cronTimers(ProcessRunner *runner);

} // namespace luthier
