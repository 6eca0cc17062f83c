// SPDX-License-Identifier: GPL-3.0-or-later
// The attacks that a batch of letters meets, by their numbers. tst_smtp_attacks has those that one letter meets.
#include "tests/smtp/chunk_scripts.h"
#include "tests/smtp/smtp_scripts.h"

#include <QSysInfo>
#include <QTest>

using namespace sobre;
using namespace sobre::smtp;
using namespace sobre::tests;
using namespace sobre::tests::scripts;
using Delivery = ScriptedChannel::Delivery;
using Encryption = SmtpRun::Encryption;

class TestSmtpBatchAttacks : public QObject {
    Q_OBJECT
private slots:
    void attackA1ToA3SaysNothingOfLettersInClear_data();
    void attackA1ToA3SaysNothingOfLettersInClear();
    void attackA4ForgetsWhatWasOfferedInClear();
    void attackA5SaysNothingBetweenStartTlsAndTls();
    void attackA6CountsRepliesAcrossLetters_data();
    void attackA6CountsRepliesAcrossLetters();
    void attackA7CutsWhatIsKeptOfAServersWords();
    void attackA8SaysNothingOverARefusedCertificate();
    void attackC20RefusesLineBreaksInTheEnvelope_data();
    void attackC20RefusesLineBreaksInTheEnvelope();
    void attackC21SmugglesNothingOutOfALetter_data();
    void attackC21SmugglesNothingOutOfALetter();
    void attackC22KeepsTheRecipientsOfOneLetterFromTheOthers();
    void attackC23SendsToNoneWhenOneIsRefused_data();
    void attackC23SendsToNoneWhenOneIsRefused();
    void attackC24RefusesWhatTheServerCannotCarry();
    void attackC25SaysNothingOfThisComputer();

private:
    QCA::Initializer m_qca;
};

namespace {

const QByteArray EhloLine = "EHLO [127.0.0.1]\r\n";

void addThree(BatchRun &run)
{
    for (const char *to : { "a@due.test", "b@due.test", "c@due.test" })
        run.letters.add({ to }, "Hola\r\n");
}

} // namespace

void TestSmtpBatchAttacks::attackA1ToA3SaysNothingOfLettersInClear_data()
{
    QTest::addColumn<QByteArray>("answers"); // to EHLO, and to what may follow
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<QByteArray>("said");
    const QByteArray quit = "C QUIT\nS 221 bye";
    QTest::newRow("A1 not offered") << "S 250-AUTH PLAIN\nS 250-CHUNKING\nS 250 PIPELINING\n" + quit
                                    << QByteArray("no-tls-offered") << EhloLine + "QUIT\r\n";
    QTest::newRow("A2 refused") << "S 250-x\nS 250 STARTTLS\nC STARTTLS\nS 454 4.7.0 not now\n" + quit
                                << QByteArray("tls-refused") << EhloLine + "STARTTLS\r\nQUIT\r\n";
    QTest::newRow("A2 a yes of another kind") << "S 250-x\nS 250 STARTTLS\nC STARTTLS\nS 250 Ok\n" + quit
                                              << QByteArray("protocol") << EhloLine + "STARTTLS\r\nQUIT\r\n";
    QTest::newRow("A3 EHLO fails") << "S 502 what?\n" + quit << QByteArray("refused") << EhloLine + "QUIT\r\n";
    QTest::newRow("A4 octets behind the answer")
        << QByteArray("S 250-x\nS 250 STARTTLS\nC STARTTLS\nR 220 go\\r\\n250-x\\r\\n250 CHUNKING\\r\\n")
        << QByteArray("data-before-tls") << EhloLine + "STARTTLS\r\n";
}

void TestSmtpBatchAttacks::attackA1ToA3SaysNothingOfLettersInClear()
{
    QFETCH(QByteArray, answers);
    for (const QString &user : { QString(), QStringLiteral("ana") }) {
        FarBatchRun run;
        run.smtpRun.settings.server.encryption = Encryption::StartTls;
        run.smtpRun.settings.login = { .user = user, .secret = QCA::SecureArray("secret"), .remembered = {} };
        addThree(run);
        QVERIFY(run.play("S 220 hi\nC EHLO [127.0.0.1]\n" + answers));
        QTEST(run.endError(), "error");
        QTEST(run.report->written, "said");
        QCOMPARE(run.letters.given, 0);
    }
}

