// SPDX-License-Identifier: GPL-3.0-or-later
// Many letters over one connection: one after the other, in step with each other, and each with its own true end.
#include "tests/smtp/batch_run.h"
#include "tests/smtp/smtp_scripts.h"

#include <QTest>

using namespace sobre;
using namespace sobre::smtp;
using namespace sobre::tests;
using namespace sobre::tests::scripts;
using Delivery = ScriptedChannel::Delivery;

class TestSmtpBatch : public QObject {
    Q_OBJECT
private slots:
    void sendsLettersOneAfterTheOther_data();
    void sendsLettersOneAfterTheOther();
    void sendsTheEnvelopeBehindTheDot();
    void goesOnBehindALetterThatIsRefused_data();
    void goesOnBehindALetterThatIsRefused();
    void refusesBeforeAWordIsSaidAndGoesOn();
    void endsAtWhatConcernsAllLetters();
    void leavesTheOthersUntriedWhenTheServerCloses();
    void sendsNothingThatCouldNotBeMarked();
    void sendsWhatTheFeedGaveBeforeItFailed();
    void marksSmallLettersTogetherAndLargeOnesAlone();
    void saysNothingOfLettersWhenItCannotConnect();
    void tellsWhatTheServerIs();
    void keepsTheDialogueOfEachLetter();
};

namespace {

DialogueScript plainLetter(const QByteArray &to, const QByteArray &name)
{
    return "C MAIL FROM:<ana@uno.test> SIZE=20\nS 250 Ok\nC RCPT TO:<" + to + ">\nS 250 Ok\nC DATA\nS 354 go\nB\nS 250 Ok: queued as "
        + name;
}

const DialogueScript rcptA = "C MAIL FROM:<ana@uno.test> SIZE=20\nC RCPT TO:<a@due.test>\nC DATA";
const DialogueScript rcptB = "C MAIL FROM:<ana@uno.test> SIZE=20\nC RCPT TO:<b@due.test>\nC DATA";
const DialogueScript granted = "S 250 Ok\nS 250 Ok\nS 354 go";

} // namespace

void TestSmtpBatch::sendsLettersOneAfterTheOther_data()
{
    QTest::addColumn<bool>("slow");
    QTest::addColumn<Delivery>("delivery");
    for (const bool slow : { false, true }) {
        for (const Delivery delivery : { Delivery::Whole, Delivery::PerLine, Delivery::PerByte })
            QTest::addRow("%d %d", slow, static_cast<int>(delivery)) << slow << delivery;
    }
}

void TestSmtpBatch::sendsLettersOneAfterTheOther()
{
    QFETCH(bool, slow);
    QFETCH(Delivery, delivery);
    BatchRun run;
    run.letters.slow = slow;
    for (const char *to : { "a@due.test", "b@due.test", "c@due.test" })
        run.letters.add({ to }).slow = slow;
    QVERIFY(run.play(plainHello() + plainLetter("a@due.test", "AAAA11") + plainLetter("b@due.test", "BBBB22")
                         + plainLetter("c@due.test", "CCCC33") + goodbye(),
                     delivery));
    QVERIFY(run.report->finished);
    QCOMPARE(run.endError(), "none");
    QCOMPARE(run.letters.order, (QList<int>{ 1, 2, 3 }));
    for (int number = 1; number <= 3; ++number) {
        QCOMPARE(run.letters.error(number), "none");
        QVERIFY(run.letters.outcomes[number].handedOver.isValid());
        QVERIFY(run.letters.marked.contains(number));
        QCOMPARE(run.letters.outcomes[number].recipients.size(), 1);
    }
    QCOMPARE(run.letters.outcomes[2].queueId, "BBBB22");
    QCOMPARE(run.letters.outcomes[3].queueId, "CCCC33");
}

