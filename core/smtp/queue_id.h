// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace sobre::smtp {

struct SmtpReply;

/// The name a server gave the letter in its own queue, from the reply to the final dot: what a help desk asks
/// for. Best effort over the wordings of Postfix, Exim, sendmail, Exchange, qmail, Gmail and their kin; empty
/// where none is recognised. Made of letters, digits and `._+/=:@-` only, at most 128 octets.
QByteArray queueIdFrom(const SmtpReply &reply);

} // namespace sobre::smtp
