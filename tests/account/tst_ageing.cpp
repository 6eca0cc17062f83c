// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/ageing.h"

#include <QTest>
#include <QTimeZone>

using namespace sobre::account;
using namespace std::chrono_literals;
using sobre::store::LedgerEntry;
using sobre::store::LedgerState;

class TestAgeing : public QObject {
    Q_OBJECT

private slots:
    void agesNothingAtTheFirstLook();
    void datesAtTheFirstLookByNetworkTime();
    void agesFromOneLookToTheNext();
    void agesNothingAfterTheClockMoved_data();
    void agesNothingAfterTheClockMoved();
    void agesAgainADayAfterTheClockMoved();
    void agesByTheLastLookAfterAnAbsence();
    void doubtsNoClockForEver();
    void remembersTheClocks();
    void asksBeforeMoreThanHalfGoes();
    void noticesAMailboxThatChangedOvernight();
};

namespace {

const QDateTime Noon(QDate(2026, 11, 22), QTime(12, 0), QTimeZone::UTC);
const KeepPolicy TwoWeeks;

ClockReading at(std::chrono::seconds wall, std::chrono::seconds sinceBoot, const QByteArray &boot = "one")
{
    return {.wall = Noon.addDuration(wall), .sinceBoot = sinceBoot, .boot = boot};
}

} // namespace

void TestAgeing::agesNothingAtTheFirstLook()
{
    const ClockJudgement first = judgeClock(std::nullopt, at(0s, 1h), TwoWeeks);
    QVERIFY(!first.agesBy.isValid());
    QVERIFY(!first.isTrusted);
    QCOMPARE(judgeClock(first.memory, at(10min, 1h + 10min), TwoWeeks).agesBy, at(10min, 0s).wall);
}

// What comes then counts its days from then; nothing that is here already goes.
void TestAgeing::datesAtTheFirstLookByNetworkTime()
{
    ClockReading now = at(0s, 1h);
    now.isSynchronised = true;
    const ClockJudgement first = judgeClock(std::nullopt, now, TwoWeeks);
    QVERIFY(first.isTrusted);
    QVERIFY(!first.agesBy.isValid());
    now.wall = QDateTime(QDate(2001, 1, 1), QTime(0, 0), QTimeZone::UTC); // whoever says so
    QVERIFY(!judgeClock(std::nullopt, now, TwoWeeks).isTrusted);
    // A clock that moved is in doubt for its day, whoever set it.
    now = at(8760h, 100h + 10min);
    now.isSynchronised = true;
    QVERIFY(!judgeClock(ClockMemory {.last = at(0s, 100h)}, now, TwoWeeks).isTrusted);
    QVERIFY(judgeClock(ClockMemory {.last = at(0s, 100h)}, at(10min, 100h + 10min), TwoWeeks).isTrusted);
}

void TestAgeing::agesFromOneLookToTheNext()
{
    const ClockMemory before {.last = at(0s, 100h)};
    QCOMPARE(judgeClock(before, at(10min, 100h + 10min), TwoWeeks).agesBy, at(10min, 0s).wall);
    QCOMPARE(judgeClock(before, at(-2min, 100h + 10min), TwoWeeks).agesBy, at(-2min, 0s).wall); // corrected, as clocks are every day
    QCOMPARE(judgeClock(before, at(72h, 172h), TwoWeeks).agesBy, at(72h, 0s).wall);
    QCOMPARE(judgeClock(before, at(72h, 10min, "two"), TwoWeeks).agesBy, at(72h, 0s).wall); // switched off meanwhile
}

