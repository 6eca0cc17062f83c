// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/outbox/account_hold.h"
#include "core/outbox/post_letter.h"
#include "core/outbox/retry_times.h"

namespace sobre::outbox {
namespace {

    using Kind = MailError::Kind;

    void noteRefusals(store::OutboxRow &row, const QList<smtp::RecipientReply> &replies)
    {
        for (const smtp::RecipientReply &reply : replies) {
            for (store::OutboxRecipient &recipient : row.recipients) {
                if (recipient.address.toUtf8() != reply.address)
                    continue;
                recipient = {.address = recipient.address}; // what an earlier try was told counts no more
                if (reply.isAccepted())
                    continue;
                recipient.state = store::RecipientState::Refused;
                recipient.error = MailError {.kind = Kind::RecipientRefused,
                                             .scope = MailError::Scope::Recipient,
                                             .retry = reply.code / 100 == 4 ? MailError::Retry::Later : MailError::Retry::WhenUserActs,
                                             .detail = recipient.address,
                                             .serverText = QByteArray::number(reply.code) + ' ' + reply.text};
            }
        }
    }

} // namespace

store::OutboxRow afterFailure(store::OutboxRow row, const MailError &error, const QList<smtp::RecipientReply> &replies,
                              const QDateTime &now)
{
    row.error = error;
    noteRefusals(row, replies);
    if (error.kind == Kind::MaybeSent) {
        row.state = store::OutboxState::MaybeSent;
    } else if (neverReached(error.kind)) {
        row.state = store::OutboxState::Waiting;
        row.nextTry = error.kind == Kind::Cancelled ? now : now.addDuration(WaitForConnection);
    } else if (error.retry == MailError::Retry::Later || error.kind == Kind::RefusedForNow) {
        // A planned letter's days count from the first answer, not from when it was written.
        if (row.tries == 0 || !row.waitsSince.isValid())
            row.waitsSince = now;
        ++row.tries;
        row.state = now < row.waitsSince.addDuration(EndOfWaiting) ? store::OutboxState::Waiting : store::OutboxState::Failed;
        row.nextTry = now.addDuration(waitAfter(row.tries));
    } else {
        row.state = store::OutboxState::Failed;
        ++row.tries;
    }
    return row;
}

} // namespace sobre::outbox
