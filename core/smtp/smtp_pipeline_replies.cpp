// SPDX-License-Identifier: GPL-3.0-or-later
// What SmtpPipeline says and hears, and what is told of letters; smtp_pipeline.cpp has the letters' own script.
#include "core/smtp/smtp_conversation.h"
#include "core/smtp/smtp_pipeline.h"

#include <algorithm>

namespace sobre::smtp {

namespace {

using Kind = MailError::Kind;
using Scope = MailError::Scope;

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

bool isChunk(SmtpPosting::Answer what)
{
    return what == SmtpPosting::Answer::Chunk || what == SmtpPosting::Answer::LastChunk;
}

bool endsLetter(SmtpPosting::Answer what)
{
    return what == SmtpPosting::Answer::LastChunk || what == SmtpPosting::Answer::FinalDot;
}

} // namespace

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
    noteSaid(letter, { commands, answers });
}

SmtpPipeline::Envelope SmtpPipeline::envelopeOf(const SmtpPosting &letter) const
{
    const QList<QByteArray> recipients = letter.rcptCommands();
    Envelope envelope{ { letter.mailCommand() }, { Answer::Sender } };
    envelope.commands += recipients;
    envelope.answers.append(QList<Answer>(recipients.size(), Answer::Recipient));
    if (!m_byChunks && letter.hasOneRecipient()) {
        envelope.commands += "DATA";
        envelope.answers += Answer::Data;
    }
    return envelope;
}

void SmtpPipeline::noteSaid(const Letter &letter, const Envelope &said)
{
    letter->isBegun = true;
    for (const QByteArray &command : said.commands)
        letter->log().sent(command + "\r\n");
    for (const Answer what : said.answers)
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
    if (isUnknownChunk(owed, reply)) { // it may read the octets as commands: not another word
        m_refusesChunks = true;
        m_talk.giveUp();
        throw m_talk.refused(Step::FinalDot, reply);
    }
    m_tookChunks |= isChunk(owed.what) && reply.isPositive();
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

// RFC 5321 section 4.2.2: not a word about the letter, but about the command. Some filters before a server offer what it has
// and do not know it themselves.
bool SmtpPipeline::isUnknownChunk(const Owed &owed, const SmtpReply &reply) const
{
    const bool isUnknown = reply.code == 500 || reply.code == 501 || reply.code == 502 || reply.code == 504;
    return isChunk(owed.what) && isUnknown && !m_tookChunks && !owed.letter->error();
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
        if ((m_closed || m_refusesChunks) && letter->state() == SmtpPosting::State::MaybeSent && !letter->error())
            letter->withdraw();
        if (letter->isDataGranted() && letter->state() == SmtpPosting::State::NotSent)
            m_talk.giveUp(); // the server waits for a letter: a QUIT would be part of it
        settle(letter, letter->isBegun && !m_refusesChunks ? cause : untried);
    }
    while (!m_ahead.empty()) {
        const Letter letter = m_ahead.front();
        m_ahead.pop_front();
        m_settled(letter->number(), letter->outcome(untried));
    }
}

} // namespace sobre::smtp
