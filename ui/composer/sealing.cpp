// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/sealing.h"

#include "core/crypto/engine.h"
#include "core/crypto/key_book.h"
#include "core/keys/people_keys.h"

#include <algorithm>

namespace sobre::ui {

Sealing::Sealing(crypto::Engine &engine, crypto::KeyBook &keys, keys::PeopleKeys &people, QObject *parent)
    : QObject(parent), m_engine(engine), m_book(keys), m_people(people)
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
    weighAnew();
    askAgain();
    follow();
    Q_EMIT changed();
}

void Sealing::setLetter(keys::OwnWish ownWish, bool answersSealed)
{
    if (ownWish == m_ownWish && answersSealed == m_answersSealed)
        return;
    m_ownWish = ownWish;
    m_answersSealed = answersSealed;
    weighAnew();
    follow();
    Q_EMIT changed();
}

void Sealing::lookAgain()
{
    m_finding = {};
    m_advice.clear();
    m_own.clear();
    weighAnew();
    m_book.forget(); // which makes this ask again, and other windows too
    Q_EMIT changed();
}

void Sealing::setWish(bool seal, bool sign, bool chosen)
{
    if (chosen)
        m_causes.clear();
    if (seal == m_seal && sign == m_sign && chosen == m_chosen)
        return;
    m_seal = seal;
    m_sign = sign;
    m_chosen = chosen;
    Q_EMIT changed();
}

/// The advice on the letter, as far as its readers are known.
const keys::LetterAdvice &Sealing::advice() const
{
    if (m_weighed)
        return *m_weighed;
    QList<keys::PersonAdvice> readers;
    for (const QString &one : m_recipients) {
        if (const auto known = m_advice.constFind(one); known != m_advice.cend())
            readers.append(*known);
    }
    const OwnKeys own = m_own.value(m_from);
    m_weighed = adviceOn({ .ownWish = m_ownWish,
                           .answersSealed = m_answersSealed,
                           .hasOpenPgp = own.key.canSeal() || !own.certificate.canSeal(),
                           .hasSmime = own.certificate.canSeal() },
                         readers);
    return *m_weighed;
}

bool Sealing::isAdvised() const
{
    return std::ranges::all_of(m_recipients, [this](const QString &one) { return m_advice.contains(one); });
}

/// Whether what is still being looked for can change how the letter leaves: by what the store knows, which is asked at
/// once. Otherwise nobody waits for an engine on account of a postcard.
bool Sealing::mayBeAdvised() const
{
    if (!m_mayBeAdvised) {
        m_mayBeAdvised = m_ownWish == keys::OwnWish::Always || std::ranges::any_of(m_recipients, [this](const QString &one) {
            const store::KeyPerson person = m_people.person(one);
            return person.wish != store::SealWish::AsAdvised || person.firstEnvelope.isValid();
        });
    }
    return *m_mayBeAdvised;
}

void Sealing::weighAnew()
{
    m_weighed.reset();
    m_mayBeAdvised.reset();
}

/// A postcard becomes an envelope where that is advised. The other way is the person's alone, unless all those are gone
/// for whose sake it was.
void Sealing::follow()
{
    if (m_chosen || !isAdvised())
        return;
    const keys::LetterAdvice &advised = advice();
    const auto isHere = [this](const QString &one) { return m_recipients.contains(one); };
    if (advised.seal && !m_seal) {
        m_seal = m_sign = true;
        m_causes = advised.because.isEmpty() ? m_recipients : advised.because;
        Q_EMIT turned();
    } else if (!advised.seal && !m_causes.isEmpty() && std::ranges::none_of(m_causes, isHere)) {
        m_causes.clear();
        m_seal = m_sign = false;
        Q_EMIT turned();
    } else if (advised.seal && !m_causes.isEmpty()) {
        m_causes += advised.because;
        m_causes.removeDuplicates();
    }
}

QStringList Sealing::because() const
{
    return m_chosen ? QStringList() : advice().because;
}

