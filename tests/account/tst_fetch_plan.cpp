// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/fetch_plan.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sobre::account;
using sobre::pop3::Listed;
using sobre::store::LedgerEntry;
using sobre::store::LedgerState;

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
    return {.uid = uid, .firstSeen = Now.addDays(-daysAgo), .state = state};
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
    QCOMPARE(numbers(lettersToFetch(listing({"a", "b", "c"}), {known("b")})), (Numbers {1, 3}));
    QCOMPARE(numbers(lettersToFetch(listing({"a", "b"}), {})), (Numbers {1, 2}));
    QCOMPARE(numbers(lettersToFetch({}, {known("gone")})), Numbers {});
}

void TestFetchPlan::fetchesBothLettersOfADoubleNameOnce()
{
    const auto doubled = listing({"a", "a", "b"});
    QCOMPARE(numbers(lettersToFetch(doubled, {})), (Numbers {1, 2, 3}));
    QCOMPARE(lettersToFetch(doubled, {known("a")}).size(), 2);
    QCOMPARE(numbers(lettersToFetch(doubled, {known("a"), known("a"), known("b")})), Numbers {});
}

void TestFetchPlan::fetchesNamelessLettersAlways()
{
    QCOMPARE(numbers(lettersToFetch(listing({"", ""}), {known("")})), (Numbers {1, 2}));
}

void TestFetchPlan::deletesNothingThatIsNotStored()
{
    QCOMPARE(numbers(lettersToDelete(listing({"a", "b"}), {known("b")}, Never, Now)), (Numbers {2}));
    QCOMPARE(numbers(lettersToDelete(listing({"", "a"}), {}, Never, Now)), Numbers {});
}

void TestFetchPlan::deletesNothingForever()
{
    QCOMPARE(numbers(lettersToDelete(listing({"a"}), {known("a", 10'000)}, Forever, Now)), Numbers {});
}

void TestFetchPlan::deletesByTheDayWeGotIt()
{
    const QList<LedgerEntry> entries {known("new", 0), known("almost", 13), known("due", 14), known("old", 400)};
    QCOMPARE(numbers(lettersToDelete(listing({"new", "almost", "due", "old"}), entries, TwoWeeks, Now)), (Numbers {3, 4}));
    LedgerEntry undated = known("undated");
    undated.firstSeen = {};
    QCOMPARE(numbers(lettersToDelete(listing({"undated"}), {undated}, TwoWeeks, Now)), Numbers {});
}

void TestFetchPlan::deletesNeitherLetterOfADoubleName()
{
    QCOMPARE(numbers(lettersToDelete(listing({"a", "a", "b"}), {known("a"), known("a"), known("b")}, Never, Now)), (Numbers {3}));
}

void TestFetchPlan::deletesNothingThatWasSkipped()
{
    QCOMPARE(numbers(lettersToDelete(listing({"a"}), {known("a", 0, LedgerState::Skipped)}, Never, Now)), Numbers {});
}

void TestFetchPlan::deletesAgainWhatAnUnansweredQuitLeft()
{
    QCOMPARE(numbers(lettersToDelete(listing({"a"}), {known("a", 0, LedgerState::DeleteSent)}, Never, Now)), (Numbers {1}));
}

QTEST_GUILESS_MAIN(TestFetchPlan)
#include "tst_fetch_plan.moc"
