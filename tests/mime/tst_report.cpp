// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/report.h"
#include "core/mime/report_reason.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace sobre::mime;

namespace {

/// "address action status reason" of each recipient, the message id, the server; "none" for no report.
QByteArray summary(const std::optional<Bounce> &bounce)
{
    if (!bounce)
        return "none";
    QByteArray out;
    for (const BouncedRecipient &recipient : bounce->recipients)
        out += recipient.address.toUtf8() + ' ' + recipient.action + ' '
            + (recipient.status.isEmpty() ? "-" : recipient.status) + ' ' + recipient.reason + '\n';
    return out + "id " + bounce->originalMessageId.toUtf8() + ", by " + bounce->reportingServer.toUtf8();
}

ReportInput standard(const QByteArray &status)
{
    return { "From: Mail System <MAILER-DAEMON@mx.isp.example>\r\nTo: ann@isp.example\r\nSubject: "
             "Undelivered Mail\r\n"
             "Content-Type: multipart/report;\r\n report-type=delivery-status; boundary=x\r\n"_ba,
             status, "Message-ID: <1@isp.example>\r\nTo: bob@far.example\r\n\r\n"_ba, u"I am sorry.\n"_s };
}

ReportInput plain(const QByteArray &subject, const QString &text, const QByteArray &more = {})
{
    return { "Return-Path: <>\r\nFrom: MAILER-DAEMON@mx.isp.example\r\nTo: ann@isp.example\r\nSubject: "
                 + subject + "\r\n" + more,
             {},
             {},
             text };
}

const QString copy = u"Received: from a by b; Sat, 21 Nov 2026 20:05:00 +0000\nMessage-ID: <1@isp.example>\n"
                     u"From: ann@isp.example\nTo: bob@far.example\nCc: other@far.example\n"_s;

} // namespace

class TestReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheStandard_data();
    void readsTheStandard();
    void findsTheLetterAgain();
    void takesXtextAsItComes();
    void findsTheIdWithoutALetter_data();
    void findsTheIdWithoutALetter();
    void readsOtherForms_data();
    void readsOtherForms();
    void leavesOrdinaryLettersAlone_data();
    void leavesOrdinaryLettersAlone();
    void givesReasons_data();
    void givesReasons();
    void knowsItsReasons();
    void survivesHostileReports_data();
    void survivesHostileReports();
    void agreesWithCorpora_data();
    void agreesWithCorpora();
};

void TestReport::readsTheStandard_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("one")
        << "Reporting-MTA: dns; mx.isp.example\r\nArrival-Date: x\r\n\r\n"
           "Final-Recipient: rfc822; bob@far.example\r\nOriginal-Recipient: rfc822;bob@alias.example\r\n"
           "Action: failed\r\nStatus: 5.1.1\r\nRemote-MTA: dns; mx.far.example\r\n"
           "Diagnostic-Code: smtp; 550 5.1.1 <bob@far.example>: Recipient\r\n address rejected: User unknown\r\n"_ba
        << "bob@far.example failed 5.1.1 no-such-user\nid 1@isp.example, by mx.isp.example"_ba;
    QTest::newRow("three")
        << "Reporting-MTA: dns; mx.isp.example\n\n"
           "Final-Recipient: rfc822; a@x.example\nAction: failed\nStatus: 5.2.2 (full)\n\n"
           "Final-Recipient: rfc822; <b@x.example>\nAction: Delayed\nStatus: 4.4.1\n\n\n"
           "Final-Recipient: RFC822;c@x.example\nAction: relayed (to mailer)\nStatus: 2.0.0\n"_ba
        << "a@x.example failed 5.2.2 mailbox-full\nb@x.example delayed 4.4.1 network\n"
           "c@x.example relayed 2.0.0 relayed\nid 1@isp.example, by mx.isp.example"_ba;
    QTest::newRow("no empty line")
        << "Reporting-MTA: dns; mx.isp.example\nFinal-Recipient: rfc822; a@x.example\n"
           "Action: failed\nStatus: 5.0.0\n"_ba
        << "a@x.example failed 5.0.0 unknown\nid 1@isp.example, by mx.isp.example"_ba;
    QTest::newRow("no status field") << "Final-Recipient: rfc822; a@x.example\nAction: failed\n"
                                        "Diagnostic-Code: smtp;552 5.3.4 too big\n"_ba
                                     << "a@x.example failed 5.3.4 too-large\nid 1@isp.example, by "_ba;
    QTest::newRow("no action")
        << "Final-Recipient: rfc822; a@x.example\nStatus: 4.7.1\nDiagnostic-Code: smtp; greylisted\n"_ba
        << "a@x.example delayed 4.7.1 greylisted\nid 1@isp.example, by "_ba;
    QTest::newRow("original only")
        << "Original-Recipient: rfc822; a@x.example\nAction: failed\nStatus: 5.1.2\n"_ba
        << "a@x.example failed 5.1.2 no-such-domain\nid 1@isp.example, by "_ba;
    QTest::newRow("final without a domain")
        << "Original-Recipient: rfc822; a@x.example\nFinal-Recipient: local; a\nAction: failed\nStatus: 5.1.1\n"_ba
        << "a@x.example failed 5.1.1 no-such-user\nid 1@isp.example, by "_ba;
    QTest::newRow("international")
        << "Final-Recipient: utf-8; zo\\x{EB}@x.example\nAction: failed\nStatus: 5.6.7\n"_ba
        << "zo\xC3\xAB@x.example failed 5.6.7 international-address\nid 1@isp.example, by "_ba;
    QTest::newRow("answer not folded")
        << "Final-Recipient: rfc822; a@x.example\nAction: failed\nStatus: 5.0.0\n"
           "Diagnostic-Code: smtp; 550 sorry\nmailbox is full\n"_ba
        << "a@x.example failed 5.0.0 mailbox-full\nid 1@isp.example, by "_ba;
    QTest::newRow("CR only")
        << "Reporting-MTA: dns; m\r\rFinal-Recipient: rfc822; a@x.example\rAction: failed\rStatus: 5.1.1\r"_ba
        << "a@x.example failed 5.1.1 no-such-user\nid 1@isp.example, by m"_ba;
}

