// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/postings.h"

#include "core/store/database.h"

#include <zstd.h>

namespace sobre::store::postings {

namespace {

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

enum class Dialogue { Read, Left };

Result<> readPosting(Database &database, Posting &posting, Dialogue dialogue)
{
    Statement row = database.prepare("SELECT letter, account, server, peer, tls, certificate, mechanism, time, size, reply, queue_id,"
                                     " envelope_id, message_id, sender, dialogue FROM postings WHERE id=?");
    row.bind(posting.id);
    if (row.next()) {
        posting = { .id = posting.id,
                    .letter = row.id<LetterId>(0),
                    .account = row.id<AccountId>(1),
                    .server = row.text(2),
                    .peer = row.text(3),
                    .tls = row.text(4),
                    .certificate = row.blob(5),
                    .mechanism = row.blob(6),
                    .time = row.time(7),
                    .size = row.integer(8),
                    .reply = row.blob(9),
                    .queueId = row.text(10),
                    .envelopeId = row.text(11),
                    .messageId = row.text(12),
                    .sender = row.text(13),
                    .dialogue = dialogue == Dialogue::Left || row.isNull(14) ? QString() : unpacked(row.blob(14)) };
    }
    return row.failure() ? Result<>(std::unexpected(*row.failure())) : readRecipients(database, posting);
}

/// `ids` yields the ids of postings.
Result<QList<Posting>> collect(Database &database, Statement &ids, Dialogue dialogue = Dialogue::Read)
{
    QList<Posting> found;
    while (ids.next())
        found.append({ .id = ids.id<PostingId>(0) });
    if (ids.failure())
        return std::unexpected(*ids.failure());
    for (Posting &posting : found) {
        if (const Result<> done = readPosting(database, posting, dialogue); !done)
            return std::unexpected(done.error());
    }
    return found;
}

} // namespace

Result<Posting> byId(Database &database, PostingId id)
{
    Statement ids = database.prepare("SELECT id FROM postings WHERE id=?");
    ids.bind(id);
    const auto found = collect(database, ids);
    if (!found)
        return std::unexpected(found.error());
    if (found->isEmpty())
        return std::unexpected(MailError{ .kind = MailError::Kind::NotFound, .scope = MailError::Scope::Letter });
    return found->constFirst();
}

Result<QList<Posting>> of(Database &database, LetterId letter)
{
    Statement ids = database.prepare("SELECT id FROM postings WHERE letter=? ORDER BY id");
    ids.bind(letter);
    return collect(database, ids);
}

Result<QList<Posting>> withEnvelopeId(Database &database, const QString &envelopeId)
{
    Statement ids = database.prepare("SELECT id FROM postings WHERE envelope_id=? AND envelope_id<>'' ORDER BY id");
    ids.bind(envelopeId);
    return collect(database, ids);
}

Result<QList<Posting>> withMessageId(Database &database, const QString &messageId)
{
    Statement ids = database.prepare("SELECT id FROM postings WHERE message_id=? AND message_id<>'' ORDER BY id");
    ids.bind(messageId);
    return collect(database, ids);
}

Result<QList<Posting>> toRecipient(Database &database, AccountId account, const QString &address, const QDateTime &since, int limit)
{
    Statement ids = database.prepare(
        "SELECT id FROM postings WHERE account=?1 AND time>=?2"
        " AND id IN (SELECT posting FROM posting_recipients WHERE address=?3 COLLATE NOCASE) ORDER BY id DESC LIMIT ?4");
    ids.bind(account, since, address, limit);
    return collect(database, ids);
}

Result<QList<Posting>> since(Database &database, const QDateTime &time, int limit)
{
    // The newest have the highest numbers but for those put together later, by what a report says. `server` is empty where
    // nobody is known to have taken the letter.
    Statement ids = database.prepare("SELECT id FROM postings WHERE letter IS NOT NULL AND time >= ?1 AND server <> ''"
                                     " ORDER BY time DESC, id DESC LIMIT ?2");
    ids.bind(time, limit);
    return collect(database, ids, Dialogue::Left);
}

Result<PostingId> add(Database &database, const Posting &posting)
{
    const auto letter = posting.letter == LetterId::None ? std::nullopt : std::optional(posting.letter);
    const Result<> done = database.run(
        "INSERT INTO postings(letter, account, server, peer, tls, certificate, mechanism, time, size, reply, queue_id, envelope_id,"
        " message_id, sender, dialogue) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        letter, posting.account, posting.server, posting.peer, posting.tls, posting.certificate, posting.mechanism,
        posting.time.isValid() ? posting.time : QDateTime::currentDateTimeUtc(),
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
    return database.run("UPDATE postings SET letter=NULL, account=0, server='', peer='', tls='', certificate=x'', mechanism=x'', time=0,"
                        " size=0, reply=x'', queue_id='', sender='', dialogue=NULL WHERE letter=?",
                        letter);
}

} // namespace sobre::store::postings
