// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include <coroutine>
#include <memory>
#include <optional>
#include <utility>

namespace luthier {

/// Turns a callback into something to co_await: `resolve` once, from any thread; the awaiting coroutine goes on
/// from the main event loop, never inside the caller's stack (a signal's sender may be destroyed there).
/// Only the first value counts. One awaiter only.
template <typename T>
class OneShot
{
    struct State {
        std::optional<T> value;
        std::coroutine_handle<> waiter;
    };

public:
    void resolve(T value) const
    {
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [state = m_state, kept = std::move(value)]() mutable {
                if (state->value)
                    return;
                state->value.emplace(std::move(kept));
                if (const auto waiter = std::exchange(state->waiter, {}))
                    waiter.resume();
            },
            Qt::QueuedConnection);
    }

    class Awaiter
    {
    public:
        explicit Awaiter(std::shared_ptr<State> state)
            : m_state(std::move(state))
        {
        }
        bool await_ready() const noexcept { return m_state->value.has_value(); }
        void await_suspend(std::coroutine_handle<> waiter) noexcept { m_state->waiter = waiter; }
        T await_resume() { return std::move(*m_state->value); }

    private:
        std::shared_ptr<State> m_state;
    };

    Awaiter operator co_await() const { return Awaiter(m_state); }

private:
    std::shared_ptr<State> m_state = std::make_shared<State>();
};

} // namespace luthier
