// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/account.h"
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
    QStringList recipients; ///< instead of those in the header, if any
    bool ignoreDots = true; ///< see mime::PrepareOptions
};

/// Makes a raw letter ready (see mime::prepare) and puts it into the outbox: letter and place in the queue become
/// durable together, in the state *sending*: the caller posts it at once. `spool` is an empty file, open for reading and writing, for the ready letter on its way. Runs in
/// `context`'s thread and returns the queued row. Throws MailError: those of mime::prepare and of the store.
Task<store::OutboxRow> queueLetter(QIODevice &raw, QIODevice &spool, const Sending &sending, store::Store &store, QObject *context);

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
