// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/smtp/bdat_transfer.h"

#include "core/smtp/letter_source.h"

#include <utility>

namespace sobre::smtp {

Task<BdatTransfer::Chunk> BdatTransfer::next()
{
    Chunk chunk{ .octets = std::exchange(m_ahead, {}), .ofLetter = std::exchange(m_aheadOfLetter, 0) };
    while (!m_ended) {
        const QByteArray block = co_await m_source.next();
        m_ended = block.isEmpty();
        const QByteArray octets = m_ended ? m_lines.finish() : m_lines.push(block);
        if (chunk.octets.size() >= ChunkSize && !octets.isEmpty()) {
            m_ahead = octets;
            m_aheadOfLetter = block.size();
            co_return chunk;
        }
        chunk.octets += octets;
        chunk.ofLetter += block.size();
    }
    chunk.isLast = true;
    co_return chunk;
}

} // namespace sobre::smtp
