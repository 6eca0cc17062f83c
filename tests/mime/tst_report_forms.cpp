// SPDX-License-Identifier: GPL-3.0-or-later
// Reports without fields, as the servers of the world write them. Each text is ours, in the words of that software.
#include "core/mime/parse.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sobre::mime;

namespace {

QByteArray letter(const QByteArray &from, const QByteArray &subject, const QByteArray &text,
                  const QByteArray &more = "Return-Path: <>\n")
{
    return more + "From: " + from + "\nTo: ann@isp.example\nSubject: " + subject
        + "\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n" + text;
}

QByteArray summary(const QByteArray &octets)
{
    const std::optional<Bounce> bounce = parse(octets).bounce;
    if (!bounce)
        return "none";
    QByteArrayList out;
    for (const BouncedRecipient &recipient : bounce->recipients)
        out += recipient.address.toUtf8() + ' ' + recipient.action + ' '
            + (recipient.status.isEmpty() ? "-" : recipient.status) + ' ' + recipient.reason;
    return out.join(", ");
}

const QByteArray Copy = "Received: from a by b; Sat, 21 Nov 2026 20:05:00 +0000\nMessage-ID: <1@isp.example>\n"
                        "From: ann@isp.example\nTo: bob@far.example, cleo@far.example\nSubject: Hello\n\nHello.\n";

} // namespace

class TestReportForms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void leavesAlone_data();
    void leavesAlone();
};

