// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/icons.h"
#include "ui/reader/delivery_facts.h"

#include <QDateTime>
#include <QString>

namespace sobre::ui {

/// What the strip over a report says.
struct ReturnedWords {
    look::Tone tone = look::Tone::Info;
    look::Glyph glyph = look::Glyph::Info;
    QString lead = {}; ///< empty: nothing is to be said
    QString sentence = {};
    store::LetterId letter = store::LetterId::None; ///< the one it is about, if it is still here
    QString correct = {}; ///< the recipient that can be corrected; empty: none, or not from here
};

ReturnedWords returnedWords(const DeliveryFacts &facts, const QDateTime &now);

} // namespace sobre::ui