void TestSmtpBatchAttacks::attackA4ForgetsWhatWasOfferedInClear()
{
    FarBatchRun run;
    run.smtpRun.settings.server.encryption = Encryption::StartTls;
    run.letters.add({ "luz@due.test" });
    QVERIFY(run.play(helloOffering({ "STARTTLS", "CHUNKING", "PIPELINING", "DSN" })
                     + "C STARTTLS\nS 220 go\nT\nC EHLO [127.0.0.1]\nS 250 SIZE" // the first line is a name
                     + "C MAIL FROM:<ana@uno.test>\nS 250 Ok\nC RCPT TO:<luz@due.test>\nS 250 Ok\nC DATA\nS 354 go" + takesLetter()
                     + goodbye()));
    QCOMPARE(run.letters.error(1), "none");
    QCOMPARE(run.report->writtenBeforeTls, EhloLine + "STARTTLS\r\n");
}

// The script fails if anything was written between STARTTLS and the handshake.
void TestSmtpBatchAttacks::attackA5SaysNothingBetweenStartTlsAndTls()
{
    FarBatchRun run;
    run.smtpRun.settings.server.encryption = Encryption::StartTls;
    addThree(run);
    QVERIFY(run.play(helloOffering({ "STARTTLS", "CHUNKING", "PIPELINING" })
                     + "C STARTTLS\nP 1000\nS 220 go\nT\nC EHLO [127.0.0.1]\nX"));
    QCOMPARE(run.endError(), "connection-lost");
    QVERIFY(!run.end->sizeLimit); // nothing that was said in clear is remembered
    QCOMPARE(run.letters.given, 0);
}

void TestSmtpBatchAttacks::attackA6CountsRepliesAcrossLetters_data()
{
    QTest::addColumn<DialogueScript>("script");
    QTest::addColumn<bool>("far");
    QTest::addColumn<QByteArray>("second"); // what is told of the second letter
    const DialogueScript mailA = "C MAIL FROM:<ana@uno.test> SIZE=6\nC RCPT TO:<a@due.test>\nC DATA";
    const DialogueScript mailB = "C MAIL FROM:<ana@uno.test> SIZE=6\nC RCPT TO:<b@due.test>\nC DATA";
    const DialogueScript near = pipeliningHello() + mailA + "S 250 Ok\nS 250 Ok\nS 354 go\nB" + mailB;
    QTest::newRow("one more behind the dot's") << near + "S 250 Ok\nS 250 Ok\nS 250 Ok\nS 354 go\nS 250 Ok: queued" << false
                                               << QByteArray("protocol");
    QTest::newRow("a leave too early") << near + "S 250 Ok\nS 354 go\nS 250 Ok\nS 250 Ok" << false << QByteArray("protocol");
    QTest::newRow("half a line behind the leave") << near + "S 250 Ok\nS 250 Ok\nS 250 Ok\nR 354 go\\r\\n25" << false
                                                  << QByteArray("connection-lost");
    const DialogueScript plain = plainHello() + "C MAIL FROM:<ana@uno.test> SIZE=6\nS 250 Ok\nC RCPT TO:<a@due.test>\nS 250 Ok"
        + "C DATA\nS 354 go\nB\nS 250 Ok\nS 250 Ok";
    QTest::newRow("one more between letters") << plain << false << QByteArray("cancelled");
    const DialogueScript chunks = chunkingHello() + "C MAIL FROM:<ana@uno.test> SIZE=6\nC RCPT TO:<x@due.test>\nC RCPT TO:<y@due.test>"
        + "C BDAT 6\nC Hola\nS 250 Ok\nS 250 Ok\nS 250 Ok\nS 250 Ok\nS 250 Ok: queued";
    QTest::newRow("an answer to a chunk not sent") << chunks << true << QByteArray("cancelled");
}

