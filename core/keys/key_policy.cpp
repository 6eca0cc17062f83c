// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keys/key_policy.h"

#include <algorithm>

namespace sobre::keys {
namespace {

    using crypto::KeyState;
    using crypto::RecipientKey;
    using Format = plugin::CryptoRequest::Format;

    constexpr qint64 DaysUntilStale = 35; // Autocrypt 1.1 section 2.4.2

    Doubt doubtOf(KeyState state)
    {
        switch (state) {
        case KeyState::None:
            return Doubt::NoKey;
        case KeyState::Expired:
            return Doubt::Ended;
        case KeyState::Revoked:
            return Doubt::Withdrawn;
        case KeyState::Differs:
            return Doubt::Differs;
        case KeyState::Unusable:
            return Doubt::Unusable;
        default:
            return Doubt::None;
        }
    }

    // An engine has looked at the whole chain where it vouches for a certificate; a person's word is as good.
    RecipientKey certificateOf(const PersonFacts &facts)
    {
        QList<plugin::CryptoKey> whole;
        for (const plugin::CryptoKey &one : facts.smime) {
            const QList<plugin::KeyUser> users = one.users();
            const plugin::KeyUser *user = crypto::userOf(users, facts.address);
            const bool vouched = (user && user->validity >= plugin::Validity::Full)
                || facts.preference.checked.contains(one.fingerprint());
            if (vouched)
                whole.append(one);
        }
        RecipientKey chosen = chooseKey(facts.address, whole, crypto::KeyUse::Encrypt, facts.preference);
        if (whole.isEmpty() && !facts.smime.isEmpty()) {
            chosen = chooseKey(facts.address, facts.smime, crypto::KeyUse::Encrypt, facts.preference);
            if (chosen.canSeal())
                chosen.state = KeyState::Unusable;
            chosen.fingerprint.clear();
        }
        return chosen;
    }

    // What Autocrypt says of the key counts for that very key alone: another one was accepted for reasons of its own.
    void weighAutocrypt(const PersonFacts &facts, PersonAdvice &out)
    {
        const store::KeyPerson &known = facts.known;
        if (known.autocryptSeen.isValid() && known.autocryptKey == out.key.fingerprint) {
            const qint64 days = known.autocryptSeen.daysTo(known.lastSeen);
            if (days > DaysUntilStale) {
                out.advice = Advice::Discourage;
                out.doubt = Doubt::Stale;
                out.staleWeeks = int(days / 7);
            } else if (known.prefersSealing) {
                out.advice = Advice::Encrypt;
            }
            return;
        }
        const auto named = [&](auto way) {
            return std::ranges::any_of(facts.offers, [&](const store::KeyOffer &one) {
                return one.fingerprint == out.key.fingerprint && (one.way == store::KeyOffer::Way::Gossip) == way;
            });
        };
        if (out.key.state != KeyState::Checked && named(true) && !named(false)) {
            out.advice = Advice::Discourage;
            out.doubt = Doubt::Hearsay;
        }
    }

    void findOffer(const PersonFacts &facts, PersonAdvice &out)
    {
        const auto isAccepted = [&](const store::KeyOffer &offer) {
            return std::ranges::any_of(facts.openPgp + facts.smime, [&](const plugin::CryptoKey &key) {
                return key.fingerprint() == offer.fingerprint && !key.traits().testFlag(plugin::CryptoKey::Expired);
            });
        };
        const store::KeyOffer *best = nullptr;
        for (const store::KeyOffer &one : facts.offers) {
            if (one.putAway || one.fingerprint.isEmpty() || facts.preference.bad.contains(one.fingerprint) || isAccepted(one))
                continue;
            // What somebody else says of them comes after what they say themselves.
            const auto rank = [](const store::KeyOffer &offer) { return offer.way != store::KeyOffer::Way::Gossip; };
            if (!best || rank(one) > rank(*best) || (rank(one) == rank(*best) && one.lastSeen > best->lastSeen))
                best = &one;
        }
        if (!best)
            return;
        out.offer = *best;
        out.offersOther = out.key.canSeal();
    }

} // namespace

PersonAdvice adviceOn(const PersonFacts &facts)
{
    PersonAdvice out;
    out.address = facts.address;
    out.key = chooseKey(facts.address, facts.openPgp, crypto::KeyUse::Encrypt, facts.preference);
    out.certificate = certificateOf(facts);
    out.wish = facts.known.wish;
    out.gotEnvelopes = facts.known.firstEnvelope.isValid();
    findOffer(facts, out);
    if (!out.canSeal()) {
        out.doubt = doubtOf(out.key.state != KeyState::None ? out.key.state : out.certificate.state);
        return out;
    }
    out.advice = Advice::Available;
    if (out.key.canSeal())
        weighAutocrypt(facts, out);
    return out;
}

LetterAdvice adviceOn(const LetterFacts &letter, const QList<PersonAdvice> &readers)
{
    LetterAdvice out;
    if (readers.isEmpty()) {
        out.seal = letter.answersSealed;
        return out;
    }
    QStringList withoutKey, withoutCertificate;
    for (const PersonAdvice &one : readers) {
        if (!one.key.canSeal())
            withoutKey.append(one.address);
        if (!one.certificate.canSeal())
            withoutCertificate.append(one.address);
    }
    // One envelope has one format. Where neither reaches everybody, what is said is about the usual one.
    const bool smime = letter.hasSmime && withoutCertificate.isEmpty() && (!withoutKey.isEmpty() || !letter.hasOpenPgp);
    out.format = smime ? Format::Smime : Format::OpenPgp;
    out.without = smime ? withoutCertificate : withoutKey;

    out.advice = Advice::Encrypt;
    bool wanted = letter.answersSealed;
    for (const PersonAdvice &one : readers) {
        Advice advice = out.without.contains(one.address) ? Advice::Disable : one.advice;
        if (smime && advice == Advice::Discourage) // that was about their other key
            advice = Advice::Available;
        out.advice = std::min(out.advice, advice);
    }
    const bool allPrefer = out.advice == Advice::Encrypt;
    if (out.advice == Advice::Encrypt && letter.ownWish != OwnWish::Always)
        out.advice = Advice::Available;
    if (letter.answersSealed && out.advice != Advice::Disable)
        out.advice = Advice::Encrypt;
    if (letter.ownWish == OwnWish::Always && (allPrefer || out.advice == Advice::Available)) {
        out.advice = Advice::Encrypt;
        wanted = true;
    }

    bool asks = false;
    bool postcards = false;
    for (const PersonAdvice &one : readers) {
        const bool holds = one.wish == store::SealWish::Always
            || (one.gotEnvelopes && one.wish != store::SealWish::Never && one.wish != store::SealWish::Ask);
        if (holds)
            out.because.append(one.address);
        asks = asks || one.wish == store::SealWish::Ask;
        postcards = postcards || one.wish == store::SealWish::Never;
    }
    if (!out.because.isEmpty()) {
        out.seal = true; // even where it cannot be made: better none than a postcard
        return out;
    }
    if (asks) {
        out.ask = true;
        for (const PersonAdvice &one : readers) {
            if (one.wish == store::SealWish::Ask)
                out.because.append(one.address);
        }
        return out;
    }
    // An answer to what came in an envelope goes in one, whatever is usual with them.
    out.seal = letter.answersSealed || (wanted && !postcards && letter.ownWish != OwnWish::Never);
    return out;
}

} // namespace sobre::keys
