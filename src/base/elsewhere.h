// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/oneshot.h"

#include <QCoroTask>
#include <QThreadPool>

#include <type_traits>

namespace luthier {

/// Does `work` in another thread; the awaiting coroutine goes on with its answer in the main event loop. For what
/// reads or computes longer than a frame (16 ms). `work` owns all that it touches.
template <typename Work>
QCoro::Task<std::invoke_result_t<Work>> elsewhere(Work work)
{
    const OneShot<std::invoke_result_t<Work>> answer;
    QThreadPool::globalInstance()->start([answer, work] { answer.resolve(work()); });
    co_return co_await answer;
}

} // namespace luthier
