// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminal_text.h"

namespace sobre::cli {

QString forTerminal(const QString &words)
{
    QString safe;
    safe.reserve(words.size());
    for (const QChar c : words) {
        if (c == QChar(0x2068) || c == QChar(0x2069))
            continue;
        const bool control = c.category() == QChar::Other_Control && c != u'\n' && c != u'\t';
        safe += control ? QChar(QChar::ReplacementCharacter) : c;
    }
    return safe;
}

} // namespace sobre::cli
