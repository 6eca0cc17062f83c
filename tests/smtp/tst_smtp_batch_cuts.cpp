// SPDX-License-Identifier: GPL-3.0-or-later
// The link is lost after each octet of the server while several letters are on their way: each is told of once, and what
// is told of it is true.
#include "tests/smtp/chunk_scripts.h"
#include "tests/smtp/smtp_scripts.h"

#include <QTest>

using namespace sobre;
using namespace sobre::smtp;
using namespace sobre::tests;
using namespace sobre::tests::scripts;
using Delivery = ScriptedChannel::Delivery;

class TestSmtpBatchCuts : public QObject {
    Q_OBJECT
private slots:
    void tellsTheTruthOfEachLetter_data();
    void tellsTheTruthOfEachLetter();
    void tellsTheTruthWhenCancelled_data();
    void tellsTheTruthWhenCancelled();
    void staysSilentWhenDestroyed();
};

namespace {

const QList<QByteArray> Names{ "a@due.test", "b@due.test", "c@due.test" };

// The second letter is refused, or not.
DialogueScript byChunks(bool refused)
{
    return chunkingHello() + chunkTo(Names[0]) + chunkTaken("LETTER1") + chunkTo(Names[1]) + "C RSET" + chunkTo(Names[2])
        + (refused ? DialogueScript("S 250 Ok\nS 550 no\nS 554 nobody, of LETTER2") : chunkTaken("LETTER2")) + "S 250 Ok"
        + chunkTaken("LETTER3") + goodbye();
}

DialogueScript byData(bool refused)
{
    const auto mail = [](const QByteArray &to) {
        return DialogueScript("C MAIL FROM:<ana@uno.test> SIZE=6\nC RCPT TO:<" + to + ">\nC DATA");
    };
    const DialogueScript granted = "S 250 Ok\nS 250 Ok\nS 354 go\nB";
    DialogueScript script = pipeliningHello() + mail(Names[0]) + granted + mail(Names[1]) + "S 250 Ok: queued as LETTER1";
    if (refused)
        return script + "S 250 Ok\nS 550 no\nS 554 nobody, of LETTER2\nC RSET" + mail(Names[2]) + "S 250 Ok" + granted
            + "S 250 Ok: queued as LETTER3" + goodbye();
    return script + granted + mail(Names[2]) + "S 250 Ok: queued as LETTER2" + granted + "S 250 Ok: queued as LETTER3" + goodbye();
}

DialogueScript stepByStep(bool)
{
    DialogueScript script = plainHello();
    for (int i = 0; i < 3; ++i) {
        script = script + ("C MAIL FROM:<ana@uno.test> SIZE=6\nS 250 Ok\nC RCPT TO:<" + Names[i] + ">\nS 250 Ok")
            + ("C DATA\nS 354 go\nB\nS 250 Ok: queued as LETTER" + QByteArray::number(i + 1));
    }
    return script + goodbye();
}

// Where the line that says so ends; every reply that ends a letter names it.
qint64 answered(const DialogueScript &script, int number)
{
    const QByteArray all = script.serverOctets();
    return all.indexOf("\r\n", all.indexOf("LETTER" + QByteArray::number(number))) + 2;
}

// How many letters ended on the wire: by a dot or a last chunk.
qsizetype ended(const QByteArray &written)
{
    return written.count("\r\n.\r\n") + written.count(" LAST\r\n");
}

// Then there is no moment at which a letter is begun and its end has not left.
bool leavesAtOnce(const DialogueScript &script, bool slow)
{
    return script.serverOctets().contains("CHUNKING") && !slow;
}

void addRows()
{
    QTest::addColumn<DialogueScript>("script");
    QTest::addColumn<bool>("refused"); // the second letter
    QTest::addColumn<bool>("slow");
    for (const bool slow : { false, true }) {
        for (const bool refused : { false, true }) {
            QTest::addRow("chunks %d %d", refused, slow) << byChunks(refused) << refused << slow;
            QTest::addRow("data %d %d", refused, slow) << byData(refused) << refused << slow;
        }
        QTest::addRow("step by step %d", slow) << stepByStep(false) << false << slow;
    }
}

void addLetters(FarBatchRun &run, bool slow)
{
    run.letters.slow = slow;
    for (const QByteArray &name : Names)
        run.add({ name }).slow = slow;
}

} // namespace

void TestSmtpBatchCuts::tellsTheTruthOfEachLetter_data()
{
    addRows();
}

