// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/pending.h"
#include "core/async/reply.h"
#include "core/async/task.h"
#include "core/error/mail_error.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <functional>
#include <map>
#include <memory>

namespace sobre {

/// Keeps the tasks of a TaskThread; lives in that thread.
class TaskHost : public QObject {
    Q_OBJECT
public:
    void start(quint64 id, std::function<Task<>()> make, std::function<void()> cancelled);
    void cancel(quint64 id);
    void cancelAll();
    /// Posts the end of a task that is just ending and so cannot be destroyed yet.
    void leave(quint64 id);

private:
    struct Running {
        std::function<void()> cancelled;
        Task<> task;
    };
    std::map<quint64, Running> m_running;
};

/// A thread with an event loop in which tasks run, and the way to them from other threads. All dialogues live in one
/// (architecture, decision 4). Destroying it cancels what still runs and waits for the thread to end.
class TaskThread {
public:
    explicit TaskThread(const QString &name);
    ~TaskThread();
    Q_DISABLE_COPY_MOVE(TaskThread)

    /// Makes a task in the thread and runs it. `done` gets its value, or the MailError that it threw, or Cancelled;
    /// queued in the thread of `context`, unless `context` is gone by then. To be called in `context`'s thread.
    /// Returns a number for cancel().
    template <typename T>
    quint64 run(std::function<Task<T>()> make, QObject *context, std::function<void(Result<T>)> done)
    {
        const quint64 id = ++m_lastId;
        const auto deliver = deliverTo<Result<T>>(context, std::move(done));
        start(
            id, [this, id, make, deliver] { return supervise<T>(m_host, id, make, deliver); },
            [deliver] { deliver(std::unexpected(MailError {.kind = MailError::Kind::Cancelled})); });
        return id;
    }

    /// The same for a coroutine of `context`'s thread, which must live in `context`. Throws what the task threw.
    template <typename T>
    Task<T> call(std::function<Task<T>()> make, QObject *context)
    {
        const Pending<Result<T>> outcome;
        run<T>(std::move(make), context, [outcome](Result<T> value) { outcome.finish(std::move(value)); });
        Result<T> value = co_await outcome;
        if (!value)
            throw value.error();
        if constexpr (!std::is_void_v<T>)
            co_return std::move(*value);
    }

    /// Stops a task; it ends with Cancelled in the thread's next turn. Any thread; nothing if it has ended.
    void cancel(quint64 id);

private:
    template <typename T>
    static Task<> supervise(TaskHost *host, quint64 id, std::function<Task<T>()> make, std::function<void(Result<T>)> deliver)
    {
        Result<T> outcome;
        try {
            if constexpr (std::is_void_v<T>)
                co_await make();
            else
                outcome = co_await make();
        } catch (const MailError &error) {
            outcome = std::unexpected(error);
        }
        deliver(std::move(outcome));
        host->leave(id);
    }
    void start(quint64 id, std::function<Task<>()> make, std::function<void()> cancelled);

    QThread m_thread;
    TaskHost *m_host;
    std::atomic<quint64> m_lastId = 0;
};

} // namespace sobre
