// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/fetch_plan.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sobre::account;
using sobre::pop3::Listed;
using sobre::store::LedgerEntry;
using sobre::store::LedgerState;
using sobre::store::LedgerWish;

class TestFetchPlan : public QObject {
    Q_OBJECT

private slots:
    void fetchesWhatTheLedgerDoesNotKnow();
    void fetchesBothLettersOfADoubleNameOnce();
    void fetchesNamelessLettersAlways();
    void deletesNothingThatIsNotStored();
    void deletesNothingForever();
    void deletesByTheDayWeGotIt();
    void deletesNeitherLetterOfADoubleName();
    void deletesNothingThatWasSkipped();
    void deletesAgainWhatAnUnansweredQuitLeft();
    void deletesNothingThatFailedOrIsOnlyRecognised();
    void deletesWhatThePersonWished();
    void deletesNothingOfAnotherSize();
    void fetchesAnotherLetterUnderAnOldName();
    void triesWhatFailedLast();
    void fetchesTheRestOnDemandOnly();
    void fetchesWhatIsWishedBehindTheOthersOnceItFailed();
    void fetchesTheTwinThatIsWished();
    void fetchesTwinsThatAreNewUnderAnOldName();
    void fetchesNothingThatIsNeverWanted();
    void leavesWhatIsTooLarge();
    void knowsAQuietMailbox();
};

namespace {

const QDateTime Now = QDateTime(QDate(2026, 11, 22), QTime(12, 0), QTimeZone::UTC);
const KeepPolicy Never {.kind = KeepPolicy::Kind::Never};
const KeepPolicy Forever {.kind = KeepPolicy::Kind::Forever};
const KeepPolicy TwoWeeks;

QList<Listed> listing(const QList<QByteArray> &uids)
{
    QList<Listed> letters;
    for (const QByteArray &uid : uids)
        letters += Listed {.number = quint32(letters.size() + 1), .uid = uid};
    return letters;
}

LedgerEntry known(const QByteArray &uid, int daysAgo = 0, LedgerState state = LedgerState::Stored)
{
    return {.uid = uid, .isServerSize = true, .firstSeen = Now.addDays(-daysAgo), .state = state};
}

QList<quint32> numbers(const QList<Listed> &letters)
{
    QList<quint32> list;
    for (const Listed &letter : letters)
        list += letter.number;
    return list;
}

using Numbers = QList<quint32>;

} // namespace

void TestFetchPlan::fetchesWhatTheLedgerDoesNotKnow()
{
    QCOMPARE(numbers(lettersToFetch(listing({"a", "b", "c"}), {known("b")}).fetch), (Numbers {1, 3}));
    QCOMPARE(numbers(lettersToFetch(listing({"a", "b"}), {}).fetch), (Numbers {1, 2}));
    QCOMPARE(numbers(lettersToFetch({}, {known("gone")}).fetch), Numbers {});
}

void TestFetchPlan::fetchesBothLettersOfADoubleNameOnce()
{
    const auto doubled = listing({"a", "a", "b"});
    QCOMPARE(numbers(lettersToFetch(doubled, {}).fetch), (Numbers {1, 2, 3}));
    QCOMPARE(lettersToFetch(doubled, {known("a")}).fetch.size(), 2);
    QCOMPARE(numbers(lettersToFetch(doubled, {known("a"), known("a"), known("b")}).fetch), Numbers {});
}

void TestFetchPlan::fetchesNamelessLettersAlways()
{
    QCOMPARE(numbers(lettersToFetch(listing({"", ""}), {known("")}).fetch), (Numbers {1, 2}));
}

void TestFetchPlan::deletesNothingThatIsNotStored()
{
    QCOMPARE(numbers(lettersToDelete(listing({"a", "b"}), {known("b")}, Never, Now).due), (Numbers {2}));
    QCOMPARE(numbers(lettersToDelete(listing({"", "a"}), {}, Never, Now).due), Numbers {});
}

