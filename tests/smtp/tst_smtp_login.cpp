// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/smtp/smtp_run.h"
#include "tests/smtp/smtp_scripts.h"

#include <QTest>

using namespace sobre;
using namespace sobre::smtp;
using namespace sobre::tests;
using namespace sobre::tests::scripts;
using Delivery = ScriptedChannel::Delivery;
using Encryption = SmtpRun::Encryption;

class TestSmtpLogin : public QObject {
    Q_OBJECT
private slots:
    void logsIn_data();
    void logsIn();
    void sendsALongSecretAfterTheChallenge();
    void triesScramAndThenPlainOnce();
    void attackA10TriesNothingElseThanWhatWorked();
    void attackA10NeverTriesAThirdTime();
    void attackA10FindsNoMechanism_data();
    void attackA10FindsNoMechanism();
    void attackA10CancelsOnAMalformedChallenge_data();
    void attackA10CancelsOnAMalformedChallenge();
    void attackA10BelievesNoServerWithoutProof();
    void reportsRefusals_data();
    void reportsRefusals();
    void attackJ75NeverShowsThePassword();
    void endsTruthfullyAtEveryCut();

private:
    QCA::Initializer m_qca;
};

namespace {

constexpr char Password[] = "s3cret-p4ss";

void logIn(SmtpRun &run, const char *remembered = "", const QByteArray &password = Password)
{
    run.settings.login
        = { .user = QStringLiteral("ana"), .secret = QCA::SecureArray(password), .remembered = remembered };
    run.letter = {};
}

DialogueScript offering(const QByteArray &mechanisms)
{
    return "S 220 mail.uno.test ESMTP\nC EHLO [127.0.0.1]\nS 250-mail.uno.test\nS 250 AUTH " + mechanisms;
}

const DialogueScript welcome = "S 235 2.7.0 Authentication successful";

} // namespace

void TestSmtpLogin::logsIn_data()
{
    QTest::addColumn<QByteArray>("remembered");
    QTest::addColumn<DialogueScript>("script");
    QTest::addColumn<QByteArray>("said");
    const QByteArray plain = "AUTH PLAIN AGFuYQBzM2NyZXQtcDRzcw==\r\n";
    QTest::newRow("PLAIN") << QByteArray() << offering("LOGIN PLAIN") + "C AUTH PLAIN ****" + welcome
                           << plain;
    QTest::newRow("PLAIN remembered")
        << QByteArray("PLAIN") << offering("SCRAM-SHA-256 PLAIN") + "C AUTH PLAIN ****" + welcome << plain;
    QTest::newRow("LOGIN") << QByteArray()
                           << offering("LOGIN")
            + "C AUTH LOGIN\nS 334 VXNlcm5hbWU6\nC ****\nS 334 UGFzc3dvcmQ6\nC ****" + welcome
                           << QByteArray("AUTH LOGIN\r\nYW5h\r\nczNjcmV0LXA0c3M=\r\n");
    QTest::newRow("LOGIN with empty challenges")
        << QByteArray("LOGIN") << offering("LOGIN") + "C AUTH LOGIN\nS 334 \nC ****\nS 334\nC ****" + welcome
        << QByteArray("AUTH LOGIN\r\nYW5h\r\nczNjcmV0LXA0c3M=\r\n");
    QTest::newRow("USER is no mechanism here")
        << QByteArray() << offering("USER LOGIN PLAIN") + "C AUTH PLAIN ****" + welcome << plain;
}

void TestSmtpLogin::logsIn()
{
    QFETCH(QByteArray, remembered);
    QFETCH(DialogueScript, script);
    QFETCH(QByteArray, said);
    for (const Delivery delivery : { Delivery::Whole, Delivery::PerLine, Delivery::PerByte }) {
        SmtpRun run;
        logIn(run, remembered);
        QVERIFY(run.play(script + goodbye(), delivery));
        QCOMPARE(run.error(), "none");
        QVERIFY(run.report->finished);
        QVERIFY(run.report->written.contains(said));
        QCOMPARE(run.outcome->mechanism, said.mid(5, 5).trimmed());
    }
}

// RFC 4954 section 4: a command has 512 octets.
void TestSmtpLogin::sendsALongSecretAfterTheChallenge()
{
    SmtpRun run;
    logIn(run, "", QByteArray(600, 'p'));
    QVERIFY(run.play(offering("PLAIN") + "C AUTH PLAIN\nS 334 \nC ****" + welcome + goodbye()));
    QCOMPARE(run.error(), "none");
    QVERIFY(run.report->written.contains(
        "\r\n" + ('\0' + QByteArray("ana") + '\0' + QByteArray(600, 'p')).toBase64()));
}

void TestSmtpLogin::triesScramAndThenPlainOnce()
{
    SmtpRun run;
    logIn(run);
    QVERIFY(run.play(offering("PLAIN SCRAM-SHA-256 LOGIN")
                     + "C AUTH SCRAM-SHA-256 ****\nS 535 5.7.8 no\nC AUTH PLAIN ****" + welcome + goodbye()));
    QCOMPARE(run.error(), "none");
    QCOMPARE(run.outcome->mechanism, "PLAIN");
}

