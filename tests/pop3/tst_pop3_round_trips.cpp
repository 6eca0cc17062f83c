// SPDX-License-Identifier: GPL-3.0-or-later
// How often a visit waits for the server. Every script below is a flight of commands, then all their answers:
// the server says nothing before it has the whole flight, so that a client that waits earlier never gets any
// further.
#include "tests/pop3/session_run.h"
#include "tests/support/qca_main.h"

using namespace sobre;
using namespace sobre::tests;
using namespace sobre::pop3;
using Encryption = net::ServerAddress::Encryption;
using Want = Pop3Settings::Want;

namespace {

constexpr int Letters = 300;
const QByteArray Able = "S +OK\nS TOP\nS UIDL\nS PIPELINING\nS SASL PLAIN LOGIN\nS USER\nS .\n";
const QByteArray LogIn = "C AUTH PLAIN ****\n";
const QByteArray Opening = "C CAPA\nC STAT\nC UIDL\n";

QByteArray numbered(const QByteArray &line, int count, int step = 1)
{
    QByteArray all;
    for (int i = 1; i <= count; i += step)
        all += QByteArray(line).replace("#", QByteArray::number(i));
    return all;
}

/// The answers to Opening.
QByteArray opened(int letters)
{
    return Able + "S +OK " + QByteArray::number(letters) + " 9000000\nS +OK\n"
        + numbered("S # uid-#\n", letters) + "S .\n";
}

/// The answer to LIST.
QByteArray sizes(int letters)
{
    return "S +OK\n" + numbered("S # 12\n", letters) + "S .\n";
}

/// How many flights the client needs: from its first command to the last answer.
int flights(const DialogueScript &script)
{
    int count = 0;
    bool flying = false;
    for (const DialogueScript::Step &step : script.steps()) {
        const bool client
            = step.what == DialogueScript::What::Client || step.what == DialogueScript::What::Tls;
        count += client && !flying ? 1 : 0;
        flying = client;
    }
    return count;
}

void playWell(SessionRun &run)
{
    run.sink.sizesFirst = false;
    run.settings.hasty = true;
    QVERIFY(run.play());
    QVERIFY2(run.report->problems.isEmpty(), qPrintable(run.problems()));
    QVERIFY2(!run.outcome.error, run.outcome.error ? run.outcome.error->serverText.constData() : "");
    QVERIFY(run.report->finished);
}

} // namespace

class TestPop3RoundTrips : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void threeHundredLettersTakenAway();
    void threeHundredLettersOfAnAcquaintance();
    void threeHundredLettersThatStay();
    void threeHundredLettersOverStls();
    void aFirstVisitByUserAndPass();
    void aPollWithNothingNew();
    void aFewNewOfMany();
    void aTest();
    void aServerThatPipelinesOnlyAfterTheLogIn();
    void doesNotAskAgainForAFew();
    void aServerWithoutPipelining();
    void waitsForTheNameInClear();
    void doesNotTrustAFirstResponseThatIsNew();
    void isNotHastyWithAServerThatIsNew();
    void saysWhenHasteWasLost_data();
    void saysWhenHasteWasLost();
};

void TestPop3RoundTrips::threeHundredLettersTakenAway()
{
    const DialogueScript script = "S +OK\nC CAPA\n" + Able + LogIn + Opening + "S +OK in\n" + opened(Letters)
        + "C LIST\n" + numbered("C RETR #\n", Letters) + sizes(Letters)
        + numbered("S +OK\nS letter #\nS .\n", Letters) + numbered("C DELE #\n", Letters) + "C QUIT\n"
        + numbered("S +OK\n", Letters) + "S +OK";
    SessionRun run(script, Encryption::Tls);
    run.settings.login.remembered = "PLAIN";
    run.sink.removeAll = true;
    playWell(run);
    QCOMPARE(flights(script), 4);
    QCOMPARE(run.outcome.fetched, quint32(Letters));
    QCOMPARE(run.outcome.deleted, quint32(Letters));
    QCOMPARE(run.sink.letters.value(4).letter.size, 12); // though choose() did not wait for it
    QVERIFY(!run.sink.listing.value(4).size);
}

