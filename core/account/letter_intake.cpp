// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/letter_intake.h"

#include "core/store/database.h"
#include "core/store/header_letters.h"
#include "core/store/uidl_ledger.h"
#include "core/store/writer.h"

#include <algorithm>
#include <utility>

namespace sobre::account {
namespace {

    constexpr qint64 MeasuredEvery = 8 << 20; ///< octets
    constexpr quint64 UnknownSize = 64 * 1024;
    constexpr quint64 MostClaimed = quint64(1) << 50; ///< so that no sum of claims overflows

    quint64 claimed(const pop3::Listed &letter)
    {
        return std::min(letter.size.value_or(UnknownSize), MostClaimed);
    }

    MailError noRoom()
    {
        return {.kind = MailError::Kind::DiskFull, .scope = MailError::Scope::Profile, .retry = MailError::Retry::Later};
    }

} // namespace

LetterIntake::LetterIntake(store::AccountId account, store::Writer &writer, store::Intake &intake, Gauges gauges,
                           std::function<void(const Coming &, const MailError &)> couldNot)
    : m_account(account)
    , m_writer(writer)
    , m_intake(intake)
    , m_gauges(std::move(gauges))
    , m_couldNot(std::move(couldNot))
{
}

LetterIntake::~LetterIntake() = default;

void LetterIntake::setBeginning(const QDateTime &wall, bool isTrusted, std::optional<qint64> freeRoom)
{
    m_began = wall;
    m_isTrusted = isTrusted;
    m_elapsed.start();
    m_free = freeRoom;
}

QList<pop3::Listed> LetterIntake::fitting(const QList<pop3::Listed> &letters)
{
    if (!m_free)
        return letters;
    const quint64 free = quint64(std::max<qint64>(*m_free - Reserve, 0));
    quint64 taken = 0;
    QList<pop3::Listed> fit;
    for (const pop3::Listed &letter : letters) {
        const quint64 size = claimed(letter);
        if (taken + 2 * size > free) {
            m_tooLittleRoom = noRoom(); // one that is too large keeps no smaller one behind it out
            continue;
        }
        taken += size;
        fit += letter;
    }
    return fit;
}

Task<> LetterIntake::begin(Coming coming)
{
    co_await roomOnDisk(claimed(coming.letter));
    co_await room();
    m_current = std::move(coming);
    m_arrival = m_intake.begin(incoming(m_current, false));
}

Task<> LetterIntake::chunk(QByteArray octets)
{
    m_since += octets.size();
    co_await roomOnDisk(quint64(octets.size())); // whatever size was claimed
    co_await room();
    m_arrival->append(octets);
}

void LetterIntake::end()
{
    finish(m_current, false);
}

void LetterIntake::abandon()
{
    m_arrival.reset();
}

Task<> LetterIntake::storeHeader(Coming coming, QByteArray header)
{
    co_await roomOnDisk(quint64(header.size()));
    co_await room();
    if (!header.endsWith("\r\n\r\n"))
        header += header.endsWith("\r\n") ? "\r\n" : "\r\n\r\n";
    m_arrival = m_intake.begin(incoming(coming, true));
    m_arrival->append(header);
    finish(coming, true);
}

store::Incoming LetterIntake::incoming(const Coming &coming, bool isHeader) const
{
    // A clock that is set meanwhile makes no letter of this visit older than it is.
    const QDateTime received = m_began.isValid() ? m_began.addMSecs(m_elapsed.elapsed()) : QDateTime();
    store::Incoming incoming {.folder = store::FolderId::Inbox, .account = m_account, .uid = coming.name, .received = received};
    if (coming.name.isEmpty() || (!coming.letter.size && coming.replaces.isEmpty() && !isHeader && m_isTrusted))
        return incoming;
    const qint64 size = qint64(std::min(coming.letter.size.value_or(0), MostClaimed));
    incoming.alongside = [account = m_account, size, isHeader, isTrusted = m_isTrusted,
                           rows = coming.replaces](store::Database &database, store::LetterId letter) -> Result<> {
        Result<> done = isTrusted ? Result<>() : store::ledger::leaveUndated(database, letter);
        if (isHeader)
            return done ? store::header_letters::mark(database, letter, size) : done;
        if (done && size > 0)
            done = store::ledger::setServerSize(database, letter, size);
        for (const qint64 row : rows)
            done = done ? store::header_letters::replace(database, account, row, letter) : done;
        return done;
    };
    return incoming;
}

// A full queue makes the dialogue wait.
Task<> LetterIntake::room()
{
    if (m_failure)
        throw *m_failure;
    if (m_intake.hasRoom())
        co_return;
    const Pending<bool> room;
    m_intake.whenRoom(this, [room] { room.finish(true); });
    co_await room;
}

Task<> LetterIntake::roomOnDisk(quint64 size)
{
    if (m_since > MeasuredEvery)
        measureAside();
    const auto fits = [&] { return !m_free || *m_free - 2 * m_since >= Reserve + 2 * qint64(size); };
    if (fits())
        co_return;
    co_await measure();
    if (fits())
        co_return;
    m_failure = noRoom();
    throw *m_failure;
}

Task<> LetterIntake::measure()
{
    const Pending<Result<qint64>> answer;
    m_writer.follow(m_gauges.freeRoom, this,
                    std::function<void(Result<qint64>)>([answer](Result<qint64> octets) { answer.finish(std::move(octets)); }));
    m_writer.flush();
    const Result<qint64> octets = co_await answer;
    m_free = octets ? std::optional(*octets) : std::nullopt;
    m_since = 0;
}

// In good time, so that nobody waits for it.
void LetterIntake::measureAside()
{
    if (std::exchange(m_measuring, true))
        return;
    m_writer.follow(m_gauges.freeRoom, this, std::function<void(Result<qint64>)>([this, came = m_since](Result<qint64> octets) {
                        m_measuring = false;
                        if (octets)
                            m_free = *octets;
                        m_since = std::max<qint64>(m_since - came, 0);
                    }));
}

void LetterIntake::finish(const Coming &coming, bool isHeader)
{
    ++m_underWay;
    m_arrival->finish(this, [this, coming, isHeader](const Result<store::LetterId> &outcome) { settled(coming, isHeader, outcome); });
    m_arrival.reset();
}

void LetterIntake::settled(const Coming &coming, bool isHeader, const Result<store::LetterId> &outcome)
{
    --m_underWay;
    if (!outcome && outcome.error().scope == MailError::Scope::Letter)
        m_couldNot(coming, outcome.error());
    else if (!outcome)
        m_failure = m_failure.value_or(outcome.error());
    else if (isHeader)
        ++m_headers;
    else
        m_stored += coming.letter;
    if (m_underWay == 0) {
        if (const auto all = std::exchange(m_allSettled, std::nullopt))
            all->finish(true);
    }
}

Task<> LetterIntake::settle()
{
    if (m_underWay == 0)
        co_return;
    m_allSettled.emplace();
    const Pending<bool> all = *m_allSettled;
    m_writer.flush();
    co_await all;
}

} // namespace sobre::account
