// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/build.h"

#include "core/mime/build_address.h"
#include "core/mime/build_entity.h"
#include "core/mime/build_error.h"
#include "core/mime/encode_header.h"
#include "core/mime/random_marks.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QSet>

namespace sobre::mime {

namespace {

constexpr qsizetype MostReferences = 60; // about 5 KiB; longer chains only grow from reply to reply

/// Case does not tell domains apart, but may tell local parts apart.
QByteArray addressKey(const QByteArray &address)
{
    const qsizetype at = address.lastIndexOf('@');
    return address.first(at) + address.sliced(at).toLower();
}

} // namespace

OutgoingAttachment OutgoingAttachment::fromFile(const QString &path, const QByteArray &type)
{
    OutgoingAttachment out;
    out.name = QFileInfo(path).fileName();
    out.type = type;
    out.open = [path](QString *error) -> std::unique_ptr<QIODevice> {
        auto file = std::make_unique<QFile>(path);
        if (file->open(QIODevice::ReadOnly))
            return file;
        *error = path + QStringLiteral(": ") + file->errorString();
        return nullptr;
    };
    return out;
}

OutgoingAttachment OutgoingAttachment::fromBytes(const QString &name, const QByteArray &type,
                                                 const QByteArray &octets)
{
    OutgoingAttachment out;
    out.name = name;
    out.type = type;
    out.open = [octets](QString *) -> std::unique_ptr<QIODevice> {
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(octets);
        buffer->open(QIODevice::ReadOnly);
        return buffer;
    };
    return out;
}

QString newMessageId(const QString &address)
{
    return QString::fromLatin1(randomMark() + '@' + writtenDomain(address));
}

Result<Envelope> envelopeOf(const Draft &draft)
{
    Envelope out;
    const Result<QByteArray> sender = writtenAddress(draft.from.address);
    if (!sender)
        return std::unexpected(sender.error());
    out.sender = *sender;
    QSet<QByteArray> seen;
    for (const Mailbox &mailbox : draft.to + draft.cc + draft.bcc) {
        const Result<QByteArray> address = writtenAddress(mailbox.address);
        if (!address)
            return std::unexpected(address.error());
        const QByteArray key = addressKey(*address);
        if (!seen.contains(key))
            out.recipients += *address;
        seen.insert(key);
    }
    if (out.recipients.isEmpty())
        return badInput(QStringLiteral("no recipient"));
    for (const QByteArray &address : out.recipients + QList<QByteArray>{ out.sender }) {
        for (const char c : address)
            out.needsUtf8 = out.needsUtf8 || static_cast<unsigned char>(c) >= 0x80;
    }
    return out;
}

Result<QByteArray> writeHeader(const Draft &draft)
{
    HeaderWriter header;
    const auto people
        = [&](const QByteArray &name, const QList<Mailbox> &list) { return header.mailboxes(name, list); };
    const bool otherSender = draft.sender && draft.sender->address != draft.from.address;
    // Checked although never written, so that a letter is refused as a whole before any of it leaves.
    HeaderWriter unwritten;
    const auto hidden = unwritten.mailboxes("Bcc", draft.bcc);
    if (!hidden)
        return std::unexpected(hidden.error());

    Result<> done = people("From", { draft.from });
    if (done && otherSender)
        done = people("Sender", { *draft.sender });
    if (done)
        done = people("Reply-To", draft.replyTo);
    if (done)
        done = people("To", draft.to);
    if (done)
        done = people("Cc", draft.cc);
    if (!done)
        return std::unexpected(done.error());
    if (draft.to.isEmpty() && draft.cc.isEmpty() && !draft.bcc.isEmpty())
        header.words("To", { "undisclosed-recipients:;" });

    header.text("Subject", draft.subject);
    header.date("Date", draft.date.isValid() ? draft.date : QDateTime::currentDateTimeUtc(), draft.localDate);
    const QString id = draft.messageId.isEmpty() ? newMessageId(draft.from.address) : draft.messageId;
    QStringList references = draft.references;
    if (references.size() > MostReferences)
        references = references.first(1) + references.last(MostReferences - 1);
    done = header.ids("Message-ID", { id });
    if (done && !draft.inReplyTo.isEmpty())
        done = header.ids("In-Reply-To", { draft.inReplyTo });
    if (done)
        done = header.ids("References", references);
    if (!done)
        return std::unexpected(done.error());
    if (!draft.autocrypt.isEmpty())
        header.words("Autocrypt", draft.autocrypt);
    header.words("MIME-Version", { "1.0" });
    return header.bytes();
}

Result<> writeEntity(const Draft &draft, QIODevice &out)
{
    return EntityWriter(draft, out).write();
}

Result<> writeLetter(const Draft &draft, QIODevice &out)
{
    const Result<QByteArray> header = writeHeader(draft);
    if (!header)
        return std::unexpected(header.error());
    EntityWriter entity(draft, out);
    const Result<> started = entity.put(*header);
    return started ? entity.write() : started;
}

} // namespace sobre::mime