void TestReport::readsTheStandard()
{
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, expected);
    QCOMPARE(summary(readReport(standard(status))), expected);
}

void TestReport::findsTheLetterAgain()
{
    ReportInput input = standard("Reporting-MTA: dns; m\nOriginal-Envelope-Id: 8f3a+2B1+3D\n\n"
                                 "Original-Recipient: rfc822;Ann+2Blists@alias.example\n"
                                 "Final-Recipient: rfc822; ann@x.example\nAction: failed\nStatus: 5.1.1\n");
    input.returned = "Message-ID: <3@isp.example>\r\nReferences: <1@far.example>\r\n <2@isp.example>\r\n"
                     "In-Reply-To: <2@isp.example>\r\nFrom: =?utf-8?q?\"Ann=2C?= <ann@isp.example>\r\n"
                     "Date: Sat, 21 Nov 2026 21:05:00 +0100\r\nTo: ann@x.example\r\n\r\n";
    const auto bounce = readReport(input);
    QVERIFY(bounce);
    QCOMPARE(bounce->originalEnvelopeId, u"8f3a+1="_s);
    QCOMPARE(bounce->recipients.first().originalAddress, u"Ann+lists@alias.example"_s);
    QCOMPARE(bounce->recipients.first().address, u"ann@x.example"_s);
    QCOMPARE(bounce->originalMessageId, u"3@isp.example"_s);
    QCOMPARE(bounce->references, (QStringList { u"1@far.example"_s, u"2@isp.example"_s }));
    QCOMPARE(bounce->returnedFrom, u"ann@isp.example"_s);
    QCOMPARE(bounce->returnedDate, QDateTime(QDate(2026, 11, 21), QTime(20, 5), QTimeZone::UTC));

    // The same where the letter is repeated in the text.
    const auto plainOne = readReport(plain("failure notice", u"<bob@far.example>:\nno mailbox here\n\n--- Below this "
                                                              "line is a copy of the message.\n\n"_s
                                                                 + copy + u"References: <7@far.example>\n"
                                                                          "Date: 21 Nov 2026 20:05:00 -0000\n\nHello\n"_s));
    QVERIFY(plainOne);
    QCOMPARE(plainOne->originalMessageId, u"1@isp.example"_s);
    QCOMPARE(plainOne->references, QStringList { u"7@far.example"_s });
    QCOMPARE(plainOne->returnedFrom, u"ann@isp.example"_s);
    QCOMPARE(plainOne->returnedDate, QDateTime(QDate(2026, 11, 21), QTime(20, 5), QTimeZone::UTC));
    QVERIFY(plainOne->recipients.first().originalAddress.isEmpty());
}

