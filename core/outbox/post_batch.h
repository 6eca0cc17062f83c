// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/account.h"
#include "core/account/mail_context.h"
#include "core/async/task.h"
#include "core/outbox/post_letter.h"
#include "core/store/outbox_rows.h"

#include <functional>
#include <optional>

namespace sobre::outbox {

/// Which letters of an account go.
struct BatchWish {
    /// These, in this order, as they were read. None: whatever waits and whose time has come, in the order in which it was
    /// queued, and what comes in while the connection stands.
    std::optional<QList<store::OutboxRow>> letters = {};
};

/// Told how a try with a letter ended, when that is durable. Called in the mail thread.
using PostTold = std::function<void(store::LetterId letter, const PostReport &report)>;

/// Hands letters of an account over: one connection, one log-in, many letters. A connection that the server ends after it
/// took some is followed by another; one that brings nothing holds back all that would have gone by it, so that a wrong
/// password is tried once and not once for each letter. Runs in the mail thread. Throws MailError where the store fails.
Task<> postBatch(account::Account account, account::MailContext &mail, BatchWish wish, PostTold told);

} // namespace sobre::outbox
