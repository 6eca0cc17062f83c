// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/verdict.h"
#include "ui/look/glyphs.h"
#include "ui/look/letter_roles.h"
#include "ui/look/tokens.h"

namespace sobre::ui {

/// How a verdict looks: the words are in ui/text. A value.
struct SecurityLook {
    enum class Way { None, Unlock, ShowRaw, SaveRaw, TurnOn, CheckKey, CompareKeys, FindKey, FindNewerKey };

    look::Tone tone = look::Tone::Neutral;
    look::Glyph glyph = look::Glyph::Info;
    Way way = Way::None; ///< the one button besides Details
    bool wholePane = false; ///< stands in the place of the text
    bool urgent = false; ///< said at once to who listens
};

/// Pure. Green only where Judgement::isGood().
SecurityLook securityLook(const crypto::Judgement &judgement);

/// The small sign of a letter that was opened, for its row in a list. Pure.
look::LetterMark letterMark(const crypto::Judgement &judgement);

} // namespace sobre::ui
