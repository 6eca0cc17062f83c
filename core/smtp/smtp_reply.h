// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>

namespace sobre::smtp {

/// An enhanced status code, "5.1.1" (RFC 2034, RFC 3463).
struct EnhancedStatus {
    int kind = 0; ///< 2, 4 or 5; always the first digit of the reply's code
    int subject = 0;
    int detail = 0;

    /// The code at the start of a reply's text, for a reply whose code begins with `kind`; none if there is
    /// none or if it contradicts the reply.
    static std::optional<EnhancedStatus> parse(QByteArrayView text, int kind);
    QByteArray toByteArray() const;
    bool operator==(const EnhancedStatus &) const = default;
};

/// One whole answer of an SMTP server (RFC 5321 section 4.2), as a value. What it holds was written by a
/// stranger: any octet but CR LF and NUL may be in it.
struct SmtpReply {
    static constexpr qsizetype MaxLines = 1000;
    static constexpr qsizetype MaxOctets = 64 * 1024;

    int code = 0; ///< 200 to 599
    std::optional<EnhancedStatus> status;
    QList<QByteArray>
        lines; ///< the text of each line, without code and separator; at least one, which may be empty

    bool isPositive() const { return code / 100 == 2; }
    bool isTransient() const { return code / 100 == 4; }
    bool isPermanent() const { return code / 100 == 5; }
    /// 421: the server ends the session, whatever was asked (RFC 5321 section 3.8).
    bool closesSession() const { return code == 421; }
    /// The server's words for a MailError: the code once, then the lines, joined by LF; at most 512 octets
    /// and never cut inside a UTF-8 sequence.
    QByteArray words() const;
    /// The same without the code.
    QByteArray text() const;
    bool operator==(const SmtpReply &) const = default;
};

/// Puts a reply together from lines. Mistrustful: a line that is no reply line, codes that differ between
/// lines, a NUL or too much of anything is a protocol error, and nothing is guessed.
class SmtpReplyParser {
public:
    /// Takes the next line, without its line end. True: the reply is whole. MailError Protocol, with the line
    /// in serverText, when it is no reply; the parser is useless from then on.
    Result<bool> add(QByteArrayView line);
    /// The whole reply; the parser is empty again.
    SmtpReply take();

private:
    SmtpReply m_reply;
    qsizetype m_octets = 0;
};

/// At most 512 octets of what a server said, never cut inside a UTF-8 sequence: the length of
/// MailError::serverText.
QByteArray shortened(QByteArrayView words);

} // namespace sobre::smtp
