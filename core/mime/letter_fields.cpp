// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/letter_fields.h"

#include "core/mime/addresses.h"
#include "core/mime/dates.h"
#include "core/mime/encoded_words.h"
#include "core/mime/headers.h"
#include "core/mime/message_ids.h"
#include "core/mime/odd_characters.h"

#include <algorithm>

namespace sobre::mime {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype namesLookedAt = 1000; // a warning needs one

struct Reading {
    QByteArrayView rawCharset;
    int from = 0;
    bool subject = false;
    bool date = false;
};

// `decoded` still has what cleaning removes from names and addresses.
void warnOfDeceit(QLatin1StringView field, QByteArrayView body, const QList<Mailbox> &mailboxes,
                  QStringList &warnings)
{
    const QString decoded = decodeHeaderText(body.first(std::min<qsizetype>(body.size(), 64 << 10)));
    if (holdsHidden(decoded))
        warnings.append(field + ": holds invisible or reordering characters"_L1);
    if (decoded.contains(QChar::ReplacementCharacter))
        warnings.append(field + ": holds unreadable octets"_L1);
    for (const Mailbox &mailbox : mailboxes.first(std::min(mailboxes.size(), namesLookedAt))) {
        if (looksLikeOther(mailbox.name) || looksLikeOther(mailbox.address))
            warnings.append(field + ": holds look-alike characters"_L1);
        if (mailbox.name.contains(u'@') && mailbox.name.compare(mailbox.address, Qt::CaseInsensitive) != 0)
            warnings.append(field + ": the name looks like another address"_L1);
    }
}

void readFrom(const QList<Mailbox> &mailboxes, Message &message)
{
    const bool readable = !mailboxes.isEmpty() && std::ranges::all_of(mailboxes, [](const Mailbox &mailbox) {
        return mailbox.address.contains(u'@');
    });
    if (!readable)
        message.warnings.append(u"From: no readable address"_s);
    message.from += mailboxes;
}

void readField(QByteArrayView name, QByteArrayView body, Message &message, Reading &reading)
{
    const auto is = [name](QByteArrayView wanted) { return equalsIgnoringCase(name, wanted); };
    if (is("From")) {
        ++reading.from;
        const qsizetype before = message.from.size();
        readFrom(readMailboxes(body, reading.rawCharset), message);
        warnOfDeceit("From"_L1, body, message.from.sliced(before), message.warnings);
    } else if (is("To")) {
        const QList<Mailbox> mailboxes = readMailboxes(body, reading.rawCharset);
        warnOfDeceit("To"_L1, body, mailboxes, message.warnings);
        message.to += mailboxes;
    } else if (is("Cc")) {
        message.cc += readMailboxes(body, reading.rawCharset);
    } else if (is("Bcc")) {
        message.bcc += readMailboxes(body, reading.rawCharset);
    } else if (is("Sender")) {
        message.sender += readMailboxes(body, reading.rawCharset);
    } else if (is("Reply-To")) {
        message.replyTo += readMailboxes(body, reading.rawCharset);
    } else if (is("Subject") && !reading.subject) {
        reading.subject = true;
        message.subject = decodeHeaderText(body, reading.rawCharset);
    } else if (is("Date") && !reading.date) {
        reading.date = true;
        message.date = readDate(body);
        if (!message.date.isValid())
            message.warnings.append(u"Date: not readable"_s);
    } else if (is("Message-ID") && message.messageId.isEmpty()) {
        message.messageId = readMessageIds(body).value(0);
    } else if (is("In-Reply-To") && message.inReplyTo.isEmpty()) {
        message.inReplyTo = readMessageIds(body).value(0);
    } else if (is("References") && message.references.isEmpty()) {
        message.references = readMessageIds(body);
    }
}

} // namespace

void readFields(QByteArrayView header, QByteArrayView rawCharset, Message &message)
{
    Reading reading;
    reading.rawCharset = rawCharset;
    HeaderWalk walk(header);
    QByteArrayView name, body;
    while (walk.next(name, body))
        readField(name, body, message, reading);
    if (reading.from == 0)
        message.warnings.append(u"From: missing"_s);
    if (reading.from > 1)
        message.warnings.append(u"From: several fields"_s);
    if (message.from.size() > 1 && message.sender.isEmpty())
        message.warnings.append(u"From: several addresses and no Sender"_s);
    if (header.contains('\0'))
        message.warnings.append(u"the header holds NUL octets"_s);
    message.warnings.removeDuplicates();
}

} // namespace sobre::mime
