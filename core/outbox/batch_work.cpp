// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/outbox/batch_work.h"

#include "core/outbox/account_hold.h"
#include "core/outbox/posting_record.h"
#include "core/store/database.h"
#include "core/store/letters.h"

#include <limits>

namespace sobre::outbox {
namespace {

    using Kind = MailError::Kind;
    using store::Database;
    using store::OutboxRow;
    using store::OutboxState;

    MailError beingSent()
    {
        return {.kind = Kind::BeingSent, .scope = MailError::Scope::Letter};
    }

    // A letter that has left the outbox meanwhile (with its account, say) has nothing to be written.
    Result<> ifStillThere(Result<> done)
    {
        return !done && done.error().kind == Kind::NotFound ? Result<>() : done;
    }

    Result<> write(Database &database, const BatchWork::Ended &letter, const account::Account &account)
    {
        if (letter.report.error)
            return ifStillThere(store::outbox::update(database, letter.row));
        const Result<> recorded = recordPosting(database, letter.row, account.outgoing.hostAndPort(), letter.report.outcome);
        return ifStillThere(recorded ? store::outbox::posted(database, letter.row.id) : recorded);
    }

    Result<> claim(Database &database, const BatchWork::Owner &owner, const OutboxRow &row, BatchWork::Taken &taken)
    {
        const auto letter = store::letters::row(database, row.letter);
        if (!letter || !owner.underWay.begin(row.letter, owner.self)) {
            taken.refused.append({row.letter, letter ? beingSent() : letter.error()});
            return {};
        }
        OutboxRow begun = row;
        begun.state = OutboxState::Sending;
        taken.claims.append({.row = row, .size = letter->size, .place = 0});
        return store::outbox::update(database, begun);
    }

    /// Neither sent nor put off by somebody since it was read.
    bool isAsRead(const OutboxRow &now, const OutboxRow &read)
    {
        return now.state == read.state && now.nextTry == read.nextTry;
    }

    // Between reading the rows and now somebody else may have sent them, or not known whether they were.
    Result<> claimThese(Database &database, const BatchWork::Owner &owner, const QList<OutboxRow> &these, BatchWork::Taken &taken)
    {
        for (const OutboxRow &row : these) {
            const auto now = store::outbox::byId(database, row.id);
            if (!now || !isAsRead(*now, row)) {
                taken.refused.append({row.letter, now ? beingSent() : now.error()});
                continue;
            }
            if (const Result<> done = claim(database, owner, *now, taken); !done)
                return done;
        }
        return {};
    }

    Result<> claimDue(Database &database, const BatchWork::Owner &owner, BatchWork::Taken &taken)
    {
        const auto rows = store::outbox::due(database, owner.account.id(), QDateTime::currentDateTimeUtc(), BatchWork::ClaimedAtOnce);
        if (!rows)
            return std::unexpected(rows.error());
        for (const OutboxRow &row : *rows) {
            if (const Result<> done = claim(database, owner, row, taken); !done)
                return done;
        }
        taken.isLast = rows->size() < BatchWork::ClaimedAtOnce || taken.claims.isEmpty();
        return {};
    }

} // namespace

Result<BatchWork::Taken> BatchWork::run(Database &database, const Owner &owner) const
{
    for (const Ended &letter : ended) {
        if (const Result<> done = write(database, letter, owner.account); !done)
            return std::unexpected(done.error());
    }
    Result<> done = store::outbox::setState(database, marks, OutboxState::MaybeSent);
    if (done)
        done = store::outbox::setState(database, unmarks, OutboxState::Sending);
    Taken taken {.claims = {}, .refused = {}, .isLast = ask.isLast};
    if (done && ask.isWanted)
        done = ask.ofAccount ? claimDue(database, owner, taken) : claimThese(database, owner, ask.these, taken);
    return done ? Result<Taken>(taken) : std::unexpected(done.error());
}

Result<QList<OutboxRow>> BatchRest::run(Database &database, store::AccountId account, const account::LettersUnderWay &underWay) const
{
    QList<OutboxRow> held;
    const auto put = [&](const OutboxRow &row) -> Result<> {
        OutboxRow next = row;
        if (error) {
            next = heldBack(row, *error, now);
            held.append(next);
        } else if (next.state == OutboxState::Sending) { // whoever queued it wanted it to go at once
            next.state = OutboxState::Waiting;
        }
        return ifStillThere(store::outbox::update(database, next));
    };
    Result<> done;
    for (const OutboxRow &row : claimed) {
        if (done)
            done = put(row);
    }
    for (const OutboxRow &row : unclaimed) {
        const auto present = store::outbox::byId(database, row.id);
        if (done && present && isAsRead(*present, row) && !underWay.contains(row.letter))
            done = put(*present);
    }
    if (done && error && ofAccount) {
        const auto rows = store::outbox::due(database, account, now, std::numeric_limits<int>::max());
        done = rows ? Result<>() : std::unexpected(rows.error());
        for (const OutboxRow &row : rows.value_or(QList<OutboxRow>())) {
            if (done)
                done = put(row);
        }
    }
    if (done && releases)
        done = releaseHeldBack(database, account);
    return done ? Result<QList<OutboxRow>>(held) : std::unexpected(done.error());
}

} // namespace sobre::outbox
