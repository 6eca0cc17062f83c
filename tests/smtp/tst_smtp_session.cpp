// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/smtp/smtp_run.h"
#include "tests/smtp/smtp_scripts.h"

#include <QTest>

using namespace sobre;
using namespace sobre::smtp;
using namespace sobre::tests;
using namespace sobre::tests::scripts;
using Delivery = ScriptedChannel::Delivery;
using Kind = MailError::Kind;

class TestSmtpSession : public QObject {
    Q_OBJECT
private slots:
    void sendsALetter_data();
    void sendsALetter();
    void asksOnlyForTheSenderWithoutALetter();
    void asksNothingWithoutASender();
    void saysThatALetterIsEightBit();
    void speaksHeloToAnOldServerWithNothingAtStake();
    void refusesBeforeAWordIsSaid_data();
    void refusesBeforeAWordIsSaid();
    void sendsSmtpUtf8WhereItIsOffered();
    void reportsRefusals_data();
    void reportsRefusals();
    void endsTheLetterThatGoesToNobody();
    void hangsUpOnAServerThatContradictsItself();
    void reportsProgress();
};

namespace {

DialogueScript wholeDialogue(bool pipelining)
{
    return pipelining ? pipeliningHello() + pipelinedEnvelope() + takesLetter() + goodbye()
                      : plainHello() + envelope() + takesLetter() + goodbye();
}

} // namespace

void TestSmtpSession::sendsALetter_data()
{
    QTest::addColumn<bool>("pipelining");
    QTest::addColumn<bool>("slow");
    QTest::addColumn<Delivery>("delivery");
    for (const bool pipelining : { false, true }) {
        for (const bool slow : { false, true }) {
            for (const Delivery delivery : { Delivery::Whole, Delivery::PerLine, Delivery::PerByte }) {
                QTest::addRow("%d %d %d", pipelining, slow, static_cast<int>(delivery))
                    << pipelining << slow << delivery;
            }
        }
    }
}

void TestSmtpSession::sendsALetter()
{
    QFETCH(bool, pipelining);
    QFETCH(Delivery, delivery);
    SmtpRun run;
    run.source.octets = "Subject: x\r\n\r\n.Hola\r\n";
    run.source.claimedSize = 20;
    QFETCH(bool, slow);
    run.source.slow = slow;
    QVERIFY(run.play(wholeDialogue(pipelining), delivery));

    QCOMPARE(run.error(), "none");
    QVERIFY(run.report->finished);
    QCOMPARE(run.report->uploads, QList<QByteArray>{ "Subject: x\r\n\r\n..Hola\r\n.\r\n" });
    QCOMPARE(run.source.dotsAllowed, 1);
    QCOMPARE(run.outcome->finalReply, "250 2.0.0 Ok: queued as 4WxYz12345");
    QCOMPARE(run.outcome->queueId, "4WxYz12345");
    QCOMPARE(run.outcome->recipients.size(), 1);
    QCOMPARE(
        run.outcome->recipients.first(),
        (RecipientReply{ .address = "luz@due.test", .code = 250, .text = "2.1.5 Ok", .status = "2.1.5" }));
    QCOMPARE(run.outcome->octets, quint64(21));
    QCOMPARE(run.outcome->tlsVersion, QStringLiteral("TLS 1.3"));
    QCOMPARE(run.outcome->certificateSha256.size(), 32);
    QVERIFY(run.outcome->handedOver.isValid());
    QCOMPARE(run.outcome->handedOver.timeSpec(), Qt::UTC);
    QVERIFY(run.outcome->mechanism.isEmpty());
}

void TestSmtpSession::asksOnlyForTheSenderWithoutALetter()
{
    SmtpRun run;
    run.letter = { .sender = "ana@uno.test", .recipients = {} };
    QVERIFY(run.play(pipeliningHello() + "C MAIL FROM:<ana@uno.test>\nS 250 Ok" + reset() + goodbye()));
    QCOMPARE(run.error(), "none");
    QVERIFY(run.report->finished);
    QVERIFY(run.outcome->handedOver.isNull());

    SmtpRun refused;
    refused.letter = { .sender = "eve@uno.test", .recipients = {} };
    QVERIFY(
        refused.play(pipeliningHello() + "C MAIL FROM:<eve@uno.test>\nS 553 5.7.1 not yours" + goodbye()));
    QCOMPARE(refused.error(), "sender-refused");
    QCOMPARE(refused.outcome->error->detail, QStringLiteral("eve@uno.test"));
}

