// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <type_traits>

namespace luthier {

template <typename T>
QCoro::Task<> tellWhenDone(QPointer<QObject> context, Task<T> task, std::function<void(Result<T>)> then)
{
    auto result = co_await task;
    if (context)
        then(std::move(result));
}

/// Lets a task run by itself and tells its result, unless `context` has died meanwhile. The way in which a view
/// starts something: a QCoro task goes on when its handle is dropped, and frees itself.
template <typename T>
void whenDone(QObject *context, Task<T> task, std::type_identity_t<std::function<void(Result<T>)>> then)
{
    [[maybe_unused]] const auto running = tellWhenDone<T>(QPointer<QObject>(context), std::move(task), std::move(then));
}

} // namespace luthier
