// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/letter_record.h"

#include "core/crypto/key_in_letter.h"
#include "core/crypto/protection.h"
#include "core/html/html_text.h"
#include "core/mime/headers.h"
#include "core/mime/parse.h"
#include "core/mime/route_chain.h"
#include "core/store/database.h"
#include "core/store/index_text.h"
#include "core/store/key_people.h"
#include "core/store/letters.h"
#include "core/store/provider_hosts.h"
#include "core/store/report_content.h"
#include "core/store/reports.h"
#include "core/store/threads.h"
#include "core/store/uidl_ledger.h"

#include <QIODevice>
#include <QSet>

#include <algorithm>

namespace sobre::store {

namespace {

constexpr int ListedRecipients = 20;
constexpr qsizetype PreviewLength = 160;
constexpr qsizetype SubjectLength = 1000;
constexpr qsizetype IndexedText = 2 << 20;
constexpr qint64 DaySeconds = 24 * 60 * 60;

/// One line for a list: no control and no invisible characters, which could make a row say something else.
QString oneLine(QStringView text, qsizetype length)
{
    QString line;
    for (const QChar c : text.first(qMin(text.size(), length * 8))) {
        if (c.category() == QChar::Other_Format)
            continue;
        line += c.category() == QChar::Other_Control ? QChar(u' ') : c;
    }
    return line.simplified().left(length);
}

QString shown(const QList<mime::Mailbox> &mailboxes)
{
    QString text;
    for (const mime::Mailbox &mailbox : mailboxes)
        text += mailbox.name + u' ' + mailbox.address + u'\n';
    return text;
}

int flagsOf(const Incoming &incoming, const LetterRecord &record)
{
    const auto bit = [](bool on, Flag flag) { return on ? int(flag) : 0; };
    return bit(incoming.seen, Flag::Seen) | bit(incoming.flagged, Flag::Flagged)
        | bit(incoming.answered, Flag::Answered) | bit(incoming.forwarded, Flag::Forwarded)
        | bit(record.attachments > 0, Flag::HasFile) | bit(record.sealed, Flag::Sealed);
}

/// A letter dated in the future does not stay on top of the list for ever.
qint64 sortDate(const QDateTime &date, qint64 received)
{
    return date.isValid() ? std::min(date.toSecsSinceEpoch(), received + DaySeconds) : received;
}

Result<> insertText(Database &database, LetterId id, const LetterRecord &record, const Incoming &incoming)
{
    return database.run(
        "INSERT INTO message_text(id, account, received, sender_name, sender_address, recipients,"
        " subject, preview, attachments, message_id, sha256) VALUES(?,?,?,?,?,?,?,?,?,?,?)",
        id, incoming.account, incoming.received, Text{ record.senderName }, Text{ record.senderAddress },
        Text{ record.recipients }, Text{ record.subject }, Text{ record.preview }, record.attachments,
        Text{ record.messageId }, record.sha256);
}

Result<> insertFrames(Database &database, LetterId id, const QList<Frame> &frames)
{
    qint64 frameNumber = 0;
    for (const Frame &frame : frames) {
        const Result<> done = database.run("INSERT INTO message_frames(id, codec, bytes) VALUES(?,?,?)",
                                           frameKey(id, frameNumber++), int(frame.codec), frame.bytes);
        if (!done)
            return done;
    }
    return {};
}

QString topmostServerOf(QIODevice &octets)
{
    constexpr qint64 Enough = 32 << 10; // it stands near the top
    octets.seek(0);
    return mime::serverDomain(mime::topmostServer(octets.read(Enough)));
}

/// Nobody was asked whether to take it: it lies there, and is used for nothing.
std::optional<KeyOffer> offerOf(const mime::Message &message, QIODevice &octets)
{
    const std::optional<crypto::OfferedKey> key = crypto::offeredKey(octets, octets, message);
    if (!key || key->flaw != crypto::OfferedKey::Flaw::None || key->fingerprint.isEmpty())
        return std::nullopt;
    return KeyOffer{ .address = key->address,
                     .fingerprint = key->fingerprint,
                     .way = key->way == crypto::OfferedKey::Way::Autocrypt ? KeyOffer::Way::Autocrypt : KeyOffer::Way::Attached,
                     .octets = key->octets,
                     .prefersSealing = key->prefersSealing };
}

/// Autocrypt 1.1 section 2.3.
Result<> keepOffer(Database &database, LetterId id, const LetterRecord &record, const Incoming &incoming)
{
    const QString sender = QString::fromUtf8(record.senderAddress);
    const QDateTime date = record.date.isValid() ? std::min(record.date, incoming.received) : incoming.received;
    Result<> done;
    if (record.offer) {
        KeyOffer offer = *record.offer;
        offer.letter = id;
        offer.firstSeen = offer.lastSeen = date;
        done = key_offers::add(database, offer);
    }
    if (!done)
        return done;
    return record.offer && record.offer->way == KeyOffer::Way::Autocrypt
        ? key_people::sawAutocrypt(database, sender, date, record.offer->fingerprint, record.offer->prefersSealing)
        : key_people::sawLetter(database, sender, date);
}

/// A letter that a person writes or sends on is no report to them, whatever it holds.
bool comesFromOutside(FolderId folder)
{
    return folder != FolderId::Drafts && folder != FolderId::Outbox && folder != FolderId::Sent;
}

} // namespace

mime::ParseLimits indexLimits()
{
    mime::ParseLimits limits;
    limits.textOctets = IndexedText;
    limits.wholeLetter = false;
    return limits;
}

QByteArray toRecipientLines(const QList<mime::Mailbox> &mailboxes)
{
    QStringList lines;
    for (const mime::Mailbox &mailbox : mailboxes.first(qMin(mailboxes.size(), ListedRecipients)))
        lines.append(oneLine(mailbox.name, 200) + u'\t' + oneLine(mailbox.address, 320));
    return lines.join(u'\n').toUtf8();
}

QList<mime::Mailbox> fromRecipientLines(const QString &lines)
{
    QList<mime::Mailbox> mailboxes;
    for (const QStringView line : QStringView(lines).split(u'\n', Qt::SkipEmptyParts)) {
        const qsizetype tab = line.indexOf(u'\t');
        mailboxes.append({ line.first(qMax(tab, 0)).toString(), line.sliced(tab + 1).toString() });
    }
    return mailboxes;
}

bool saysSealed(const mime::Message &message, QIODevice &octets)
{
    if (!crypto::protectionOf(message).isSealedLetter())
        return false;
    if (!crypto::isPkcs7Mime(message.root.type))
        return true;
    octets.seek(0); // the same type is used for what is only signed
    for (const mime::HeaderField &field : mime::readHeaders(octets)) {
        if (mime::equalsIgnoringCase(field.name, "Content-Type"))
            return crypto::isSealedType(field.body);
    }
    return false;
}

void describe(const mime::Message &message, QIODevice &octets, LetterRecord &record)
{
    record.sealed = saysSealed(message, octets);
    const mime::Mailbox author = message.from.isEmpty() ? mime::Mailbox() : message.from.constFirst();
    const QList<mime::Mailbox> recipients = message.to + message.cc + message.bcc;
    QString text;
    if (!record.sealed)
        text = message.textSaysAll() ? message.text : html::toText(message.html);
    record.date = message.date;
    record.senderName = oneLine(author.name, 200).toUtf8();
    record.senderAddress = oneLine(author.address, 320).toUtf8();
    record.recipients = toRecipientLines(message.to);
    record.subject = oneLine(message.subject, SubjectLength).toUtf8();
    record.preview = oneLine(text, PreviewLength).toUtf8();
    record.messageId = message.messageId.left(998).toUtf8();
    record.topmostServer = topmostServerOf(octets);
    record.references = threads::referencesOf(message.messageId, message.inReplyTo, message.references);
    record.tellsOfSender = message.from.size() == 1 && !message.bounce;
    if (record.tellsOfSender)
        record.offer = offerOf(message, octets);
    if (message.bounce && !record.sealed)
        record.report = toText(reportContentOf(message, octets));

    QString files;
    for (const mime::Attachment &attachment : message.attachments) {
        if (record.sealed)
            break; // they are the envelope
        record.attachments += attachment.isInline ? 0 : 1;
        files += attachment.name + u'\n';
    }
    const QString from = shown(message.from + message.sender);
    const QString to = shown(recipients);
    const QStringView body = QStringView(text).first(qMin(text.size(), IndexedText));
    record.index.subject = forIndex(message.subject);
    record.index.sender = forIndex(from);
    record.index.recipients = forIndex(to);
    record.index.body = forIndex(body);
    record.index.attachments = forIndex(files);
    QSet<QString> spelled;
    for (const QStringView part :
         { QStringView(message.subject), QStringView(from), QStringView(to), body, QStringView(files) })
        collectSpelled(part, spelled);
    record.index.spelled = QStringList(spelled.cbegin(), spelled.cend()).join(u' ').toUtf8();
}

Result<> insertIndex(Database &database, LetterId id, const LetterRecord::Index &index)
{
    return database.run(
        "INSERT INTO letter_index(rowid, subject, sender, recipients, body, attachments, spelled)"
        " VALUES(?,?,?,?,?,?,?)",
        id, Text{ index.subject }, Text{ index.sender }, Text{ index.recipients }, Text{ index.body },
        Text{ index.attachments }, Text{ index.spelled });
}

Result<LetterId> reserveLetterId(Database &database)
{
    const auto next
        = database.integer("UPDATE sqlite_sequence SET seq=seq+1 WHERE name='messages' RETURNING seq");
    if (!next)
        return std::unexpected(next.error());
    if (!*next) {
        return std::unexpected(MailError{ .kind = MailError::Kind::StoreDamaged,
                                          .scope = MailError::Scope::Profile,
                                          .detail = QStringLiteral("the counter of letters is missing") });
    }
    return LetterId{ **next };
}

Result<LetterId> insertLetter(Database &database, const LetterRecord &record, const Incoming &incoming,
                              LetterId reserved)
{
    Result<LetterId> id = reserved == LetterId::None ? reserveLetterId(database) : reserved;
    if (!id)
        return id;
    const Result<ThreadId> thread = threads::place(database, *id, record.references);
    if (!thread)
        return std::unexpected(thread.error());
    Result<> done
        = database.run("INSERT INTO messages(id, folder, date, flags, size, thread) VALUES(?,?,?,?,?,?)", *id,
                       incoming.folder, sortDate(record.date, incoming.received.toSecsSinceEpoch()),
                       flagsOf(incoming, record), record.size, *thread);
    if (done)
        done = insertText(database, *id, record, incoming);
    if (done)
        done = insertFrames(database, *id, record.frames);
    if (done)
        done = insertIndex(database, *id, record.index);
    if (done && !incoming.uid.isEmpty()) {
        done = ledger::remember(
            database, incoming.account,
            { .uid = incoming.uid, .letter = *id, .size = record.size, .firstSeen = incoming.received });
    }
    const bool fetched = incoming.account != AccountId::None && incoming.folder == FolderId::Inbox;
    if (done && fetched && !record.topmostServer.isEmpty())
        done = provider_hosts::count(database, incoming.account, record.topmostServer, incoming.received);
    if (done && fetched && record.tellsOfSender)
        done = keepOffer(database, *id, record, incoming);
    if (done && !record.report.isEmpty() && comesFromOutside(incoming.folder))
        done = reports::add(database, { .letter = *id, .account = incoming.account, .content = record.report });
    if (done && incoming.alongside)
        done = incoming.alongside(database, *id);
    if (!done)
        return std::unexpected(done.error());
    database.changes.added.append(*id);
    return id;
}

} // namespace sobre::store
