// SPDX-License-Identifier: GPL-3.0-or-later
// Hostile and broken servers, by the numbers of the project's list of attacks: 12 to 19, in what they list
// and send. None of them gets a DELE for a letter that is not here, or more of our memory than its share.
#include "core/mime/parse.h"
#include "core/pop3/header_look.h"
#include "tests/pop3/answered_run.h"
#include "tests/pop3/attack_rows.h"
#include "tests/support/qca_main.h"

using namespace sobre;
using namespace sobre::tests;
using namespace sobre::pop3;
using Kind = MailError::Kind;
using Encryption = net::ServerAddress::Encryption;
using Delivery = ScriptedChannel::Delivery;

class TestPop3AttacksLetters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void attack12_malformedListings_data();
    void attack12_malformedListings();
    void attack13_absurdSizes();
    void attack13_progressStaysInBounds();
    void attack14_endlessAnswers_data();
    void attack14_endlessAnswers();
    void attack14_endlessHeader();
    void attack15_onlyALoneDotEndsALetter_data();
    void attack15_onlyALoneDotEndsALetter();
    void attack16_nulInAStatusLine();
    void attack16_nulIsKeptAndShown();
    void attack16_everyOctetOfALetterIsKept();
    void attack17_sameIdTwice();
    void attack17_strangeIds();
    void attack18_quitRefused_data();
    void attack18_quitRefused();
    void attack18_lostBetweenDeletionAndGoodbye();
    void attack19_moreLettersThanStatSaid();
    void attack19_letterLongerOrShorterThanListed();
    void attack19_cutLetterIsNotDeleted();
    void attack19_headerOfAnotherLetter();
};

void TestPop3AttacksLetters::attack12_malformedListings_data()
{
    const QByteArray stat = InClear + "C STAT\n";
    const QByteArray uidl = stat + "S +OK 3 300\nC UIDL\nS +OK\n";
    const QByteArray list = uidl + "S 1 a\nS 2 b\nS 3 c\nS .\nC LIST\nS +OK\n";
    addRows({
        { "STAT in words", stat + "S +OK three letters", Kind::Protocol },
        { "STAT without sizes", stat + "S +OK 3", Kind::Protocol },
        { "STAT refused", stat + "S -ERR no", Kind::Refused },
        { "UIDL without an id", uidl + "S 1 a\nS 2 b\nS 3\nS .", Kind::Protocol },
        { "UIDL of a letter that is not there", uidl + "S 1 a\nS 2 b\nS 4 c\nS .", Kind::Protocol },
        { "UIDL of the same letter twice", uidl + "S 1 a\nS 1 b\nS .", Kind::Protocol },
        { "UIDL of letter 0", uidl + "S 0 a\nS .", Kind::Protocol },
        { "UIDL in words", uidl + "S one a\nS .", Kind::Protocol },
        { "UIDL without an end", uidl + "S 1 a\nX", Kind::ConnectionLost },
        { "UIDL that fails where it was offered", stat + "S +OK 3 300\nC UIDL\nS -ERR no", Kind::Refused },
        { "LIST in words", list + "S 1 big\nS .", Kind::Protocol },
        { "LIST without sizes", list + "S 1\nS .", Kind::Protocol },
        { "LIST of a letter that is not there", list + "S 9 100\nS .", Kind::Protocol },
        { "LIST backwards", list + "S 2 100\nS 1 100\nS .", Kind::Protocol },
    });
}

void TestPop3AttacksLetters::attack12_malformedListings()
{
    QFETCH(QByteArray, script);
    QFETCH(int, kind);
    expectEnd(script, Encryption::None, Kind(kind));
    SessionRun run(script);
    QVERIFY(run.play());
    QVERIFY(run.sink.listing.isEmpty()); // no part of a listing counts
}

