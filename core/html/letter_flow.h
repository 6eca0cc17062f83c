// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/html/css_declarations.h"
#include "core/html/letter_colors.h"
#include "core/html/page_writer.h"

#include <QString>

#include <optional>

namespace sobre::html {

/// What an element hands down to the text within it.
struct LetterFlow {
    std::optional<Color> ink; ///< as the letter wants it
    Ground ground; ///< what lies under the text
    std::optional<Color> blockGround; ///< to be painted behind each paragraph
    std::optional<Color> runGround; ///< to be painted behind each run
    double fontPixels = 16;
    bool bold = false, italic = false, underline = false, strike = false, monospace = false;
    bool preserveSpaces = false, preformatted = false, rightToLeft = false;
    VerticalAlign place = VerticalAlign::Baseline;
    Align align = Align::Start;
    bool oldAlign = false; ///< by an attribute, which does not reach into tables
    int heading = 0;
    int indent = 0; ///< pixels
    QString target; ///< of the link around
    bool isPlainLink = false; ///< the letter wants it without underline
    bool isButton = false; ///< the link around has a box of its own
    std::optional<Color> inkAroundLink;

    /// What is declared for an element goes on to what is in it.
    void inherit(const Declarations &declared);

    BlockLook block() const;
    RunLook run(const LetterColors &colors) const;
    /// Whether text of this size is there to be seen.
    bool isVisible() const { return fontPixels >= 3; }
};

} // namespace sobre::html
