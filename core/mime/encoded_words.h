// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace sobre::mime {

/// Length of the encoded word (RFC 2047, with the language of RFC 2231) at the start of `text`, 0 if there is
/// none. Accepts raw spaces inside, as some mailers write them. Looks no further than 4,000 octets.
qsizetype encodedWordLength(QByteArrayView text);

/// The text of a header field: encoded words decoded, wherever they stand; characters split between words
/// mended; raw 8-bit octets read as UTF-8 or windows-1252; folding made one space. CR, LF and TAB become
/// spaces, NUL and other control characters U+FFFD: the result is one line. `rawCharset` is what raw octets
/// are if they are no UTF-8: the charset that the letter's text has, usually.
QString decodeHeaderText(QByteArrayView body, QByteArrayView rawCharset = {});

} // namespace sobre::mime
