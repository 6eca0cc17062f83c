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
using store::LedgerWish;
using store::LetterId;
using Lines = QList<QByteArray>;

/// When a letter is deleted at its server, and when not. A letter that stays too long does no harm.
class TestFetchDeletion : public QObject {
    Q_OBJECT

private slots:
    void deletesAtOnceWhatIsDurable();
    void deletesOnlyWhenItsDaysAreOver();
    void deletesNothingThatIsKeptAlways();
    void deletesThereWhatIsDeletedHereForEver();
    void deletesThereOnlyWhereThatIsWanted();
    void deletesNothingThereForWhatIsNotThePersonsWord();
    void deletesThereALetterOfWhichTheHeaderIsHere();
    void asksBeforeMoreThanHalfOfAMailboxGoes();
    void agesNothingByAClockThatJumped();
    void agesNothingByAClockThatWasWrongWhenItCame_data();
    void agesNothingByAClockThatWasWrongWhenItCame();
    void takesThePersonsWordForOneLookAlone();
    void agesNothingAtTheFirstLookAfterAnAbsence();
    void agesAtEachRareLookWhatWasDueAtTheLast();
    void deletesNothingInTheVisitThatFindsMostNamesNew();
    void attack80_deletesNothingOfAnotherMailbox();
    void attack80_keepsWhatAnEmptyMailboxDoesNotList();
    void deletesNothingForADayAfterMostVanished();
    void deletesNothingWhileAnythingElseFails();
};

namespace {

// Ten letters that came on ten days, the first `days` days ago, in a mailbox of thirty.
void fill(Customer &ann, std::chrono::days days)
{
    ann.box.letters = lettersOf(1, 9);
    ann.fetch();
    ann.box.letters += lettersOf(10, 30);
    ann.wait(days - 1h);
    ann.fetch();
    ann.wait(1h);
}

} // namespace

void TestFetchDeletion::deletesAtOnceWhatIsDurable()
{
    Customer ann({.keep = u"never"_s});
    ann.box.letters = lettersOf(1, 30);
    bool isDurable = true;
    ann.box.onLine = [&](const QByteArray &line) {
        if (line.startsWith("DELE"))
            isDurable = isDurable && ann.letters().size() == 30;
    };
    const FetchReport report = ann.fetch();
    QCOMPARE(report.deleted, 30u);
    QVERIFY(isDurable);
    QVERIFY(ann.box.letters.isEmpty());
    QVERIFY(ann.ledger().isEmpty());
    ann.box.letters = lettersOf(31, 70); // other names, and nothing strange about it
    QCOMPARE(ann.fetch().renumbered, std::nullopt);
    QVERIFY(ann.box.letters.isEmpty());
}

void TestFetchDeletion::deletesOnlyWhenItsDaysAreOver()
{
    Customer ann({.keep = u"14d"_s});
    fill(ann, std::chrono::days(14));
    const FetchReport report = ann.fetch();
    QCOMPARE(report.deleted, 9u);
    QCOMPARE(ann.box.uids(), [] {
        Lines left;
        for (int number = 10; number <= 30; ++number)
            left += "u" + QByteArray::number(number);
        return left;
    }());
    QCOMPARE(ann.letters().size(), 30);
}

void TestFetchDeletion::deletesNothingThatIsKeptAlways()
{
    Customer ann({.keep = u"forever"_s});
    fill(ann, std::chrono::days(400));
    ann.fetch();
    QCOMPARE(ann.box.of("DELE"), Lines());
    QCOMPARE(ann.box.letters.size(), 30);
}

void TestFetchDeletion::deletesThereWhatIsDeletedHereForEver()
{
    Customer ann({.keep = u"forever"_s, .deleteThere = true});
    ann.box.letters = lettersOf(1, 5);
    ann.fetch();
    const LetterId second = ann.find(ann.box.letters[1].octets);
    const LetterId fourth = ann.find(ann.box.letters[3].octets);
    (void)ann.files.write([=](store::Database &database) { return store::letters::moveToTrash(database, {second, fourth}); });
    ann.fetch();
    QCOMPARE(ann.box.of("DELE"), Lines()); // the bin is no end
    ann.removeForever(second);
    QCOMPARE(ann.fetch().deleted, 1u);
    QCOMPARE(ann.box.of("DELE"), Lines {"DELE 2"});
    QCOMPARE(ann.box.uids(), (Lines {"u1", "u3", "u4", "u5"}));
    ann.fetch();
    QCOMPARE(ann.letters().size(), 4); // and it does not come back
}