const crypto::RecipientKey *Sealing::ownKey() const
{
    const auto own = m_own.constFind(m_from);
    if (own == m_own.cend())
        return nullptr;
    return format() == Format::Smime ? &own->certificate : &own->key;
}

bool Sealing::canFindKeys() const
{
    return m_engine.can(plugin::CryptoProvider::FindKeys) || m_engine.can(plugin::CryptoProvider::FindKeys, Format::Smime);
}

Sealing::Obstacle Sealing::obstacle() const
{
    if (!m_seal && !m_sign)
        return Obstacle::None;
    if (!m_engine.can(m_seal ? plugin::CryptoProvider::Encrypt : plugin::CryptoProvider::Sign, format()))
        return Obstacle::NoEngine;
    if (const crypto::RecipientKey *own = ownKey(); own && !own->canSeal())
        return Obstacle::NoOwnKey;
    return m_seal && !unreachable().isEmpty() ? Obstacle::NoKey : Obstacle::None;
}

Sealing::State Sealing::state() const
{
    if (!m_chosen && !m_seal) {
        if (!isAdvised() && mayBeAdvised())
            return State::Looking;
        if (isAdvised() && advice().ask)
            return State::Undecided;
    }
    if (!m_seal && !m_sign)
        return State::Postcard;
    if (obstacle() != Obstacle::None)
        return State::CannotSeal;
    const bool known = m_own.contains(m_from) && (!m_seal || isAdvised());
    return !known ? State::Looking : m_seal ? State::Envelope : State::SignedOnly;
}

QString Sealing::missing() const
{
    return m_engine.missing();
}

std::optional<keys::PersonAdvice> Sealing::adviceOf(const QString &address) const
{
    const auto found = m_advice.constFind(address);
    return found == m_advice.cend() ? std::nullopt : std::optional(*found);
}

std::optional<crypto::RecipientKey> Sealing::keyOf(const QString &address) const
{
    const auto found = m_advice.constFind(address);
    if (found == m_advice.cend() || !canFindKeys())
        return std::nullopt;
    return format() == Format::Smime ? found->certificate : found->key;
}

QStringList Sealing::filtered(bool usable) const
{
    QStringList found;
    for (const QString &one : m_recipients) {
        const auto key = keyOf(one);
        if (key && key->canSeal() == usable)
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
    weighAnew();
    if (!canFindKeys())
        m_own.clear(); // what the store knows of people counts without an engine too
    m_finding = find(m_from, m_recipients);
    m_finding.start();
}

Task<> Sealing::find(QString from, QStringList addresses)
{
    // One after the other, so that the chips tell as soon as it is known.
    QHash<QString, keys::PersonAdvice> advice;
    bool allHaveKeys = true;
    for (const QString &address : std::as_const(addresses)) {
        const keys::PersonAdvice one = co_await m_people.adviceFor(address);
        allHaveKeys = allHaveKeys && one.key.canSeal();
        advice.insert(address, one);
    }
    std::optional<OwnKeys> own;
    if (from.isEmpty() || canFindKeys())
        own.emplace();
    if (!from.isEmpty() && m_engine.can(plugin::CryptoProvider::FindKeys))
        own->key = co_await m_book.ownKeyFor(from);
    // One format has to reach all of them.
    if (!from.isEmpty() && m_engine.can(plugin::CryptoProvider::FindKeys, Format::Smime) && (!allHaveKeys || !own->key.canSeal())) {
        own->certificate = co_await m_book.ownKeyFor(from, Format::Smime);
        for (const QString &address : std::as_const(addresses)) {
            if (own->certificate.canSeal())
                advice.insert(address, co_await m_people.adviceFor(address, true));
        }
    }
    // Posted: whoever hears of it may ask for others, which ends this coroutine.
    QMetaObject::invokeMethod(
        this,
        [this, from, own, advice] {
            m_advice.insert(advice);
            if (own)
                m_own.insert(from, *own);
            weighAnew();
            follow();
            Q_EMIT changed();
        },
        Qt::QueuedConnection);
}

} // namespace sobre::ui
