// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/sealing.h"

#include "core/crypto/engine.h"
#include "core/crypto/key_book.h"

#include <algorithm>

namespace sobre::ui {

Sealing::Sealing(crypto::Engine &engine, crypto::KeyBook &keys, QObject *parent)
    : QObject(parent), m_engine(engine), m_book(keys)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &Sealing::ask);
    connect(&keys, &crypto::KeyBook::changed, this, &Sealing::askAgain);
}

void Sealing::setPeople(const QString &from, const QStringList &recipients)
{
    QStringList wanted = recipients;
    wanted.removeDuplicates();
    if (from == m_from && wanted == m_recipients)
        return;
    m_from = from;
    m_recipients = wanted;
    askAgain();
    Q_EMIT changed();
}

void Sealing::lookAgain()
{
    m_finding = {};
    m_keys.clear();
    m_own.clear();
    m_book.forget(); // which makes this ask again, and other windows too
    Q_EMIT changed();
}

void Sealing::setWish(bool seal, bool sign)
{
    if (seal == m_seal && sign == m_sign)
        return;
    m_seal = seal;
    m_sign = sign;
    Q_EMIT changed();
}

Sealing::Obstacle Sealing::obstacle() const
{
    if (!m_seal && !m_sign)
        return Obstacle::None;
    if (!m_engine.can(m_seal ? plugin::CryptoProvider::Encrypt : plugin::CryptoProvider::Sign))
        return Obstacle::NoEngine;
    if (const auto own = m_own.constFind(m_from); own != m_own.cend() && !own->canSeal())
        return Obstacle::NoOwnKey;
    return m_seal && !unreachable().isEmpty() ? Obstacle::NoKey : Obstacle::None;
}

Sealing::State Sealing::state() const
{
    if (!m_seal && !m_sign)
        return State::Postcard;
    if (obstacle() != Obstacle::None)
        return State::CannotSeal;
    const bool known = m_own.contains(m_from)
        && (!m_seal || std::ranges::all_of(m_recipients, [this](const QString &one) { return m_keys.contains(one); }));
    return !known ? State::Looking : m_seal ? State::Envelope : State::SignedOnly;
}

QString Sealing::missing() const
{
    return m_engine.missing();
}

std::optional<crypto::RecipientKey> Sealing::keyOf(const QString &address) const
{
    const auto found = m_keys.constFind(address);
    return found == m_keys.cend() ? std::nullopt : std::optional(*found);
}

QStringList Sealing::filtered(bool usable) const
{
    QStringList found;
    for (const QString &one : m_recipients) {
        const auto key = m_keys.constFind(one);
        if (key != m_keys.cend() && key->canSeal() == usable)
            found.append(one);
    }
    return found;
}

void Sealing::askAgain()
{
    m_soon.start(0);
}

void Sealing::ask()
{
    if (!m_engine.can(plugin::CryptoProvider::FindKeys)) {
        m_finding = {};
        m_keys.clear();
        m_own.clear();
        Q_EMIT changed();
        return;
    }
    m_finding = find(m_from, m_recipients);
    m_finding.start();
}

Task<> Sealing::find(QString from, QStringList addresses)
{
    // One after the other, so that the chips tell as soon as it is known.
    QHash<QString, crypto::RecipientKey> keys;
    for (const QString &address : std::as_const(addresses)) {
        const QList<crypto::RecipientKey> found = co_await m_book.keysFor({ address });
        keys.insert(address, found.value(0));
    }
    crypto::RecipientKey own;
    if (!from.isEmpty())
        own = co_await m_book.ownKeyFor(from);
    // Posted: whoever hears of it may ask for others, which ends this coroutine.
    QMetaObject::invokeMethod(
        this,
        [this, from, own, keys] {
            m_keys.insert(keys);
            m_own.insert(from, own);
            Q_EMIT changed();
        },
        Qt::QueuedConnection);
}

} // namespace sobre::ui
