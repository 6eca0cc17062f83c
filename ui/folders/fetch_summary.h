// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/fetch_service.h"

namespace sobre::ui {

/// How an account's mail is doing, with what was known of it before this session.
struct AccountFetch {
    account::Account account;
    account::FetchState state;
    QDateTime failedAt = {}; ///< UTC, of the last look that failed; invalid: unknown
};

/// What the accounts of `service` say now; where nothing was tried yet, what the account remembers.
AccountFetch fetchOf(const account::Account &account, const account::FetchService &service);

/// Whether the last look failed because this computer is not connected, which is no fault of the account.
bool isOffline(const AccountFetch &fetch);
/// Whether the server asked to come back later, which is no fault of the account either.
bool isWaiting(const AccountFetch &fetch);
/// Whether the last look failed for another reason.
bool hasFailed(const AccountFetch &fetch);

/// All accounts in one.
struct FetchSummary {
    enum class Mood {
        NoAccount,
        Never, ///< nothing was tried yet
        Fetching,
        Good,
        Failed, ///< at least one; `failed` is the first
        Waiting, ///< a server asked to come back later; `waiting` is the first
        Offline,
        Metered, ///< or a log-in stands before the network: mail comes on demand only
    };
    Mood mood = Mood::NoAccount;
    int letter = 0; ///< Fetching: of `letters`
    int letters = 0;
    quint64 octets = 0;
    int fetched = 0; ///< Good: new letters of the last look
    QDateTime lastSuccess = {}; ///< UTC, the latest
    QDateTime nextTry = {}; ///< UTC, the earliest
    std::optional<AccountFetch> failed = {};
    std::optional<AccountFetch> waiting = {};
    int accounts = 0;
};

FetchSummary summaryOf(const QList<AccountFetch> &fetches);

} // namespace sobre::ui