void TestPop3RoundTrips::threeHundredLettersOfAnAcquaintance()
{
    const DialogueScript script = "S +OK\nC CAPA\n" + LogIn + Opening + Able + "S +OK in\n" + opened(Letters)
        + "C LIST\n" + numbered("C RETR #\n", Letters) + sizes(Letters)
        + numbered("S +OK\nS letter #\nS .\n", Letters) + numbered("C DELE #\n", Letters) + "C QUIT\n"
        + numbered("S +OK\n", Letters) + "S +OK";
    SessionRun first("S +OK\nC CAPA\n" + Able + LogIn + "S +OK in\n" + Opening + opened(0) + "C QUIT\nS +OK",
                     Encryption::Tls);
    playWell(first);
    QCOMPARE(first.outcome.capabilities.size(), 5);
    SessionRun run(script, Encryption::Tls);
    run.settings.login.remembered = first.outcome.mechanism;
    run.settings.knownCapabilities = first.outcome.capabilities;
    run.sink.removeAll = true;
    playWell(run);
    QCOMPARE(flights(script), 3);
    QCOMPARE(run.outcome.deleted, quint32(Letters));
    QCOMPARE(run.outcome.capabilities, first.outcome.capabilities);
}

void TestPop3RoundTrips::threeHundredLettersThatStay()
{
    const DialogueScript script = "S +OK\nC CAPA\n" + Able + LogIn + Opening + "S +OK in\n" + opened(Letters)
        + "C LIST\n" + numbered("C RETR #\n", Letters) + "C QUIT\n" + sizes(Letters)
        + numbered("S +OK\nS letter #\nS .\n", Letters) + "S +OK";
    SessionRun run(script, Encryption::Tls);
    run.settings.login.remembered = "PLAIN";
    run.sink.keepsAll = true;
    playWell(run);
    QCOMPARE(flights(script), 3);
    QCOMPARE(run.outcome.fetched, quint32(Letters));
    QCOMPARE(run.outcome.reached, Pop3Outcome::Stage::Done);
}

void TestPop3RoundTrips::threeHundredLettersOverStls()
{
    // Nothing goes with STLS, and nothing from before it counts.
    const DialogueScript script
        = "S +OK\nC CAPA\nS +OK\nS STLS\nS PIPELINING\nS .\nC STLS\nS +OK\nT\nC CAPA\n" + Able + LogIn
        + Opening + "S +OK in\n" + opened(Letters) + "C LIST\n" + numbered("C RETR #\n", Letters)
        + sizes(Letters) + numbered("S +OK\nS letter #\nS .\n", Letters) + "C QUIT\nS +OK";
    SessionRun run(script, Encryption::StartTls);
    run.settings.login.remembered = "PLAIN";
    playWell(run);
    QCOMPARE(flights(script), 6); // the first of TLS's own is counted with CAPA
    QCOMPARE(run.report->writtenBeforeTls, "CAPA\r\nSTLS\r\n");
    QVERIFY(!run.outcome.capabilities.contains("STLS"));
}

void TestPop3RoundTrips::aFirstVisitByUserAndPass()
{
    const DialogueScript script
        = "S +OK\nC CAPA\nS +OK\nS USER\nS UIDL\nS PIPELINING\nS .\nC USER ann\nC PASS ****\n" + Opening
        + "S +OK\nS +OK\n" + opened(1) + "C LIST\nC RETR 1\n" + sizes(1) + "S +OK\nS a\nS .\nC QUIT\nS +OK";
    SessionRun run(script, Encryption::Tls);
    playWell(run);
    QCOMPARE(flights(script), 4);
}

