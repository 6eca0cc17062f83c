// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace sobre::smtp {

/// Makes a letter fit for DATA, block by block and wherever the blocks are cut (RFC 5321
/// sections 2.3.8, 4.5.2): every bare CR and bare LF becomes CRLF, then every line that begins with a dot
/// gets a second one. So the only CRLF.CRLF that can leave is ours (attack C 21). Every other octet passes
/// unchanged. BDAT (RFC 3030) counts octets instead, so for it the dots stay as they are.
class DotStuffer {
public:
    enum class Dots { Doubled, Kept };

    explicit DotStuffer(Dots dots = Dots::Doubled) : m_doubles(dots == Dots::Doubled) { }
    /// The octets to write for the next block.
    QByteArray push(QByteArrayView block);
    /// What is missing for the last line to end; then the final dot may follow. Empty for a letter that ended
    /// well.
    QByteArray finish();

private:
    const bool m_doubles;
    bool m_lineStart = true;
    bool m_afterCr = false; ///< a CR was read and is still held back
};

} // namespace sobre::smtp
