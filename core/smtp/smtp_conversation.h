// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/net/line_channel.h"
#include "core/smtp/round_trip.h"
#include "core/smtp/smtp_refusal.h"
#include "core/smtp/smtp_reply.h"

#include <QByteArray>
#include <QList>

#include <chrono>
#include <functional>

namespace sobre::smtp {

/// How long a server may take for an answer, by what it answers: the minimum of RFC 5321 section 4.5.3.2,
/// except for goodbye, which nothing depends on.
namespace deadline {
using namespace std::chrono_literals;
inline constexpr std::chrono::milliseconds Greeting = 5min;
inline constexpr std::chrono::milliseconds Command = 5min; ///< EHLO, MAIL, RCPT, RSET
inline constexpr std::chrono::milliseconds StartTls = 2min;
inline constexpr std::chrono::milliseconds LogIn = 2min;
inline constexpr std::chrono::milliseconds Data = 2min;
inline constexpr std::chrono::milliseconds Block = 3min;
inline constexpr std::chrono::milliseconds FinalDot = 10min;
inline constexpr std::chrono::milliseconds Quit = 5s;
} // namespace deadline

/// Commands out, replies in, and the account of which replies the server still owes. The one place that
/// writes commands, so the one place where a line break in an argument is caught, and where a reply that
/// nobody asked for is caught before it can be taken for the answer to the next command. Knows nothing of
/// what the commands mean.
class SmtpConversation {
public:
    /// Monotonic; measures round trips.
    using Clock = std::function<std::chrono::milliseconds()>;

    /// `channel` must outlive this. It has just been opened: the server owes its greeting. No clock: the machine's.
    explicit SmtpConversation(net::LineChannel &channel, Clock clock = {});

    net::LineChannel &channel() const { return m_channel; }

    /// One command and its reply.
    Task<SmtpReply> ask(QByteArray command, std::chrono::milliseconds limit);
    /// Several commands in one go (RFC 2920); as many more replies are owed then. Throws BadInput for CR, LF, NUL
    /// or other controls in a command, Protocol or RefusedForNow when the server has said more than it was asked.
    Task<> say(QList<QByteArray> commands);
    /// Throws as say() does when the server has said more than it was asked, and what the link failed with.
    Task<> expectSilence();
    /// A command and the octets that belong to it (RFC 3030). Returns at once; expectSilence() goes before, drained()
    /// behind.
    void writeChunk(QByteArray command, QByteArray octets);
    /// QUIT, while answers are owed: nothing else can be said then. Its own answer comes behind them.
    void writeGoodbye();
    bool hasSaidGoodbye() const { return m_goodbye; }
    /// Returns when the link has taken most of what was written.
    Task<> drained();
    /// A whole reply has come and waits to be read.
    bool hasReply() const;
    /// Between questions of ask() and their answers.
    const RoundTrip &roundTrip() const { return m_roundTrip; }
    /// A line that holds a secret; the wire log shows `shown`, in which "****" at the end stands for it. No
    /// reply will ever be seen to hold it: where the server echoes it, it is masked.
    Task<> saySecret(QByteArray line, QByteArray shown);
    /// The same for a secret that may be echoed in its own form.
    void hide(QByteArrayView secret);
    /// The next reply that is owed, whatever it says; after a 421 nothing else can be asked. Throws Protocol,
    /// and what the channel throws.
    Task<SmtpReply> reply(std::chrono::milliseconds limit);

    /// After 354: octets that follow are a letter's, and a reply is owed only for the dot that ends it.
    void beginLetter();
    /// Hands on octets of the letter and returns when the link has taken most of them, or all. Throws the
    /// server's refusal if one came before the letter ended.
    Task<> writeLetter(QByteArray octets, bool all = false);
    /// The line that ends the letter, and commands that go along in the same piece (RFC 2920): a server that reads them
    /// together answers them together. Returns at once; writeLetter() goes before. Throws BadInput as say() does, and
    /// then nothing has left.
    void writeFinalDot(const QList<QByteArray> &next = {});

    /// Nothing is owed (but for the answer to QUIT) and nothing went wrong: RSET and QUIT make sense, or waiting for that answer.
    bool isInStep() const { return m_owed == (m_goodbye ? 1 : 0) && !m_broken; }
    /// Ends the account: nothing more can be said here.
    void giveUp() { m_broken = true; }
    bool isBroken() const { return m_broken; }
    /// For a link that was lost under a letter: the refusal that the server sent before it hung up. Throws
    /// it; otherwise returns.
    Task<> lastWords();

    /// The account demands TLS: what is said before there is any gets the fact "in-clear" in an error's detail (attack A 7).
    void demandTls() { m_demandsTls = true; }

    /// An error of this server.
    MailError error(MailError error) const;
    MailError refused(Step step, const SmtpReply &reply, const QString &detail = {}) const;

private:
    void mask(SmtpReply &reply) const;

    net::LineChannel &m_channel;
    const Clock m_clock;
    RoundTrip m_roundTrip;
    QList<QByteArray> m_secrets;
    int m_owed = 1;
    bool m_goodbye = false;
    bool m_demandsTls = false;
    bool m_inLetter = false;
    bool m_broken = false;
};

} // namespace sobre::smtp
