// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/seal_letter.h"

#include "core/async/in_worker.h"
#include "core/crypto/engine.h"
#include "core/crypto/key_book.h"
#include "core/crypto/outcome_error.h"
#include "core/crypto/payload_writer.h"
#include "core/crypto/seal_stream.h"
#include "core/mime/random_marks.h"

#include <QBuffer>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::crypto {
namespace {

    constexpr qint64 Block = 256 * 1024;

    MailError refused(const QIODevice &device)
    {
        return {.kind = MailError::Kind::FileUnreadable,
                .scope = MailError::Scope::Letter,
                .detail = device.errorString()};
    }

    // The date and the id are the same in every copy, inside and outside.
    mime::Draft settled(mime::Draft draft)
    {
        if (!draft.date.isValid())
            draft.date = QDateTime::currentDateTimeUtc();
        if (draft.messageId.isEmpty())
            draft.messageId = mime::newMessageId(draft.from.address);
        draft.toBeSigned = true;
        return draft;
    }

    QString keyFor(const SealingWish &wish, const QString &address)
    {
        const QString key = wish.recipients.value(address);
        if (key.isEmpty())
            throw noKeyFor(address);
        return key;
    }

    /// One envelope: the draft as its readers see it, and who they are.
    struct Copy {
        mime::Draft draft;
        mime::Envelope envelope;
        QStringList keys;
    };

    Copy copyFor(const mime::Draft &draft, const QList<mime::Mailbox> &readers, const SealingWish &wish)
    {
        Copy copy {.draft = draft, .envelope = {}, .keys = {}};
        mime::Draft addressed = draft;
        addressed.to = readers;
        addressed.cc.clear();
        addressed.bcc.clear();
        const Result<mime::Envelope> envelope = mime::envelopeOf(addressed);
        if (!envelope)
            throw envelope.error();
        copy.envelope = *envelope;
        for (const mime::Mailbox &reader : readers)
            copy.keys.append(keyFor(wish, reader.address));
        copy.keys.append(wish.signer);
        copy.keys.removeDuplicates();
        return copy;
    }

    // Who gets a copy in secret is named in no other, neither by address nor by key (attack 22).
    QList<Copy> copiesOf(mime::Draft draft, const SealingWish &wish)
    {
        QList<Copy> copies;
        const QList<mime::Mailbox> secret = std::exchange(draft.bcc, {});
        const QList<mime::Mailbox> open = draft.to + draft.cc;
        if (!open.isEmpty() || secret.isEmpty())
            copies.append(copyFor(draft, open, wish));
        QStringList seen;
        for (const mime::Mailbox &reader : open)
            seen.append(reader.address);
        for (const mime::Mailbox &reader : secret) {
            if (seen.contains(reader.address))
                continue;
            seen.append(reader.address);
            copies.append(copyFor(draft, {reader}, wish));
            if (open.isEmpty()) // a letter without To still says that it has readers
                copies.last().draft.bcc = {reader};
        }
        return copies;
    }

    Task<ReadyLetter> sealCopy(Copy copy, SealingWish wish, Engine *engine)
    {
        const Result<QByteArray> header = outerHeader(copy.draft, HeaderProtection::Cipher);
        if (!header)
            throw header.error();
        Sealing sealing {.header = *header,
                         .write = {},
                         .recipients = copy.keys,
                         .signers = wish.sign ? QStringList {wish.signer} : QStringList(),
                         .mayAsk = true,
                         .directory = wish.directory};
        sealing.write = [draft = copy.draft, outer = *header](QIODevice &out) {
            return writePayload(draft, HeaderProtection::Cipher, outer, out);
        };
        const std::shared_ptr<QIODevice> octets = co_await sealStream(std::move(sealing), *engine);
        co_return ReadyLetter {octets, copy.envelope};
    }

    Result<> copyOver(QIODevice &from, QIODevice &to)
    {
        from.seek(0);
        while (true) {
            const QByteArray block = from.read(Block);
            if (block.isEmpty())
                return from.atEnd() ? Result<>() : std::unexpected(refused(from));
            if (to.write(block) != block.size())
                return std::unexpected(refused(to));
        }
    }

