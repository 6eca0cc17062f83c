// SPDX-License-Identifier: GPL-3.0-or-later
// What a FetchSink does with the headers of letters that it looked at, or could not look at.
#include "core/account/fetch_sink.h"
#include "core/account/header_name.h"
#include "core/account/renumbering.h"
#include "core/account/write_job.h"
#include "core/async/in_worker.h"
#include "core/store/database.h"
#include "core/store/store.h"
#include "core/store/writer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::account {
namespace {

    MailError namesNothing()
    {
        // Without names for its letters, and without their headers, nobody can tell which of them were fetched before.
        return {.kind = MailError::Kind::NotAvailable,
                .scope = MailError::Scope::Account,
                .detail = u"Leaving letters at a server that gives them no names (UIDL)"_s};
    }

} // namespace

Task<QList<pop3::Listed>> FetchSink::looked(QList<pop3::LookedAt> headers)
{
    m_isLooking = false;
    if (headers.isEmpty())
        co_return withoutTop();
    if (m_mode == Mode::Looking)
        co_return co_await decide(headers);
    for (const pop3::Listed &letter : std::as_const(m_tooLarge)) {
        if (const auto fault = m_notLooked.constFind(letter.number); fault != m_notLooked.cend())
            couldNot(letter.uid, letter, *fault);
    }
    co_await storeHeaders(m_tooLarge, headers);
    co_return QList<pop3::Listed>();
}

/// Nobody can look: what to fetch all the same. A letter that is too large stays where it is, known by its name alone.
QList<pop3::Listed> FetchSink::withoutTop()
{
    if (m_renumbered)
        return {}; // a question for the person
    const auto isNameless = [](const pop3::Listed &letter) { return letter.uid.isEmpty(); };
    if (!leavesAtOnce() && !m_listing.isEmpty() && std::ranges::all_of(m_listing, isNameless))
        throw namesNothing();
    QList<pop3::Listed> told = m_listing;
    if (!leavesAtOnce())
        told.removeIf(isNameless);
    forgetUnlessSameSize();
    FetchPlan plan = this->plan(told);
    plan.tooLarge.removeIf([](const pop3::Listed &letter) { return letter.uid.isEmpty(); });
    for (const pop3::Listed &letter : std::as_const(plan.tooLarge)) {
        note([id = m_account.id(), letter, now = today()](store::Database &database) {
            return store::ledger::remember(database, id,
                                           {.uid = letter.uid,
                                            .size = qint64(letter.size.value_or(0)),
                                            .isServerSize = letter.size.value_or(0) > 0,
                                            .firstSeen = now,
                                            .state = store::LedgerState::Skipped});
        });
    }
    if (m_mode == Mode::Plain)
        return {}; // what is to be fetched was said already
    if (std::ranges::none_of(m_listing, isNameless))
        settleLedger(m_listing);
    return m_intake.fitting(plan.fetch);
}

/// Of letters that were to be deleted, or were missing, and are listed: those of another size are others.
void FetchSink::forgetUnlessSameSize()
{
    QList<QByteArray> others;
    for (const pop3::Listed &letter : std::as_const(m_listing)) {
        const auto isSame = [&letter](const store::LedgerEntry &entry) {
            return entry.uid == letter.uid && letter.size == quint64(entry.size);
        };
        if (m_returned.contains(letter.uid) && std::ranges::none_of(m_known->entries, isSame))
            others += letter.uid;
    }
    if (others.isEmpty())
        return;
    m_known->entries.removeIf([&others](const store::LedgerEntry &entry) { return others.contains(entry.uid); });
    note([id = m_account.id(), others](store::Database &database) { return store::ledger::forget(database, id, others); });
}

