// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/smtp/smtp_conversation.h"

#include <algorithm>
#include <cstring>

namespace sobre::smtp {

namespace {

using Kind = MailError::Kind;

// Octets of a letter that may wait for the link before more are asked for.
constexpr qint64 LetterInFlight = 256 * 1024;

constexpr char Mask[] = "****";

bool endsLine(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

QByteArray linesOf(const QList<QByteArray> &commands)
{
    QByteArray lines;
    for (const QByteArray &command : commands) {
        if (std::ranges::any_of(command, endsLine)) {
            throw MailError{ .kind = Kind::BadInput,
                             .detail = QStringLiteral("a control character in an SMTP command") };
        }
        lines += command + "\r\n";
    }
    return lines;
}

std::chrono::milliseconds machineClock()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch());
}

struct Arrived {
    int replies = 0; ///< whole ones
    bool more = false; ///< and octets behind them
};

Arrived arrived(QByteArrayView octets)
{
    Arrived found;
    for (qsizetype begin = 0, end; (end = octets.indexOf('\n', begin)) >= 0; begin = end + 1) {
        const bool last = end - begin < 4 || octets[begin + 3] != '-'; // RFC 5321 section 4.2.1
        found.replies += last;
        found.more = !last;
        if (end + 1 == octets.size())
            return found;
    }
    found.more = !octets.isEmpty();
    return found;
}

} // namespace

SmtpConversation::SmtpConversation(net::LineChannel &channel, Clock clock)
    : m_channel(channel), m_clock(clock ? std::move(clock) : Clock(machineClock))
{
}

Task<SmtpReply> SmtpConversation::ask(QByteArray command, std::chrono::milliseconds limit)
{
    const QList<QByteArray> commands{ std::move(command) };
    co_await say(commands);
    const std::chrono::milliseconds asked = m_clock();
    SmtpReply answer = co_await reply(limit);
    m_roundTrip.sample(m_clock() - asked);
    co_return answer;
}

Task<> SmtpConversation::say(QList<QByteArray> commands)
{
    co_await expectSilence();
    const QByteArray lines = linesOf(commands);
    m_owed += static_cast<int>(commands.size());
    m_channel.write(lines);
}

Task<> SmtpConversation::saySecret(QByteArray line, QByteArray shown)
{
    co_await expectSilence();
    if (std::ranges::any_of(line, endsLine))
        throw MailError{ .kind = Kind::BadInput,
                         .detail = QStringLiteral("a control character in a secret") };
    ++m_owed;
    hide(QByteArrayView(line).sliced(std::min(line.size(), shown.size() - qsizetype(std::strlen(Mask)))));
    line += "\r\n";
    m_channel.writeSecret(line, shown);
}

void SmtpConversation::hide(QByteArrayView secret)
{
    constexpr qsizetype shortestSecret = 4; // else half the replies would be stars
    m_channel.hide(secret);
    if (secret.size() < shortestSecret)
        return;
    m_secrets.append(secret.toByteArray());
    m_secrets.append(secret.toByteArray().toBase64());
}

// A challenge stays as it is: the mechanism needs it, and nobody is shown it.
void SmtpConversation::mask(SmtpReply &reply) const
{
    if (reply.code == 334)
        return;
    for (QByteArray &line : reply.lines) {
        for (const QByteArray &secret : m_secrets)
            line.replace(secret, Mask);
    }
}

Task<SmtpReply> SmtpConversation::reply(std::chrono::milliseconds limit)
{
    m_channel.setDeadline(limit);
    SmtpReplyParser parser;
    for (bool whole = false; !whole;) {
        // Before anything is made of it: what cannot be read is quoted, and a server may echo what it was sent. A challenge
        // stays as it is: the mechanism needs it, and nobody is shown it.
        const QByteArray line = co_await m_channel.readLine();
        const Result<bool> taken = parser.add(line.startsWith("334") ? line : m_channel.masked(line));
        if (!taken) {
            m_broken = true;
            throw error(taken.error());
        }
        whole = *taken;
    }
    SmtpReply answer = parser.take();
    --m_owed;
    mask(answer);
    if (answer.closesSession())
        m_broken = true;
    co_return answer;
}

// What is there before a command was said cannot be the answer to it (attacks A 4 and A 6): answers to earlier
// commands may be, but no more than were asked for. Only 421 may come unasked.
Task<> SmtpConversation::expectSilence()
{
    const Arrived unread = arrived(m_channel.unread());
    if (unread.replies < m_owed || (unread.replies == m_owed && !unread.more))
        co_return;
    m_broken = true;
    for (int answers = m_owed; answers > 0; --answers)
        co_await reply(deadline::Quit);
    const SmtpReply unasked = co_await reply(deadline::Quit);
    if (unasked.closesSession())
        throw refused(Step::Other, unasked);
    throw error({ .kind = Kind::Protocol,
                  .retry = MailError::Retry::Later,
                  .detail = QStringLiteral("a reply that nobody asked for"),
                  .serverText = unasked.words() });
}

bool SmtpConversation::hasReply() const
{
    return arrived(m_channel.unread()).replies > 0;
}

void SmtpConversation::writeChunk(QByteArray command, QByteArray octets)
{
    ++m_owed;
    m_channel.write(command + "\r\n");
    if (!octets.isEmpty())
        m_channel.writeBody(octets);
}

void SmtpConversation::writeGoodbye()
{
    ++m_owed;
    m_goodbye = true;
    m_channel.write("QUIT\r\n");
}

Task<> SmtpConversation::drained()
{
    m_channel.setDeadline(deadline::Block);
    co_await m_channel.drained(LetterInFlight);
}

void SmtpConversation::beginLetter()
{
    ++m_owed;
    m_inLetter = true;
}

Task<> SmtpConversation::writeLetter(QByteArray octets, bool all)
{
    m_channel.writeBody(octets);
    m_channel.setDeadline(deadline::Block);
    co_await m_channel.drained(all ? 0 : LetterInFlight);
    co_await lastWords();
}

void SmtpConversation::writeFinalDot(const QList<QByteArray> &next)
{
    const QByteArray lines = ".\r\n" + linesOf(next);
    m_inLetter = false;
    m_owed += static_cast<int>(next.size());
    m_channel.write(lines);
}

Task<> SmtpConversation::lastWords()
{
    if (!m_inLetter || m_channel.unread().isEmpty())
        co_return;
    m_broken = true;
    const SmtpReply early = co_await reply(deadline::Quit);
    throw refused(Step::FinalDot, early);
}

MailError SmtpConversation::error(MailError error) const
{
    error.server = m_channel.peer();
    // Anybody on the way may have said it: it must not be shown as the server's own words.
    const bool inClear = m_demandsTls && !error.serverText.isEmpty() && !m_channel.isEncrypted();
    if (inClear && !error.detail.endsWith(QStringLiteral("in-clear")))
        error.detail = QStringLiteral("%1 in-clear").arg(error.detail).trimmed();
    return error;
}

MailError SmtpConversation::refused(Step step, const SmtpReply &reply, const QString &detail) const
{
    return error(refusal(step, reply, detail));
}

} // namespace sobre::smtp
