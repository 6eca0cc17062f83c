// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mime/build.h"

#include <QBuffer>

namespace sobre::tests {

/// The letter, or "refused: KIND DETAIL".
inline QByteArray written(const mime::Draft &draft)
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const Result<> done = mime::writeLetter(draft, out);
    return done ? out.data() : "refused: " + wordFor(done.error().kind) + ' ' + done.error().detail.toUtf8();
}

/// The rules that every letter we build keeps; empty if it does.
inline QByteArray brokenRule(const QByteArray &letter)
{
    const qsizetype headerEnd = letter.indexOf("\r\n\r\n");
    bool inHeader = true;
    for (qsizetype at = 0; at < letter.size();) {
        qsizetype end = letter.indexOf("\r\n", at);
        if (end < 0)
            return "does not end with CRLF";
        const QByteArray line = letter.sliced(at, end - at);
        inHeader = inHeader && at <= headerEnd;
        if (line.contains('\r') || line.contains('\n'))
            return "bare CR or LF: " + line;
        if (line.size() > 998)
            return "line over 998 octets";
        if (inHeader && line.size() > 78 && line.trimmed().contains(' '))
            return "header line over 78 octets: " + line;
        if (line.toLower().startsWith("bcc:"))
            return "a Bcc line";
        if (line.startsWith("From "))
            return "a From line";
        for (const char c : line) {
            if ((c < ' ' && c != '\t') || c == 0x7F)
                return "an octet beyond 7 bits or a control: " + line;
        }
        at = end + 2;
    }
    return {};
}

} // namespace sobre::tests
