// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/store/outbox_rows.h"

namespace sobre::store {
class Database;
}

namespace sobre::outbox {

// What holds for a whole account: a wrong password is as wrong for the next letter. All but the last is pure.

/// Not being able to reach a server, or losing it: no try, the letter waits, and nothing is counted against it.
bool neverReached(MailError::Kind kind);

/// Whether this stands between the account and its server until the person does something: the password, the log-in, the
/// certificate, TLS. Whoever tries again with another letter is told the same, and some servers lock who tries too often.
bool needsPersonFirst(MailError::Kind kind);

/// A letter of the account that was not begun, after a connection that ended in `error`: it waits or needs the person as the
/// one does that was tried. It is not counted as a try of its own unless the server asked to wait.
store::OutboxRow heldBack(store::OutboxRow row, const MailError &error, const QDateTime &now);

/// Whether a row is held back (or failed itself) by something that concerns the whole account: what goes again when the
/// person has done something about it.
bool isHeldBack(const store::OutboxRow &row);

/// The same row, to go at once.
store::OutboxRow released(store::OutboxRow row);

/// That for all of an account that are held back. In a writer's job.
Result<> releaseHeldBack(store::Database &database, store::AccountId account);

} // namespace sobre::outbox
