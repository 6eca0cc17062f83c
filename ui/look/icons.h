// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/glyphs.h"
#include "ui/look/tokens.h"

#include <QIcon>
#include <QPixmap>

class QPainter;

namespace sobre::look {

/// Which colour of the theme a drawing is painted in. Resolved when it is painted, so icons follow the theme.
enum class Ink { Text, Secondary, Accent, OnAccent, Envelope, Postcard, Warn, Error, Info };

Ink inkOf(Tone tone);

/// The colour of `ink` in the theme that is shown now.
QColor inkColor(Ink ink);

/// A sharp icon at any size and screen; greyed when disabled, mirrored where the reading direction asks for
/// it.
QIcon icon(Glyph glyph, Ink ink = Ink::Text);

/// `glyph` in `color`, `side` logical pixels wide, for a screen of `ratio`; cached.
QPixmap glyphPixmap(Glyph glyph, const QColor &color, int side, qreal ratio);

/// Paints `glyph` in the middle of `rect`, as large as fits. Quick enough for delegates.
void paintGlyph(QPainter *painter, Glyph glyph, const QRect &rect, const QColor &color);

/// The file of `glyph`: ":/icons/reply_all.svg".
QString glyphFile(Glyph glyph);

/// Whether `glyph` points along the reading direction and is mirrored in right-to-left layouts.
bool mirrors(Glyph glyph);

} // namespace sobre::look
