// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace sobre::smtp {

/// Makes a letter fit for DATA, block by block and wherever the blocks are cut (RFC 5321
/// sections 2.3.8, 4.5.2): every bare CR and bare LF becomes CRLF, then every line that begins with a dot
/// gets a second one. So the only CRLF.CRLF that can leave is ours (attack C 21). Every other octet passes
/// unchanged.
class DotStuffer {
public:
    /// The octets to write for the next block.
    QByteArray push(QByteArrayView block);
    /// What is missing for the last line to end; then the final dot may follow. Empty for a letter that ended
    /// well.
    QByteArray finish();

private:
    bool m_lineStart = true;
    bool m_afterCr = false; ///< a CR was read and is still held back
};

} // namespace sobre::smtp