// RFC 2920 section 3.1: the next envelope travels with the dot, so a letter costs one round trip.
void TestSmtpBatch::sendsTheEnvelopeBehindTheDot()
{
    for (const Delivery delivery : { Delivery::Whole, Delivery::PerLine, Delivery::PerByte }) {
        BatchRun run;
        run.letters.slow = true;
        run.letters.add({ "a@due.test" });
        run.letters.add({ "b@due.test" });
        run.letters.add({ "a@due.test", "b@due.test" });
        QVERIFY(run.play(pipeliningHello() + rcptA + granted + "B" + rcptB + "S 250 Ok: queued as AAAA11" + granted + R"(
            B
            C MAIL FROM:<ana@uno.test> SIZE=20
            C RCPT TO:<a@due.test>
            C RCPT TO:<b@due.test>
            S 250 Ok: queued as BBBB22
            S 250 Ok
            S 250 Ok
            S 250 Ok
            C DATA
            S 354 go
            B
            S 250 Ok: queued as CCCC33
        )" + goodbye(),
                         delivery));
        QVERIFY(run.report->finished);
        QCOMPARE(run.letters.outcomes[1].queueId, "AAAA11");
        QCOMPARE(run.letters.outcomes[2].queueId, "BBBB22");
        QCOMPARE(run.letters.outcomes[3].queueId, "CCCC33");
        QCOMPARE(run.letters.outcomes[3].recipients.size(), 2);
    }
}

void TestSmtpBatch::goesOnBehindALetterThatIsRefused_data()
{
    QTest::addColumn<DialogueScript>("script");
    QTest::addColumn<QByteArray>("error");
    const DialogueScript mail = "C MAIL FROM:<ana@uno.test> SIZE=20";
    const DialogueScript rcpt = "C RCPT TO:<a@due.test>";
    const DialogueScript next = plainLetter("b@due.test", "BBBB22") + goodbye();
    const DialogueScript nextAtOnce = granted + "B\nS 250 Ok: queued as BBBB22" + goodbye();
    QTest::newRow("sender") << plainHello() + mail + "S 553 no" + next << QByteArray("sender-refused");
    QTest::newRow("recipient") << plainHello() + mail + "S 250 Ok" + rcpt + "S 550 no" + reset() + next
                               << QByteArray("recipient-refused");
    QTest::newRow("data") << plainHello() + mail + "S 250 Ok" + rcpt + "S 250 Ok\nC DATA\nS 451 no" + reset() + next
                          << QByteArray("refused-for-now");
    QTest::newRow("letter") << plainHello() + mail + "S 250 Ok" + rcpt + "S 250 Ok\nC DATA\nS 354 go\nB\nS 554 spam" + next
                            << QByteArray("letter-refused");
    QTest::newRow("letter for now") << plainHello() + mail + "S 250 Ok" + rcpt
            + "S 250 Ok\nC DATA\nS 354 go\nB\nS 452 4.3.1 disk" + next
                                    << QByteArray("letter-refused");
    QTest::newRow("pipelined sender") << pipeliningHello() + rcptA + "S 553 no\nS 503 no\nS 503 no" + rcptB + nextAtOnce
                                      << QByteArray("sender-refused");
    QTest::newRow("pipelined recipient") << pipeliningHello() + rcptA + "S 250 Ok\nS 550 no\nS 554 nobody\nC RSET" + rcptB
            + "S 250 Ok" + nextAtOnce
                                         << QByteArray("recipient-refused");
    QTest::newRow("pipelined letter") << pipeliningHello() + rcptA + granted + "B" + rcptB + "S 554 spam" + nextAtOnce
                                      << QByteArray("letter-refused");
}

void TestSmtpBatch::goesOnBehindALetterThatIsRefused()
{
    QFETCH(DialogueScript, script);
    for (const Delivery delivery : { Delivery::Whole, Delivery::PerLine, Delivery::PerByte }) {
        BatchRun run;
        run.letters.add({ "a@due.test" });
        run.letters.add({ "b@due.test" });
        QVERIFY(run.play(script, delivery));
        QVERIFY(run.report->finished);
        QTEST(run.letters.error(1), "error");
        QVERIFY(run.letters.outcomes[1].handedOver.isNull());
        QCOMPARE(run.letters.error(2), "none");
        QCOMPARE(run.letters.outcomes[2].queueId, "BBBB22");
        QCOMPARE(run.endError(), "none");
    }
}

