// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/gauges.h"
#include "core/async/pending.h"
#include "core/async/task.h"
#include "core/pop3/mail_sink.h"
#include "core/store/arrival.h"
#include "core/store/intake.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace sobre::store {
class Writer;
}

namespace sobre::account {

/// A letter on its way from a server into the store.
struct Coming {
    pop3::Listed letter = {};
    QByteArray name = {}; ///< for the ledger; empty: it has none, and gets no row
    QList<qint64> replaces = {}; ///< rows of the ledger that it takes the place of
};

/// Brings the letters of one visit into the store, and watches what the disk has left. Lives in the mail thread; the
/// store's answers come queued.
class LetterIntake : public QObject {
    Q_OBJECT
public:
    /// What the disk must have left besides twice a letter's size before it is fetched.
    static constexpr qint64 Reserve = 64 << 20;

    /// `couldNot` is told of a letter that could not be stored while others may be.
    LetterIntake(store::AccountId account, store::Writer &writer, store::Intake &intake, Gauges gauges,
                 std::function<void(const Coming &, const MailError &)> couldNot);
    ~LetterIntake() override;

    /// The visit begins: wall time, UTC, by which letters come in, whether their days count from it, and what the disk has
    /// left; none: nobody knows.
    void setBeginning(const QDateTime &wall, bool isTrusted, std::optional<qint64> freeRoom);
    /// Those of these, from the first, for which there is room. Remembers if it was not all.
    QList<pop3::Listed> fitting(const QList<pop3::Listed> &letters);

    /// Throws DiskFull if there is no room for it, or what made the store fail: what cannot be kept here is not fetched.
    Task<> begin(Coming coming);
    Task<> chunk(QByteArray octets);
    void end();
    void abandon();
    /// The header of a letter that stays at the server.
    Task<> storeHeader(Coming coming, QByteArray header);

    /// Waits until every letter that ended is durable or was refused.
    Task<> settle();
    /// Letters that are durable here since the visit began.
    const QList<pop3::Listed> &stored() const { return m_stored; }
    int headers() const { return m_headers; }
    /// What went wrong for more than one letter: a full disk, a store that cannot be written to.
    std::optional<MailError> failure() const { return m_failure ? m_failure : m_tooLittleRoom; }

private:
    Task<> room();
    Task<> roomOnDisk(quint64 size);
    Task<> measure();
    void measureAside();
    void finish(const Coming &coming, bool isHeader);
    void settled(const Coming &coming, bool isHeader, const Result<store::LetterId> &outcome);
    store::Incoming incoming(const Coming &coming, bool isHeader) const;

    const store::AccountId m_account;
    store::Writer &m_writer;
    store::Intake &m_intake;
    const Gauges m_gauges;
    const std::function<void(const Coming &, const MailError &)> m_couldNot;
    QDateTime m_began;
    QElapsedTimer m_elapsed; ///< since then
    bool m_isTrusted = true; ///< the clock
    std::unique_ptr<store::Arrival> m_arrival;
    Coming m_current;
    int m_underWay = 0; ///< ended, not yet durable
    QList<pop3::Listed> m_stored;
    int m_headers = 0;
    std::optional<MailError> m_failure; ///< nothing more is taken in
    std::optional<MailError> m_tooLittleRoom; ///< some letters were left out
    std::optional<Pending<bool>> m_allSettled;
    std::optional<qint64> m_free; ///< octets at the last measure; none: nobody knows
    qint64 m_since = 0; ///< octets that came since
    bool m_measuring = false;
};

} // namespace sobre::account
