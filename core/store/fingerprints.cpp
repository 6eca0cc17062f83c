// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/fingerprints.h"

#include "core/store/database.h"
#include "core/store/letters.h"

namespace sobre::store {

Result<QList<Fingerprint>> fingerprints(Database &database, AccountId account)
{
    QList<Fingerprint> all;
    Statement row = database.prepare(
        "SELECT l.id, m.id, t.message_id, t.subject, t.sender_address, m.date, t.received, iif(l.server_size, l.size, 0), m.flags"
        " FROM uidl_ledger l JOIN messages m ON m.id=l.letter JOIN message_text t ON t.id=l.letter"
        " WHERE l.account=? ORDER BY l.id");
    row.bind(account);
    while (row.next()) {
        all.append({ .row = row.integer(0),
                     .letter = row.id<LetterId>(1),
                     .messageId = row.blob(2),
                     .subject = row.blob(3),
                     .sender = row.blob(4),
                     .date = row.integer(5),
                     .received = row.integer(6),
                     .size = row.integer(7),
                     .isHeaderOnly = (row.integer(8) & int(Flag::HeaderOnly)) != 0 });
    }
    if (row.failure())
        return std::unexpected(*row.failure());
    return all;
}

} // namespace sobre::store
