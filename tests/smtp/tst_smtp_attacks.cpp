// SPDX-License-Identifier: GPL-3.0-or-later
// One test for each attack of the list that an SMTP dialogue meets, by its number there.
#include "tests/smtp/smtp_run.h"
#include "tests/smtp/smtp_scripts.h"

#include <QSysInfo>
#include <QTest>

using namespace sobre;
using namespace sobre::smtp;
using namespace sobre::tests;
using namespace sobre::tests::scripts;
using Delivery = ScriptedChannel::Delivery;
using Encryption = SmtpRun::Encryption;

class TestSmtpAttacks : public QObject {
    Q_OBJECT
private slots:
    void attackA1StopsWhenStartTlsIsNotOffered();
    void attackA2StopsWhenStartTlsIsRefused_data();
    void attackA2StopsWhenStartTlsIsRefused();
    void attackA3NeverSaysHeloWhereSomethingIsAtStake_data();
    void attackA3NeverSaysHeloWhereSomethingIsAtStake();
    void attackA4EndsOnOctetsBehindTheAnswerToStartTls_data();
    void attackA4EndsOnOctetsBehindTheAnswerToStartTls();
    void attackA4ForgetsWhatWasOfferedInClear();
    void attackA5SaysNothingBetweenStartTlsAndTls();
    void attackA6TakesOnly220ForAGreeting_data();
    void attackA6TakesOnly220ForAGreeting();
    void attackA6NeverTakesAnUnaskedReplyForAnAnswer_data();
    void attackA6NeverTakesAnUnaskedReplyForAnAnswer();
    void attackA7CutsWhatTheServerSays();
    void attackA7SaysWhatWasSaidBeforeTls();
    void attackJ75MasksAnEchoThatCannotBeRead();
    void takesOnly250ForHandedOver();
    void attackA8SaysNothingOverARefusedCertificate();
    void attackB14EndsOnEndlessAnswers_data();
    void attackB14EndsOnEndlessAnswers();
    void attackB14EndsOnASlowDrip();
    void attackC20RefusesLineBreaksInTheEnvelope_data();
    void attackC20RefusesLineBreaksInTheEnvelope();
    void attackC21SmugglesNothingOut();
    void attackC22GivesEachRecipientToTheEnvelopeOnly();
    void attackC23SendsToNoneWhenOneIsRefused_data();
    void attackC23SendsToNoneWhenOneIsRefused();
    void attackC24RefusesNonAsciiLocalPartsWithoutSmtpUtf8();
    void attackC24TurnsDomainsIntoALabels();
    void attackC25SaysNothingOfThisComputer();

private:
    QCA::Initializer m_qca;
};

namespace {

constexpr char HelloInClear[] = R"(
    S 220 mail.uno.test ESMTP
    C EHLO [127.0.0.1]
    S 250-mail.uno.test
    S 250-PIPELINING
    S 250-AUTH PLAIN LOGIN
    S 250-SIZE 10
    S 250 STARTTLS
)";

const QByteArray EhloLine = "EHLO [127.0.0.1]\r\n";

} // namespace

void TestSmtpAttacks::attackA1StopsWhenStartTlsIsNotOffered()
{
    for (const char *offer :
         { "S 250 mail.uno.test", "S 250-STARTTLS\nS 250 AUTH PLAIN", "S 250-x\nS 250 XSTARTTLS" }) {
        for (const Delivery delivery : { Delivery::Whole, Delivery::PerByte }) {
            SmtpRun run;
            run.settings.server.encryption = Encryption::StartTls;
            run.settings.login
                = { .user = QStringLiteral("ana"), .secret = QCA::SecureArray("secret"), .remembered = {} };
            QVERIFY(run.play(DialogueScript("S 220 hi\nC EHLO [127.0.0.1]") + offer + goodbye(), delivery));
            QCOMPARE(run.error(), "no-tls-offered");
            QCOMPARE(run.report->written, EhloLine + "QUIT\r\n");
        }
    }
}

void TestSmtpAttacks::attackA2StopsWhenStartTlsIsRefused_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<MailError::Retry>("retry");
    QTest::newRow("454") << QByteArray("454 4.7.0 not now") << QByteArray("tls-refused")
                         << MailError::Retry::Later;
    for (const char *reply : { "500 what?", "501 syntax", "530 no", "554 no" })
        QTest::newRow(reply) << QByteArray(reply) << QByteArray("tls-refused")
                             << MailError::Retry::WhenUserActs;
    for (const char *reply : { "250 Ok", "354 go on", "221 bye", "235 welcome" })
        QTest::newRow(reply) << QByteArray(reply) << QByteArray("protocol") << MailError::Retry::Later;
    QTest::newRow("421") << QByteArray("421 bye") << QByteArray("refused-for-now") << MailError::Retry::Later;
}