void TestReport::takesXtextAsItComes()
{
    // An address with a '+' that a server has decoded already: nothing but '+' and '=' is written as xtext there.
    const auto bounce = readReport(standard("Original-Recipient: rfc822;ann+AB@x.example\n"
                                            "Final-Recipient: rfc822;ann+AB@x.example\nStatus: 5.1.1\n"));
    QCOMPARE(bounce->recipients.first().originalAddress, u"ann+AB@x.example"_s);
    const auto id = [](const QByteArray &text) {
        return readReport(standard("Original-Envelope-Id: " + text + "\nFinal-Recipient: rfc822;a@x.example\n"))
            ->originalEnvelopeId;
    };
    QCOMPARE(id("QQ+zz"), u"QQ+zz"_s); // not capital hexadecimal digits
    QCOMPARE(id("a+"), u"a+"_s);
    QCOMPARE(id("a+4"), u"a+4"_s);
    QCOMPARE(id("a+0A+00"), u"a+0A+00"_s); // no control comes in this way
    QCOMPARE(id("zo+C3+AB"), u"zo\u00eb"_s);
    QCOMPARE(id("a+C3"), u"a+C3"_s); // no UTF-8
}

void TestReport::findsTheIdWithoutALetter_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QString>("id");
    QTest::newRow("in reply") << "In-Reply-To: <4@isp.example>\r\n"_ba << u"4@isp.example"_s;
    QTest::newRow("references") << "References: <0@far.example>\r\n <4@isp.example>\r\n"_ba << u"4@isp.example"_s;
    QTest::newRow("original id")
        << "In-Reply-To: <9@mx.example>\r\nX-Original-Message-ID: <4@isp.example>\r\n"_ba << u"4@isp.example"_s;
    QTest::newRow("nothing") << ""_ba << QString();
}

void TestReport::findsTheIdWithoutALetter()
{
    QFETCH(QByteArray, more);
    QFETCH(QString, id);
    const auto bounce = readReport(plain("failure notice", u"<bob@far.example>:\nno mailbox here\n"_s, more));
    QVERIFY(bounce);
    QCOMPARE(bounce->originalMessageId, id);
    QVERIFY(!bounce->returnedDate.isValid());
}

