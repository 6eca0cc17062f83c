// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/key_book.h"

#include "core/crypto/engine.h"
#include "core/crypto/key_look.h"
#include "core/crypto/outcome_error.h"

#include <QBuffer>
#include <QDeadlineTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::crypto {
namespace {

    constexpr qint64 Memory = 60'000; ///< milliseconds

    qint64 now()
    {
        return QDeadlineTimer::current().deadline();
    }

    MailError unfit(const QString &why)
    {
        return {.kind = MailError::Kind::BadInput, .scope = MailError::Scope::Letter, .detail = why};
    }

} // namespace

KeyBook::KeyBook(Engine &engine, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
{
    connect(&engine, &Engine::changed, this, &KeyBook::forget);
}

void KeyBook::setPreferences(std::function<KeyPreference(const QString &address)> preferences)
{
    m_preferences = std::move(preferences);
    forget();
}

KeyPreference KeyBook::preferenceFor(const QString &address) const
{
    return m_preferences ? m_preferences(address) : KeyPreference();
}

void KeyBook::forget()
{
    m_remembered.clear();
    Q_EMIT changed();
}

Task<QList<plugin::CryptoKey>> KeyBook::find(QString address, bool secretOnly, Format format)
{
    const QString name = QString::number(static_cast<int>(format)) + (secretOnly ? u"s"_s : u"p"_s) + address;
    const auto known = m_remembered.constFind(name);
    if (known != m_remembered.cend() && known->until > now())
        co_return known->keys;
    plugin::CryptoRequest request(plugin::CryptoRequest::Operation::FindKeys, format);
    request.setAddresses({address});
    request.setSecretOnly(secretOnly);
    const plugin::CryptoOutcome outcome = co_await m_engine.run(request);
    if (outcome.kind() != plugin::CryptoOutcome::Kind::Done)
        co_return QList<plugin::CryptoKey>();
    m_remembered.insert(name, {outcome.keys(), now() + Memory});
    co_return outcome.keys();
}

Task<QList<RecipientKey>> KeyBook::keysFor(QStringList addresses, Format format)
{
    QList<RecipientKey> keys;
    for (const QString &address : std::as_const(addresses))
        keys.append(chooseKey(address, co_await find(address, false, format), KeyUse::Encrypt, preferenceFor(address)));
    co_return keys;
}

Task<RecipientKey> KeyBook::ownKeyFor(QString address, Format format)
{
    co_return chooseKey(address, co_await find(address, true, format), KeyUse::Sign, preferenceFor(address));
}

Task<QList<plugin::CryptoKey>> KeyBook::acceptedFor(QString address, Format format)
{
    if (address.isEmpty())
        co_return QList<plugin::CryptoKey>();
    QList<plugin::CryptoKey> keys = co_await find(address, false, format);
    keys.removeIf([&](const plugin::CryptoKey &key) { return userOf(key.users(), address) == nullptr; });
    co_return keys;
}

Task<QList<plugin::CryptoKey>> KeyBook::accept(OfferedKey offered)
{
    if (offered.octets.isEmpty() || offered.octets.size() > LargestKey)
        throw unfit(u"a key of this size is not taken"_s);
    if (lookAtKeys(offered.octets).secret)
        throw unfit(u"a secret key has no business in a letter"_s);
    if (offered.address.isEmpty())
        throw unfit(u"no address"_s);
    const auto source = std::make_shared<QBuffer>();
    source->setData(offered.octets);
    source->open(QIODevice::ReadOnly);
    plugin::CryptoRequest request(plugin::CryptoRequest::Operation::ImportKeys);
    request.setSource(source);
    request.setAddresses({offered.address});
    const plugin::CryptoOutcome outcome = co_await m_engine.run(request);
    if (outcome.kind() == plugin::CryptoOutcome::Kind::UnusableKey)
        throw unfit(outcome.detail());
    if (outcome.kind() != plugin::CryptoOutcome::Kind::Done)
        throw errorOf(outcome);
    forget();
    const bool fits = std::ranges::any_of(outcome.keys(), [&](const plugin::CryptoKey &key) {
        return userOf(key.users(), offered.address) != nullptr;
    });
    if (!fits)
        throw unfit(u"no key of "_s + offered.address);
    co_return outcome.keys();
}

} // namespace sobre::crypto