void TestSmtpSession::asksNothingWithoutASender()
{
    SmtpRun run;
    run.letter = {};
    QVERIFY(run.play(pipeliningHello() + goodbye()));
    QCOMPARE(run.error(), "none");
    QVERIFY(run.report->finished);
}

void TestSmtpSession::saysThatALetterIsEightBit()
{
    SmtpRun run;
    run.source.octets = "Subject: x\r\n\r\n\xc3\xb1\r\n";
    run.letter.eightBit = true;
    QVERIFY(run.play(plainHello() + R"(
        C MAIL FROM:<ana@uno.test> SIZE=18 BODY=8BITMIME
        S 250 2.1.0 Ok
        C RCPT TO:<luz@due.test>
        S 250 2.1.5 Ok
        C DATA
        S 354 go
    )" + takesLetter()
                     + goodbye()));
    QCOMPARE(run.error(), "none");
}

void TestSmtpSession::speaksHeloToAnOldServerWithNothingAtStake()
{
    SmtpRun run;
    run.settings.server.encryption = SmtpRun::Encryption::None;
    QVERIFY(run.play(R"(
        S 220 old.uno.test
        C EHLO [127.0.0.1]
        S 502 what?
        C HELO [127.0.0.1]
        S 250 old.uno.test
        C MAIL FROM:<ana@uno.test>
        S 250 Ok
        C RCPT TO:<luz@due.test>
        S 250 Ok
        C DATA
        S 354 go
        B
        S 250 Ok
        C QUIT
        S 221 bye
    )"));
    QCOMPARE(run.error(), "none");
    QVERIFY(run.outcome->tlsVersion.isEmpty());
}

void TestSmtpSession::refusesBeforeAWordIsSaid_data()
{
    QTest::addColumn<QByteArray>("sender");
    QTest::addColumn<QList<QByteArray>>("recipients");
    QTest::addColumn<quint64>("size");
    QTest::addColumn<bool>("eightBit");
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<QString>("detail");
    using Recipients = QList<QByteArray>;
    const QByteArray ana = "ana@uno.test";
    QTest::newRow("no recipient") << ana << Recipients{} << quint64(9) << false << QByteArray("bad-input")
                                  << QStringLiteral("no recipient");
    QTest::newRow("bad sender") << QByteArray("ana") << Recipients{ ana } << quint64(9) << false
                                << QByteArray("bad-input") << QStringLiteral("not an address: ana");
    QTest::newRow("one bad recipient")
        << ana << Recipients{ ana, "luz luz@due.test" } << quint64(9) << false << QByteArray("bad-input")
        << QStringLiteral("not an address: luz luz@due.test");
    QTest::newRow("empty recipient") << ana << Recipients{ "" } << quint64(9) << false
                                     << QByteArray("bad-input") << QStringLiteral("no address: ");
    QTest::newRow("too large") << ana << Recipients{ ana } << quint64(1000001) << false
                               << QByteArray("too-large") << QStringLiteral("1000001 1000000");
}

void TestSmtpSession::refusesBeforeAWordIsSaid()
{
    SmtpRun run;
    QFETCH(QByteArray, sender);
    QFETCH(QList<QByteArray>, recipients);
    QFETCH(quint64, size);
    QFETCH(bool, eightBit);
    run.letter.sender = sender;
    run.letter.recipients = recipients;
    run.letter.eightBit = eightBit;
    run.source.claimedSize = size;
    QVERIFY(run.play(plainHello() + goodbye()));
    QTEST(run.error(), "error");
    QTEST(run.outcome->error->detail, "detail");
    QCOMPARE(run.source.at, 0);
}

void TestSmtpSession::sendsSmtpUtf8WhereItIsOffered()
{
    SmtpRun run;
    run.letter.recipients = { "pe\xc3\xb1"
                              "a@ni\xc3\xb1o.test" };
    QVERIFY(run.play(DialogueScript(QByteArray(R"(
        S 220 mail.uno.test
        C EHLO [127.0.0.1]
        S 250-mail.uno.test
        S 250 SMTPUTF8
        C MAIL FROM:<ana@uno.test> SMTPUTF8
        S 250 Ok
        C RCPT TO:<pe)")
                                    + "\xc3\xb1"
                                      R"(a@xn--nio-8ma.test>
        S 250 Ok
        C DATA
        S 354 go
    )") + takesLetter()
                     + goodbye()));
    QCOMPARE(run.error(), "none");
    QCOMPARE(run.outcome->recipients.first().address, run.letter.recipients.first());
}

void TestSmtpSession::reportsRefusals_data()
{
    QTest::addColumn<DialogueScript>("script");
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<MailError::Retry>("retry");
    using Retry = MailError::Retry;
    const auto row = [](const char *name, const DialogueScript &script, const char *error, const char *words,
                        Retry retry) {
        QTest::newRow(name) << script << QByteArray(error) << QByteArray(words) << retry;
    };
    const DialogueScript mail = "C MAIL FROM:<ana@uno.test> SIZE=20";
    const DialogueScript rcpt = "C RCPT TO:<luz@due.test>";
    row("greeting", "S 554 5.7.1 blocked\nC QUIT\nS 221 bye", "refused", "554 5.7.1 blocked",
        Retry::WhenUserActs);
    row("greeting for now", "S 450 later\nC QUIT\nS 221 bye", "refused-for-now", "450 later", Retry::Later);
    row("greeting 421", "S 421 busy", "refused-for-now", "421 busy", Retry::Later);
    row("EHLO", "S 220 hi\nC EHLO [127.0.0.1]\nS 550 no\nC QUIT\nS 221 bye", "refused", "550 no",
        Retry::WhenUserActs);
    row("sender", plainHello() + mail + "S 553 5.1.8 who?" + goodbye(), "sender-refused", "553 5.1.8 who?",
        Retry::Never);
    row("sender for now", plainHello() + mail + "S 451 later" + goodbye(), "sender-refused", "451 later",
        Retry::Later);
    row("sender too large", plainHello() + mail + "S 552 5.3.4 big" + goodbye(), "too-large", "552 5.3.4 big",
        Retry::Never);
    row("sender 421", plainHello() + mail + "S 421 4.4.2 bye", "refused-for-now", "421 4.4.2 bye",
        Retry::Later);
    row("sender, nonsense", plainHello() + mail + "S 354 go" + goodbye(), "protocol", "354 go", Retry::Later);
    row("sender, no reply", plainHello() + mail + "S what?", "protocol", "what?", Retry::Later);
    row("recipient", plainHello() + mail + "S 250 Ok" + rcpt + "S 550 5.1.1 no such" + reset() + goodbye(),
        "recipient-refused", "550 5.1.1 no such", Retry::Never);
    row("recipient grey", plainHello() + mail + "S 250 Ok" + rcpt + "S 450 4.2.0 wait" + reset() + goodbye(),
        "recipient-refused", "450 4.2.0 wait", Retry::Later);
    row("recipient 421", plainHello() + mail + "S 250 Ok" + rcpt + "S 421 bye", "refused-for-now", "421 bye",
        Retry::Later);
    row("data", plainHello() + mail + "S 250 Ok" + rcpt + "S 250 Ok\nC DATA\nS 451 no" + reset() + goodbye(),
        "refused-for-now", "451 no", Retry::Later);
    row("data 250",
        plainHello() + mail + "S 250 Ok" + rcpt + "S 250 Ok\nC DATA\nS 250 no" + reset() + goodbye(),
        "protocol", "250 no", Retry::Later);
    row("letter", plainHello() + envelope() + "B\nS 554 5.7.1 spam" + goodbye(), "letter-refused",
        "554 5.7.1 spam", Retry::Never);
    row("letter for now", plainHello() + envelope() + "B\nS 452 4.3.1 disk" + goodbye(), "letter-refused",
        "452 4.3.1 disk", Retry::Later);
    row("letter 421", plainHello() + envelope() + "B\nS 421 4.3.2 bye", "refused-for-now", "421 4.3.2 bye",
        Retry::Later);
    row("several lines", plainHello() + envelope() + "B\nS 554-5.7.1 spam\nS 554 5.7.1 indeed" + goodbye(),
        "letter-refused", "554 5.7.1 spam\n5.7.1 indeed", Retry::Never);
    row("letter, nonsense", plainHello() + envelope() + "B\nS 354 more" + goodbye(), "maybe-sent", "354 more",
        Retry::WhenUserActs);
    row("letter, no reply", plainHello() + envelope() + "B\nS what?", "maybe-sent", "what?",
        Retry::WhenUserActs);

    const DialogueScript batch = mail + rcpt + "C DATA";
    row("pipelined sender", pipeliningHello() + batch + "S 553 no\nS 503 sender?\nS 503 sender?" + goodbye(),
        "sender-refused", "553 no", Retry::Never);
    row("pipelined sender 421", pipeliningHello() + batch + "S 421 bye\nX", "refused-for-now", "421 bye",
        Retry::Later);
    row("pipelined recipient",
        pipeliningHello() + batch + "S 250 Ok\nS 550 no\nS 554 nobody" + reset() + goodbye(),
        "recipient-refused", "550 no", Retry::Never);
    row("pipelined data", pipeliningHello() + batch + "S 250 Ok\nS 250 Ok\nS 451 no" + reset() + goodbye(),
        "refused-for-now", "451 no", Retry::Later);
}

void TestSmtpSession::reportsRefusals()
{
    QFETCH(DialogueScript, script);
    for (const Delivery delivery : { Delivery::Whole, Delivery::PerLine, Delivery::PerByte }) {
        SmtpRun run;
        QVERIFY(run.play(script, delivery));
        QTEST(run.error(), "error");
        QTEST(run.outcome->error->serverText, "words");
        QTEST(run.outcome->error->retry, "retry");
        QVERIFY(!run.outcome->error->server.isEmpty());
        QVERIFY(run.outcome->handedOver.isNull());
        QVERIFY(run.report->finished);
    }
}

// RFC 2920 section 3.1.
void TestSmtpSession::endsTheLetterThatGoesToNobody()
{
    SmtpRun run;
    QVERIFY(run.play(pipeliningHello() + R"(
        C MAIL FROM:<ana@uno.test> SIZE=20
        C RCPT TO:<luz@due.test>
        C DATA
        S 250 Ok
        S 550 5.1.1 no such user
        S 354 go on
        C .
        S 554 5.5.1 no valid recipients
    )" + reset() + goodbye()));
    QCOMPARE(run.error(), "recipient-refused");
    QCOMPARE(run.source.at, 0);
    QCOMPARE(run.source.dotsAllowed, 0);
    QVERIFY(run.report->finished);
}

void TestSmtpSession::hangsUpOnAServerThatContradictsItself()
{
    SmtpRun run;
    QVERIFY(run.play(pipeliningHello() + R"(
        C MAIL FROM:<ana@uno.test> SIZE=20
        C RCPT TO:<luz@due.test>
        C DATA
        S 550 no
        S 250 Ok
        S 354 go on
    )"));
    QCOMPARE(run.error(), "sender-refused");
    QVERIFY(!run.dotHasLeft());
    QVERIFY(run.report->written.endsWith("DATA\r\n"));
}

void TestSmtpSession::reportsProgress()
{
    SmtpRun run;
    run.source.octets = QByteArray("0123456789abcde\r\n").repeated(20000);
    run.source.claimedSize = 20;
    run.source.slow = true;
    run.source.blockSize = 100000;
    QVERIFY(run.play(wholeDialogue(false)));
    QVERIFY(run.progress.size() >= 3);
    QVERIFY(std::ranges::is_sorted(run.progress));
    QCOMPARE(run.progress.last(), quint64(340000));
    QCOMPARE(run.outcome->octets, quint64(340000));
}

QTEST_GUILESS_MAIN(TestSmtpSession)
#include "tst_smtp_session.moc"
