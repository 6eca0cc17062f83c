// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/account_book.h"
#include "core/store/uidl_ledger.h"
#include "tests/account/post_box.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace sobre;
using namespace sobre::tests;
using namespace std::chrono_literals;
using account::FetchReport;
using account::ManyDue;
using store::FolderId;
using store::LedgerState;
using store::LetterId;
using Lines = QList<QByteArray>;

/// Letters that are listed again after they were to be gone: nothing is fetched twice, and no other deleted in their place.
class TestFetchReturns : public QObject {
    Q_OBJECT

private slots:
    void fetchesNothingTwiceAfterAnUnansweredQuit_data();
    void fetchesNothingTwiceAfterAnUnansweredQuit();
    void attack17_deletesNoLetterThatTookTheNameOfADeletedOne_data();
    void attack17_deletesNoLetterThatTookTheNameOfADeletedOne();
    void attack17_deletesNoOtherCopyThatTookTheNameOfADeletedLetter();
    void attack17_fetchesALetterThatTookTheNameOfAVanishedOne();
    void fetchesNothingTwiceWhereLettersAreKeptNow();
    void fetchesNothingTwiceWhereOneOfThemCannotBeLookedAt();
    void deletesTheRestOfAHalfDoneDeletion();
};

void TestFetchReturns::fetchesNothingTwiceAfterAnUnansweredQuit_data()
{
    QTest::addColumn<QByteArray>("deafTo");
    QTest::newRow("they were deleted") << QByteArray("QUIT");
    QTest::newRow("they were not") << QByteArray("DELE");
}

void TestFetchReturns::fetchesNothingTwiceAfterAnUnansweredQuit()
{
    QFETCH(QByteArray, deafTo);
    Customer ann({.keep = u"never"_s});
    ann.box.letters = lettersOf(1, 20);
    ann.box.deafTo = deafTo;
    QVERIFY(!ann.fetch().errors.isEmpty());
    for (const store::LedgerEntry &entry : ann.ledger())
        QCOMPARE(entry.state, LedgerState::DeleteSent);
    ann.box.deafTo.clear();
    ann.box.letters += lettersOf(21, 23);
    const FetchReport next = ann.fetch();
    QVERIFY(next.errors.isEmpty());
    QCOMPARE(next.fetched, 3);
    QCOMPARE(next.renumbered, std::nullopt); // we know where they are
    QCOMPARE(ann.letters().size(), 23);
    QVERIFY(ann.box.letters.isEmpty());
}

void TestFetchReturns::attack17_deletesNoLetterThatTookTheNameOfADeletedOne_data()
{
    QTest::addColumn<bool>("hasTop");
    QTest::addColumn<int>("size");
    QTest::newRow("same size") << true << 2000;
    QTest::newRow("other size") << true << 3000;
    QTest::newRow("other size, no TOP") << false << 3000;
}

// The server deleted them at the QUIT that it never answered, and calls the next letters by the same names.
void TestFetchReturns::attack17_deletesNoLetterThatTookTheNameOfADeletedOne()
{
    QFETCH(bool, hasTop);
    QFETCH(int, size);
    Customer ann({.keep = u"never"_s});
    ann.box.hasTop = hasTop;
    ann.box.letters = lettersOf(1, 3);
    ann.box.deafTo = "QUIT";
    ann.fetch();
    QVERIFY(ann.box.letters.isEmpty());
    ann.box.deafTo.clear();
    for (int number = 1; number <= 3; ++number)
        ann.box.letters += PostBox::Letter {.uid = "u" + QByteArray::number(number), .octets = letterOf(number + 5, size)};
    bool isHere = false;
    ann.box.onLine = [&](const QByteArray &line) {
        if (line.startsWith("DELE"))
            isHere = ann.letters().size() == 6;
    };
    QCOMPARE(ann.fetch().fetched, 3);
    QVERIFY(isHere);
    QVERIFY(ann.box.letters.isEmpty());
}