void TestFetchDeletion::deletesThereOnlyWhereThatIsWanted()
{
    Customer ann({.keep = u"14d"_s});
    ann.box.letters = lettersOf(1, 3);
    ann.fetch();
    ann.removeForever(ann.find(ann.box.letters[0].octets));
    ann.change([](store::AccountRecord &record) { record.deleteThere = true; }); // from now on, not for what was
    ann.fetch();
    QCOMPARE(ann.box.of("DELE"), Lines());
    QCOMPARE(ann.letters().size(), 2);
}

// Sobre itself removes letters too: a draft for its newer self, a header for its whole letter, all of an account that goes.
void TestFetchDeletion::deletesNothingThereForWhatIsNotThePersonsWord()
{
    Customer ann({.keep = u"forever"_s, .deleteThere = true});
    ann.box.letters = lettersOf(1, 3);
    ann.fetch();
    const LetterId draft = ann.find(ann.box.letters[0].octets);
    (void)ann.files.write([=](store::Database &database) { return store::letters::move(database, {draft}, FolderId::Drafts); });
    ann.removeForever(draft);
    const LetterId replaced = ann.find(ann.box.letters[1].octets);
    (void)ann.files.write([=](store::Database &database) { return store::letters::discard(database, {replaced}); });
    ann.fetch();
    QCOMPARE(ann.box.of("DELE"), Lines());

    TaskThread thread(u"mail"_s);
    account::AccountBook book(ann.files.reader(), ann.mail, thread);
    std::optional<Result<>> gone;
    book.remove(ann.id, account::AccountBook::Letters::GoForEver, [&gone](const Result<> &done) { gone = done; });
    QVERIFY(waitUntil([&gone] { return gone.has_value(); }));
    QVERIFY(ann.letters().isEmpty());
    QVERIFY(ann.ledger().isEmpty());
}

