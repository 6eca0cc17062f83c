// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace sobre::mime {

/// Turns a stream of octets into lines that end in CRLF: every bare CR (but in a header) and every bare LF becomes
/// CRLF, so that no relay can see an end of the letter where we see none (SMTP smuggling). Works in blocks of any
/// size.
class CanonicalLines {
public:
    enum class Dots {
        Keep, ///< a line with a single dot is a line
        End, ///< it ends the input, as sendmail takes it without -i
    };
    enum class Start {
        Text, ///< all of it is lines
        Header, ///< a bare CR up to the first empty line is a space: it must not begin a field that its writer did not mean
    };
    explicit CanonicalLines(Dots dots = Dots::Keep, Start start = Start::Text);

    /// Appends the canonical form of `in` to `out`. What follows the end by a dot is ignored.
    void feed(QByteArrayView in, QByteArray &out);
    /// Ends the input: the last line gets its CRLF if it has none.
    void finish(QByteArray &out);

    bool ended() const { return m_ended; } ///< a lone dot came
    bool sawNul() const { return m_nul; }
    bool sawEightBit() const { return m_eightBit; }
    bool changedLineEnds() const { return m_changed; } ///< a bare CR came; bare LF alone is how files look
    qint64 longestLine() const { return m_longest; } ///< without its end

private:
    void endLine(QByteArray &out);
    void blank(QByteArray &out); ///< in place of the CR held back

    Dots m_dots;
    bool m_ended = false;
    bool m_nul = false;
    bool m_eightBit = false;
    bool m_changed = false;
    bool m_inHeader;
    bool m_heldCr = false; ///< in a header: the next octet shows whether a line ends
    bool m_afterCr = false; ///< the CRLF is written already; a LF now belongs to it
    bool m_heldDot = false; ///< a dot began the line and may be all of it
    qint64 m_column = 0;
    qint64 m_longest = 0;
};

} // namespace sobre::mime
