// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/html/css_declarations.h"

#include <gumbo.h>

namespace sobre::html {

/// Whether an element is left out with all that is in it.
bool isDropped(GumboTag tag);

/// Whether an element stands by itself, above and below others, if no style says otherwise.
bool isBlock(GumboTag tag);

/// What an element looks like if the letter says nothing.
Declarations usualStyle(GumboTag tag);

/// What the attributes of older HTML say: bgcolor, align, width, color, size and the like.
Declarations attributeStyle(const GumboNode &element);

} // namespace sobre::html
