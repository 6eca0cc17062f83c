// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/html/html_characters.h"

namespace sobre::html {

bool isInvisible(char16_t c)
{
    return c == 0xAD || c == 0x34F || c == 0x61C || c == 0x115F || c == 0x1160 || c == 0x17B4 || c == 0x17B5
        || (c >= 0x180B && c <= 0x180E) || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x206F) || c == 0x3164 || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF
        || c == 0xFFA0;
}

bool isSpace(char16_t c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f';
}

QString shownCharacters(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        if (u == 0 || (u >= 0xFDD0 && u <= 0xFDEF) || u == 0xFFFE || u == 0xFFFF)
            out += QChar(QChar::ReplacementCharacter);
        else if (u == 0x2028 || u == 0x2029 || u == 0x85 || u == 0x0B)
            out += u' ';
        else if ((u >= 0x20 || isSpace(u)) && !(u >= 0x7F && u < 0xA0) && u != 0xFFFC && u != 0x202D
                 && u != 0x202E)
            out += c;
    }
    return out;
}

} // namespace sobre::html
