// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/pause.h"

#include <QTimer>

namespace luthier {

tl::unexpected<Error> cancelled()
{
    return failure(Error::Kind::Cancelled, QCoreApplication::translate("luthier::kube", "Cancelled."));
}

Task<> pauseFor(std::chrono::milliseconds time, std::stop_token stop)
{
    const OneShot<bool> over;
    const std::stop_callback onStop(stop, [over] { over.resolve(false); });
    QTimer::singleShot(time, QCoreApplication::instance(), [over] { over.resolve(true); });
    if (!co_await over)
        co_return cancelled();
    co_return {};
}

} // namespace luthier
