// SPDX-License-Identifier: GPL-3.0-or-later
// What is listed and what comes: sizes that are asked for or not, that are wrong, and letters that cannot be
// had.
#include "tests/pop3/session_run.h"
#include "tests/support/qca_main.h"

using namespace sobre;
using namespace sobre::tests;
using namespace sobre::pop3;
using Kind = MailError::Kind;
using Encryption = net::ServerAddress::Encryption;
using Delivery = ScriptedChannel::Delivery;

namespace {

/// To a listing of `letters`, without LIST.
QByteArray named(int letters, bool pipelining)
{
    QByteArray uids;
    for (int i = 1; i <= letters; ++i)
        uids += "S " + QByteArray::number(i) + " uid-" + QByteArray::number(i) + '\n';
    const QByteArray said
        = QByteArray("S +OK\nS USER\nS UIDL\n") + (pipelining ? "S PIPELINING\n" : "") + "S .\n";
    const QByteArray stat = "S +OK " + QByteArray::number(letters) + " 900\n";
    return "S +OK\nC CAPA\n" + said + "C USER ann\nS +OK\nC PASS ****\nS +OK\n"
        + (pipelining ? "C CAPA\nC STAT\nC UIDL\n" + said + stat : "C STAT\n" + stat + "C UIDL\n") + "S +OK\n"
        + uids + "S .\n";
}

void playWell(SessionRun &run)
{
    QVERIFY(run.play());
    QVERIFY2(run.report->problems.isEmpty(), qPrintable(run.problems()));
    QVERIFY2(!run.outcome.error, run.outcome.error ? run.outcome.error->serverText.constData() : "");
    QVERIFY(run.report->finished);
}

} // namespace

class TestPop3Listing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asksForSizesOnlyWhereSomebodyNeedsThem();
    void fetchesWithoutSizesWhereListIsRefused();
    void endsAtAMalformedListBetweenLetters();
    void takesListingsLineByLine();
    void saysThatASizeWasWrong();
    void goesOnWhenTheSinkCannotTakeALetter();
    void namesTheLetterAtWhichTheLinkBroke();
    void blamesNoLetterForTheStore();
    void takesItsTimeForALetterThatIsLargerThanTheWindow();
    void asksForMoreWhileALargeLetterLiesUnread();
    void looksAfterWhatIsSaidAfterTheLogIn();
};

void TestPop3Listing::asksForSizesOnlyWhereSomebodyNeedsThem()
{
    const QByteArray fetch = "C RETR 1\nS +OK\nS a\nS .\nC QUIT\nS +OK";
    SessionRun without(named(1, false) + fetch);
    without.sink.sizesFirst = false;
    playWell(without);
    QVERIFY(!without.sink.letters.value(0).letter.size);
    SessionRun with(named(1, false) + "C LIST\nS +OK\nS 1 3\nS .\n" + fetch);
    playWell(with);
    QCOMPARE(with.sink.listing.value(0).size, 3);
}

void TestPop3Listing::fetchesWithoutSizesWhereListIsRefused()
{
    SessionRun run(named(1, true) + "C LIST\nC RETR 1\nS -ERR what\nS +OK\nS a\nS .\nC QUIT\nS +OK");
    run.sink.sizesFirst = false;
    playWell(run);
    QCOMPARE(run.outcome.fetched, 1);
}

void TestPop3Listing::endsAtAMalformedListBetweenLetters()
{
    // Attack 12, where LIST goes with the letters.
    for (const char *line : { "S 1 big\n", "S 2 3\nS 1 3\n", "S 9 3\n", "S 1\n" }) {
        SessionRun run(named(2, true) + "C LIST\nC RETR 1\nC RETR 2\nS +OK\n" + line
                       + "S .\nS +OK\nS a\nS .\n");
        run.sink.sizesFirst = false;
        run.sink.removeAll = true;
        QVERIFY(run.play());
        QCOMPARE(run.kind(), Kind::Protocol);
        QVERIFY(run.sink.letters.isEmpty() && run.sink.failures.isEmpty());
        QVERIFY(!run.report->written.contains("DELE"));
    }
}

