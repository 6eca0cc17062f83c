// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/delivery_service.h"

#include "core/delivery/match_report.h"
#include "core/delivery/report_evidence.h"
#include "core/store/database.h"
#include "core/store/letters.h"
#include "core/store/store.h"
#include "core/store/writer.h"

#include <utility>

namespace sobre::delivery {
namespace {

    constexpr int AtOnce = 500; // reports; the writer has others to serve

    Result<store::PostingId> kept(store::Database &database, const store::Posting &posting)
    {
        return posting.id == store::PostingId::None ? store::postings::add(database, posting) : posting.id;
    }

    Result<> write(store::Database &database, const store::StoredReport &report, const ReportMatch &match)
    {
        store::PostingId posting = store::PostingId::None;
        if (match.posting) {
            const Result<store::PostingId> id = kept(database, *match.posting);
            if (!id)
                return std::unexpected(id.error());
            posting = *id;
            if (match.posting->letter != store::LetterId::None)
                database.changes.altered.append(match.posting->letter);
        }
        for (const RecipientNews &news : match.news) {
            if (const Result<> done = store::postings::setFate(database, posting, news.position, news.now); !done)
                return done;
        }
        database.changes.altered.append(report.letter);
        return store::reports::settle(database, report.letter, match.state, posting);
    }

    Result<bool> matchOne(store::Database &database, const store::StoredReport &report)
    {
        const auto letter = store::letters::row(database, report.letter);
        if (!letter && letter.error().kind == MailError::Kind::NotFound) { // it would stand in the way of all others
            const Result<> gone = store::reports::remove(database, report.letter);
            return gone ? Result<bool>(true) : std::unexpected(gone.error());
        }
        if (!letter)
            return std::unexpected(letter.error());
        store::ReportContent content = store::reportContentFrom(report.content);
        if (!content.date.isValid() || content.date > letter->received)
            content.date = letter->received; // its own clock cannot be ahead of its coming
        const Result<Evidence> evidence = evidenceFor(database, report, content, letter->received);
        if (!evidence)
            return std::unexpected(evidence.error());
        const ReportMatch match = matchReport(report, content, *evidence);
        if (match.state == store::ReportState::Open)
            return false;
        const Result<> done = write(database, report, match);
        return done ? Result<bool>(true) : std::unexpected(done.error());
    }

} // namespace

Result<int> matchOpenReports(store::Database &database)
{
    const auto open = store::reports::open(database, AtOnce);
    if (!open)
        return std::unexpected(open.error());
    int settled = 0;
    for (const store::StoredReport &report : *open) {
        const Result<bool> done = matchOne(database, report);
        if (!done)
            return std::unexpected(done.error());
        settled += *done ? 1 : 0;
    }
    return settled;
}

DeliveryService::DeliveryService(store::Store &store, store::Database &reader, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_reader(reader)
{
    connect(&store.writer(), &store::Writer::committed, this, [this](const store::Changes &changes) {
        if (!changes.added.isEmpty() || changes.outbox)
            look();
    });
    look();
}

void DeliveryService::look()
{
    if (m_isBusy) {
        m_lookAgain = true;
        return;
    }
    const auto waiting = store::reports::open(m_reader, 1);
    if (!waiting || waiting->isEmpty())
        return; // almost always, and it costs next to nothing
    m_isBusy = true;
    m_store.writer().follow(matchOpenReports, this, [this](const Result<int> &settled) {
        m_isBusy = false;
        const bool more = settled && *settled == AtOnce;
        if (std::exchange(m_lookAgain, false) || more)
            look();
    });
    m_store.writer().flush();
}

} // namespace sobre::delivery
