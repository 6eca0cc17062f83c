// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/verdict.h"

namespace sobre::crypto {

QByteArray wordFor(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Plain:
        return "plain";
    case Verdict::SignedChecked:
        return "signed-checked";
    case Verdict::SignedKnown:
        return "signed-known";
    case Verdict::SignedUnknownKey:
        return "signed-unknown-key";
    case Verdict::SignedByOther:
        return "signed-by-other";
    case Verdict::SenderUnclear:
        return "sender-unclear";
    case Verdict::SignedAtOtherTime:
        return "signed-at-other-time";
    case Verdict::SignedForOthers:
        return "signed-for-others";
    case Verdict::KeyChanged:
        return "key-changed";
    case Verdict::KeyExpired:
        return "key-expired";
    case Verdict::KeyRevoked:
        return "key-revoked";
    case Verdict::WeakSignature:
        return "weak-signature";
    case Verdict::BadSignature:
        return "bad-signature";
    case Verdict::SealedAndSigned:
        return "sealed-and-signed";
    case Verdict::SealedUnsigned:
        return "sealed-unsigned";
    case Verdict::SealedRepaired:
        return "sealed-repaired";
    case Verdict::SealedNoKey:
        return "sealed-no-key";
    case Verdict::SealedLocked:
        return "sealed-locked";
    case Verdict::SealedDamaged:
        return "sealed-damaged";
    case Verdict::SealedWithPassword:
        return "sealed-with-password";
    case Verdict::SealedTooLarge:
        return "sealed-too-large";
    case Verdict::OpeningCancelled:
        return "opening-cancelled";
    case Verdict::OpeningFailed:
        return "opening-failed";
    case Verdict::OnlyPart:
        return "only-part";
    case Verdict::EngineMissing:
        return "engine-missing";
    case Verdict::PluginOff:
        return "plugin-off";
    }
    return "opening-failed";
}

QByteArray wordFor(Format format)
{
    switch (format) {
    case Format::None:
        break;
    case Format::OpenPgpMime:
        return "openpgp-mime";
    case Format::OpenPgpInline:
        return "openpgp-inline";
    case Format::Smime:
        return "smime";
    }
    return "none";
}

QByteArray wordFor(Covers covers)
{
    switch (covers) {
    case Covers::None:
        break;
    case Covers::Part:
        return "part";
    case Covers::All:
        return "all";
    }
    return "none";
}

QByteArray wordFor(SignatureFinding::Word word)
{
    using Word = SignatureFinding::Word;
    switch (word) {
    case Word::Good:
        return "good";
    case Word::Bad:
        return "bad";
    case Word::UnknownKey:
        return "unknown-key";
    case Word::Expired:
        return "expired";
    case Word::Revoked:
        return "revoked";
    case Word::Mismatch:
        return "mismatch";
    case Word::Weak:
        return "weak";
    }
    return "bad";
}

} // namespace sobre::crypto
