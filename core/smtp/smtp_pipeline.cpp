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
using Scope = MailError::Scope;

// Letters that are marked together where only one at a time can be on its way: enough for a commit to cost little, few
// enough to leave few in doubt.
constexpr qsizetype MarkedTogether = 4;

Step stepOf(SmtpPosting::Answer what)
{
    switch (what) {
    case SmtpPosting::Answer::Sender:
        return Step::Sender;
    case SmtpPosting::Answer::Recipient:
        return Step::Recipient;
    case SmtpPosting::Answer::Data:
        return Step::Data;
    case SmtpPosting::Answer::Chunk:
    case SmtpPosting::Answer::LastChunk:
    case SmtpPosting::Answer::FinalDot:
        break;
    }
    return Step::FinalDot;
}

bool endsLetter(SmtpPosting::Answer what)
{
    return what == SmtpPosting::Answer::LastChunk || what == SmtpPosting::Answer::FinalDot;
}

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
    if (m_can.pipelining) {
        QList<QByteArray> commands{ letter->mailCommand() };
        commands += letter->rcptCommands();
        QList<Answer> answers{ Answer::Sender };
        answers.append(QList<Answer>(letter->rcptCommands().size(), Answer::Recipient));
        if (dataToo) {
            commands += "DATA";
            answers += Answer::Data;
        }
        co_await say(letter, commands, answers);
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
    letter->lastOctetsLeave();
    letter->log().sent(".\r\n");
    m_talk.writeFinalDot();
    m_owed.push_back({ letter, Answer::FinalDot });
}

Task<> SmtpPipeline::postByChunks(Letter letter)
{
    co_await hearWhatIsThere();
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

    QList<QByteArray> commands{ letter->mailCommand() };
    commands += letter->rcptCommands();
    QList<Answer> answers{ Answer::Sender };
    answers.append(QList<Answer>(letter->rcptCommands().size(), Answer::Recipient));
    co_await say(letter, commands, answers);

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
    letter->countOctets(chunk.ofLetter);
    m_progress(letter->number(), letter->octets(), letter->letter().source->size());
    co_await m_talk.drained();
}

// --- talking

// What an earlier letter left behind is swept away first. By chunks that is not known yet: RSET goes to be sure.
Task<> SmtpPipeline::say(Letter letter, QList<QByteArray> commands, QList<Answer> answers)
{
    if (m_can.pipelining)
        co_await hearWhatIsThere();
    else
        co_await hearAll();
    const bool begins = answers.first() == Answer::Sender;
    const bool reset = begins && (m_needsReset || (m_byChunks && !m_owed.empty()));
    if (reset && !m_can.pipelining) {
        m_needsReset = false;
        const SmtpReply done = co_await m_talk.ask("RSET", deadline::Command);
        if (!done.isPositive())
            throw m_talk.refused(Step::Other, done);
    }
    QList<QByteArray> all = commands;
    if (reset && m_can.pipelining)
        all.prepend("RSET");
    co_await m_talk.say(all);
    if (reset && m_can.pipelining) {
        m_owed.push_back({});
        m_needsReset = false;
    }
    letter->isBegun = true;
    for (const QByteArray &command : commands)
        letter->log().sent(command + "\r\n");
    for (const Answer what : answers)
        m_owed.push_back({ letter, what });
}

std::chrono::milliseconds SmtpPipeline::patience(const Owed &owed) const
{
    if (m_closing)
        return deadline::Quit;
    if (!owed.letter)
        return deadline::Command;
    switch (owed.what) {
    case Answer::Data:
        return deadline::Data;
    case Answer::LastChunk:
    case Answer::FinalDot:
        return deadline::FinalDot;
    case Answer::Sender:
    case Answer::Recipient:
    case Answer::Chunk:
        break;
    }
    return deadline::Command;
}

// The next reply, to whom it belongs.
Task<> SmtpPipeline::hear()
{
    const Owed owed = m_owed.front();
    const SmtpReply reply = co_await m_talk.reply(patience(owed));
    m_owed.pop_front();
    m_spokeOn |= m_closing;
    m_closing |= reply.closesSession();
    if (!owed.letter) {
        if (!reply.isPositive())
            throw m_talk.refused(Step::Other, reply);
        co_return;
    }
    owed.letter->hear(owed.what, reply);
    if (owed.letter->isContradicted()) {
        m_talk.giveUp();
        throw *owed.letter->error();
    }
    if (endsLetter(owed.what) && owed.letter->state() != SmtpPosting::State::MaybeSent)
        settle(owed.letter);
    else if (endsLetter(owed.what))
        throw *owed.letter->error();
    if (reply.closesSession())
        throw m_talk.refused(stepOf(owed.what), reply);
}

Task<> SmtpPipeline::hearWhatIsThere()
{
    while (!m_owed.empty() && m_talk.hasReply())
        co_await hear();
}

Task<> SmtpPipeline::hearAll()
{
    while (!m_owed.empty())
        co_await hear();
}

Task<> SmtpPipeline::hearAllOf(Letter letter)
{
    while (std::ranges::any_of(m_owed, [&letter](const Owed &owed) { return owed.letter == letter; }))
        co_await hear();
}

// --- the end

bool SmtpPipeline::owesAReset() const
{
    return std::ranges::any_of(m_owed, [](const Owed &owed) { return !owed.letter; });
}

void SmtpPipeline::settle(const Letter &letter, const std::optional<MailError> &cause)
{
    const auto place = std::ranges::find(m_underWay, letter);
    if (place == m_underWay.end())
        return;
    m_underWay.erase(place);
    if (letter->isMarked)
        m_window.answered();
    if (letter->isOpen() && !owesAReset())
        m_needsReset = true;
    const SmtpOutcome outcome = letter->outcome(cause);
    const bool reachesAll = outcome.error && (outcome.error->scope == Scope::Session || outcome.error->scope == Scope::Account);
    if (reachesAll) {
        m_stopped = true;
        m_trouble = outcome.error;
    }
    m_settled(letter->number(), outcome);
}

Task<> SmtpPipeline::hearRest(MailError *cause)
{
    try {
        if (!m_talk.isBroken() || m_closing)
            co_await hearAll();
        co_await m_talk.lastWords();
    } catch (const MailError &said) {
        m_closed = m_closing && !m_spokeOn && said.kind == Kind::ConnectionLost;
        const bool isLinks = cause->kind == Kind::ConnectionLost || cause->kind == Kind::TimedOut;
        if (isLinks && !said.serverText.isEmpty())
            *cause = said;
    }
}

// Whoever says 421 does nothing that was asked after it (RFC 5321 section 3.8): if only the end of the link followed, what
// waited behind was not sent.
void SmtpPipeline::settleRest(const MailError &cause)
{
    const MailError untried{ .kind = Kind::Cancelled, .retry = MailError::Retry::Later };
    while (!m_underWay.empty()) {
        const Letter letter = m_underWay.front();
        if (m_closed && letter->state() == SmtpPosting::State::MaybeSent && !letter->error())
            letter->withdraw();
        if (letter->isDataGranted() && letter->state() == SmtpPosting::State::NotSent)
            m_talk.giveUp(); // the server waits for a letter: a QUIT would be part of it
        settle(letter, letter->isBegun ? cause : untried);
    }
    while (!m_ahead.empty()) {
        const Letter letter = m_ahead.front();
        m_ahead.pop_front();
        m_settled(letter->number(), letter->outcome(untried));
    }
}

} // namespace sobre::smtp
