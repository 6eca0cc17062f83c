// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pop3/dot_reader.h"

namespace sobre::pop3 {

DotReader::DotReader(LineEnds ends) : m_ends(ends) { }

qsizetype DotReader::read(QByteArrayView block, QByteArray &letter)
{
    return m_ends == LineEnds::Crlf ? readCrlf(block, letter) : readBareLf(block, letter);
}

qsizetype DotReader::readCrlf(QByteArrayView block, QByteArray &letter)
{
    qsizetype used = 0;
    while (used < block.size() && !atEnd()) {
        if (m_state == State::Line)
            used += copyLines(block.sliced(used), letter);
        else
            step(block[used++], letter);
    }
    return used;
}

/// Octet by octet where a line begins or may begin.
void DotReader::step(char octet, QByteArray &letter)
{
    switch (m_state) {
    case State::LineStart:
        if (octet == '.') {
            m_state = State::Dot;
            return;
        }
        break;
    case State::Dot:
        if (octet == '\r') {
            m_state = State::DotCr;
            return;
        }
        break; // the dot was stuffing
    case State::DotCr:
        if (octet == '\n') {
            m_state = State::End;
            return;
        }
        letter.append('\r'); // the line was ".CR…"
        break;
    case State::Cr:
        if (octet == '\n') {
            letter.append('\n');
            m_state = State::LineStart;
            return;
        }
        break;
    case State::Line:
    case State::End:
        break;
    }
    letter.append(octet);
    m_state = octet == '\r' ? State::Cr : State::Line;
}

/// From inside a line on: everything up to the next line that begins with a dot, or all.
qsizetype DotReader::copyLines(QByteArrayView block, QByteArray &letter)
{
    const qsizetype end = block.indexOf(QByteArrayView("\r\n."));
    if (end >= 0) {
        letter.append(block.first(end + 2));
        m_state = State::Dot;
        return end + 3;
    }
    letter.append(block);
    m_state = block.endsWith("\r\n") ? State::LineStart : block.endsWith('\r') ? State::Cr : State::Line;
    return block.size();
}

qsizetype DotReader::readBareLf(QByteArrayView block, QByteArray &letter)
{
    qsizetype used = 0;
    while (used < block.size() && !atEnd()) {
        const char octet = block[used++];
        if (m_state == State::Dot && octet == '\n') {
            m_state = State::End;
        } else if (m_state == State::LineStart && octet == '.') {
            m_state = State::Dot;
        } else if (octet == '\n') {
            letter.append("\r\n");
            m_state = State::LineStart;
        } else {
            letter.append(octet);
            m_state = State::Line;
        }
    }
    return used;
}

} // namespace sobre::pop3