void TestFetchPlan::deletesNothingForever()
{
    QCOMPARE(numbers(lettersToDelete(listing({"a"}), {known("a", 10'000)}, Forever, Now).due), Numbers {});
}

void TestFetchPlan::deletesByTheDayWeGotIt()
{
    const QList<LedgerEntry> entries {known("new", 0), known("almost", 13), known("due", 14), known("old", 400)};
    QCOMPARE(numbers(lettersToDelete(listing({"new", "almost", "due", "old"}), entries, TwoWeeks, Now).due), (Numbers {3, 4}));
    LedgerEntry undated = known("undated");
    undated.firstSeen = {};
    QCOMPARE(numbers(lettersToDelete(listing({"undated"}), {undated}, TwoWeeks, Now).due), Numbers {});
}

void TestFetchPlan::deletesNeitherLetterOfADoubleName()
{
    QCOMPARE(numbers(lettersToDelete(listing({"a", "a", "b"}), {known("a"), known("a"), known("b")}, Never, Now).due), (Numbers {3}));
}

void TestFetchPlan::deletesNothingThatWasSkipped()
{
    QCOMPARE(numbers(lettersToDelete(listing({"a"}), {known("a", 0, LedgerState::Skipped)}, Never, Now).due), Numbers {});
}

void TestFetchPlan::deletesAgainWhatAnUnansweredQuitLeft()
{
    QCOMPARE(numbers(lettersToDelete(listing({"a"}), {known("a", 0, LedgerState::DeleteSent)}, Never, Now).due), (Numbers {1}));
}

// Neither may go by policy, whatever it says: there is no whole letter here, or nothing but its header says so.
void TestFetchPlan::deletesNothingThatFailedOrIsOnlyRecognised()
{
    for (const LedgerState state : {LedgerState::Failed, LedgerState::Recognised, LedgerState::Skipped}) {
        for (const KeepPolicy &policy : {Never, TwoWeeks}) {
            QCOMPARE(numbers(lettersToDelete(listing({"a"}), {known("a", 400, state)}, policy, Now).due), Numbers {});
            // Nor beside one of the same name that is stored.
            QCOMPARE(numbers(lettersToDelete(listing({"a"}), {known("a", 400), known("a", 400, state)}, policy, Now).due), Numbers {});
        }
    }
}

void TestFetchPlan::deletesWhatThePersonWished()
{
    LedgerEntry wished = known("a");
    wished.wish = LedgerWish::DeleteThere;
    for (const KeepPolicy &policy : {Forever, Never, TwoWeeks})
        QCOMPARE(numbers(lettersToDelete(listing({"a", "b"}), {wished, known("b")}, policy, Now).wished), (Numbers {1}));
    QCOMPARE(numbers(lettersToDelete(listing({"a", "a"}), {wished, wished}, Forever, Now).wished), Numbers {}); // which one?
    wished.size = 5000;
    QList<Listed> other = listing({"a"});
    other[0].size = 9000;
    QCOMPARE(numbers(lettersToDelete(other, {wished}, Forever, Now).wished), Numbers {}); // it was another letter that was meant
}

// The server gave the name away once more, and nobody has seen the letter that has it now.
void TestFetchPlan::deletesNothingOfAnotherSize()
{
    LedgerEntry old = known("a", 400);
    old.size = 5000;
    QList<Listed> now = listing({"a"});
    const auto due = [&](quint64 size) {
        now[0].size = size;
        return numbers(lettersToDelete(now, {old}, Never, Now).due);
    };
    QCOMPARE(due(5000), (Numbers {1}));
    QCOMPARE(due(5020), (Numbers {1})); // a server's own Status field
    QCOMPARE(due(9000), Numbers {});
    QCOMPARE(due(900), Numbers {});
    LedgerEntry fetched = known("a");
    fetched.size = 9000;
    now[0].size = 9000;
    QCOMPARE(numbers(lettersToDelete(now, {old, fetched}, TwoWeeks, Now).due), Numbers {}); // it came today
    QCOMPARE(numbers(lettersToDelete(now, {old, fetched}, Never, Now).due), (Numbers {1}));
}

void TestFetchPlan::fetchesAnotherLetterUnderAnOldName()
{
    LedgerEntry old = known("a");
    old.size = 5000;
    QList<Listed> now = listing({"a"});
    now[0].size = 9000;
    QCOMPARE(numbers(lettersToFetch(now, {old}).fetch), (Numbers {1}));
    now[0].size = 5100;
    QCOMPARE(numbers(lettersToFetch(now, {old}).fetch), Numbers {});
    now[0].size = 9000;
    QCOMPARE(numbers(lettersToFetch(now, {old, known("a")}).fetch), Numbers {}); // once, whatever the server claims
}

void TestFetchPlan::triesWhatFailedLast()
{
    const auto failed = [](const QByteArray &uid, int tries) {
        LedgerEntry entry = known(uid, 0, LedgerState::Failed);
        entry.tries = tries;
        return entry;
    };
    const auto there = listing({"thrice", "once", "four", "new", "five", "twice"});
    const QList<LedgerEntry> entries {failed("thrice", 3), failed("once", 1), failed("four", 4), failed("five", 5), failed("twice", 2)};
    QCOMPARE(numbers(lettersToFetch(there, entries).fetch), (Numbers {4, 2, 6, 1}));
}

void TestFetchPlan::fetchesTheRestOnDemandOnly()
{
    LedgerEntry header = known("a", 0, LedgerState::Skipped);
    QList<Listed> large = listing({"a"});
    large[0].size = 50'000'000;
    QCOMPARE(numbers(lettersToFetch(large, {header}, 1'000'000).fetch), Numbers {});
    QVERIFY(lettersToFetch(large, {header}, 1'000'000).tooLarge.isEmpty());
    header.wish = LedgerWish::FetchWhole;
    QCOMPARE(numbers(lettersToFetch(large, {header}, 1'000'000).fetch), (Numbers {1}));
}

// Whatever its size, and also where it never came before.
void TestFetchPlan::fetchesWhatIsWishedBehindTheOthersOnceItFailed()
{
    for (const LedgerState state : {LedgerState::Skipped, LedgerState::Failed}) {
        LedgerEntry wished = known("a", 0, state);
        wished.row = 7;
        wished.size = 50'000'000;
        wished.wish = LedgerWish::FetchWhole;
        wished.tries = 1;
        LedgerEntry failed = known("b", 0, LedgerState::Failed);
        failed.tries = 4;
        LedgerEntry other = known("d", 0, LedgerState::Failed);
        other.tries = 5;
        QList<Listed> there = listing({"a", "b", "new", "d"});
        there[0].size = 50'000'000;
        FetchPlan plan = lettersToFetch(there, {wished, failed, other}, 1'000'000);
        QCOMPARE(numbers(plan.fetch), (Numbers {3, 1, 2}));
        QVERIFY(plan.tooLarge.isEmpty());
        QCOMPARE(plan.wished.value(1), 7);
        wished.tries = 9; // the person asks for it: it is not one of the rare
        plan = lettersToFetch(there, {wished, failed, other}, 1'000'000);
        QCOMPARE(numbers(plan.fetch), (Numbers {3, 2, 1}));
    }
}

void TestFetchPlan::fetchesTheTwinThatIsWished()
{
    LedgerEntry header = known("a", 0, LedgerState::Skipped);
    header.row = 1;
    header.size = 50'000;
    header.wish = LedgerWish::FetchWhole;
    LedgerEntry stored = known("a");
    stored.row = 2;
    stored.size = 2'000;
    QList<Listed> there = listing({"a", "a"});
    QVERIFY(lettersToFetch(there, {header, stored}).hangsOnSizes);
    QVERIFY(!lettersToFetch(there, {stored, stored}).hangsOnSizes);
    for (const bool reversed : {false, true}) {
        there[0].size = reversed ? 2'010 : 50'010;
        there[1].size = reversed ? 50'000 : 2'000;
        for (const QList<LedgerEntry> &rows : {QList {header, stored}, QList {stored, header}}) {
            const FetchPlan plan = lettersToFetch(there, rows, 10'000);
            QCOMPARE(numbers(plan.fetch), (Numbers {reversed ? 2U : 1U}));
            QCOMPARE(plan.wished.value(reversed ? 2 : 1), 1);
        }
    }
    there.removeLast(); // one of them is gone since
    QCOMPARE(numbers(lettersToFetch(there, {header, stored}, 10'000).fetch), Numbers {});
}

void TestFetchPlan::fetchesTwinsThatAreNewUnderAnOldName()
{
    LedgerEntry stored = known("a");
    stored.size = 1'000;
    QList<Listed> there = listing({"a", "a"});
    there[0].size = 5'000;
    there[1].size = 9'000;
    QCOMPARE(numbers(lettersToFetch(there, {stored}, 0).fetch), (Numbers {1, 2}));
    there[1].size = 1'010;
    QCOMPARE(numbers(lettersToFetch(there, {stored}, 0).fetch), Numbers {1});
    there[0].size.reset(); // nobody knows which of them it is
    there[1].size.reset();
    QCOMPARE(lettersToFetch(there, {stored}, 0).fetch.size(), 1);
}

void TestFetchPlan::fetchesNothingThatIsNeverWanted()
{
    for (const LedgerState state : {LedgerState::Stored, LedgerState::Skipped, LedgerState::Failed}) {
        LedgerEntry entry = known("a", 0, state);
        entry.size = 10;
        entry.wish = LedgerWish::NeverAgain;
        QList<Listed> there = listing({"a"});
        there[0].size = 10'000;
        QCOMPARE(numbers(lettersToFetch(there, {entry}).fetch), Numbers {});
    }
}

void TestFetchPlan::leavesWhatIsTooLarge()
{
    QList<Listed> there = listing({"small", "large", "unknown"});
    there[0].size = 1000;
    there[1].size = 1001;
    const FetchPlan plan = lettersToFetch(there, {}, 1000);
    QCOMPARE(numbers(plan.fetch), (Numbers {1, 3}));
    QCOMPARE(numbers(plan.tooLarge), (Numbers {2}));
    QCOMPARE(numbers(lettersToFetch(there, {}).fetch), (Numbers {1, 2, 3}));
}

void TestFetchPlan::knowsAQuietMailbox()
{
    const auto isQuiet = [](const QList<QByteArray> &uids, const QList<LedgerEntry> &entries, KeepPolicy policy = TwoWeeks) {
        return isNothingToDo(listing(uids), entries, policy, Now);
    };
    QVERIFY(isQuiet({"a", "b"}, {known("a"), known("b", 0, LedgerState::Skipped)}));
    QVERIFY(isQuiet({"a"}, {known("a", 400)}, Forever));
    QVERIFY(!isQuiet({"a"}, {known("a")}, Never));
    QVERIFY(!isQuiet({"a"}, {known("a", 14)}));
    QVERIFY(!isQuiet({"a", "b"}, {known("a")}));
    QVERIFY(!isQuiet({"a"}, {known("a"), known("b")}));
    QVERIFY(!isQuiet({"a"}, {known("a", 0, LedgerState::Failed)}));
    QVERIFY(!isQuiet({"a"}, {known("a", 0, LedgerState::DeleteSent)}));
    QVERIFY(!isQuiet({"a", "a"}, {known("a")}));
    QVERIFY(!isQuiet({""}, {known("")}));
    LedgerEntry gone = known("b");
    gone.gone = Now.addDays(-3);
    QVERIFY(isQuiet({"a"}, {known("a"), gone}));
    QVERIFY(!isQuiet({"a", "b"}, {known("a"), gone}));
    LedgerEntry wished = known("a");
    wished.wish = LedgerWish::DeleteThere;
    QVERIFY(!isQuiet({"a"}, {wished}, Forever));
}

QTEST_GUILESS_MAIN(TestFetchPlan)
#include "tst_fetch_plan.moc"
