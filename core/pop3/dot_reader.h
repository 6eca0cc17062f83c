// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace sobre::pop3 {

/// Takes a multi-line answer apart (RFC 1939 section 3): octets in blocks, cut anywhere; the letter's octets
/// out. Only CRLF "." CRLF ends it; of a line that begins with a dot that dot is removed; nothing else is
/// changed.
class DotReader {
public:
    enum class LineEnds {
        Crlf,
        BareLf ///< a server whose whole session ends lines with LF: the letter comes out with CRLF
    };

    explicit DotReader(LineEnds ends = LineEnds::Crlf);

    /// Appends to `letter` and returns how many octets of the block were used: all, unless the end was in it.
    qsizetype read(QByteArrayView block, QByteArray &letter);
    bool atEnd() const { return m_state == State::End; }

private:
    enum class State {
        LineStart, ///< after CRLF, or nothing seen yet
        Line,
        Cr, ///< the last octet was CR
        Dot, ///< a dot at the start of a line, held back
        DotCr, ///< the same and a CR
        End
    };
    qsizetype readCrlf(QByteArrayView block, QByteArray &letter);
    qsizetype readBareLf(QByteArrayView block, QByteArray &letter);
    void step(char octet, QByteArray &letter);
    qsizetype copyLines(QByteArrayView block, QByteArray &letter);

    LineEnds m_ends;
    State m_state = State::LineStart;
};

} // namespace sobre::pop3
