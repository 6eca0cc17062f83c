// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/store/postings.h"

#include <optional>

namespace sobre::store {
class Database;
}

namespace sobre::delivery {

/// What is known of a letter that went out from here.
struct SentLetter {
    /// Of the last time, if it went out more than once. What is not known is empty: a letter that an older Sobre sent has
    /// neither dialogue nor certificate.
    store::Posting posting;
    bool isProven = false; ///< a server said that it took it; false: the person filed it among the sent letters, and `server` and `reply` are empty
    bool isKept = false; ///< `posting` is a row of the store; false: it was put together from what there is, its id is None
};

/// None: it is no letter that was sent from here. For the window's thread.
Result<std::optional<SentLetter>> sentLetter(store::Database &database, store::LetterId letter);

} // namespace sobre::delivery
