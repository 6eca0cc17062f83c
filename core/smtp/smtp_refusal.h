// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"

#include <QString>

namespace sobre::smtp {

struct SmtpReply;

/// What a server was asked when it answered; decides what a refusal means and how far it reaches.
enum class Step { Greeting, Hello, StartTls, LogIn, Sender, Recipient, Data, FinalDot, Other };

/// A reply that is not the one hoped for, as an error. A 4xx is retried later; a 5xx never where it speaks of
/// the letter, and when the user acts where it speaks of the session or the account. 421 ends the session and
/// is RefusedForNow whatever was asked; an answer that is neither a yes nor a no at this step is Protocol.
/// `detail` is handed on (an address, a mechanism). `server` is the caller's to fill.
///
/// | step | kind | scope |
/// |---|---|---|
/// | Greeting, Hello, Other | Refused, RefusedForNow | Session |
/// | StartTls | TlsRefused | Session |
/// | LogIn | LoginRefused; RefusedForNow for 4xx; Refused for 530, 534, 538 (something else comes first) |
/// Account | | Sender | SenderRefused; TooLarge for 552 and x.3.4; Refused for 530 | Letter, Account | |
/// Recipient | RecipientRefused | Recipient | | Data | Refused, RefusedForNow | Letter | | FinalDot |
/// LetterRefused; TooLarge for x.3.4 | Letter |
MailError refusal(Step step, const SmtpReply &reply, const QString &detail = {});

} // namespace sobre::smtp
