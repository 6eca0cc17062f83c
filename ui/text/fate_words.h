// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/postings.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

/// What became of a letter that was sent, in words. What servers said is made safe to show; nothing here acts.
namespace sobre::text {

/// "Delayed: it is tried until 21:40", "Delivered". A delivery is claimed only where a report says so.
QString fateState(const store::PostedRecipient &recipient, const QDateTime &now);

/// Whether it did not arrive there and the person can do something about it.
bool isFateBad(store::Fate fate);

/// Why, and what to do, in a sentence; empty where nothing is known of it. `server`: who says so, made safe to show; may be
/// empty.
QString fateReason(const store::PostedRecipient &recipient, const QString &server = {});

/// What the other server wrote about it: its code and words; empty: nothing.
QString fateEvidence(const store::PostedRecipient &recipient);

/// The recipient whose fate says most of a letter that has left: one it came back from, else one where it is late, else one
/// it was delivered to if that is known of all. nullptr: nothing was heard that counts.
const store::PostedRecipient *tellingRecipient(const store::Posting &posting);

/// A letter that has left, in a few words: "Came back at 19:12", "Handed over to mail.example.org at 20:52".
QString leftState(const store::Posting &posting, const QDateTime &now);
/// One line of evidence: why it came back, or what the server said when it took it.
QString leftEvidence(const store::Posting &posting);

/// The proof of posting in three lines: who took the letter and when, how safe the way there was, what the letter is
/// called there.
QStringList postingLines(const store::Posting &posting, const QDateTime &now);

/// All of it as plain text, for those who keep mail servers: no password is in it, all recipients are.
QString postingInFull(const store::Posting &posting);

/// "AB:CD:EF:01:…": all octets, or the first so many.
QString fingerprintWords(const QByteArray &sha256, qsizetype octets = -1);

} // namespace sobre::text
