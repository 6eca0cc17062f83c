// SPDX-License-Identifier: GPL-3.0-or-later
// Hostile and broken servers, by the numbers of the project's list of attacks: 12 to 19, in what they list and send.
// None of them gets a DELE for a letter that is not here, or more of our memory than its share.
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
    void attack14_endlessAnswers_data();
    void attack14_endlessAnswers();
    void attack16_nulInAStatusLine();
    void attack16_everyOctetOfALetterIsKept();
    void attack17_sameIdTwice();
    void attack17_strangeIds();
    void attack18_quitRefused_data();
    void attack18_quitRefused();
    void attack19_moreLettersThanStatSaid();
    void attack19_letterLongerOrShorterThanListed();
    void attack19_cutLetterIsNotDeleted();
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
    QVERIFY(run.play());
    QCOMPARE(int(run.kind().value_or(Kind::NotFound)), kind);
}

void TestPop3AttacksLetters::attack16_nulInAStatusLine()
{
    expectEnd(InClear + "C STAT\nR +OK 0\\0 0\\r\\n", Encryption::None, Kind::Protocol);
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

SOBRE_QCA_TEST_MAIN(TestPop3AttacksLetters)
#include "tst_pop3_attacks_letters.moc"
