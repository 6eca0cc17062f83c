// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/key_works.h"

#include "core/crypto/key_book.h"
#include "core/crypto/key_look.h"
#include "core/crypto/offered_key.h"
#include "core/crypto/outcome_error.h"

#include <QBuffer>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace sobre::crypto {
namespace {

    using plugin::CryptoOutcome;
    using plugin::CryptoRequest;
    using Operation = CryptoRequest::Operation;
    using Kind = CryptoOutcome::Kind;

    MailError unfit(const QString &why)
    {
        return {.kind = MailError::Kind::BadInput, .scope = MailError::Scope::Letter, .detail = why};
    }

    std::shared_ptr<QBuffer> bufferOf(const QByteArray &octets)
    {
        auto buffer = std::make_shared<QBuffer>();
        buffer->setData(octets);
        buffer->open(QIODevice::ReadOnly);
        return buffer;
    }

    std::shared_ptr<QBuffer> emptyBuffer()
    {
        auto buffer = std::make_shared<QBuffer>();
        buffer->open(QIODevice::WriteOnly);
        return buffer;
    }

    CryptoRequest aboutKey(Operation operation, KeyWorks::Format format, const QString &fingerprint)
    {
        CryptoRequest request(operation, format);
        request.setKey(fingerprint);
        request.setMayAsk(true); // the person just pressed a button
        return request;
    }

} // namespace

KeyWorks::KeyWorks(Engine &engine, KeyBook &book)
    : m_engine(engine)
    , m_book(book)
{
}

bool KeyWorks::can(plugin::CryptoProvider::Capability what, Format format) const
{
    return m_engine.can(what, format);
}

Task<CryptoOutcome> KeyWorks::ask(CryptoRequest request, bool changes)
{
    const CryptoOutcome outcome = co_await m_engine.run(request);
    if (changes)
        m_book.forget(); // also after a failure: part of it may have been done
    switch (outcome.kind()) {
    case Kind::Done:
        co_return outcome;
    case Kind::Damaged:
        throw unfit(outcome.detail().isEmpty() ? u"no key"_s : outcome.detail());
    case Kind::TooLarge:
        throw unfit(u"a key of this size is not taken"_s);
    case Kind::NeedsPassword:
        throw MailError {.kind = MailError::Kind::NoPassword, .scope = MailError::Scope::Letter};
    default:
        throw errorOf(outcome);
    }
}

Task<KeyWorks::Key> KeyWorks::one(CryptoRequest request)
{
    const CryptoOutcome outcome = co_await ask(request, true);
    if (outcome.keys().isEmpty()) {
        CryptoOutcome odd;
        odd.setKind(Kind::Failed);
        odd.setDetail(u"the engine did not say which key it is"_s);
        throw errorOf(odd);
    }
    co_return outcome.keys().first();
}

Task<QList<KeyWorks::Key>> KeyWorks::all(Format format)
{
    CryptoRequest request(Operation::FindKeys, format);
    const CryptoOutcome everything = co_await ask(request, false);
    request.setSecretOnly(true);
    const CryptoOutcome own = co_await ask(request, false);
    QList<Key> keys = everything.keys();
    const QList<Key> ownKeys = own.keys();
    for (Key &key : keys) {
        const auto same = std::ranges::find(ownKeys, key.fingerprint(), &Key::fingerprint);
        if (same != ownKeys.end())
            key = *same; // it knows of the card too
    }
    co_return keys;
}

Task<KeyWorks::Key> KeyWorks::make(QString name, QString address, QDateTime expires, bool mayAsk)
{
    CryptoRequest request(Operation::MakeKey);
    request.setName(name);
    request.setAddresses({address});
    request.setExpires(expires);
    request.setMayAsk(mayAsk);
    co_return co_await one(request);
}

Task<KeyWorks::Key> KeyWorks::extend(QString fingerprint, QDateTime expires)
{
    CryptoRequest request = aboutKey(Operation::ExtendKey, Format::OpenPgp, fingerprint);
    request.setExpires(expires);
    co_return co_await one(request);
}

Task<KeyWorks::Key> KeyWorks::judge(QString fingerprint, Judgement judgement, QString address, QString signer, Format format)
{
    CryptoRequest request = aboutKey(Operation::JudgeKey, format, fingerprint);
    request.setJudgement(judgement);
    if (!address.isEmpty())
        request.setAddresses({address});
    if (!signer.isEmpty())
        request.setSigners({signer});
    co_return co_await one(request);
}

Task<KeyWorks::Key> KeyWorks::revoke(QString fingerprint, Reason reason)
{
    CryptoRequest request = aboutKey(Operation::RevokeKey, Format::OpenPgp, fingerprint);
    request.setReason(reason);
    co_return co_await one(request);
}

Task<> KeyWorks::remove(QString fingerprint, bool alsoSecret, Format format)
{
    CryptoRequest request = aboutKey(Operation::DeleteKey, format, fingerprint);
    request.setAlsoSecret(alsoSecret);
    co_await ask(request, true);
}

Task<QByteArray> KeyWorks::backUp(QString fingerprint, QByteArray code, Format format)
{
    CryptoRequest request = aboutKey(Operation::BackUpKey, format, fingerprint);
    request.setCode(code);
    const auto sink = emptyBuffer();
    request.setSink(sink);
    co_await ask(request, false);
    co_return sink->data();
}

Task<KeyWorks::Taken> KeyWorks::restore(QByteArray octets, QByteArray code, QStringList addresses, Format format)
{
    if (octets.isEmpty() || octets.size() > LargestKey)
        throw unfit(u"a key of this size is not taken"_s);
    CryptoRequest request(Operation::RestoreKey, format);
    request.setSource(bufferOf(octets));
    request.setCode(code);
    request.setAddresses(addresses);
    request.setMayAsk(true);
    const CryptoOutcome outcome = co_await ask(request, true);
    co_return Taken {outcome.keys(), outcome.notes()};
}

Task<KeyWorks::Taken> KeyWorks::takeAll(QByteArray octets, Format format)
{
    if (octets.isEmpty() || octets.size() > LargestKey)
        throw unfit(u"a key of this size is not taken"_s);
    if (format == Format::OpenPgp && lookAtKeys(octets).secret)
        throw unfit(u"a secret key: restore it as a backup"_s);
    CryptoRequest request(Operation::ImportKeys, format);
    request.setSource(bufferOf(octets));
    const CryptoOutcome outcome = co_await ask(request, true);
    co_return Taken {outcome.keys(), outcome.notes()};
}

Task<QByteArray> KeyWorks::publicKeys(QStringList fingerprints, Format format)
{
    CryptoRequest request(Operation::ExportKeys, format);
    request.setRecipients(fingerprints);
    const auto sink = emptyBuffer();
    request.setSink(sink);
    co_await ask(request, false);
    co_return sink->data();
}

Task<QList<KeyWorks::Key>> KeyWorks::chain(QString fingerprint)
{
    const CryptoOutcome outcome = co_await ask(aboutKey(Operation::FindChain, Format::Smime, fingerprint), false);
    co_return outcome.keys();
}

} // namespace sobre::crypto
