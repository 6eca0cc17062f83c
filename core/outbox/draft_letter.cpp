// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/outbox/draft_letter.h"

#include "core/mime/build_address.h"
#include "core/mime/encode_header.h"
#include "core/mime/headers.h"
#include "core/mime/parse.h"
#include "core/store/database.h"
#include "core/store/draft_text.h"
#include "core/store/letter_device.h"
#include "core/store/letters.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::outbox {

namespace {

QJsonArray toJson(const QList<mime::Mailbox> &list)
{
    QJsonArray out;
    for (const mime::Mailbox &one : list)
        out.append(QJsonArray{ one.name, one.address });
    return out;
}

QList<mime::Mailbox> mailboxes(const QJsonValue &value)
{
    QList<mime::Mailbox> out;
    for (const QJsonValue &one : value.toArray())
        out.append({ one[0].toString(), one[1].toString() });
    return out;
}

/// The field's value in words that a header may be folded between.
QList<QByteArray> stateWords(const DraftState &state)
{
    const QJsonObject object{
        { u"account"_s, number(state.account) }, { u"to"_s, toJson(state.to) },
        { u"cc"_s, toJson(state.cc) },           { u"bcc"_s, toJson(state.bcc) },
        { u"answers"_s, int(state.answers) },    { u"answered"_s, number(state.answered) },
        { u"seal"_s, state.seal },               { u"sign"_s, state.sign },
        { u"ofSealed"_s, state.ofSealed },       { u"requireTls"_s, state.requireTls },
        { u"sealChosen"_s, state.sealChosen },
    };
    const QByteArray flat = QJsonDocument(object).toJson(QJsonDocument::Compact).toBase64();
    QList<QByteArray> words;
    for (qsizetype at = 0; at < flat.size(); at += 70)
        words.append(flat.sliced(at, std::min<qsizetype>(70, flat.size() - at)));
    return words;
}

void readState(QByteArray value, DraftState &state)
{
    const QJsonObject object
        = QJsonDocument::fromJson(QByteArray::fromBase64(value.replace(' ', ""))).object();
    if (object.isEmpty())
        return;
    state.account = store::AccountId{ object.value("account"_L1).toInteger() };
    state.to = mailboxes(object.value("to"_L1));
    state.cc = mailboxes(object.value("cc"_L1));
    state.bcc = mailboxes(object.value("bcc"_L1));
    const int answers = object.value("answers"_L1).toInt();
    state.answers = answers == 1 ? DraftState::Answers::Reply
        : answers == 2           ? DraftState::Answers::Forward
                                 : DraftState::Answers::Nothing;
    state.answered = store::LetterId{ object.value("answered"_L1).toInteger() };
    state.seal = object.value("seal"_L1).toBool();
    state.sign = object.value("sign"_L1).toBool();
    state.sealChosen = object.value("sealChosen"_L1).toBool();
    state.ofSealed = object.value("ofSealed"_L1).toBool();
    state.requireTls = object.value("requireTls"_L1).toBool();
}

DraftState stateOf(const mime::Message &letter, QIODevice &octets)
{
    DraftState state;
    state.from = letter.from.value(0);
    state.to = letter.to;
    state.cc = letter.cc;
    state.bcc = letter.bcc;
    state.subject = letter.subject;
    state.text = letter.text;
    if (state.text.isEmpty())
        state.html = letter.html;
    if (state.text.endsWith(u'\n'))
        state.text.chop(1); // the end of the last line is the letter's, not the writer's
    state.messageId = letter.messageId;
    state.inReplyTo = letter.inReplyTo;
    state.references = letter.references;
    octets.seek(0);
    for (const mime::HeaderField &field : mime::readHeaders(octets)) {
        if (mime::equalsIgnoringCase(field.name, DraftField))
            readState(field.body, state);
    }
    return state;
}

QList<mime::Mailbox> writable(const QList<mime::Mailbox> &list)
{
    QList<mime::Mailbox> out;
    std::ranges::copy_if(list, std::back_inserter(out), [](const mime::Mailbox &one) {
        return mime::writtenAddress(one.address).has_value();
    });
    return out;
}

} // namespace

mime::Draft letterFrom(const DraftState &state, const FileSource &source)
{
    mime::Draft letter;
    letter.from = state.from;
    letter.to = state.to;
    letter.cc = state.cc;
    letter.bcc = state.bcc;
    letter.subject = state.subject;
    letter.text = state.text;
    letter.messageId = state.messageId;
    letter.inReplyTo = state.inReplyTo;
    letter.references = state.references;
    letter.localDate = state.localDate;
    letter.autocrypt = state.autocrypt;
    for (const DraftFile &file : state.files)
        letter.attachments.append(attachmentFrom(file, source));
    return letter;
}

Result<> writeDraft(const DraftState &state, const FileSource &source, QIODevice &out)
{
    mime::HeaderWriter header;
    // Nothing of this can fail: what is no address or no id is kept in our own field, or not at all.
    (void)header.mailboxes("From", writable({ state.from }));
    (void)header.mailboxes("To", writable(state.to));
    (void)header.mailboxes("Cc", writable(state.cc));
    (void)header.mailboxes("Bcc", writable(state.bcc));
    header.text("Subject", state.subject);
    header.date("Date", QDateTime::currentDateTimeUtc());
    (void)header.ids("Message-ID", { state.messageId });
    (void)header.ids("In-Reply-To", { state.inReplyTo });
    (void)header.ids("References", state.references);
    header.words("MIME-Version", { "1.0" });
    header.words(DraftField, stateWords(state));
    if (out.write(header.bytes()) != header.bytes().size()) {
        return std::unexpected(MailError{ .kind = MailError::Kind::FileUnreadable,
                                          .scope = MailError::Scope::Letter,
                                          .detail = out.errorString() });
    }
    mime::Draft letter = letterFrom(state, source);
    letter.text
        += u'\n'; // ends the last line, whatever line ends the writer put there; readDraft() takes it off
    return mime::writeEntity(letter, out);
}

Result<DraftState> readDraft(store::Database &reader, store::LetterId draft)
{
    const auto row = store::letters::row(reader, draft);
    if (!row)
        return std::unexpected(row.error());
    const auto device = store::LetterDevice::open(reader, draft);
    if (!device)
        return std::unexpected(device.error());
    auto newer = store::draft_text::of(reader, draft);
    if (!newer)
        return std::unexpected(newer.error());
    const mime::Message letter = mime::parse(**device);
    DraftState state;
    if (newer->isEmpty()) {
        state = stateOf(letter, **device);
    } else {
        QBuffer octets(&*newer);
        octets.open(QIODevice::ReadOnly);
        state = stateOf(mime::parse(octets), octets);
    }
    if (state.account == store::AccountId::None)
        state.account = row->account;
    state.files = filesOf(letter, draft);
    if ((*device)->failure())
        return std::unexpected(*(*device)->failure());
    return state;
}

DraftState readSealedDraft(const QByteArray &octets, store::AccountId account)
{
    QBuffer device;
    device.setData(octets);
    device.open(QIODevice::ReadOnly);
    mime::ParseLimits limits; // a letter that was ready to leave repeats its subject within its text
    limits.withLegacyDisplay = false;
    const mime::Message letter = mime::parse(device, limits);
    DraftState state = stateOf(letter, device);
    if (state.account == store::AccountId::None)
        state.account = account;
    state.files = filesInMemory(letter, device);
    state.seal = true;
    return state;
}

} // namespace sobre::outbox
