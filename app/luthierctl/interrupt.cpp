// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/luthierctl/interrupt.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace luthier::ctl {

namespace {

int ends[2] = {-1, -1}; // a signal handler may only write to a descriptor; the event loop reads the other end

void handle(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(ends[0], &byte, 1);
}

} // namespace

void onInterrupt(std::function<void()> callback)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return;
    auto *notifier = new QSocketNotifier(ends[1], QSocketNotifier::Read, QCoreApplication::instance());
    QObject::connect(notifier, &QSocketNotifier::activated, notifier, [callback = std::move(callback), notifier] {
        notifier->setEnabled(false);
        callback();
    });
    struct sigaction action = {};
    action.sa_handler = handle;
    action.sa_flags = int(SA_RESTART | SA_RESETHAND);
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
}

} // namespace luthier::ctl