void TestAgeing::agesNothingAfterTheClockMoved_data()
{
    QTest::addColumn<qint64>("wall");
    QTest::addColumn<qint64>("sinceBoot");
    QTest::addColumn<QByteArray>("boot");
    const auto row = [](const char *name, std::chrono::seconds wall, std::chrono::seconds boot, const char *run) {
        QTest::newRow(name) << qint64(wall.count()) << qint64(boot.count()) << QByteArray(run);
    };
    row("a year ahead", 8760h, 100h + 10min, "one");
    row("a year ahead, and the computer was on for a day", 8760h, 124h, "one");
    row("thirteen days ahead", 312h, 100h + 10min, "one");
    row("back to 1970", -300'000h, 1min, "two");
    row("back by an hour", -1h, 100h + 10min, "one");
}

void TestAgeing::agesNothingAfterTheClockMoved()
{
    QFETCH(qint64, wall);
    QFETCH(qint64, sinceBoot);
    QFETCH(QByteArray, boot);
    const ClockMemory before {.last = at(0s, 100h)};
    const ClockJudgement judgement = judgeClock(before, at(std::chrono::seconds(wall), std::chrono::seconds(sinceBoot), boot), TwoWeeks);
    QVERIFY(!judgement.agesBy.isValid());
    QVERIFY(judgement.memory.doubtedUntil.isValid());
}

void TestAgeing::agesAgainADayAfterTheClockMoved()
{
    const ClockJudgement moved = judgeClock(ClockMemory {.last = at(0s, 100h)}, at(312h, 101h), TwoWeeks);
    const ClockJudgement soon = judgeClock(moved.memory, at(312h + 10min, 101h + 10min), TwoWeeks);
    QVERIFY(!soon.agesBy.isValid());
    const ClockJudgement later = judgeClock(soon.memory, at(312h + 25h, 101h + 25h), TwoWeeks);
    QVERIFY(later.agesBy.isValid());
    QVERIFY(!later.memory.doubtedUntil.isValid());
}

void TestAgeing::agesByTheLastLookAfterAnAbsence()
{
    const ClockMemory before {.last = at(0s, 100h)};
    const ClockJudgement back = judgeClock(before, at(15 * 24h, 1min, "two"), TwoWeeks);
    QCOMPARE(back.agesBy, at(0s, 0s).wall); // what was due then is due still
    QCOMPARE(judgeClock(back.memory, at(15 * 24h + 10min, 11min, "two"), TwoWeeks).agesBy, at(15 * 24h + 10min, 0s).wall);
}

// Set to 2099 for a minute, and put right: nothing may wait until 2099.
void TestAgeing::doubtsNoClockForEver()
{
    const ClockJudgement ahead = judgeClock(ClockMemory {.last = at(0s, 1h)}, at(600'000h, 1h + 1min), TwoWeeks);
    const ClockJudgement right = judgeClock(ahead.memory, at(2min, 1h + 2min), TwoWeeks);
    QVERIFY(!right.agesBy.isValid());
    QVERIFY(judgeClock(right.memory, at(26h, 27h), TwoWeeks).agesBy.isValid());
}

void TestAgeing::remembersTheClocks()
{
    ClockMemory memory {.last = at(5s, 77s, "9f6b")};
    QCOMPARE(ClockMemory::parse(memory.text()), std::optional(memory));
    memory.doubtedUntil = Noon;
    QCOMPARE(ClockMemory::parse(memory.text()), std::optional(memory));
    QCOMPARE(ClockMemory::parse(""), std::nullopt);
    QCOMPARE(ClockMemory::parse("1 2 3"), std::nullopt);
    QCOMPARE(ClockMemory::parse("a b c d"), std::nullopt);
    const ClockReading now = ClockReading::now();
    QVERIFY(now.sinceBoot > 0s);
    QVERIFY(!now.boot.isEmpty());
    QVERIFY(qAbs(now.wall.secsTo(QDateTime::currentDateTimeUtc())) < 60);
}

void TestAgeing::asksBeforeMoreThanHalfGoes()
{
    QVERIFY(isTooMuchAtOnce(10, 19));
    QVERIFY(isTooMuchAtOnce(10, 10));
    QVERIFY(!isTooMuchAtOnce(10, 20));
    QVERIFY(!isTooMuchAtOnce(9, 9));
}

void TestAgeing::noticesAMailboxThatChangedOvernight()
{
    const auto some = [](int count, const QDateTime &gone, LedgerState state = LedgerState::Stored) {
        return QList<LedgerEntry>(count, LedgerEntry {.firstSeen = Noon.addDays(-20), .state = state, .gone = gone});
    };
    QVERIFY(isUpset(some(10, Noon.addSecs(-60)) + some(9, {}), Noon));
    QVERIFY(!isUpset(some(10, Noon.addSecs(-60)) + some(10, {}), Noon));
    // What came meanwhile stayed nowhere.
    const QList<LedgerEntry> newcomers(20, LedgerEntry {.firstSeen = Noon.addSecs(-60)});
    QVERIFY(isUpset(some(10, Noon.addSecs(-60)) + newcomers, Noon));
    QVERIFY(!isUpset(some(9, Noon.addSecs(-60)), Noon));
    QVERIFY(!isUpset(some(50, Noon.addDays(-2)), Noon));
    QVERIFY(!isUpset(some(50, Noon.addSecs(-60), LedgerState::DeleteSent), Noon)); // it was us
    QVERIFY(!isUpset(some(50, Noon.addYears(60)), Noon)); // by a clock that stood wrong
}

QTEST_GUILESS_MAIN(TestAgeing)
#include "tst_ageing.moc"
