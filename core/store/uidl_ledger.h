// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/store/ids.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
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
    Recognised = 4, ///< known by its header under a new name: here, but nothing is deleted on that evidence
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
    bool isServerSize = false; ///< as the server counts them; else as they came, and servers may count otherwise
    QDateTime firstSeen = {}; ///< wall time, UTC: the day from which *keep N days* counts; invalid: no clock could be trusted
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
Result<QList<LedgerEntry>> entries(Database &database, AccountId account);
/// What setLastLook() kept; empty: nothing.
Result<QByteArray> lastLook(Database &database, AccountId account);

// In a writer's job:

/// A whole letter takes the place of one of its name that had failed.
Result<> remember(Database &database, AccountId account, const LedgerEntry &entry);
/// What the server said of a letter's size when it gave it: by that it is known to be the same letter later.
Result<> setServerSize(Database &database, LetterId letter, qint64 size);
/// What a server says of letters of which it had not said so yet. Each name once.
Result<> learnSizes(Database &database, AccountId account, const QHash<QByteArray, qint64> &sizes);
/// It came while no clock could be trusted: its days do not count yet.
Result<> leaveUndated(Database &database, LetterId letter);
/// A clock can be trusted again: the days of what is undated count from `now`.
Result<> dateUndated(Database &database, AccountId account, const QDateTime &now);
/// Keeps what core/account wants to know at the next look into this mailbox. ASCII.
Result<> setLastLook(Database &database, AccountId account, const QByteArray &memory);
/// What the person wants of a letter at the server. One that nobody fetched yet gets a row (Skipped). Of several with
/// this name all are meant.
Result<> setWish(Database &database, AccountId account, const QByteArray &uid, LedgerWish wish,
                 const QDateTime &now = QDateTime::currentDateTimeUtc());
/// These letters are being deleted here for ever by the person: where their account says so, they are to go at the server
/// too. Before they go here. Letters in Drafts and in the Outbox are not meant.
Result<> wishDeletedThere(Database &database, const QList<LetterId> &letters);
/// It could not be had, or not be stored. Counts.
Result<> fail(Database &database, AccountId account, const LedgerEntry &letter, const MailError &error);
/// DELE is going to be sent for these: if the answer to QUIT does not come, they may be gone.
Result<> setDeleteSent(Database &database, AccountId account, const QList<QByteArray> &uids);
/// They are gone from the server, on its own word (QUIT was answered +OK after DELE): all letters of these names.
Result<> forget(Database &database, AccountId account, const QList<QByteArray> &uids);
/// The same, where others of the name are still there: one letter for each time that a name is given.
Result<> forgetOneEach(Database &database, AccountId account, const QList<QByteArray> &uids);

/// A letter that the server lists under another name now.
struct Renaming {
    qint64 row = 0; ///< LedgerEntry::row
    QByteArray uid = {};
    qint64 size = 0; ///< octets, as the server says now; 0: it does not
    bool isCertain = false; ///< its whole header is the same; else Message-ID, date and size are
};
/// The renamed are known again. Their age counts from `now`; what is not certain becomes Recognised; what the person
/// wished deleted under the old name is not deleted under the new.
Result<> rename(Database &database, AccountId account, const QList<Renaming> &renamings, const QDateTime &now);

enum class Old { Forget, Keep };
/// The server listed exactly these: what is missing for DaysRemembered days is forgotten, unless the clock is in doubt
/// (Keep); what is back is not missing.
Result<> settle(Database &database, AccountId account, const QSet<QByteArray> &listed, const QDateTime &now,
                Old old = Old::Forget);

} // namespace sobre::store::ledger
