// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/smtp/dot_stuffer.h"

#include <utility>

namespace sobre::smtp {

QByteArray DotStuffer::push(QByteArrayView block)
{
    QByteArray out;
    out.reserve(block.size() + block.size() / 64 + 4);
    qsizetype from = 0; // octets from here on are plain and not copied yet
    for (qsizetype i = 0; i < block.size(); ++i) {
        const char c = block[i];
        if (c != '\r' && c != '\n' && c != '.' && !m_afterCr && !m_lineStart)
            continue;
        out += block.sliced(from, i - from);
        from = i + 1;
        // A held CR ends its line, with or without its LF.
        if (std::exchange(m_afterCr, c == '\r') || c == '\n') {
            out += "\r\n";
            m_lineStart = true;
        }
        if (c == '\r' || c == '\n')
            continue;
        if (m_lineStart && c == '.' && m_doubles)
            out += '.';
        m_lineStart = false;
        out += c;
    }
    out += block.sliced(from);
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