void TestSmtpAttacks::attackA2StopsWhenStartTlsIsRefused()
{
    QFETCH(QByteArray, reply);
    SmtpRun run;
    run.settings.server.encryption = Encryption::StartTls;
    run.settings.login
        = { .user = QStringLiteral("ana"), .secret = QCA::SecureArray("secret"), .remembered = {} };
    const DialogueScript script = DialogueScript(HelloInClear) + ("C STARTTLS\nS " + reply);
    QVERIFY(run.play(reply.startsWith("421") ? script : script + goodbye()));
    QTEST(run.error(), "error");
    QTEST(run.outcome->error->retry, "retry");
    QCOMPARE(run.outcome->error->serverText, reply);
    QVERIFY(run.report->written == EhloLine + "STARTTLS\r\nQUIT\r\n"
            || run.report->written == EhloLine + "STARTTLS\r\n");
}

void TestSmtpAttacks::attackA3NeverSaysHeloWhereSomethingIsAtStake_data()
{
    QTest::addColumn<Encryption>("encryption");
    QTest::addColumn<QString>("user");
    QTest::newRow("STARTTLS") << Encryption::StartTls << QString();
    QTest::newRow("TLS") << Encryption::Tls << QString();
    QTest::newRow("STARTTLS and user") << Encryption::StartTls << QStringLiteral("ana");
    QTest::newRow("clear text and user") << Encryption::None << QStringLiteral("ana");
}

void TestSmtpAttacks::attackA3NeverSaysHeloWhereSomethingIsAtStake()
{
    QFETCH(Encryption, encryption);
    QFETCH(QString, user);
    SmtpRun run;
    run.settings.server.encryption = encryption;
    run.settings.login = { .user = user, .secret = QCA::SecureArray("secret"), .remembered = {} };
    QVERIFY(run.play(DialogueScript("S 220 hi\nC EHLO [127.0.0.1]\nS 502 what?") + goodbye()));
    QCOMPARE(run.error(), "refused");
    QCOMPARE(run.report->written, EhloLine + "QUIT\r\n");
}

void TestSmtpAttacks::attackA4EndsOnOctetsBehindTheAnswerToStartTls_data()
{
    QTest::addColumn<QByteArray>("injected");
    QTest::newRow("an EHLO answer") << QByteArray("250-evil.test\\r\\n250 AUTH PLAIN\\r\\n");
    QTest::newRow("half a line") << QByteArray("250");
    QTest::newRow("one octet") << QByteArray("2");
    QTest::newRow("an empty line") << QByteArray("\\r\\n");
}

void TestSmtpAttacks::attackA4EndsOnOctetsBehindTheAnswerToStartTls()
{
    QFETCH(QByteArray, injected);
    SmtpRun run;
    run.settings.server.encryption = Encryption::StartTls;
    QVERIFY(run.play(DialogueScript(HelloInClear) + ("C STARTTLS\nR 220 go\\r\\n" + injected)));
    QCOMPARE(run.error(), "data-before-tls");
    QCOMPARE(run.report->written, EhloLine + "STARTTLS\r\n");
}

void TestSmtpAttacks::attackA4ForgetsWhatWasOfferedInClear()
{
    for (const Delivery delivery : { Delivery::Whole, Delivery::PerLine, Delivery::PerByte }) {
        SmtpRun run;
        run.settings.server.encryption = Encryption::StartTls;
        QVERIFY(run.play(DialogueScript(HelloInClear) + R"(
            C STARTTLS
            S 220 go
            T
            C EHLO [127.0.0.1]
            S 250 mail.uno.test
            C MAIL FROM:<ana@uno.test>
            S 250 Ok
            C RCPT TO:<luz@due.test>
            S 250 Ok
            C DATA
            S 354 go
        )" + takesLetter() + goodbye(),
                         delivery));
        QCOMPARE(run.error(), "none");
        QCOMPARE(run.report->writtenBeforeTls, EhloLine + "STARTTLS\r\n");
    }
}

