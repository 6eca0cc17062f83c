// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/fetch_sink.h"
#include "core/store/uidl_ledger.h"
#include "tests/account/post_box.h"

#include <QTest>

#include <algorithm>

#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace sobre;
using namespace sobre::tests;
using account::FetchReport;
using Lines = QList<QByteArray>;

/// Servers that give their letters no names (UIDL): what is here is known by its header, which TOP shows, or the letter itself.
class TestFetchNameless : public QObject {
    Q_OBJECT

private slots:
    void knowsLettersOfAServerWithoutNames();
    void leavesNothingAtAServerWithoutNamesAndHeaders();
    void bringsNothingTwiceWhereLettersLeaveAtOnce_data();
    void bringsNothingTwiceWhereLettersLeaveAtOnce();
    void bringsNothingTwiceWhenLettersNoLongerStay();
    void bringsTwinsAndTakesBothAway_data();
    void bringsTwinsAndTakesBothAway();
    void bringsTheTwinThatStayedNoSecondTime();
    void bringsALetterThatCannotBeLookedAt();
    void asksInVainForAFewHeadersOnly();
    void bringsManyInSeveralVisits();
};

namespace {

QList<QByteArray> octetsOf(const QList<PostBox::Letter> &letters)
{
    QList<QByteArray> all;
    for (const PostBox::Letter &letter : letters)
        all += letter.octets;
    return all;
}

enum class Fault { LinkBreaks, DiskFull, DeletionUnanswered };

} // namespace

void TestFetchNameless::knowsLettersOfAServerWithoutNames()
{
    Customer ann({.keep = u"14d"_s});
    ann.box.hasUidl = false;
    ann.box.letters = lettersOf(1, 4, "");
    QCOMPARE(ann.fetch().fetched, 4);
    QCOMPARE(ann.letters(), octetsOf(ann.box.letters));
    ann.removeForever(ann.find(ann.box.letters[2].octets));
    ann.box.letters[0].octets.prepend("Status: RO\r\n"); // what some servers write into letters that were read
    ann.box.letters += lettersOf(5, 5, "");
    QCOMPARE(ann.fetch().fetched, 1);
    QCOMPARE(ann.box.of("RETR"), Lines {"RETR 5"});
    QCOMPARE(ann.letters().size(), 4);
    ann.wait(std::chrono::days(13));
    ann.fetch();
    QCOMPARE(ann.box.letters.size(), 5);
    ann.wait(std::chrono::days(2));
    ann.box.letters += lettersOf(6, 6, "");
    QCOMPARE(ann.fetch().fetched, 1);
    QCOMPARE(octetsOf(ann.box.letters), QList<QByteArray> {letterOf(6)}); // five were due
}

void TestFetchNameless::leavesNothingAtAServerWithoutNamesAndHeaders()
{
    Customer ann({.keep = u"14d"_s});
    ann.box.hasUidl = false;
    ann.box.hasTop = false;
    ann.box.letters = lettersOf(1, 4, "");
    const FetchReport report = ann.fetch();
    QCOMPARE(report.errors.value(0).kind, MailError::Kind::NotAvailable);
    QCOMPARE(ann.box.of("RETR"), Lines());
    ann.change([](store::AccountRecord &record) { record.keep = u"never"_s; });
    QCOMPARE(ann.fetch().fetched, 4);
    QVERIFY(ann.box.letters.isEmpty());
}

void TestFetchNameless::bringsNothingTwiceWhereLettersLeaveAtOnce_data()
{
    QTest::addColumn<bool>("hasTop");
    QTest::addColumn<Fault>("fault");
    for (const bool hasTop : {true, false}) {
        const QByteArray how = hasTop ? ", with TOP" : ", without TOP";
        QTest::newRow("the link breaks" + how) << hasTop << Fault::LinkBreaks;
        QTest::newRow("the disk is full" + how) << hasTop << Fault::DiskFull;
        QTest::newRow("the deletion is not answered" + how) << hasTop << Fault::DeletionUnanswered;
    }
}

// Some are durable, and nobody has told the server yet.
void TestFetchNameless::bringsNothingTwiceWhereLettersLeaveAtOnce()
{
    QFETCH(const bool, hasTop);
    QFETCH(const Fault, fault);
    Customer ann({.keep = u"never"_s});
    ann.box.hasUidl = false;
    ann.box.hasTop = hasTop;
    ann.box.letters = lettersOf(1, 10, "");
    const QList<QByteArray> all = octetsOf(ann.box.letters);
    ann.box.letters[6].breaksLink = fault == Fault::LinkBreaks;
    if (fault == Fault::DiskFull)
        ann.freeRoom = (64 << 20) + 8 * all.constFirst().size();
    if (fault == Fault::DeletionUnanswered)
        ann.box.deafTo = "DELE";
    QVERIFY(!ann.fetch().errors.isEmpty());
    QCOMPARE(ann.box.letters.size(), 10);
    const qsizetype here = ann.letters().size();
    QVERIFY(here >= 5);

    ann.box.letters[6].breaksLink = false;
    ann.freeRoom = qint64(1) << 40;
    ann.box.deafTo.clear();
    const FetchReport good = ann.fetch();
    QCOMPARE(good.errors.size(), 0);
    QCOMPARE(good.fetched, int(10 - here));
    if (hasTop)
        QCOMPARE(ann.box.of("RETR").size(), 10 - here);
    QList<QByteArray> letters = ann.letters();
    std::ranges::sort(letters);
    QList<QByteArray> expected = all;
    std::ranges::sort(expected);
    QCOMPARE(letters, expected);
    QVERIFY(ann.box.letters.isEmpty());
    QVERIFY(ann.ledger().isEmpty());
}