void TestSmtpLogin::attackA10TriesNothingElseThanWhatWorked()
{
    SmtpRun refused;
    logIn(refused, "SCRAM-SHA-256");
    QVERIFY(refused.play(offering("PLAIN SCRAM-SHA-256") + "C AUTH SCRAM-SHA-256 ****\nS 535 5.7.8 no"
                         + goodbye()));
    QCOMPARE(refused.error(), "login-refused");
    QCOMPARE(refused.outcome->error->serverText, "535 5.7.8 no");

    SmtpRun gone; // the server, or somebody between, no longer offers it
    logIn(gone, "SCRAM-SHA-256");
    QVERIFY(gone.play(offering("PLAIN") + goodbye()));
    QCOMPARE(gone.error(), "no-mechanism");
    QVERIFY(!gone.report->written.contains("AUTH"));
}

void TestSmtpLogin::attackA10NeverTriesAThirdTime()
{
    SmtpRun run;
    logIn(run);
    QVERIFY(run.play(offering("PLAIN SCRAM-SHA-256 SCRAM-SHA-1 LOGIN CRAM-MD5")
                     + "C AUTH SCRAM-SHA-256 ****\nS 535 5.7.8 no\nC AUTH PLAIN ****\nS 535 5.7.8 no, Ana"
                     + goodbye()));
    QCOMPARE(run.error(), "login-refused");
    QCOMPARE(run.outcome->error->serverText, "535 5.7.8 no, Ana");
    QCOMPARE(run.outcome->error->retry, MailError::Retry::WhenUserActs);
    QVERIFY(run.outcome->mechanism.isEmpty());
}

void TestSmtpLogin::attackA10FindsNoMechanism_data()
{
    QTest::addColumn<Encryption>("encryption");
    QTest::addColumn<QByteArray>("offered");
    QTest::newRow("nothing") << Encryption::Tls << QByteArray("");
    QTest::newRow("unknown") << Encryption::Tls << QByteArray("X-OURS GSSAPI");
    QTest::newRow("CRAM-MD5 in clear") << Encryption::None << QByteArray("CRAM-MD5");
    QTest::newRow("CRAM-MD5 inside TLS") << Encryption::Tls << QByteArray("CRAM-MD5 NTLM");
}

void TestSmtpLogin::attackA10FindsNoMechanism()
{
    QFETCH(Encryption, encryption);
    QFETCH(QByteArray, offered);
    SmtpRun run;
    logIn(run);
    run.settings.server.encryption = encryption;
    QVERIFY(run.play(offering(offered) + goodbye()));
    QCOMPARE(run.error(), "no-mechanism");
    QCOMPARE(run.outcome->error->detail.toLatin1(), offered);
    QCOMPARE(run.outcome->error->server, QStringLiteral("mail.uno.test:465"));
    QVERIFY(!run.report->written.contains("AUTH"));
}

void TestSmtpLogin::attackA10CancelsOnAMalformedChallenge_data()
{
    QTest::addColumn<QByteArray>("mechanism");
    QTest::addColumn<QByteArray>("dialogue");
    QTest::newRow("not base64") << QByteArray("LOGIN") << QByteArray("C AUTH LOGIN\nS 334 Who? *\n");
    QTest::newRow("two lines") << QByteArray("LOGIN") << QByteArray("C AUTH LOGIN\nS 334-VXNl\nS 334 VXNl\n");
    QTest::newRow("one challenge too many")
        << QByteArray("LOGIN")
        << QByteArray("C AUTH LOGIN\nS 334 VXNl\nC ****\nS 334 VXNl\nC ****\nS 334 VXNl\n");
    QTest::newRow("PLAIN asks again") << QByteArray("PLAIN") << QByteArray("C AUTH PLAIN ****\nS 334 VXNl\n");
    QTest::newRow("SCRAM without a nonce")
        << QByteArray("SCRAM-SHA-256") << QByteArray("C AUTH SCRAM-SHA-256 ****\nS 334 aGVsbG8=\n");
    QTest::newRow("SCRAM, empty") << QByteArray("SCRAM-SHA-256")
                                  << QByteArray("C AUTH SCRAM-SHA-256 ****\nS 334 \n");
    QTest::newRow("SCRAM, another nonce") // r=other,s=c2FsdA==,i=4096
        << QByteArray("SCRAM-SHA-256")
        << QByteArray("C AUTH SCRAM-SHA-256 ****\nS 334 cj1vdGhlcixzPWMyRnNkQT09LGk9NDA5Ng==\n");
}

void TestSmtpLogin::attackA10CancelsOnAMalformedChallenge()
{
    QFETCH(QByteArray, mechanism);
    QFETCH(QByteArray, dialogue);
    SmtpRun run;
    logIn(run);
    QVERIFY(run.play(offering(mechanism) + dialogue + "C *\nS 501 5.7.0 cancelled" + goodbye()));
    QCOMPARE(run.error(), "protocol");
    QVERIFY(!run.outcome->error->server.isEmpty());
    QVERIFY(run.report->finished);
}

