// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/returned_letter.h"

#include "core/store/database.h"

namespace sobre::delivery {

Result<std::optional<ReturnedLetter>> returnedLetter(store::Database &database, store::LetterId report)
{
    const auto stored = store::reports::of(database, report);
    if (!stored)
        return std::unexpected(stored.error());
    if (!*stored)
        return std::nullopt;
    ReturnedLetter returned {.state = (*stored)->state};
    if ((*stored)->posting == store::PostingId::None)
        return returned;
    const auto posting = store::postings::byId(database, (*stored)->posting);
    if (!posting)
        return std::unexpected(posting.error());
    returned.about = posting->letter;
    for (const store::PostedRecipient &recipient : posting->recipients) {
        if (recipient.report == report)
            returned.recipients += recipient;
    }
    return returned;
}

} // namespace sobre::delivery
