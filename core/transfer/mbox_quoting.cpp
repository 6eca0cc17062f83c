// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/mbox_quoting.h"

#include "core/transfer/mbox_form.h"

#include <QIODevice>

#include <utility>

namespace sobre::transfer {

bool quoteLetter(QIODevice &letter, const std::function<bool(const QByteArray &)> &out)
{
    QByteArray room(MboxLine + 1, Qt::Uninitialized);
    QByteArray lines;
    bool lineStart = true;
    bool heldReturn = false; // a CR that may belong to the LF of the next piece
    while (true) {
        const qint64 length = letter.readLine(room.data(), room.size());
        if (length <= 0)
            break;
        const QByteArrayView piece = QByteArrayView(room).first(length);
        if (heldReturn && piece != "\n")
            lines += '\r';
        if (lineStart && isFromLine(piece))
            lines += '>';
        lineStart = piece.endsWith('\n');
        heldReturn = piece.endsWith('\r');
        const bool wasCrlf = piece.endsWith("\r\n");
        lines += piece.chopped(wasCrlf ? 2 : heldReturn ? 1 : 0);
        if (wasCrlf)
            lines += '\n';
        if (lines.size() >= MboxLine && !out(std::exchange(lines, {})))
            return false;
    }
    if (heldReturn)
        lines += '\r';
    if (!lineStart)
        lines += '\n';
    return lines.isEmpty() || out(lines);
}

} // namespace sobre::transfer
