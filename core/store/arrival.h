// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/store/intake.h"

#include <QByteArray>
#include <QList>

#include <functional>
#include <memory>

class QObject;

namespace sobre::store {

class LargeLetter;

/// One letter on its way in. Used in one thread, which need not have an event loop until finish(). Nothing of
/// it is visible until it is whole and durable; a letter that is dropped before finish() leaves no trace.
class Arrival {
public:
    using Done = std::function<void(Result<LetterId>)>;

    ~Arrival();
    Q_DISABLE_COPY_MOVE(Arrival)

    /// The next octets, any number. Never blocks; whoever has much asks Intake::whenRoom() in between.
    void append(const QByteArray& octets);
    qint64 size() const { return m_size; }

    /// The letter is whole. `done` runs queued in the thread of `context` when it is on the disk, with its
    /// ledger row and index (then its server may forget it), or with the error that prevented it: DiskFull,
    /// StoreFailed. The object may be destroyed at once. To be called once, in `context`'s thread; null:
    /// nobody is told.
    void finish(QObject* context, Done done);

private:
    friend class Intake;
    Arrival(std::shared_ptr<IntakeState> intake, Incoming incoming);

    std::shared_ptr<IntakeState> m_intake;
    Incoming m_incoming;
    QByteArray m_octets; ///< of a small letter all, of a large one what fills the next frame
    std::shared_ptr<LargeLetter> m_large; ///< once the letter has outgrown Intake::SmallLetter
    qint64 m_size = 0;
    bool m_finished = false;
};

} // namespace sobre::store
