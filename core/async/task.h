// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <coroutine>
#include <exception>
#include <utility>
#include <variant>

namespace sobre {

/// A coroutine that starts when it is awaited (or by start()) and has exactly one owner. Destroying the Task
/// destroys its suspended frame and every awaiter in it: that is how a dialogue is cancelled, and why it can
/// never wake up in a dead object. Not to be destroyed from inside itself: post the destruction to the event
/// loop. One thread.
template <typename T = void> class [[nodiscard]] Task {
    using Value = std::conditional_t<std::is_void_v<T>, std::monostate, T>;

    // At the end of the coroutine control goes straight to whoever awaited it.
    struct ResumeCaller {
        bool await_ready() const noexcept { return false; }
        template <typename Promise>
        std::coroutine_handle<> await_suspend(std::coroutine_handle<Promise> ended) const noexcept
        {
            const std::coroutine_handle<> caller = ended.promise().caller;
            return caller ? caller : std::noop_coroutine();
        }
        void await_resume() const noexcept { }
    };
    struct PromiseBase {
        std::coroutine_handle<> caller;
        std::variant<std::monostate, Value, std::exception_ptr> outcome;

        std::suspend_always initial_suspend() const noexcept { return {}; }
        ResumeCaller final_suspend() const noexcept { return {}; }
        void unhandled_exception() { outcome.template emplace<2>(std::current_exception()); }
    };
    struct ValuePromise : PromiseBase {
        template <typename U> void return_value(U&& value)
        {
            this->outcome.template emplace<1>(std::forward<U>(value));
        }
    };
    struct VoidPromise : PromiseBase {
        void return_void() { this->outcome.template emplace<1>(); }
    };

public:
    struct promise_type : std::conditional_t<std::is_void_v<T>, VoidPromise, ValuePromise> {
        Task get_return_object() { return Task(std::coroutine_handle<promise_type>::from_promise(*this)); }
    };

    Task() = default;
    Task(Task&& other) noexcept : m_frame(std::exchange(other.m_frame, {})) { }
    Task& operator=(Task&& other) noexcept
    {
        if (this != &other) {
            if (m_frame)
                m_frame.destroy();
            m_frame = std::exchange(other.m_frame, {});
        }
        return *this;
    }
    ~Task()
    {
        if (m_frame)
            m_frame.destroy();
    }

    /// Runs until the first suspension. For the outermost task only: inner ones are awaited.
    void start() { m_frame.resume(); }
    bool isDone() const { return !m_frame || m_frame.done(); }

    bool await_ready() const noexcept { return false; }
    std::coroutine_handle<> await_suspend(std::coroutine_handle<> caller) noexcept
    {
        m_frame.promise().caller = caller;
        return m_frame;
    }
    /// The coroutine's value, or the exception that ended it.
    T await_resume()
    {
        auto& outcome = m_frame.promise().outcome;
        if (const auto* failure = std::get_if<2>(&outcome))
            std::rethrow_exception(*failure);
        if constexpr (!std::is_void_v<T>)
            return std::get<1>(std::move(outcome));
    }

private:
    explicit Task(std::coroutine_handle<promise_type> frame) : m_frame(frame) { }
    std::coroutine_handle<promise_type> m_frame;
};

} // namespace sobre
