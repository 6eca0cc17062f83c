// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/writer_thread.h"

#include "core/store/database.h"

#include <sqlite3.h>

namespace sobre::store {

namespace {

using namespace std::chrono_literals;

constexpr int BatchLetters = 256;
constexpr qint64 BatchOctets = 2 << 20;
constexpr auto BatchTime = 100ms;
constexpr auto IdlePause = 20ms; ///< between slices of housekeeping, for jobs that come one after another
constexpr int CheckpointPages = 1000; ///< 16 MB of log
constexpr int LatestCheckpointPages = 4000; ///< even if an action waits

} // namespace

WriterThread::WriterThread(std::unique_ptr<Database> database, std::function<void(const Changes &)> committed,
                           std::function<void()> rested)
    : m_database(std::move(database)), m_housekeeping(*m_database), m_committed(std::move(committed)),
      m_rested(std::move(rested))
{
    setObjectName(QStringLiteral("writer"));
    const auto note = [](void *pages, sqlite3 *, const char *, int count) {
        *static_cast<int *>(pages) = count;
        return SQLITE_OK;
    };
    sqlite3_wal_hook(m_database->handle(), note, &m_logPages);
}

WriterThread::~WriterThread()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stop = true;
    }
    m_wake.notify_all();
    wait();
}

void WriterThread::enqueue(Writer::Queue queue, WriteJob job)
{
    {
        const std::scoped_lock lock(m_mutex);
        (queue == Writer::Queue::Action ? m_actions : m_arrivals).push_back(std::move(job));
    }
    m_wake.notify_all();
}

void WriterThread::run()
{
    for (;;) {
        WriteJob job;
        switch (next(job)) {
        case Step::Job:
            runInBatch(std::move(job));
            break;
        case Step::Commit:
            commitBatch();
            break;
        case Step::Idle:
            if (!m_housekeeping.slice(*m_database))
                m_rested();
            break;
        case Step::Stop:
            return;
        }
    }
}

WriterThread::Step WriterThread::next(WriteJob &job)
{
    std::unique_lock lock(m_mutex);
    const auto take = [&job](std::deque<WriteJob> &queue) {
        job = std::move(queue.front());
        queue.pop_front();
        return Step::Job;
    };
    const auto something = [this] { return m_stop || !m_actions.empty() || !m_arrivals.empty(); };
    for (;;) {
        if (!m_actions.empty()) {
            m_batch.urgent = true;
            return take(m_actions);
        }
        const bool underWay = !m_batch.jobs.empty();
        if (underWay && (m_batch.urgent || isFull()))
            return Step::Commit;
        if (!m_arrivals.empty()) {
            m_batch.urgent = m_arrivals.front().endsBatch;
            return take(m_arrivals);
        }
        if (m_stop)
            return underWay ? Step::Commit : Step::Stop;
        if (underWay) {
            if (!m_wake.wait_until(lock, m_batch.deadline, something))
                return Step::Commit;
        } else if (m_housekeeping.isWanted()) {
            if (!m_wake.wait_for(lock, IdlePause, something))
                return Step::Idle;
        } else {
            m_wake.wait(lock, something);
        }
    }
}

bool WriterThread::isFull() const
{
    return m_batch.letters >= BatchLetters || m_batch.octets >= BatchOctets
        || Clock::now() >= m_batch.deadline;
}

void WriterThread::runInBatch(WriteJob job)
{
    if (m_batch.jobs.empty()) {
        m_batch.deadline = Clock::now() + BatchTime;
        if (const Result<> begun = m_database->run("BEGIN IMMEDIATE"); !begun) {
            m_batch = {};
            if (job.done)
                job.done(begun);
            return;
        }
    }
    m_batch.octets += job.octets;
    m_batch.letters += job.letters;
    const qint64 before = m_database->allChangedRows();
    Result<> outcome = runJob(job);
    const bool left = !outcome && m_database->allChangedRows() != before; // it wrote, and then it failed
    m_batch.jobs.push_back({ std::move(job), std::move(outcome) });
    // A full disk can make SQLite end the whole transaction: then nothing that ran in it is there any more.
    if (left || !m_database->inTransaction())
        redoWithoutTheFailed();
}

Result<> WriterThread::runJob(const WriteJob &job)
{
    m_database->changes = {};
    const Result<> outcome = job.work ? job.work(*m_database) : Result<>();
    if (outcome)
        m_batch.changes.add(m_database->changes);
    return outcome;
}

/// The last job left something behind in the transaction, or ended it. All that ran well before it runs again.
void WriterThread::redoWithoutTheFailed()
{
    if (m_database->inTransaction())
        (void)m_database->run("ROLLBACK");
    m_batch.changes = {};
    Result<> done = m_database->run("BEGIN IMMEDIATE");
    for (const Ran &ran : m_batch.jobs) {
        if (!done || !m_database->inTransaction()) // outside of it each statement would be kept for itself
            break;
        if (ran.outcome)
            done = runJob(ran.job);
    }
    if (done && m_database->inTransaction())
        return;
    if (m_database->inTransaction())
        (void)m_database->run("ROLLBACK");
    redoOneByOne();
}

void WriterThread::commitBatch()
{
    if (const Result<> committed = m_database->run("COMMIT"); !committed) {
        if (m_database->inTransaction())
            (void)m_database->run("ROLLBACK");
        redoOneByOne();
        return;
    }
    Batch batch = std::exchange(m_batch, {});
    m_housekeeping.note(batch.changes);
    tell(std::move(batch.jobs), batch.changes);
    checkpoint();
}

void WriterThread::tell(std::vector<Ran> jobs, const Changes &changes)
{
    if (!changes.isEmpty())
        m_committed(changes);
    for (const Ran &ran : jobs) {
        if (ran.job.done)
            ran.job.done(ran.outcome);
    }
}

/// The batch could not be committed. Each of its jobs gets a transaction of its own, so that what still fits
/// is kept and only what does not is told so.
void WriterThread::redoOneByOne()
{
    std::vector<Ran> jobs = std::exchange(m_batch, {}).jobs;
    moveLogIntoFile(); // a log that cannot grow can begin anew
    for (Ran &ran : jobs) {
        ran.outcome = m_database->run("BEGIN IMMEDIATE");
        if (ran.outcome)
            ran.outcome = runJob(ran.job);
        if (ran.outcome)
            ran.outcome = m_database->run("COMMIT");
        if (m_database->inTransaction())
            (void)m_database->run("ROLLBACK");
        const Changes changes = ran.outcome ? m_batch.changes : Changes();
        m_batch = {};
        m_housekeeping.note(changes);
        std::vector<Ran> one;
        one.push_back(std::move(ran));
        tell(std::move(one), changes);
    }
    checkpoint();
}

/// Moves the log into the file, after those who waited for the commit were told.
void WriterThread::checkpoint()
{
    if (m_logPages < CheckpointPages || (m_logPages < LatestCheckpointPages && actionWaits()))
        return;
    moveLogIntoFile();
}

void WriterThread::moveLogIntoFile()
{
    sqlite3_wal_checkpoint_v2(m_database->handle(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
}

bool WriterThread::actionWaits()
{
    const std::scoped_lock lock(m_mutex);
    return !m_actions.empty();
}

} // namespace sobre::store
