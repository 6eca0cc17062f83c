// SPDX-License-Identifier: GPL-3.0-or-later
// Letters by pipelined BDAT (RFC 3030), over a long way.
#include "core/smtp/bdat_transfer.h"
#include "tests/smtp/chunk_scripts.h"
#include "tests/smtp/smtp_scripts.h"
#include "tests/support/task_value.h"

#include <QTest>

#include <algorithm>

using namespace sobre;
using namespace sobre::smtp;
using namespace sobre::tests;
using namespace sobre::tests::scripts;
using Delivery = ScriptedChannel::Delivery;

class TestSmtpBdat : public QObject {
    Q_OBJECT
private slots:
    void sendsLettersWithoutWaiting_data();
    void sendsLettersWithoutWaiting();
    void choosesByTheRoundTrip_data();
    void choosesByTheRoundTrip();
    void leavesAtMostEightInDoubt();
    void goesOnBehindALetterThatIsRefused_data();
    void goesOnBehindALetterThatIsRefused();
    void waitsForAllRecipientsBeforeTheLastChunk();
    void stopsALongLetterThatIsRefused();
    void goesOnBehindALetterThatCannotBeRead();
    void saysGoodbyeAlongWithTheLastLetter();
    void takesNoGoodbyeForAnAnswer();
    void saysNothingMoreWhereBdatIsUnknown();
    void givesUpOnAServerThatContradictsItself();
    void sendsNothingBehindAServerThatCloses();
    void waitsTenMinutesForTheAnswerToTheLastChunk();
    void hearsWhatIsOwedWhenAMarkFails();
    void cutsExactChunks_data();
    void cutsExactChunks();
    void neverSaysBinaryMime();
};

namespace {

const QList<QByteArray> Names{ "a@due.test", "b@due.test", "c@due.test" };

/// The first one alone: by its answer it is seen that the server knows BDAT.
DialogueScript firstTaken()
{
    return chunkingHello() + chunkTo(Names[0]) + chunkTaken("AAAA11");
}

/// Then without waiting.
DialogueScript twoMore()
{
    return chunkTo(Names[1]) + "C RSET" + chunkTo(Names[2]);
}

} // namespace

void TestSmtpBdat::sendsLettersWithoutWaiting_data()
{
    QTest::addColumn<bool>("slow");
    QTest::addColumn<Delivery>("delivery");
    for (const bool slow : { false, true }) {
        for (const Delivery delivery : { Delivery::Whole, Delivery::PerLine, Delivery::PerByte })
            QTest::addRow("%d %d", slow, static_cast<int>(delivery)) << slow << delivery;
    }
}

// The script has the server say nothing before all three letters are there.
void TestSmtpBdat::sendsLettersWithoutWaiting()
{
    QFETCH(bool, slow);
    QFETCH(Delivery, delivery);
    FarBatchRun run;
    run.letters.slow = slow;
    for (const QByteArray &name : Names)
        run.add({ name }).slow = slow;
    QVERIFY(run.play(firstTaken() + twoMore() + chunkTaken("BBBB22") + "S 250 Ok"
                         + chunkTaken("CCCC33") + goodbye(),
                     delivery));
    QVERIFY(run.report->finished);
    QCOMPARE(run.letters.marks, (QList<QList<int>>{ { 1, 2, 3 } }));
    QCOMPARE(run.letters.outcomes[1].queueId, "AAAA11");
    QCOMPARE(run.letters.outcomes[2].queueId, "BBBB22");
    QCOMPARE(run.letters.outcomes[3].queueId, "CCCC33");
    QCOMPARE(run.letters.outcomes[2].octets, quint64(6));
    QCOMPARE(run.letters.outcomes[2].recipients.first().address, "b@due.test");
    QCOMPARE(run.endError(), "none");
}