void TestPop3RoundTrips::aPollWithNothingNew()
{
    // 10,000 letters that stay: what comes is the answer to UIDL and a few lines. curl needs one flight more.
    const DialogueScript script
        = "S +OK\nC CAPA\n" + Able + LogIn + Opening + "S +OK in\n" + opened(10'000) + "C QUIT\nS +OK";
    SessionRun run(script, Encryption::Tls);
    run.settings.login.remembered = "PLAIN";
    run.sink.toFetch = QList<Listed>();
    playWell(run);
    QCOMPARE(flights(script), 3);
    QCOMPARE(run.sink.named.size(), 10'000);
    QVERIFY(!run.report->written.contains("LIST"));
    const qint64 beside = script.serverOctets().size() - QByteArray(numbered("# uid-#\r\n", 10'000)).size();
    QVERIFY2(beside < 300, qPrintable(QString::number(beside)));
}

void TestPop3RoundTrips::aFewNewOfMany()
{
    const DialogueScript script = "S +OK\nC CAPA\n" + Able + LogIn + Opening + "S +OK in\n" + opened(100)
        + "C LIST 99\nC RETR 99\nC LIST 100\nC RETR 100\nS +OK 99 7\nS +OK\nS new\nS .\nS -ERR no\nS +OK\nS "
          "newer\nS .\n"
          "C QUIT\nS +OK";
    SessionRun run(script, Encryption::Tls);
    run.settings.login.remembered = "PLAIN";
    run.sink.toFetch = QList<Listed>{ { 99, "uid-99", {} }, { 100, "uid-100", {} } };
    playWell(run);
    QCOMPARE(flights(script), 4);
    QCOMPARE(run.sink.letters.value(0).letter.size, 7);
    QVERIFY(!run.sink.letters.value(1).letter.size);
    QCOMPARE(run.sink.letters.value(1).octets, "newer\r\n");
}

void TestPop3RoundTrips::aTest()
{
    const DialogueScript script = "S +OK\nC CAPA\n" + Able
        + "C AUTH PLAIN ****\nS +OK in\nC CAPA\nC STAT\nC QUIT\nS +OK\nS EXPIRE 30\nS LOGIN-DELAY 60\nS .\nS "
          "+OK 7 700\nS +OK";
    SessionRun run(script, Encryption::Tls);
    run.settings.want = Want::Test;
    playWell(run);
    QCOMPARE(flights(script), 3); // two where the mechanism is remembered
    QCOMPARE(run.outcome.letters, 7);
    QCOMPARE(run.outcome.expireDays, 30);
    QCOMPARE(run.outcome.loginDelay, 60);
}

void TestPop3RoundTrips::aServerThatPipelinesOnlyAfterTheLogIn()
{
    const DialogueScript script = "S +OK\nC CAPA\nS +OK\nS UIDL\nS SASL PLAIN\nS .\n" + LogIn
        + "S +OK in\nC STAT\nS +OK 5 60\nC UIDL\nS +OK\n" + numbered("S # uid-#\n", 5) + "S .\nC CAPA\n"
        + Able + "C LIST\n" + numbered("C RETR #\n", 5) + sizes(5) + numbered("S +OK\nS letter #\nS .\n", 5)
        + numbered("C DELE #\n", 5) + "C QUIT\n" + numbered("S +OK\n", 5) + "S +OK";
    SessionRun run(script, Encryption::Tls);
    run.sink.removeAll = true;
    playWell(run);
    QCOMPARE(run.outcome.fetched, 5);
    QCOMPARE(run.outcome.deleted, 5);
}

void TestPop3RoundTrips::doesNotAskAgainForAFew()
{
    const DialogueScript script = "S +OK\nC CAPA\nS +OK\nS UIDL\nS SASL PLAIN\nS .\n" + LogIn
        + "S +OK in\nC STAT\nS +OK 1 60\nC UIDL\nS +OK\nS 1 a\nS .\nC RETR 1\nS +OK\nS a\nS .\nC QUIT\nS +OK";
    SessionRun run(script, Encryption::Tls);
    playWell(run);
}

void TestPop3RoundTrips::aServerWithoutPipelining()
{
    // One command at a time, and CAPA once more only because there are many.
    const DialogueScript script = "S +OK\nC CAPA\nS +OK\nS UIDL\nS SASL PLAIN\nS .\n" + LogIn
        + "S +OK in\nC STAT\nS +OK 6 60\nC UIDL\nS +OK\n" + numbered("S # uid-#\n", 6)
        + "S .\nC CAPA\nS -ERR\n" + numbered("C RETR #\nS +OK\nS letter #\nS .\n", 6)
        + numbered("C DELE #\nS +OK\n", 6) + "C QUIT\nS +OK";
    SessionRun run(script, Encryption::Tls);
    run.sink.removeAll = true;
    playWell(run);
    QCOMPARE(run.outcome.deleted, 6);
}

void TestPop3RoundTrips::waitsForTheNameInClear()
{
    SessionRun run("S +OK\nC CAPA\nS +OK\nS USER\nS PIPELINING\nS .\nC USER ann\nS -ERR who",
                   Encryption::None);
    run.settings.login.remembered = "USER";
    QVERIFY(run.play());
    QVERIFY(!run.report->written.contains("PASS"));
}

void TestPop3RoundTrips::doesNotTrustAFirstResponseThatIsNew()
{
    // This server asks for it again: a command behind it would be taken for the password.
    SessionRun run("S +OK\nC CAPA\n" + Able + LogIn + "S + \nC ****\n" + Opening + "S +OK in\n" + opened(0)
                       + "C QUIT\nS +OK",
                   Encryption::Tls);
    playWell(run);
}

void TestPop3RoundTrips::isNotHastyWithAServerThatIsNew()
{
    for (const char *mechanism : { "PLAIN", "USER" }) {
        const QByteArray logIn
            = *mechanism == 'P' ? LogIn + "S +OK in\n" : QByteArray("C USER ann\nC PASS ****\nS +OK\nS +OK in\n");
        SessionRun run("S +OK\nC CAPA\n" + Able + logIn + Opening + opened(0) + "C QUIT\nS +OK", Encryption::Tls);
        run.settings.login.remembered = mechanism;
        QVERIFY(run.play());
        QVERIFY2(run.report->problems.isEmpty() && !run.outcome.error, qPrintable(run.problems()));
        const QStringList log = run.report->log->lines();
        QVERIFY(log.indexOf(QStringLiteral("C: STAT")) > log.indexOf(QStringLiteral("S: +OK in")));
    }
}

void TestPop3RoundTrips::saysWhenHasteWasLost_data()
{
    QTest::addColumn<QByteArray>("end");
    QTest::addColumn<bool>("lost");
    QTest::newRow("not answered") << QByteArray("S +OK in\nW") << true;
    QTest::newRow("hung up") << QByteArray("S +OK in\nX") << true;
    QTest::newRow("nonsense") << QByteArray("S +OK in\nS what") << true;
    QTest::newRow("hung up later") << "S +OK in\n" + Able + "X" << false;
    QTest::newRow("the log-in was refused") << QByteArray("S -ERR [AUTH] no") << false;
    QTest::newRow("the log-in is not answered") << QByteArray("W") << true;
    QTest::newRow("hung up at the log-in") << QByteArray("X") << true;
    QTest::newRow("nonsense at the log-in") << QByteArray("S what") << true;
}

void TestPop3RoundTrips::saysWhenHasteWasLost()
{
    QFETCH(QByteArray, end);
    QFETCH(bool, lost);
    SessionRun run("S +OK\nC CAPA\n" + Able + LogIn + Opening + end, Encryption::Tls);
    run.settings.hasty = true;
    run.settings.login.remembered = "PLAIN";
    QVERIFY(run.play());
    QVERIFY(run.outcome.error);
    QCOMPARE(run.outcome.lostHaste, lost);
}

SOBRE_QCA_TEST_MAIN(TestPop3RoundTrips)
#include "tst_pop3_round_trips.moc"
