// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/store/digest.h"
#include "core/store/intake.h"
#include "core/store/writer.h"

#include <QByteArray>

#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace sobre::store {

class Database;
class IntakeState;

/// A letter above Intake::SmallLetter on its way in. Its frames are written in small transactions under a
/// number that no row of messages has, so nothing sees them; one last transaction completes it. What runs in
/// workers runs one after another. begin(), add(), finish() and abandon() belong to the thread of the
/// Arrival.
class LargeLetter : public std::enable_shared_from_this<LargeLetter> {
public:
    using Deliver = std::function<void(Result<LetterId>)>;

    static std::shared_ptr<LargeLetter> begin(std::shared_ptr<IntakeState> intake, Incoming incoming);
    /// The next frame; all but the last are full.
    void add(QByteArray octets);
    void finish(Deliver deliver);
    void abandon();

private:
    LargeLetter(std::shared_ptr<IntakeState> intake, Incoming incoming);

    void post(std::function<void()> task);
    void runNext();
    void storeFrame(const QByteArray& octets);
    void complete(const Deliver& deliver);
    void describeAndInsert(const Deliver& deliver);
    void giveUp(const Deliver& deliver);
    void fail(const MailError& error);
    std::optional<MailError> failure() const;
    LetterId id() const;
    void setId(LetterId id);
    WriteJob removal();

    const std::shared_ptr<IntakeState> m_intake;
    const Incoming m_incoming;

    // Used in workers, one task at a time.
    Digest m_arrived; ///< of what came in
    Digest m_readBack; ///< of what the stored frames yield
    QByteArray m_sha256;
    qint64 m_size = 0;
    qint64 m_frames = 0;

    mutable std::mutex m_mutex; // guards what follows
    std::deque<std::function<void()>> m_tasks;
    bool m_running = false;
    LetterId m_id = LetterId::None; ///< reserved in the writer's thread
    std::optional<MailError> m_failure; ///< the first
};

} // namespace sobre::store
