// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/store/frame_codec.h"
#include "core/store/ids.h"

#include <QByteArray>
#include <QDateTime>
#include <QObject>

#include <functional>
#include <memory>

namespace sobre::store {

class Arrival;
class Database;
class IntakeState;
class Profile;
class Writer;

/// What is known of a letter besides its octets.
struct Incoming {
    FolderId folder = FolderId::Inbox;
    AccountId account = AccountId::None; ///< none for imports
    QByteArray
        uid; ///< the server's name for it, opaque; if not empty, a ledger row is written with the letter
    QDateTime received = {}; ///< wall time; invalid: now
    bool seen = false;
    bool flagged = false;
    bool answered = false;
    bool forwarded = false;
    /// Runs in the transaction that makes the letter visible, after it was inserted: for what must never be
    /// without it or it without (a place in the outbox, the end of an older draft). If it fails, the letter
    /// is not stored. May run more than once (see WriteJob). Runs in the writer's thread.
    std::function<Result<>(Database&, LetterId)> alongside = {};
};

/// Where letters come in: makes Arrivals, bounds what is under way between them and the disk, keeps their
/// order. Letters become durable in the order of their finish() calls, except those above 1 MiB. Any thread.
class Intake {
public:
    /// How much may be under way before whenRoom() lets a caller wait: two of the writer's batches, so that one can come
    /// in while the other is committed.
    static constexpr qint64 MaxOctets = 4 << 20;
    static constexpr int MaxLetters = 1024;
    /// Letters up to this size are written in one transaction.
    static constexpr qint64 SmallLetter = 1 << 20;

    Intake(Writer& writer, const Profile& profile, FrameEncoder encode = encodeFrame);
    /// Waits for the letters whose finish() was called to be handed to the writer.
    ~Intake();

    /// A letter begins. It may be used in one thread only (any), and must end before the Intake does.
    std::unique_ptr<Arrival> begin(Incoming incoming);

    bool hasRoom() const;
    /// Calls back once, queued in `context`'s thread, as soon as there is room; which may be now. Whoever
    /// feeds letters asks before each chunk it reads: that is what slows a server down to the speed of the
    /// disk.
    void whenRoom(QObject* context, std::function<void()> callback);

private:
    std::shared_ptr<IntakeState> m_state;
};

} // namespace sobre::store
