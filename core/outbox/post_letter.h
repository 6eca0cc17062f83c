// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/account.h"
#include "core/account/mail_context.h"
#include "core/async/task.h"
#include "core/smtp/smtp_outcome.h"
#include "core/store/outbox_rows.h"

#include <functional>

namespace sobre::outbox {

/// How a try to hand a letter over ended, and where it stands now. No error: it was handed over and lies in Sent.
struct PostReport {
    std::optional<MailError> error;
    store::OutboxState state = store::OutboxState::Waiting; ///< meaningful with an error only
    smtp::SmtpOutcome outcome;
};

/// Octets of the letter that were handed to the link, and all of them.
using PostProgress = std::function<void(quint64 sent, quint64 size)>;

/// One try to hand a letter of the outbox to its account's server. Every step that matters is durable before the next
/// one: *sending* before the connection, *may have been sent* before the final dot, and the result before this
/// returns. `row` as it was read: if its state is another one by now, or a dialogue has it already, nothing is sent.
/// `progress` may be empty. Runs in the mail thread. Throws MailError only where the store itself fails, BeingSent
/// where somebody else has the letter, NotFound where it has left the outbox.
Task<PostReport> postLetter(store::OutboxRow row, account::Account account, account::MailContext &mail,
                            PostProgress progress = {});

/// What becomes of a row after a try that failed: waits with a clock, needs the person, or may have been sent. Pure.
store::OutboxRow afterFailure(store::OutboxRow row, const MailError &error, const QList<smtp::RecipientReply> &replies,
                              const QDateTime &now);

} // namespace sobre::outbox
