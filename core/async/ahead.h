// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/pending.h"
#include "core/async/task.h"

#include <QObject>

#include <exception>
#include <memory>
#include <optional>

namespace sobre {

/// Work that begins at once and whose value is awaited later, while something else goes on. Runs in the event loop of the
/// thread that makes it; destroying it cancels the work.
template <typename T> class Ahead {
public:
    explicit Ahead(Task<T> work) : m_runner(run(std::move(work), &m_context, m_outcome)) { m_runner.start(); }
    Q_DISABLE_COPY_MOVE(Ahead)

    /// The value, or what the work threw. To be awaited once; this must live until then.
    Task<T> value()
    {
        Outcome outcome = co_await m_outcome;
        if (outcome.failure)
            std::rethrow_exception(outcome.failure);
        co_return std::move(*outcome.value);
    }

private:
    struct Outcome {
        std::optional<T> value;
        std::exception_ptr failure;
    };

    // Finishing is queued: by then this coroutine is at its end and may be destroyed.
    static Task<> run(Task<T> work, QObject *context, Pending<Outcome> end)
    {
        const auto outcome = std::make_shared<Outcome>();
        try {
            outcome->value.emplace(co_await work);
        } catch (...) {
            outcome->failure = std::current_exception();
        }
        QMetaObject::invokeMethod(context, [outcome, end] { end.finish(std::move(*outcome)); }, Qt::QueuedConnection);
    }

    const Pending<Outcome> m_outcome;
    QObject m_context;
    Task<> m_runner; ///< last: destroyed first
};

} // namespace sobre