void TestSmtpBatchCuts::tellsTheTruthOfEachLetter()
{
    QFETCH(DialogueScript, script);
    QFETCH(bool, refused);
    QFETCH(bool, slow);
    QMap<QByteArray, int> seen;
    forEveryCut(script, [&](std::unique_ptr<ScriptedChannel> channel, ScriptedChannel::Report &report) {
        FarBatchRun run;
        run.report = std::shared_ptr<ScriptedChannel::Report>(&report, [](ScriptedChannel::Report *) { });
        addLetters(run, slow);
        channel->beginEncrypted();
        QVERIFY(run.play(std::move(channel)));
        qsizetype left = ended(report.written);
        for (int number = 1; number <= 3; ++number) {
            const QByteArray error = run.letters.error(number);
            ++seen[error];
            const bool byData = !script.serverOctets().contains("CHUNKING");
            const bool isRefused = refused && number == 2;
            const bool hasEnded = left > 0 && !(isRefused && byData);
            left -= hasEnded;
            if (isRefused && report.served >= script.serverOctets().indexOf("550 no") + 8)
                QCOMPARE(error, "recipient-refused");
            else if (report.served >= answered(script, number))
                QCOMPARE(error, "none");
            else if (hasEnded)
                QCOMPARE(error, "maybe-sent");
            else
                QVERIFY2(error == "connection-lost" || error == "cancelled" || error == "-", error);
            if (run.letters.outcomes.contains(number)) {
                QCOMPARE(run.letters.outcomes[number].handedOver.isValid(), error == "none");
                QVERIFY(error != "maybe-sent" || run.letters.marked.contains(number));
                QVERIFY(!hasEnded || run.letters.marked.contains(number));
            }
        }
        QVERIFY(run.endError() == "connection-lost" || run.letters.order.size() == 3);
    });
    QVERIFY(seen["none"] > 0 && seen["maybe-sent"] > 0);
    QVERIFY(seen["connection-lost"] > 0 || leavesAtOnce(script, slow));
}

void TestSmtpBatchCuts::tellsTheTruthWhenCancelled_data()
{
    addRows();
}

void TestSmtpBatchCuts::tellsTheTruthWhenCancelled()
{
    QFETCH(DialogueScript, script);
    QFETCH(bool, slow);
    QMap<QByteArray, int> seen;
    for (int turns = 0; turns < 500; turns += 3) {
        FarBatchRun run;
        run.problemsExpected = true;
        addLetters(run, slow);
        std::function<void(SmtpBatch *, int)> wait = [&wait](SmtpBatch *batch, int left) {
            if (left == 0) {
                batch->cancel();
                batch->cancel();
            } else {
                QMetaObject::invokeMethod(batch, [&wait, batch, left] { wait(batch, left - 1); }, Qt::QueuedConnection);
            }
        };
        run.whenStarted = [&wait, turns](SmtpBatch &batch) { wait(&batch, turns); };
        QVERIFY(run.play(script, Delivery::PerByte));
        for (int number = 1; number <= 3; ++number) {
            const QByteArray error = run.letters.error(number);
            ++seen[error];
            if (error == "none")
                QVERIFY(run.report->served >= answered(script, number));
            if (error == "maybe-sent") {
                QVERIFY(run.letters.marked.contains(number));
                QCOMPARE(run.letters.outcomes[number].error->detail, QStringLiteral("cancelled"));
            }
        }
    }
    QVERIFY(seen["none"] > 0 && seen["maybe-sent"] > 0);
    QVERIFY(seen["cancelled"] > 0 || leavesAtOnce(script, slow));
}

void TestSmtpBatchCuts::staysSilentWhenDestroyed()
{
    const auto report = std::make_shared<ScriptedChannel::Report>();
    FarBatchRun run;
    addLetters(run, true);
    int ends = 0;
    {
        auto channel = std::make_unique<ScriptedChannel>(byChunks(false), report);
        channel->beginEncrypted();
        SmtpBatch batch(handing(std::move(channel)), run.smtpRun.settings, run.letters);
        connect(&batch, &SmtpBatch::finished, this, [&ends] { ++ends; });
        batch.start();
        QVERIFY(waitUntil([&run] { return run.letters.given == 3; }));
        batch.cancel();
    }
    bool quiet = false;
    QMetaObject::invokeMethod(this, [&quiet] { quiet = true; }, Qt::QueuedConnection);
    QVERIFY(waitUntil([&quiet] { return quiet; }));
    QCOMPARE(ends, 0);
    QVERIFY(run.letters.outcomes.isEmpty());
}

QTEST_GUILESS_MAIN(TestSmtpBatchCuts)
#include "tst_smtp_batch_cuts.moc"
