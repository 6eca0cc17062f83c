// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/canonical_lines.h"

#include <algorithm>
#include <utility>

namespace sobre::mime {

CanonicalLines::CanonicalLines(Dots dots, Start start) : m_dots(dots), m_inHeader(start == Start::Header) { }

void CanonicalLines::endLine(QByteArray &out)
{
    if (m_heldDot && m_dots == Dots::End) {
        m_ended = true;
        return;
    }
    if (m_heldDot)
        out += '.';
    m_heldDot = false;
    m_longest = std::max(m_longest, m_column);
    m_inHeader = m_inHeader && m_column > 0;
    m_column = 0;
    out += "\r\n";
}

void CanonicalLines::blank(QByteArray &out)
{
    m_heldCr = false;
    m_changed = true;
    if (std::exchange(m_heldDot, false))
        out += '.';
    out += ' ';
    ++m_column;
}

void CanonicalLines::feed(QByteArrayView in, QByteArray &out)
{
    qsizetype runStart = 0;
    qsizetype at = 0;
    const auto flush = [&] {
        out += in.sliced(runStart, at - runStart);
        m_column += at - runStart;
    };
    for (; at < in.size() && !m_ended; ++at) {
        const char c = in[at];
        if (m_heldCr && c != '\n')
            blank(out); // nothing stands before it in this run
        if (c == '\r' && m_inHeader) {
            flush();
            runStart = at + 1;
            m_heldCr = true;
            continue;
        }
        m_heldCr = false;
        if (static_cast<signed char>(c) > '.') {
            // the common case, a printable character
        } else if (c == '\n' || c == '\r') {
            flush();
            runStart = at + 1;
            if (c == '\n' && m_afterCr) {
                m_afterCr = false;
                continue;
            }
            m_changed = m_changed || m_afterCr;
            endLine(out);
            m_afterCr = c == '\r';
            continue;
        } else if (c == '.' && m_column == 0 && at == runStart && !m_heldDot) {
            // The dot is held back until the line shows whether it is more than that.
            m_changed = m_changed || m_afterCr;
            m_afterCr = false;
            m_heldDot = true;
            m_column = 1;
            runStart = at + 1;
            continue;
        } else if (static_cast<signed char>(c) < 0) {
            m_eightBit = true;
        } else if (c == '\0') {
            m_nul = true;
        }
        m_changed = m_changed || m_afterCr;
        m_afterCr = false;
        if (m_heldDot) {
            out += '.';
            m_heldDot = false;
        }
    }
    if (!m_ended)
        flush();
    m_longest = std::max(m_longest, m_column);
}

void CanonicalLines::finish(QByteArray &out)
{
    if (m_ended)
        return;
    m_changed = m_changed || m_afterCr;
    m_afterCr = false;
    if (m_heldCr)
        blank(out);
    if (m_column > 0)
        endLine(out);
}

} // namespace sobre::mime