// The script fails if anything was written between STARTTLS and the handshake.
void TestSmtpAttacks::attackA5SaysNothingBetweenStartTlsAndTls()
{
    SmtpRun run;
    run.settings.server.encryption = Encryption::StartTls;
    QVERIFY(
        run.play(DialogueScript(HelloInClear) + "C STARTTLS\nP 1000\nS 220 go\nT\nC EHLO [127.0.0.1]\nX"));
    QCOMPARE(run.error(), "connection-lost");
    QVERIFY(run.report->problems.isEmpty());
}

void TestSmtpAttacks::attackA6TakesOnly220ForAGreeting_data()
{
    QTest::addColumn<QByteArray>("greeting");
    for (const char *greeting :
         { "221 bye", "250 Ok", "235 welcome", "354 go on", "421 busy", "500 no", "530 TLS first", "554 no",
           "+OK ready", "* OK ready", "HTTP/1.1 400 Bad Request", "" })
        QTest::newRow(greeting) << QByteArray(greeting);
}

void TestSmtpAttacks::attackA6TakesOnly220ForAGreeting()
{
    QFETCH(QByteArray, greeting);
    for (const Encryption encryption : { Encryption::Tls, Encryption::StartTls, Encryption::None }) {
        SmtpRun run;
        run.problemsExpected = true; // QUIT, or not
        run.settings.server.encryption = encryption;
        QVERIFY(run.play("S " + greeting));
        QVERIFY(run.error() != "none");
        QCOMPARE(run.outcome->error->serverText, greeting);
        QVERIFY(run.report->written.isEmpty() || run.report->written == "QUIT\r\n");
    }
}

void TestSmtpAttacks::attackA6NeverTakesAnUnaskedReplyForAnAnswer_data()
{
    QTest::addColumn<DialogueScript>("script");
    QTest::newRow("two greetings") << DialogueScript("S 220 hi\nS 220 hi again");
    QTest::newRow("greeting with an EHLO answer") << DialogueScript("S 220 hi\nS 250-mail\nS 250 AUTH PLAIN");
    QTest::newRow("half a line behind the greeting") << DialogueScript("S 220 hi\nR 250 ma");
    QTest::newRow("behind EHLO") << plainHello() + "S 250 Ok";
    QTest::newRow("behind MAIL") << plainHello() + "C MAIL FROM:<ana@uno.test> SIZE=20\nS 250 Ok\nS 250 Ok";
    QTest::newRow("behind RCPT") << plainHello()
            + "C MAIL FROM:<ana@uno.test> SIZE=20\nS 250 Ok\nC RCPT TO:<luz@due.test>\nS 250 Ok\nS 354 go";
    QTest::newRow("an answer to the letter behind 354") << plainHello() + envelope() + "S 250 Ok";
    QTest::newRow("a whole dialogue at once")
        << DialogueScript("S 220 hi\nS 250 mail\nS 250 Ok\nS 250 Ok\nS 354 go\nS 250 Ok\nS 221 bye");
}

void TestSmtpAttacks::attackA6NeverTakesAnUnaskedReplyForAnAnswer()
{
    QFETCH(DialogueScript, script);
    SmtpRun run;
    run.problemsExpected = true;
    QVERIFY(run.play(script));
    QVERIFY2(run.error() == "protocol" || run.error() == "timed-out", run.error());
    QVERIFY(!run.dotHasLeft());
    QVERIFY(!run.report->written.contains("QUIT"));
}

void TestSmtpAttacks::attackA7CutsWhatTheServerSays()
{
    SmtpRun run;
    QVERIFY(run.play("S 554 \x1b]0;<b>\xe2\x80\xae" + QByteArray(60000, 'x') + "\nC QUIT\nS 221 bye"));
    QCOMPARE(run.error(), "refused");
    QCOMPARE(run.outcome->error->serverText.size(), 512);
    QVERIFY(run.outcome->error->detail.isEmpty());
}

// Anybody on the way may have said it.
void TestSmtpAttacks::attackA7SaysWhatWasSaidBeforeTls()
{
    for (const char *said : { "S 554 Your account is blocked, call us", "S 220 hi\nC EHLO [127.0.0.1]\nS 554 Your account is blocked",
                              "S 220 hi\nC EHLO [127.0.0.1]\nS 250-mail\nS 250 STARTTLS\nC STARTTLS\nS 554 Your account is blocked" }) {
        SmtpRun run;
        run.settings.server.encryption = Encryption::StartTls;
        run.problemsExpected = true; // how it takes its leave is another test's
        QVERIFY(run.play(DialogueScript(said)));
        QVERIFY(run.outcome->error && run.outcome->error->serverText.contains("blocked"));
        QVERIFY2(run.outcome->error->detail.endsWith(QStringLiteral("in-clear")), said);
    }
    SmtpRun inside; // TLS from the first octet: these are the server's words
    QVERIFY(inside.play("S 554 Your account is blocked\nC QUIT\nS 221 bye"));
    QVERIFY(!inside.outcome->error->detail.contains(QStringLiteral("in-clear")));
}

