// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/error/mail_error.h"
#include "core/net/line_channel.h"
#include "core/pop3/pop3_reply.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

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

    /// A line of the server's that belongs to a running exchange (AUTH). Does not count as an answer.
    Task<QByteArray> line();
    /// The next status line, good or bad. Throws Protocol where there is none.
    Task<StatusLine> status();
    /// The same; a refusal is thrown.
    Task<StatusLine> ok();
    /// send() and ok().
    Task<StatusLine> command(QByteArray command);
    /// The lines of a multi-line answer, after its status line; at most `limit`, then TooLong.
    Task<QList<QByteArray>> lines(qint64 limit);
    /// The answer that is due has come in a form of its own (AUTH).
    void answered();

    /// A refusal as an error: RefusedForNow where the code says so, else Refused.
    MailError refusal(const StatusLine &status) const;
    MailError error(MailError::Kind kind, QByteArrayView serverText = {}, const QString &detail = {}) const;

private:
    QByteArray checked(QByteArrayView command) const;
    void refuseUnasked() const;

    net::LineChannel &m_channel;
    int m_due = 1; ///< answers that have not come yet; at first the greeting
};

} // namespace sobre::pop3