void TestSmtpBatchAttacks::attackA6CountsRepliesAcrossLetters()
{
    QFETCH(DialogueScript, script);
    QFETCH(bool, far);
    FarBatchRun run;
    run.roundTrip = std::chrono::milliseconds(far ? 100 : 0);
    run.problemsExpected = true;
    if (far)
        run.letters.add({ "x@due.test", "y@due.test" }, "Hola\r\n");
    else
        run.letters.add({ "a@due.test" }, "Hola\r\n");
    run.letters.add({ "b@due.test" }, "Hola\r\n");
    QVERIFY(run.play(script));
    QTEST(run.letters.error(2), "second");
    QVERIFY(run.letters.outcomes[2].queueId.isEmpty());
    QVERIFY2(run.endError() == "protocol" || run.endError() == "connection-lost", run.endError());
    QVERIFY(!run.report->written.contains("LAST"));
    QVERIFY(run.report->written.count("\r\n.\r\n") <= 1);
    if (far)
        QCOMPARE(run.letters.error(1), "protocol");
}

void TestSmtpBatchAttacks::attackA7CutsWhatIsKeptOfAServersWords()
{
    BatchRun run;
    run.letters.add({ "luz@due.test" });
    const QByteArray words = "S 550 \x1b]0;<b>\xe2\x80\xae" + QByteArray(60'000, 'x');
    QVERIFY(run.play(plainHello() + "C MAIL FROM:<ana@uno.test> SIZE=20\nS 250 Ok\nC RCPT TO:<luz@due.test>" + words + reset()
                     + goodbye()));
    const SmtpOutcome &outcome = run.letters.outcomes[1];
    QCOMPARE(outcome.error->serverText.size(), 512);
    QCOMPARE(outcome.recipients.first().text.size(), 512);
    for (const QString &line : outcome.dialogue.split(u'\n'))
        QVERIFY(line.size() <= net::WireLog::MaxLine + 10);
    QVERIFY(!outcome.dialogue.contains(QChar(0x1b)) && !outcome.dialogue.contains(QChar(0x202e)));
}

void TestSmtpBatchAttacks::attackA8SaysNothingOverARefusedCertificate()
{
    BatchRun run;
    addThree(run);
    const auto refuse = [](const net::ServerAddress &, const net::TlsPolicy &,
                           net::WireLog *) -> Task<std::unique_ptr<net::LineChannel>> {
        throw MailError{ .kind = MailError::Kind::CertificateRefused };
        co_return nullptr;
    };
    SmtpBatch batch(refuse, run.smtpRun.settings, run.letters);
    std::optional<BatchEnd> end;
    connect(&batch, &SmtpBatch::finished, this, [&end](const BatchEnd &told) { end = told; });
    batch.start();
    QVERIFY(waitUntil([&end] { return end.has_value(); }));
    QCOMPARE(end->error->kind, MailError::Kind::CertificateRefused);
    QVERIFY(!end->error->server.isEmpty());
    QCOMPARE(run.letters.given, 0);
}

void TestSmtpBatchAttacks::attackC20RefusesLineBreaksInTheEnvelope_data()
{
    QTest::addColumn<QByteArray>("evil");
    QTest::newRow("CR LF") << QByteArray("ana@uno.test>\r\nRCPT TO:<eve@due.test");
    QTest::newRow("LF") << QByteArray("ana@uno.test>\nDATA");
    QTest::newRow("CR") << QByteArray("ana@uno.test>\rDATA");
    QTest::newRow("NUL") << QByteArray("ana@uno.test\0>", 14);
    QTest::newRow("parameter") << QByteArray("ana@uno.test> NOTIFY=NEVER");
    QTest::newRow("only the id") << QByteArray();
}

void TestSmtpBatchAttacks::attackC20RefusesLineBreaksInTheEnvelope()
{
    QFETCH(QByteArray, evil);
    FarBatchRun run;
    run.letters.add({ "luz@due.test" }, "Hola\r\n");
    run.letters.letters[0].envelopeId = "abc\r\nRCPT TO:<eve@due.test>";
    if (!evil.isEmpty()) {
        run.letters.add({ "luz@due.test" }, "Hola\r\n");
        run.letters.letters[1].sender = evil;
        run.letters.add({ "luz@due.test", evil }, "Hola\r\n");
    }
    QVERIFY(run.play(helloOffering({ "PIPELINING", "CHUNKING", "DSN" }) + goodbye()));
    for (int number = 1; number <= run.letters.given; ++number)
        QCOMPARE(run.letters.error(number), "bad-input");
    QCOMPARE(run.report->written, EhloLine + "QUIT\r\n");
}

void TestSmtpBatchAttacks::attackC21SmugglesNothingOutOfALetter_data()
{
    QTest::addColumn<bool>("far");
    QTest::newRow("by dots") << false;
    QTest::newRow("by chunks") << true;
}

void TestSmtpBatchAttacks::attackC21SmugglesNothingOutOfALetter()
{
    QFETCH(bool, far);
    for (const char *ending :
         { "\n.\n", "\n.\r\n", "\r\n.\n", "\r.\r", "\r\n.\r", "\r.\r\n", "\r\n\r.\r\n", "\r\n.\r\n" }) {
        for (const qsizetype block : { 1, 2, 3, 1000 }) {
            FarBatchRun run;
            run.roundTrip = std::chrono::milliseconds(far ? 100 : 0);
            run.problemsExpected = true;
            const QByteArray evil = QByteArray("Hola") + ending + "MAIL FROM:<eve@uno.test>\r\n";
            for (int i = 0; i < 2; ++i) {
                run.letters.add({ "a@due.test" }, evil).blockSize = block;
                run.letters.sources[i]->claimedSize = 6;
            }
            const DialogueScript mail = "C MAIL FROM:<ana@uno.test> SIZE=6\nC RCPT TO:<a@due.test>";
            if (!far) {
                const DialogueScript granted = "S 250 Ok\nS 250 Ok\nS 354 go\nB";
                QVERIFY(run.play(pipeliningHello() + mail + "C DATA" + granted + mail + "C DATA\nS 250 Ok" + granted
                                 + "S 250 Ok" + goodbye()));
                QCOMPARE(run.report->uploads.size(), 2);
                for (const QByteArray &wire : run.report->uploads) {
                    QVERIFY(wire.endsWith("MAIL FROM:<eve@uno.test>\r\n.\r\n"));
                    QCOMPARE(wire.count("\r\n.\r\n"), 1);
                }
                QCOMPARE(run.letters.error(2), "none");
            } else {
                QVERIFY(run.play(chunkingHello() + mail + "C BDAT **** LAST\nX"));
                const QByteArray wire = run.report->written;
                const qsizetype at = wire.indexOf("BDAT ") + 5;
                const qsizetype size = wire.sliced(at, wire.indexOf(' ', at) - at).toLongLong();
                const qsizetype body = wire.indexOf("\r\n", at) + 2;
                QVERIFY(wire.sliced(body, size).endsWith("MAIL FROM:<eve@uno.test>\r\n"));
                QCOMPARE(wire.size(), body + size); // the next one waits for the answer to the first
            }
            const QByteArray wire = run.report->written;
            QCOMPARE(wire.count('\r'), wire.count("\r\n"));
            QCOMPARE(wire.count('\n'), wire.count("\r\n"));
        }
    }
}

void TestSmtpBatchAttacks::attackC22KeepsTheRecipientsOfOneLetterFromTheOthers()
{
    FarBatchRun run;
    run.letters.add({ "secreto@due.test" }, "Hola\r\n");
    run.letters.add({ "luz@due.test" }, "Hola\r\n");
    QVERIFY(run.play(chunkingHello() + chunkTo("secreto@due.test") + chunkTaken("A") + chunkTo("luz@due.test")
                     + chunkTaken("B") + goodbye()));
    QVERIFY(!run.letters.outcomes[2].dialogue.contains(QStringLiteral("secreto")));
    QCOMPARE(run.letters.outcomes[2].recipients.size(), 1);
}

void TestSmtpBatchAttacks::attackC23SendsToNoneWhenOneIsRefused_data()
{
    QTest::addColumn<QByteArray>("replies"); // to the three recipients, one digit each: 2, 4 or 5
    QTest::addColumn<QString>("named");
    QTest::newRow("522") << QByteArray("522") << QStringLiteral("a@due.test");
    QTest::newRow("252") << QByteArray("252") << QStringLiteral("b@due.test");
    QTest::newRow("225") << QByteArray("225") << QStringLiteral("c@due.test");
    QTest::newRow("242") << QByteArray("242") << QStringLiteral("b@due.test");
    QTest::newRow("425") << QByteArray("425") << QStringLiteral("c@due.test");
}

// By chunks the octets are there already; without the last chunk they go to nobody.
void TestSmtpBatchAttacks::attackC23SendsToNoneWhenOneIsRefused()
{
    QFETCH(QByteArray, replies);
    QByteArray answers = "S 250 Ok\n";
    for (const char reply : std::as_const(replies))
        answers += QByteArray("S ") + reply + "50 " + reply + ".1.1 so\n";
    for (const Delivery delivery : { Delivery::Whole, Delivery::PerLine, Delivery::PerByte }) {
        FarBatchRun run;
        run.letters.add({ "a@due.test", "b@due.test", "c@due.test" }, "Hola\r\n");
        run.letters.add({ "d@due.test" }, "Hola\r\n");
        QVERIFY(run.play(chunkingHello() + R"(
            C MAIL FROM:<ana@uno.test> SIZE=6
            C RCPT TO:<a@due.test>
            C RCPT TO:<b@due.test>
            C RCPT TO:<c@due.test>
            C BDAT 6
            C Hola
        )" + answers + "S 250 6 octets\nC RSET" + chunkTo("d@due.test") + "S 250 Ok" + chunkTaken("DDDD") + goodbye(),
                         delivery));
        QVERIFY(run.report->finished);
        QCOMPARE(run.letters.error(1), "recipient-refused");
        QTEST(run.letters.outcomes[1].error->detail, "named");
        QCOMPARE(run.letters.outcomes[1].recipients.size(), 3);
        QVERIFY(!run.letters.marked.contains(1));
        QCOMPARE(run.letters.error(2), "none");
    }
}

