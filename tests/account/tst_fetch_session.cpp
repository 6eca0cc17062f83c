// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/ledger_by_hand.h"
#include "core/store/uidl_ledger.h"
#include "tests/account/post_box.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sobre;
using namespace sobre::tests;
using account::FetchReport;
using store::LedgerState;
using store::LedgerWish;
using Lines = QList<QByteArray>;

/// What of a mailbox comes, from visit to visit: a real store, the real session, a server in memory.
class TestFetchSession : public QObject {
    Q_OBJECT

private slots:
    void fetchesEachLetterOnce();
    void attack12_theNextVisitStartsClean_data();
    void attack12_theNextVisitStartsClean();
    void attack17_strangeNames();
    void attack17_aNameGivenAwayOnceMore();
    void fetchesNothingTwiceFromAServerThatCountsOtherwise();
    void goesOnBehindABadLetter();
    void goesOnBehindALetterThatBreaksTheLink();
    void goesOnBehindAWishedLetterThatBreaksTheLink();
    void goesOnBehindALetterThatTheStoreCannotKeep();
    void goesOnBehindALetterAtWhichTheLookBreaks();
    void leavesTooLargeALetterWithItsHeaderHere();
    void fetchesTheRestInPlaceOfTheHeader();
    void fetchesTheRestOfADeletedHeaderAnew();
    void fetchesTheRestOfTheTwinThatIsMeant_data();
    void fetchesTheRestOfTheTwinThatIsMeant();
    void leavesTooLargeALetterWithoutTop();
    void fetchesNothingThatIsNeverWanted();
    void stopsBeforeTheDiskIsFull();
    void stopsWhenTheDiskFillsUpMeanwhile();
};

namespace {

store::AccountRecord keeping(const QString &keep)
{
    return {.keep = keep};
}

QList<QByteArray> octetsOf(const QList<PostBox::Letter> &letters)
{
    QList<QByteArray> all;
    for (const PostBox::Letter &letter : letters)
        all += letter.octets;
    return all;
}

QList<LedgerState> statesOf(Customer &customer, const QByteArray &uid)
{
    QList<LedgerState> states;
    for (const store::LedgerEntry &entry : customer.ledger()) {
        if (entry.uid == uid)
            states += entry.state;
    }
    return states;
}

} // namespace

void TestFetchSession::fetchesEachLetterOnce()
{
    Customer ann(keeping(u"14d"_s));
    ann.box.letters = lettersOf(1, 5);
    QCOMPARE(ann.fetch().fetched, 5);
    QCOMPARE(ann.letters(), octetsOf(ann.box.letters));
    QCOMPARE(ann.fetch().fetched, 0);
    QCOMPARE(ann.box.of("RETR"), Lines());
    QCOMPARE(ann.box.of("LIST"), Lines()); // an everyday look asks for names alone
    ann.box.letters += lettersOf(6, 6);
    QCOMPARE(ann.fetch().fetched, 1);
    QCOMPARE(ann.box.of("RETR"), Lines {"RETR 6"});
    QCOMPARE(ann.letters(), octetsOf(ann.box.letters));
    QCOMPARE(ann.box.of("DELE"), Lines());
}

void TestFetchSession::attack12_theNextVisitStartsClean_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::newRow("UIDL") << QByteArray("UIDL");
    QTest::newRow("LIST") << QByteArray("LIST");
}