void TestSmtpBdat::choosesByTheRoundTrip_data()
{
    QTest::addColumn<QList<QByteArray>>("offered");
    QTest::addColumn<int>("roundTrip");
    QTest::addColumn<bool>("byChunks");
    using Words = QList<QByteArray>;
    QTest::newRow("near") << Words{ "PIPELINING", "CHUNKING" } << 10 << false;
    QTest::newRow("far") << Words{ "PIPELINING", "CHUNKING" } << 11 << true;
    QTest::newRow("no chunks") << Words{ "PIPELINING" } << 100 << false;
    QTest::newRow("chunks one by one") << Words{ "CHUNKING" } << 100 << false;
}

void TestSmtpBdat::choosesByTheRoundTrip()
{
    QFETCH(QList<QByteArray>, offered);
    QFETCH(int, roundTrip);
    QFETCH(bool, byChunks);
    BatchRun run;
    run.roundTrip = std::chrono::milliseconds(roundTrip);
    run.problemsExpected = true; // only what the client says is looked at
    run.letters.add({ "a@due.test" });
    QVERIFY(run.play(helloOffering(offered) + "C MAIL FROM:<ana@uno.test> SIZE=20\nS 250 Ok\nC RCPT TO:<a@due.test>\nS 250 Ok"
                     + (byChunks ? "C BDAT 20 LAST" : "C DATA") + "X"));
    QVERIFY2(run.report->problems.isEmpty(), qPrintable(run.report->problems.join(u'\n')));
}

void TestSmtpBdat::leavesAtMostEightInDoubt()
{
    FarBatchRun run;
    run.letters.slow = true;
    DialogueScript script = chunkingHello() + chunkTo("a@due.test") + chunkTaken("N0") + chunkTo("a@due.test");
    for (int i = 0; i < 13; ++i)
        run.add({ "a@due.test" });
    for (int i = 1; i < 8; ++i)
        script = script + "C RSET" + chunkTo("a@due.test");
    script = script + chunkTaken("N1") + "P 1000";
    for (int i = 8; i < 12; ++i)
        script = script + "C RSET" + chunkTo("a@due.test") + "S 250 Ok" + chunkTaken("N" + QByteArray::number(i));
    for (int i = 0; i < 7; ++i)
        script = script + "S 250 Ok" + chunkTaken("N" + QByteArray::number(i + 20));
    QVERIFY(run.play(script + goodbye()));
    QCOMPARE(run.letters.mostOpen, 8);
    QCOMPARE(run.letters.order.size(), 13);
    for (int number = 1; number <= 13; ++number)
        QCOMPARE(run.letters.error(number), "none");
}

void TestSmtpBdat::goesOnBehindALetterThatIsRefused_data()
{
    QTest::addColumn<DialogueScript>("answers"); // to the second letter
    QTest::addColumn<QByteArray>("error");
    QTest::newRow("sender") << DialogueScript("S 553 no\nS 503 no\nS 503 no") << QByteArray("sender-refused");
    QTest::newRow("recipient") << DialogueScript("S 250 Ok\nS 550 5.1.1 no\nS 554 5.5.1 nobody")
                               << QByteArray("recipient-refused");
    QTest::newRow("recipient for now") << DialogueScript("S 250 Ok\nS 450 4.2.0 wait\nS 554 5.5.1 nobody")
                                       << QByteArray("recipient-refused");
    QTest::newRow("letter") << DialogueScript("S 250 Ok\nS 250 Ok\nS 554 5.7.1 spam") << QByteArray("letter-refused");
    QTest::newRow("too large") << DialogueScript("S 250 Ok\nS 250 Ok\nS 552 5.3.4 big") << QByteArray("too-large");
    QTest::newRow("no BDAT after all") << DialogueScript("S 250 Ok\nS 250 Ok\nS 502 5.5.1 what?")
                                       << QByteArray("letter-refused");
}