void TestReportForms::reads_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const QByteArray &octets, const char *expected) {
        QTest::newRow(name) << octets << QByteArray(expected);
    };
    row("qmail, two",
        letter("MAILER-DAEMON@mx.far.example", "failure notice",
               "Hi. This is the qmail-send program at mx.far.example.\nI'm afraid I wasn't able to deliver your message to "
               "the following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.\n\n"
               "<bob@far.example>:\n192.0.2.7 does not like recipient.\nRemote host said: 550 5.1.1 unknown\n"
               "Giving up on 192.0.2.7.\n\n<cleo@far.example>:\nConnected to 192.0.2.7 but connection died. (#4.4.2)\n"
               "I'm not going to try again; this message has been in the queue too long.\n\n"
               "--- Below this line is a copy of the message.\n\n" + Copy),
        "bob@far.example failed 5.1.1 no-such-user, cleo@far.example failed 4.4.2 network");
    row("Exim, an alias",
        letter("Mail Delivery System <Mailer-Daemon@mx.isp.example>", "Mail delivery failed: returning message to sender",
               "This message was created automatically by mail delivery software.\n\nA message that you sent could not be "
               "delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) "
               "failed:\n\n  bob@home.example\n    (generated from bob@far.example)\n    host mx.home.example [192.0.2.9]\n"
               "    SMTP error from remote mail server after RCPT TO:<bob@home.example>:\n    552 5.2.2 quota exceeded\n\n"
               "------ This is a copy of the message, including all the headers. ------\n\n" + Copy),
        "bob@home.example failed 5.2.2 mailbox-full");
    row("Exim, the sender",
        letter("Mail Delivery System <Mailer-Daemon@mx.isp.example>", "Mail delivery failed: returning message to sender",
               "The following address(es) failed:\n\n  bob@far.example\n    host mx.far.example [192.0.2.9]\n"
               "    SMTP error from remote mail server after MAIL FROM:<ann@isp.example> SIZE=1543:\n"
               "    550 Unknown user ann@isp.example\n",
               "X-Failed-Recipients: bob@far.example\nAuto-Submitted: auto-replied\n"),
        "bob@far.example failed - no-such-sender");
    row("Exim, waiting",
        letter("Mail Delivery System <Mailer-Daemon@mx.isp.example>", "Warning: message 1tABCD-000 delayed 24 hours",
               "A message that you sent has not yet been delivered to one or more of its\nrecipients after more than 24 "
               "hours on the queue on mx.isp.example.\n\nThe address to which the message has not yet been delivered "
               "is:\n\n  bob@far.example\n    host mx.far.example [192.0.2.9]\n    Delay reason: Connection refused\n\n"
               "No action is required on your part. Delivery attempts will continue for\nsome time. Eventually the mail "
               "delivery software will give up,\nand when that happens, the message will be returned to you.\n",
               "Auto-Submitted: auto-replied\n"),
        "bob@far.example delayed - network");
    row("old Postfix",
        letter("MAILER-DAEMON@mx.isp.example (Mail Delivery System)", "Undelivered Mail Returned to Sender",
               "This is the Postfix program at host mx.isp.example.\n\nI'm sorry to have to inform you that your message "
               "could not\nbe delivered to one or more recipients. It's attached below.\n\nFor further assistance, please "
               "send mail to <postmaster@isp.example>\n\n                        The Postfix program\n\n"
               "<bob@far.example>: host mx.far.example[192.0.2.9] said: 550 5.7.1\n    <bob@far.example>: Relay access "
               "denied (in reply to RCPT TO command)\n"),
        "bob@far.example failed 5.7.1 relay-denied");
    row("Sendmail 8, with an alias",
        letter("Mail Delivery Subsystem <MAILER-DAEMON@isp.example>", "Returned mail: see transcript for details",
               "The original message was received at Sat, 21 Nov 2026 20:05:00 GMT\nfrom pc.isp.example [192.0.2.1]\n\n"
               "   ----- The following addresses had permanent fatal errors -----\n<bob@far.example>\n"
               "    (reason: 550 5.7.1 Your message looks like SPAM)\n    (expanded from: <friends@isp.example>)\n\n"
               "   ----- Transcript of session follows -----\n... while talking to mx.far.example.:\n>>> DATA\n"
               "<<< 550 5.7.1 Your message looks like SPAM\n554 5.0.0 Service unavailable\n"),
        "bob@far.example failed 5.7.1 spam");
    row("Sendmail 5",
        letter("Mail Delivery Subsystem <MAILER-DAEMON@isp.example>", "Returned mail: User unknown",
               "   ----- Transcript of session follows -----\nWhile talking to mx.far.example:\n>>> RCPT To:<bob@far.example>\n"
               "<<< 550 <bob@far.example>... User unknown\n550 <bob@far.example>... User unknown\n"
               "554 <cleo@gone.example>... 550 Host unknown (Authoritative answer from name server)\n\n"
               "   ----- Unsent message follows -----\n" + Copy),
        "bob@far.example failed - no-such-user, cleo@gone.example failed - no-such-domain");
    row("Courier",
        letter("\"Courier mail server at mx.isp.example\" <@isp.example>", "NOTICE: mail delivery status.",
               "This is a delivery status notification from mx.isp.example,\nrunning the Courier mail server, version "
               "0.68.\n\nThe original message was received on Sat, 21 Nov 2026 21:05:00 +0100\nfrom pc.isp.example\n\n"
               "---\n\n                           UNDELIVERABLE MAIL\n\nYour message to the following recipients cannot be "
               "delivered:\n\n<bob@far.example>:\n    mx.far.example [192.0.2.9]:\n>>> RCPT TO:<bob@far.example>\n"
               "<<< 550 User unknown.\n\n---\n\nIf your message was also sent to additional recipients, their delivery\n"
               "status is not included in this report.\n"),
        "bob@far.example failed - no-such-user");
    row("Domino",
        letter("Postmaster@far.example", "DELIVERY FAILURE: 552 5.3.4 Message size exceeds limit",
               "Your message\n\n  Subject: Hello\n\nwas not delivered to:\n\n  bob@far.example\n\nbecause:\n\n"
               "  552 5.3.4 Message size exceeds limit\n", {}),
        "bob@far.example failed 5.3.4 too-large");
    row("GroupWise",
        letter("Mailer-Daemon@far.example", "Message status - undeliverable",
               "The message that you sent was undeliverable to the following:\n\tbob@far.example (user not found)\n\n"
               "Possibly truncated original message follows:\n\n" + Copy),
        "bob@far.example failed - no-such-user");
    row("Exchange 2010",
        letter("Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@far.example>", "Undeliverable: Hello",
               "Delivery has failed to these recipients or groups:\n\nBob Stone (bob@far.example)<mailto:bob@far.example>\n"
               "The recipient's mailbox is full and can't accept messages now.\n\nDiagnostic information for "
               "administrators:\n\nGenerating server: mx.far.example\n\nbob@far.example\n#554 5.2.2 "
               "mailbox full ##\n\nOriginal message headers:\n\n" + Copy),
        "bob@far.example failed 5.2.2 mailbox-full");
    row("Exchange, in German",
        letter("postmaster@far.example", "Unzustellbar: Hallo",
               "Fehler bei der Nachrichtenzustellung an folgende Empfänger oder Gruppen:\n\nbob@far.example"
               "<mailto:bob@far.example>\nDie eingegebene E-Mail-Adresse konnte nicht gefunden werden.\n\n"
               "Diagnoseinformationen für Administratoren:\n\nGenerierender Server: mx.far.example\n\nbob@far.example\n"
               "Remote Server returned '550 5.1.1 RESOLVER.ADR.RecipNotFound; not found'\n"),
        "bob@far.example failed 5.1.1 no-such-user");
    row("Exchange, in Spanish",
        letter("postmaster@far.example", "=?utf-8?Q?No_se_puede_entregar:_Hola?=",
               "No se pudo entregar el mensaje a estos destinatarios o grupos:\n\nbob@far.example\nEl buzón del "
               "destinatario está lleno.\n", {}),
        "bob@far.example failed - mailbox-full");
    row("MDaemon",
        letter("MDaemon@mx.far.example", "Permanent Delivery Failure",
               "The attached message had PERMANENT fatal delivery errors!\n\nThe following addresses did NOT receive a copy "
               "of your message:\n\n> bob@far.example\n\n--- Session Transcript ---\nSat 2026-11-21 20:05:00: <-- 220 "
               "mx.far.example\nSat 2026-11-21 20:05:00: --> RCPT To:<bob@far.example>\nSat 2026-11-21 20:05:00: <-- 550 "
               "5.1.1 Recipient unknown\n--- End Transcript ---\n"),
        "bob@far.example failed 5.1.1 no-such-user");
    row("IMail",
        letter("\"Postmaster\" <postmaster@far.example>", "Undeliverable Mail",
               "Unknown user: bob@far.example\n\n\nOriginal message follows.\n\n" + Copy, {}),
        "bob@far.example failed - no-such-user");
    row("Smail",
        letter("<MAILER-DAEMON@far.example>", "mail failed, returning to sender",
               "|------------------------- Message log follows: -------------------------|\n no valid recipients were found "
               "for this message\n|------------------------- Failed addresses follow: ---------------------|\n "
               "<bob@far.example> ... unknown user\n|------------------------- Message text follows: "
               "------------------------|\n" + Copy),
        "bob@far.example failed - no-such-user");
    row("InterMail",
        letter("Mail Administrator <Postmaster@far.example>", "Mail System Error - Returned Mail",
               "This Message was undeliverable due to the following reason:\n\nThe user(s) account is temporarily over "
               "quota.\n\n<bob@far.example>\n\nPlease reply to Postmaster@far.example\nif you feel this message to be in "
               "error.\n"),
        "bob@far.example failed - mailbox-full");
    row("CommuniGate",
        letter("<MAILER-DAEMON@far.example>", "Undeliverable mail: Hello",
               "Failed to deliver to 'bob@far.example'\nSMTP module(domain far.example) reports:\n host mx.far.example "
               "says:\n 550 5.1.1 unknown user account\n"),
        "bob@far.example failed 5.1.1 no-such-user");
    row("OpenSMTPD",
        letter("Mailer Daemon <MAILER-DAEMON@isp.example>", "Delivery status notification: error",
               "    Hi!\n\n    This is the MAILER-DAEMON, please DO NOT REPLY to this email.\n\n    An error has occurred while "
               "attempting to deliver a message for\n    the following list of recipients:\n\nbob@far.example: 550 5.1.1 "
               "no such user\ncleo@gone.example: Domain does not exist\n\n    Below is a copy of the original message:\n\n"
                   + Copy),
        "bob@far.example failed 5.1.1 no-such-user, cleo@gone.example failed - no-such-domain");
    row("Yahoo",
        letter("MAILER-DAEMON@yahoo.example", "Failure Notice",
               "Sorry, we were unable to deliver your message to the following address.\n\n<bob@far.example>:\n"
               "554: 5.7.1 <bob@far.example>: Sender address rejected: Access denied\n\n--- Below this line is a copy of "
               "the message.\n\n" + Copy),
        "bob@far.example failed 5.7.1 blocked-sender");
    row("Gmail, waiting",
        letter("Mail Delivery Subsystem <mailer-daemon@googlemail.example>", "Delivery Status Notification (Delay)",
               "This is an automatically generated Delivery Status Notification\n\nTHIS IS A WARNING MESSAGE ONLY.\n\nYOU "
               "DO NOT NEED TO RESEND YOUR MESSAGE.\n\nDelivery to the following recipient has been delayed:\n\n     "
               "bob@far.example\n\nMessage will be retried for 1 more day(s)\n\nTechnical details of temporary failure:\n"
               "The recipient server did not accept our requests to connect.\n\n----- Original message -----\n\n" + Copy),
        "bob@far.example delayed - network");
    row("GMX",
        letter("\"GMX Mailer Daemon\" <mailer-daemon@gmx.example>", "Mail delivery failed: returning message to sender",
               "This message was created automatically by mail delivery software.\n\nA message that you sent could not be "
               "delivered to\none or more of its recipients. This is a permanent error.\n\nThe following address failed:\n\n"
               "\"bob@far.example\":\nSMTP error from remote server after RCPT command:\nhost: mx.far.example\n5.1.1 "
               "<bob@far.example>... unknown\n\n\n--- The header of the original message is following. ---\n\n" + Copy),
        "bob@far.example failed 5.1.1 no-such-user");
    row("Mail.ru",
        letter("mailer-daemon@corp.mail.example", "=?utf-8?B?0J3QtSDQtNC+0YHRgtCw0LLQu9C10L3Qvg==?=",
               "Это письмо создано автоматически сервером, отвечать на него не нужно.\n\nК сожалению, Ваше письмо не может "
               "быть доставлено одному или нескольким получателям:\n\n  bob@far.example\n    SMTP error from remote mail "
               "server after RCPT TO:<bob@far.example>:\n    host mx.far.example [192.0.2.9]: 550 Mailbox unavailable\n",
               "X-Failed-Recipients: bob@far.example\nAuto-Submitted: auto-replied\n"),
        "bob@far.example failed - mailbox-unavailable");
    row("Chinese",
        letter("PostMaster@far.example", "=?utf-8?B?6YCA5L+h?=",
               "抱歉，您的邮件被退回来了。\n收件人邮件地址（bob@far.example）不存在，邮件无法送达。\n", {}),
        "bob@far.example failed - no-such-user");
    row("Japanese",
        letter("Postmaster@far.example", "Mail System Error - Returned Mail",
               "次のあて先へのメッセージはエラーのため送信できませんでした。\n\n宛先が見つかりません。宛先不明です。\n\n<bob@far.example>\n"),
        "bob@far.example failed - no-such-user");
    row("Portuguese",
        letter("postmaster@far.example", "=?utf-8?Q?N=C3=A3o_entregue:_Ol=C3=A1?=",
               "Falha na entrega a estes destinatários ou grupos:\n\nbob@far.example\nA caixa de correio do destinatário "
               "está cheia: caixa cheia.\n", {}),
        "bob@far.example failed - mailbox-full");
    row("HTML only",
        QByteArray("Return-Path: <>\nFrom: postmaster@far.example\nTo: ann@isp.example\nSubject: Undeliverable: Hello\n"
                   "MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<html><body><p><b>Delivery has failed to "
                   "these recipients:</b></p><p><a href=\"mailto:bob@far.example\">bob@far.example</a><br>Your message "
                   "wasn't delivered because the recipient's email provider rejected it: <i>550 5.7.23 SPF check "
                   "failed</i></p></body></html>\n"),
        "bob@far.example failed 5.7.23 spf");
    row("a name without a domain",
        letter("Mail Delivery Subsystem <MAILER-DAEMON@big.example>", "Mail Delivery Problem",
               "Sorry ann@isp.example. Your mail to the following recipients could not be delivered because they are not "
               "accepting mail with attachments:\n\nbobstone\n"),
        "bobstone failed - attachment-type");
    row("only the letter names it",
        letter("postmaster@far.example", "Undeliverable message",
               "Your message could not be delivered. The mailbox is full.\n\nOriginal message follows.\n\nMessage-ID: "
               "<1@isp.example>\nFrom: ann@isp.example\nTo: bob@far.example\n\nHello.\n", {}),
        "bob@far.example failed - mailbox-full");
    row("fields in the first of two parts",
        QByteArray("Return-Path: <>\nFrom: Mail Administrator <Postmaster@far.example>\nTo: ann@isp.example\n"
                   "Subject: Mail System Error - Returned Mail\nMIME-Version: 1.0\nContent-Type: multipart/report;\n "
                   "report-type=delivery-status; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\nThis Message "
                   "was undeliverable due to the following reason:\n\n<bob@far.example> is restricted\n\n--b\n"
                   "Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.far.example\n\nFinal-Recipient: RFC822; "
                   "<bob@far.example>\nAction: failed\nStatus: 5.2.1\n\n--b--\n"),
        "bob@far.example failed 5.2.1 mailbox-disabled");
}

