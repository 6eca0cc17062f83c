// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/open_letter.h"

#include "core/async/in_worker.h"
#include "core/crypto/ask_engine.h"
#include "core/crypto/engine.h"
#include "core/crypto/key_book.h"
#include "core/crypto/inline_armour.h"
#include "core/crypto/letter_look.h"
#include "core/crypto/open_smime.h"
#include "core/crypto/payload.h"
#include "core/crypto/slice_device.h"
#include "core/mime/charset.h"
#include "core/mime/parse.h"

#include <QBuffer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::crypto {
namespace {

    using plugin::CryptoOutcome;
    using plugin::CryptoRequest;

    QString inlineWords(QByteArray octets, const QByteArray &label)
    {
        return mime::decodeText(octets.replace("\r\n", "\n"), inlineCharset(label)).text;
    }

    // The files of the protection itself are no files of the letter.
    void dropEngineFiles(mime::Message &message)
    {
        message.attachments.removeIf([](const mime::Attachment &file) {
            return file.type == "application/pgp-signature" || file.type == "application/pkcs7-signature"
                || file.type == "application/x-pkcs7-signature";
        });
    }

    // Of an envelope that stays closed nothing is shown but what the outside says.
    void dropContent(mime::Message &message)
    {
        message.text.clear();
        message.html.clear();
        message.attachments.clear();
    }

    void putInto(mime::Message &outside, mime::Message inside)
    {
        outside.text = std::move(inside.text);
        outside.html = std::move(inside.html);
        outside.attachments = std::move(inside.attachments);
        outside.root = std::move(inside.root);
        outside.warnings += inside.warnings;
        outside.warnings.removeDuplicates();
        outside.bounce.reset(); // the outside spoke of another content
        dropEngineFiles(outside);
    }

    // What is protected stands in the place of what anybody on the way could write (RFC 9788 section 4.2). A field to
    // answer to that stands on the outside alone was put there by somebody who could not open the envelope.
    void putPeople(const ProtectedHeader &header, OpenedLetter &letter)
    {
        if (header.to)
            letter.message.to = *header.to;
        if (header.cc)
            letter.message.cc = *header.cc;
        if (header.replyTo || (header.complete && letter.judgement.opened))
            letter.message.replyTo = header.replyTo.value_or(QList<mime::Mailbox>());
    }

    void putHeader(const ProtectedHeader &header, OpenedLetter &letter)
    {
        if (header.present)
            putPeople(header, letter);
        if (header.date && header.date->isValid())
            letter.message.date = *header.date;
        if (!header.present || !header.hasSubject || header.subject == letter.message.subject)
            return;
        letter.outerSubject = letter.message.subject;
        letter.message.subject = header.subject;
    }

    Task<> openAll(LetterLook &look, OpenedLetter &letter, Evidence &evidence, bool mayAsk, Engine &engine)
    {
        if (look.questions.isEmpty()) {
            evidence.outcome.setKind(CryptoOutcome::Kind::Damaged);
            co_return;
        }
        Answer answer = co_await ask(look.questions.first(), mayAsk, engine);
        evidence.outcome = answer.outcome;
        evidence.opened = answer.done();
        if (look.protection.format == Format::OpenPgpInline) {
            if (answer.done()) {
                letter.message.text = inlineWords(answer.octets, look.inlineCharset);
                if (evidence.sealed) // in memory alone, as that of other envelopes
                    letter.octets = answer.octets;
            }
            co_return;
        }
        if (look.questions.first().what == Question::What::Detached || !answer.done())
            co_return;

        const QByteArray octets = answer.octets;
        Payload inside = co_await inWorker([octets] { return readPayload(octets); });
        evidence.isSigned = inside.isSigned;
        if (inside.isSigned && inside.signature.isEmpty()) {
            evidence.outcome.setSignatures(evidence.outcome.signatures() + QList {brokenSignature()});
        } else if (inside.isSigned) {
            // As in a file, lines may have lost their CR inside of the envelope.
            const bool bare = !octets.first(inside.signedOffset).contains("\r\n");
            const Question signature {.what = Question::What::Detached,
                                      .format = inside.format,
                                      .octets = std::make_shared<SliceDevice>(newBuffer(octets), inside.signedOffset,
                                                                              inside.signedLength, bare),
                                      .signature = inside.signature};
            const Answer checked = co_await ask(signature, false, engine);
            QList<plugin::SignatureEvidence> found = checked.outcome.signatures();
            if (found.isEmpty() && (checked.done() || checked.outcome.kind() == CryptoOutcome::Kind::Damaged))
                found.append(brokenSignature());
            evidence.outcome.setSignatures(evidence.outcome.signatures() + found);
        }
        look.header = inside.header;
        letter.octets = octets;
        putInto(letter.message, std::move(inside.message));
    }

    Task<> openAllSmime(LetterLook &look, OpenedLetter &letter, Evidence &evidence, bool mayAsk, Engine &engine)
    {
        SmimeOpening opening = co_await openSmime(look, mayAsk, engine);
        evidence.outcome = opening.outcome;
        evidence.opened = opening.opened;
        evidence.isSigned = opening.isSigned;
        evidence.wrapped = look.wrapped;
        look.header = opening.header;
        if (opening.inside) {
            letter.octets = opening.octets;
            putInto(letter.message, std::move(*opening.inside));
        }
    }

