// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/html/css_color.h"
#include "core/html/css_values.h"

#include <QStringList>
#include <QStringView>

#include <array>
#include <optional>

namespace sobre::html {

/// One side of a border. Whatever its kind, it is drawn as a thin line.
struct Border {
    bool isDrawn = false;
    std::optional<Color> color;
};

/// What may be kept of an element's style: these properties and no others. What is absent was not declared.
struct Declarations {
    std::optional<Color> color;
    std::optional<Color> background;
    bool clearsBackground = false; ///< "transparent" or "none" was declared, and no colour after it
    std::optional<Length> fontSize;
    std::optional<bool> bold, italic, underline, strike, monospace, preserveSpaces, rightToLeft;
    std::optional<Align> align;
    std::optional<VerticalAlign> verticalAlign;
    std::optional<Display> display;
    std::optional<ListMark> listMark;
    std::optional<Length> width, height, maxWidth, maxHeight;
    std::array<std::optional<Length>, 4> margin, padding; ///< top, right, bottom, left
    std::array<std::optional<Border>, 4> border; ///< as margin
    std::optional<bool> joinsBorders; ///< of the cells of a table
    std::optional<bool> invisible, seeThrough, clipped, offScreen, hiddenByOutlook;
    QStringList pictures; ///< addresses within url()

    /// Takes over what `later` declares.
    void merge(const Declarations &later);
    /// Whether a line is drawn on a side, 0 … 3 as of margin; and on all of them.
    bool hasLine(size_t side) const { return border[side] && border[side]->isDrawn; }
    bool hasFrame() const { return hasLine(0) && hasLine(1) && hasLine(2) && hasLine(3); }
    /// Whether it keeps an element and all within it from sight.
    bool hides() const;
};

/// What a list of declarations says, with and without "!important".
struct ParsedDeclarations {
    Declarations normal, important;
};

/// Reads "a: b; c: d" as far as 16,384 characters. Anything at all; linear.
ParsedDeclarations declarationsFrom(QStringView css);

/// Without /* comments */; one that is never closed ends the text.
QString withoutComments(QStringView css);

} // namespace sobre::html
