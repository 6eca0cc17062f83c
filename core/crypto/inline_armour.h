// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

class QIODevice;

namespace sobre::mime {
struct ScannedPart;
}

namespace sobre::crypto {

/// A stretch of a text part that is OpenPGP armour, from the first octet of its first line to the end of its last line
/// without the line end.
struct ArmourBlock {
    enum class Kind { Signed, Sealed } kind = Kind::Signed;
    qsizetype start = 0;
    qsizetype length = 0;
    bool operator==(const ArmourBlock &) const = default;
};

/// The charset in which what comes out of inline armour is read: that of its part, which nobody signed, so none that
/// makes other words of plain ASCII (UTF-7, UTF-16, EBCDIC, shifting ones); then UTF-8.
QByteArray inlineCharset(const QByteArray &label);

/// The decoded octets of a text part in which armour is looked for: the first 2 MiB.
QByteArray inlineText(QIODevice &letter, const mime::ScannedPart &part);

/// Finds clear-signed and sealed armour in the decoded octets of a text part (RFC 9580 sections 6.2 and 7): a block
/// begins and ends with a line of its own, and a clear-signed one has exactly one signature. What only looks like armour
/// (quoted, indented, cut off, a beginning within a block) is none. At most `most` blocks, in order, never overlapping.
/// Pure.
QList<ArmourBlock> armourBlocks(QByteArrayView text, qsizetype most = 16);

} // namespace sobre::crypto
