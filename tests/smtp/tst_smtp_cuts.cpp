// SPDX-License-Identifier: GPL-3.0-or-later
// The link is lost after each octet of the server: every time there is one end, and it tells the truth.
#include "tests/smtp/smtp_run.h"
#include "tests/smtp/smtp_scripts.h"

#include <QTest>

using namespace sobre;
using namespace sobre::tests;
using namespace sobre::tests::scripts;
using Encryption = SmtpRun::Encryption;

class TestSmtpCuts : public QObject {
    Q_OBJECT
private slots:
    void tellsTheTruthWhereverTheLinkIsLost_data();
    void tellsTheTruthWhereverTheLinkIsLost();
    void tellsTheTruthWhereverTheServerFallsSilent();
};

namespace {

const DialogueScript startTls = R"(
    S 220 mail.uno.test ESMTP
    C EHLO [127.0.0.1]
    S 250-mail.uno.test
    S 250 STARTTLS
    C STARTTLS
    S 220 2.0.0 Ready to start TLS
    T
    C EHLO [127.0.0.1]
    S 250-mail.uno.test
    S 250-PIPELINING
    S 250 SIZE 1000000
)";

// An answer of many lines, so that the dialogue is longer than the 8 kB that are cut everywhere.
DialogueScript longHello()
{
    QByteArray script = "S 220 mail.uno.test ESMTP\nC EHLO [127.0.0.1]\nS 250-SIZE\n";
    for (int i = 0; i < 300; ++i)
        script += "S 250-X-WORD-" + QByteArray::number(i) + ' ' + QByteArray(20, 'x') + '\n';
    return script + "S 250 SIZE";
}

// Where the line that ends in `last` ends, in all that the server says.
qint64 endOf(const DialogueScript &script, const char *start)
{
    const QByteArray all = script.serverOctets();
    const qsizetype at = all.indexOf(start);
    return at < 0 ? -1 : all.indexOf("\r\n", at) + 2;
}

} // namespace

void TestSmtpCuts::tellsTheTruthWhereverTheLinkIsLost_data()
{
    QTest::addColumn<DialogueScript>("script");
    QTest::addColumn<Encryption>("encryption");
    QTest::addColumn<bool>("slow");
    for (const bool slow : { false, true }) {
        const char *how = slow ? "slow source" : "quick source";
        QTest::addRow("plain, %s", how)
            << plainHello() + envelope() + takesLetter() + goodbye() << Encryption::Tls << slow;
        QTest::addRow("pipelined, %s", how)
            << pipeliningHello() + pipelinedEnvelope() + takesLetter() + goodbye() << Encryption::Tls << slow;
        QTest::addRow("STARTTLS, %s", how)
            << startTls + pipelinedEnvelope() + takesLetter() + goodbye() << Encryption::StartTls << slow;
    }
    QTest::addRow("long") << longHello() + envelope() + takesLetter() + goodbye() << Encryption::Tls << false;
}

void TestSmtpCuts::tellsTheTruthWhereverTheLinkIsLost()
{
    QFETCH(DialogueScript, script);
    QFETCH(Encryption, encryption);
    QFETCH(bool, slow);
    const qint64 mayBegin = endOf(script, "354");
    const qint64 taken = endOf(script, "250 2.0.0 Ok: queued");
    QVERIFY(mayBegin > 0 && taken > mayBegin);
    int sent = 0;
    int maybe = 0;
    int notSent = 0;
    forEveryCut(script, [&](std::unique_ptr<ScriptedChannel> channel, ScriptedChannel::Report &report) {
        SmtpRun run;
        run.report = std::shared_ptr<ScriptedChannel::Report>(&report, [](ScriptedChannel::Report *) { });
        run.settings.server.encryption = encryption;
        run.source.slow = slow;
        run.source.blockSize = 7;
        QVERIFY(run.play(std::move(channel)));
        const qint64 served = report.served;
        if (served >= taken) {
            QCOMPARE(run.error(), "none");
            QVERIFY(run.outcome->handedOver.isValid());
            QCOMPARE(run.outcome->queueId, "4WxYz12345");
            ++sent;
        } else if (run.dotHasLeft()) {
            QVERIFY(served >= mayBegin);
            QCOMPARE(run.error(), "maybe-sent");
            QCOMPARE(run.outcome->error->detail, QStringLiteral("connection-lost"));
            QCOMPARE(run.outcome->error->scope, MailError::Scope::Letter);
            QCOMPARE(run.outcome->error->retry, MailError::Retry::WhenUserActs);
            ++maybe;
        } else {
            QCOMPARE(run.error(), "connection-lost");
            QCOMPARE(run.outcome->error->retry, MailError::Retry::Later);
            ++notSent;
        }
        QCOMPARE(run.outcome->handedOver.isValid(), run.isSent());
        QVERIFY(!run.outcome->error || !run.outcome->error->server.isEmpty());
    });
    QVERIFY(sent > 0 && maybe > 0 && notSent > 0);
}

void TestSmtpCuts::tellsTheTruthWhereverTheServerFallsSilent()
{
    const DialogueScript mail = "C MAIL FROM:<ana@uno.test> SIZE=20";
    const DialogueScript rcpt = "C RCPT TO:<luz@due.test>";
    const DialogueScript silence = "R 25\nW";
    const std::pair<DialogueScript, QByteArray> places[] = {
        { silence, "timed-out" },
        { DialogueScript("S 220 hi\nC EHLO [127.0.0.1]") + silence, "timed-out" },
        { plainHello() + mail + silence, "timed-out" },
        { plainHello() + mail + "S 250 Ok" + rcpt + silence, "timed-out" },
        { plainHello() + mail + "S 250 Ok" + rcpt + "S 250 Ok\nC DATA" + silence, "timed-out" },
        { plainHello() + envelope() + "B" + silence, "maybe-sent" },
        { plainHello() + envelope() + takesLetter() + "C QUIT" + silence, "none" },
    };
    for (const auto &[script, error] : places) {
        SmtpRun run;
        QVERIFY(run.play(script));
        QCOMPARE(run.error(), error);
    }
}

QTEST_GUILESS_MAIN(TestSmtpCuts)
#include "tst_smtp_cuts.moc"