void TestReport::readsOtherForms_data()
{
    QTest::addColumn<QByteArray>("subject");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray end = "\nid 1@isp.example, by mx.isp.example";
    QTest::newRow("qmail")
        << "failure notice"_ba
        << u"Hi. This is the qmail-send program at mx.far.example.\nI could not deliver.\n\n"
           u"<bob@far.example>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n"
           u"--- Below this line is a copy of the message.\n\n"_s
            + copy
        << ""_ba << "bob@far.example failed 5.1.1 no-such-user\nid 1@isp.example, by mx.far.example"_ba;
    QTest::newRow("Exim")
        << "Mail delivery failed: returning message to sender"_ba
        << u"This message was created automatically.\n\nThe following address(es) failed:\n\n"
           u"  bob@far.example\n    mailbox is full: retry timeout exceeded\n\n"
           u"------ This is a copy of the message, including all the headers. ------\n\n"_s
            + copy
        << "X-Failed-Recipients: bob@far.example\r\nAuto-Submitted: auto-replied\r\n"_ba
        << "bob@far.example failed - mailbox-full"_ba + end;
    QTest::newRow("Exim, warning")
        << "Warning: message 1x delayed 24 hours"_ba
        << u"The address to which the message has not yet been delivered is:\n\n"
           u"  bob@far.example\n    Delay reason: Connection timed out\n\n"
           u"No action is required on your part. Delivery attempts will continue.\n"_s
        << "Auto-Submitted: auto-replied\r\n"_ba
        << "bob@far.example delayed - timeout\nid , by mx.isp.example"_ba;
    QTest::newRow("Sendmail")
        << "Returned mail: User unknown"_ba
        << u"   ----- The following addresses had permanent fatal errors -----\n<bob@far.example>\n\n"
           u"   ----- Transcript of session follows -----\n... while talking to mx.far.example.:\n"
           u">>> RCPT To:<bob@far.example>\n<<< 550 5.1.1 <bob@far.example>... User unknown\n\n"
           u"   ----- Original message follows -----\n"_s
            + copy
        << ""_ba << "bob@far.example failed 5.1.1 no-such-user"_ba + end;
    QTest::newRow("Exchange")
        << "Undeliverable: Hello"_ba
        << u"Your message\n  To: Bob\n  Subject: Hello\n\ndid not reach the following recipient(s):\n\n"
           u"bob@far.example on Sat, 21 Nov 2026 20:05:00 +0000\n    The recipient name is not recognized\n"_s
        << ""_ba << "bob@far.example failed - no-such-user\nid , by mx.isp.example"_ba;
    QTest::newRow("Gmail")
        << "Delivery Status Notification (Failure)"_ba
        << u"Delivery to the following recipient failed permanently:\n\n     bob@far.example\n\n"
           u"Technical details of permanent failure:\n550 5.7.1 SPF check failed\n\n"
           u"----- Original message -----\n\n"_s
            + copy
        << ""_ba << "bob@far.example failed 5.7.1 spf"_ba + end;
    QTest::newRow("Domino")
        << "DELIVERY FAILURE: User bob not listed"_ba
        << u"Your message\n\n  Subject: Hello\n\nwas not delivered to:\n\n  bob@far.example\n\nbecause:\n\n"
           u"  User bob (bob@far.example) not listed in Domino Directory\n"_s
        << ""_ba << "bob@far.example failed - no-such-user\nid , by mx.isp.example"_ba;
    QTest::newRow("in a sentence")
        << "Mail delivery failed"_ba
        << u"There was an error delivering your mail to <bob@far.example>.\n\n"
           u"550 5.7.26 Unauthenticated email is not accepted due to domain's DMARC policy.\n\n"
           u"Message headers follow.\n\n"_s
            + copy
        << ""_ba << "bob@far.example failed 5.7.26 dmarc"_ba + end;
    QTest::newRow("fields in the text")
        << "Delivery failure"_ba
        << u"An error occurred.\n\nReporting-MTA: dns; m.far.example\n\nAction: failed\n"
           u"Final-Recipient: rfc822; bob@far.example\nStatus: 5.2.1\n"_s
        << ""_ba
        << "bob@far.example failed 5.2.1 mailbox-disabled\nid , by m.far.example"_ba;
    QTest::newRow("German")
        << "Unzustellbar: Hallo"_ba
        << u"Ihre Nachricht konnte nicht zugestellt werden an:\n\nbob@far.example\nEmpfänger unbekannt\n"_s
        << ""_ba << "bob@far.example failed - no-such-user\nid , by mx.isp.example"_ba;
    QTest::newRow("HTML")
        << "Undeliverable"_ba
        << u"<html><body><p>Delivery has failed:</p><p>&lt;bob@far.example&gt;<br>Mailbox full</p></body></html>"_s
        << ""_ba << "bob@far.example failed - mailbox-full\nid , by mx.isp.example"_ba;
}

void TestReport::readsOtherForms()
{
    QFETCH(QByteArray, subject);
    QFETCH(QString, text);
    QFETCH(QByteArray, more);
    QFETCH(QByteArray, expected);
    QCOMPARE(summary(readReport(plain(subject, text, more))), expected);
}

void TestReport::leavesOrdinaryLettersAlone_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QString>("text");
    const QString words
        = u"Your mail could not be delivered:\n\n<bob@far.example>:\n550 5.1.1 User unknown\n"_s;
    const QByteArray status = "Final-Recipient: rfc822; bob@far.example\nAction: failed\nStatus: 5.1.1\n";
    QTest::newRow("a person quotes a bounce")
        << "Return-Path: <bob@far.example>\nFrom: Bob <bob@far.example>\nTo: ann@isp.example\nSubject: Undelivered Mail\n"_ba
        << ""_ba << words;
    QTest::newRow("a person attaches a status part")
        << "From: Bob <bob@far.example>\nSubject: look\nContent-Type: multipart/mixed; boundary=x\n"_ba
        << status << words;
    QTest::newRow("vacation")
        << "Return-Path: <>\nFrom: Bob <bob@far.example>\nSubject: Out of office: Hello\n"_ba << ""_ba
        << u"I am away. Mail cannot be delivered to me, write to eve@far.example.\n"_s;
    QTest::newRow("answering machine")
        << "Return-Path: <>\nAuto-Submitted: auto-replied\nFrom: bob@far.example\nSubject: Re: x\n"_ba
        << ""_ba << words;
    QTest::newRow("read receipt")
        << "Return-Path: <>\nFrom: bob@far.example\nContent-Type: multipart/report;\n"
           " report-type=disposition-notification\n"_ba
        << ""_ba << u"Your mail was not delivered, it was deleted: bob@far.example\n"_s;
    QTest::newRow("complaint") << "Return-Path: <>\nFrom: postmaster@far.example\n"
                                  "Content-Type: multipart/report; report-type=feedback-report\n"_ba
                               << ""_ba << words;
    QTest::newRow("postmaster writes") << "From: postmaster@isp.example\nSubject: Maintenance\n"_ba << ""_ba
                                       << u"The servers rest on Sunday. Questions: help@isp.example\n"_s;
    QTest::newRow("nothing") << ""_ba << ""_ba << u""_s;
}

