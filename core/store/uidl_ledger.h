// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/store/ids.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QSet>

#include <optional>

namespace sobre::store {

class Database;

enum class LedgerState : int {
    Stored = 0, ///< fetched; its letter may be deleted here since
    Skipped = 1, ///< deliberately not fetched (too large); its letter, if any, is the header alone
    DeleteSent = 2, ///< DELE was accepted, the answer to QUIT never came
    Failed = 3, ///< could not be fetched or stored: tried again later, after all others
};

/// What a person wants of a letter at the server, done at the next visit.
enum class LedgerWish : int {
    Nothing = 0,
    DeleteThere = 1,
    FetchWhole = 2,
    NeverAgain = 3, ///< not to be fetched, whatever the rules say
};

/// One letter as a server names it.
struct LedgerEntry {
    qint64 row = 0;
    QByteArray uid = {}; ///< opaque, any octets
    LetterId letter = LetterId::None; ///< none: skipped, or deleted here for ever
    qint64 size = 0; ///< octets
    QDateTime firstSeen = {}; ///< wall time, UTC: the day from which *keep N days* counts
    LedgerState state = LedgerState::Stored;
    LedgerWish wish = LedgerWish::Nothing;
    int tries = 0; ///< fetches that failed
    std::optional<MailError> error = {}; ///< of the last of them
    QDateTime gone = {}; ///< since when the server lists it no more; invalid: it does
};

} // namespace sobre::store

/// What is known of the letters at each account's server. Intake writes the row of a letter with the letter.
namespace sobre::store::ledger {

/// Days for which a letter that a server no longer lists is still remembered: a server that shows the wrong
/// mailbox today must not have everything fetched again tomorrow.
inline constexpr int DaysRemembered = 30;

/// All of an account. One uid may occur twice: some servers give it to two letters.
Result<QList<LedgerEntry>> entries(Database& database, AccountId account);

// In a writer's job:

Result<> remember(Database& database, AccountId account, const LedgerEntry& entry);
Result<> setState(Database& database, AccountId account, const QList<QByteArray>& uids, LedgerState state);
/// They are gone from the server, on its own word (QUIT was answered +OK after DELE).
Result<> forget(Database& database, AccountId account, const QList<QByteArray>& uids);
/// The server listed exactly these: what is missing for DaysRemembered days is forgotten, what is back is not
/// missing.
Result<> settle(Database& database, AccountId account, const QSet<QByteArray>& listed, const QDateTime& now);

} // namespace sobre::store::ledger
