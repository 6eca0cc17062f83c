// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/housekeeping.h"
#include "core/store/writer.h"

#include <QThread>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace sobre::store {

class Database;

/// The thread of a Writer: takes jobs from two queues, runs them in batches, commits, tells.
class WriterThread : public QThread {
public:
    WriterThread(std::unique_ptr<Database> database, std::function<void(const Changes &)> committed,
                 std::function<void()> rested);
    ~WriterThread() override; ///< commits what is queued, then waits for the thread to end

    void enqueue(Writer::Queue queue, WriteJob job);

protected:
    void run() override;

private:
    using Clock = std::chrono::steady_clock;
    enum class Step { Job, Commit, Idle, Stop };

    /// A job that ran in the transaction under way, and how it went.
    struct Ran {
        WriteJob job;
        Result<> outcome;
    };
    struct Batch {
        std::vector<Ran> jobs;
        Changes changes;
        qint64 octets = 0;
        int letters = 0;
        bool urgent = false; ///< holds a person's action, or somebody waits for it
        Clock::time_point deadline;
    };

    Step next(WriteJob &job);
    bool isFull() const;
    void runInBatch(WriteJob job);
    Result<> runJob(const WriteJob &job);
    void redoWithoutTheFailed();
    void commitBatch();
    void tell(std::vector<Ran> jobs, const Changes &changes);
    void redoOneByOne();
    void checkpoint();
    void moveLogIntoFile();
    bool actionWaits();

    std::unique_ptr<Database> m_database;
    Housekeeping m_housekeeping;
    std::function<void(const Changes &)> m_committed;
    std::function<void()> m_rested;
    Batch m_batch; // the thread's own, as is
    int m_logPages = 0; ///< how long the log was at the last commit

    std::mutex m_mutex; // guards what follows
    std::condition_variable m_wake;
    std::deque<WriteJob> m_actions;
    std::deque<WriteJob> m_arrivals;
    bool m_stop = false;
};

} // namespace sobre::store
