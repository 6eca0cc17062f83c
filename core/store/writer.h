// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/store/changes.h"
#include "core/async/reply.h"

#include <QObject>

#include <functional>
#include <memory>
#include <type_traits>

namespace sobre::store {

class Database;
class WriterThread;

/// One piece of writing. `work` runs in the writer's thread inside a transaction: if it fails, nothing of it remains and
/// the jobs around it are not touched. It may run **more than once** (when one beside it fails after it has written, the
/// others run again; when a commit fails, each is tried again alone), so it must not consume what it captured. There is
/// no savepoint for each: at every one FTS5 writes out what it has gathered, which doubled the time of receiving. `done`
/// is called in the writer's thread when the outcome is durable.
struct WriteJob {
    std::function<Result<>(Database&)> work;
    std::function<void(Result<>)> done;
    qint64 octets = 0; ///< of mail that it writes: a batch ends at 2 MiB
    int letters = 0; ///< a batch ends at 256
    bool endsBatch = false; ///< nobody else is coming: it and what ran before it are committed at once
};

/// The one that writes: a thread with the one writing connection. A person's actions go before arrivals. Jobs
/// are committed together; a batch ends at 256 letters, 2 MiB or 100 ms, and at once when an action waits.
/// Functions may be called from any thread.
class Writer : public QObject {
    Q_OBJECT
public:
    enum class Queue { Action, Arrival };

    /// Starts the thread and hands the connection over to it.
    explicit Writer(std::unique_ptr<Database> database);
    /// Commits all that is queued, then ends the thread.
    ~Writer() override;

    void enqueue(Queue queue, WriteJob job);

    /// A person's action: runs `job` (Result<T>(Database &), see WriteJob on running twice) before any
    /// arrival and commits at once. `done` (void(Result<T>)) runs queued in the thread of `context`, after
    /// the commit: what it is told is on the disk. To be called in `context`'s thread; no call if `context`
    /// is gone by then or null.
    template <typename Job, typename Done> void act(Job job, QObject* context, Done done)
    {
        submit(Queue::Action, std::move(job), context, std::move(done));
    }
    template <typename Job> void act(Job job)
    {
        submit(Queue::Action, std::move(job), nullptr, [](const auto&) { });
    }
    /// The same behind the arrivals that wait: for mail that comes in.
    template <typename Job, typename Done> void follow(Job job, QObject* context, Done done)
    {
        submit(Queue::Arrival, std::move(job), context, std::move(done));
    }
    /// Nobody else is coming: commit what was enqueued before this, do not wait for the batch to fill.
    void flush();

signals:
    /// After each commit that changed something. Emitted in the writer's thread: connect with a context
    /// object.
    void committed(const sobre::store::Changes& changes);
    /// The housekeeping of idle times has nothing left to do. Emitted in the writer's thread.
    void rested();

private:
    template <typename Job, typename Done> void submit(Queue queue, Job job, QObject* context, Done done)
    {
        using Outcome = std::invoke_result_t<Job&, Database&>;
        const auto outcome = std::make_shared<std::optional<Outcome>>();
        const auto deliver = deliverTo<Outcome>(context, std::move(done));
        WriteJob write;
        write.work = [job = std::move(job), outcome](Database& database) mutable -> Result<> {
            outcome->emplace(job(database));
            if (!outcome->value())
                return std::unexpected(outcome->value().error());
            return {};
        };
        write.done = [deliver, outcome](const Result<>& committed) {
            if (!committed)
                deliver(std::unexpected(committed.error()));
            else
                deliver(std::move(**outcome));
        };
        enqueue(queue, std::move(write));
    }

    std::unique_ptr<WriterThread> m_thread;
};

} // namespace sobre::store
