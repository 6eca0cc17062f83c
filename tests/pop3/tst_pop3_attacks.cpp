// SPDX-License-Identifier: GPL-3.0-or-later
// Hostile and broken servers, by the numbers of the project's list of attacks: 1 to 10, before anything is
// fetched. None of them gets a password in clear. 8 and 9 are in tst_pop3_attacks_tls.cpp.
#include "tests/pop3/answered_run.h"
#include "tests/pop3/attack_rows.h"
#include "tests/support/qca_main.h"

using namespace sobre;
using namespace sobre::tests;
using namespace sobre::pop3;
using Kind = MailError::Kind;
using Encryption = net::ServerAddress::Encryption;
using Delivery = ScriptedChannel::Delivery;

class TestPop3Attacks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void attack01to03_noWayAroundTls_data();
    void attack01to03_noWayAroundTls();
    void attack03_takesTlsFromAServerWithoutCapa();
    void attack04_octetsBehindTheAnswerToStls();
    void attack04_nothingFromBeforeTlsCounts();
    void attack05_nothingIsSentBetweenStlsAndTls();
    void attack06_onlyAnOkIsAGreeting_data();
    void attack06_onlyAnOkIsAGreeting();
    void attack06_anAnswerToNothingEndsIt();
};

void TestPop3Attacks::attack01to03_noWayAroundTls_data()
{
    addRows({
        { "1 STLS is not offered", Greeting + "C CAPA\nS +OK\nS USER\nS SASL PLAIN\nS .",
          Kind::NoTlsOffered },
        { "1 nothing is offered", Greeting + "C CAPA\nS +OK\nS .", Kind::NoTlsOffered },
        { "2 STLS is refused", Stls + "S -ERR no", Kind::TlsRefused },
        { "2 STLS is refused for now", Stls + "S -ERR [SYS/TEMP] no", Kind::TlsRefused },
        { "2 STLS is answered with nonsense", Stls + "S 220 go", Kind::Protocol },
        { "2 STLS is answered with a challenge", Stls + "S + go", Kind::Protocol },
        { "2 the link ends", Stls + "X", Kind::ConnectionLost },
        { "2 no answer at all", Stls + "W", Kind::TimedOut },
        { "3 CAPA fails, and STLS too", Greeting + "C CAPA\nS -ERR what\nC STLS\nS -ERR what",
          Kind::NoTlsOffered },
        { "3 CAPA is answered with nonsense", Greeting + "C CAPA\nS capabilities:", Kind::Protocol },
    });
}

void TestPop3Attacks::attack01to03_noWayAroundTls()
{
    QFETCH(QByteArray, script);
    QFETCH(int, kind);
    expectEnd(script, Encryption::StartTls, Kind(kind));
}

void TestPop3Attacks::attack03_takesTlsFromAServerWithoutCapa()
{
    SessionRun run(
        Greeting
            + "C CAPA\nS -ERR what\nC STLS\nS +OK\nT\nC CAPA\nS -ERR what\nC USER ann\nS +OK\nC PASS ****\n"
              "S +OK\nC STAT\nS +OK 0 0\nC QUIT\nS +OK",
        Encryption::StartTls);
    QVERIFY(run.play());
    QVERIFY2(!run.outcome.error && run.report->problems.isEmpty(), qPrintable(run.problems()));
}

void TestPop3Attacks::attack04_octetsBehindTheAnswerToStls()
{
    for (const char *more : { "+OK\\r\\n", "x", "\\r\\n", "\\x16\\x03\\x01" }) {
        SessionRun run(Stls + "R +OK go\\r\\n" + more + "\nT", Encryption::StartTls);
        QVERIFY(run.play());
        QCOMPARE(run.kind(), Kind::DataBeforeTls);
        QCOMPARE(run.report->written, "CAPA\r\nSTLS\r\n");
    }
}

void TestPop3Attacks::attack04_nothingFromBeforeTlsCounts()
{
    // Before TLS the attacker offers PLAIN and APOP; inside there is only CRAM-MD5.
    SessionRun run(
        "S +OK <1@mail.uno.test>\nC CAPA\nS +OK\nS STLS\nS SASL PLAIN\nS USER\nS .\nC STLS\nS +OK\nT\n"
        "C CAPA\nS +OK\nS SASL CRAM-MD5\nS .",
        Encryption::StartTls);
    QVERIFY(run.play());
    QCOMPARE(run.kind(), Kind::NoMechanism);
    QCOMPARE(run.outcome.error->detail, QStringLiteral("CRAM-MD5"));
}

void TestPop3Attacks::attack05_nothingIsSentBetweenStlsAndTls()
{
    // The script fails where anything but TLS follows STLS.
    SessionRun run(Stls + "S +OK\nT\nC CAPA\nX", Encryption::StartTls);
    QVERIFY(run.play());
    QVERIFY2(run.report->problems.isEmpty(), qPrintable(run.problems()));
    QCOMPARE(run.report->writtenBeforeTls, "CAPA\r\nSTLS\r\n");
}

void TestPop3Attacks::attack06_onlyAnOkIsAGreeting_data()
{
    addRows({
        { "refused", "S -ERR go away", Kind::Refused },
        { "busy", "S -ERR [SYS/TEMP] later", Kind::RefusedForNow },
        { "SMTP", "S 220 mail.uno.test ESMTP", Kind::Protocol },
        { "IMAP", "S * OK ready", Kind::Protocol },
        { "a challenge", "S + ", Kind::Protocol },
        { "empty line", "S", Kind::Protocol },
        { "NUL", "R +OK \\0\\r\\n", Kind::Protocol },
        { "half a line", "R +OK ready\nX", Kind::ConnectionLost },
        { "nothing", "X", Kind::ConnectionLost },
        { "silence", "W", Kind::TimedOut },
    });
}

void TestPop3Attacks::attack06_onlyAnOkIsAGreeting()
{
    QFETCH(QByteArray, script);
    QFETCH(int, kind);
    expectEnd(script, Encryption::StartTls, Kind(kind));
    SessionRun run(script, Encryption::StartTls);
    QVERIFY(run.play());
    QVERIFY(run.report->written.isEmpty());
}

void TestPop3Attacks::attack06_anAnswerToNothingEndsIt()
{
    for (const QByteArray &script :
         { QByteArray("S +OK ready\nS +OK again"), QByteArray("S +OK ready\nS USER\nS ."),
           InClear.chopped(6) + "S +OK in\nS +OK 0 0", InClear + "C STAT\nS +OK 1 5\nS +OK\nS 1 aaa\nS ." }) {
        SessionRun run(script);
        QVERIFY(run.play());
        QCOMPARE(run.kind(), Kind::Protocol);
    }
}

SOBRE_QCA_TEST_MAIN(TestPop3Attacks)
#include "tst_pop3_attacks.moc"
