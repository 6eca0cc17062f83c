// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace sobre::mime {

/// A text ready to stand in a letter.
struct EncodedText {
    QByteArray body; ///< CRLF line ends, 7-bit, no line over 998 octets; ends with CRLF unless empty
    QByteArray encoding; ///< 7bit, quoted-printable or base64: the shortest that carries the text
    QByteArray charset; ///< us-ascii or utf-8
};

/// Plain text as format=flowed (RFC 3676): paragraphs broken at 72 characters with a space before each break,
/// lines that begin with a space or "From " stuffed, spaces before a hard break removed, "> > " written ">>
/// ". Line ends stay '\n'. A line that begins with '>' is a quotation.
QString flowed(const QString &text);

/// Encodes text. Any kind of line end in `text` becomes CRLF, NUL becomes U+FFFD. With `guardLineEnds` no
/// line ends in a bare space, as a letter to be signed must not have any (RFC 3156 section 5).
EncodedText encodeText(const QString &text, bool guardLineEnds);

/// Quoted-printable of canonical text (RFC 2045 section 6.7): CRLF stays a line end, lines keep within 76
/// octets, and none begins with "From " or a dot.
QByteArray quotedPrintable(QByteArrayView canonical);

/// Base64 in lines of 76. For streaming hand over multiples of 57 octets.
QByteArray base64Lines(QByteArrayView octets);

} // namespace sobre::mime