// What cannot be read is quoted to the person, and kept.
void TestSmtpAttacks::attackJ75MasksAnEchoThatCannotBeRead()
{
    const QByteArray secret = ('\0' + QByteArray("ana") + '\0' + "s3cret-p4ss").toBase64();
    SmtpRun run;
    run.settings.login = { .user = QStringLiteral("ana"), .secret = QCA::SecureArray("s3cret-p4ss"), .remembered = {} };
    QVERIFY(run.play(QByteArray("S 220 hi\nC EHLO [127.0.0.1]\nS 250-mail\nS 250 AUTH PLAIN\nC AUTH PLAIN ****\nS AUTH PLAIN ") + secret));
    QCOMPARE(run.error(), "protocol");
    QVERIFY2(run.outcome->error->serverText.contains("AUTH PLAIN"), run.outcome->error->serverText); // the control
    QVERIFY2(!run.outcome->error->serverText.contains(secret.sliced(4, 8)), run.outcome->error->serverText);
}

void TestSmtpAttacks::takesOnly250ForHandedOver()
{
    for (const char *code : { "220", "221", "235", "252" }) {
        SmtpRun run;
        run.problemsExpected = true;
        QVERIFY(run.play(plainHello() + "C MAIL FROM:<ana@uno.test> SIZE=20\nS 250 Ok\nC RCPT TO:<luz@due.test>\nS 250 Ok\nC DATA\nS 354 go"
                         + (QByteArray("B\nS ") + code + " mail.uno.test ready")));
        QCOMPARE(run.error(), "maybe-sent");
    }
}

void TestSmtpAttacks::attackA8SaysNothingOverARefusedCertificate()
{
    SmtpRun run;
    const auto refuse = [](const net::ServerAddress &, const net::TlsPolicy &,
                           net::WireLog *) -> Task<std::unique_ptr<net::LineChannel>> {
        throw MailError{ .kind = MailError::Kind::CertificateRefused };
        co_return nullptr;
    };
    SmtpSession session(refuse, run.settings, run.letter);
    std::optional<SmtpOutcome> outcome;
    connect(&session, &SmtpSession::finished, this, [&outcome](const SmtpOutcome &told) { outcome = told; });
    session.start();
    QVERIFY(waitUntil([&outcome] { return outcome.has_value(); }));
    QVERIFY(outcome->error);
    QCOMPARE(outcome->error->kind, MailError::Kind::CertificateRefused);
}

void TestSmtpAttacks::attackB14EndsOnEndlessAnswers_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("endless line") << "R 250-" + QByteArray(1 << 20, 'x');
    QTest::newRow("endless list") << "R " + QByteArray("250-X\\r\\n").repeated(100000);
    QTest::newRow("endless wide list") << "R " + ("250-" + QByteArray(1000, 'x') + "\\r\\n").repeated(1000);
}

void TestSmtpAttacks::attackB14EndsOnEndlessAnswers()
{
    QFETCH(QByteArray, answer);
    SmtpRun run;
    run.problemsExpected = true;
    QVERIFY(run.play(DialogueScript("S 220 hi\nC EHLO [127.0.0.1]") + answer));
    QVERIFY2(run.error() == "protocol" || run.error() == "too-long", run.error());
    QCOMPARE(run.report->written, EhloLine);
}

void TestSmtpAttacks::attackB14EndsOnASlowDrip()
{
    QByteArray drip;
    for (int i = 0; i < 1000; ++i)
        drip += "R 250-\\r\\n\nP 200000\n";
    SmtpRun run;
    run.problemsExpected = true;
    QVERIFY(run.play(DialogueScript("S 220 hi\nC EHLO [127.0.0.1]") + drip));
    QCOMPARE(run.error(), "timed-out");
}

void TestSmtpAttacks::attackC20RefusesLineBreaksInTheEnvelope_data()
{
    QTest::addColumn<QByteArray>("evil");
    QTest::newRow("CR LF") << QByteArray("ana@uno.test>\r\nRCPT TO:<eve@due.test");
    QTest::newRow("LF") << QByteArray("ana@uno.test>\nDATA");
    QTest::newRow("CR") << QByteArray("ana@uno.test>\rDATA");
    QTest::newRow("NUL") << QByteArray("ana@uno.test\0>", 14);
    QTest::newRow("parameter") << QByteArray("ana@uno.test> AUTH=<>");
    QTest::newRow("in the name") << QByteArray("\"a\r\nDATA\r\n\"@uno.test");
}

