// SPDX-License-Identifier: GPL-3.0-or-later
// Letters by BDAT (RFC 3030), which need not wait for each other; smtp_pipeline.cpp has the other way.
#include "core/smtp/bdat_transfer.h"
#include "core/smtp/letter_source.h"
#include "core/smtp/smtp_conversation.h"
#include "core/smtp/smtp_pipeline.h"

#include <utility>

namespace sobre::smtp {

Task<> SmtpPipeline::postByChunks(Letter letter)
{
    // The first one alone: whether the server knows BDAT is seen by its answer, and until then no other letter is in doubt.
    if (m_tookChunks)
        co_await hearWhatIsThere();
    else
        co_await hearAll();
    co_await sendChunks(letter);
    if (!letter->error())
        co_return;
    co_await hearAllOf(letter);
    settle(letter);
}

// A last chunk may go before the answer to a single recipient: if that is a no, the octets go to nobody. With several it
// waits for all of them, because it would serve those that were accepted (attack C 23).
Task<> SmtpPipeline::sendChunks(Letter letter)
{
    BdatTransfer chunks(*letter->letter().source);
    BdatTransfer::Chunk chunk;
    try {
        chunk = co_await chunks.next();
    } catch (const MailError &error) {
        letter->fail(error);
        co_return;
    }
    const bool alone = letter->hasOneRecipient();
    if (alone && chunk.isLast && !letter->isMarked)
        co_await mark(letter);

    const Envelope envelope = envelopeOf(*letter);
    co_await say(letter, envelope.commands, envelope.answers);

    for (bool ended = false; !ended;) {
        ended = chunk.isLast;
        const bool last = ended && alone;
        if (last && !letter->isMarked)
            co_await mark(letter);
        if (letter->error()) // heard while others were waited for
            co_return;
        const BdatTransfer::Chunk now = std::exchange(chunk, {});
        co_await writeChunk(letter, now, last);
        co_await hearWhatIsThere();
        if (letter->error())
            co_return;
        try {
            if (!ended)
                chunk = co_await chunks.next();
        } catch (const MailError &error) { // between two chunks: RSET makes them undone
            letter->fail(error);
            co_return;
        }
    }
    if (alone)
        co_return;
    co_await hearAll();
    if (letter->error())
        co_return;
    if (!letter->isMarked)
        co_await mark(letter);
    const BdatTransfer::Chunk nothing;
    co_await writeChunk(letter, nothing, true);
}

Task<> SmtpPipeline::writeChunk(Letter letter, BdatTransfer::Chunk chunk, bool last)
{
    const QByteArray command = "BDAT " + QByteArray::number(chunk.octets.size()) + (last ? " LAST" : "");
    co_await m_talk.expectSilence();
    co_await m_talk.drained(); // the link may have ended meanwhile: then nothing has left
    letter->log().sent(command + "\r\n");
    letter->log().sentBody(chunk.octets.size());
    if (last)
        letter->lastOctetsLeave();
    m_talk.writeChunk(command, chunk.octets);
    m_owed.push_back({ letter, last ? Answer::LastChunk : Answer::Chunk });
    if (last && m_feedEnded && m_ahead.empty()) // nothing comes behind it: that saves a way there and back
        m_talk.writeGoodbye();
    letter->countOctets(chunk.ofLetter);
    m_progress(letter->number(), letter->octets(), letter->letter().source->size());
    co_await m_talk.drained();
}

} // namespace sobre::smtp
