// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/postings.h"

#include "core/store/database.h"

#include <zstd.h>

namespace sobre::store::postings {

namespace {

constexpr auto Columns = "SELECT id, letter, account, server, peer, tls, certificate, mechanism, time, size, reply, queue_id,"
                         " envelope_id, message_id, sender, dialogue FROM postings ";
constexpr qsizetype LongestDialogue = 64 * 1024; // octets; a longer one loses its middle

QByteArray packed(const QString &dialogue)
{
    QByteArray text = dialogue.toUtf8();
    if (text.size() > LongestDialogue)
        text = text.first(LongestDialogue / 2) + "\n[…]\n" + text.last(LongestDialogue / 2);
    QByteArray out(qsizetype(ZSTD_compressBound(size_t(text.size()))), Qt::Uninitialized);
    const size_t size = ZSTD_compress(out.data(), size_t(out.size()), text.constData(), size_t(text.size()), 3);
    return ZSTD_isError(size) ? QByteArray() : out.first(qsizetype(size));
}

QString unpacked(const QByteArray &octets)
{
    QByteArray out(LongestDialogue + 16, Qt::Uninitialized);
    const size_t size = ZSTD_decompress(out.data(), size_t(out.size()), octets.constData(), size_t(octets.size()));
    return ZSTD_isError(size) ? QString() : QString::fromUtf8(out.constData(), qsizetype(size));
}

Result<> readRecipients(Database &database, Posting &posting)
{
    Statement row = database.prepare("SELECT address, code, status, reply, fate, fate_status, reason, diagnostic, until, fate_time,"
                                     " report FROM posting_recipients WHERE posting=? ORDER BY position");
    row.bind(posting.id);
    while (row.next()) {
        posting.recipients.append({ .address = row.text(0),
                                    .code = int(row.integer(1)),
                                    .status = row.text(2),
                                    .reply = row.blob(3),
                                    .fate = Fate(row.integer(4)),
                                    .fateStatus = row.text(5),
                                    .reason = row.text(6),
                                    .diagnostic = row.text(7),
                                    .until = row.time(8),
                                    .fateTime = row.time(9),
                                    .report = row.id<LetterId>(10) });
    }
    return row.failure() ? Result<>(std::unexpected(*row.failure())) : Result<>();
}

Result<QList<Posting>> collect(Database &database, Statement &row)
{
    QList<Posting> found;
    while (row.next()) {
        found.append({ .id = row.id<PostingId>(0),
                       .letter = row.id<LetterId>(1),
                       .account = row.id<AccountId>(2),
                       .server = row.text(3),
                       .peer = row.text(4),
                       .tls = row.text(5),
                       .certificate = row.blob(6),
                       .mechanism = row.blob(7),
                       .time = row.time(8),
                       .size = row.integer(9),
                       .reply = row.blob(10),
                       .queueId = row.text(11),
                       .envelopeId = row.text(12),
                       .messageId = row.text(13),
                       .sender = row.text(14),
                       .dialogue = row.isNull(15) ? QString() : unpacked(row.blob(15)) });
    }
    if (row.failure())
        return std::unexpected(*row.failure());
    for (Posting &posting : found) {
        if (const Result<> done = readRecipients(database, posting); !done)
            return std::unexpected(done.error());
    }
    return found;
}

} // namespace

Result<QList<Posting>> of(Database &database, LetterId letter)
{
    Statement row = database.prepare((QByteArray(Columns) + "WHERE letter=? ORDER BY id").constData());
    row.bind(letter);
    return collect(database, row);
}

Result<QList<Posting>> withEnvelopeId(Database &database, const QString &envelopeId)
{
    Statement row = database.prepare((QByteArray(Columns) + "WHERE envelope_id=? AND envelope_id<>'' ORDER BY id").constData());
    row.bind(envelopeId);
    return collect(database, row);
}

Result<QList<Posting>> withMessageId(Database &database, const QString &messageId)
{
    Statement row = database.prepare((QByteArray(Columns) + "WHERE message_id=? AND message_id<>'' ORDER BY id").constData());
    row.bind(messageId);
    return collect(database, row);
}

Result<QList<Posting>> toRecipient(Database &database, AccountId account, const QString &address, const QDateTime &since, int limit)
{
    Statement row = database.prepare(
        (QByteArray(Columns)
         + "WHERE account=?1 AND time>=?2 AND id IN (SELECT posting FROM posting_recipients WHERE address=?3 COLLATE NOCASE)"
           " ORDER BY id DESC LIMIT ?4")
            .constData());
    row.bind(account, since, address, limit);
    return collect(database, row);
}

Result<PostingId> add(Database &database, const Posting &posting)
{
    const auto letter = posting.letter == LetterId::None ? std::nullopt : std::optional(posting.letter);
    const Result<> done = database.run(
        "INSERT INTO postings(letter, account, server, peer, tls, certificate, mechanism, time, size, reply, queue_id, envelope_id,"
        " message_id, sender, dialogue) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        letter, posting.account, posting.server, posting.peer, posting.tls, posting.certificate, posting.mechanism, posting.time,
        posting.size, posting.reply, posting.queueId, posting.envelopeId, posting.messageId, posting.sender, packed(posting.dialogue));
    if (!done)
        return std::unexpected(done.error());
    const PostingId id{ database.lastId() };
    for (int position = 0; position < posting.recipients.size(); ++position) {
        const PostedRecipient &recipient = posting.recipients.at(position);
        if (const Result<> row = database.run(
                "INSERT INTO posting_recipients(posting, position, address, code, status, reply, fate) VALUES(?,?,?,?,?,?,?)", id,
                position, recipient.address, recipient.code, recipient.status, recipient.reply, recipient.fate);
            !row)
            return std::unexpected(row.error());
    }
    return id;
}

Result<> setFate(Database &database, PostingId posting, int position, const PostedRecipient &recipient)
{
    const auto report = recipient.report == LetterId::None ? std::nullopt : std::optional(recipient.report);
    const Result<> done = database.run(
        "UPDATE posting_recipients SET fate=?, fate_status=?, reason=?, diagnostic=?, until=?, fate_time=?, report=?"
        " WHERE posting=? AND position=?",
        recipient.fate, recipient.fateStatus, recipient.reason, recipient.diagnostic, recipient.until, recipient.fateTime, report,
        posting, position);
    if (!done)
        return done;
    if (database.changedRows() != 1)
        return std::unexpected(MailError{ .kind = MailError::Kind::NotFound, .scope = MailError::Scope::Recipient });
    return {};
}

Result<> forgetLetter(Database &database, LetterId letter)
{
    const Result<> done = database.run(
        "DELETE FROM posting_recipients WHERE posting IN (SELECT id FROM postings WHERE letter=?)", letter);
    if (!done)
        return done;
    return database.run("UPDATE postings SET letter=NULL, server='', peer='', tls='', certificate=x'', mechanism=x'', size=0, reply=x'',"
                        " queue_id='', sender='', dialogue=NULL WHERE letter=?",
                        letter);
}

} // namespace sobre::store::postings
