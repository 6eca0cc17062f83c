// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/ask_engine.h"

#include "core/crypto/engine.h"

namespace sobre::crypto {

using plugin::CryptoRequest;

namespace {

    constexpr qint64 LargestInside = 200LL << 20;

    CryptoRequest::Format formatFor(Format format)
    {
        return format == Format::Smime ? CryptoRequest::Format::Smime : CryptoRequest::Format::OpenPgp;
    }

} // namespace

std::shared_ptr<QBuffer> newBuffer(const QByteArray &octets)
{
    const auto buffer = std::make_shared<QBuffer>();
    buffer->setData(octets);
    buffer->open(octets.isEmpty() ? QIODevice::ReadWrite : QIODevice::ReadOnly);
    return buffer;
}

Task<Answer> ask(Question question, bool mayAsk, Engine &engine)
{
    const bool sealed = question.what == Question::What::Sealed;
    CryptoRequest request(sealed ? CryptoRequest::Operation::Decrypt : CryptoRequest::Operation::Verify,
                          formatFor(question.format));
    request.setSource(question.octets);
    if (question.what == Question::What::Detached)
        request.setSignature(question.signature);
    request.setOutputLimit(LargestInside);
    request.setMayAsk(sealed && mayAsk);
    const std::shared_ptr<QBuffer> inside = newBuffer();
    if (question.what != Question::What::Detached)
        request.setSink(inside);
    Answer answer;
    answer.outcome = co_await engine.run(request);
    if (answer.done())
        answer.octets = inside->data();
    co_return answer;
}

plugin::SignatureEvidence brokenSignature()
{
    plugin::SignatureEvidence broken;
    broken.setOutcome(plugin::SignatureEvidence::Outcome::Broken);
    return broken;
}

} // namespace sobre::crypto