void TestReportForms::reads()
{
    QFETCH(QByteArray, octets);
    QFETCH(QByteArray, expected);
    QCOMPARE(summary(octets), expected);
    QByteArray other = octets;
    QCOMPARE(summary(other.replace('\n', "\r\n")), expected);
}

void TestReportForms::leavesAlone_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::newRow("a parcel") << letter("DHL Delivery <delivery@parcels.example>", "Delivery failed: nobody at home",
                                        "Your parcel could not be delivered. Write to help@parcels.example.\n", {});
    QTest::newRow("a newsletter with nobody to answer to")
        << letter("News <news@shop.example>", "Your order could not be delivered yet",
                  "The order was delayed. Ask service@shop.example.\n");
    QTest::newRow("postmaster announces")
        << letter("postmaster@isp.example", "Changes", "Mail that looks like spam will be rejected from May on. "
                                                       "Questions go to help@isp.example.\n",
                  "Return-Path: <root@isp.example>\n");
    QTest::newRow("somebody forwards a bounce")
        << letter("Bob <bob@far.example>", "Fwd: Undelivered Mail",
                  "Look what I got:\n\n> <cleo@far.example>:\n> 550 5.1.1 User unknown\n", {});
    QTest::newRow("an answering machine without a sender")
        << letter("Bob <bob@far.example>", "Automatic reply: Hello", "I am away. This mail cannot be delivered to me; "
                                                                     "write to cleo@far.example.\n",
                  "Return-Path: <>\nAuto-Submitted: auto-replied\n");
    QTest::newRow("an automatic reply of the post room, naming nobody")
        << letter("postmaster@far.example", "email bounce notification",
                  "Your message was rejected.\n\nbounced E-Mail:\n\n" + Copy,
                  "Return-Path: <>\nAuto-Submitted: auto-replied\n");
    QTest::newRow("a mailing list says no") << letter("list-admin@lists.example", "You are not a member",
                                                      "You are not a member of <list@lists.example>.\n", {});
}

void TestReportForms::leavesAlone()
{
    QFETCH(QByteArray, octets);
    QCOMPARE(summary(octets), "none"_ba);
}

QTEST_GUILESS_MAIN(TestReportForms)
#include "tst_report_forms.moc"