void TestPop3AttacksLetters::attack13_absurdSizes()
{
    for (const char *stat : { "-1 0", "4294967296 0", "1 18446744073709551616", "1 -1" })
        expectEnd(InClear + "C STAT\nS +OK " + stat, Encryption::None, Kind::Protocol);
    SessionRun run(InClear
                   + "C STAT\nS +OK 4 18446744073709551615\nC UIDL\nS +OK\nS 1 a\nS 2 b\nS 3 c\nS 4 d\nS .\n"
                     "C LIST\nS +OK\nS 1 -1\nS 2 18446744073709551615\nS 3 18446744073709551616\n"
                     "S 4 999999999999999999999999999999\nS .\n"
                     "C RETR 1\nS +OK\nS a\nS .\nC RETR 2\nS +OK\nS b\nS .\nC RETR 3\nS +OK\nS c\nS .\n"
                     "C RETR 4\nS +OK\nS d\nS .\nC QUIT\nS +OK");
    QVERIFY(run.play());
    QVERIFY2(!run.outcome.error && run.report->problems.isEmpty(), qPrintable(run.problems()));
    QCOMPARE(run.sink.listing[0].size, std::nullopt);
    QCOMPARE(run.sink.listing[1].size, 18446744073709551615U);
    QCOMPARE(run.sink.listing[2].size, std::nullopt);
    QCOMPARE(run.sink.listing[3].size, std::nullopt);
    QCOMPARE(run.outcome.fetched, 4);
}