/// Every letter that has no name, or a new one, was looked at.
Task<QList<pop3::Listed>> FetchSink::decide(const QList<pop3::LookedAt> &headers)
{
    QSet<quint32> seen;
    for (const pop3::LookedAt &looked : headers) {
        seen.insert(looked.letter.number);
        if (!looked.letter.uid.isEmpty())
            continue;
        m_headerNames.insert(looked.letter.number, headerName(looked.header));
        if (!isWholeHeader(looked.header))
            m_cut.insert(looked.letter.number);
    }
    // A letter that could not be looked at waits for another visit.
    QList<pop3::Listed> told;
    QList<pop3::Listed> unseen; // of no name at all
    for (const pop3::Listed &letter : std::as_const(m_listing)) {
        if (letter.uid.isEmpty() && m_notLooked.contains(letter.number))
            unseen += letter;
        const bool isNew = letter.uid.isEmpty() || m_fresh.contains(letter.number);
        if (!isNew || seen.contains(letter.number))
            told += letter;
    }
    told = withNames(told);
    const NameCheck check = checkNames(told, m_known->entries);
    m_isInDoubt = m_isInDoubt || check.isSuspicious;
    m_renumbered.reset();
    if ((check.isSuspicious && !m_answers.fetchRenumbered) || !m_returned.isEmpty()) {
        QList<pop3::LookedAt> fresh = headers;
        for (pop3::LookedAt &looked : fresh)
            looked.letter.uid = nameOf(looked.letter);
        co_await recogniseAmong(std::move(fresh));
    }
    const FetchPlan plan = this->plan(told);
    if (m_renumbered)
        m_renumbered->fresh = int(plan.fetch.size() + plan.tooLarge.size());
    if (told.size() == m_listing.size())
        settleLedger(told);
    co_await storeHeaders(plan.tooLarge, headers);
    QList<pop3::Listed> wanted = plan.fetch;
    if (leavesAtOnce()) {
        const quint64 limit = quint64(std::max<qint64>(m_account.record.fetchLimit, 0));
        unseen.removeIf([limit](const pop3::Listed &letter) { return limit > 0 && letter.size.value_or(0) > limit; });
        wanted += unseen; // their headers are read when they come
    }
    QList<pop3::Listed> fetch = m_intake.fitting(wanted);
    for (pop3::Listed &letter : fetch) {
        if (m_headerNames.contains(letter.number))
            letter.uid.clear(); // as the server lists it
    }
    co_return fetch;
}

/// Those that are here already get their new names, in one commit.
Task<> FetchSink::recogniseAmong(QList<pop3::LookedAt> headers)
{
    auto opened = m_store.openReader();
    if (!opened)
        throw opened.error();
    const QSet<QByteArray> listed = namesOf(withNames(m_listing));
    QSet<qint64> free;
    for (const store::LedgerEntry &entry : std::as_const(m_known->entries)) {
        if (!listed.contains(entry.uid) || m_returned.contains(entry.uid))
            free.insert(entry.row);
    }
    QSet<QByteArray> lookedAt;
    for (const pop3::LookedAt &looked : std::as_const(headers)) {
        if (m_returned.contains(looked.letter.uid))
            lookedAt.insert(looked.letter.uid);
    }
    m_notRecognisable = m_returned - lookedAt;
    using Found = QList<Recognition>;
    const Found found = co_await inWorker([reader = std::shared_ptr<store::Database>(std::move(*opened)), id = m_account.id(),
                                           headers = std::move(headers), free]() -> Found {
        auto known = store::fingerprints(*reader, id);
        if (!known)
            throw known.error();
        known->removeIf([&free](const store::Fingerprint &one) { return !free.contains(one.row); });
        auto recognised = recognise(headers, *known, *reader);
        if (!recognised)
            throw recognised.error();
        return std::move(*recognised);
    });
    QList<store::ledger::Renaming> renamings;
    QSet<QByteArray> others = lookedAt; // of those that nobody could look at nothing is known yet
    int known = 0;
    for (const Recognition &one : found) {
        const bool isReturned = others.remove(one.letter.uid);
        known += isReturned ? 0 : 1;
        // Where letters leave at once, one that is known by its header alone, under a new name, does not.
        const bool isCertain = one.isCertain && (isReturned || !leavesAtOnce());
        renamings += {.row = one.row, .uid = one.letter.uid, .size = qint64(one.letter.size.value_or(0)), .isCertain = isCertain};
    }
    co_await writeJob(m_store.writer(), this,
                      [id = m_account.id(), renamings, others = others.values(), now = today()](store::Database &database) {
                          const Result<> done = store::ledger::forget(database, id, others);
                          return done ? store::ledger::rename(database, id, renamings, now) : done;
                      });
    m_known->entries = co_await ledger();
    if (known > 0)
        m_renumbered = Renumbered {.known = known, .fresh = 0, .isQuestion = false};
}

Task<> FetchSink::storeHeaders(const QList<pop3::Listed> &letters, const QList<pop3::LookedAt> &headers)
{
    QHash<quint32, const QByteArray *> byNumber;
    for (const pop3::LookedAt &looked : headers)
        byNumber.insert(looked.letter.number, &looked.header);
    for (const pop3::Listed &letter : letters) {
        if (const QByteArray *header = byNumber.value(letter.number, nullptr))
            co_await m_intake.storeHeader({.letter = letter, .name = nameOf(letter)}, *header);
    }
}

} // namespace sobre::account
