// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/security_look.h"

namespace sobre::ui {

using crypto::Verdict;
using look::Glyph;
using look::LetterMark;
using look::Tone;
using Way = SecurityLook::Way;

namespace {

/// Certificates lie at no key server.
Way ofOpenPgp(const crypto::Judgement &judgement, Way way)
{
    return judgement.format == crypto::Format::Smime ? Way::None : way;
}

SecurityLook lookOf(const crypto::Judgement &judgement)
{
    switch (judgement.verdict) {
    case Verdict::Plain:
        return {};
    case Verdict::SignedChecked:
        return { Tone::Envelope, Glyph::Shield };
    case Verdict::SignedKnown:
        return { Tone::Envelope, Glyph::Key, Way::CheckKey };
    case Verdict::SealedAndSigned:
        return { Tone::Envelope, Glyph::Lock };
    case Verdict::SignedUnknownKey:
        return { judgement.sealed ? Tone::Warn : Tone::Postcard, Glyph::Question, ofOpenPgp(judgement, Way::FindKey) };
    case Verdict::SignedByOther:
    case Verdict::SenderUnclear:
    case Verdict::SignedForOthers:
    case Verdict::WeakSignature:
    case Verdict::OnlyPart:
        return { Tone::Warn, Glyph::Warn };
    case Verdict::KeyChanged:
        return { Tone::Warn, Glyph::Warn, Way::CompareKeys };
    case Verdict::SignedAtOtherTime:
        return { Tone::Warn, Glyph::Clock };
    case Verdict::KeyExpired:
        return { Tone::Warn, Glyph::Clock, ofOpenPgp(judgement, Way::FindNewerKey) };
    case Verdict::KeyRevoked:
        return { Tone::Error, Glyph::Error, ofOpenPgp(judgement, Way::FindNewerKey), false, true };
    case Verdict::BadSignature:
        return { Tone::Error, Glyph::Warn, Way::None, false, true };
    case Verdict::SealedUnsigned:
    case Verdict::SealedRepaired:
        return { Tone::Warn, Glyph::Lock };
    case Verdict::SealedNoKey:
        return { Tone::Warn, Glyph::Lock, Way::ShowRaw, true };
    case Verdict::SealedWithPassword:
        return { Tone::Warn, Glyph::Lock, Way::ShowRaw };
    case Verdict::SealedLocked:
    case Verdict::OpeningCancelled:
        return { Tone::Info, Glyph::Key, Way::Unlock };
    case Verdict::SealedDamaged:
        return { Tone::Error, Glyph::Error, Way::SaveRaw, false, true };
    case Verdict::SealedTooLarge:
        return { Tone::Warn, Glyph::Warn, Way::SaveRaw };
    case Verdict::OpeningFailed:
        return { Tone::Error, Glyph::Error, Way::ShowRaw };
    case Verdict::EngineMissing:
        return { Tone::Postcard, Glyph::Info, judgement.sealed ? Way::ShowRaw : Way::None };
    case Verdict::PluginOff:
        return { Tone::Postcard, Glyph::Info, Way::TurnOn };
    }
    return { Tone::Warn, Glyph::Warn };
}

} // namespace

SecurityLook securityLook(const crypto::Judgement &judgement)
{
    SecurityLook how = lookOf(judgement);
    if (how.tone == Tone::Envelope && !judgement.isGood())
        how.tone = Tone::Warn;
    return how;
}

LetterMark letterMark(const crypto::Judgement &judgement)
{
    switch (judgement.verdict) {
    case Verdict::Plain:
    case Verdict::OnlyPart:
        return LetterMark::None;
    case Verdict::BadSignature:
    case Verdict::SealedDamaged:
    case Verdict::KeyRevoked:
        return LetterMark::Bad;
    case Verdict::SignedByOther:
    case Verdict::SenderUnclear:
    case Verdict::SignedAtOtherTime:
    case Verdict::SignedForOthers:
    case Verdict::KeyChanged:
    case Verdict::KeyExpired:
    case Verdict::WeakSignature:
    case Verdict::SealedRepaired:
        return LetterMark::Warn;
    default:
        break;
    }
    if (judgement.sealed)
        return judgement.opened && judgement.isGood() ? LetterMark::Sealed : LetterMark::SealedShut;
    if (!judgement.isGood())
        return LetterMark::None;
    return judgement.checked ? LetterMark::Signed : LetterMark::SignedKnown;
}

} // namespace sobre::ui
