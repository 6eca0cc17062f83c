// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/check_account.h"
#include "ui/look/icons.h"

#include <QString>

namespace sobre::ui {

/// How one of an account's servers is doing, for a strip.
struct TestWords {
    look::Tone tone = look::Tone::Info;
    look::Glyph glyph = look::Glyph::Info;
    QString lead = {};
    QString sentence = {};
    bool wasTested = false;
    std::optional<MailError> refused = std::nullopt; ///< its certificate was; to be looked at
};

/// By a test that was just made.
TestWords wordsOf(const account::CheckReport &report, bool outgoing);
/// By the last time mail was fetched.
TestWords wordsOf(const store::AccountRecord &record);
TestWords wordsNotTested();

} // namespace sobre::ui