// No part of a listing with nonsense in it counts: nothing goes, here or there, and nothing is remembered of it.
void TestFetchSession::attack12_theNextVisitStartsClean()
{
    QFETCH(QByteArray, command);
    Customer ann(keeping(u"never"_s));
    ann.box.letters = lettersOf(1, 3);
    ann.box.deafTo = "DELE"; // three letters are here and lie there
    QVERIFY(!ann.fetch().errors.isEmpty());
    ann.box.deafTo.clear();
    const auto before = ann.ledger().size();
    ann.box.letters += lettersOf(4, 4);
    ann.box.nonsenseIn = command;
    const FetchReport broken = ann.fetch();
    QCOMPARE(broken.errors.value(0).kind, MailError::Kind::Protocol);
    QCOMPARE(ann.box.of("DELE"), Lines());
    QCOMPARE(ann.ledger().size(), before);
    for (const store::LedgerEntry &entry : ann.ledger())
        QVERIFY(!entry.gone.isValid());
    ann.box.nonsenseIn.clear();
    const FetchReport clean = ann.fetch();
    QVERIFY(clean.errors.isEmpty());
    QCOMPARE(clean.fetched, 1);
    QCOMPARE(ann.letters(), octetsOf(lettersOf(1, 4)));
    QVERIFY(ann.box.letters.isEmpty());
}

void TestFetchSession::attack17_strangeNames()
{
    Customer ann(keeping(u"14d"_s));
    const QList<QByteArray> names {QByteArray(70, 'x'), QByteArray(300, 'y'), "../../mail.db", "/", "..", "a;DROP", "\x01\x7f", "\xff\xfe",
                                   "%s%n", "header-0"};
    for (const QByteArray &name : names)
        ann.box.letters += PostBox::Letter {.uid = name, .octets = letterOf(int(ann.box.letters.size()))};
    QCOMPARE(ann.fetch().fetched, names.size());
    QCOMPARE(ann.letters(), octetsOf(ann.box.letters));
    QCOMPARE(ann.fetch().fetched, 0);
    QList<QByteArray> known;
    for (const store::LedgerEntry &entry : ann.ledger())
        known += entry.uid;
    QCOMPARE(known, names);
    ann.change([](store::AccountRecord &record) { record.keep = u"never"_s; });
    ann.fetch();
    QVERIFY(ann.box.letters.isEmpty());
}

// The letter of that name was deleted by another program, and the server gives the name to a new one: it comes, and it
// does not go in the other's place.
void TestFetchSession::attack17_aNameGivenAwayOnceMore()
{
    Customer ann({.keep = u"14d"_s});
    ann.box.letters = lettersOf(1, 12);
    QCOMPARE(ann.fetch().fetched, 12);
    ann.wait(std::chrono::days(13));
    ann.fetch();
    ann.wait(std::chrono::days(1) + std::chrono::hours(1));
    ann.box.letters[3].octets = letterOf(77, 9000);
    ann.change([](store::AccountRecord &record) { record.mayAge = true; });
    QCOMPARE(ann.fetch().fetched, 1);
    QVERIFY(ann.find(letterOf(77, 9000)) != store::LetterId::None);
    QCOMPARE(ann.box.uids(), Lines {"u4"}); // the eleven were due
    ann.fetch();
    QCOMPARE(ann.box.uids(), Lines {"u4"});
}

