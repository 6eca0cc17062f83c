// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sobre::cli {

/// `words` as a terminal may get them. A letter's own text could otherwise move the cursor, rename the window or fill
/// the clipboard: control characters but line ends and tabs become U+FFFD. The marks that isolate names in a sentence
/// (U+2068, U+2069) are left out: terminals show them or copy them along.
QString forTerminal(const QString &words);

} // namespace sobre::cli
