// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/smtp/dot_stuffer.h"

#include <utility>

namespace sobre::smtp {

// Looks at line ends alone, and copies what lies between changes in one go: most of a letter is as it should be.
QByteArray DotStuffer::push(QByteArrayView block)
{
    QByteArray out;
    out.reserve(block.size() + block.size() / 64 + 4);
    qsizetype copied = 0;
    const auto copyTo = [&](qsizetype end) {
        out += block.sliced(copied, end - copied);
        copied = end;
    };
    qsizetype lf = -1; // the next one, looked for once
    for (qsizetype at = 0; at < block.size();) {
        if (std::exchange(m_afterCr, false)) { // a held CR ends its line, with or without its LF
            out += "\r\n";
            m_lineStart = true;
            at = copied = block[at] == '\n' ? at + 1 : at;
            continue;
        }
        if (std::exchange(m_lineStart, false) && block[at] == '.' && m_doubles) {
            copyTo(at);
            out += '.';
        }
        if (lf < at) {
            lf = block.indexOf('\n', at);
            lf = lf < 0 ? block.size() : lf;
        }
        const qsizetype inLine = block.sliced(at, lf - at).indexOf('\r');
        const qsizetype end = inLine < 0 ? lf : at + inLine;
        if (end == block.size())
            break;
        const bool isHeld = block[end] == '\r' && end + 1 == block.size();
        const bool isWhole = block[end] == '\r' && end + 1 == lf && lf < block.size();
        at = isWhole ? end + 2 : end + 1;
        m_lineStart = !isHeld;
        m_afterCr = isHeld;
        if (isWhole)
            continue;
        copyTo(end);
        if (!isHeld)
            out += "\r\n";
        copied = at;
    }
    copyTo(block.size());
    return out;
}

QByteArray DotStuffer::finish()
{
    const bool ended = m_lineStart && !m_afterCr;
    m_lineStart = true;
    m_afterCr = false;
    return ended ? QByteArray() : QByteArray("\r\n");
}

} // namespace sobre::smtp
