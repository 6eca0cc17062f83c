// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/account.h"
#include "core/async/pending.h"
#include "core/async/task.h"
#include "core/mime/build.h"
#include "core/store/outbox_rows.h"

#include <QDateTime>
#include <QStringList>

class QIODevice;
class QObject;

namespace sobre::store {
class Store;
}

namespace sobre::outbox {

/// What is asked for when a raw letter is to be sent.
struct Sending {
    account::Account account;
    QString sender; ///< envelope sender; empty: the one in the letter
    bool nullSender = false; ///< none at all, as a bounce has
    QString authorName; ///< for a letter without From; empty: the account's
    QStringList recipients; ///< instead of those in the header, if any
    bool alsoFromHeader = false; ///< those in the header as well (sendmail -t with words)
    bool localNames = false; ///< see mime::PrepareOptions
    bool ignoreDots = true; ///< see mime::PrepareOptions
};

/// A letter on its way into the outbox.
struct Queueing {
    Pending<Result<store::LetterId>> stored; ///< when letter and place in the queue are durable
};

/// Makes a raw letter ready (see mime::prepare) and puts it into the outbox: letter and place in the queue become
/// durable together, in the state *sending*: the caller posts it at once. `spool` is an empty file, open for reading and
/// writing, for the ready letter on its way; it may be used again as soon as this has returned. Several may be on their way:
/// they come in together and in order. Runs in `context`'s thread. Throws MailError: those of mime::prepare.
Task<Queueing> beginQueueing(QIODevice &raw, QIODevice &spool, const Sending &sending, store::Store &store, QObject *context);

/// Waits for one, and returns its queued row. Throws MailError: those of the store.
Task<store::OutboxRow> queued(Queueing letter, store::Store &store, QObject *context);

/// A letter that was written ready to leave, and where it goes.
struct LetterToQueue {
    mime::Envelope envelope;
    account::Account account;
    QDateTime notBefore; ///< wall time, UTC; invalid: at once
    store::LetterId replaces = store::LetterId::None; ///< a draft that goes in the same commit
};

/// Puts a ready letter into the outbox, durably, in the state *waiting*. `letter` is read from where it stands, in
/// `context`'s thread, in blocks. Throws MailError: FileUnreadable, those of the store.
Task<store::LetterId> queueReady(QIODevice &letter, LetterToQueue ready, store::Store &store, QObject *context);

} // namespace sobre::outbox
