// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/store/ids.h"

#include <QByteArray>
#include <QList>

namespace sobre::store {

class Database;

/// By what a letter that lay at a server is known again when it has another name there.
struct Fingerprint {
    qint64 row = 0; ///< LedgerEntry::row
    LetterId letter = LetterId::None;
    QByteArray messageId = {}; ///< UTF-8, without angle brackets; these four as lists hold them (LetterRecord)
    QByteArray subject = {};
    QByteArray sender = {};
    qint64 date = 0; ///< seconds since 1970: the one it is sorted by
    qint64 received = 0; ///< seconds since 1970
    qint64 size = 0; ///< octets, as the server said; 0: it did not
    bool isHeaderOnly = false;
};

/// Of all letters of an account's ledger that are here still. 100,000 take half a second: for a worker.
Result<QList<Fingerprint>> fingerprints(Database &database, AccountId account);

} // namespace sobre::store
