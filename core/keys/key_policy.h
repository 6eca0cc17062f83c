// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/key_choice.h"
#include "core/plugin/crypto_request.h"
#include "core/store/key_offers.h"
#include "core/store/key_people.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace sobre::keys {

/// How far sealing for somebody is to be proposed; the words of Autocrypt 1.1 section 2.4.
enum class Advice {
    Disable, ///< there is no key that can be used
    Discourage, ///< there is one, and they may be unable to read it
    Available, ///< there is one
    Encrypt, ///< and it is to be used without being asked for
};

/// Why the advice is not better.
enum class Doubt {
    None,
    NoKey,
    Ended,
    Withdrawn,
    Unusable,
    Differs, ///< the person compared it, and it was another's
    Stale, ///< letters without the key came for over 35 days after the last one with it
    Hearsay, ///< only a third person ever named it
};

/// Accepted keys alone are looked at for sealing; what is offered is told and used for nothing.
struct PersonFacts {
    QString address;
    store::KeyPerson known; ///< the person's choices, and what Autocrypt said
    crypto::KeyPreference preference; ///< which of the keys were chosen, checked or found bad
    QList<plugin::CryptoKey> openPgp; ///< in the engine's ring
    QList<plugin::CryptoKey> smime;
    QList<store::KeyOffer> offers;
};

/// What follows for one of those who get a letter. A value.
struct PersonAdvice {
    QString address;
    crypto::RecipientKey key; ///< of OpenPGP: the one to use, or why there is none
    crypto::RecipientKey certificate; ///< of S/MIME: its chain ends in a root that the engine trusts
    Advice advice = Advice::Disable;
    Doubt doubt = Doubt::None;
    int staleWeeks = 0; ///< of Stale
    std::optional<store::KeyOffer> offer; ///< a key that is not accepted, not put away, and not known to be bad
    bool offersOther = false; ///< there is an accepted key, and `offer` is another one: it may have changed
    store::SealWish wish = store::SealWish::AsAdvised;
    bool gotEnvelopes = false; ///< so a postcard is never made for them without being asked for

    bool canSeal() const { return key.canSeal() || certificate.canSeal(); }
};

/// Pure.
PersonAdvice adviceOn(const PersonFacts &facts);

/// How a person wants their own letters to begin.
enum class OwnWish { AsAdvised = 0, Always = 1, Never = 2 };

/// What there is of a letter besides its readers.
struct LetterFacts {
    OwnWish ownWish = OwnWish::AsAdvised; ///< Always also says prefer-encrypt=mutual to others
    bool answersSealed = false; ///< it answers or forwards what came in an envelope
    bool hasOpenPgp = true; ///< an own key of that kind that signs
    bool hasSmime = false;
};

/// What follows for a letter to several. A value.
struct LetterAdvice {
    Advice advice = Advice::Disable; ///< as Autocrypt combines them: the least
    bool seal = false; ///< the envelope is to be on by itself; where it cannot be made, nothing is sent
    bool ask = false; ///< nothing is sent before the person chose
    QStringList because; ///< who the last two are because of: got envelopes, or were chosen so
    plugin::CryptoRequest::Format format = plugin::CryptoRequest::Format::OpenPgp; ///< the one that reaches all
    QStringList without; ///< those who have no usable key of that format
};

/// Pure. An empty list gives no advice.
LetterAdvice adviceOn(const LetterFacts &letter, const QList<PersonAdvice> &readers);

} // namespace sobre::keys
