// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QFontMetrics>

#include <functional>

class QObject;

namespace sobre::look {

/// Sizes of text, all relative to the desktop's font.
enum class TextStyle {
    Body,
    Secondary, ///< body size in the secondary colour
    Strong, ///< body size, weight 600
    Caption, ///< 0.9, secondary colour
    Reading, ///< 1.1, for letters
    Heading2, ///< 1.2, weight 600
    Heading1, ///< 1.5, weight 600
    Mono, ///< 0.95, the desktop's fixed font
};

/// The font of `style`, from the application's font unless `base` is given.
QFont font(TextStyle style);
QFont font(TextStyle style, const QFont &base);

/// Calls `then` each time the application's font has changed, as long as `context` lives. For what has a font
/// of its own: Qt tells such a widget nothing.
void whenFontChanges(QObject *context, std::function<void()> then);

/// How much larger the application's font is than 10 pt at 96 dpi; never below 1. Icons and targets grow with
/// it.
double scale();
double scale(const QFont &font);

/// `pixels` times scale(): for icons, chips, dots and other things that stand beside text.
int scaled(int pixels);
int scaled(int pixels, const QFont &font);

/// The height one line of text takes in rows and controls: 21 px at 10 pt, never less than the font asks for.
int lineHeight(const QFont &font);

/// What a text document must be told, in percent of the font's own spacing, for lines `times` the font's size apart;
/// never less than the font asks for. Fonts differ: Noto's own spacing is 1.36 already. Any thread.
double linePercent(const QFont &font, double times);

} // namespace sobre::look
