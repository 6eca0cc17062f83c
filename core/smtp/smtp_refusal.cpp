// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/smtp/smtp_refusal.h"

#include "core/smtp/smtp_reply.h"

namespace sobre::smtp {

namespace {

using Kind = MailError::Kind;
using Scope = MailError::Scope;
using Retry = MailError::Retry;

Scope scopeOf(Step step)
{
    switch (step) {
    case Step::LogIn:
        return Scope::Account;
    case Step::Sender:
    case Step::Data:
    case Step::FinalDot:
        return Scope::Letter;
    case Step::Recipient:
        return Scope::Recipient;
    case Step::Greeting:
    case Step::Hello:
    case Step::StartTls:
    case Step::Other:
        break;
    }
    return Scope::Session;
}

bool saysTooLarge(Step step, const SmtpReply &reply)
{
    if (reply.status) // 552 alone may also be a mailbox that is full
        return reply.status->subject == 3 && reply.status->detail == 4;
    return step == Step::Sender && reply.code == 552; // RFC 1870 section 6.1
}

// RFC 4954 sections 4.1 and 6: what is missing is not another password.
bool asksForSomethingElseFirst(int code)
{
    return code == 530 || code == 534 || code == 538;
}

Kind kindOf(Step step, const SmtpReply &reply)
{
    const Kind plain = reply.isTransient() ? Kind::RefusedForNow : Kind::Refused;
    switch (step) {
    case Step::StartTls:
        return Kind::TlsRefused;
    case Step::LogIn:
        return reply.isTransient() || asksForSomethingElseFirst(reply.code) ? plain : Kind::LoginRefused;
    case Step::Sender:
        if (saysTooLarge(step, reply))
            return Kind::TooLarge;
        return reply.code == 530 ? Kind::Refused : Kind::SenderRefused;
    case Step::Recipient:
        return Kind::RecipientRefused;
    case Step::FinalDot:
        return saysTooLarge(step, reply) ? Kind::TooLarge : Kind::LetterRefused;
    case Step::Greeting:
    case Step::Hello:
    case Step::Data:
    case Step::Other:
        break;
    }
    return plain;
}

} // namespace

MailError refusal(Step step, const SmtpReply &reply, const QString &detail)
{
    MailError error{ .scope = scopeOf(step), .detail = detail, .serverText = reply.words() };
    if (reply.closesSession()) {
        error.kind = Kind::RefusedForNow;
        error.scope = Scope::Session;
        error.retry = Retry::Later;
    } else if (!reply.isTransient() && !reply.isPermanent()) {
        error.kind = Kind::Protocol;
        error.scope = Scope::Session;
        error.retry = Retry::Later;
    } else {
        error.kind = kindOf(step, reply);
        if (reply.code == 530)
            error.scope = Scope::Account;
        if (reply.isTransient())
            error.retry = Retry::Later;
        else if (error.scope == Scope::Session || error.scope == Scope::Account)
            error.retry = Retry::WhenUserActs; // nothing is wrong with the letter
    }
    return error;
}

} // namespace sobre::smtp
