// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pop3/mail_sink.h"
#include "core/store/fingerprints.h"
#include "core/store/uidl_ledger.h"

#include <QHash>
#include <QList>
#include <QSet>

namespace sobre::store {
class Database;
}

/// A server that gives all its letters new names, or shows another mailbox, must neither have everything fetched again nor
/// anything deleted.
namespace sobre::account {

/// The names in a listing. Pure.
QSet<QByteArray> namesOf(const QList<pop3::Listed> &letters);

/// What a listing says of the letters that are known.
struct NameCheck {
    bool isSuspicious = false; ///< look before anything is fetched
    int missing = 0; ///< letters known to lie there that are not listed
    QList<pop3::Listed> fresh; ///< letters whose name none has that is here
};

/// Suspicious: of at least 10 letters known to lie there fewer than half are listed, while there are new names. Also: the
/// same counted over all that were there in the last 30 days, if 10 or more names are new (the server showed an empty or
/// another mailbox meanwhile). Letters whose deletion was asked for do not count. Pure.
NameCheck checkNames(const QList<pop3::Listed> &listing, const QList<store::LedgerEntry> &known);

/// Letters that are listed although their deletion was asked for, or that were missing for a while, where it is not certain
/// that they are the same: a server may have given their names to others since. Certain: of either kind they are 10 or
/// more, all of the same size, and of those to be deleted every one is there. One that was deleted here for ever has its
/// size alone to be known by. Pure.
QList<pop3::Listed> uncertainReturns(const QList<pop3::Listed> &listing, const QList<store::LedgerEntry> &known);

/// A listed letter that is here.
struct Recognition {
    pop3::Listed letter;
    qint64 row = 0; ///< LedgerEntry::row
    bool isCertain = false; ///< the whole header is the same, the route included
};

/// Which of the looked-at letters are here under another name: same Message-ID, date and nearly the same size, or, where a
/// letter has no Message-ID, same date, subject and sender and nearly the same size. Each letter here answers for one there. `known`: letters whose
/// names are not listed. Reads the headers of letters that match: for a worker. Errors: those of the store.
Result<QList<Recognition>> recognise(const QList<pop3::LookedAt> &headers, const QList<store::Fingerprint> &known,
                                     store::Database &database);

} // namespace sobre::account