// What came by a list and what came directly are two letters, though they have the same Message-ID, date and size.
void TestFetchReturns::attack17_deletesNoOtherCopyThatTookTheNameOfADeletedLetter()
{
    for (const QString &keep : {u"never"_s, u"1d"_s}) {
        Customer ann({.keep = u"never"_s});
        ann.box.letters = lettersOf(1, 1);
        PostBox::Letter other = ann.box.letters[0];
        other.octets.replace("from a by b", "from c by d");
        ann.box.deafTo = "QUIT";
        ann.fetch();
        QVERIFY(ann.box.letters.isEmpty());
        ann.box.deafTo.clear();
        ann.change([&keep](store::AccountRecord &record) { record.keep = keep; });
        ann.box.letters = {other};
        for (int look = 0; look < 3; ++look) {
            ann.fetch();
            ann.wait(23h);
        }
        QVERIFY(ann.box.uids().contains("u1") || ann.find(other.octets) != LetterId::None);
    }
}

// Another program deleted them, and their names were given to the next letters, while they are remembered here.
void TestFetchReturns::attack17_fetchesALetterThatTookTheNameOfAVanishedOne()
{
    for (const bool hasTop : {true, false}) {
        Customer ann({.keep = u"14d"_s});
        ann.box.hasTop = hasTop;
        ann.box.letters = lettersOf(1, 3);
        ann.fetch();
        ann.box.letters.clear();
        ann.fetch();
        ann.wait(13 * 24h);
        ann.fetch();
        ann.wait(2 * 24h);
        for (int number = 1; number <= 3; ++number)
            ann.box.letters += PostBox::Letter {.uid = "u" + QByteArray::number(number), .octets = letterOf(number + 5, 2050)};
        const QList<PostBox::Letter> came = ann.box.letters;
        QCOMPARE(ann.fetch().fetched, 3);
        QCOMPARE(ann.box.of("DELE"), Lines());
        for (const PostBox::Letter &letter : came)
            QVERIFY(ann.find(letter.octets) != LetterId::None);
        QCOMPARE(ann.letters().size(), 6);
        QCOMPARE(ann.fetch().fetched, 0);
        ann.wait(13 * 24h);
        ann.fetch();
        QCOMPARE(ann.box.letters.size(), 3); // their days count from when they came
    }
}

// The deletion never happened, and the person changed their mind meanwhile: nothing is due, and all are known.
void TestFetchReturns::fetchesNothingTwiceWhereLettersAreKeptNow()
{
    for (const bool hasTop : {true, false}) {
        Customer ann({.keep = u"never"_s});
        ann.box.hasTop = hasTop;
        ann.box.letters = lettersOf(1, 5);
        ann.box.deafTo = "DELE";
        ann.fetch();
        ann.box.deafTo.clear();
        ann.change([](store::AccountRecord &record) { record.keep = u"forever"_s; });
        for (int look = 0; look < 2; ++look) {
            QCOMPARE(ann.fetch().fetched, 0);
            QCOMPARE(ann.letters().size(), 5);
        }
        QCOMPARE(ann.box.letters.size(), 5);
    }
}

void TestFetchReturns::fetchesNothingTwiceWhereOneOfThemCannotBeLookedAt()
{
    Customer ann({.keep = u"never"_s});
    ann.box.letters = lettersOf(1, 5);
    ann.box.deafTo = "DELE";
    ann.fetch();
    ann.box.deafTo.clear();
    ann.box.letters[2].isUnseen = true;
    ann.fetch();
    QCOMPARE(ann.box.uids(), Lines {"u3"}); // it may be another
    for (PostBox::Letter &letter : ann.box.letters)
        letter.isUnseen = false;
    QCOMPARE(ann.fetch().fetched, 0);
    QCOMPARE(ann.letters().size(), 5);
}

void TestFetchReturns::deletesTheRestOfAHalfDoneDeletion()
{
    Customer ann({.keep = u"never"_s});
    ann.box.letters = lettersOf(1, 20);
    const QList<PostBox::Letter> all = ann.box.letters;
    ann.box.deafTo = "QUIT";
    ann.fetch();
    ann.box.deafTo.clear();
    ann.box.letters = all.last(12); // it came no further
    const FetchReport report = ann.fetch();
    QCOMPARE(report.fetched, 0);
    QCOMPARE(report.renumbered, std::nullopt);
    QVERIFY(ann.box.letters.isEmpty());
    QCOMPARE(ann.letters().size(), 20);
}

SOBRE_STORE_MAIN(TestFetchReturns)
#include "tst_fetch_returns.moc"
