// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/uidl_ledger.h"

/// What a person does by hand with letters that lie at a server. In a writer's job; reading with any connection.
namespace sobre::store::ledger {

/// Where a letter lies at a server.
struct AtServer {
    AccountId account = AccountId::None;
    QByteArray uid = {};
    int twin = 0; ///< from 1 where several letters of the account have this uid, else 0
    qint64 size = 0; ///< octets, as the server said
    bool gone = false; ///< the server lists it no more
};

/// Errors: NotFound (it never lay there, or is known to be gone from there for good).
Result<AtServer> whereIs(Database &database, LetterId letter);

/// The letter that is here of one at a server; None: it is not here. Errors: those of the store.
Result<LetterId> letterOf(Database &database, AccountId account, const QByteArray &uid, int twin);

/// The person wants this letter of the account's server. `twin` as in AtServer. One that nobody fetched yet gets a row,
/// so that the wish outlives this process; Nothing takes a wish back. False: it is here whole already, and FetchWhole
/// would bring it a second time; nothing was written.
Result<bool> wish(Database &database, AccountId account, const QByteArray &uid, int twin, LedgerWish wish);

/// A person deleted it there, and the server said so. It is forgotten; the header of it that lies here alone goes to
/// the bin.
Result<> takenAway(Database &database, AccountId account, const QByteArray &uid, int twin);

} // namespace sobre::store::ledger
