// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/error/mail_error.h"
#include "core/net/line_channel.h"
#include "core/pop3/pop3_reply.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <functional>

namespace sobre::pop3 {

/// Commands out, answers in, over a LineChannel: what all parts of the dialogue share. It makes the errors,
/// with the server's name and words in them. Every failure is a thrown MailError.
class Pop3Link {
public:
    explicit Pop3Link(net::LineChannel &channel) : m_channel(channel) { }

    net::LineChannel &channel() { return m_channel; }
    /// The account demands TLS: what the server says before there is any gets the fact "in-clear" in an error's detail.
    void demandTls() { m_demandsTls = true; }

    /// The only functions that write commands. They refuse CR, LF and NUL (BadInput), and octets that lie
    /// unread where no answer is due (Protocol): they would be taken for the answer to this command.
    void send(QByteArrayView command);
    /// `command` holds a secret; the wire log shows `shown`, with "****" in its place.
    void sendSecret(QByteArrayView command, QByteArrayView shown);
    /// Several commands in one write (RFC 2449 PIPELINING). Their answers come in the same order.
    void sendAll(const QList<QByteArray> &commands);
    /// The same for commands whose answers nobody waits for: `read` takes all of them, before the next answer
    /// is read.
    void sendAside(const QList<QByteArray> &commands, std::function<Task<>()> read);

    /// A line of the server's that belongs to a running exchange (AUTH). Does not count as an answer.
    Task<QByteArray> line();
    /// The next status line, good or bad. Throws Protocol where there is none.
    Task<StatusLine> status();
    /// The same; a refusal is thrown.
    Task<StatusLine> ok();
    /// send() and ok().
    Task<StatusLine> command(QByteArray command);
    /// Hands each line of a multi-line answer over as it comes, after its status line and without byte
    /// stuffing; at most `limit`, then TooLong.
    Task<> eachLine(qint64 limit, std::function<void(QByteArrayView line)> take);
    /// The last answer goes on: its octets are read from the channel until answered(), and by right lie there
    /// unread while more commands go out.
    void answerGoesOn() { ++m_due; }
    /// The answer that is due has come in a form of its own (AUTH), or to its end.
    void answered();

    /// A refusal as an error: RefusedForNow where the code says so (detail: the code), else Refused.
    MailError refusal(const StatusLine &status) const;
    MailError error(MailError::Kind kind, QByteArrayView serverText = {}, const QString &detail = {}) const;

private:
    QByteArray checked(QByteArrayView command) const;
    void refuseUnasked() const;
    Task<> readAside();

    net::LineChannel &m_channel;
    bool m_demandsTls = false;
    int m_due = 1; ///< answers that have not come yet; at first the greeting
    QList<std::function<Task<>()>> m_aside; ///< who reads the first of these
    bool m_readingAside = false;
};

} // namespace sobre::pop3
