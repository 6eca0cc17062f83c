// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/open_smime.h"

#include "core/async/in_worker.h"
#include "core/crypto/ask_engine.h"
#include "core/crypto/slice_device.h"
#include "core/crypto/smime_layers.h"
#include "core/mime/parse.h"

#include <algorithm>

namespace sobre::crypto {
namespace {

    using plugin::CryptoOutcome;
    using plugin::SignatureEvidence;

    mime::Message parsed(const QByteArray &octets)
    {
        const std::shared_ptr<QBuffer> buffer = newBuffer(octets);
        return mime::parse(*buffer);
    }

    bool anyFits(const QList<SignatureEvidence> &signatures)
    {
        return !signatures.isEmpty() && std::ranges::none_of(signatures, [](const SignatureEvidence &one) {
            return one.outcome() == SignatureEvidence::Outcome::DoesNotFit
                || one.outcome() == SignatureEvidence::Outcome::Broken;
        });
    }

    // A signature that the engine could not make anything of is a broken one.
    QList<SignatureEvidence> signaturesIn(const Answer &answer)
    {
        QList<SignatureEvidence> found = answer.outcome.signatures();
        if (found.isEmpty() && (answer.done() || answer.outcome.kind() == CryptoOutcome::Kind::Damaged))
            found.append(brokenSignature());
        return found;
    }

    Task<QList<SignatureEvidence>> checkOpaque(QByteArray octets, Engine *engine)
    {
        const Question question {
            .what = Question::What::Inside, .format = Format::Smime, .octets = newBuffer(octets), .signature = {}};
        co_return signaturesIn(co_await ask(question, false, *engine));
    }

    // What came out of the envelope: its own signature is the one that counts.
    Task<> readPayloadOf(QByteArray octets, SmimeOpening *opening, Engine *engine)
    {
        QList<SignatureEvidence> found = opening->outcome.signatures();
        const std::optional<SmimeEntity> opaque = co_await inWorker([octets] { return smimeEntity(octets); });
        if (opaque && opaque->look.isSigned()) {
            opening->isSigned = true;
            found += co_await checkOpaque(opaque->octets, engine);
            octets = contentOfCms(opaque->octets).value_or(QByteArray());
        }
        Payload inside = co_await inWorker([octets] { return readPayload(octets); });
        if (!opening->isSigned && inside.isSigned && inside.signature.isEmpty()) {
            found.append(brokenSignature());
        } else if (!opening->isSigned && inside.isSigned) {
            const bool bare = !octets.first(inside.signedOffset).contains("\r\n");
            const Question question {.what = Question::What::Detached,
                                     .format = inside.format,
                                     .octets = std::make_shared<SliceDevice>(newBuffer(octets), inside.signedOffset,
                                                                             inside.signedLength, bare),
                                     .signature = inside.signature};
            found += signaturesIn(co_await ask(question, false, *engine));
        }
        opening->isSigned = opening->isSigned || inside.isSigned;
        opening->outcome.setSignatures(found);
        opening->header = inside.header;
        const QByteArray bare = co_await inWorker([octets] { return withoutSignatures(octets); });
        opening->octets = bare;
        opening->inside = bare.size() == octets.size() ? std::move(inside.message)
                                                       : co_await inWorker([bare] { return parsed(bare); });
    }

} // namespace

Task<SmimeOpening> openSmime(LetterLook look, bool mayAsk, Engine &engine)
{
    SmimeOpening opening;
    opening.isSigned = look.protection.isSigned;
    opening.header = look.header;
    if (!look.inside.isEmpty()) { // no secret, whatever becomes of its signature
        opening.octets = look.inside;
        opening.inside = co_await inWorker([octets = look.inside] { return parsed(octets); });
    }
    if (look.questions.isEmpty()) {
        opening.outcome.setKind(CryptoOutcome::Kind::Damaged);
        co_return opening;
    }
    Answer first = co_await ask(look.questions.first(), mayAsk, engine);
    opening.outcome = first.outcome;
    if (look.questions.first().what != Question::What::Sealed) {
        if (!look.wrapped)
            co_return opening;
        opening.octets.clear();
        opening.inside.reset();
        const QList<SignatureEvidence> outer = signaturesIn(first);
        opening.outcome.setSignatures(outer);
        if (!first.done() || !anyFits(outer) || look.questions.size() < 2)
            co_return opening; // not opened under a signature that is wrong
        first = co_await ask(look.questions[1], mayAsk, engine);
        opening.outcome = first.outcome;
        opening.outcome.setSignatures(outer);
    }
    opening.opened = first.done();
    if (opening.opened)
        co_await readPayloadOf(first.octets, &opening, &engine);
    co_return opening;
}

} // namespace sobre::crypto
