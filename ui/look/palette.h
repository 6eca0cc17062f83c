// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/tokens.h"

#include <QPalette>

namespace sobre::look {

/// The palette that ordinary widgets are painted with. PlaceholderText is the secondary text colour, so a
/// label becomes secondary by setForegroundRole(QPalette::PlaceholderText).
QPalette paletteFrom(const Tokens &t);

/// Whether the desktop's own palette is one of high contrast: nearly black on nearly white or the other way
/// round, for windows as well as for fields. Ordinary themes reach 12–19, those for high contrast 21.
bool isHighContrast(const QPalette &desktop);

} // namespace sobre::look
