// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/seal_letter.h"

#include "core/async/in_worker.h"
#include "core/crypto/engine.h"
#include "core/crypto/key_book.h"
#include "core/crypto/outcome_error.h"
#include "core/crypto/payload_writer.h"
#include "core/crypto/seal_stream.h"
#include "core/crypto/sign_stream.h"
#include "core/mime/random_marks.h"

#include <algorithm>

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
        const bool smime = wish.format == Engine::Format::Smime;
        const bool signs = wish.sign && !wish.signer.isEmpty();
        if (smime) // what is signed is written once more, to be sealed: the same octets
            copy.draft.boundaryMark = mime::randomMark();
        Sealing sealing {.header = *header,
                         .write = {},
                         .recipients = copy.keys,
                         .signers = signs && !smime ? QStringList {wish.signer} : QStringList(),
                         .mayAsk = true,
                         .directory = wish.directory,
                         .format = wish.format};
        sealing.write = [draft = copy.draft, outer = *header](QIODevice &out) {
            return writePayload(draft, HeaderProtection::Cipher, outer, out);
        };
        if (signs && smime) {
            const DetachedSignature signature
                = co_await signStream(sealing.write, wish.signer, wish.format, *engine);
            sealing.write = [write = sealing.write, signature](QIODevice &out) {
                return writeSigned(out, write, signature);
            };
        }
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
            return writePayload(draft, HeaderProtection::Clear, outer, *payload);
        });
        if (!written)
            throw written.error();
        const PlainWriter again = [payload](QIODevice &out) { return copyOver(*payload, out); };
        const DetachedSignature signature = co_await signStream(again, wish.signer, wish.format, *engine);

        const std::shared_ptr<QIODevice> letter = newSpool(wish.directory);
        const Result<> put = co_await inWorker([letter, again, outer = *header, signature]() -> Result<> {
            if (letter->write(outer) != outer.size())
                return std::unexpected(refused(*letter));
            const Result<> done = writeSigned(*letter, again, signature);
            letter->seek(0);
            return done;
        });
        if (!put)
            throw put.error();
        co_return ReadyLetter {letter, *envelope};
    }

    // One letter has one format, for which there must be keys of everybody.
    Task<SealingWish> wishIn(Engine::Format format, mime::Draft draft, SealingWish wish, KeyBook *keys)
    {
        wish.format = format;
        const RecipientKey own = co_await keys->ownKeyFor(draft.from.address, format);
        if (!own.canSeal())
            throw noKeyFor(draft.from.address);
        wish.signer = own.fingerprint;
        if (!wish.seal)
            co_return wish;
        QStringList addresses;
        for (const mime::Mailbox &reader : draft.to + draft.cc + draft.bcc)
            addresses.append(reader.address);
        const QList<RecipientKey> found = co_await keys->keysFor(addresses, format);
        for (const RecipientKey &key : found) {
            if (!key.canSeal())
                throw noKeyFor(key.address);
            wish.recipients.insert(key.address, key.fingerprint);
        }
        co_return wish;
    }

} // namespace

Task<SealingWish> wishFor(mime::Draft draft, bool sign, bool seal, QString directory, KeyBook &keys)
{
    const SealingWish wish {.sign = sign, .seal = seal, .signer = {}, .recipients = {}, .directory = directory};
    std::optional<MailError> lacking;
    try {
        co_return co_await wishIn(Engine::Format::OpenPgp, draft, wish, &keys);
    } catch (const MailError &error) {
        lacking = error;
    }
    try {
        co_return co_await wishIn(Engine::Format::Smime, draft, wish, &keys);
    } catch (const MailError &error) {
        // Who has a certificate and no OpenPGP key wants to hear who lacks a certificate.
        if (lacking->detail == draft.from.address && error.detail != draft.from.address)
            throw;
        throw *lacking;
    }
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
