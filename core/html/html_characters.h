// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sobre::html {

/// Whether a character shows nothing by itself: format, joining and bidi controls, soft hyphens, the fillers
/// that newsletters put behind a hidden first line.
bool isInvisible(char16_t c);

/// Whether a character is white space of HTML, which is written as one space however much of it there is.
bool isSpace(char16_t c);

/// The text without characters that have no business in a letter: control characters, those that override the
/// direction of what follows, and those by which Qt marks the frames and pictures of a document.
QString shownCharacters(const QString &text);

} // namespace sobre::html