// They stayed for two weeks, and their headers are their names.
void TestFetchNameless::bringsNothingTwiceWhenLettersNoLongerStay()
{
    for (const bool hasTop : {true, false}) {
        Customer ann({.keep = u"14d"_s});
        ann.box.hasUidl = false;
        ann.box.letters = lettersOf(1, 12, "");
        QCOMPARE(ann.fetch().fetched, 12);
        ann.removeForever(ann.find(ann.box.letters[3].octets));
        ann.box.hasTop = hasTop;
        ann.box.letters += lettersOf(13, 13, "");
        ann.change([](store::AccountRecord &record) { record.keep = u"never"_s; });
        QCOMPARE(ann.fetch().fetched, 1);
        if (hasTop)
            QCOMPARE(ann.box.of("RETR"), Lines {"RETR 13"});
        QVERIFY(ann.box.letters.isEmpty());
        QCOMPARE(ann.letters().size(), 12); // what was deleted here does not come back either
    }
}

void TestFetchNameless::bringsTwinsAndTakesBothAway_data()
{
    QTest::addColumn<bool>("hasTop");
    QTest::newRow("with TOP") << true;
    QTest::newRow("without TOP") << false;
}

// A list and its copy, octet for octet; and letters that have no header at all.
void TestFetchNameless::bringsTwinsAndTakesBothAway()
{
    QFETCH(const bool, hasTop);
    Customer ann({.keep = u"never"_s});
    ann.box.hasUidl = false;
    ann.box.hasTop = hasTop;
    for (const QByteArray &octets : {letterOf(1), letterOf(1), QByteArray("\r\n\r\none\r\n"), QByteArray("\r\n\r\nanother\r\n")})
        ann.box.letters += PostBox::Letter {.octets = octets};
    ann.box.letters[3].breaksLink = true;
    ann.fetch();
    ann.box.letters[3].breaksLink = false;
    ann.fetch();
    QCOMPARE(ann.letters().size(), 4);
    QCOMPARE(ann.letters().count(letterOf(1)), 2);
    QVERIFY(ann.box.letters.isEmpty());
}

void TestFetchNameless::bringsTheTwinThatStayedNoSecondTime()
{
    Customer ann({.keep = u"never"_s});
    ann.box.hasUidl = false;
    for (int i = 0; i < 2; ++i)
        ann.box.letters += PostBox::Letter {.octets = letterOf(1)};
    ann.box.letters[1].stays = true;
    ann.fetch();
    QCOMPARE(ann.box.letters.size(), 1);
    QCOMPARE(ann.letters().size(), 2);
    QCOMPARE(ann.fetch().fetched, 0);
    QCOMPARE(ann.letters().size(), 2);
    ann.box.letters[0].stays = false;
    ann.fetch();
    QVERIFY(ann.box.letters.isEmpty());
    QVERIFY(ann.ledger().isEmpty());
}

void TestFetchNameless::bringsALetterThatCannotBeLookedAt()
{
    Customer ann({.keep = u"never"_s});
    ann.box.hasUidl = false;
    ann.box.letters = lettersOf(1, 3, "");
    ann.box.letters[1].isUnseen = true;
    const FetchReport report = ann.fetch();
    QCOMPARE(report.fetched, 3);
    QCOMPARE(report.errors.size(), 0);
    QVERIFY(ann.box.letters.isEmpty());
}

// A server of before CAPA: nobody knows whether it has TOP until it says no.
void TestFetchNameless::asksInVainForAFewHeadersOnly()
{
    Customer ann({.keep = u"never"_s});
    ann.change([](store::AccountRecord &record) { record.serverSays.clear(); });
    ann.box.hasCapa = ann.box.hasUidl = ann.box.hasTop = false;
    ann.box.letters = lettersOf(1, 40, "");
    const FetchReport report = ann.fetch();
    QCOMPARE(report.fetched, 40);
    QCOMPARE(report.errors.size(), 0);
    QVERIFY(ann.box.of("TOP").size() <= 10);
    QVERIFY(ann.box.letters.isEmpty());
}

void TestFetchNameless::bringsManyInSeveralVisits()
{
    // A server in memory answers before anybody waits, so 4,000 steps resume on top of each other; sanitizers leave that no
    // tail calls, and each takes kilobytes of stack.
    rlimit stack {};
    QCOMPARE(getrlimit(RLIMIT_STACK, &stack), 0);
    stack.rlim_cur = std::min<rlim_t>(stack.rlim_max, 100 << 20);
    QCOMPARE(setrlimit(RLIMIT_STACK, &stack), 0);
    constexpr int AtOnce = int(account::FetchSink::MostNameless);
    Customer ann({.keep = u"never"_s});
    ann.box.hasUidl = false;
    for (int number = 0; number < AtOnce + 5; ++number)
        ann.box.letters += PostBox::Letter {.octets = "Subject: " + QByteArray::number(number) + "\r\n\r\n\r\n"};
    QCOMPARE(ann.fetch().fetched, AtOnce);
    QCOMPARE(ann.box.letters.size(), 5);
    QCOMPARE(ann.fetch().fetched, 5);
    QVERIFY(ann.box.letters.isEmpty());
}

SOBRE_STORE_MAIN(TestFetchNameless)
#include "tst_fetch_nameless.moc"