void TestSmtpBdat::goesOnBehindALetterThatIsRefused()
{
    QFETCH(DialogueScript, answers);
    for (const Delivery delivery : { Delivery::Whole, Delivery::PerLine, Delivery::PerByte }) {
        FarBatchRun run;
        for (const QByteArray &name : Names)
            run.add({ name });
        QVERIFY(run.play(firstTaken() + twoMore() + answers + "S 250 Ok" + chunkTaken("CCCC33")
                             + goodbye(),
                         delivery));
        QVERIFY(run.report->finished);
        QCOMPARE(run.letters.error(1), "none");
        QTEST(run.letters.error(2), "error");
        QVERIFY(run.letters.outcomes[2].handedOver.isNull());
        QCOMPARE(run.letters.error(3), "none");
        QCOMPARE(run.letters.outcomes[3].queueId, "CCCC33");
    }
}

void TestSmtpBdat::waitsForAllRecipientsBeforeTheLastChunk()
{
    for (const Delivery delivery : { Delivery::Whole, Delivery::PerLine, Delivery::PerByte }) {
        FarBatchRun run;
        run.letters.slow = true;
        run.add({ "a@due.test", "b@due.test" });
        run.add({ "c@due.test" });
        QVERIFY(run.play(chunkingHello() + R"(
            C MAIL FROM:<ana@uno.test> SIZE=6
            C RCPT TO:<a@due.test>
            C RCPT TO:<b@due.test>
            C BDAT 6
            C Hola
            S 250 Ok
            S 250 Ok
            S 250 Ok
            S 250 6 octets
            C BDAT 0 LAST
            C RSET
        )" + chunkTo("c@due.test") + "S 250 Ok: queued as AAAA11\nS 250 Ok" + chunkTaken("BBBB22") + goodbye(),
                         delivery));
        QVERIFY(run.report->finished);
        QCOMPARE(run.letters.outcomes[1].queueId, "AAAA11");
        QCOMPARE(run.letters.outcomes[1].recipients.size(), 2);
        QCOMPARE(run.letters.outcomes[2].queueId, "BBBB22");
    }
}

