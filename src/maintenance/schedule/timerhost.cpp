// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/schedule/timerhost.h"

#include <QCoreApplication>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::schedule)
};

} // namespace

Task<std::shared_ptr<TimerHost>> timerHost(ProcessRunner *runner, std::stop_token stop)
{
    ProcessSpec asked;
    asked.program = QStringLiteral("systemctl");
    asked.arguments = QStringList{QStringLiteral("--user"), QStringLiteral("is-system-running")};
    asked.timeout = std::chrono::seconds(10);
    const auto manager = co_await runner->run(asked, stop);
    // "running", "degraded", "starting": there is one; "offline" and no bus: there is none.
    const QByteArrayList works{"running", "degraded", "starting", "initializing", "maintenance"};
    if (manager && works.contains(manager->out.trimmed()))
        co_return systemdTimers(runner);
    ProcessSpec cron;
    cron.program = QStringLiteral("crontab");
    cron.arguments = QStringList{QStringLiteral("-l")};
    cron.timeout = std::chrono::seconds(10);
    const auto table = co_await runner->run(cron, stop);
    if (table) // also the complaint that there is no crontab yet
        co_return cronTimers(runner);
    if (table.error().kind == Error::Kind::Cancelled)
        co_return tl::unexpected(table.error());
    co_return failure(
        Error::Kind::ToolMissing,
        Words::tr("Neither systemd's user manager nor cron works on this machine, so nothing can be carried out by "
                  "itself. Nothing was installed; install cron, or let something else call luthierctl schedule run."));
}

} // namespace luthier
