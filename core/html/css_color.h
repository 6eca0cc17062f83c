// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace sobre::html {

/// An opaque colour of sRGB.
struct Color {
    quint8 red = 0;
    quint8 green = 0;
    quint8 blue = 0;

    bool operator==(const Color &) const = default;
    QString name() const; ///< "#rrggbb"
};

/// A colour as CSS or an attribute of HTML writes it; what shines through is mixed with white. None if it is
/// not a colour, or if almost nothing of it would be seen.
std::optional<Color> colorFrom(QStringView text);

/// Whether the text says that nothing is painted: "transparent", "none", an alpha of (almost) 0.
bool isTransparent(QStringView text);

/// Relative luminance and contrast as WCAG 2.2 defines them: 0 … 1 and 1 … 21.
double luminance(Color color);
double contrast(Color a, Color b);

/// How far from grey: the difference of the largest and the smallest part, 0 … 255.
int chroma(Color color);

/// `share` of `b` and the rest of `a`.
Color mixed(Color a, Color b, double share);

} // namespace sobre::html
