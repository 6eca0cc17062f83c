// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/smtp/dot_stuffer.h"

#include <QByteArray>

namespace sobre::smtp {

class LetterSource;

/// A letter cut into the chunks of BDAT (RFC 3030), whatever the blocks are that its source gives. Line ends are CRLF and
/// nothing else (attack C 21), the last line has one, and one octet more is known than is given: so the last chunk is known
/// to be the last.
class BdatTransfer {
public:
    /// Octets of a chunk, but for the last; a source's block more at most.
    static constexpr qsizetype ChunkSize = 256 * 1024;

    struct Chunk {
        QByteArray octets;
        bool isLast = false;
        qsizetype ofLetter = 0; ///< octets of the source that are in it
    };

    /// The source must outlive this.
    explicit BdatTransfer(LetterSource &source) : m_source(source) { }

    /// The next chunk; not to be called after the last. Throws what the source throws.
    Task<Chunk> next();

private:
    LetterSource &m_source;
    DotStuffer m_lines{ DotStuffer::Dots::Kept };
    QByteArray m_ahead; ///< read and not given yet
    qsizetype m_aheadOfLetter = 0;
    bool m_ended = false;
};

} // namespace sobre::smtp
