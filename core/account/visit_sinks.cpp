// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/visit_sinks.h"

#include "core/account/server_facts.h"
#include "core/account/write_job.h"
#include "core/async/in_worker.h"
#include "core/store/database.h"
#include "core/store/ledger_by_hand.h"
#include "core/store/letters.h"
#include "core/store/store.h"

#include <QHash>

#include <algorithm>

namespace sobre::account {

VisitSink::VisitSink(Account account, store::Store &store)
    : m_account(std::move(account))
    , m_store(store)
{
}

Task<> VisitSink::begin(pop3::Listed)
{
    co_return;
}

Task<> VisitSink::chunk(QByteArray)
{
    co_return;
}

Task<> VisitSink::end()
{
    co_return;
}

void VisitSink::abandon() {}

Task<QList<pop3::Listed>> VisitSink::deletable()
{
    co_return QList<pop3::Listed>();
}

void VisitSink::deleted(const QList<pop3::Listed> &) {}

Task<QList<store::LedgerEntry>> VisitSink::ledger()
{
    co_return co_await writeJob(m_store.writer(), this,
                                [id = m_account.id()](store::Database &database) { return store::ledger::entries(database, id); });
}

LookSink::LookSink(Account account, store::Store &store, LookOptions options)
    : VisitSink(std::move(account), store)
    , m_options(std::move(options))
{
}

Task<pop3::Choice> LookSink::choose(QList<pop3::Listed> listing)
{
    const QList<store::LedgerEntry> known = co_await ledger();
    m_listing = describeListing(m_account, listing, known, QDateTime::currentDateTimeUtc());
    co_await readRows();
    if (m_options.listed)
        m_options.listed(m_listing);
    pop3::Choice choice {.fetch = {}, .look = headersToRead(m_listing, listing, m_options.headers, m_options.these)};
    m_complete = choice.look.isEmpty();
    co_return choice;
}

// In a worker: a mailbox may hold a hundred thousand letters that are here.
Task<> LookSink::readRows()
{
    m_listing = co_await inWorker([store = &m_store, listing = std::move(m_listing)]() mutable -> ServerListing {
        const auto reader = store->openReader();
        const Result<> done = reader ? readLettersHere(listing, **reader) : std::unexpected(reader.error());
        if (!done)
            throw done.error();
        return std::move(listing);
    });
}

Task<QList<pop3::Listed>> LookSink::looked(QList<pop3::LookedAt> headers)
{
    m_headers = std::move(headers);
    m_complete = true;
    co_return QList<pop3::Listed>();
}

Task<ServerListing> LookSink::result()
{
    co_return co_await inWorker([listing = std::move(m_listing), headers = std::move(m_headers)]() mutable -> ServerListing {
        QHash<quint32, const QByteArray *> byNumber;
        for (const pop3::LookedAt &header : std::as_const(headers))
            byNumber.insert(header.letter.number, &header.header);
        for (ServerLetter &letter : listing.letters) {
            if (const QByteArray *header = byNumber.value(letter.number, nullptr))
                readHeader(letter, *header);
        }
        listing.unread = std::ranges::count(listing.letters, false, &ServerLetter::headerKnown);
        return std::move(listing);
    });
}

DeleteSink::DeleteSink(Account account, store::Store &store, QList<ServerName> names)
    : VisitSink(std::move(account), store)
    , m_names(std::move(names))
{
}

// Sizes cost a second listing: only for whom the person saw them.
Task<bool> DeleteSink::wantsSizes(const QList<pop3::Listed> &)
{
    co_return std::ranges::any_of(m_names, [](const ServerName &name) { return name.size.has_value(); });
}

Task<pop3::Choice> DeleteSink::choose(QList<pop3::Listed> listing)
{
    QHash<QByteArray, QList<pop3::Listed>> letters;
    letters.reserve(listing.size());
    for (const pop3::Listed &letter : std::as_const(listing))
        letters[letter.uid] += letter;
    for (const ServerName &name : m_names) {
        const QList<pop3::Listed> found = name.uid.isEmpty() ? QList<pop3::Listed>() : letters.value(name.uid);
        const qsizetype place = std::max(0, name.twin - 1);
        if (place >= found.size())
            m_result.absent += name;
        else if (found.size() > 1 && name.twin == 0)
            m_result.twins += name;
        else if (name.size && found[place].size && *name.size != *found[place].size)
            m_result.changed += name;
        else if (std::ranges::none_of(m_chosen, [&](const Chosen &one) { return one.letter == found[place]; }))
            m_chosen += Chosen {name, found[place]};
    }
    co_return pop3::Choice();
}

Task<QList<pop3::Listed>> DeleteSink::deletable()
{
    QList<pop3::Listed> letters;
    for (const Chosen &chosen : std::as_const(m_chosen))
        letters += chosen.letter;
    // They leave in the order of the listing, as the server numbers them.
    std::ranges::sort(letters, {}, &pop3::Listed::number);
    co_return letters;
}

void DeleteSink::deleted(const QList<pop3::Listed> &letters)
{
    for (const Chosen &chosen : std::as_const(m_chosen)) {
        if (letters.contains(chosen.letter))
            m_result.deleted += chosen.name;
    }
    // Of twins the later goes first: the places of the others stay what they are.
    QList<ServerName> names = m_result.deleted;
    std::ranges::sort(names, std::greater(), &ServerName::twin);
    const auto forget = [id = m_account.id(), names](store::Database &database) -> Result<> {
        for (const ServerName &name : names) {
            if (const Result<> done = store::ledger::takenAway(database, id, name.uid, name.twin); !done)
                return done;
        }
        return {};
    };
    m_forgotten.emplace();
    m_store.writer().act(forget, this,
                         std::function<void(Result<>)>([answer = *m_forgotten](Result<> done) { answer.finish(std::move(done)); }));
}

Task<DeletedThere> DeleteSink::result()
{
    if (m_forgotten) {
        const Pending<Result<>> answer = *m_forgotten;
        const Result<> done = co_await answer;
        if (!done)
            m_result.errors += done.error();
    }
    co_return m_result;
}

} // namespace sobre::account
