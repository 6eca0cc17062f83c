// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/smtp/smtp_letter.h"
#include "core/smtp/smtp_outcome.h"

#include <QList>

#include <optional>

namespace sobre::smtp {

/// Where a batch (SmtpBatch) gets its letters, one after the other, and what it tells how each fared. Lives in the mail
/// thread and outlives the batch.
class LetterFeed {
public:
    /// A letter, and the feed's own number for it, never used twice.
    struct Numbered {
        int number = 0;
        SmtpLetter letter; ///< its source lives until settled()
    };

    virtual ~LetterFeed() = default;

    /// The next letter for this connection; none: there are no more. Asked for while earlier letters are on their way.
    /// Throws MailError where there may be more and they cannot be read: the batch ends behind what is under way.
    virtual Task<std::optional<Numbered>> next() = 0;

    /// The final dots of these letters (or their last chunks) leave only when this has returned: the place to make "may have
    /// been sent" durable, for several letters in one commit. Throws: none of them is sent.
    virtual Task<> mark(QList<int> numbers) = 0;

    /// How a letter fared; exactly once for each that next() gave, in the order in which that is known. The batch may not be
    /// destroyed in here. A letter that was not begun when the connection ended has the error Cancelled with scope
    /// Session: nothing was tried with it.
    virtual void settled(int number, const SmtpOutcome &outcome) = 0;
};

} // namespace sobre::smtp