void TestReport::leavesOrdinaryLettersAlone()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, status);
    QFETCH(QString, text);
    QCOMPARE(summary(readReport({ header, status, {}, text })), "none"_ba);
}

void TestReport::givesReasons_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *reason, const char *status, const char *words) {
        QTest::addRow("%s: %s %s", reason, status, words) << QByteArray(status) << QString::fromUtf8(words);
    };
    row("no-such-user", "5.1.1", "");
    row("no-such-user", "5.7.1", "550 no such user here");
    row("no-such-user", "", "550 5.1.1 address rejected");
    row("no-such-user", "5.0.0", "Empfänger unbekannt");
    row("no-such-user", "5.0.0", "el usuario no existe");
    row("no-such-user", "5.0.0", "utilisateur inconnu");
    row("no-such-user", "5.0.0", "нет такого пользователя");
    row("no-such-user", "5.0.0", "用户不存在");
    row("no-such-domain", "5.1.2", "");
    row("no-such-domain", "5.0.0", "Domain not found");
    row("takes-no-mail", "5.1.10", "");
    row("bad-address-syntax", "5.1.3", "");
    row("moved", "5.1.6", "");
    row("mailbox-full", "5.2.2", "");
    row("mailbox-full", "4.0.0", "user is over quota");
    row("mailbox-disabled", "5.2.1", "");
    row("suspended", "5.0.0", "this account has been suspended");
    row("inactive", "5.0.0", "mailbox is inactive");
    row("too-large", "5.3.4", "");
    row("too-large", "5.0.0", "552 message size exceeds fixed limit");
    row("server-full", "4.3.1", "");
    row("server-busy", "4.3.2", "");
    row("loop", "5.4.6", "");
    row("loop", "5.0.0", "554 too many hops");
    row("expired", "4.4.7", "");
    row("timeout", "4.4.1", "connection timed out");
    row("network", "4.4.1", "connection refused");
    row("dns", "4.4.3", "");
    row("too-many-recipients", "4.5.3", "");
    row("content", "5.6.0", "");
    row("conversion", "5.6.3", "");
    row("international-address", "5.6.7", "");
    row("members-only", "5.7.2", "");
    row("encryption", "5.7.5", "");
    row("tls-required", "5.7.10", "");
    row("tls-required", "5.7.0", "530 Must issue a STARTTLS command first");
    row("auth-required", "5.7.0", "530 Authentication required");
    row("auth-failed", "5.7.8", "");
    row("spf", "5.7.23", "");
    row("spf", "5.7.1", "SPF check failed");
    row("dkim", "5.7.20", "");
    row("dmarc", "5.7.1", "rejected by DMARC policy");
    row("unauthenticated", "5.7.26", "");
    row("reverse-dns", "5.7.25", "");
    row("reverse-dns", "5.7.1", "no PTR record");
    row("no-such-sender", "5.1.8", "");
    row("blocked-network", "5.7.1", "blocked using zen.spamhaus.org");
    row("blocked-sender", "5.7.1", "sender denied");
    row("reputation", "5.7.1", "poor reputation");
    row("spam", "5.7.1", "message looks like SPAM");
    row("virus", "5.7.1", "virus found");
    row("attachment-type", "5.7.0", "552 attachment type not allowed");
    row("blocked-link", "5.7.1", "contains a blacklisted URL");
    row("greylisted", "4.7.1", "Greylisted, see you later");
    row("rate-limited", "4.7.28", "");
    row("sending-limit", "5.4.5", "550 Daily user sending limit exceeded");
    row("too-many-connections", "4.7.0", "421 too many connections");
    row("relay-denied", "5.7.1", "Relay access denied");
    row("bad-header", "5.6.0", "missing Date header");
    row("program-failed", "5.3.0", "Command died with status 2");
    row("policy", "5.7.1", "550 administrative policy");
    row("refused", "", "554 no");
    row("unknown", "", "");
    row("unknown", "5.0.0", "hm");
}

