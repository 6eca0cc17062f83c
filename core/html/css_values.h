// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>

namespace sobre::html {

/// A length of CSS. Points, inches and the like are pixels already (96 to the inch).
struct Length {
    enum class Unit { Pixels, Ems, Percent };
    double value = 0;
    Unit unit = Unit::Pixels;

    /// In pixels; an em is `em` and a whole is `whole` pixels. Bounded to ±100,000.
    double pixels(double em, double whole = 0) const;
};

std::optional<Length> lengthFrom(QStringView text);

enum class Align { Start, Left, Center, Right, Justify };
enum class VerticalAlign { Baseline, Sub, Super, Top, Middle, Bottom };
enum class Display { Inline, Block, InlineBlock, None };
enum class ListMark { Disc, Circle, Square, Decimal, LowerAlpha, UpperAlpha, LowerRoman, UpperRoman, None };

// Each reads the one word or length that a property's value is; none if it is not one.
std::optional<Align> alignFrom(QStringView text);
std::optional<VerticalAlign> verticalAlignFrom(QStringView text);
std::optional<Display> displayFrom(QStringView text);
std::optional<ListMark> listMarkFrom(QStringView text);
std::optional<Length> fontSizeFrom(QStringView text);

} // namespace sobre::html
