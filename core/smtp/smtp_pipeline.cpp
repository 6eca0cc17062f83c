// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/smtp/smtp_pipeline.h"

#include "core/smtp/bdat_transfer.h"
#include "core/smtp/letter_source.h"
#include "core/smtp/smtp_conversation.h"

#include <algorithm>
#include <utility>

namespace sobre::smtp {

namespace {

using Kind = MailError::Kind;

// Letters that are marked together where only one at a time can be on its way: enough for a commit to cost little, few
// enough to leave few in doubt.
constexpr qsizetype MarkedTogether = 4;

} // namespace

SmtpPipeline::SmtpPipeline(SmtpConversation &talk, SmtpCapabilities capabilities, LetterFeed &feed, Settled settled,
                           Progress progress)
    : m_talk(talk), m_can(std::move(capabilities)), m_feed(feed), m_settled(std::move(settled)),
      m_progress(std::move(progress)), m_byChunks(m_can.chunking && m_can.pipelining && talk.roundTrip().isLong())
{
}

Task<> SmtpPipeline::run()
{
    for (;;) {
        co_await lookAhead();
        if (const Letter begun = m_next) {
            co_await postByData(begun);
            continue;
        }
        if (m_stopped || m_ahead.empty())
            break;
        const Letter letter = m_ahead.front();
        m_ahead.pop_front();
        m_underWay.push_back(letter);
        if (!letter->letter().source)
            co_await askForSender(letter);
        else if (m_byChunks)
            co_await postByChunks(letter);
        else
            co_await postByData(letter);
    }
    co_await hearAll();
}

// --- the letters to come

Task<> SmtpPipeline::lookAhead()
{
    const qsizetype most = m_byChunks ? SmtpWindow::Most : MarkedTogether;
    while (!m_feedEnded && !m_stopped && std::ssize(m_ahead) < most) {
        std::optional<LetterFeed::Numbered> next;
        try {
            next = co_await m_feed.next();
        } catch (const MailError &error) { // what it gave before is sent all the same
            m_trouble = error;
        }
        if (!next) {
            m_feedEnded = true;
            break;
        }
        const auto letter = std::make_shared<SmtpPosting>(next->number, next->letter, m_talk, m_can);
        if (const Result<> fine = letter->check(); fine)
            m_ahead.push_back(letter);
        else
            m_settled(letter->number(), letter->outcome(fine.error()));
    }
}

bool SmtpPipeline::isSmall(const SmtpPosting &letter) const
{
    return letter.letter().source && letter.letter().source->size() <= quint64(BdatTransfer::ChunkSize);
}

// In one commit with small letters that follow: their last octets leave soon. A large one may take minutes until then, so
// it is marked when it comes to it.
Task<> SmtpPipeline::mark(Letter letter)
{
    while (m_window.room() == 0 && !m_owed.empty())
        co_await hear();
    const qsizetype most = std::min(m_byChunks ? SmtpWindow::Most : MarkedTogether, m_window.room());
    QList<Letter> together{ letter };
    for (const Letter &next : m_ahead) {
        if (std::ssize(together) >= most || next->isMarked || !isSmall(*next))
            break;
        if (m_byChunks && !next->hasOneRecipient()) // it waits for its recipients first
            break;
        together.append(next);
    }
    QList<int> numbers;
    for (const Letter &each : std::as_const(together))
        numbers.append(each->number());
    co_await m_feed.mark(numbers);
    m_window.marked(together.size());
    for (const Letter &each : std::as_const(together))
        each->isMarked = true;
}

// --- one letter

Task<> SmtpPipeline::askForSender(Letter letter)
{
    if (!letter->letter().sender.isEmpty()) {
        const QList<QByteArray> commands{ letter->mailCommand() };
        const QList<Answer> answers{ Answer::Sender };
        co_await say(letter, commands, answers);
        co_await hearAll();
    }
    settle(letter);
}

// RFC 2920: the envelope goes behind the dot of the letter before. DATA goes along only for a single recipient: with
// several, some may be refused, and once DATA was granted for the others nothing but hanging up would keep the letter from
// them.
Task<> SmtpPipeline::postByData(Letter letter)
{
    const bool dataToo = m_can.pipelining && letter->hasOneRecipient();
    const bool isSaid = m_next == letter;
    m_next.reset();
    if (m_can.pipelining) {
        const Envelope envelope = envelopeOf(*letter);
        if (!isSaid)
            co_await say(letter, envelope.commands, envelope.answers);
        const bool othersWait = m_owed.front().letter != letter;
        if (othersWait && !letter->isMarked && isSmall(*letter) && m_window.room() > 0)
            co_await mark(letter); // while the server is busy with the one before
        co_await hearAll();
    } else {
        co_await envelopeStepByStep(letter);
    }
    if (!letter->error() && !dataToo) {
        const QList<QByteArray> commands{ QByteArray("DATA") };
        const QList<Answer> answers{ Answer::Data };
        co_await say(letter, commands, answers);
        co_await hearAll();
    }
    if (!letter->error()) {
        co_await sendByDots(letter);
        co_return;
    }
    if (letter->isDataGranted() && letter->isOpen()) { // RFC 2920 section 3.1: end the letter that goes to nobody
        m_talk.beginLetter();
        m_talk.writeFinalDot();
        const SmtpReply nobody = co_await m_talk.reply(deadline::FinalDot);
        if (nobody.closesSession()) {
            settle(letter);
            throw m_talk.refused(Step::FinalDot, nobody);
        }
    } else if (letter->isDataGranted()) {
        m_talk.giveUp(); // a server that contradicts itself: no dot may reach it
    }
    const MailError error = *letter->error();
    settle(letter);
    if (m_talk.isBroken())
        throw m_talk.error({ .kind = Kind::Protocol, .retry = MailError::Retry::Later, .serverText = error.serverText });
}

Task<> SmtpPipeline::envelopeStepByStep(Letter letter)
{
    QList<QByteArray> commands{ letter->mailCommand() };
    commands += letter->rcptCommands();
    for (qsizetype i = 0; i < commands.size(); ++i) {
        const QList<QByteArray> command{ commands[i] };
        const QList<Answer> answer{ i == 0 ? Answer::Sender : Answer::Recipient };
        co_await say(letter, command, answer);
        co_await hearAll();
        if (i == 0 && letter->error())
            co_return;
    }
}

Task<> SmtpPipeline::sendByDots(Letter letter)
{
    constexpr qsizetype writeStep = 64 * 1024;
    LetterSource &source = *letter->letter().source;
    DotStuffer stuffer;
    m_talk.beginLetter();
    for (;;) {
        const QByteArray block = co_await source.next();
        if (block.isEmpty())
            break;
        for (qsizetype at = 0; at < block.size(); at += writeStep) {
            const QByteArrayView piece = QByteArrayView(block).sliced(at, std::min(writeStep, block.size() - at));
            co_await m_talk.writeLetter(stuffer.push(piece));
            letter->log().sentBody(piece.size());
            letter->countOctets(piece.size());
            m_progress(letter->number(), letter->octets(), source.size());
        }
    }
    // Whoever marks it now wants to know that all else has left.
    const bool markedBefore = letter->isMarked;
    co_await m_talk.writeLetter(stuffer.finish(), !markedBefore);
    if (!markedBefore) {
        co_await mark(letter);
        co_await m_talk.writeLetter({}, true); // the link may have ended meanwhile: then the dot has not left
    }
    endByDot(letter);
}

// In one piece with the next envelope, where that is known: in pieces of their own Postfix answers them one by one, and
// the second answer waits for this side's late acknowledgement of the first (40 ms).
void SmtpPipeline::endByDot(const Letter &letter)
{
    const bool goesAlong = m_can.pipelining && !m_stopped && !m_ahead.empty() && m_ahead.front()->letter().source;
    const Letter next = goesAlong ? m_ahead.front() : Letter();
    const Envelope envelope = next ? envelopeOf(*next) : Envelope();
    m_talk.writeFinalDot(envelope.commands);
    letter->lastOctetsLeave();
    letter->log().sent(".\r\n");
    m_owed.push_back({ letter, Answer::FinalDot });
    if (!next)
        return;
    m_ahead.pop_front();
    m_underWay.push_back(next);
    m_next = next;
    noteSaid(next, envelope);
}

} // namespace sobre::smtp
