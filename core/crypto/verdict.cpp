// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/verdict.h"

#include "core/crypto/key_choice.h"
#include "core/mime/odd_characters.h"

#include <QTimeZone>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sobre::crypto {
namespace {

    using plugin::CryptoKey;
    using plugin::SignatureEvidence;
    using Word = SignatureFinding::Word;
    using Kind = plugin::CryptoOutcome::Kind;

    constexpr qint64 ClockSlack = 3600; ///< seconds between a letter's Date and its signature (attack 42)

    // What a key or an engine says goes to the screen: one line, nothing that hides or reorders.
    QString shown(const QString &text)
    {
        constexpr qsizetype Longest = 200;
        return mime::withoutHidden(text).simplified().left(Longest);
    }

    bool isWeak(const SignatureEvidence &signature)
    {
        const QDateTime sha1Ended(QDate(2019, 1, 1), QTime(0, 0), QTimeZone::UTC); // attack 41
        if (signature.remarks().testFlag(SignatureEvidence::WeakAlgorithm) || signature.hash() == "md5"_L1
            || isShortKey(signature.key()))
            return true;
        return signature.hash() == "sha1"_L1 && signature.created() >= sha1Ended;
    }

    bool isDistrusted(const CryptoKey &key)
    {
        return key.traits().testAnyFlags(CryptoKey::Traits(CryptoKey::Disabled | CryptoKey::Invalid));
    }

    void describe(const SignatureEvidence &signature, const plugin::KeyUser &user, SignatureFinding &finding)
    {
        const CryptoKey key = signature.key();
        finding.fingerprint = key.fingerprint().isEmpty() ? signature.signingKey() : key.fingerprint();
        finding.name = shown(user.name);
        finding.address = shown(user.address);
        finding.signedAt = signature.created();
        finding.keyMade = key.created();
        for (const QString &fingerprint : signature.intended())
            finding.intended.append(shown(fingerprint).toUpper());
    }

    // The order is the order of alarm: what is worse about a signature hides what is better.
    Word wordOf(const SignatureEvidence &signature, const plugin::KeyUser *user, QDateTime &ended)
    {
        using Outcome = SignatureEvidence::Outcome;
        if (signature.outcome() == Outcome::DoesNotFit || signature.outcome() == Outcome::Broken)
            return Word::Bad;
        const CryptoKey key = signature.key();
        if (signature.outcome() == Outcome::NoKey || key.fingerprint().isEmpty())
            return Word::UnknownKey;
        const auto remarks = signature.remarks();
        if (remarks.testFlag(SignatureEvidence::KeyRevoked) || key.traits().testFlag(CryptoKey::Revoked))
            return Word::Revoked;
        if (isWeak(signature))
            return Word::Weak;
        if (remarks.testFlag(SignatureEvidence::KeyExpired) || key.traits().testFlag(CryptoKey::Expired)) {
            ended = key.expires();
            const bool madeLater = ended.isValid() && signature.created() > ended;
            return madeLater ? Word::Bad : Word::Expired;
        }
        if (remarks.testFlag(SignatureEvidence::SignatureExpired)) {
            ended = signature.expires();
            return Word::Expired;
        }
        if (remarks.testAnyFlags(
                SignatureEvidence::Remarks(SignatureEvidence::ChainIncomplete | SignatureEvidence::ChainUntrusted)))
            return Word::UnknownKey; // of S/MIME: nobody who is trusted says whose it is (attack 39)
        if (isDistrusted(key) || (user && user->validity == plugin::Validity::Never))
            return Word::UnknownKey;
        return user ? Word::Good : Word::Mismatch;
    }

    SignatureFinding find(const SignatureEvidence &signature, const QString &from)
    {
        const QList<plugin::KeyUser> users = signature.key().users();
        const plugin::KeyUser *user = from.isEmpty() ? nullptr : userOf(users, from);
        SignatureFinding finding;
        describe(signature, user ? *user : users.value(0), finding);
        finding.word = wordOf(signature, user, finding.ended);
        finding.checked = finding.word == Word::Good && user->validity >= plugin::Validity::Full;
        return finding;
    }

