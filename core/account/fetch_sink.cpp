// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/fetch_sink.h"

#include "core/account/fetch_plan.h"
#include "core/store/database.h"
#include "core/store/writer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::account {

FetchSink::FetchSink(const Account &account, store::Writer &writer, store::Intake &intake)
    : m_account(account.id())
    , m_keep(account.keep)
    , m_writer(writer)
    , m_intake(intake)
{
}

FetchSink::~FetchSink() = default;

Task<QList<store::LedgerEntry>> FetchSink::ledger()
{
    using Entries = Result<QList<store::LedgerEntry>>;
    const Pending<Entries> answer;
    m_writer.follow([account = m_account](store::Database &database) { return store::ledger::entries(database, account); }, this,
                    std::function<void(Entries)>([answer](Entries entries) { answer.finish(std::move(entries)); }));
    m_writer.flush();
    Entries entries = co_await answer;
    if (!entries)
        throw entries.error();
    co_return std::move(*entries);
}

Task<pop3::Choice> FetchSink::choose(QList<pop3::Listed> listing)
{
    m_listing = std::move(listing);
    const bool unnamed = std::ranges::any_of(m_listing, [](const pop3::Listed &letter) { return letter.uid.isEmpty(); });
    if (unnamed && m_keep.kind != KeepPolicy::Kind::Never) {
        // Without names for its letters nobody can tell which of them were fetched before.
        throw MailError {.kind = MailError::Kind::NotAvailable,
                         .scope = MailError::Scope::Account,
                         .detail = u"Leaving letters at a server that gives them no names (UIDL)"_s};
    }
    const QList<store::LedgerEntry> known = co_await ledger();
    co_return pop3::Choice { .fetch = lettersToFetch(m_listing, known), .look = {} };
}

Task<> FetchSink::begin(pop3::Listed letter)
{
    co_await room();
    m_current = letter;
    m_arrival = m_intake.begin({.folder = store::FolderId::Inbox, .account = m_account, .uid = letter.uid});
}

Task<> FetchSink::chunk(QByteArray octets)
{
    co_await room();
    m_arrival->append(octets);
}

// A full queue makes the dialogue wait, and a store that failed ends it: what cannot be kept here is not fetched.
Task<> FetchSink::room()
{
    if (!m_failures.isEmpty())
        throw m_failures.first();
    if (m_intake.hasRoom())
        co_return;
    const Pending<bool> room;
    m_intake.whenRoom(this, [room] { room.finish(true); });
    co_await room;
}

Task<> FetchSink::end()
{
    ++m_underWay;
    m_arrival->finish(this, [this, letter = m_current](const Result<store::LetterId> &outcome) { settled(letter, outcome); });
    m_arrival.reset();
    co_return;
}

void FetchSink::abandon()
{
    m_arrival.reset();
}

void FetchSink::settled(const pop3::Listed &letter, const Result<store::LetterId> &outcome)
{
    --m_underWay;
    if (outcome) {
        ++m_stored;
        if (letter.uid.isEmpty())
            m_unnamed += letter;
    } else {
        m_failures += outcome.error();
    }
    if (m_underWay == 0) {
        if (const auto all = std::exchange(m_allSettled, std::nullopt))
            all->finish(true);
    }
}

Task<> FetchSink::settle()
{
    if (m_underWay == 0)
        co_return;
    m_allSettled.emplace();
    const Pending<bool> all = *m_allSettled;
    m_writer.flush();
    co_await all;
}

Task<QList<pop3::Listed>> FetchSink::deletable()
{
    co_await settle();
    const QList<store::LedgerEntry> known = co_await ledger();
    QList<pop3::Listed> due = lettersToDelete(m_listing, known, m_keep, QDateTime::currentDateTimeUtc());
    if (m_keep.kind == KeepPolicy::Kind::Never)
        due += m_unnamed;
    co_return due;
}

void FetchSink::deleted(const QList<pop3::Listed> &letters)
{
    QList<QByteArray> uids;
    for (const pop3::Listed &letter : letters)
        uids += letter.uid;
    m_writer.follow([account = m_account, uids](store::Database &database) { return store::ledger::forget(database, account, uids); },
                    nullptr, std::function<void(Result<>)>());
    m_writer.flush();
}

} // namespace sobre::account