void TestSmtpAttacks::attackC20RefusesLineBreaksInTheEnvelope()
{
    QFETCH(QByteArray, evil);
    SmtpRun sender;
    sender.letter.sender = evil;
    QVERIFY(sender.play(plainHello() + goodbye()));
    QCOMPARE(sender.error(), "bad-input");
    QCOMPARE(sender.report->written, EhloLine + "QUIT\r\n");

    SmtpRun recipient;
    recipient.letter.recipients.append(evil);
    QVERIFY(recipient.play(pipeliningHello() + goodbye()));
    QCOMPARE(recipient.error(), "bad-input");
    QCOMPARE(recipient.report->written, EhloLine + "QUIT\r\n");
}

void TestSmtpAttacks::attackC21SmugglesNothingOut()
{
    for (const char *ending :
         { "\n.\n", "\n.\r\n", "\r\n.\n", "\r.\r", "\r\n.\r", "\r.\r\n", "\r\n\r.\r\n", "\r\n.\r\n" }) {
        for (const qsizetype block : { 1, 2, 3, 1000 }) {
            SmtpRun run;
            run.source.octets
                = QByteArray("Hola") + ending + "MAIL FROM:<eve@uno.test>\r\nRCPT TO:<eve@due.test>\r\n";
            run.source.claimedSize = 20;
            run.source.blockSize = block;
            QVERIFY(run.play(plainHello() + envelope() + takesLetter() + goodbye()));
            QCOMPARE(run.error(), "none");
            const QByteArray wire = run.report->uploads.first();
            QVERIFY(wire.endsWith("RCPT TO:<eve@due.test>\r\n.\r\n"));
            QCOMPARE(wire.count("\r\n.\r\n"), 1);
            QCOMPARE(wire.count('\r'), wire.count("\r\n"));
            QCOMPARE(wire.count('\n'), wire.count("\r\n"));
        }
    }
}

void TestSmtpAttacks::attackC22GivesEachRecipientToTheEnvelopeOnly()
{
    SmtpRun run;
    run.letter.recipients = { "luz@due.test", "secreto@due.test" };
    run.source.octets = "To: luz@due.test\r\n\r\nHola\r\n";
    run.source.claimedSize = 20;
    QVERIFY(run.play(pipeliningHello() + R"(
        C MAIL FROM:<ana@uno.test> SIZE=20
        C RCPT TO:<luz@due.test>
        C RCPT TO:<secreto@due.test>
        S 250 Ok
        S 250 Ok
        S 250 Ok
        C DATA
        S 354 go
    )" + takesLetter()
                     + goodbye()));
    QCOMPARE(run.error(), "none");
    QCOMPARE(run.report->uploads.first(), run.source.octets + ".\r\n");
}

void TestSmtpAttacks::attackC23SendsToNoneWhenOneIsRefused_data()
{
    QTest::addColumn<DialogueScript>("hello");
    QTest::addColumn<QByteArray>("replies"); // to the three recipients, one digit each: 2, 4 or 5
    QTest::addColumn<QString>("named");
    QTest::addColumn<MailError::Retry>("retry");
    for (const bool pipelining : { false, true }) {
        const auto row = [pipelining](const char *replies, const char *named, MailError::Retry retry) {
            QTest::addRow("%s %s", pipelining ? "pipelined" : "plain", replies)
                << (pipelining ? pipeliningHello() : plainHello()) << QByteArray(replies)
                << QString::fromLatin1(named) << retry;
        };
        row("522", "a@due.test", MailError::Retry::Never);
        row("252", "b@due.test", MailError::Retry::Never);
        row("225", "c@due.test", MailError::Retry::Never);
        row("242", "b@due.test", MailError::Retry::Later);
        row("425", "c@due.test", MailError::Retry::Never);
        row("444", "a@due.test", MailError::Retry::Later);
        row("555", "a@due.test", MailError::Retry::Never);
    }
}

