// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <coroutine>
#include <memory>
#include <optional>
#include <utility>

namespace sobre {

/// The bridge from a callback to a coroutine: one value that arrives later. The producer keeps a copy and
/// calls finish() once, on the coroutine's own thread (use a queued call from another); one coroutine awaits
/// it. Either side may go first, and a coroutine that was destroyed meanwhile is simply not resumed.
template <typename T> class Pending {
    struct State {
        std::optional<T> value;
        std::coroutine_handle<> waiting;
    };
    struct Awaiter {
        std::shared_ptr<State> state;

        explicit Awaiter(std::shared_ptr<State> shared) : state(std::move(shared)) { }
        Awaiter(const Awaiter&) = delete;
        Awaiter& operator=(const Awaiter&) = delete;
        ~Awaiter() { state->waiting = {}; }

        bool await_ready() const noexcept { return state->value.has_value(); }
        void await_suspend(std::coroutine_handle<> caller) noexcept { state->waiting = caller; }
        T await_resume() { return std::move(*state->value); }
    };

public:
    Pending() : m_state(std::make_shared<State>()) { }

    /// Delivers the value; a second call is ignored.
    void finish(T value) const
    {
        const std::shared_ptr<State> state = m_state; // resuming may destroy this object
        if (state->value)
            return;
        state->value.emplace(std::move(value));
        if (const auto waiting = std::exchange(state->waiting, {}))
            waiting.resume();
    }
    Awaiter operator co_await() const { return Awaiter(m_state); }

private:
    std::shared_ptr<State> m_state;
};

} // namespace sobre