void TestReport::givesReasons()
{
    QFETCH(QByteArray, status);
    QFETCH(QString, words);
    const QByteArray wanted = QByteArray(QTest::currentDataTag()).split(':').first();
    QCOMPARE(bounceReason("failed", status, words), wanted);
    QVERIFY(bounceReasons().contains(wanted));
}

void TestReport::knowsItsReasons()
{
    QVERIFY(bounceReasons().size() >= 45);
    QCOMPARE(bounceReason("delivered", "2.0.0", u"spam"_s), "delivered"_ba);
    for (const QByteArray &word : bounceReasons()) {
        for (const char c : word)
            QVERIFY2((c >= 'a' && c <= 'z') || c == '-', word);
    }
}

void TestReport::survivesHostileReports_data()
{
    QTest::addColumn<QByteArray>("piece");
    for (const char *piece :
         { "a@", "<", "a@b.", "550 ", "5.1.1", "\n", "a@b.c\n", ":\n", " \n", "address ", "spf or ", "<p>",
           "Final-Recipient: rfc822; a@b.c\n\n", "x: y\n", "mailbox ", "\\x{41}", "@", "deliver " })
        QTest::newRow(QByteArray(piece).simplified().constData()) << QByteArray(piece);
}

void TestReport::survivesHostileReports()
{
    QFETCH(QByteArray, piece);
    const QByteArray much = piece.repeated((1 << 20) / piece.size());
    QElapsedTimer timer;
    timer.start();
    ReportInput input = plain("Undelivered", u"Undelivered:\n"_s + QString::fromLatin1(much));
    (void)readReport(input);
    input = standard("Final-Recipient: rfc822; " + much);
    (void)readReport(input);
    input = standard(much);
    const auto bounce = readReport(input);
    QVERIFY(!bounce || bounce->recipients.size() <= 1000);
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
}

void TestReport::agreesWithCorpora_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<bool>("bounces");
    for (const char *set : { "bsd", "dos", "mac", "err", "tmp" })
        QTest::newRow(set) << u"sisimai-emails/maildir/"_s + QString::fromLatin1(set) << true;
    QTest::newRow("bounceparser") << u"bounceparser"_s << true;
    QTest::newRow("not") << u"sisimai-emails/maildir/not"_s << false;
}

void TestReport::agreesWithCorpora()
{
    QFETCH(QString, folder);
    QFETCH(bool, bounces);
    const QString corpora = qEnvironmentVariable("SOBRE_CORPORA");
    if (corpora.isEmpty() || !QFile::exists(corpora + u'/' + folder))
        QSKIP("SOBRE_CORPORA names no folder with these letters");
    QProcess python;
    python.start(u"python3"_s, { QStringLiteral(SOBRE_READ_REPORTS), corpora + u'/' + folder });
    QVERIFY(python.waitForFinished(120'000));
    QVERIFY2(python.exitCode() == 0, python.readAllStandardError());

    int standardOnes = 0;
    int agreed = 0;
    int others = 0;
    int recognised = 0;
    for (const QByteArray &line : python.readAllStandardOutput().trimmed().split('\n')) {
        const QJsonObject letter = QJsonDocument::fromJson(line).object();
        const auto octets
            = [&](const QString &key) { return QByteArray::fromBase64(letter[key].toString().toLatin1()); };
        const auto bounce = readReport({ octets(u"header"_s), octets(u"deliveryStatus"_s),
                                         octets(u"returned"_s), letter[u"text"_s].toString() });
        const QJsonArray expected = letter[u"expected"_s].toArray();
        if (expected.isEmpty()) {
            ++others;
            recognised += bounce ? 1 : 0;
            continue;
        }
        ++standardOnes;
        QJsonArray got;
        for (const BouncedRecipient &recipient : bounce.value_or(Bounce()).recipients)
            got += QJsonArray{ recipient.address, QString::fromLatin1(recipient.status) };
        if (got == expected)
            ++agreed;
        else
            qInfo().noquote() << letter[u"file"_s].toString()
                              << QJsonDocument(got).toJson(QJsonDocument::Compact);
    }
    qInfo() << "with a status part" << agreed << "of" << standardOnes << "- without" << recognised << "of"
            << others;
    QVERIFY(agreed * 100 >= standardOnes * 97);
    QVERIFY(bounces || recognised == 0);
}

QTEST_GUILESS_MAIN(TestReport)
#include "tst_report.moc"