void TestSmtpBdat::stopsALongLetterThatIsRefused()
{
    FarBatchRun run;
    run.problemsExpected = true; // nobody takes what was sent until then
    LetterInMemory &source = run.letters.add({ "a@due.test" });
    source.octets = QByteArray("0123456789abcde\r\n").repeated(200'000);
    source.claimedSize = 20;
    source.slow = true;
    const DialogueScript refusal = "C MAIL FROM:<ana@uno.test> SIZE=20\nC RCPT TO:<a@due.test>\nS 250 Ok\nS 550 5.1.1 no such";
    QVERIFY(run.play(chunkingHello() + refusal));
    QCOMPARE(run.letters.error(1), "recipient-refused");
    QVERIFY(source.at < source.octets.size() / 2);
    QVERIFY(!run.report->written.contains("LAST"));
    QVERIFY(run.letters.marks.isEmpty());
}

void TestSmtpBdat::goesOnBehindALetterThatCannotBeRead()
{
    FarBatchRun run;
    run.add({ Names[0] });
    run.add({ Names[1] }).failAt = 3;
    run.letters.sources[1]->blockSize = 3;
    run.add({ Names[2] });
    QVERIFY(run.play(firstTaken() + chunkTo(Names[2]) + chunkTaken("CCCC33") + goodbye()));
    QCOMPARE(run.letters.error(1), "none");
    QCOMPARE(run.letters.error(2), "file-unreadable");
    QCOMPARE(run.letters.error(3), "none");
}

// The script has the server say nothing before QUIT is there: over a long way that saves one way there and back.
void TestSmtpBdat::saysGoodbyeAlongWithTheLastLetter()
{
    for (const Delivery delivery : { Delivery::Whole, Delivery::PerLine, Delivery::PerByte }) {
        FarBatchRun run;
        for (const QByteArray &name : Names)
            run.add({ name });
        QVERIFY(run.play(firstTaken() + twoMore() + "C QUIT" + chunkTaken("BBBB22") + "S 250 Ok"
                             + chunkTaken("CCCC33") + "S 221 2.0.0 Bye\nX",
                         delivery));
        QCOMPARE(run.letters.error(3), "none");
        QCOMPARE(run.endError(), "none");
        QCOMPARE(run.report->written.count("QUIT"), 1);
    }
    // Whatever becomes of the goodbye, the letter was taken; and behind one that was refused nothing else is said.
    for (const char *end : { "S 250 Ok: queued as A\nX", "S 250 Ok: queued as A\nS 500 what?\nX", "S 250 Ok: queued as A\nW" }) {
        FarBatchRun run;
        run.add({ Names[0] });
        QVERIFY(run.play(chunkingHello() + chunkTo(Names[0]) + "C QUIT\nS 250 Ok\nS 250 Ok" + QByteArray(end).prepend('\n')));
        QCOMPARE(run.letters.error(1), "none");
        QCOMPARE(run.endError(), "none");
    }
    FarBatchRun refused;
    refused.add({ Names[0] });
    QVERIFY(refused.play(chunkingHello() + chunkTo(Names[0]) + "C QUIT\nS 250 Ok\nS 250 Ok\nS 554 5.7.1 spam\nS 221 Bye\nX"));
    QCOMPARE(refused.letters.error(1), "letter-refused");
    QVERIFY(refused.report->written.endsWith("QUIT\r\n"));
}

void TestSmtpBdat::takesNoGoodbyeForAnAnswer()
{
    FarBatchRun run;
    run.add({ Names[0] });
    QVERIFY(run.play(chunkingHello() + chunkTo(Names[0]) + "C QUIT\nS 250 Ok\nS 250 Ok\nS 221 2.0.0 Bye\nX"));
    QCOMPARE(run.letters.error(1), "maybe-sent");
}

// It may read the letter's lines as commands, so the link ends; and nothing of the letters is in doubt.
void TestSmtpBdat::saysNothingMoreWhereBdatIsUnknown()
{
    for (const char *code : { "500", "501", "502", "504" }) {
        FarBatchRun run;
        run.problemsExpected = true;
        for (const QByteArray &name : Names)
            run.add({ name });
        const QByteArray answers = QByteArray("S 250 Ok\nS 250 Ok\nS ") + code + " 5.5.1 what?\nS 500 Hola?";
        QVERIFY(run.play(chunkingHello() + chunkTo(Names[0]) + answers));
        QVERIFY(run.end->refusesChunks);
        for (const int number : { 1, 2, 3 })
            QCOMPARE(run.letters.error(number), "cancelled"); // they go again
        // No other letter was on its way: whatever the code meant, none can arrive twice.
        QVERIFY(run.report->written.endsWith("BDAT 6 LAST\r\nHola\r\n"));
    }
    FarBatchRun spam; // a word about the letter
    spam.add({ Names[0] });
    QVERIFY(spam.play(chunkingHello() + chunkTo(Names[0]) + "S 250 Ok\nS 250 Ok\nS 554 5.7.1 spam" + goodbye()));
    QCOMPARE(spam.letters.error(1), "letter-refused");
    QVERIFY(!spam.end->refusesChunks);

    FarBatchRun plain;
    plain.smtpRun.settings.chunking = false;
    plain.add({ Names[0] });
    QVERIFY(plain.play(chunkingHello()
                       + "C MAIL FROM:<ana@uno.test> SIZE=6\nC RCPT TO:<a@due.test>\nC DATA\nS 250 Ok\nS 250 Ok\nS 354 go\nC Hola\nC .\nS 250 Ok"
                       + goodbye()));
    QCOMPARE(plain.letters.error(1), "none");
}

// It refuses the recipient and takes the letter: for whom, and with which envelope?
void TestSmtpBdat::givesUpOnAServerThatContradictsItself()
{
    for (const char *answers : { "S 250 Ok\nS 550 no\nS 250 Ok: queued", "S 503 nested\nS 250 Ok\nS 250 Ok: queued" }) {
        FarBatchRun run;
        run.problemsExpected = true;
        for (const QByteArray &name : Names)
            run.add({ name });
        QVERIFY(run.play(firstTaken() + twoMore() + answers + "S 250 Ok" + chunkTaken("CCCC33")));
        QCOMPARE(run.letters.error(1), "none");
        QCOMPARE(run.letters.error(2), "maybe-sent");
        QVERIFY(run.letters.outcomes[2].queueId.isEmpty());
        QCOMPARE(run.letters.error(3), "maybe-sent");
        QCOMPARE(run.endError(), "protocol");
        QVERIFY(run.report->written.endsWith("BDAT 6 LAST\r\nHola\r\nQUIT\r\n")); // which went along; nothing since
    }
}

// 421 is the last thing that a server does: what waited behind it was not read. One that neither goes on nor hangs up
// leaves it open.
void TestSmtpBdat::sendsNothingBehindAServerThatCloses()
{
    const std::tuple<const char *, const char *, const char *> endings[]
        = { { "S 421 4.7.0 enough\nX", "refused-for-now", "refused-for-now" },
            { "S 250 Ok\nS 421 4.7.0 enough\nX", "refused-for-now", "refused-for-now" },
            { "S 250 Ok\nS 250 Ok\nS 421 4.3.2 bye\nX", "refused-for-now", "refused-for-now" },
            { "S 421 4.7.0 enough\nW", "refused-for-now", "maybe-sent" },
            { "S 421 4.7.0 enough\nS 250 Ok\nS 250 Ok\nS 250 Ok\nX", "maybe-sent", "maybe-sent" } };
    for (const auto &[ending, second, third] : endings) {
        FarBatchRun run;
        for (const QByteArray &name : Names)
            run.add({ name });
        QVERIFY(run.play(firstTaken() + twoMore() + "C QUIT" + ending)); // QUIT went along
        QCOMPARE(run.letters.error(1), "none");
        QVERIFY2(run.letters.error(2) == second, ending + run.letters.error(2));
        QVERIFY2(run.letters.error(3) == third, ending + run.letters.error(3));
        QCOMPARE(run.endError(), "refused-for-now");
    }
}

void TestSmtpBdat::waitsTenMinutesForTheAnswerToTheLastChunk()
{
    FarBatchRun patient;
    patient.add({ "a@due.test" });
    QVERIFY(patient.play(chunkingHello() + chunkTo("a@due.test") + "S 250 Ok\nS 250 Ok\nP 599000\nS 250 Ok" + goodbye()));
    QCOMPARE(patient.letters.error(1), "none");

    FarBatchRun late;
    late.add({ "a@due.test" });
    QVERIFY(late.play(chunkingHello() + chunkTo("a@due.test") + "S 250 Ok\nS 250 Ok\nP 601000\nS 250 Ok" + goodbye()));
    QCOMPARE(late.letters.error(1), "maybe-sent");
    QCOMPARE(late.letters.outcomes[1].error->detail, QStringLiteral("timed-out"));
}

void TestSmtpBdat::hearsWhatIsOwedWhenAMarkFails()
{
    FarBatchRun run;
    for (int i = 0; i < 10; ++i)
        run.add({ "a@due.test" });
    run.letters.onMark = [](const QList<int> &numbers) {
        if (numbers.first() > 1)
            throw MailError{ .kind = MailError::Kind::DiskFull };
    };
    DialogueScript script = chunkingHello() + chunkTo("a@due.test") + chunkTaken("N1") + chunkTo("a@due.test");
    for (int i = 2; i < 8; ++i)
        script = script + "C RSET" + chunkTo("a@due.test");
    script = script + chunkTaken("N1");
    for (int i = 2; i < 8; ++i)
        script = script + "S 250 Ok" + chunkTaken("N1");
    QVERIFY(run.play(script + goodbye()));
    for (int number = 1; number <= 8; ++number)
        QCOMPARE(run.letters.error(number), "none");
    QCOMPARE(run.letters.error(9), "cancelled");
    QCOMPARE(run.letters.error(10), "cancelled");
    QCOMPARE(run.endError(), "disk-full");
}

void TestSmtpBdat::cutsExactChunks_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<QByteArray>("canonical");
    const QByteArray line = "0123456789abcde\r\n";
    const QByteArray exact = QByteArray(BdatTransfer::ChunkSize - 2, 'x') + "\r\n";
    QTest::newRow("nothing") << QByteArray() << QByteArray();
    QTest::newRow("short") << line << line;
    QTest::newRow("no last line end") << QByteArray("abc") << QByteArray("abc\r\n");
    QTest::newRow("bare LF and CR") << QByteArray("a\nb\rc\r\n.\n.\r\n") << QByteArray("a\r\nb\r\nc\r\n.\r\n.\r\n");
    QTest::newRow("dots stay") << QByteArray(".\r\n..a\r\n") << QByteArray(".\r\n..a\r\n");
    QTest::newRow("a chunk") << exact << exact;
    QTest::newRow("a chunk without its end") << exact.chopped(2) << exact;
    QTest::newRow("a chunk whose end is cut") << exact.chopped(1) << exact;
    QTest::newRow("long") << line.repeated(50'000) << line.repeated(50'000);
}