    Verdict verdictOfOpening(const plugin::CryptoOutcome &outcome)
    {
        switch (outcome.kind()) {
        case Kind::Cancelled:
        case Kind::NotUnlocked:
            return Verdict::OpeningCancelled;
        case Kind::NeedsUnlocking:
            return Verdict::SealedLocked;
        case Kind::NoSecretKey:
            return Verdict::SealedNoKey;
        case Kind::NotProtected:
        case Kind::Damaged:
            return Verdict::SealedDamaged;
        case Kind::TooLarge:
            return Verdict::SealedTooLarge;
        case Kind::NeedsPassword:
            return Verdict::SealedWithPassword;
        case Kind::NoEngine:
            return Verdict::EngineMissing;
        case Kind::Done: // not opened, for all that: nothing of it may be shown
        case Kind::UnusableKey:
        case Kind::Failed:
            return Verdict::OpeningFailed;
        }
        return Verdict::OpeningFailed;
    }

    // A good signature stands beside one by a stranger, but not beside one that is wrong (attacks 39, 40).
    const SignatureFinding *decisive(const QList<SignatureFinding> &findings)
    {
        static constexpr std::array Order {Word::Bad, Word::Revoked, Word::Weak,
                                           Word::Good, Word::Expired, Word::Mismatch, Word::UnknownKey};
        for (const Word word : Order) {
            const auto found = std::ranges::find(findings, word, &SignatureFinding::word);
            if (found != findings.end())
                return &*found;
        }
        return nullptr;
    }

    bool senderIsClear(const Claims &claims)
    {
        if (claims.from.size() != 1 || claims.fromFields != 1 || claims.from.first().address.isEmpty())
            return false;
        return !claims.protectedFrom
            || sameAddress(*claims.protectedFrom, claims.from.first().address);
    }

    bool haveOtherKey(const QList<CryptoKey> &accepted, const QString &fingerprint)
    {
        return std::ranges::any_of(accepted, [&](const CryptoKey &key) {
            const bool over
                = key.traits().testAnyFlags(CryptoKey::Traits(CryptoKey::Revoked | CryptoKey::Expired));
            return !over && !key.fingerprint().endsWith(fingerprint, Qt::CaseInsensitive);
        });
    }

    bool names(const QStringList &addresses, const QString &one)
    {
        return addresses.contains(one, Qt::CaseInsensitive);
    }

    // A signature covers the inside alone: anybody can put a new outside around it, and send it to somebody else.
    // It is right to be here if it names its reader; or nobody else than the outside does (a list, a copy in secret).
    bool isForOthers(const Claims &claims)
    {
        if (claims.signedFor.isEmpty()
            || std::ranges::any_of(claims.own, [&](const QString &own) { return names(claims.signedFor, own); }))
            return false;
        return claims.sentTo.isEmpty()
            || std::ranges::any_of(claims.sentTo, [&](const QString &one) { return !names(claims.signedFor, one); });
    }

    // RFC 9580 section 5.2.3.36: a signature that names keys, and none of the reader's, was made for others.
    bool isForOtherKeys(const SignatureFinding &finding, const Claims &claims)
    {
        return !finding.intended.isEmpty()
            && std::ranges::none_of(finding.intended, [&](const QString &key) { return names(claims.ownKeys, key); });
    }

    Verdict verdictOfGood(const SignatureFinding &finding, const Claims &claims, bool sealed)
    {
        if (isForOthers(claims) || isForOtherKeys(finding, claims))
            return Verdict::SignedForOthers;
        // Without a Date, an old signature could be sent again at any time.
        if (!claims.date.isValid() || !finding.signedAt.isValid()
            || qAbs(claims.date.secsTo(finding.signedAt)) > ClockSlack)
            return Verdict::SignedAtOtherTime;
        if (sealed)
            return Verdict::SealedAndSigned;
        return finding.checked ? Verdict::SignedChecked : Verdict::SignedKnown;
    }

    Verdict verdictOf(const SignatureFinding &finding, const Claims &claims,
                      const QList<CryptoKey> &accepted, bool sealed)
    {
        switch (finding.word) {
        case Word::Bad:
            return Verdict::BadSignature;
        case Word::Revoked:
            return Verdict::KeyRevoked;
        case Word::Weak:
            return Verdict::WeakSignature;
        default:
            break;
        }
        if (!senderIsClear(claims))
            return Verdict::SenderUnclear;
        switch (finding.word) {
        case Word::Expired:
            return Verdict::KeyExpired;
        case Word::Mismatch:
            return Verdict::SignedByOther;
        case Word::UnknownKey:
            return haveOtherKey(accepted, finding.fingerprint) ? Verdict::KeyChanged
                                                               : Verdict::SignedUnknownKey;
        default:
            return verdictOfGood(finding, claims, sealed);
        }
    }

