// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace sobre::smtp {

class LetterSource;

/// One letter and its envelope. Without a source there is no letter: the session logs in, asks whether the
/// sender would be accepted (MAIL, then RSET; not asked if the sender is empty) and sends nothing.
struct SmtpLetter {
    QByteArray sender; ///< UTF-8, without angle brackets; empty: the null reverse-path
    QList<QByteArray> recipients; ///< UTF-8; each gets a RCPT of its own, Bcc as well
    bool eightBit = false; ///< holds octets above 127: needs 8BITMIME
    bool utf8Header = false; ///< its header holds octets above 127: SMTPUTF8 is asked for where it is offered
    QByteArray envelopeId; ///< ENVID, RFC 3461; empty: none
    bool requireTls = false; ///< REQUIRETLS, RFC 8689: refused before MAIL where it is not offered
    LetterSource *source = nullptr; ///< not owned; must outlive the session
};

} // namespace sobre::smtp
