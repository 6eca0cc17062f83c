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

    /// The only functions that write commands. They refuse CR, LF and NUL (BadInput), and octets that lie
    /// unread where no answer is due (Protocol): they would be taken for the answer to this command.
    void send(QByteArrayView command);
    /// `command` holds a secret; the wire log shows `shown`, with "****" in its place.
    void sendSecret(QByteArrayView command, QByteArrayView shown);
    /// Several commands in one write (RFC 2449 PIPELINING). Their answers come in the same order.
    void sendAll(const QList<QByteArray> &commands);
    /// The same for commands whose one-line answers do not matter: they are passed over before the next is read.
    void sendAside(const QList<QByteArray> &commands);

    /// A line of the server's that belongs to a running exchange (AUTH). Does not count as an answer.
    Task<QByteArray> line();
    /// The next status line, good or bad. Throws Protocol where there is none.
    Task<StatusLine> status();
    /// The same; a refusal is thrown.
    Task<StatusLine> ok();
    /// send() and ok().
    Task<StatusLine> command(QByteArray command);
    /// Hands each line of a multi-line answer over as it comes, after its status line and without byte stuffing; at
    /// most `limit`, then TooLong.
    Task<> eachLine(qint64 limit, std::function<void(QByteArrayView line)> take);
    /// The answer that is due has come in a form of its own (AUTH).
    void answered();

    /// A refusal as an error: RefusedForNow where the code says so (detail: the code), else Refused.
    MailError refusal(const StatusLine &status) const;
    MailError error(MailError::Kind kind, QByteArrayView serverText = {}, const QString &detail = {}) const;

private:
    QByteArray checked(QByteArrayView command) const;
    void refuseUnasked() const;
    Task<> passOver();

    net::LineChannel &m_channel;
    int m_due = 1; ///< answers that have not come yet; at first the greeting
    int m_aside = 0; ///< of these, the first so many do not matter
};

} // namespace sobre::pop3