void TestSmtpBatch::refusesBeforeAWordIsSaidAndGoesOn()
{
    BatchRun run;
    run.letters.add({ "a@due.test>\r\nDATA" });
    run.letters.add({ "b@due.test" });
    run.letters.add({ "c@due.test" }).claimedSize = 1'000'001;
    QVERIFY(run.play(plainHello() + plainLetter("b@due.test", "BBBB22") + goodbye()));
    QCOMPARE(run.letters.error(1), "bad-input");
    QCOMPARE(run.letters.error(2), "none");
    QCOMPARE(run.letters.error(3), "too-large");
    QCOMPARE(run.letters.outcomes[3].error->detail, QStringLiteral("1000001 1000000"));
    QCOMPARE(run.endError(), "none");
    QVERIFY(!run.letters.marked.contains(1) && !run.letters.marked.contains(3));
}

// "Authentication required" is said of the account: asking again for each letter would only annoy.
void TestSmtpBatch::endsAtWhatConcernsAllLetters()
{
    BatchRun run;
    for (int i = 0; i < 7; ++i)
        run.letters.add({ "a@due.test" });
    QVERIFY(run.play(plainHello() + "C MAIL FROM:<ana@uno.test> SIZE=20\nS 530 5.7.0 log in first" + goodbye()));
    QVERIFY(run.report->finished);
    QCOMPARE(run.letters.error(1), "refused");
    QCOMPARE(run.endError(), "refused");
    QCOMPARE(run.end->error->scope, MailError::Scope::Account);
    QVERIFY(run.letters.given < 7);
    for (int number = 2; number <= run.letters.given; ++number) {
        QCOMPARE(run.letters.error(number), "cancelled");
        QCOMPARE(run.letters.outcomes[number].error->scope, MailError::Scope::Session);
    }
}

void TestSmtpBatch::leavesTheOthersUntriedWhenTheServerCloses()
{
    for (const char *end : { "\nX", "" }) {
        BatchRun run;
        run.problemsExpected = true;
        for (const char *to : { "a@due.test", "b@due.test", "c@due.test" })
            run.letters.add({ to });
        QVERIFY(run.play(plainHello() + plainLetter("a@due.test", "AAAA11")
                         + "C MAIL FROM:<ana@uno.test> SIZE=20\nS 421 4.7.0 enough for now" + end));
        QCOMPARE(run.letters.error(1), "none");
        QCOMPARE(run.letters.error(2), "refused-for-now");
        QCOMPARE(run.letters.error(3), "cancelled");
        QCOMPARE(run.endError(), "refused-for-now");
        QCOMPARE(run.end->error->serverText, "421 4.7.0 enough for now");
    }
}

void TestSmtpBatch::sendsNothingThatCouldNotBeMarked()
{
    BatchRun run;
    run.problemsExpected = true;
    run.letters.add({ "a@due.test" });
    run.letters.add({ "b@due.test" });
    run.letters.onMark = [](const QList<int> &) { throw MailError{ .kind = MailError::Kind::StoreFailed }; };
    QVERIFY(run.play(plainHello() + plainLetter("a@due.test", "AAAA11") + plainLetter("b@due.test", "BBBB22") + goodbye()));
    QCOMPARE(run.letters.error(1), "store-failed");
    QCOMPARE(run.letters.error(2), "cancelled");
    QCOMPARE(run.endError(), "store-failed");
    QVERIFY(!run.report->written.contains("\r\n.\r\n"));
    QVERIFY(!run.report->written.contains("QUIT"));
}

