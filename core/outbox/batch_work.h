// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/letters_under_way.h"
#include "core/outbox/post_letter.h"
#include "core/store/outbox_rows.h"

#include <QDateTime>
#include <QList>

#include <utility>

namespace sobre::store {
class Database;
}

namespace sobre::outbox {

/// What one commit of a batch writes: results, marks, and a claim on the next letters. A value: it may run more than once.
struct BatchWork {
    static constexpr int ClaimedAtOnce = 16;

    /// A letter that the batch may begin.
    struct Claim {
        store::OutboxRow row; ///< as it was before it became *sending*
        qint64 size = 0; ///< octets
        int place = 0; ///< where in the order
    };
    /// A letter that a dialogue is done with.
    struct Ended {
        store::OutboxRow row; ///< as it is to be; if it was handed over, as it was
        PostReport report;
    };
    /// Which letters are wanted.
    struct Ask {
        bool isWanted = false;
        bool ofAccount = false; ///< those that are due; otherwise `these`
        QList<store::OutboxRow> these = {};
        bool isLast = false; ///< no others follow `these`
    };
    struct Taken {
        QList<Claim> claims = {};
        QList<std::pair<store::LetterId, MailError>> refused = {}; ///< of `these`
        bool isLast = false;
    };
    /// Whose batch it is.
    struct Owner {
        const account::Account &account;
        account::LettersUnderWay &underWay;
        const void *self;
    };

    QList<Ended> ended = {};
    QList<store::OutboxId> marks = {}; ///< may have been sent from now on
    QList<store::OutboxId> unmarks = {}; ///< the connection ended before it came to them
    Ask ask = {};

    bool isEmpty() const { return ended.isEmpty() && marks.isEmpty() && unmarks.isEmpty() && !ask.isWanted; }
    /// In a writer's job.
    Result<Taken> run(store::Database &database, const Owner &owner) const;
};

/// What becomes of what a batch did not begin, when no connection follows. A value.
struct BatchRest {
    QList<store::OutboxRow> claimed = {}; ///< by this batch; as they were before
    QList<store::OutboxRow> unclaimed = {}; ///< as they were read: somebody else may have had them since
    bool ofAccount = false; ///< and all others of the account that are due, if there is an error
    std::optional<MailError> error = {}; ///< that holds them back
    bool releases = false; ///< letters left: what was held back before goes again
    QDateTime now = {};

    /// In a writer's job. Those that are held back, as they are now.
    Result<QList<store::OutboxRow>> run(store::Database &database, store::AccountId account,
                                        const account::LettersUnderWay &underWay) const;
};

} // namespace sobre::outbox
