// SPDX-License-Identifier: GPL-3.0-or-later
// However a session ends, it ends once and says what became of the letter.
#include "tests/smtp/smtp_run.h"
#include "tests/smtp/smtp_scripts.h"

#include <QTest>

using namespace sobre;
using namespace sobre::smtp;
using namespace sobre::tests;
using namespace sobre::tests::scripts;
using Delivery = ScriptedChannel::Delivery;

class TestSmtpEndings : public QObject {
    Q_OBJECT
private slots:
    void hearsARefusalInTheMiddleOfALetter();
    void takesAYesInTheMiddleOfALetterForAFault();
    void sendsNothingFurtherWhenTheSourceFails();
    void keepsTheLetterSentWhenGoodbyeFails_data();
    void keepsTheLetterSentWhenGoodbyeFails();
    void waitsTenMinutesForTheAnswerToTheDot();
    void cancelsAtEveryMoment();
    void cancelsAfterTheDotAsMaybeSent();
    void staysSilentWhenDestroyed();
};

namespace {

DialogueScript wholeDialogue(bool pipelining)
{
    return pipelining ? pipeliningHello() + pipelinedEnvelope() + takesLetter() + goodbye()
                      : plainHello() + envelope() + takesLetter() + goodbye();
}

} // namespace

void TestSmtpEndings::hearsARefusalInTheMiddleOfALetter()
{
    for (const char *ending : { "", "\nX" }) {
        SmtpRun run;
        run.source.octets = QByteArray("0123456789abcde\r\n").repeated(20000);
        run.source.claimedSize = 20;
        run.source.blockSize = 1000;
        run.source.slow = true;
        run.problemsExpected = true; // nobody takes what was sent until then
        QVERIFY(run.play(plainHello() + envelope() + "S 552 5.3.4 that is enough" + ending));
        QCOMPARE(run.error(), "too-large");
        QCOMPARE(run.outcome->error->serverText, "552 5.3.4 that is enough");
        QVERIFY(!run.dotHasLeft());
        QVERIFY(!run.report->written.contains("QUIT"));
        QVERIFY(run.source.at < run.source.octets.size());
    }
}

void TestSmtpEndings::takesAYesInTheMiddleOfALetterForAFault()
{
    SmtpRun run;
    run.source.octets = QByteArray("0123456789abcde\r\n").repeated(20000);
    run.source.claimedSize = 20;
    run.source.blockSize = 1000;
    run.source.slow = true;
    run.problemsExpected = true;
    QVERIFY(run.play(plainHello() + envelope() + "S 250 2.0.0 Ok: queued as FAKE"));
    QCOMPARE(run.error(), "protocol");
    QVERIFY(!run.dotHasLeft());
    QVERIFY(run.outcome->queueId.isEmpty());
}

void TestSmtpEndings::sendsNothingFurtherWhenTheSourceFails()
{
    for (const bool slow : { false, true }) {
        SmtpRun run;
        run.source.slow = slow;
        run.source.blockSize = 4;
        run.source.failAt = 8;
        run.problemsExpected = true; // the script waits for the rest of the letter
        QVERIFY(run.play(plainHello() + envelope() + takesLetter() + goodbye()));
        QCOMPARE(run.error(), "file-unreadable");
        QVERIFY(!run.dotHasLeft());
        QVERIFY(run.report->written.endsWith("DATA\r\nSubject:"));
    }
}

void TestSmtpEndings::keepsTheLetterSentWhenGoodbyeFails_data()
{
    QTest::addColumn<QByteArray>("ending");
    QTest::newRow("link lost") << QByteArray("X");
    QTest::newRow("link lost after QUIT") << QByteArray("C QUIT\nX");
    QTest::newRow("500") << QByteArray("C QUIT\nS 500 what?");
    QTest::newRow("421") << QByteArray("C QUIT\nS 421 what?");
    QTest::newRow("354") << QByteArray("C QUIT\nS 354 go on");
    QTest::newRow("nonsense") << QByteArray("C QUIT\nS bye");
    QTest::newRow("silence") << QByteArray("C QUIT\nW");
    QTest::newRow("unasked") << QByteArray("S 421 too slow");
}

