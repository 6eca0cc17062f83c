// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/store/ids.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace sobre::store {

class Database;

enum class PostingId : qint64 { None = 0 };

/// What is known of a letter at one recipient after a server took it. A report alone changes it.
enum class Fate : int {
    NoWord = 0, ///< handed over, nothing heard since
    Delayed = 1, ///< a relay still tries
    Returned = 2, ///< it came back
    Relayed = 3, ///< passed on to a server that sends no reports
    Delivered = 4, ///< a report says so
    Expanded = 5, ///< went to a list, whose reports are its own
    NotSent = 6, ///< the server refused this recipient, the others were served
};

/// One recipient of a posting.
struct PostedRecipient {
    QString address = {};
    int code = 0; ///< the server's answer to RCPT
    QString status = {}; ///< enhanced status code ("2.1.5"); empty if there was none
    QByteArray reply = {}; ///< its words, at most 512 octets
    Fate fate = Fate::NoWord;
    QString fateStatus = {}; ///< of the report
    QString reason = {}; ///< a word of mime::bounceReasons()
    QString diagnostic = {}; ///< the remote server's words
    QDateTime until = {}; ///< wall time, UTC: how long a relay goes on trying; invalid: not said
    QDateTime fateTime = {}; ///< wall time, UTC, of the report
    LetterId report = LetterId::None; ///< the letter that said so
    bool operator==(const PostedRecipient &) const = default;
};

/// The proof of posting: that a server took a letter, in its own words.
struct Posting {
    PostingId id = PostingId::None;
    LetterId letter = LetterId::None; ///< None: deleted for ever since
    AccountId account = AccountId::None;
    QString server = {}; ///< "host:port" as the account has it
    QString peer = {}; ///< IP address
    QString tls = {}; ///< "TLS 1.3"; empty: clear text
    QByteArray certificate = {}; ///< SHA-256, 32 octets; empty: clear text
    QByteArray mechanism = {}; ///< of the log-in; empty: none
    QDateTime time = {}; ///< wall time, UTC, of the answer to the final dot
    qint64 size = 0; ///< octets that were handed over
    QByteArray reply = {}; ///< to the final dot, as it came
    QString queueId = {}; ///< the letter's name at the server, best effort
    QString envelopeId = {}; ///< ENVID, RFC 3461
    QString messageId = {}; ///< without angle brackets
    QString sender = {}; ///< the envelope's
    QString dialogue = {}; ///< what was said, without secrets and without the letter
    QList<PostedRecipient> recipients = {};
    bool operator==(const Posting &) const = default;
};

} // namespace sobre::store

namespace sobre::store::postings {

/// Errors: NotFound.
Result<Posting> byId(Database &database, PostingId id);
/// Oldest first.
Result<QList<Posting>> of(Database &database, LetterId letter);
/// Of letters that may have been deleted since. Empty ids match nothing.
Result<QList<Posting>> withEnvelopeId(Database &database, const QString &envelopeId);
Result<QList<Posting>> withMessageId(Database &database, const QString &messageId);
/// Those of an account to this recipient since then, newest first, `limit` at most.
Result<QList<Posting>> toRecipient(Database &database, AccountId account, const QString &address, const QDateTime &since, int limit);

/// What a server took since then and is still there, newest first, `limit` at most; without the dialogues.
Result<QList<Posting>> since(Database &database, const QDateTime &time, int limit);

// In a writer's job:

/// `posting.id` is not looked at. Returns the new one.
Result<PostingId> add(Database &database, const Posting &posting);
/// What a report says of one recipient; the rest stays. Errors: NotFound.
Result<> setFate(Database &database, PostingId posting, int position, const PostedRecipient &recipient);
/// The letter is deleted for ever: its ids are kept, everything else that was said of it goes.
Result<> forgetLetter(Database &database, LetterId letter);

} // namespace sobre::store::postings
