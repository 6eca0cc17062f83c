// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

class QPalette;

namespace sobre::look {

/// What a strip, a chip or a line of text is about. Icon and words say the same: colour is only the third
/// cue.
enum class Tone {
    Neutral, ///< nothing special
    Envelope, ///< sealed, signed, done (green)
    Postcard, ///< ordinary mail in clear (grey)
    Warn, ///< you must decide (amber)
    Error, ///< something is wrong or came to harm (red)
    Info, ///< good to know (blue)
};

/// The colours of one theme. Text colours stand 4.5:1 or more on every background they are used on, parts of
/// controls 3:1 or more; a test recomputes it.
struct Tokens {
    QColor window, surface, sidebar, hover, selected, border, inputBorder;
    QColor text, text2, accent, onAccent;
    QColor envFg, envBg, postFg, postBg, warnFg, warnBg, errFg, errBg, infoFg, infoBg;
    QColor quote;
    QColor onSelected, onSelected2; ///< text and secondary text on `selected`
    QColor selectedMark; ///< the bar and the focus ring on a selected row
    QColor disabled; ///< text of what cannot be used now
    int borderWidth = 1; ///< 2 in high contrast
    bool dark = false;
    bool highContrast = false;

    QColor foreground(Tone tone) const;
    QColor background(Tone tone) const;
};

const Tokens &lightTokens();
const Tokens &darkTokens();

/// Only colours of `palette`, borders of 2 px: for desktops set to high contrast.
Tokens highContrastTokens(const QPalette &palette);

/// The colours of the theme that is shown now. Ask at the time of painting and keep nothing: Theme changes
/// them and every widget then gets QEvent::PaletteChange. Window's thread only.
const Tokens &tokens();

/// Sets what tokens() returns; for Theme and for tests.
void setTokens(const Tokens &next);

/// Contrast of two opaque colours as WCAG 2.2 defines it, 1 to 21.
double contrast(const QColor &a, const QColor &b);

/// `amount` (0–1) of `over` laid on `under`.
QColor mix(const QColor &under, const QColor &over, double amount);

/// Distances in logical pixels.
namespace space {
inline constexpr int xs = 4, s = 8, m = 12, l = 16, xl = 24, xxl = 40;
}
/// Corner radii in logical pixels.
namespace radius {
inline constexpr int control = 6, card = 8, chip = 13;
}
inline constexpr int focusWidth = 2; ///< of the focus ring
inline constexpr int markWidth = 4; ///< of the bar at a selected row and at a strip

} // namespace sobre::look
