// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/html/letter_flow.h"

#include <algorithm>

namespace sobre::html {

namespace {

constexpr int MostIndent = 96; ///< pixels

/// Steps as QTextFormat::FontSizeAdjustment has them, for the view's own font takes the place of 16 pixels.
int sizeStep(double pixels)
{
    static constexpr double limits[] = { 11.6, 17.6, 21.1, 28.1, 36.1 };
    return static_cast<int>(std::ranges::upper_bound(limits, pixels) - limits) - 1;
}

} // namespace

void LetterFlow::inherit(const Declarations &declared)
{
    if (declared.color)
        ink = declared.color;
    if (declared.fontSize)
        fontPixels = std::clamp(declared.fontSize->pixels(fontPixels, fontPixels), 0.0, 500.0);
    bold = declared.bold.value_or(bold);
    italic = declared.italic.value_or(italic);
    monospace = declared.monospace.value_or(monospace);
    preserveSpaces = declared.preserveSpaces.value_or(preserveSpaces);
    rightToLeft = declared.rightToLeft.value_or(rightToLeft);
    if (declared.underline) {
        underline = underline || *declared.underline;
        isPlainLink = !*declared.underline;
    }
    strike = strike || declared.strike.value_or(false);
    if (declared.verticalAlign == VerticalAlign::Sub || declared.verticalAlign == VerticalAlign::Super)
        place = *declared.verticalAlign;
    if (declared.align)
        align = *declared.align;
    if (declared.margin[3])
        indent += static_cast<int>(std::clamp(declared.margin[3]->pixels(fontPixels), 0.0, 48.0));
    indent = std::min(indent, MostIndent);
}

BlockLook LetterFlow::block() const
{
    return { align, rightToLeft, preformatted, heading, indent, blockGround };
}

RunLook LetterFlow::run(const LetterColors &colors) const
{
    RunLook out;
    out.target = target;
    out.ink = colors.ink(ink, ground, !target.isEmpty());
    out.ground = runGround;
    out.size = sizeStep(fontPixels);
    out.bold = bold;
    out.italic = italic;
    out.underline = underline;
    out.strike = strike;
    out.monospace = monospace;
    out.place = place;
    if (!target.isEmpty() && isPlainLink) {
        // A link that looks like the text around it needs its line.
        const Color shown = colors.shownInk(ink, ground, true);
        const Color around = colors.shownInk(inkAroundLink, ground, false);
        out.plainLink = isButton || contrast(shown, around) > 1.5;
    }
    return out;
}

} // namespace sobre::html
