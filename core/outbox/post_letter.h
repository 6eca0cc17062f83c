// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/account.h"
#include "core/account/mail_context.h"
#include "core/async/task.h"
#include "core/smtp/smtp_outcome.h"
#include "core/store/outbox_rows.h"

namespace sobre::outbox {

/// How a try to hand a letter over ended, and where it stands now. No error: it was handed over and lies in Sent.
struct PostReport {
    std::optional<MailError> error;
    store::OutboxState state = store::OutboxState::Waiting; ///< meaningful with an error only
    smtp::SmtpOutcome outcome;
};

/// One try to hand over letters of an account, in this order and over one connection (another one where the server ends it
/// after some); how each fared, in the same order. Every step that matters is durable before the next one: *sending* before
/// a letter is begun, *may have been sent* before its final dot leaves, and the results before this returns. `letters` as
/// they were read: one whose state is another by now, or that a dialogue has already, is not sent (BeingSent, NotFound).
/// Runs in the mail thread. Throws MailError only where the store itself fails.
Task<QList<PostReport>> postLetters(QList<store::OutboxRow> letters, account::Account account, account::MailContext &mail);

/// What becomes of a row after a try that failed: waits with a clock, needs the person, or may have been sent. Pure.
store::OutboxRow afterFailure(store::OutboxRow row, const MailError &error, const QList<smtp::RecipientReply> &replies,
                              const QDateTime &now);

} // namespace sobre::outbox
