// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sealed_sending.h"

#include "app/application.h"
#include "core/async/in_worker.h"
#include "core/delivery/same_address.h"
#include "core/keys/people_keys.h"
#include "core/mime/parse.h"

#include <QBuffer>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sobre::cli {
namespace {

    class SendCommand {
        Q_DECLARE_TR_FUNCTIONS(SendCommand)
    };

    MailError unfit(const QString &why)
    {
        return {.kind = MailError::Kind::BadInput, .scope = MailError::Scope::Letter, .detail = why};
    }

    mime::OutgoingAttachment attachmentOf(const mime::Attachment &file, QByteArray octets)
    {
        mime::OutgoingAttachment out = mime::OutgoingAttachment::fromBytes(file.name, file.type, octets);
        out.contentId = file.contentId;
        out.isInline = file.isInline;
        return out;
    }

    /// The letter in `octets` as one to be written.
    struct Read {
        Result<> outcome;
        mime::Draft draft;
    };

    Read draftOf(const QByteArray &octets)
    {
        QBuffer letter;
        letter.setData(octets);
        letter.open(QIODevice::ReadOnly);
        const mime::Message message = mime::parse(letter);
        Read read;
        for (const QString &warning : message.warnings) {
            if (warning.contains("left out"_L1) || warning.contains("too deeply"_L1)) {
                read.outcome = std::unexpected(
                    unfit(SendCommand::tr("is too large or too deeply nested to be signed or sealed")));
                return read;
            }
        }
        read.draft.from = message.from.value(0);
        if (!message.sender.isEmpty())
            read.draft.sender = message.sender.first();
        read.draft.replyTo = message.replyTo;
        read.draft.to = message.to;
        read.draft.cc = message.cc;
        read.draft.bcc = message.bcc;
        read.draft.subject = message.subject;
        read.draft.text = message.text;
        read.draft.html = message.html;
        read.draft.messageId = message.messageId;
        read.draft.inReplyTo = message.inReplyTo;
        read.draft.references = message.references;
        read.draft.date = message.date;
        for (const mime::Attachment &file : message.attachments) {
            QBuffer content;
            content.open(QIODevice::WriteOnly);
            letter.seek(0);
            read.outcome = mime::writePart(letter, file.path, content);
            if (!read.outcome)
                return read;
            read.draft.attachments.append(attachmentOf(file, content.data()));
        }
        return read;
    }

    // Those that were named besides the header; who stands in To or Cc is in the envelope by that.
    void addNamed(mime::Draft &draft, const QStringList &named)
    {
        QStringList known;
        for (const mime::Mailbox &reader : draft.to + draft.cc + draft.bcc)
            known.append(reader.address);
        for (const QString &address : named) {
            if (delivery::indexOfAddress(known, address) >= 0)
                continue;
            known.append(address);
            draft.bcc.append({{}, address});
        }
    }

    // An envelope spells addresses as servers want them, and not as they were typed.
    void keepNamed(crypto::SealedLetters &letters, const QStringList &named)
    {
        QStringList served;
        for (crypto::ReadyLetter &letter : letters) {
            letter.envelope.recipients.removeIf([&](const QByteArray &recipient) {
                const QString address = QString::fromUtf8(recipient);
                if (delivery::indexOfAddress(named, address) < 0)
                    return true;
                served.append(address);
                return false;
            });
        }
        for (const QString &address : named) {
            if (delivery::indexOfAddress(served, address) < 0)
                throw unfit(address);
        }
        letters.removeIf([](const crypto::ReadyLetter &letter) { return letter.envelope.recipients.isEmpty(); });
    }

} // namespace

Task<crypto::SealedLetters> sealRaw(QIODevice &raw, outbox::Sending sending, bool sign, bool seal, Application &sobre)
{
    // Whole in memory, and in no file: it may be meant for an envelope.
    const QByteArray octets = raw.readAll();
    Read read = co_await inWorker([octets] { return draftOf(octets); });
    if (!read.outcome)
        throw read.outcome.error();
    mime::Draft draft = std::move(read.draft);
    if (draft.from.address.isEmpty()) {
        const store::AccountRecord &writer = sending.account.record;
        draft.from = {.name = sending.authorName.isEmpty() ? writer.displayName : sending.authorName, .address = writer.email};
    }
    // As sendmail does: the header says what it says, the letter goes to those that were named.
    const bool onlyNamed = !sending.recipients.isEmpty() && !sending.alsoFromHeader;
    if (onlyNamed)
        draft.bcc.clear();
    addNamed(draft, sending.recipients);
    const store::AccountRecord &account = sending.account.record;
    if (account.sendsKey && crypto::sameAddress(account.email, draft.from.address))
        draft.autocrypt = co_await sobre.people().autocryptField(account.email, account.sealNew == 1);
    crypto::SealingWish wish
        = co_await crypto::wishFor(draft, sign || seal, seal, sobre.profile(), sobre.keys());
    crypto::SealedLetters letters = co_await crypto::sealLetter(std::move(draft), std::move(wish), sobre.engine());
    if (onlyNamed)
        keepNamed(letters, sending.recipients);
    if (seal) {
        QStringList readers;
        for (const crypto::ReadyLetter &letter : letters) {
            for (const QByteArray &recipient : letter.envelope.recipients)
                readers.append(QString::fromUtf8(recipient));
        }
        sobre.people().noteEnvelopes(readers);
    }
    co_return letters;
}

} // namespace sobre::cli
