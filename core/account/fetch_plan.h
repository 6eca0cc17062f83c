// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/keep_policy.h"
#include "core/pop3/mail_sink.h"
#include "core/store/uidl_ledger.h"

#include <QDateTime>
#include <QHash>
#include <QList>

namespace sobre::account {

/// What of a listing is to come.
struct FetchPlan {
    QList<pop3::Listed> fetch; ///< new ones oldest first, then those that failed before, fewest tries first
    QList<pop3::Listed> tooLarge; ///< beyond the account's limit: their header only
    QHash<quint32, qint64> wished; ///< of letters that the person wants whole, by their numbers: LedgerEntry::row
    bool hangsOnSizes = false; ///< sizes alone tell which of several letters of one name is to come
};

/// A letter that failed so often is tried last, and only one such a visit: a letter at which the link breaks each time
/// does not keep the others waiting.
inline constexpr int TriesUntilRare = 3;

/// Which of the letters that a server lists are not here yet. A uid that the server gave to several letters counts as
/// often as the ledger has it, and which of them is which their sizes tell. A known uid whose size is another one than it
/// was is another letter, and comes. What the person wishes whole comes whatever its size; where that failed before, after
/// what is new. `limit` in octets, 0: none. Pure.
FetchPlan lettersToFetch(const QList<pop3::Listed> &listing, const QList<store::LedgerEntry> &known, quint64 limit = 0);

/// What the server may delete.
struct Deletions {
    QList<pop3::Listed> wished; ///< by the person, each one of them
    QList<pop3::Listed> due; ///< by the account's policy
};

/// Which of them the server may delete. By policy only those that the ledger says are stored here whole; neither by
/// policy nor by wish one whose uid the server gave to several letters, or whose size is not what it was when we got it.
/// `now` is wall time, invalid if no clock can be trusted; age counts from when Sobre got a letter, not from its Date. Pure.
Deletions lettersToDelete(const QList<pop3::Listed> &listing, const QList<store::LedgerEntry> &known, KeepPolicy policy,
                          const QDateTime &now);

/// Of letters that are named by their whole headers and share a name: those that may go all the same, for as many as are
/// listed are stored here. Pure.
QList<pop3::Listed> twinsThatAreHere(const QList<pop3::Listed> &listing, const QList<store::LedgerEntry> &known);

/// The order in which to look at headers: what failed before comes last, and what failed often only if `othersCome` is
/// false, for a look comes before all that is fetched. Pure.
QList<pop3::Listed> inOrderOfTries(const QList<pop3::Listed> &letters, const QList<store::LedgerEntry> &known, bool othersCome);

/// Whether the listing is what the ledger knows, letter for letter, and nothing is to come or to go: an everyday look into
/// a mailbox with many letters, for which sizes need not be asked. Pure.
bool isNothingToDo(const QList<pop3::Listed> &listing, const QList<store::LedgerEntry> &known, KeepPolicy policy,
                   const QDateTime &now);

/// Whether a letter of the listing is the one that the ledger knows by that name, as far as sizes tell. Servers that mark
/// letters in their headers let them grow a little. Pure.
bool maySameLetter(const pop3::Listed &letter, const store::LedgerEntry &entry);

} // namespace sobre::account
