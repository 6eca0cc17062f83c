// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keys/key_rows.h"
#include "ui/look/glyphs.h"
#include "ui/look/tokens.h"

#include <QString>

namespace sobre::ui {

/// What stands in the pane beside the list for one key. A value.
struct KeyPaneWords {
    look::Tone tone = look::Tone::Neutral;
    look::Glyph glyph = look::Glyph::Key;
    QString lead;
    QString sentence;
    QString task; ///< above the fingerprint: "Call Jonas and compare"
    QString after; ///< below it
};

KeyPaneWords wordsFor(const keys::KeyRow &row);

/// For those who want to know: both key ids, algorithm, times, the parts; a line each.
QString technicalDetails(const keys::KeyRow &row);

/// A letter to somebody whose key turned out not to be theirs: what happened and what to do.
struct DiffersLetter {
    QString subject;
    QString text;
};
DiffersLetter differsLetter(const keys::KeyRow &row);

} // namespace sobre::ui