// A server that says yes without having shown that it knows the password gets nothing else: no PLAIN
// afterwards.
void TestSmtpLogin::attackA10BelievesNoServerWithoutProof()
{
    SmtpRun run;
    logIn(run);
    run.problemsExpected = true;
    QVERIFY(run.play(offering("SCRAM-SHA-256 PLAIN") + "C AUTH SCRAM-SHA-256 ****" + welcome + goodbye()));
    QCOMPARE(run.error(), "protocol");
    QVERIFY(!run.report->written.contains("AUTH PLAIN"));
    QVERIFY(run.outcome->mechanism.isEmpty());
}

void TestSmtpLogin::reportsRefusals_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<MailError::Retry>("retry");
    using Retry = MailError::Retry;
    QTest::newRow("wrong") << QByteArray("535 5.7.8 Error: authentication failed")
                           << QByteArray("login-refused") << Retry::WhenUserActs;
    QTest::newRow("for now") << QByteArray("454 4.7.0 backend down") << QByteArray("refused-for-now")
                             << Retry::Later;
    QTest::newRow("too weak") << QByteArray("534 5.7.9 Application-specific password required")
                              << QByteArray("refused") << Retry::WhenUserActs;
    QTest::newRow("nonsense") << QByteArray("250 Ok") << QByteArray("protocol") << Retry::Later;
    QTest::newRow("354") << QByteArray("354 go on") << QByteArray("protocol") << Retry::Later;
}

void TestSmtpLogin::reportsRefusals()
{
    QFETCH(QByteArray, reply);
    SmtpRun run;
    logIn(run);
    QVERIFY(run.play(offering("PLAIN") + ("C AUTH PLAIN ****\nS " + reply) + goodbye()));
    QTEST(run.error(), "error");
    QTEST(run.outcome->error->retry, "retry");
    QCOMPARE(run.outcome->error->scope,
             reply.startsWith("4") || reply.startsWith("5") ? MailError::Scope::Account
                                                            : MailError::Scope::Session);
    QCOMPARE(run.outcome->error->serverText, reply);
}

void TestSmtpLogin::attackJ75NeverShowsThePassword()
{
    const QByteArray inPlain = "AGFuYQBzM2NyZXQtcDRzcw==";
    const QByteArray inLogin = "czNjcmV0LXA0c3M=";
    const QByteArray echo = "535-5.7.8 no: s3cret-p4ss\nS 535 <" + inLogin + ">";
    const DialogueScript scripts[] = {
        offering("PLAIN") + ("C AUTH PLAIN ****\nS 535-" + inPlain + "\nS " + echo) + goodbye(),
        offering("LOGIN") + ("C AUTH LOGIN\nS 334 VXNl\nC ****\nS 334 UGFz\nC ****\nS " + echo) + goodbye(),
        offering("LOGIN") + ("C AUTH LOGIN\nS 334 VXNl\nC ****\nS 334 " + inLogin + "\nC ****\nS " + echo)
            + goodbye(),
        offering("PLAIN") + ("C AUTH PLAIN ****\nS 535 again? AUTH PLAIN " + inPlain) + goodbye(),
    };
    for (const DialogueScript &script : scripts) {
        for (const Delivery delivery : { Delivery::Whole, Delivery::PerByte }) {
            SmtpRun run;
            logIn(run);
            QVERIFY(run.play(script, delivery));
            QCOMPARE(run.error(), "login-refused");
            const QByteArray shown = run.report->log->text().toUtf8() + run.outcome->error->serverText
                + run.outcome->error->detail.toUtf8();
            for (const QByteArray &secret : { QByteArray(Password), inPlain, inLogin })
                QVERIFY2(!shown.contains(secret), shown);
        }
    }
}

void TestSmtpLogin::endsTruthfullyAtEveryCut()
{
    const DialogueScript script = offering("LOGIN")
        + "C AUTH LOGIN\nS 334 VXNlcm5hbWU6\nC ****\nS 334 UGFzc3dvcmQ6\nC ****" + welcome
        + "C MAIL FROM:<ana@uno.test>\nS 250 Ok\nC RCPT TO:<luz@due.test>\nS 250 Ok\nC DATA\nS 354 go"
        + takesLetter() + goodbye();
    forEveryCut(script, [](std::unique_ptr<ScriptedChannel> channel, ScriptedChannel::Report &report) {
        SmtpRun run;
        const SmtpLetter letter = run.letter;
        logIn(run);
        run.letter = letter;
        run.report = std::shared_ptr<ScriptedChannel::Report>(&report, [](ScriptedChannel::Report *) { });
        QVERIFY(run.play(std::move(channel)));
        const bool told = report.log->text().contains(QStringLiteral("queued as"));
        QCOMPARE(run.error(), told ? "none" : run.dotHasLeft() ? "maybe-sent" : "connection-lost");
        QVERIFY(!report.log->text().contains(QLatin1String(Password)));
    });
}

QTEST_GUILESS_MAIN(TestSmtpLogin)
#include "tst_smtp_login.moc"
