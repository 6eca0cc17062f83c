// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/key_choice.h"
#include "core/mime/message.h"
#include "core/plugin/crypto_evidence.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace sobre::crypto {

/// What Sobre says of a letter as a whole. docs/verdicts.md has the evidence, JSON word and sentence of each.
/// The values of signatures hold for sealed letters too: see Judgement::sealed.
enum class Verdict {
    Plain, ///< nothing is signed or sealed, and nothing is claimed
    // Signed, and the octets fit
    SignedChecked, ///< by a key that the person checked
    SignedKnown, ///< by a key that is accepted, but was not checked
    SignedUnknownKey, ///< we lack the key, or do not accept it: nobody knows by whom
    SignedByOther, ///< a valid signature, but its key is not one of the From address
    SenderUnclear, ///< signed, but the letter has no single From, or says another one inside
    SignedAtOtherTime, ///< a valid signature, over an hour from the letter's Date: an old letter sent again?
    SignedForOthers, ///< a valid signature, but what was signed was addressed to others: passed on as if to these readers?
    KeyChanged, ///< not by the key that we have of the sender
    KeyExpired, ///< the key (or the signature) had ended
    KeyRevoked, ///< the key was withdrawn
    WeakSignature, ///< made by a method that can be forged
    // Signed, and they do not
    BadSignature, ///< altered, or a signature that cannot be read; one of several is enough
    // Sealed and opened
    SealedAndSigned, ///< and signed by the sender's key; Judgement::checked says whether it was checked
    SealedUnsigned, ///< nobody signed it
    SealedRepaired, ///< put together for reading, since its form was changed on the way; never good, whoever signed it
    // Sealed and not opened
    SealedNoKey, ///< to none of our keys
    SealedLocked, ///< the key's passphrase is needed: ask the person, then open with mayAsk
    SealedDamaged, ///< altered, cut, or not protected against changes: never shown
    SealedWithPassword, ///< with a password and not to a key
    SealedTooLarge, ///< more comes out than we take
    OpeningCancelled, ///< the question for the passphrase was closed, or the caller gave up
    OpeningFailed, ///< anything else; Judgement::detail has the engine's words
    // About the parts and the means
    OnlyPart, ///< a signature or an envelope lies somewhere inside: nothing is claimed of the whole
    EngineMissing, ///< the plugin is there, the program that does the work (gpg) is not, or does not answer
    PluginOff, ///< no plugin is loaded that could
};

/// The word of `verdict` in JSON: "signed-checked".
QByteArray wordFor(Verdict verdict);

/// Who may have read and who vouches for which part.
enum class Format { None, OpenPgpMime, OpenPgpInline, Smime };
enum class Covers { None, Part, All };
QByteArray wordFor(Format format); ///< "none", "openpgp-mime", "openpgp-inline", "smime"
QByteArray wordFor(Covers covers); ///< "none", "part", "all"

/// One signature, judged.
struct SignatureFinding {
    enum class Word { Good, Bad, UnknownKey, Expired, Revoked, Mismatch, Weak };
    Word word = Word::UnknownKey;
    bool checked = false; ///< Good, by a key that the person checked
    QString name; ///< of the key's user that fits, else the main one; made safe to show, may be empty
    QString address; ///< likewise
    QString fingerprint; ///< of the primary key; the signing key's id where no more is known
    QDateTime signedAt; ///< UTC
    QDateTime ended; ///< UTC; of Expired
    QDateTime keyMade; ///< UTC
    QStringList intended; ///< fingerprints of the keys it says that it was made for; empty: it does not say
};
QByteArray wordFor(SignatureFinding::Word word); ///< "good", "bad", "unknown-key", …

/// What is known when the engine has answered. A value.
struct Evidence {
    Format format = Format::None;
    Covers covers = Covers::None;
    bool sealed = false; ///< there is an envelope
    bool opened = false; ///< and the engine took it off without any error
    bool isSigned = false; ///< a signature is claimed by the structure, or was found in the envelope
    bool repaired = false; ///< the envelope's form was not as it must be, and was mended for reading
    bool wrapped = false; ///< S/MIME: the envelope lies within a signature, that vouches for none of its words
    bool pluginOff = false; ///< nobody could be asked
    plugin::CryptoOutcome outcome; ///< of the last operation, with its signatures
};

/// What the letter says of itself.
struct Claims {
    QList<mime::Mailbox> from; ///< one is fine, anything else is unclear
    int fromFields = 1;
    /// The address of the From inside of the protected part, if there is one; empty: it names none, or several.
    std::optional<QString> protectedFrom;
    QDateTime date; ///< the protected one where there is one; invalid: none, or several
    KeyPreference preference = {}; ///< what the person decided on the keys of the From address
    QStringList signedFor = {}; ///< the addresses of To, Cc and Bcc inside of what is signed; empty: it names nobody
    QStringList sentTo = {}; ///< the same of the outside, which whoever sends a letter on can write
    QStringList own = {}; ///< the reader's own addresses, as far as they are known
    QStringList ownKeys = {}; ///< fingerprints of the keys whose secret is here; asked for only where a signature names keys
};

/// The outcome: a verdict and all that its sentence and the details need. A value.
struct Judgement {
    Verdict verdict = Verdict::Plain;
    bool sealed = false; ///< it came in an envelope, opened or not
    bool opened = false; ///< the text inside is there
    bool checked = false; ///< the signer's key was checked by the person
    /// What was opened may have been altered on its way, and nothing would show it (S/MIME, attack 29).
    bool unauthenticated = false;
    bool revocationUnknown = false; ///< a good signature (S/MIME), and nobody was asked whether it was withdrawn
    Format format = Format::None;
    Covers covers = Covers::None;
    QString name; ///< of the signer, safe to show; empty: not known
    QString address;
    QString sentAs; ///< the From address
    QStringList signedFor; ///< of a good signature: whom the signed letter is addressed to, safe to show; may be empty
    QString fingerprint; ///< of the signer's key
    QDateTime since; ///< when the signer's key was made, UTC
    QDateTime ended; ///< of KeyExpired, UTC
    QDateTime signedAt;
    QList<SignatureFinding> signatures;
    QStringList sealedFor; ///< key ids it is sealed to, as far as it tells; empty ones are hidden
    QString detail; ///< the engine's own words, one line, English; may be empty

    /// A green strip: signed by the sender's own accepted key, over the whole letter.
    bool isGood() const;
};

/// Pure. `accepted` are the keys of the From address that the person accepted (with the engine's keyring as
/// the place of acceptance: those that FindKeys gives for it).
Judgement judge(const Evidence &evidence, const Claims &claims, const QList<plugin::CryptoKey> &accepted);

} // namespace sobre::crypto