void TestPop3Listing::takesListingsLineByLine()
{
    // A line that makes no sense ends it there and then: the rest of the listing never comes.
    SessionRun uids(named(3, false).chopped(14) + "S what\nW");
    QVERIFY(uids.play());
    QCOMPARE(uids.kind(), Kind::Protocol);
    SessionRun sizes(named(3, false) + "C LIST\nS +OK\nS 1 3\nS what\nW");
    QVERIFY(sizes.play());
    QCOMPARE(sizes.kind(), Kind::Protocol);
}

void TestPop3Listing::saysThatASizeWasWrong()
{
    // Attack 19: tolerated and logged.
    SessionRun run(
        named(3, false)
        + "C LIST\nS +OK\nS 1 100\nS 2 3\nS 3 1\nS .\nC RETR 1\nS +OK\nS a\nS .\nC RETR 2\nS +OK\nS b\nS .\n"
          "C RETR 3\nS +OK\nS c\nS .\nC DELE 1\nS +OK\nC DELE 2\nS +OK\nC DELE 3\nS +OK\nC QUIT\nS +OK");
    run.sink.removeAll = true;
    playWell(run);
    QCOMPARE(run.outcome.deleted, 3);
    QCOMPARE(run.outcome.otherSizes, 2);
    const QString log = run.report->log->text();
    QVERIFY2(log.contains(QStringLiteral("letter 1 was listed with 100 octets and came with 3")),
             qPrintable(log));
    QVERIFY(log.contains(QStringLiteral("letter 3 was listed with 1 octets and came with 3")));
    QVERIFY(!log.contains(QStringLiteral("letter 2 was")));
}

void TestPop3Listing::goesOnWhenTheSinkCannotTakeALetter()
{
    for (const Delivery delivery : { Delivery::Whole, Delivery::PerLine, Delivery::PerByte }) {
        SessionRun run(named(3, true)
                           + "C LIST\nC RETR 1\nC RETR 2\nC RETR 3\nS +OK\nS 1 3\nS 2 3\nS 3 3\nS .\nS "
                             "+OK\nS a\nS .\nS +OK\nS b\nS .\n"
                             "S +OK\nS c\nS .\nC DELE 1\nC DELE 3\nC QUIT\nS +OK\nS +OK\nS +OK",
                       Encryption::None, delivery);
        run.sink.sizesFirst = false;
        run.sink.unwanted = { 2 };
        run.sink.toRemove = QList<Listed>{ { 1, "uid-1", {} }, { 2, "uid-2", {} }, { 3, "uid-3", {} } };
        playWell(run);
        QCOMPARE(run.sink.letters.size(), 2);
        QCOMPARE(run.sink.abandoned, 1);
        QCOMPARE(run.sink.failures.size(), 1);
        QCOMPARE(run.sink.failures[0].number, 2);
        QCOMPARE(run.outcome.letterErrors.size(), 1);
        QCOMPARE(run.outcome.letterErrors[0].error.kind, Kind::StoreFailed);
        QCOMPARE(run.outcome.fetched, 2);
        QCOMPARE(run.outcome.deleted, 2); // never the one that is not here
    }
}

void TestPop3Listing::namesTheLetterAtWhichTheLinkBroke()
{
    for (const char *end : { "X", "W", "S +OK\nS half\nX", "S +OK\nS half\nW", "S nonsense" }) {
        SessionRun run(named(2, false) + "C RETR 1\nS +OK\nS a\nS .\nC RETR 2\n" + end);
        run.sink.sizesFirst = false;
        QVERIFY(run.play());
        QVERIFY(run.outcome.error);
        QCOMPARE(run.sink.failures.size(), 1);
        QCOMPARE(run.sink.failures[0].number, 2);
        QVERIFY(run.outcome.letterErrors.isEmpty()); // the session's end says it
    }
}

void TestPop3Listing::blamesNoLetterForTheStore()
{
    SessionRun run(named(1, false) + "C RETR 1\nS +OK\nS a\nS .\n");
    run.sink.sizesFirst = false;
    run.sink.endFails.emplace();
    run.sink.endFails->kind = Kind::DiskFull;
    QVERIFY(run.play());
    QCOMPARE(run.kind(), Kind::DiskFull);
    QVERIFY(run.sink.failures.isEmpty());
}

