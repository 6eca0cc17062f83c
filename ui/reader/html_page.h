// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reader/letter_page.h"

#include <functional>

namespace sobre::ui {

class LetterPictures;
struct LetterFacts;

/// Draws a letter's HTML, reduced to what is safe. `tooMuch` without a document where it is too large. Any
/// thread.
LetterPage htmlPage(const LetterFacts &facts, LetterPictures &pictures, const PageOptions &options);

} // namespace sobre::ui
