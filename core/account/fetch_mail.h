// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/account.h"
#include "core/account/mail_context.h"
#include "core/async/task.h"

#include <QList>

#include <functional>

namespace sobre::account {

/// What a look into an account's mailbox brought.
struct FetchReport {
    store::AccountId account = store::AccountId::None;
    int fetched = 0; ///< new letters, durable here
    quint32 deleted = 0; ///< at the server, on its word
    quint32 left = 0; ///< that still lie there
    quint64 octets = 0; ///< of letters that came
    QList<MailError> errors; ///< empty: all went well
};

/// How far a fetch has come: letter `letter` of `letters`, `octets` so far.
struct FetchProgress {
    store::AccountId account = store::AccountId::None;
    int letter = 0;
    int letters = 0;
    quint64 octets = 0;
};

/// Fetches an account's new letters and deletes at the server what its policy says, each only after it is durable here.
/// Waits while somebody else is in the same mailbox. Remembers in the account how it went. Whatever a server does is in the report. `progress` may be empty and is called
/// in the mail thread, in which this runs.
Task<FetchReport> fetchMail(Account account, MailContext &mail, std::function<void(FetchProgress)> progress);

} // namespace sobre::account