// The server counts line ends as one octet, and was not asked for sizes at first: what it says later is no other letter.
void TestFetchSession::fetchesNothingTwiceFromAServerThatCountsOtherwise()
{
    for (const bool hasTop : {true, false}) {
        Customer ann(keeping(u"14d"_s));
        ann.box.hasPipelining = false;
        ann.box.hasTop = hasTop;
        for (int number = 1; number <= 12; ++number) {
            const QByteArray octets = letterOf(number, 20'000);
            ann.box.letters += PostBox::Letter {.uid = "u" + QByteArray::number(number),
                                                .octets = octets,
                                                .listed = QByteArray::number(octets.size() - octets.count("\r\n"))};
        }
        QVERIFY(ann.box.letters[0].octets.count("\r\n") > 128);
        QCOMPARE(ann.fetch().fetched, 12);
        QCOMPARE(ann.box.of("LIST"), Lines());
        ann.wish("u1", store::LedgerWish::DeleteThere);
        QCOMPARE(ann.fetch().fetched, 0);
        QCOMPARE(ann.box.of("LIST"), Lines {"LIST"});
        QCOMPARE(ann.box.uids().first(2), (Lines {"u2", "u3"}));
        // Sizes are known now: a name given away once more is noticed.
        ann.box.letters[4] = {.uid = ann.box.letters[4].uid, .octets = letterOf(77, 9000)};
        ann.wish("u2", store::LedgerWish::DeleteThere);
        QCOMPARE(ann.fetch().fetched, 1);
        QVERIFY(ann.find(letterOf(77, 9000)) != store::LetterId::None);
        QCOMPARE(ann.box.uids().first(1), Lines {"u3"});
        // Missing for a while, and back.
        const QList<PostBox::Letter> all = std::exchange(ann.box.letters, {});
        ann.fetch();
        ann.box.letters = all;
        QCOMPARE(ann.fetch().fetched, 0);
        QCOMPARE(ann.letters().size(), 13);
    }
}

void TestFetchSession::goesOnBehindABadLetter()
{
    Customer ann(keeping(u"never"_s));
    ann.box.letters = lettersOf(1, 4);
    ann.box.letters[1].isBad = true;
    const FetchReport first = ann.fetch();
    QCOMPARE(first.fetched, 3);
    QCOMPARE(first.errors.size(), 1);
    QCOMPARE(first.errors[0].scope, MailError::Scope::Letter);
    QCOMPARE(ann.box.uids(), Lines {"u2"}); // it stays
    QCOMPARE(statesOf(ann, "u2"), {LedgerState::Failed});
    ann.box.letters += lettersOf(5, 5);
    QCOMPARE(ann.fetch().fetched, 1);
    QCOMPARE(ann.box.of("RETR"), (Lines {"RETR 2", "RETR 1"})); // after the new one
    QCOMPARE(ann.ledger().value(0).tries, 2);
    QCOMPARE(ann.box.uids(), Lines {"u2"});
    ann.box.letters[0].isBad = false;
    QCOMPARE(ann.fetch().fetched, 1);
    QVERIFY(ann.box.letters.isEmpty());
    QVERIFY(ann.ledger().isEmpty());
    QCOMPARE(ann.letters().size(), 5);
}

// Each time the link breaks in the middle of it: it must not be the first again each time.
void TestFetchSession::goesOnBehindALetterThatBreaksTheLink()
{
    Customer ann(keeping(u"14d"_s));
    ann.box.letters = lettersOf(1, 5);
    ann.box.letters[1].breaksLink = true;
    QVERIFY(!ann.fetch().errors.isEmpty());
    QCOMPARE(ann.letters().size(), 4); // all but the bad one, for the same fetch asked once more
    ann.box.letters += lettersOf(6, 6);
    QVERIFY(!ann.fetch().errors.isEmpty());
    QCOMPARE(ann.letters().size(), 5);
    for (const store::LedgerEntry &entry : ann.ledger())
        QVERIFY(entry.tries == 0 || entry.tries == 3); // once at a visit, now that it is known
    ann.box.letters[1].breaksLink = false;
    QCOMPARE(ann.fetch().fetched, 1);
    QCOMPARE(ann.letters().size(), 6);
    QCOMPARE(statesOf(ann, "u2"), {LedgerState::Stored});
}

// The person wants it, and its link breaks each time: the newer ones come all the same.
void TestFetchSession::goesOnBehindAWishedLetterThatBreaksTheLink()
{
    Customer ann({.keep = u"14d"_s, .fetchLimit = 10'000});
    ann.box.letters = lettersOf(1, 2);
    ann.box.letters[0].octets = letterOf(1, 30'000);
    QCOMPARE(ann.fetch().headers, 1);
    ann.wish("u1", LedgerWish::FetchWhole);
    ann.box.letters[0].breaksLink = true;
    ann.box.letters += lettersOf(3, 4);
    QCOMPARE(ann.fetch().fetched, 2);
    ann.box.letters += lettersOf(5, 5);
    const FetchReport next = ann.fetch();
    QCOMPARE(next.errors.value(0).kind, MailError::Kind::ConnectionLost); // the person is told
    QCOMPARE(next.fetched, 1);
    QCOMPARE(ann.box.of("RETR").constLast(), QByteArray("RETR 1"));
    ann.box.letters[0].breaksLink = false;
    QCOMPARE(ann.fetch().fetched, 1);
    QList<QByteArray> here = ann.letters();
    QList<QByteArray> there = octetsOf(ann.box.letters);
    std::ranges::sort(here);
    std::ranges::sort(there);
    QCOMPARE(here, there);
}

// A part of it is lost on its way to the disk: it stays at the server, and the others are not held up.
void TestFetchSession::goesOnBehindALetterThatTheStoreCannotKeep()
{
    Customer ann(keeping(u"never"_s));
    QVERIFY(ann.files.write([](store::Database &database) {
        return database.script("CREATE TRIGGER fault BEFORE INSERT ON message_frames WHEN new.id % 1048576 = 2"
                               " BEGIN SELECT RAISE(IGNORE); END");
    }));
    ann.box.letters = lettersOf(1, 3);
    ann.box.letters[1].octets = letterOf(2, 2'000'000);
    const FetchReport report = ann.fetch();
    QCOMPARE(report.fetched, 2);
    QCOMPARE(report.errors.size(), 1);
    QCOMPARE(report.errors[0].scope, MailError::Scope::Letter);
    QCOMPARE(ann.box.uids(), Lines {"u2"});
    QCOMPARE(statesOf(ann, "u2"), {LedgerState::Failed});
    QCOMPARE(ann.letters().size(), 2);
    QVERIFY(ann.files.write([](store::Database &database) { return database.script("DROP TRIGGER fault"); }));
    QCOMPARE(ann.fetch().fetched, 1);
    QVERIFY(ann.find(letterOf(2, 2'000'000)) != store::LetterId::None);
    QVERIFY(ann.box.letters.isEmpty());
}

// A look comes before all that is fetched.
void TestFetchSession::goesOnBehindALetterAtWhichTheLookBreaks()
{
    Customer ann({.keep = u"14d"_s, .fetchLimit = 10'000});
    ann.box.letters = {{.uid = "large", .octets = letterOf(1, 50'000)}};
    ann.box.letters += lettersOf(2, 4);
    ann.box.deafTo = "TOP";
    for (int look = 0; look < 4; ++look)
        ann.fetch();
    QCOMPARE(ann.letters().size(), 3);
    ann.box.deafTo.clear();
    QCOMPARE(ann.fetch().headers, 1);
}

void TestFetchSession::leavesTooLargeALetterWithItsHeaderHere()
{
    Customer ann({.keep = u"never"_s, .fetchLimit = 10'000});
    ann.box.letters = lettersOf(1, 2);
    ann.box.letters += PostBox::Letter {.uid = "large", .octets = letterOf(3, 50'000)};
    const FetchReport report = ann.fetch();
    QVERIFY(report.errors.isEmpty());
    QCOMPARE(report.fetched, 2);
    QCOMPARE(report.headers, 1);
    QCOMPARE(ann.box.of("RETR"), (Lines {"RETR 1", "RETR 2"}));
    QCOMPARE(ann.box.uids(), Lines {"large"}); // never deleted for its header's sake
    const auto row = store::letters::row(ann.files.reader(), ann.find(ann.box.letters[0].header()));
    QVERIFY(row);
    QCOMPARE(row->subject, u"Letter 3"_s);
    QVERIFY(store::letters::keysOf(ann.files.reader(), {row->id})->value(0).has(store::Flag::HeaderOnly));
    QCOMPARE(ann.fetch().headers, 0); // once
    QCOMPARE(ann.box.of("TOP"), Lines());
    QCOMPARE(ann.box.uids(), Lines {"large"});
    QCOMPARE(ann.letters().size(), 3);
}

void TestFetchSession::fetchesTheRestInPlaceOfTheHeader()
{
    Customer ann({.keep = u"never"_s, .fetchLimit = 10'000});
    const QByteArray large = letterOf(3, 50'000);
    ann.box.letters = {{.uid = "large", .octets = large}};
    ann.fetch();
    const store::LetterId header = ann.find(ann.box.letters[0].header());
    const auto done = ann.files.write([header](store::Database &database) -> Result<> {
        Result<> good = store::letters::setFlag(database, {header}, store::Flag::Seen, true);
        good = good ? store::letters::setFlag(database, {header}, store::Flag::Flagged, true) : good;
        good = good ? store::letters::move(database, {header}, store::FolderId::Archive) : good;
        good = good ? database.run("INSERT INTO tags(id, name, colour) VALUES(7, 'bills', 'red')") : good;
        return good ? database.run("INSERT INTO message_tags(message, tag) VALUES(?, 7)", header) : good;
    });
    QVERIFY(done);
    ann.wish("large", LedgerWish::FetchWhole);
    QCOMPARE(ann.fetch().fetched, 1);
    QCOMPARE(ann.letters(), QList<QByteArray> {large});
    const auto row = store::letters::row(ann.files.reader(), ann.find(large));
    QCOMPARE(row->folder, store::FolderId::Archive);
    QVERIFY(!row->unread && row->flagged);
    QVERIFY(!store::letters::keysOf(ann.files.reader(), {row->id})->value(0).has(store::Flag::HeaderOnly));
    QCOMPARE(ann.files.reader().integer("SELECT count(*) FROM message_tags WHERE message=? AND tag=7", row->id)->value(), 1);
    QVERIFY(ann.box.letters.isEmpty()); // now it is here
    QVERIFY(ann.ledger().isEmpty());
}

void TestFetchSession::fetchesTheRestOfADeletedHeaderAnew()
{
    Customer ann({.keep = u"14d"_s, .fetchLimit = 10'000});
    ann.box.letters = {{.uid = "large", .octets = letterOf(3, 50'000)}};
    ann.fetch();
    ann.removeForever(ann.find(ann.box.letters[0].header()));
    ann.fetch();
    QVERIFY(ann.letters().isEmpty()); // it does not come back by itself
    ann.wish("large", LedgerWish::FetchWhole);
    QCOMPARE(ann.fetch().fetched, 1);
    QCOMPARE(statesOf(ann, "large"), {LedgerState::Stored});
    QCOMPARE(ann.letters(), QList<QByteArray> {letterOf(3, 50'000)});
}

void TestFetchSession::fetchesTheRestOfTheTwinThatIsMeant_data()
{
    QTest::addColumn<qint64>("limit");
    QTest::newRow("with a limit") << qint64(10'000);
    QTest::newRow("without one since") << qint64(0);
}

// Two letters of one name: the person has seen the header of the first, the second is here.
void TestFetchSession::fetchesTheRestOfTheTwinThatIsMeant()
{
    QFETCH(const qint64, limit);
    Customer ann({.keep = u"14d"_s, .fetchLimit = 10'000});
    ann.box.letters = {{.uid = "twin", .octets = letterOf(1, 30'000)}, {.uid = "twin", .octets = letterOf(2)}};
    QCOMPARE(ann.fetch().headers, 1);
    QCOMPARE(ann.letters().size(), 2);
    (void)ann.files.write([&](store::Database &database) {
        const int place = ann.ledger().constFirst().state == LedgerState::Skipped ? 1 : 2;
        return store::ledger::wish(database, ann.id, "twin", place, LedgerWish::FetchWhole);
    });
    ann.change([limit](store::AccountRecord &record) { record.fetchLimit = limit; });
    ann.fetch();
    QCOMPARE(ann.box.of("RETR"), Lines {"RETR 1"});
    QVERIFY(ann.letters().contains(letterOf(1, 30'000)));
    QVERIFY(ann.letters().contains(letterOf(2)));
    QCOMPARE(ann.letters().size(), 2);
    ann.fetch();
    QCOMPARE(ann.box.of("RETR"), Lines());
}

void TestFetchSession::leavesTooLargeALetterWithoutTop()
{
    for (const bool hasCapa : {true, false}) {
        Customer ann({.keep = u"never"_s, .fetchLimit = 10'000});
        ann.box.hasTop = false;
        ann.box.hasCapa = hasCapa;
        ann.box.letters = lettersOf(1, 2);
        ann.box.letters += PostBox::Letter {.uid = "large", .octets = letterOf(3, 50'000)};
        QCOMPARE(ann.fetch().fetched, 2);
        QCOMPARE(ann.box.uids(), Lines {"large"});
        QCOMPARE(statesOf(ann, "large"), {LedgerState::Skipped});
        QVERIFY(ann.fetch().errors.isEmpty());
        QCOMPARE(ann.box.uids(), Lines {"large"});
        ann.wish("large", LedgerWish::FetchWhole);
        QCOMPARE(ann.fetch().fetched, 1);
        QVERIFY(ann.box.letters.isEmpty());
    }
}

void TestFetchSession::fetchesNothingThatIsNeverWanted()
{
    Customer ann(keeping(u"never"_s));
    ann.wish("u2", LedgerWish::NeverAgain);
    ann.box.letters = lettersOf(1, 3);
    QCOMPARE(ann.fetch().fetched, 2);
    QCOMPARE(ann.box.uids(), Lines {"u2"});
    QCOMPARE(ann.fetch().fetched, 0);
    ann.wish("u2", LedgerWish::DeleteThere); // never seen, and gone without ever coming here
    ann.fetch();
    QCOMPARE(ann.box.of("RETR"), Lines());
    QVERIFY(ann.box.letters.isEmpty());
}

// Nothing is deleted, not even what is durable: whoever has no room left may lose more than room.
void TestFetchSession::stopsBeforeTheDiskIsFull()
{
    Customer ann(keeping(u"never"_s));
    ann.change([](store::AccountRecord &record) { record.fetchLimit = 100'000'000; }); // so that sizes are known
    ann.box.letters = lettersOf(1, 3);
    ann.box.letters[1].octets = letterOf(2, 300'000);
    ann.freeRoom = (64 << 20) + 100'000;
    const FetchReport full = ann.fetch();
    QCOMPARE(full.errors.value(0).kind, MailError::Kind::DiskFull);
    QCOMPARE(full.errors.size(), 1);
    QCOMPARE(ann.box.of("RETR"), (Lines {"RETR 1", "RETR 3"})); // the large one keeps no other out
    QCOMPARE(ann.box.of("DELE"), Lines());
    QCOMPARE(ann.letters().size(), 2);
    ann.freeRoom = qint64(1) << 40;
    const FetchReport good = ann.fetch();
    QVERIFY(good.errors.isEmpty());
    QCOMPARE(good.fetched, 1);
    QCOMPARE(ann.letters().size(), 3);
    QVERIFY(ann.box.letters.isEmpty());
}

void TestFetchSession::stopsWhenTheDiskFillsUpMeanwhile()
{
    Customer ann(keeping(u"never"_s));
    ann.box.letters = lettersOf(1, 2);
    ann.box.letters += PostBox::Letter {.uid = "large", .octets = letterOf(3, 30 << 20)};
    ann.box.onLine = [&ann](const QByteArray &line) {
        if (line == "RETR 1")
            ann.freeRoom = 60 << 20; // another program takes the rest
    };
    ann.freeRoom = 200 << 20;
    const FetchReport full = ann.fetch();
    QCOMPARE(full.errors.value(0).kind, MailError::Kind::DiskFull);
    QCOMPARE(ann.box.letters.size(), 3);
    QVERIFY(ann.letters().size() < 3);
    ann.box.onLine = {};
    ann.freeRoom = qint64(1) << 40;
    QVERIFY(ann.fetch().errors.isEmpty());
    QCOMPARE(ann.letters().size(), 3);
    QVERIFY(ann.box.letters.isEmpty());
}

SOBRE_STORE_MAIN(TestFetchSession)
#include "tst_fetch_session.moc"
