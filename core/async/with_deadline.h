// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/pending.h"
#include "core/async/task.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <exception>
#include <optional>
#include <variant>

namespace sobre {

/// Awaits `work` for at most `limit`; then it is destroyed (cancelled) and `late` is thrown. Runs in the
/// event loop of the calling thread.
template <typename T, typename Late>
Task<T> withDeadline(Task<T> work, std::chrono::milliseconds limit, Late late)
{
    using Value = std::conditional_t<std::is_void_v<T>, std::monostate, T>;
    struct Outcome {
        std::optional<Value> value;
        std::exception_ptr failure; ///< neither: too late
    };
    struct Runner {
        // Finishing is queued: by then this coroutine is at its end and may be destroyed.
        static Task<> run(Task<T> inner, QObject *context, Pending<Outcome> first)
        {
            auto outcome = std::make_shared<Outcome>();
            try {
                if constexpr (std::is_void_v<T>) {
                    co_await inner;
                    outcome->value.emplace();
                } else {
                    outcome->value.emplace(co_await inner);
                }
            } catch (...) {
                outcome->failure = std::current_exception();
            }
            QMetaObject::invokeMethod(
                context, [outcome, first] { first.finish(std::move(*outcome)); }, Qt::QueuedConnection);
        }
    };

    const Pending<Outcome> first;
    QObject context;
    QTimer timer;
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, &context, [first] { first.finish({}); });
    timer.start(limit);
    Task<> runner = Runner::run(std::move(work), &context, first);
    runner.start();
    Outcome outcome = co_await first;
    if (outcome.failure)
        std::rethrow_exception(outcome.failure);
    if (!outcome.value)
        throw late;
    if constexpr (!std::is_void_v<T>)
        co_return std::move(*outcome.value);
}

} // namespace sobre
