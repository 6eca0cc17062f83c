// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

class QIODevice;

namespace sobre::mime {

/// One line of a letter. The view lives until the next call that moves the reader.
struct LetterLine {
    qint64 offset = 0; ///< of its first octet in the letter
    qint64 end = 0; ///< of the octet after its terminator
    qint64 contentEnd = 0; ///< of its terminator
    QByteArrayView head; ///< without the terminator; of an overlong line the first 64 KiB only
};

/// Reads a random-access device line by line without ever holding more than a buffer of it. A line ends with
/// LF or CR LF, the last one also with the letter.
class LetterLines {
public:
    explicit LetterLines(QIODevice &letter);

    /// False at the end of the letter.
    bool next(LetterLine &line);
    /// The next line begins at `offset`.
    void rewindTo(qint64 offset);
    /// A copy of octets; does not move the reader.
    QByteArray slice(qint64 offset, qint64 length);
    /// True for a letter whose lines end with CR only.
    bool endsWithCr() const { return m_terminator == '\r'; }
    /// Where the next line begins.
    qint64 position() const { return m_start + m_at; }

private:
    bool fill();
    qsizetype findLineEnd();
    void takeOverlong(LetterLine &line);

    QIODevice &m_letter;
    QByteArray m_buffer;
    QByteArray m_overlongHead;
    qint64 m_start = 0; // offset in the letter of m_buffer[0]
    qsizetype m_at = 0; // next unread octet in m_buffer
    bool m_atEnd = false;
    char m_terminator = '\n';
};

} // namespace sobre::mime
