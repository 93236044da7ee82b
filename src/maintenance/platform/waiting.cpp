// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/platform/waiting.h"

#include "kube/clusterwatch.h"

#include <QTimer>

namespace luthier {

Task<> untilChanged(ClusterWatch *watch, std::chrono::milliseconds most, std::stop_token stop)
{
    const OneShot<bool> changed;
    QObject listener;
    const auto wake = [changed] { changed.resolve(true); };
    if (watch) {
        QObject::connect(watch, &ClusterWatch::podChanged, &listener, wake);
        QObject::connect(watch, &ClusterWatch::podRemoved, &listener, wake);
        QObject::connect(watch, &ClusterWatch::workloadsChanged, &listener, wake);
    }
    QTimer::singleShot(most, &listener, wake);
    const std::stop_callback onStop(stop, wake);
    co_await changed;
    if (stop.stop_requested())
        co_return failure(Error::Kind::Cancelled,
                          QCoreApplication::translate("luthier::waiting", "Cancelled while waiting."));
    co_return {};
}

Task<> pause(std::chrono::milliseconds time, std::stop_token stop)
{
    co_return co_await untilChanged(nullptr, time, stop);
}

} // namespace luthier
