// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/mime/message.h"
#include "core/store/ids.h"

namespace sobre::store {
class Database;
}

namespace sobre::ui {

/// A letter that is answered or passed on, with what its header asks of those who answer.
struct OriginalLetter {
    store::LetterId id = store::LetterId::None;
    store::AccountId account = store::AccountId::None; ///< it came by
    mime::Message letter;
    QList<mime::Mailbox> followUpTo; ///< Mail-Followup-To: where answers to all belong
    bool sealed = false; ///< it came in an envelope
    QByteArray inside; ///< what was in it, in memory only; `letter` is of that then. Empty: it did not open
    QString listAddress; ///< List-Post: the mailing list it came by, empty if none

    /// The words to quote, also of a letter that is only HTML.
    QString text() const;
};

/// Reads and parses the letter: for a worker. Errors: NotFound, those of the store.
Result<OriginalLetter> readOriginal(store::Database &reader, store::LetterId letter);

/// Whether the whole letter is in an envelope. Reads it: for a worker. Errors: NotFound, those of the store.
Result<bool> isSealed(store::Database &reader, store::LetterId letter);

} // namespace sobre::ui
