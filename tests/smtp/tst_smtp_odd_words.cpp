// SPDX-License-Identifier: GPL-3.0-or-later
// What is made of words that a server should not have said, or that were not its own.
#include "tests/smtp/smtp_run.h"
#include "tests/smtp/smtp_scripts.h"

#include <QTest>
#include <QtCrypto>

using namespace sobre;
using namespace sobre::smtp;
using namespace sobre::tests;
using namespace sobre::tests::scripts;
using Encryption = SmtpRun::Encryption;

class TestSmtpOddWords : public QObject {
    Q_OBJECT
private slots:
    void attackA7SaysWhatWasSaidBeforeTls();
    void attackJ75MasksAnEchoThatCannotBeRead();
    void takesOnly250ForHandedOver();

private:
    QCA::Initializer m_qca;
};

// Anybody on the way may have said it.
void TestSmtpOddWords::attackA7SaysWhatWasSaidBeforeTls()
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
void TestSmtpOddWords::attackJ75MasksAnEchoThatCannotBeRead()
{
    const QByteArray secret = ('\0' + QByteArray("ana") + '\0' + "s3cret-p4ss").toBase64();
    SmtpRun run;
    run.settings.login = { .user = QStringLiteral("ana"), .secret = QCA::SecureArray("s3cret-p4ss"), .remembered = {} };
    QVERIFY(run.play(QByteArray("S 220 hi\nC EHLO [127.0.0.1]\nS 250-mail\nS 250 AUTH PLAIN\nC AUTH PLAIN ****\nS AUTH PLAIN ") + secret));
    QCOMPARE(run.error(), "protocol");
    QVERIFY2(run.outcome->error->serverText.contains("AUTH PLAIN"), run.outcome->error->serverText); // the control
    QVERIFY2(!run.outcome->error->serverText.contains(secret.sliced(4, 8)), run.outcome->error->serverText);
}

void TestSmtpOddWords::takesOnly250ForHandedOver()
{
    for (const char *code : { "220", "221", "235", "252" }) {
        SmtpRun run;
        run.problemsExpected = true;
        QVERIFY(run.play(plainHello() + "C MAIL FROM:<ana@uno.test> SIZE=20\nS 250 Ok\nC RCPT TO:<luz@due.test>\nS 250 Ok\nC DATA\nS 354 go"
                         + (QByteArray("B\nS ") + code + " mail.uno.test ready")));
        QCOMPARE(run.error(), "maybe-sent");
    }
}

QTEST_GUILESS_MAIN(TestSmtpOddWords)
#include "tst_smtp_odd_words.moc"
