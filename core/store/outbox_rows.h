// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/store/ids.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace sobre::store {

class Database;

/// How far a letter that goes out has come.
enum class OutboxState : int {
    Waiting = 0, ///< for its time, the network or its turn
    Sending = 1, ///< a dialogue has it; after a crash as good as Waiting
    MaybeSent = 2, ///< everything was written, the answer is open: never sent again by itself
    Failed = 3, ///< for good; the person must act
};

enum class RecipientState : int { Pending = 0, Accepted = 1, Refused = 2 };

struct OutboxRecipient {
    QString address = {};
    RecipientState state = RecipientState::Pending;
    std::optional<MailError> error = {}; ///< the server's words if refused
    bool operator==(const OutboxRecipient&) const = default;
};

/// A letter's place in the queue. The letter itself lies in the Outbox folder.
struct OutboxRow {
    OutboxId id = OutboxId::None;
    LetterId letter = LetterId::None;
    AccountId account = AccountId::None;
    QString sender = {}; ///< the envelope's; empty for a bounce
    QList<OutboxRecipient> recipients = {};
    QList<OutboxRecipient> leftOut = {}; ///< refused, and it goes without them by the person's word: for its proof alone
    OutboxState state = OutboxState::Waiting;
    int tries = 0;
    QDateTime queued = {}; ///< wall time, UTC
    QDateTime nextTry = {}; ///< wall time, UTC; invalid: at once
    QDateTime waitsSince = {}; ///< wall time, UTC: when the server first said "not now"; invalid: it did not
    std::optional<MailError> error = {}; ///< of the last try
    QString envelopeId = {}; ///< ENVID, RFC 3461
    bool eightBit = false; ///< the letter holds octets above 127
    bool requireTls = false; ///< over TLS all the way or not at all, RFC 8689
    bool utf8 = false; ///< its header holds octets above 127, or an address needs SMTPUTF8
    bool operator==(const OutboxRow&) const = default;
};

} // namespace sobre::store

namespace sobre::store::outbox {

/// All, in the order they were queued.
Result<QList<OutboxRow>> list(Database& database);
/// Those of an account that wait and whose time has come, in that order, `most` at most.
Result<QList<OutboxRow>> due(Database& database, AccountId account, const QDateTime& now, int most);
/// All that wait, in that order, without their recipients: for the clock.
Result<QList<OutboxRow>> waiting(Database& database);
/// The state of all, in that order, and nothing else: for counting.
Result<QList<std::pair<LetterId, OutboxState>>> states(Database& database);
/// Errors: NotFound.
Result<OutboxRow> byId(Database& database, OutboxId id);
Result<OutboxRow> byLetter(Database& database, LetterId letter);

// In a writer's job:

/// Queues a letter (its id is not looked at) and returns its place. Use it as Incoming::alongside. Errors:
/// BadInput (no recipient, or the letter is queued already), NotFound (no such letter).
Result<OutboxId> add(Database& database, const OutboxRow& row);
/// Everything but id, letter, queued, and what the letter holds (eightBit, utf8). Errors: NotFound.
Result<> update(Database& database, const OutboxRow& row);
/// The state of several and nothing else of them: one statement each, for marks that letters wait for. Errors: NotFound.
Result<> setState(Database& database, const QList<OutboxId>& ids, OutboxState state);
/// Whatever was *sending* waits again: for a process that has just become the profile's holder, when no dialogue can
/// have it. None of it had left, since *may have been sent* is durable before the final dot goes.
Result<> forgetSending(Database& database);
/// It has left: the letter goes to Sent, seen, and the row goes. Errors: NotFound.
Result<> posted(Database& database, OutboxId id);
/// Takes it out of the queue; the letter goes to `folder` (Drafts, Trash), and what the row alone knew stays beside it
/// (withdrawn::of). Errors: NotFound.
Result<> cancel(Database& database, OutboxId id, FolderId folder);

} // namespace sobre::store::outbox