void TestSmtpBdat::cutsExactChunks()
{
    QFETCH(QByteArray, octets);
    QFETCH(QByteArray, canonical);
    for (const qsizetype block : { 1, 7, 64 * 1024, 256 * 1024, 5'000'000 }) {
        if (octets.size() / block > 2000) // an unoptimised build nests a call for each block that is there at once
            continue;
        LetterInMemory source(octets, block);
        BdatTransfer transfer(source);
        QByteArray all;
        qsizetype ofLetter = 0;
        for (bool last = false; !last;) {
            const Result<BdatTransfer::Chunk> chunk = valueOf(transfer.next());
            QVERIFY(chunk);
            last = chunk->isLast;
            QVERIFY(last || chunk->octets.size() >= BdatTransfer::ChunkSize);
            QVERIFY(chunk->octets.size() <= BdatTransfer::ChunkSize + std::max<qsizetype>(block, 2));
            all += chunk->octets;
            ofLetter += chunk->ofLetter;
        }
        QVERIFY(all == canonical);
        QCOMPARE(ofLetter, octets.size());
    }
}

// What leaves has lines, and those who take BINARYMIME are few: a relay behind this one would have to recode it.
void TestSmtpBdat::neverSaysBinaryMime()
{
    FarBatchRun run;
    run.add({ "a@due.test" });
    run.letters.letters[0].eightBit = true;
    QVERIFY(run.play(helloOffering({ "PIPELINING", "CHUNKING", "BINARYMIME", "8BITMIME" }) + R"(
        C MAIL FROM:<ana@uno.test> SIZE=6 BODY=8BITMIME
        C RCPT TO:<a@due.test>
        C BDAT 6 LAST
        C Hola
    )" + chunkTaken("AAAA11") + goodbye()));
    QCOMPARE(run.letters.error(1), "none");

    FarBatchRun refused; // no 8BITMIME: BINARYMIME is no way out
    refused.add({ "a@due.test" });
    refused.letters.letters[0].eightBit = true;
    QVERIFY(refused.play(helloOffering({ "PIPELINING", "CHUNKING", "BINARYMIME" }) + goodbye()));
    QCOMPARE(refused.letters.error(1), "eight-bit-not-carried");
}

QTEST_GUILESS_MAIN(TestSmtpBdat)
#include "tst_smtp_bdat.moc"
