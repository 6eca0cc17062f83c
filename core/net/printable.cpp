// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/printable.h"

#include <algorithm>

namespace sobre::net {
namespace {

bool isHarmless(QChar c)
{
    switch (c.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format: // bidi marks, zero width, soft hyphen
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return true;
    }
}

} // namespace

QString printable(QByteArrayView octets, qsizetype limit)
{
    // Four octets are at most one character: no need to decode a megabyte to show a line.
    const bool cut = octets.size() > limit * 4;
    QString text = QString::fromUtf8(cut ? octets.first(limit * 4) : octets);
    std::replace_if(
        text.begin(), text.end(), [](QChar c) { return !isHarmless(c); }, QChar::ReplacementCharacter);
    if (cut || text.size() > limit) {
        text.truncate(limit - 1);
        if (text.endsWith(QChar()) || (!text.isEmpty() && text.back().isHighSurrogate()))
            text.chop(1);
        text.append(QChar(0x2026));
    }
    return text;
}

} // namespace sobre::net