void TestSmtpBatch::sendsWhatTheFeedGaveBeforeItFailed()
{
    BatchRun run;
    run.letters.add({ "a@due.test" });
    run.letters.add({ "b@due.test" });
    run.letters.failsBehindTheLast = MailError{ .kind = MailError::Kind::StoreFailed };
    QVERIFY(run.play(plainHello() + plainLetter("a@due.test", "AAAA11") + plainLetter("b@due.test", "BBBB22") + goodbye()));
    QCOMPARE(run.letters.error(1), "none");
    QCOMPARE(run.letters.error(2), "none");
    QCOMPARE(run.endError(), "store-failed");
}

// A commit for each letter would cost more than sending it; a mark that is set minutes too early would leave a letter in
// doubt that was hardly begun.
void TestSmtpBatch::marksSmallLettersTogetherAndLargeOnesAlone()
{
    BatchRun run;
    DialogueScript script = plainHello();
    for (int i = 0; i < 6; ++i) {
        LetterInMemory &source = run.letters.add({ "a@due.test" });
        if (i == 3)
            source.octets = "Subject: x\r\n\r\n" + QByteArray("0123456789abcde\r\n").repeated(20'000);
        const QByteArray size = QByteArray::number(source.octets.size());
        script = script + ("C MAIL FROM:<ana@uno.test> SIZE=" + size)
            + "S 250 Ok\nC RCPT TO:<a@due.test>\nS 250 Ok\nC DATA\nS 354 go\nB\nS 250 Ok";
    }
    QVERIFY(run.play(script + goodbye()));
    QCOMPARE(run.letters.marks, (QList<QList<int>>{ { 1, 2, 3 }, { 4, 5, 6 } }));
    QCOMPARE(run.endError(), "none");
}

void TestSmtpBatch::saysNothingOfLettersWhenItCannotConnect()
{
    BatchRun run;
    run.letters.add({ "a@due.test" });
    QVERIFY(run.play("S 554 5.7.1 blocked\nC QUIT\nS 221 bye"));
    QCOMPARE(run.endError(), "refused");
    QVERIFY(!run.end->error->server.isEmpty());
    QCOMPARE(run.letters.given, 0);
    QVERIFY(run.letters.outcomes.isEmpty());
}

void TestSmtpBatch::tellsWhatTheServerIs()
{
    const std::pair<const char *, std::optional<qint64>> answers[]
        = { { "S 250 SIZE 1000000", 1'000'000 }, { "S 250 SIZE", 0 }, { "S 250 SIZE 0", 0 }, { "S 250 HELP", {} } };
    for (const auto &[word, limit] : answers) {
        BatchRun run;
        QVERIFY(run.play(DialogueScript("S 220 hi\nC EHLO [127.0.0.1]\nS 250-mail.uno.test") + word + goodbye()));
        QCOMPARE(run.end->sizeLimit, limit);
        QCOMPARE(run.end->tlsVersion, QStringLiteral("TLS 1.3"));
        QCOMPARE(run.end->certificateSha256.size(), 32);
    }
}

void TestSmtpBatch::keepsTheDialogueOfEachLetter()
{
    BatchRun run;
    run.letters.add({ "a@due.test" });
    run.letters.add({ "b@due.test" });
    QVERIFY(run.play(pipeliningHello() + rcptA + granted + "B" + rcptB + "S 250 Ok: queued as AAAA11" + granted
                     + "B\nS 250 Ok: queued as BBBB22" + goodbye()));
    const QString second = run.letters.outcomes[2].dialogue;
    QVERIFY2(second.endsWith(QStringLiteral("C: MAIL FROM:<ana@uno.test> SIZE=20\nC: RCPT TO:<b@due.test>\nC: DATA\n"
                                            "S: 250 Ok\nS: 250 Ok\nS: 354 go\nC: (20 octets of a letter)\nC: .\n"
                                            "S: 250 Ok: queued as BBBB22")),
             qPrintable(second));
    QVERIFY(!second.contains(QStringLiteral("a@due.test")) && !second.contains(QStringLiteral("Hola")));
}

QTEST_GUILESS_MAIN(TestSmtpBatch)
#include "tst_smtp_batch.moc"
