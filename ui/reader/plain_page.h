// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reader/letter_page.h"
#include "ui/reader/text_stretch.h"

namespace sobre::ui {

/// Draws plain text: quotes get their bars, deep quotes are folded, the signature is dimmed, links can be
/// clicked. Any thread.
LetterPage plainPage(const QString &text, const PageOptions &options);
/// The same with a frame around each covered stretch.
LetterPage plainPage(const QList<TextStretch> &stretches, const PageOptions &options);

/// The link of a fold's control, "fold:3"; a number only, or -1 if it is another link.
int foldOf(const QUrl &link);

/// How far a quote level is set in, in pixels of `font`.
int quoteIndent(const QFont &font);

} // namespace sobre::ui
