// SPDX-License-Identifier: GPL-3.0-or-later
// LANG and UTF8 (RFC 6856): asked for where they are offered, and never in the way.
#include "tests/pop3/session_run.h"
#include "tests/support/qca_main.h"

using namespace sobre;
using namespace sobre::tests;
using namespace sobre::pop3;
using Kind = MailError::Kind;
using Encryption = net::ServerAddress::Encryption;
using Delivery = ScriptedChannel::Delivery;

namespace {

const QByteArray Leave = "C STAT\nS +OK 0 0\nC QUIT\nS +OK";

void playWell(SessionRun &run)
{
    QVERIFY(run.play());
    QVERIFY2(run.report->problems.isEmpty(), qPrintable(run.problems()));
    QVERIFY2(!run.outcome.error, run.outcome.error ? run.outcome.error->serverText.constData() : "");
    QVERIFY(run.report->finished);
}

QByteArray offering(const QByteArray &capabilities)
{
    QByteArray said = "S +OK\nC CAPA\nS +OK\nS USER\nS UIDL\n";
    for (const QByteArray &capability : capabilities.split('|'))
        said += "S " + capability + '\n';
    return said + "S .\n";
}

} // namespace

class TestPop3Language : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asksInThePersonsLanguage();
    void goesInOneWriteWithTheLogIn();
    void asksForNothingThatIsNotOffered();
    void isAskedOnlyInsideTls();
    void tellsARefusalInTheServersWords();
    void endsAtNonsense_data();
    void endsAtNonsense();
    void survivesACutAtEveryOctet();
};

void TestPop3Language::asksInThePersonsLanguage()
{
    for (const char *answer : { "S +OK es Hola\n", "S -ERR no tengo\n" }) {
        SessionRun run(offering("LANG|UTF8 USER") + "C LANG es\n" + answer
                           + "C UTF8\nS +OK\nC USER ann\nS +OK\nC PASS ****\nS +OK\n" + Leave,
                       Encryption::Tls);
        run.settings.language = QStringLiteral("es-MX");
        playWell(run);
    }
}

void TestPop3Language::goesInOneWriteWithTheLogIn()
{
    for (const Delivery delivery : { Delivery::Whole, Delivery::PerLine, Delivery::PerByte }) {
        SessionRun run(
            offering("LANG|UTF8|SASL PLAIN|PIPELINING")
                + "C LANG es\nC LANG es-MX\nC UTF8\nC AUTH PLAIN ****\nS +OK es\nS -ERR es-MX\nS +OK\nS +OK "
                  "in\n"
                  "C CAPA\nC STAT\nC UIDL\nS +OK\nS PIPELINING\nS .\nS +OK 0 0\nS +OK\nS .\nC QUIT\nS +OK",
            Encryption::Tls, delivery);
        run.settings.language = QStringLiteral("es-MX");
        playWell(run);
    }
}

void TestPop3Language::asksForNothingThatIsNotOffered()
{
    SessionRun run(offering("IMPLEMENTATION x") + "C USER ann\nS +OK\nC PASS ****\nS +OK\n" + Leave,
                   Encryption::Tls);
    run.settings.language = QStringLiteral("id");
    playWell(run);
    SessionRun unasked(offering("LANG") + "C USER ann\nS +OK\nC PASS ****\nS +OK\n" + Leave, Encryption::Tls);
    playWell(unasked);
}

void TestPop3Language::isAskedOnlyInsideTls()
{
    SessionRun run("S +OK\nC CAPA\nS +OK\nS STLS\nS LANG\nS UTF8\nS PIPELINING\nS .\nC STLS\nS +OK\nT\nC "
                   "CAPA\nS +OK\nS USER\nS .\n"
                   "C USER ann\nS +OK\nC PASS ****\nS +OK\n"
                       + Leave,
                   Encryption::StartTls);
    run.settings.language = QStringLiteral("es");
    playWell(run);
    QCOMPARE(run.report->writtenBeforeTls, "CAPA\r\nSTLS\r\n");
}

void TestPop3Language::tellsARefusalInTheServersWords()
{
    SessionRun run(
        offering("LANG|SASL PLAIN|PIPELINING")
            + "C LANG es\nC AUTH PLAIN ****\nS +OK es\nR -ERR [AUTH] contrase\\xc3\\xb1a equivocada\\r\\n",
        Encryption::Tls);
    run.settings.language = QStringLiteral("es");
    QVERIFY(run.play());
    QCOMPARE(run.kind(), Kind::LoginRefused);
    QCOMPARE(run.outcome.error->serverText,
             "[AUTH] contrase\xc3\xb1"
             "a equivocada");
}

void TestPop3Language::endsAtNonsense_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("kind");
    QTest::newRow("no answer to LANG") << QByteArray("S es Hola") << int(Kind::Protocol);
    QTest::newRow("a challenge") << QByteArray("S + ") << int(Kind::Protocol);
    QTest::newRow("a list that nobody asked for")
        << QByteArray("S +OK\nS en English\nS .") << int(Kind::Protocol);
    QTest::newRow("a line without end") << "R " + QByteArray(70'000, 'x') << int(Kind::TooLong);
    QTest::newRow("the link ends") << QByteArray("X") << int(Kind::ConnectionLost);
}

void TestPop3Language::endsAtNonsense()
{
    QFETCH(QByteArray, answer);
    QFETCH(int, kind);
    for (const bool pipelining : { true, false }) {
        SessionRun run(offering(pipelining ? "LANG|SASL PLAIN|PIPELINING" : "LANG|SASL PLAIN")
                           + (pipelining ? "C LANG es\nC AUTH PLAIN ****\n" : "C LANG es\n") + answer,
                       Encryption::Tls);
        run.settings.language = QStringLiteral("es");
        QVERIFY(run.play());
        QCOMPARE(wordFor(run.kind().value_or(Kind::NotFound)), wordFor(Kind(kind)));
        QVERIFY(run.outcome.mechanism.isEmpty());
    }
}

void TestPop3Language::survivesACutAtEveryOctet()
{
    const DialogueScript script = offering("LANG|UTF8|SASL PLAIN|PIPELINING")
        + "C LANG es\nC UTF8\nC AUTH PLAIN ****\nS +OK es\nS +OK\nS +OK in\n"
          "C CAPA\nC STAT\nC UIDL\nS +OK\nS PIPELINING\nS .\nS +OK 1 3\nS +OK\nS 1 a\nS .\nC LIST\nC RETR "
          "1\nS +OK\nS 1 3\nS .\n"
          "S +OK\nS x\nS .\nC DELE 1\nC QUIT\nS +OK\nS +OK";
    forEveryCut(script, [](std::unique_ptr<ScriptedChannel> channel, ScriptedChannel::Report &report) {
        channel->beginEncrypted();
        SessionRun run(std::move(channel), report, Encryption::Tls);
        run.settings.language = QStringLiteral("es");
        run.settings.login.remembered = "PLAIN";
        run.settings.hasty = true;
        run.sink.sizesFirst = false;
        run.sink.removeAll = true;
        QVERIFY2(run.play(), qPrintable(run.sink.misuse.join(u';')));
        QCOMPARE(run.kind(), Kind::ConnectionLost);
        QVERIFY2(run.report->problems.isEmpty(), qPrintable(run.problems()));
        QVERIFY(run.sink.gone.isEmpty());
        if (run.sink.letters.isEmpty())
            QVERIFY(!run.report->written.contains("DELE"));
    });
}

SOBRE_QCA_TEST_MAIN(TestPop3Language)
#include "tst_pop3_language.moc"
