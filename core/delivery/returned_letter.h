// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/store/reports.h"

#include <optional>

namespace sobre::store {
class Database;
}

namespace sobre::delivery {

/// What is known of a letter that is a delivery report.
struct ReturnedLetter {
    store::ReportState state = store::ReportState::Open;
    store::LetterId about = store::LetterId::None; ///< the letter that was sent; None: none of ours, or deleted for ever since
    QList<store::PostedRecipient> recipients; ///< those of that letter whose fate this report told last, as it was addressed
    /// Nothing that was sent from here: somebody used the person's address, or another program of theirs sent it.
    bool isForged() const { return state == store::ReportState::SomebodyElse; }
};

/// None: it is no report. For the window's thread.
Result<std::optional<ReturnedLetter>> returnedLetter(store::Database &database, store::LetterId report);

} // namespace sobre::delivery