void TestSmtpAttacks::attackC23SendsToNoneWhenOneIsRefused()
{
    QFETCH(DialogueScript, hello);
    QFETCH(QByteArray, replies);
    const QList<QByteArray> addresses{ "a@due.test", "b@due.test", "c@due.test" };
    QByteArray asked = "C MAIL FROM:<ana@uno.test> SIZE=20\n";
    QByteArray answered = "S 250 Ok\n";
    if (hello.serverOctets() == plainHello().serverOctets())
        asked += std::exchange(answered, {});
    for (qsizetype i = 0; i < 3; ++i) {
        const QByteArray answer = QByteArray("S ") + replies[i] + "50 " + replies[i] + ".1.1 so\n";
        asked += "C RCPT TO:<" + addresses[i] + ">\n";
        if (answered.isEmpty())
            asked += answer;
        else
            answered += answer;
    }
    for (const Delivery delivery : { Delivery::Whole, Delivery::PerByte }) {
        SmtpRun run;
        run.letter.recipients = addresses;
        QVERIFY(run.play(hello + (asked + answered) + reset() + goodbye(), delivery));
        QCOMPARE(run.error(), "recipient-refused");
        QCOMPARE(run.outcome->error->scope, MailError::Scope::Recipient);
        QTEST(run.outcome->error->detail, "named");
        QTEST(run.outcome->error->retry, "retry");
        QVERIFY(!run.report->written.contains("DATA"));
        QVERIFY(run.report->finished);
        QCOMPARE(run.outcome->recipients.size(), 3);
        for (qsizetype i = 0; i < 3; ++i) {
            QCOMPARE(run.outcome->recipients[i].address, addresses[i]);
            QCOMPARE(run.outcome->recipients[i].code, (replies[i] - '0') * 100 + 50);
            QCOMPARE(run.outcome->recipients[i].isAccepted(), replies[i] == '2');
        }
    }
}

void TestSmtpAttacks::attackC24RefusesNonAsciiLocalPartsWithoutSmtpUtf8()
{
    SmtpRun recipient;
    recipient.letter.recipients = { "luz@due.test",
                                    "pe\xc3\xb1"
                                    "a@due.test" };
    QVERIFY(recipient.play(pipeliningHello() + goodbye()));
    QCOMPARE(recipient.error(), "bad-input");
    QCOMPARE(recipient.report->written, EhloLine + "QUIT\r\n");

    SmtpRun sender;
    sender.letter.sender = "pe\xc3\xb1"
                           "a@uno.test";
    QVERIFY(sender.play(pipeliningHello() + goodbye()));
    QCOMPARE(sender.error(), "bad-input");

    SmtpRun eightBit;
    eightBit.letter.eightBit = true;
    QVERIFY(eightBit.play(DialogueScript("S 220 hi\nC EHLO [127.0.0.1]\nS 250 mail.uno.test") + goodbye()));
    QCOMPARE(eightBit.error(), "eight-bit-not-carried");
}

void TestSmtpAttacks::attackC24TurnsDomainsIntoALabels()
{
    SmtpRun run;
    run.letter.sender = "ana@ni\xc3\xb1o.test";
    run.letter.recipients = { "luz@\xe4\xbe\x8b.test" };
    QVERIFY(run.play(plainHello() + R"(
        C MAIL FROM:<ana@xn--nio-8ma.test> SIZE=20
        S 250 Ok
        C RCPT TO:<luz@xn--fsq.test>
        S 250 Ok
        C DATA
        S 354 go
    )" + takesLetter()
                     + goodbye()));
    QCOMPARE(run.error(), "none");
}

void TestSmtpAttacks::attackC25SaysNothingOfThisComputer()
{
    SmtpRun run;
    run.settings.server.encryption = Encryption::StartTls;
    QVERIFY(run.play(
        DialogueScript(HelloInClear) + "C STARTTLS\nS 220 go\nT\nC EHLO [127.0.0.1]\nS 250 SIZE"
        + "C MAIL FROM:<ana@uno.test>\nS 250 Ok\nC RCPT TO:<luz@due.test>\nS 250 Ok\nC DATA\nS 354 go"
        + takesLetter() + goodbye()));
    const QByteArray name = QSysInfo::machineHostName().toUtf8();
    QVERIFY(name.size() < 4 || !run.report->written.contains(name));
    QCOMPARE(run.report->written,
             EhloLine + "STARTTLS\r\n" + EhloLine
                 + "MAIL FROM:<ana@uno.test>\r\nRCPT TO:<luz@due.test>\r\nDATA\r\n" + run.source.octets
                 + ".\r\nQUIT\r\n");
}

QTEST_GUILESS_MAIN(TestSmtpAttacks)
#include "tst_smtp_attacks.moc"