    Result<> writeSigned(QIODevice &letter, const QByteArray &header, QIODevice &payload,
                         QByteArray signature, const QString &hash)
    {
        const QByteArray boundary = mime::newBoundary();
        const QByteArray start = header + "Content-Type: multipart/signed; micalg=pgp-" + hash.toLatin1()
            + ";\r\n protocol=\"application/pgp-signature\";\r\n boundary=\"" + boundary + "\"\r\n\r\n--"
            + boundary + "\r\n";
        signature.replace("\r\n", "\n").replace('\n', "\r\n");
        const QByteArray end = "\r\n--" + boundary
            + "\r\nContent-Type: application/pgp-signature; name=\"signature.asc\"\r\n"
              "Content-Disposition: attachment; filename=\"signature.asc\"\r\n\r\n"
            + signature + "\r\n--" + boundary + "--\r\n";
        if (letter.write(start) != start.size())
            return std::unexpected(refused(letter));
        if (const Result<> copied = copyOver(payload, letter); !copied)
            return copied;
        if (letter.write(end) != end.size())
            return std::unexpected(refused(letter));
        letter.seek(0);
        return {};
    }

    // It goes out as a postcard, so it may lie in a file on its way.
    Task<ReadyLetter> signLetter(mime::Draft draft, SealingWish wish, Engine *engine)
    {
        const Result<mime::Envelope> envelope = mime::envelopeOf(draft);
        if (!envelope)
            throw envelope.error();
        const Result<QByteArray> header = outerHeader(draft, HeaderProtection::Clear);
        if (!header)
            throw header.error();
        const std::shared_ptr<QIODevice> payload = newSpool(wish.directory);
        const Result<> written = co_await inWorker([draft, outer = *header, payload] {
            const Result<> done = writePayload(draft, HeaderProtection::Clear, outer, *payload);
            payload->seek(0);
            return done;
        });
        if (!written)
            throw written.error();

        const auto signature = std::make_shared<QBuffer>();
        signature->open(QIODevice::WriteOnly);
        plugin::CryptoRequest request(plugin::CryptoRequest::Operation::Sign);
        request.setSource(payload);
        request.setSink(signature);
        request.setSigners({wish.signer});
        request.setMayAsk(true);
        const plugin::CryptoOutcome outcome = co_await engine->run(request);
        if (outcome.kind() != plugin::CryptoOutcome::Kind::Done)
            throw errorOf(outcome);

        const std::shared_ptr<QIODevice> letter = newSpool(wish.directory);
        const Result<> put = co_await inWorker(
            [letter, payload, outer = *header, octets = signature->data(), hash = outcome.hash()] {
                return writeSigned(*letter, outer, *payload, octets, hash);
            });
        if (!put)
            throw put.error();
        co_return ReadyLetter {letter, *envelope};
    }

} // namespace

Task<SealingWish> wishFor(mime::Draft draft, bool sign, bool seal, QString directory, KeyBook &keys)
{
    SealingWish wish {.sign = sign, .seal = seal, .signer = {}, .recipients = {}, .directory = directory};
    const RecipientKey own = co_await keys.ownKeyFor(draft.from.address);
    if (!own.canSeal())
        throw noKeyFor(draft.from.address);
    wish.signer = own.fingerprint;
    if (seal) {
        QStringList addresses;
        for (const mime::Mailbox &reader : draft.to + draft.cc + draft.bcc)
            addresses.append(reader.address);
        const QList<RecipientKey> found = co_await keys.keysFor(addresses);
        for (const RecipientKey &key : found) {
            if (!key.canSeal())
                throw noKeyFor(key.address);
            wish.recipients.insert(key.address, key.fingerprint);
        }
    }
    co_return wish;
}

Task<SealedLetters> sealLetter(mime::Draft draft, SealingWish wish, Engine &engine)
{
    if (wish.signer.isEmpty())
        throw noKeyFor(draft.from.address);
    draft = settled(std::move(draft));
    SealedLetters letters;
    if (!wish.seal) {
        letters.append(co_await signLetter(draft, wish, &engine));
        co_return letters;
    }
    const QList<Copy> copies = copiesOf(draft, wish);
    for (const Copy &copy : copies)
        letters.append(co_await sealCopy(copy, wish, &engine));
    co_return letters;
}

} // namespace sobre::crypto