void TestSmtpEndings::keepsTheLetterSentWhenGoodbyeFails()
{
    QFETCH(QByteArray, ending);
    SmtpRun run;
    QVERIFY(run.play(plainHello() + envelope() + takesLetter() + ending));
    QCOMPARE(run.error(), "none");
    QVERIFY(run.outcome->handedOver.isValid());
    QCOMPARE(run.outcome->queueId, "4WxYz12345");
}

void TestSmtpEndings::waitsTenMinutesForTheAnswerToTheDot()
{
    SmtpRun patient;
    QVERIFY(patient.play(plainHello() + envelope() + "B\nP 599000\nS 250 Ok" + goodbye()));
    QCOMPARE(patient.error(), "none");

    SmtpRun late;
    QVERIFY(late.play(plainHello() + envelope() + "B\nP 601000\nS 250 Ok" + goodbye()));
    QCOMPARE(late.error(), "maybe-sent");
    QCOMPARE(late.outcome->error->detail, QStringLiteral("timed-out"));
    QVERIFY(late.outcome->handedOver.isNull());
}

void TestSmtpEndings::cancelsAtEveryMoment()
{
    int sent = 0;
    int maybe = 0;
    int cancelled = 0;
    for (int turns = 0; turns < 400; ++turns) {
        SmtpRun run;
        run.source.slow = true;
        run.source.blockSize = 5;
        run.problemsExpected = true;
        // Cancels after so many turns of the event loop.
        std::function<void(SmtpSession *, int)> wait = [&wait](SmtpSession *session, int left) {
            if (left == 0) {
                session->cancel();
                session->cancel();
            } else {
                QMetaObject::invokeMethod(
                    session, [&wait, session, left] { wait(session, left - 1); }, Qt::QueuedConnection);
            }
        };
        run.whenStarted = [&wait, turns](SmtpSession &session) { wait(&session, turns); };
        QVERIFY(run.play(wholeDialogue(turns % 2), Delivery::PerByte));
        const QByteArray error = run.error();
        QVERIFY2(error == "none" || error == "maybe-sent" || error == "cancelled", error);
        QCOMPARE(error == "cancelled", !run.dotHasLeft());
        sent += error == "none";
        maybe += error == "maybe-sent";
        cancelled += error == "cancelled";
    }
    QVERIFY(sent > 0 && maybe > 0 && cancelled > 0);
}

void TestSmtpEndings::cancelsAfterTheDotAsMaybeSent()
{
    SmtpRun run;
    run.problemsExpected = true;
    SmtpSession *started = nullptr;
    run.whenStarted = [&started](SmtpSession &session) { started = &session; };
    run.source.onFinalDot = [&started] { started->cancel(); }; // from inside the dialogue
    QVERIFY(run.play(plainHello() + envelope() + "B\nW"));
    QCOMPARE(run.error(), "maybe-sent");
    QCOMPARE(run.outcome->error->detail, QStringLiteral("cancelled"));
    QVERIFY(!run.outcome->error->server.isEmpty());
}

void TestSmtpEndings::staysSilentWhenDestroyed()
{
    const auto report = std::make_shared<ScriptedChannel::Report>();
    SmtpRun run;
    int ends = 0;
    {
        auto channel = std::make_unique<ScriptedChannel>(plainHello() + envelope() + "W", report);
        run.settings.server.encryption = SmtpRun::Encryption::None;
        SmtpSession session(handing(std::move(channel)), run.settings, run.letter);
        connect(&session, &SmtpSession::finished, this, [&ends] { ++ends; });
        session.start();
        QVERIFY(waitUntil([&report] { return report->served > 0; }));
        session.cancel();
    }
    bool quiet = false;
    QMetaObject::invokeMethod(this, [&quiet] { quiet = true; }, Qt::QueuedConnection);
    QVERIFY(waitUntil([&quiet] { return quiet; }));
    QCOMPARE(ends, 0);
}

QTEST_GUILESS_MAIN(TestSmtpEndings)
#include "tst_smtp_endings.moc"
