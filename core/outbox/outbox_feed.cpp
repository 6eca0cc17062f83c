// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/outbox/outbox_feed.h"

#include "core/account/write_job.h"
#include "core/outbox/account_hold.h"
#include "core/outbox/retry_times.h"
#include "core/store/database.h"
#include "core/store/store.h"
#include "core/store/writer.h"

#include <algorithm>
#include <utility>

namespace sobre::outbox {
namespace {

    using Kind = MailError::Kind;

    constexpr size_t Low = BatchWork::ClaimedAtOnce / 2; ///< with fewer in stock the next ones are claimed

    smtp::SmtpLetter letterOf(const store::OutboxRow &row, smtp::LetterSource &source)
    {
        smtp::SmtpLetter letter {.sender = row.sender.toUtf8(),
                                 .recipients = {},
                                 .eightBit = row.eightBit,
                                 .utf8Header = row.utf8,
                                 .envelopeId = row.envelopeId.toLatin1(),
                                 .requireTls = row.requireTls,
                                 .source = &source};
        for (const store::OutboxRecipient &recipient : row.recipients)
            letter.recipients += recipient.address.toUtf8();
        return letter;
    }

    template <typename Value>
    void finishAll(std::vector<Pending<Value>> waiters, const Value &value)
    {
        for (const Pending<Value> &waiter : waiters)
            waiter.finish(value);
    }

} // namespace

OutboxFeed::OutboxFeed(account::Account account, account::MailContext &mail, BatchWish wish, PostTold told)
    : m_account(std::move(account))
    , m_mail(mail)
    , m_wish(std::move(wish))
    , m_told(std::move(told))
{
}

OutboxFeed::~OutboxFeed()
{
    m_mail.posting.endAll(this);
}

bool OutboxFeed::hasRest() const
{
    return !m_stock.empty() || (m_wish.letters && m_listAt < m_wish.letters->size());
}

Task<std::optional<smtp::LetterFeed::Numbered>> OutboxFeed::next()
{
    m_spent.clear();
    for (bool asked = false; m_stock.empty() && !(asked && m_exhausted); asked = true) {
        const Pending<Result<>> answer;
        m_claimWaiters.push_back(answer);
        wantClaim();
        const Result<> claimed = co_await answer;
        if (!claimed)
            throw claimed.error();
    }
    if (m_stock.empty())
        co_return std::nullopt;
    BatchWork::Claim claim = std::move(m_stock.front());
    m_stock.pop_front();
    if (m_stock.size() < Low && !m_exhausted)
        wantClaim();
    const auto source = std::make_shared<StoredLetterSource>(m_mail.store, claim.row.letter, claim.size);
    m_mail.posting.note(claim.row.letter, {.sent = 0, .size = claim.size});
    const int number = ++m_lastNumber;
    const smtp::SmtpLetter letter = letterOf(claim.row, *source);
    m_given[number] = {std::move(claim), source, false};
    co_return Numbered {number, letter};
}

Task<> OutboxFeed::mark(QList<int> numbers)
{
    for (const int number : std::as_const(numbers)) {
        Given &given = m_given.at(number);
        given.isMarked = true;
        m_gathering.marks.append(given.claim.row.id);
    }
    const Pending<Result<>> answer;
    m_markWaiters.push_back(answer);
    wantCommit();
    const Result<> marked = co_await answer;
    if (!marked)
        throw marked.error();
}

void OutboxFeed::settled(int number, const smtp::SmtpOutcome &outcome)
{
    const auto given = m_given.extract(number);
    if (!given)
        return;
    m_spent.push_back(given.mapped().source); // whoever calls may still stand in it
    BatchWork::Claim claim = given.mapped().claim;
    if (outcome.error && goesAgain(*outcome.error)) {
        if (given.mapped().isMarked) { // so that what the next connection marks is all that is in doubt
            m_gathering.unmarks.append(claim.row.id);
            wantCommit();
        }
        m_mail.posting.note(claim.row.letter, {.sent = 0, .size = claim.size});
        m_stock.insert(std::ranges::upper_bound(m_stock, claim.place, {}, &BatchWork::Claim::place), std::move(claim));
        return;
    }
    PostReport report {.error = outcome.error, .state = store::OutboxState::Waiting, .outcome = outcome};
    store::OutboxRow row = claim.row;
    if (outcome.error) {
        row = afterFailure(std::move(row), *outcome.error, outcome.recipients, QDateTime::currentDateTimeUtc());
        // The others go first then: if it is this letter that breaks the line, it must not stand in their way for ever.
        if (row.state == store::OutboxState::Waiting && neverReached(outcome.error->kind) && outcome.error->kind != Kind::Cancelled)
            row.nextTry = QDateTime::currentDateTimeUtc().addDuration(WaitAfterBreak);
        report.state = row.state;
        ++m_failed;
    } else {
        ++m_handedOver;
        m_hasHandedOver = true;
    }
    m_gathering.ended.append({std::move(row), std::move(report)});
    wantCommit();
}

// What was not begun; and what a server that had taken others turned away with the whole connection, which says that it
// wants another one and nothing about the letter.
bool OutboxFeed::goesAgain(const MailError &error) const
{
    if (error.kind == Kind::Cancelled && error.scope == MailError::Scope::Session)
        return true;
    const bool isConnections
        = error.kind == Kind::ConnectionLost || (error.kind == Kind::RefusedForNow && error.scope == MailError::Scope::Session);
    return isConnections && m_handedOver > 0;
}

void OutboxFeed::noteProgress(int number, quint64 sent, quint64 total)
{
    if (const auto given = m_given.find(number); given != m_given.end())
        m_mail.posting.note(given->second.claim.row.letter, {.sent = qint64(sent), .size = qint64(total)});
}

BatchWork::Ask OutboxFeed::nextAsk()
{
    if (!m_wish.letters)
        return {.isWanted = true, .ofAccount = true};
    const QList<store::OutboxRow> these = m_wish.letters->mid(m_listAt, BatchWork::ClaimedAtOnce);
    m_listAt += these.size();
    return {.isWanted = true, .ofAccount = false, .these = these, .isLast = m_listAt == m_wish.letters->size()};
}

void OutboxFeed::wantClaim()
{
    m_gathering.ask.isWanted = true;
    wantCommit();
}

// In the next turn of the event loop: what else comes in this one goes in the same commit.
void OutboxFeed::wantCommit()
{
    if (!std::exchange(m_committing, true))
        QMetaObject::invokeMethod(this, &OutboxFeed::commit, Qt::QueuedConnection);
}

void OutboxFeed::commit()
{
    if (m_gathering.ask.isWanted)
        m_gathering.ask = nextAsk();
    const BatchWork work = std::exchange(m_gathering, {});
    const auto marks = std::exchange(m_markWaiters, {});
    const auto claims = work.ask.isWanted ? std::exchange(m_claimWaiters, {}) : std::vector<Pending<Result<>>>();
    m_mail.store.writer().act(
        [work, account = m_account, &underWay = m_mail.posting, self = static_cast<const void *>(this)](store::Database &database) {
            return work.run(database, {.account = account, .underWay = underWay, .self = self});
        },
        this,
        [this, work, marks, claims](const Result<BatchWork::Taken> &taken) {
            committed(work, taken);
            const Result<> done = taken ? Result<>() : std::unexpected(taken.error());
            finishAll(marks, done);
            finishAll(claims, done);
        });
}

void OutboxFeed::committed(const BatchWork &work, const Result<BatchWork::Taken> &taken)
{
    m_committing = false;
    for (const BatchWork::Ended &letter : work.ended) {
        PostReport report = letter.report;
        if (!taken)
            report.error = taken.error();
        tell(letter.row.letter, report);
    }
    if (!taken) {
        m_storeFailure = taken.error();
    } else if (work.ask.isWanted) {
        m_exhausted = taken->isLast;
        for (BatchWork::Claim claim : taken->claims) {
            claim.place = ++m_lastPlace;
            m_stock.push_back(std::move(claim));
        }
        for (const auto &[letter, error] : taken->refused)
            tell(letter, {.error = error, .state = store::OutboxState::Waiting, .outcome = {}});
    }
    if (!m_gathering.isEmpty())
        wantCommit();
    else
        finishAll(std::exchange(m_flushWaiters, {}), true);
}

void OutboxFeed::tell(store::LetterId letter, const PostReport &report)
{
    m_mail.posting.end(letter, this);
    if (m_told)
        m_told(letter, report);
}

Task<> OutboxFeed::flushed()
{
    if (m_committing) {
        const Pending<bool> done;
        m_flushWaiters.push_back(done);
        co_await done;
    }
    m_spent.clear();
    if (m_storeFailure)
        throw *m_storeFailure;
}

Task<> OutboxFeed::end(std::optional<MailError> error)
{
    BatchRest rest {.claimed = {}, .unclaimed = {}, .ofAccount = !m_wish.letters, .error = std::move(error), .releases = m_hasHandedOver,
                    .now = QDateTime::currentDateTimeUtc()};
    for (const BatchWork::Claim &claim : m_stock)
        rest.claimed.append(claim.row);
    if (m_wish.letters)
        rest.unclaimed = m_wish.letters->mid(m_listAt);
    if (rest.claimed.isEmpty() && rest.unclaimed.isEmpty() && !rest.error && !rest.releases)
        co_return;
    const QList<store::OutboxRow> held = co_await account::writeJob(
        m_mail.store.writer(), this, [rest, id = m_account.id(), &underWay = m_mail.posting](store::Database &database) {
            return rest.run(database, id, underWay);
        });
    for (const BatchWork::Claim &claim : m_stock)
        m_mail.posting.end(claim.row.letter, this);
    m_stock.clear();
    for (const store::OutboxRow &row : held)
        tell(row.letter, {.error = row.error, .state = row.state, .outcome = {}});
}

} // namespace sobre::outbox