void TestFetchDeletion::deletesThereALetterOfWhichTheHeaderIsHere()
{
    Customer ann({.keep = u"14d"_s, .deleteThere = true, .fetchLimit = 10'000});
    ann.box.letters = lettersOf(1, 1);
    ann.box.letters += PostBox::Letter {.uid = "large", .octets = letterOf(2, 50'000)};
    ann.fetch();
    ann.removeForever(ann.find(ann.box.letters[1].header()));
    ann.fetch();
    QCOMPARE(ann.box.uids(), Lines {"u1"});
}

void TestFetchDeletion::asksBeforeMoreThanHalfOfAMailboxGoes()
{
    Customer ann({.keep = u"14d"_s});
    ann.box.letters = lettersOf(1, 30);
    ann.fetch();
    ann.wait(13 * 24h);
    ann.fetch();
    ann.wait(25h);
    QCOMPARE(ann.fetch().manyDue, (ManyDue {.due = 30, .listed = 30}));
    QCOMPARE(ann.fetch().manyDue, (ManyDue {.due = 30, .listed = 30}));
    QCOMPARE(ann.box.letters.size(), 30);
    ann.change([](store::AccountRecord &record) { record.mayAge = true; });
    QCOMPARE(ann.fetch().manyDue, std::nullopt);
    QVERIFY(ann.box.letters.isEmpty());
    QVERIFY(!store::accounts::byId(ann.files.reader(), ann.id)->mayAge); // once
}

void TestFetchDeletion::agesNothingByAClockThatJumped()
{
    Customer ann({.keep = u"14d"_s});
    fill(ann, std::chrono::days(1));
    const account::ClockReading right = ann.now;
    ann.now.wall = right.wall.addDays(13); // while the computer ran on for no time at all
    ann.fetch();
    QCOMPARE(ann.box.of("DELE"), Lines());
    ann.wait(10min);
    ann.fetch();
    QCOMPARE(ann.box.of("DELE"), Lines());
    ann.now = right;
    ann.wait(20min);
    ann.fetch();
    QCOMPARE(ann.box.letters.size(), 30);
}

void TestFetchDeletion::agesNothingByAClockThatWasWrongWhenItCame_data()
{
    QTest::addColumn<int>("looks"); // by the wrong clock
    QTest::addColumn<bool>("isNew"); // the account
    QTest::addColumn<bool>("restarts");
    QTest::newRow("set right") << 1 << false << false;
    QTest::newRow("set right before the next start") << 1 << false << true;
    QTest::newRow("a new account") << 1 << true << false;
    QTest::newRow("a new account, next start") << 2 << true << true;
    QTest::newRow("wrong for days") << 40 << false << true;
}

// Without a battery a computer may wake up in the year 2000: its letters are not old because of that.
void TestFetchDeletion::agesNothingByAClockThatWasWrongWhenItCame()
{
    QFETCH(int, looks);
    QFETCH(bool, isNew);
    QFETCH(bool, restarts);
    Customer ann({.keep = u"14d"_s});
    if (isNew) {
        (void)ann.files.write(
            [id = ann.id](store::Database &database) { return store::ledger::setLastLook(database, id, QByteArray()); });
    }
    const QDateTime right = ann.now.wall;
    ann.now = {.wall = QDateTime(QDate(2000, 1, 1), QTime(0, 0), QTimeZone::UTC), .sinceBoot = 1min, .boot = "two"};
    ann.box.letters = lettersOf(1, 5);
    for (int look = 0; look < looks; ++look) {
        ann.fetch();
        ann.wait(1h);
    }
    ann.now.wall = right.addSecs(3600);
    if (restarts) {
        ann.now.boot = "three";
        ann.now.sinceBoot = 1min;
    }
    for (int look = 0; look < 6; ++look) {
        ann.fetch();
        ann.wait(10h);
    }
    QCOMPARE(ann.box.letters.size(), 5);
    ann.wait(13 * 24h);
    ann.fetch();
    ann.wait(24h);
    ann.fetch();
    QVERIFY(ann.box.letters.isEmpty()); // 14 days after the clock was right
}

void TestFetchDeletion::takesThePersonsWordForOneLookAlone()
{
    Customer ann({.keep = u"14d"_s});
    ann.box.letters = lettersOf(1, 30);
    ann.fetch();
    ann.change([](store::AccountRecord &record) { record.mayAge = true; });
    ann.fetch(); // nothing is due any more: by other ways than this
    ann.wait(13 * 24h);
    ann.fetch();
    ann.wait(25h);
    QCOMPARE(ann.fetch().manyDue, (ManyDue {.due = 30, .listed = 30}));
    QCOMPARE(ann.box.letters.size(), 30);
}

void TestFetchDeletion::agesNothingAtTheFirstLookAfterAnAbsence()
{
    Customer ann({.keep = u"14d"_s});
    fill(ann, std::chrono::days(1));
    ann.wait(14 * 24h + 1h);
    ann.now.boot = "two";
    ann.change([](store::AccountRecord &record) { record.mayAge = true; });
    ann.fetch();
    QCOMPARE(ann.box.of("DELE"), Lines());
    ann.wait(10min);
    ann.fetch();
    QVERIFY(ann.box.letters.isEmpty());
}

// Once a week, with letters kept for three days: the mailbox must not fill up for ever.
void TestFetchDeletion::agesAtEachRareLookWhatWasDueAtTheLast()
{
    Customer ann({.keep = u"3d"_s});
    ann.box.letters = lettersOf(1, 4);
    ann.fetch();
    ann.wait(7 * 24h);
    ann.fetch();
    QCOMPARE(ann.box.of("DELE"), Lines());
    ann.box.letters += lettersOf(5, 6);
    ann.wait(7 * 24h);
    ann.fetch();
    QCOMPARE(ann.box.uids(), (Lines {"u5", "u6"}));
}

// Twelve were there, seven are gone: too few to doubt the mailbox tomorrow, but today nothing goes.
void TestFetchDeletion::deletesNothingInTheVisitThatFindsMostNamesNew()
{
    Customer ann({.keep = u"14d"_s});
    ann.box.letters = lettersOf(1, 12);
    ann.fetch();
    ann.change([](store::AccountRecord &record) { record.keep = u"never"_s; });
    ann.box.letters = lettersOf(8, 14);
    const FetchReport report = ann.fetch();
    QCOMPARE(report.fetched, 2);
    QCOMPARE(ann.box.of("DELE"), Lines());
    ann.fetch();
    QVERIFY(ann.box.letters.isEmpty());
    QCOMPARE(ann.letters().size(), 14);
}

// The server mixes up its customers for a while.
void TestFetchDeletion::attack80_deletesNothingOfAnotherMailbox()
{
    for (const QString &keep : {u"never"_s, u"1d"_s}) {
        Customer ann({.keep = u"14d"_s});
        ann.box.letters = lettersOf(1, 30);
        ann.fetch();
        ann.change([&keep](store::AccountRecord &record) { record.keep = keep; });
        const QList<PostBox::Letter> right = ann.box.letters;
        ann.box.letters = lettersOf(101, 120, "other");
        for (int look = 0; look < 3; ++look) {
            ann.fetch();
            QCOMPARE(ann.box.of("DELE"), Lines());
            ann.wait(1h);
        }
        QCOMPARE(ann.box.letters.size(), 20);
        for (const PostBox::Letter &letter : right)
            QVERIFY(ann.find(letter.octets) != LetterId::None);
        ann.box.letters = right;
        QCOMPARE(ann.fetch().fetched, 0); // nothing twice
        QCOMPARE(ann.box.of("RETR"), Lines());
        QCOMPARE(ann.letters().size(), 50);
    }
}

void TestFetchDeletion::attack80_keepsWhatAnEmptyMailboxDoesNotList()
{
    Customer ann({.keep = u"14d"_s});
    ann.box.letters = lettersOf(1, 30);
    ann.fetch();
    const QList<PostBox::Letter> right = std::exchange(ann.box.letters, {});
    for (int day = 0; day < 20; ++day) {
        ann.fetch();
        ann.wait(24h);
    }
    QCOMPARE(ann.letters().size(), 30);
    ann.box.letters = right;
    QCOMPARE(ann.fetch().fetched, 0);
    QCOMPARE(ann.letters().size(), 30);
    for (const store::LedgerEntry &entry : ann.ledger())
        QVERIFY(!entry.gone.isValid());
    ann.box.letters.clear();
    ann.fetch();
    ann.wait(31 * 24h);
    ann.fetch(); // in doubt after an absence or not: it is long enough
    QVERIFY(ann.ledger().isEmpty());
    QCOMPARE(ann.letters().size(), 30);
}

// Most of what was there is gone, by another program or in another mailbox: what is left stays for a day.
void TestFetchDeletion::deletesNothingForADayAfterMostVanished()
{
    Customer ann({.keep = u"14d"_s});
    fill(ann, std::chrono::days(14));
    ann.box.letters.remove(6, 24); // three that are due, and three that are not
    ann.box.letters += lettersOf(30, 30);
    ann.fetch();
    ann.wait(2h);
    ann.fetch();
    QCOMPARE(ann.box.letters.size(), 7);
    ann.wait(24h);
    ann.fetch();
    QCOMPARE(ann.box.uids(), Lines {"u30"});
}

void TestFetchDeletion::deletesNothingWhileAnythingElseFails()
{
    Customer ann({.keep = u"never"_s});
    ann.box.letters = lettersOf(1, 6);
    ann.box.letters[4].breaksLink = true;
    ann.fetch();
    QCOMPARE(ann.box.of("DELE"), Lines());
    QCOMPARE(ann.box.letters.size(), 6);
}

SOBRE_STORE_MAIN(TestFetchDeletion)
#include "tst_fetch_deletion.moc"
