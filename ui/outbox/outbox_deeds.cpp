// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/outbox_deeds.h"

#include "core/store/outbox_rows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::ui {

using store::OutboxRow;
using store::OutboxState;

namespace {

/// The row, if it still is in the state that the person saw.
Result<OutboxRow> stillIn(store::Database &database, store::LetterId letter, OutboxState state)
{
    Result<OutboxRow> row = store::outbox::byLetter(database, letter);
    if (row && row->state != state)
        return std::unexpected(MailError {.kind = MailError::Kind::BeingSent,
                                          .scope = MailError::Scope::Letter,
                                          .retry = MailError::Retry::WhenUserActs});
    return row;
}

} // namespace

Result<> dropRefused(store::Database &database, store::LetterId letter)
{
    Result<OutboxRow> row = stillIn(database, letter, OutboxState::Failed);
    if (!row)
        return std::unexpected(row.error());
    const auto isRefused = [](const store::OutboxRecipient &recipient) { return recipient.state == store::RecipientState::Refused; };
    std::ranges::copy_if(row->recipients, std::back_inserter(row->leftOut), isRefused);
    row->recipients.removeIf(isRefused);
    if (row->recipients.isEmpty())
        return std::unexpected(MailError {.kind = MailError::Kind::BadInput,
                                          .scope = MailError::Scope::Letter,
                                          .retry = MailError::Retry::WhenUserActs,
                                          .detail = u"no recipient"_s});
    row->state = OutboxState::Waiting;
    row->tries = 0;
    row->nextTry = {};
    row->error.reset();
    return store::outbox::update(database, *row);
}

Result<> fileAsSent(store::Database &database, store::LetterId letter)
{
    const Result<OutboxRow> row = stillIn(database, letter, OutboxState::MaybeSent);
    return row ? store::outbox::posted(database, row->id) : std::unexpected(row.error());
}

Result<> planFor(store::Database &database, store::LetterId letter, const QDateTime &time)
{
    Result<OutboxRow> row = stillIn(database, letter, OutboxState::Waiting);
    if (!row)
        return std::unexpected(row.error());
    row->nextTry = time.toUTC();
    row->error.reset(); // of an earlier try: with it the letter would count as one that was asked to wait
    return store::outbox::update(database, *row);
}

Result<> openVans(store::Database &database, store::LetterId letter)
{
    Result<OutboxRow> row = stillIn(database, letter, OutboxState::Failed);
    if (!row)
        return std::unexpected(row.error());
    row->requireTls = false;
    row->state = OutboxState::Waiting;
    row->tries = 0;
    row->nextTry = {};
    row->error.reset();
    return store::outbox::update(database, *row);
}

} // namespace sobre::ui
