// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/account.h"
#include "core/account/fetch_mail.h"
#include "core/account/mail_context.h"
#include "core/account/server_letter.h"
#include "core/async/task.h"

#include <functional>

/// The counter: what still lies at the post office, looked at and dealt with by hand. All of it runs in the mail thread,
/// waits while somebody else is in the same mailbox, and ends at once when its task is destroyed.
namespace sobre::account {

/// What to look at.
struct LookOptions {
    static constexpr int DefaultHeaders = 200;

    /// Headers of at most so many letters that are not here are read, the newest first.
    int headers = DefaultHeaders;
    /// Instead: of these, and at most `headers` of them.
    QList<QByteArray> these = {};
    /// Called once the listing is there, before headers are read; may be empty. Mail thread.
    std::function<void(const ServerListing &)> listed = {};
};

/// Reads the listing and headers, and fetches and deletes nothing. Throws MailError.
Task<ServerListing> lookAtServer(Account account, MailContext &mail, LookOptions options = {});

/// What became of letters that a person deleted at the server.
struct DeletedThere {
    QList<ServerName> deleted; ///< gone, by the server's word
    QList<ServerName> absent; ///< no letter has this name there (any more)
    QList<ServerName> twins; ///< several letters have it, and it was not said which
    QList<ServerName> changed; ///< another letter has it now: its size differs
    QList<MailError> errors; ///< what the server said against single letters
};

/// Deletes these at the server: the word of the person, who may never have had them here. The name is checked in the same
/// visit. Throws MailError where the visit as a whole failed: then it is not known to have deleted any.
Task<DeletedThere> deleteAtServer(Account account, MailContext &mail, QList<ServerName> names);

/// What became of letters that a person wanted whole.
struct FetchedThere {
    struct Came {
        ServerName name;
        store::LetterId letter = store::LetterId::None; ///< the letter that is here
    };
    QList<Came> here; ///< now, or before already
    QList<ServerName> absent; ///< the server lists none of this name
    QList<ServerName> waiting; ///< could not be had this time: the wish stays, and the report says why
    QList<ServerName> twins; ///< several letters have it, and it was not said which
    FetchReport report; ///< of the whole visit; there is none where all of them are here already
};

/// Fetches these whole, whatever the account's limit says, and with them all else that is new. The wish is kept: what
/// cannot be had now is fetched at a later visit. `progress` as in fetchMail(). Throws MailError where the store fails;
/// what the server does is in the report.
Task<FetchedThere> fetchFromServer(Account account, MailContext &mail, QList<ServerName> names,
                                  std::function<void(FetchProgress)> progress = {});

} // namespace sobre::account
