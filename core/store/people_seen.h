// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/mime/message.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

namespace sobre::store {

class Database;

/// Somebody whose address the letters here show.
struct PersonSeen {
    mime::Mailbox mailbox; ///< the name they gave last
    int written = 0; ///< letters to them
    int received = 0; ///< letters from them
    QDateTime last; ///< of the newest such letter, UTC
};

/// Who a person writes to and gets letters from, those written to most first, then those heard from most.
/// Looks at the newest 10,000 letters sent and the newest 40,000 of the others, not at drafts, junk and the
/// trash; senders that take no answer are left out unless written to. `own`: the person's own addresses,
/// whose letters count as written and who are not listed themselves. Takes up to a few hundred milliseconds:
/// for a worker.
Result<QList<PersonSeen>> peopleSeen(Database &database, const QStringList &own);

} // namespace sobre::store
