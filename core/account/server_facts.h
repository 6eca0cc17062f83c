// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/account.h"
#include "core/account/server_letter.h"
#include "core/pop3/mail_sink.h"
#include "core/store/letters.h"
#include "core/store/uidl_ledger.h"

#include <QHash>
#include <QList>

namespace sobre::store {
class Database;
}

namespace sobre::account {

/// What a listing says, with what is known of these letters here. Pure: for any thread.
ServerListing describeListing(const Account &account, const QList<pop3::Listed> &listing, const QList<store::LedgerEntry> &known,
                              const QDateTime &now);

/// Fills in what a header says: who wrote, about what, when, and what is odd. `header` may be any octets.
void readHeader(ServerLetter &letter, const QByteArray &header);
/// The same from the letter that is here.
void readRow(ServerLetter &letter, const store::LetterRow &row);

/// Fills in what the letters that are here say of themselves. For a worker: a mailbox may hold a hundred thousand.
Result<> readLettersHere(ServerListing &listing, store::Database &reader);
/// The same listing with what is known here now: after letters were fetched or deleted. Headers that were looked at stay
/// known. For a worker.
Result<ServerListing> broughtUpToDate(const Account &account, const ServerListing &listing, store::Database &reader,
                                      const QDateTime &now);

/// Which headers are worth a look, the newest first: those of letters that are not here, at most `most`. With
/// `these`, those among them.
QList<pop3::Listed> headersToRead(const ServerListing &described, const QList<pop3::Listed> &listing, int most,
                                  const QList<QByteArray> &these);

} // namespace sobre::account