    // Only where a signature says for which keys it was made is it worth a question which of them are here.
    Task<QStringList> ownKeysFor(const CryptoOutcome &outcome, Engine &engine)
    {
        QStringList own;
        const QList<plugin::SignatureEvidence> found = outcome.signatures();
        if (std::ranges::all_of(found, [](const auto &one) { return one.intended().isEmpty(); }))
            co_return own;
        CryptoRequest request(CryptoRequest::Operation::FindKeys, CryptoRequest::Format::OpenPgp);
        request.setSecretOnly(true);
        const CryptoOutcome answer = co_await engine.run(request);
        for (const plugin::CryptoKey &key : answer.keys())
            own.append(key.fingerprint());
        co_return own;
    }

    void addProtected(const ProtectedHeader &header, Claims &claims)
    {
        claims.protectedFrom = header.from;
        claims.signedFor = header.readers;
        if (header.date)
            claims.date = *header.date;
    }

    bool isGoodAlone(const Question &question, const CryptoOutcome &outcome, Claims claims)
    {
        addProtected(question.header, claims);
        const Evidence alone {.format = question.format,
                              .covers = Covers::All,
                              .sealed = false,
                              .opened = false,
                              .isSigned = true,
                              .repaired = false,
                              .wrapped = false,
                              .pluginOff = false,
                              .outcome = outcome};
        return judge(alone, claims, {}).isGood();
    }

    Task<> askAboutParts(LetterLook &look, OpenedLetter &letter, Evidence &evidence, Engine &engine)
    {
        QList<plugin::SignatureEvidence> found;
        for (const Question &question : std::as_const(look.questions)) {
            const Answer answer = co_await ask(question, false, engine);
            evidence.outcome = answer.outcome;
            found += answer.outcome.signatures();
            if (!isGoodAlone(question, answer.outcome, look.claims))
                continue;
            GoodPart good {.part = question.part, .block = question.block};
            if (question.block >= 0)
                good.text = inlineWords(answer.octets, question.charset);
            letter.goodParts.append(good);
        }
        evidence.outcome.setSignatures(found);
    }

} // namespace

bool GoodPart::covers(const mime::PartPath &path) const
{
    if (block >= 0 || path.size() <= part.size())
        return false;
    return path.first(part.size()) == part && path[part.size()] == 0;
}

LetterSource sourceOf(const QByteArray &letter)
{
    return [letter]() -> Result<std::shared_ptr<QIODevice>> { return newBuffer(letter); };
}

Task<OpenedLetter> openLetter(LetterSource source, bool mayAsk, QStringList own, Engine &engine, KeyBook &keys)
{
    Result<LetterLook> looked = co_await inWorker([source] { return lookAt(source); });
    if (!looked)
        throw looked.error();
    LetterLook look = std::move(*looked);
    look.claims.own = std::move(own);
    if (!look.claims.from.isEmpty()) // of single parts, too
        look.claims.preference = keys.preferenceFor(look.claims.from.first().address);
    OpenedLetter letter {.judgement = {}, .protection = look.protection, .message = look.message, .octets = {},
                         .outerSubject = {}};
    Evidence evidence {.format = look.protection.format,
                       .covers = look.protection.covers,
                       .sealed = look.protection.sealed,
                       .opened = false,
                       .isSigned = look.protection.isSigned,
                       .repaired = look.protection.mixedUp,
                       .wrapped = look.wrapped,
                       .pluginOff = look.protection.any() && !engine.isOn(),
                       .outcome = {}};
    if (look.protection.any() && engine.isOn()) {
        if (look.protection.covers == Covers::All && look.protection.format == Format::Smime)
            co_await openAllSmime(look, letter, evidence, mayAsk, engine);
        else if (look.protection.covers == Covers::All)
            co_await openAll(look, letter, evidence, mayAsk, engine);
        else
            co_await askAboutParts(look, letter, evidence, engine);
    } else if (!look.inside.isEmpty() && !look.wrapped) {
        // Signed, and whole in itself: what it says is no secret, and is shown whoever could check it.
        letter.octets = look.inside;
        putInto(letter.message, co_await inWorker([octets = look.inside] { return mime::parse(*newBuffer(octets)); }));
    }
    if (look.protection.isSealedLetter() && !evidence.opened)
        dropContent(letter.message);
    dropEngineFiles(letter.message);

    QList<plugin::CryptoKey> accepted;
    // A certificate is renewed every year or two: another one is no alarm, its chain says what it is worth.
    const bool keysStay = evidence.format != Format::Smime;
    if (keysStay && !look.claims.from.isEmpty() && !evidence.outcome.signatures().isEmpty())
        accepted = co_await keys.acceptedFor(look.claims.from.first().address);
    addProtected(look.header, look.claims);
    look.claims.ownKeys = co_await ownKeysFor(evidence.outcome, engine);
    letter.judgement = judge(evidence, look.claims, accepted);
    // What is signed in the open names its subject and date only if it was signed well.
    if (look.protection.covers == Covers::All && (evidence.opened || letter.judgement.isGood())
        && (look.protection.sealed || letter.judgement.isGood()))
        putHeader(look.header, letter);
    co_return letter;
}

} // namespace sobre::crypto