void TestSmtpBatchAttacks::attackC24RefusesWhatTheServerCannotCarry()
{
    FarBatchRun run;
    run.letters.add({ "luz@due.test",
                      "pe\xc3\xb1"
                      "a@due.test" },
                    "Hola\r\n");
    run.letters.add({ "luz@due.test" }, "Hola\r\n");
    run.letters.letters[1].sender = "pe\xc3\xb1"
                                    "a@uno.test";
    run.letters.add({ "luz@ni\xc3\xb1o.test" }, "Hola\r\n");
    QVERIFY(run.play(chunkingHello() + chunkTo("luz@xn--nio-8ma.test") + chunkTaken("A") + goodbye()));
    QCOMPARE(run.letters.error(1), "bad-input");
    QCOMPARE(run.letters.error(2), "bad-input");
    QCOMPARE(run.letters.error(3), "none");
}

void TestSmtpBatchAttacks::attackC25SaysNothingOfThisComputer()
{
    FarBatchRun run;
    addThree(run);
    QVERIFY(run.play(chunkingHello() + chunkTo("a@due.test") + chunkTaken("A") + chunkTo("b@due.test") + "C RSET" + chunkTo("c@due.test")
                     + chunkTaken("B") + "S 250 Ok" + chunkTaken("C") + goodbye()));
    QByteArray said = EhloLine;
    for (const char *to : { "a", "b", "RSET\r\nc" }) {
        const QByteArray name = QByteArray(to).last(1);
        said += QByteArray(to).chopped(1) + "MAIL FROM:<ana@uno.test> SIZE=6\r\nRCPT TO:<" + name
            + "@due.test>\r\nBDAT 6 LAST\r\nHola\r\n";
    }
    QCOMPARE(run.report->written, said + "QUIT\r\n");
    const QByteArray computer = QSysInfo::machineHostName().toUtf8();
    QVERIFY(computer.size() < 4 || !run.report->written.contains(computer));
}

QTEST_GUILESS_MAIN(TestSmtpBatchAttacks)
#include "tst_smtp_batch_attacks.moc"