/// Where a server's own sizes are absurd or wrong, the window still counts letters from 1 to how many are
/// fetched, and octets that really came.
void TestPop3AttacksLetters::attack13_progressStaysInBounds()
{
    const QByteArray letter = "Subject: x\r\n\r\n" + QByteArray(600'000, 'x') + "\r\n";
    for (const char *claimed :
         { "18446744073709551615", "9223372036854775808", "4294967306", "1", "-1", "0" }) {
        AnsweringChannel::Server server;
        server.greeting = "+OK\r\n";
        server.answer = [&letter, claimed](const QByteArray &line, bool) -> std::optional<QByteArray> {
            const QByteArray size = claimed;
            if (line == "CAPA")
                return "+OK\r\nUSER\r\nUIDL\r\nPIPELINING\r\n.\r\n";
            if (line == "STAT")
                return "+OK 3 18446744073709551615\r\n";
            if (line == "UIDL")
                return "+OK\r\n1 a\r\n2 b\r\n3 c\r\n.\r\n";
            if (line == "LIST")
                return "+OK\r\n1 " + size + "\r\n2 " + size + "\r\n3 " + size + "\r\n.\r\n";
            return line.startsWith("RETR") ? "+OK\r\n" + letter + ".\r\n" : "+OK\r\n";
        };
        AnsweredRun run(server);
        QVERIFY(run.play());
        QVERIFY(!run.outcome.error);
        QCOMPARE(run.sink.letters.size(), 3);
        QVERIFY(!run.progress.isEmpty());
        quint64 before = 0;
        for (const auto &[number, of, octets] : run.progress) {
            QVERIFY(of == 3 && number >= 1 && number <= of);
            QVERIFY(octets >= before && octets <= 3 * quint64(letter.size()));
            before = octets;
        }
    }
}

void TestPop3AttacksLetters::attack14_endlessAnswers_data()
{
    const QByteArray stat = InClear + "C STAT\nS +OK 3 300\nC UIDL\nS +OK\n";
    addRows({
        { "a greeting without end", "Z 1\nR " + QByteArray(70'000, 'x'), Kind::TooLong },
        { "a list of capabilities without end",
          Greeting + "C CAPA\nS +OK\n" + QByteArray("S X\n").repeated(1100), Kind::TooLong },
        { "a listing without end",
          stat +
              [] {
                  QByteArray lines;
                  for (int i = 1; i < 1100; ++i)
                      lines += "S " + QByteArray::number(i) + " u\n";
                  return lines;
              }(),
          Kind::TooLong },
        { "a challenge without end",
          Greeting + "C CAPA\nS +OK\nS SASL LOGIN\nS .\nC AUTH LOGIN\nR + " + QByteArray(70'000, 'A'),
          Kind::TooLong },
        { "an answer to LANG without end",
          Greeting + "C CAPA\nS +OK\nS LANG\nS .\nC LANG es\nR +OK " + QByteArray(70'000, 'x'),
          Kind::TooLong },
        { "capabilities without end after the log-in",
          Greeting
              + "C CAPA\nS +OK\nS USER\nS PIPELINING\nS .\nC USER ann\nS +OK\nC PASS ****\nS +OK\nC CAPA\nC "
                "STAT\nC UIDL\nS +OK\n"
              + QByteArray("S X\n").repeated(1100),
          Kind::TooLong },
        { "a slow drip", Greeting + "C CAPA\nS +OK\n" + QByteArray("S X\nP 50000\n").repeated(100) + "X",
          Kind::TimedOut },
        { "a slow letter",
          InClear
              + "C STAT\nS +OK 1 300\nC UIDL\nS +OK\nS 1 a\nS .\nC LIST\nS +OK\nS 1 5\nS .\nC RETR 1\nS +OK\n"
              + QByteArray("R x\nP 50000\n").repeated(100) + "X",
          Kind::TimedOut },
    });
}

void TestPop3AttacksLetters::attack14_endlessAnswers()
{
    QFETCH(QByteArray, script);
    QFETCH(int, kind);
    SessionRun run(script.startsWith("Z 1\n") ? script.sliced(4) : script);
    run.settings.language = QStringLiteral("es");
    QVERIFY(run.play());
    QCOMPARE(int(run.kind().value_or(Kind::NotFound)), kind);
}

void TestPop3AttacksLetters::attack14_endlessHeader()
{
    SessionRun run(
        Greeting
        + "C CAPA\nS +OK\nS USER\nS UIDL\nS TOP\nS .\nC USER ann\nS +OK\nC PASS ****\nS +OK\n"
          "C STAT\nS +OK 2 300\nC UIDL\nS +OK\nS 1 a\nS 2 b\nS .\nC LIST\nS +OK\nS 1 5\nS 2 5\nS .\n"
          "C TOP 1 0\nS +OK\nZ 300000\nS .\nC TOP 2 0\nS +OK\nZ 100000000");
    run.sink.toLook = { { 1, "a", 5 }, { 2, "b", 5 } };
    QVERIFY(run.play());
    QCOMPARE(run.kind(), Kind::TooLong);
    QCOMPARE(run.sink.failures.size(), 1);
    QCOMPARE(run.sink.failures[0].number, 2U);
    QVERIFY(run.report->served < 70'000'000); // it was not read to an end that never comes
    QVERIFY(run.report->mostUnread < 1'000'000);

    SessionRun other(Greeting
                     + "C CAPA\nS +OK\nS USER\nS UIDL\nS TOP\nS .\nC USER ann\nS +OK\nC PASS ****\nS +OK\n"
                       "C STAT\nS +OK 1 300\nC UIDL\nS +OK\nS 1 a\nS .\nC LIST\nS +OK\nS 1 5\nS .\n"
                       "C TOP 1 0\nS +OK\nZ 300000\nS .\nC QUIT\nS +OK");
    other.sink.toLook = { { 1, "a", 5 } };
    other.sink.afterLook = QList<Listed>();
    QVERIFY(other.play());
    QVERIFY2(!other.outcome.error && other.report->problems.isEmpty(), qPrintable(other.problems()));
    QCOMPARE(other.sink.seen.value(0).header.size(), HeaderLook::MaxHeader); // all was read, so much was kept
}

void TestPop3AttacksLetters::attack15_onlyALoneDotEndsALetter_data()
{
    QTest::addColumn<QByteArray>("sent"); // as it comes, without its end
    QTest::addColumn<QByteArray>("letter");
    QTest::addColumn<bool>("bareLf");
    const auto row = [](const char *name, const QByteArray &sent, const QByteArray &letter,
                        bool bareLf = false) { QTest::newRow(name) << sent << letter << bareLf; };
    row("two dots", "a\r\n..\r\nb\r\n", "a\r\n.\r\nb\r\n");
    row("three dots", "...\r\n....x\r\n", "..\r\n...x\r\n");
    row("a dot and a word", "..a\r\n.b\r\n", ".a\r\nb\r\n");
    row("LF dot LF", "a\n.\nb\r\n", "a\n.\nb\r\n");
    row("LF dot CRLF", "a\n.\r\nb\r\n", "a\n.\r\nb\r\n");
    row("CRLF dot LF", "a\r\n.\nb\r\n", "a\r\n\nb\r\n");
    row("CRLF dot CR", "a\r\n.\rb\r\n", "a\r\n\rb\r\n");
    row("CR dot CR", "a\r.\rb\r\n", "a\r.\rb\r\n");
    row("dot in a line", "a.\r\n .\r\n", "a.\r\n .\r\n");
    row("nothing", "", "");
    row("one empty line", "\r\n", "\r\n");
    row("a server of bare LF", "a\n..\n...x\nb\n", "a\r\n.\r\n..x\r\nb\r\n", true);
}

/// Whole, octet by octet and cut in two at every place: the same letter, deleted after it, and the one behind
/// it too.
void TestPop3AttacksLetters::attack15_onlyALoneDotEndsALetter()
{
    QFETCH(QByteArray, sent);
    QFETCH(QByteArray, letter);
    QFETCH(bool, bareLf);
    const QByteArray end = bareLf ? "\n" : "\r\n";
    const qsizetype answerSize = 3 + end.size() + sent.size() + 1 + end.size();
    for (qsizetype cut = 0; cut <= answerSize; ++cut) { // 0: octet by octet; the last: whole
        AnsweringChannel::Server server;
        server.greeting = "+OK" + end;
        server.answer = [&](const QByteArray &line, bool) -> std::optional<QByteArray> {
            if (line == "CAPA")
                return "-ERR" + end;
            if (line == "STAT")
                return "+OK 2 20" + end;
            if (line == "UIDL")
                return "+OK" + end + "1 a" + end + "2 b" + end + '.' + end;
            if (line == "LIST")
                return "+OK" + end + '.' + end;
            if (line == "RETR 1")
                return "+OK" + end + sent + '.' + end;
            return line == "RETR 2" ? "+OK" + end + "second" + end + '.' + end : "+OK" + end;
        };
        bool first = false;
        server.piece = [&first, cut, answerSize](qsizetype left) {
            first = left == answerSize;
            return cut == 0 ? 1 : first ? cut : left;
        };
        AnsweredRun run(server);
        run.sink.removeAll = true;
        QVERIFY(run.play());
        QVERIFY(!run.outcome.error);
        QCOMPARE(run.sink.letters.size(), 2);
        QCOMPARE(run.sink.letters[0].octets, letter);
        QCOMPARE(run.sink.letters[1].octets, "second\r\n");
        QCOMPARE(run.outcome.deleted, 2);
    }
}

void TestPop3AttacksLetters::attack16_nulInAStatusLine()
{
    expectEnd(InClear + "C STAT\nR +OK 0\\0 0\\r\\n", Encryption::None, Kind::Protocol);
    expectEnd("R +OK ready\\0 and more\\r\\n", Encryption::None, Kind::Protocol);
    expectEnd(InClear + "C STAT\nR -ERR [SYS/TEMP] a\\0b\\r\\n", Encryption::None, Kind::Protocol);
}

void TestPop3AttacksLetters::attack16_everyOctetOfALetterIsKept()
{
    QByteArray letter, escaped;
    for (int octet = 0; octet < 256; ++octet) {
        if (octet == '\r' || octet == '\n' || octet == '.')
            continue;
        letter += char(octet);
        escaped += "\\x" + QByteArray(1, char(octet)).toHex();
    }
    letter += "\n.\n\r.\r x\r\n"; // bare CR and LF
    escaped += "\\n.\\n\\r.\\r x\\r\\n";
    const QByteArray script = InClear
        + "C STAT\nS +OK 1 300\nC UIDL\nS +OK\nS 1 a\nS .\nC LIST\nS +OK\nS 1 5\nS .\nC RETR 1\nS +OK\nR "
        + escaped + "\nS .\nC QUIT\nS +OK";
    for (const Delivery delivery : { Delivery::Whole, Delivery::PerByte }) {
        SessionRun run(script, Encryption::None, delivery);
        QVERIFY(run.play());
        QVERIFY2(!run.outcome.error && run.report->problems.isEmpty(), qPrintable(run.problems()));
        QCOMPARE(run.sink.letters.value(0).octets, letter);
    }
}

void TestPop3AttacksLetters::attack16_nulIsKeptAndShown()
{
    SessionRun run(
        InClear
        + "C STAT\nS +OK 1 300\nC UIDL\nS +OK\nS 1 a\nS .\nC LIST\nS +OK\nS 1 5\nS .\nC RETR 1\nS +OK\n"
          "R Subject: a\\0b\\r\\n\\r\\nbefore\\0after\\r\\n.\\r\\n\nC QUIT\nS +OK");
    QVERIFY(run.play());
    QVERIFY2(!run.outcome.error && run.report->problems.isEmpty(), qPrintable(run.problems()));
    const QByteArray letter = run.sink.letters.value(0).octets;
    QCOMPARE(letter, QByteArray("Subject: a\0b\r\n\r\nbefore\0after\r\n", 30));
    const mime::Message message = mime::parse(letter);
    QCOMPARE(message.text.trimmed(), QStringLiteral("before\uFFFDafter"));
    QCOMPARE(message.subject, QStringLiteral("a\uFFFDb"));
}

void TestPop3AttacksLetters::attack17_sameIdTwice()
{
    SessionRun run(
        InClear
        + "C STAT\nS +OK 3 300\nC UIDL\nS +OK\nS 1 a\nS 2 same\nS 3 same\nS .\nC LIST\nS +OK\nS .\n"
          "C RETR 1\nS +OK\nS a\nS .\nC RETR 2\nS +OK\nS b\nS .\nC RETR 3\nS +OK\nS c\nS .\n"
          "C DELE 1\nS +OK\nC QUIT\nS +OK");
    run.sink.removeAll = true;
    QVERIFY(run.play());
    QVERIFY2(!run.outcome.error && run.report->problems.isEmpty(), qPrintable(run.problems()));
    QCOMPARE(run.sink.letters.size(), 3); // both were fetched
    QCOMPARE(run.outcome.deleted, 1); // neither was deleted
}

void TestPop3AttacksLetters::attack17_strangeIds()
{
    SessionRun run(InClear + "C STAT\nS +OK 5 5\nC UIDL\nS +OK\nS 1 ../../etc/passwd\nS 2 "
                   + QByteArray(5000, 'u') + "\nR 3 a\\0b\\r\\n\nS 4 \nS 5 a b\nS .\nC LIST\nS +OK\nS .\nX");
    QVERIFY(run.play());
    QCOMPARE(run.sink.listing.size(), 5);
    QCOMPARE(run.sink.listing[0].uid, "../../etc/passwd");
    QCOMPARE(run.sink.listing[1].uid, QByteArray(5000, 'u'));
    QCOMPARE(run.sink.listing[2].uid, QByteArray("a\0b", 3));
    QCOMPARE(run.sink.listing[3].uid, "");
    QCOMPARE(run.sink.listing[4].uid, "a b");
}

void TestPop3AttacksLetters::attack18_quitRefused_data()
{
    const QByteArray fetched = InClear
        + "C STAT\nS +OK 1 3\nC UIDL\nS +OK\nS 1 a\nS .\nC LIST\nS +OK\nS 1 3\nS .\n"
          "C RETR 1\nS +OK\nS a\nS .\nC DELE 1\nS +OK\nC QUIT\n";
    addRows({
        { "refused", fetched + "S -ERR not removed", Kind::Refused },
        { "nonsense", fetched + "S bye", Kind::Protocol },
        { "no answer", fetched + "W", Kind::TimedOut },
        { "the link ends", fetched + "X", Kind::ConnectionLost },
        { "half an answer", fetched + "R +OK\nX", Kind::ConnectionLost },
    });
}

void TestPop3AttacksLetters::attack18_quitRefused()
{
    QFETCH(QByteArray, script);
    QFETCH(int, kind);
    expectEnd(script, Encryption::None, Kind(kind));
    SessionRun run(script);
    run.sink.removeAll = true;
    QVERIFY(run.play());
    QCOMPARE(run.sink.letters.size(), 1); // it stays here
    QVERIFY(run.outcome.reached != Pop3Outcome::Stage::Done);
}

/// DELE and QUIT go out in one write; whatever of their answers is lost, only +OK to QUIT means that they are
/// gone.
void TestPop3AttacksLetters::attack18_lostBetweenDeletionAndGoodbye()
{
    AnsweringChannel::Server server;
    server.greeting = "+OK\r\n";
    server.answer = [](const QByteArray &line, bool) -> std::optional<QByteArray> {
        if (line == "CAPA")
            return "+OK\r\nUSER\r\nUIDL\r\nPIPELINING\r\n.\r\n";
        if (line == "STAT")
            return "+OK 2 6\r\n";
        if (line == "UIDL")
            return "+OK\r\n1 a\r\n2 b\r\n.\r\n";
        if (line == "LIST")
            return "+OK\r\n1 3\r\n2 3\r\n.\r\n";
        return line.startsWith("RETR") ? "+OK\r\nx\r\n.\r\n" : "+OK\r\n";
    };
    AnsweredRun whole(server);
    whole.sink.removeAll = true;
    QVERIFY(whole.play());
    QCOMPARE(whole.outcome.deleted, 2);
    QVERIFY(whole.report->written.endsWith("DELE 1\r\nDELE 2\r\nQUIT\r\n"));
    const qint64 all = whole.report->served;
    for (qint64 cut = all - 15; cut < all; ++cut) { // inside the answers to DELE, DELE and QUIT
        server.cutAfter = cut;
        AnsweredRun run(server);
        run.sink.removeAll = true;
        QVERIFY(run.play());
        QCOMPARE(run.kind(), Kind::ConnectionLost);
        QCOMPARE(run.sink.letters.size(), 2); // they stay here
        QVERIFY(run.sink.gone.isEmpty());
        QCOMPARE(run.outcome.deleted, 0);
        QVERIFY(run.outcome.reached != Pop3Outcome::Stage::Done);
    }
}

void TestPop3AttacksLetters::attack19_moreLettersThanStatSaid()
{
    SessionRun run(InClear
                   + "C STAT\nS +OK 1 3\nC UIDL\nS +OK\nS 1 a\nS 2 b\nS .\nC LIST\nS +OK\nS 1 3\nS 2 3\nS .\n"
                     "C RETR 1\nS +OK\nS a\nS .\nC RETR 2\nS +OK\nS b\nS .\nC QUIT\nS +OK");
    QVERIFY(run.play());
    QVERIFY2(!run.outcome.error && run.report->problems.isEmpty(), qPrintable(run.problems()));
    QCOMPARE(run.sink.letters.size(), 2);
}

void TestPop3AttacksLetters::attack19_letterLongerOrShorterThanListed()
{
    SessionRun run(
        InClear
        + "C STAT\nS +OK 2 3\nC UIDL\nS +OK\nS 1 a\nS 2 b\nS .\nC LIST\nS +OK\nS 1 1\nS 2 1000000\nS .\n"
          "C RETR 1\nS +OK 1 octets\nS much longer\nS .\nC RETR 2\nS +OK 1000000 octets\nS short\nS .\nC "
          "QUIT\nS +OK");
    QVERIFY(run.play());
    QVERIFY2(!run.outcome.error && run.report->problems.isEmpty(), qPrintable(run.problems()));
    QCOMPARE(run.outcome.otherSizes, 2);
    const QString log = run.report->log->text();
    QVERIFY(log.contains(QStringLiteral("letter 1 was listed with 1 octets and came with 13")));
    QVERIFY(log.contains(QStringLiteral("letter 2 was listed with 1000000 octets and came with 7")));
    QCOMPARE(run.sink.letters[0].octets, "much longer\r\n");
    QCOMPARE(run.sink.letters[1].octets, "short\r\n");
}

void TestPop3AttacksLetters::attack19_cutLetterIsNotDeleted()
{
    SessionRun run(InClear
                   + "C STAT\nS +OK 1 3\nC UIDL\nS +OK\nS 1 a\nS .\nC LIST\nS +OK\nS 1 3\nS .\nC RETR 1\nS "
                     "+OK\nS a\nR .\nX");
    run.sink.removeAll = true;
    QVERIFY(run.play());
    QCOMPARE(run.kind(), Kind::ConnectionLost);
    QCOMPARE(run.outcome.error->retry, MailError::Retry::Later);
    QCOMPARE(run.sink.abandoned, 1);
    QVERIFY(run.sink.letters.isEmpty());
    QVERIFY(!run.report->written.contains("DELE"));
}

/// What TOP showed decides nothing about what RETR brings: that is kept as it came.
void TestPop3AttacksLetters::attack19_headerOfAnotherLetter()
{
    SessionRun run(
        Greeting
        + "C CAPA\nS +OK\nS USER\nS UIDL\nS TOP\nS .\nC USER ann\nS +OK\nC PASS ****\nS +OK\n"
          "C STAT\nS +OK 1 20\nC UIDL\nS +OK\nS 1 a\nS .\nC LIST\nS +OK\nS 1 20\nS .\n"
          "C TOP 1 0\nS +OK\nS Subject: harmless\nS Content-Type: text/plain\nS\nS and a body\nS .\n"
          "C RETR 1\nS +OK\nS Subject: another\nS\nS text\nS .\nC DELE 1\nS +OK\nC QUIT\nS +OK");
    run.sink.toLook = { { 1, "a", 20 } };
    run.sink.removeAll = true;
    QVERIFY(run.play());
    QVERIFY2(!run.outcome.error && run.report->problems.isEmpty(), qPrintable(run.problems()));
    QVERIFY(run.sink.seen.value(0).header.startsWith("Subject: harmless\r\n"));
    QCOMPARE(run.sink.letters.size(), 1);
    QCOMPARE(run.sink.letters[0].octets, "Subject: another\r\n\r\ntext\r\n");
    QVERIFY(run.report->log->text().contains(QStringLiteral("came with 26")));
}

SOBRE_QCA_TEST_MAIN(TestPop3AttacksLetters)
#include "tst_pop3_attacks_letters.moc"