void TestPop3Listing::takesItsTimeForALetterThatIsLargerThanTheWindow()
{
    // The one behind it is asked for while the last 8 MiB of the large one come, not only when all of it is
    // here: the script says the end of the first letter only when it has the second RETR.
    SessionRun run(named(2, true)
                   + "C LIST\nC RETR 1\nS +OK\nS 1 30000000\nS 2 3\nS .\nS +OK\nZ 25000000\nC RETR 2\nZ "
                     "5000000\nS .\nS +OK\nS b\nS .\n"
                     "C QUIT\nS +OK");
    run.sink.sizesFirst = false;
    run.sink.toFetch = QList<Listed>{ { 1, "uid-1", 30'000'000 }, { 2, "uid-2", {} } };
    playWell(run);
    QCOMPARE(run.sink.letters.value(0).octets.size(), 30'000'000);
    QCOMPARE(run.sink.letters.value(1).octets, "b\r\n");
}

void TestPop3Listing::asksForMoreWhileALargeLetterLiesUnread()
{
    // The store is slower than the link: when the next letter is asked for, the octets that lie unread are the
    // present letter's own, and nobody's answer to nothing.
    SessionRun run(named(2, true)
                   + "C LIST\nC RETR 1\nS +OK\nS 1 20000000\nS 2 3\nS .\nS +OK\nZ 15000000\nC RETR 2\nC QUIT\nZ "
                     "5000000\nS .\nS +OK\nS b\nS .\nS +OK");
    run.sink.sizesFirst = false;
    run.sink.keepsAll = true;
    run.sink.toFetch = QList<Listed>{ { 1, "uid-1", 20'000'000 }, { 2, "uid-2", 3 } };
    run.sink.slow = true;
    run.sink.turns = 8;
    playWell(run);
    QVERIFY(run.report->mostUnread > net::LineChannel::HighWater); // it was slower
    QVERIFY(run.sink.failures.isEmpty());
    QCOMPARE(run.sink.letters.value(0).octets.size(), 20'000'000);
    QCOMPARE(run.sink.letters.value(1).octets, "b\r\n");

    // What comes behind the letter is still nobody's answer.
    SessionRun forged(named(2, false) + "C RETR 1\nS +OK\nS a\nS .\nS +OK forged");
    forged.sink.sizesFirst = false;
    QVERIFY(forged.play());
    QCOMPARE(forged.kind(), Kind::Protocol);
    QVERIFY(!forged.report->written.contains("RETR 2"));
}

void TestPop3Listing::looksAfterWhatIsSaidAfterTheLogIn()
{
    // RFC 2449: EXPIRE and LOGIN-DELAY may depend on the user; the word USER says so.
    SessionRun run(
        "S +OK\nC CAPA\nS +OK\nS USER\nS EXPIRE 0 USER\nS LOGIN-DELAY 60 USER\nS .\nC USER ann\nS +OK\nC "
        "PASS ****\nS +OK\n"
        "C CAPA\nS +OK\nS EXPIRE NEVER\nS LOGIN-DELAY 900\nS TOP\nS .\nC STAT\nS +OK 0 0\nC QUIT\nS +OK");
    playWell(run);
    QCOMPARE(run.outcome.expireDays, -1);
    QCOMPARE(run.outcome.loginDelay, 900);
    QVERIFY(run.outcome.hasTop);
    for (const auto &[line, days] : { std::pair{ "EXPIRE 30", 30 }, std::pair{ "EXPIRE 0", 0 } }) {
        SessionRun plain("S +OK\nC CAPA\nS +OK\nS USER\nS " + QByteArray(line)
                         + "\nS .\nC USER ann\nS +OK\nC PASS ****\nS +OK\nC STAT\nS +OK 0 0\nC QUIT\nS +OK");
        playWell(plain);
        QCOMPARE(plain.outcome.expireDays, days);
        QVERIFY(!plain.outcome.loginDelay);
    }
}

SOBRE_QCA_TEST_MAIN(TestPop3Listing)
#include "tst_pop3_listing.moc"
