// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/account.h"
#include "core/account/mail_context.h"
#include "core/async/task.h"

#include <QList>

#include <functional>
#include <optional>

namespace sobre::account {

/// Most of the letters that were known to lie at the server are not listed any more, while others are.
struct Renumbered {
    int known = 0; ///< letters under a new name that are here already; of a question: letters here that are not listed
    int fresh = 0; ///< letters that are not here; of a question: all that have a new name
    /// Nobody could look which is which (the server has no TOP). Nothing was fetched and nothing deleted: the person is
    /// to say whether to fetch `fresh` letters, most of which may be here (FetchAnswers::fetchRenumbered).
    bool isQuestion = false;
    bool operator==(const Renumbered &) const = default;
};

/// By its age more than half of a mailbox would be deleted at the server. None of it was: the person is to say so
/// (AccountRecord::mayAge, which is good for one time).
struct ManyDue {
    int due = 0;
    int listed = 0;
    bool operator==(const ManyDue &) const = default;
};

/// What a person said to the questions of an earlier report. Good for one visit.
struct FetchAnswers {
    bool fetchRenumbered = false; ///< fetch whatever has a new name
};

/// What a look into an account's mailbox brought.
struct FetchReport {
    store::AccountId account = store::AccountId::None;
    int fetched = 0; ///< new letters, durable here
    quint32 deleted = 0; ///< at the server, on its word
    quint32 left = 0; ///< that still lie there
    quint64 octets = 0; ///< of letters that came
    int headers = 0; ///< new letters too large for the account's limit: their headers came, they lie there whole
    std::optional<Renumbered> renumbered = {};
    std::optional<ManyDue> manyDue = {};
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
/// Waits while somebody else is in the same mailbox. Remembers in the account how it went. Whatever a server does is in
/// the report. `progress` may be empty and is called in the mail thread, in which this runs.
Task<FetchReport> fetchMail(Account account, MailContext &mail, std::function<void(FetchProgress)> progress,
                            FetchAnswers answers = {});

} // namespace sobre::account
