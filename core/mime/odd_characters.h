// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace sobre::mime {

/// True for characters that show nothing or reorder what stands beside them: control, bidi control and
/// default-ignorable characters, fillers and the blank Braille pattern.
bool isHidden(char32_t character);

bool holdsHidden(QStringView text);
/// Without hidden characters; line ends, tabs and foreign spaces become plain spaces.
QString withoutHidden(QStringView text);

/// True for text made to be taken for another: a word that mixes Latin with Cyrillic, Greek and the like,
/// full-width forms of ASCII, or an address label that consists of foreign letters looking like Latin ones
/// (UTS 39, simplified).
bool looksLikeOther(QStringView text);

} // namespace sobre::mime
