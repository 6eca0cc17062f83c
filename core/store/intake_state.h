// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/store/intake.h"
#include "core/store/writer.h"

#include <QByteArray>
#include <QThreadPool>

#include <condition_variable>
#include <deque>
#include <functional>
#include <list>
#include <memory>
#include <mutex>

namespace sobre::store {

class Database;
struct LetterRecord;

/// What an Intake and its Arrivals share: the workers, the count of what is under way, the order of small
/// letters.
class IntakeState : public std::enable_shared_from_this<IntakeState> {
public:
    using Deliver = std::function<void(Result<LetterId>)>;

    IntakeState(Writer& writer, const Profile& profile, FrameEncoder encoder);

    /// A small letter is whole: prepares it in a worker and has it written behind those that came before it.
    void store(QByteArray octets, Incoming incoming, Deliver deliver);
    /// Runs something in a worker.
    void work(std::function<void()> task);
    /// Hands a job to the writer, unless the intake has closed.
    void enqueue(WriteJob job);
    /// The job that makes a letter visible, and tells when that is durable.
    WriteJob completion(std::shared_ptr<const LetterRecord> record, Incoming incoming, LetterId reserved,
                        Deliver deliver);
    Result<std::unique_ptr<Database>> openReader() const;
    Frame encode(QByteArrayView raw) const { return m_encode(raw); }

    void take(qint64 octets, int letters);
    void release(qint64 octets, int letters);
    bool hasRoom() const;
    void whenRoom(std::function<void()> callback);
    /// Waits until nothing is under way, then lets nothing more in.
    void close();

private:
    struct Slot {
        bool ready = false;
        WriteJob job;
    };

    void passOn(const std::shared_ptr<Slot>& slot, WriteJob job);
    bool hasRoomLocked() const;

    Writer& m_writer;
    const Profile& m_profile;
    const FrameEncoder m_encode;

    mutable std::mutex m_mutex; // guards what follows
    std::condition_variable m_changed;
    std::deque<std::function<void()>> m_tasks;
    std::deque<std::shared_ptr<Slot>> m_order; ///< small letters as they were finished
    std::list<std::function<void()>> m_waiting; ///< for room
    qint64 m_octets = 0;
    int m_letters = 0;
    bool m_closed = false;

    QThreadPool m_workers; // goes first, waiting for its threads
};

} // namespace sobre::store
