// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/outbox/post_letter.h"
#include "core/outbox/retry_times.h"

namespace sobre::outbox {
namespace {

    using Kind = MailError::Kind;

    // Not being able to reach a server is no try: the letter waits, and nothing is counted against it.
    bool neverReached(Kind kind)
    {
        switch (kind) {
        case Kind::HostNotFound:
        case Kind::ConnectionRefused:
        case Kind::Unreachable:
        case Kind::TimedOut:
        case Kind::ConnectionLost:
        case Kind::Cancelled:
            return true;
        default:
            return false;
        }
    }

    void noteRefusals(store::OutboxRow &row, const QList<smtp::RecipientReply> &replies)
    {
        for (const smtp::RecipientReply &reply : replies) {
            for (store::OutboxRecipient &recipient : row.recipients) {
                if (recipient.address.toUtf8() != reply.address || reply.isAccepted())
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
        row.state = store::OutboxState::Waiting;
        ++row.tries;
        row.nextTry = now.addSecs(std::chrono::seconds(waitAfter(row.tries)).count());
    } else {
        row.state = store::OutboxState::Failed;
        ++row.tries;
    }
    return row;
}

} // namespace sobre::outbox
