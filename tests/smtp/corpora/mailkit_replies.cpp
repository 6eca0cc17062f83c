// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/smtp/corpora/mailkit_replies.h"

namespace sobre::tests {
namespace {

using Kind = MailError::Kind;

QByteArray mailCommand(const AnsweredSmtpRun &run)
{
    return run.said({ "MAIL" }).value(0);
}

QByteArray nothingButQuit(const AnsweredSmtpRun &run, const QByteArray &)
{
    return run.said({ "HELO", "MAIL", "RCPT", "DATA" }).value(0);
}

/// PLAIN, the size, and nothing of what was not offered.
QByteArray logsInByPlain(const AnsweredSmtpRun &run, const QByteArray &)
{
    if (run.outcome->mechanism != "PLAIN")
        return "logged in by " + run.outcome->mechanism;
    return mailCommand(run) == "MAIL FROM:<ana@uno.test> SIZE=20" ? "" : mailCommand(run);
}

QByteArray asksForNoBinary(const AnsweredSmtpRun &run, const QByteArray &)
{
    return mailCommand(run).contains("BODY=") ? mailCommand(run) : QByteArray();
}

QByteArray pipelines(const AnsweredSmtpRun &run, const QByteArray &octets)
{
    return run.report->mostAhead > 1 ? logsInByPlain(run, octets) : "one command at a time";
}

void asksForReports(FakeMta &, AnsweredSmtpRun &run)
{
    run.letter.envelopeId = "c0ffee";
}

QByteArray asksAndPipelines(const AnsweredSmtpRun &run, const QByteArray &)
{
    const QList<QByteArray> envelope = run.said({ "MAIL", "RCPT" });
    if (run.report->mostAhead < 2)
        return "one command at a time";
    return envelope.value(0) == "MAIL FROM:<ana@uno.test> SIZE=20 RET=HDRS ENVID=c0ffee"
            && envelope.value(1) == "RCPT TO:<luz@due.test> NOTIFY=FAILURE,DELAY ORCPT=rfc822;luz@due.test"
        ? QByteArray()
        : envelope.join(" | ");
}

void closedVansOnly(FakeMta &, AnsweredSmtpRun &run)
{
    run.letter.requireTls = true;
}

QByteArray requiresTls(const AnsweredSmtpRun &run, const QByteArray &)
{
    return mailCommand(run) == "MAIL FROM:<ana@uno.test> SIZE=20 REQUIRETLS" ? "" : mailCommand(run);
}

QByteArray carriesUtf8(const AnsweredSmtpRun &run, const QByteArray &)
{
    const QList<QByteArray> envelope = run.said({ "MAIL", "RCPT" });
    return envelope == QList<QByteArray>({ "MAIL FROM:<ñandú@uno.test> SIZE=20 SMTPUTF8", "RCPT TO:<luz@due.test>" })
        ? ""
        : envelope.join(" | ");
}

void fromNandu(FakeMta &mta, AnsweredSmtpRun &run)
{
    mta.capabilities = { "SMTPUTF8" }; // what it is told to say of itself it keeps
    run.letter.sender = "ñandú@uno.test";
}

void byLogin(FakeMta &mta, AnsweredSmtpRun &run)
{
    mta.capabilities = { "AUTH LOGIN" };
    run.settings.login.remembered = "LOGIN";
}

/// User, then password, whatever the server's two questions are called.
QByteArray userThenPassword(const AnsweredSmtpRun &run, const QByteArray &)
{
    const qsizetype at = run.report->lines.indexOf("AUTH LOGIN");
    const bool right = at >= 0 && QByteArray::fromBase64(run.report->lines.value(at + 1)) == "ana@uno.test"
        && QByteArray::fromBase64(run.report->lines.value(at + 2)) == "hunter22";
    return right ? "" : "another order";
}

QByteArray mechanismIsRemembered(const AnsweredSmtpRun &run, const QByteArray &)
{
    return run.outcome->mechanism == "PLAIN" ? "" : "logged in by " + run.outcome->mechanism;
}

QByteArray saysNoMore(const AnsweredSmtpRun &run, const QByteArray &octets)
{
    const QByteArray more = nothingButQuit(run, octets);
    if (!more.isEmpty())
        return more;
    return run.outcome->error->serverText == octets.trimmed() ? "" : run.outcome->error->serverText;
}

/// The reply to RCPT, all of its lines.
QByteArray wordsOfAllLines(const AnsweredSmtpRun &run, const QByteArray &octets)
{
    QByteArray expected;
    for (const QByteArray &line : octets.trimmed().split('\n'))
        expected += (expected.isEmpty() ? "" : "\n") + line.sliced(4);
    if (run.outcome->recipients.size() != 1)
        return "no reply of the recipient";
    return run.outcome->recipients[0].text == expected ? "" : run.outcome->recipients[0].text;
}

void pipelined(FakeMta &mta, AnsweredSmtpRun &)
{
    mta.capabilities = { "PIPELINING", "AUTH PLAIN" };
    mta.replies["RCPT"] = ""; // comes with MAIL's
}

void pipelinedInVain(FakeMta &mta, AnsweredSmtpRun &run)
{
    pipelined(mta, run);
    mta.replies["DATA"] = "554 5.5.1 Nobody to take it to\r\n";
}

QByteArray bothReplies(const AnsweredSmtpRun &run, const QByteArray &octets)
{
    const QByteArray second = octets.trimmed().split('\n').value(1);
    if (run.report->mostAhead < 2)
        return "one command at a time";
    if (run.outcome->recipients.size() != 1)
        return "no reply of the recipient";
    const smtp::RecipientReply reply = run.outcome->recipients[0];
    return QByteArray::number(reply.code) + ' ' + reply.text == second && reply.status == second.split(' ').value(1)
        ? ""
        : reply.text;
}

void recipientRefused(FakeMta &mta, AnsweredSmtpRun &)
{
    mta.replies["RCPT"] = "550 5.1.1 No\r\n";
}

QByteArray forgets(const AnsweredSmtpRun &run, const QByteArray &)
{
    const QList<QByteArray> said = run.said({ "RSET", "QUIT", "DATA" });
    return said == QList<QByteArray>({ "RSET", "QUIT" }) ? "" : said.join(" | ");
}

} // namespace

const QList<MailkitReply> &mailkitReplies()
{
    static const QList<MailkitReply> rows = {
        { "auth-failed.txt", "AUTH", Kind::LoginRefused, {}, saysNoMore },
        { "auth-required.txt", "AUTH", Kind::Refused, {}, saysNoMore },
        { "auth-successful.txt", "AUTH", std::nullopt, {}, mechanismIsRemembered },
        { "auth-too-weak.txt", "AUTH", Kind::Refused, {}, saysNoMore },
        { "bad-command-sequence.txt", "MAIL", Kind::SenderRefused, {}, {} },
        { "comcast-auth-login.txt", "aHVudGVyMjI=", std::nullopt, byLogin, userThenPassword },
        { "comcast-auth-login-password.txt", "AUTH LOGIN", std::nullopt, byLogin, userThenPassword },
        { "comcast-auth-login-username.txt", "YW5hQHVuby50ZXN0", std::nullopt, byLogin, userThenPassword },
        { "comcast-auth-plain.txt", "AUTH PLAIN", std::nullopt, {}, mechanismIsRemembered },
        { "comcast-data.txt", "DATA", std::nullopt, {}, {} },
        { "comcast-ehlo.txt", "EHLO", std::nullopt, {}, logsInByPlain },
        { "comcast-ehlo+binarymime.txt", "EHLO", std::nullopt, {}, asksForNoBinary },
        { "comcast-ehlo+digest-md5.txt", "EHLO", std::nullopt, {}, logsInByPlain },
        { "comcast-ehlo+dsn.txt", "EHLO", std::nullopt, asksForReports, asksAndPipelines },
        { "comcast-ehlo+pipelining.txt", "EHLO", std::nullopt, {}, pipelines },
        { "comcast-ehlo+requiretls.txt", "EHLO", std::nullopt, closedVansOnly, requiresTls },
        { "comcast-ehlo+smtputf8.txt", "EHLO", std::nullopt, fromNandu, carriesUtf8 },
        { "comcast-greeting.txt", "greeting", std::nullopt, {}, {} },
        { "comcast-noop.txt", "RSET", Kind::RecipientRefused, recipientRefused, forgets },
        { "comcast-quit.txt", "QUIT", std::nullopt, {}, {} },
        { "comcast-rcpt-to.txt", "RCPT", std::nullopt, {}, wordsOfAllLines },
        { "ehlo-failed.txt", "EHLO", Kind::Refused, {}, saysNoMore },
        { "pipelined-mail-from-rcpt-to.txt", "MAIL", std::nullopt, pipelined, bothReplies },
        { "pipelined-mailbox-unavailable.txt", "MAIL", Kind::RecipientRefused, pipelinedInVain, bothReplies },
        { "rfc0821-expn.txt", "RCPT", std::nullopt, {}, wordsOfAllLines },
        { "rfc0821-vrfy.txt", "RCPT", std::nullopt, {}, wordsOfAllLines },
    };
    return rows;
}

} // namespace sobre::tests
