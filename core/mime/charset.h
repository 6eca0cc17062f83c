// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace sobre::mime {

struct DecodedText {
    QString text;
    bool damaged = false; ///< some octets could not be read and are U+FFFD
    bool guessed = false; ///< the label is unknown or plainly wrong
};

/// Reads bytes in the charset that a letter names, as mailers mean it and not as the registry says:
/// iso-8859-1 is windows-1252, gb2312 is gb18030, shift_jis is windows-31j, us-ascii and no label at all are
/// UTF-8 if the bytes are, otherwise windows-1252 (or iso-2022-jp by its escapes). No octet is dropped: what
/// is unreadable is U+FFFD.
DecodedText decodeText(QByteArrayView bytes, QByteArrayView label);

/// The name under which Qt decodes a label, "utf-8", "us-ascii" for those; empty for an unknown label.
QByteArray codecName(QByteArrayView label);

} // namespace sobre::mime