    // A signature that was claimed and not one found: what the engine said of the whole.
    Verdict verdictOfNoSignature(const plugin::CryptoOutcome &outcome)
    {
        switch (outcome.kind()) {
        case Kind::NoEngine:
            return Verdict::EngineMissing;
        case Kind::Cancelled:
            return Verdict::OpeningCancelled;
        case Kind::TooLarge:
        case Kind::Failed:
            return Verdict::OpeningFailed;
        default:
            return Verdict::BadSignature;
        }
    }

    // What is wrong with a signature is said as ever; what would be right, or is unknown, is not (attack 45).
    Verdict ofRepaired(Verdict verdict)
    {
        switch (verdict) {
        case Verdict::SealedAndSigned:
        case Verdict::SealedUnsigned:
        case Verdict::SignedUnknownKey:
            return Verdict::SealedRepaired;
        default:
            return verdict;
        }
    }

    void tell(const SignatureFinding &finding, Judgement &out)
    {
        out.checked = finding.checked;
        out.name = finding.name;
        out.address = finding.address;
        out.fingerprint = finding.fingerprint;
        out.since = finding.keyMade;
        out.ended = finding.ended;
        out.signedAt = finding.signedAt;
    }

} // namespace

bool Judgement::isGood() const
{
    return verdict == Verdict::SignedChecked || verdict == Verdict::SignedKnown
        || verdict == Verdict::SealedAndSigned;
}

Judgement judge(const Evidence &evidence, const Claims &claims, const QList<plugin::CryptoKey> &accepted)
{
    Judgement out;
    out.sealed = evidence.sealed;
    out.opened = evidence.sealed && evidence.opened;
    out.format = evidence.format;
    out.covers = evidence.covers;
    out.detail = shown(evidence.outcome.detail());
    out.sealedFor = evidence.outcome.recipients();
    out.sentAs = claims.from.isEmpty() ? QString() : claims.from.first().address;
    if (evidence.format == Format::None || evidence.covers == Covers::None)
        return out;
    for (const plugin::SignatureEvidence &signature : evidence.outcome.signatures())
        out.signatures.append(find(signature, out.sentAs));
    // The person compared the key: whatever the engine says of it, that counts.
    for (SignatureFinding &one : out.signatures) {
        if (one.word == Word::Good && claims.preference.bad.contains(one.fingerprint)) {
            one.word = Word::UnknownKey;
            one.checked = false;
        } else if (one.word == Word::Good) {
            one.checked = one.checked || claims.preference.checked.contains(one.fingerprint);
        }
    }
    const SignatureFinding *finding = decisive(out.signatures);
    if (finding)
        tell(*finding, out);
    if (finding && finding->word == Word::Good) {
        for (const QString &address : claims.signedFor)
            out.signedFor.append(shown(address));
        if (out.signedFor.isEmpty())
            out.signedFor = finding->intended;
    }

    if (evidence.pluginOff)
        out.verdict = Verdict::PluginOff;
    else if (evidence.covers == Covers::Part)
        out.verdict = Verdict::OnlyPart;
    else if (evidence.sealed && !evidence.opened)
        out.verdict = verdictOfOpening(evidence.outcome);
    else if (finding)
        out.verdict = verdictOf(*finding, claims, accepted, evidence.sealed);
    else if (evidence.sealed)
        out.verdict = evidence.isSigned ? Verdict::BadSignature : Verdict::SealedUnsigned;
    else
        out.verdict = verdictOfNoSignature(evidence.outcome);
    if (evidence.repaired)
        out.verdict = ofRepaired(out.verdict);
    if (evidence.wrapped && out.opened && out.verdict != Verdict::BadSignature)
        out.verdict = Verdict::SealedUnsigned; // whoever signed it need not know what is in it (attack 33)
    if (evidence.wrapped && finding && finding->word == Word::Bad)
        out.verdict = Verdict::BadSignature;
    if (!out.isGood())
        out.checked = false;
    out.unauthenticated = out.opened && evidence.outcome.isUnauthenticated() && !out.isGood();
    out.revocationUnknown = out.isGood() && evidence.format == Format::Smime;
    return out;
}

} // namespace sobre::crypto
