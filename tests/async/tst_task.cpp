// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/async/in_worker.h"
#include "core/async/pending.h"
#include "core/async/task.h"
#include "core/async/with_deadline.h"

#include <QTest>

#include <atomic>
#include <memory>
#include <stdexcept>
#include <thread>

using namespace sobre;
using namespace std::chrono_literals;

namespace {

/// Counts how many of it live.
struct Alive {
    static inline int count = 0;
    Alive() { ++count; }
    Alive(const Alive &) { ++count; }
    ~Alive() { --count; }
};

Task<int> twice(int value)
{
    co_return value * 2;
}

Task<int> sum(int a, int b)
{
    const int first = co_await twice(a);
    const int second = co_await twice(b);
    co_return first + second;
}

Task<int> failing(int depth)
{
    const Alive alive;
    if (depth == 0)
        throw std::runtime_error("down here");
    co_return co_await failing(depth - 1);
}

Task<int> waiting(Pending<int> pending)
{
    const Alive alive;
    co_return co_await pending;
}

Task<> into(Task<int> work, int *value)
{
    *value = co_await work;
}

Task<> failureOf(Task<int> work, QByteArray *words)
{
    try {
        co_await work;
    } catch (const std::exception &error) {
        *words = error.what();
    }
}

} // namespace

class TestTask : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void runsWhenAwaited();
    void carriesExceptions();
    void waitsForAPending();
    void aPendingMayBeFirst();
    void isCancelledByDestroyingIt();
    void thousandsInARowNeedNoStack();
    void deadlineLetsGoodWorkThrough();
    void deadlineEndsWorkThatIsLate();
    void deadlineCarriesExceptions();
    void deadlineIsCancelledWithItsTask();
    void workerRunsElsewhere();
    void workerCarriesExceptions();
    void workerMayOutliveItsTask();
};

void TestTask::init()
{
    Alive::count = 0;
}

void TestTask::runsWhenAwaited()
{
    int value = 0;
    Task<> task = into(sum(3, 4), &value);
    QCOMPARE(value, 0); // lazy
    task.start();
    QVERIFY(task.isDone());
    QCOMPARE(value, 14);
}

void TestTask::carriesExceptions()
{
    QByteArray words;
    Task<> task = failureOf(failing(10), &words);
    task.start();
    QCOMPARE(words, "down here");
    task = {};
    QCOMPARE(Alive::count, 0);
}

void TestTask::waitsForAPending()
{
    const Pending<int> pending;
    int value = 0;
    Task<> task = into(waiting(pending), &value);
    task.start();
    QVERIFY(!task.isDone());
    pending.finish(7);
    QVERIFY(task.isDone());
    QCOMPARE(value, 7);
    pending.finish(8);
    QCOMPARE(value, 7);
}

void TestTask::aPendingMayBeFirst()
{
    const Pending<int> pending;
    pending.finish(7);
    int value = 0;
    Task<> task = into(waiting(pending), &value);
    task.start();
    QCOMPARE(value, 7);
}

void TestTask::isCancelledByDestroyingIt()
{
    const Pending<int> pending;
    int value = 0;
    {
        Task<> task = into(waiting(pending), &value);
        task.start();
        QCOMPARE(Alive::count, 1);
    }
    QCOMPARE(Alive::count, 0);
    pending.finish(7);
    QCOMPARE(value, 0);
}

void TestTask::thousandsInARowNeedNoStack()
{
#ifndef NDEBUG
    constexpr int Count = 2'000; // an unoptimised build makes no jump of a resumption
#else
    constexpr int Count = 2'000'000;
#endif
    const auto many = [](int *total) -> Task<> {
        for (int i = 0; i < Count; ++i)
            *total += co_await twice(1);
    };
    int total = 0;
    Task<> task = many(&total);
    task.start();
    QCOMPARE(total, 2 * Count);
}

void TestTask::deadlineLetsGoodWorkThrough()
{
    const Pending<int> pending;
    int value = 0;
    Task<> task = into(withDeadline(waiting(pending), 10s, std::runtime_error("late")), &value);
    task.start();
    pending.finish(7);
    QTRY_COMPARE(value, 7);
    QTRY_COMPARE(Alive::count, 0);
}

void TestTask::deadlineEndsWorkThatIsLate()
{
    const Pending<int> pending;
    QByteArray words;
    Task<> task = failureOf(withDeadline(waiting(pending), 10ms, std::runtime_error("late")), &words);
    task.start();
    QCOMPARE(Alive::count, 1);
    QTRY_COMPARE(words, "late");
    QCOMPARE(Alive::count, 0);
    pending.finish(7); // nobody is there
}

void TestTask::deadlineCarriesExceptions()
{
    QByteArray words;
    Task<> task = failureOf(withDeadline(failing(2), 10s, std::runtime_error("late")), &words);
    task.start();
    QTRY_COMPARE(words, "down here");
}

void TestTask::deadlineIsCancelledWithItsTask()
{
    const Pending<int> pending;
    QByteArray words;
    {
        Task<> task = failureOf(withDeadline(waiting(pending), 5ms, std::runtime_error("late")), &words);
        task.start();
    }
    QCOMPARE(Alive::count, 0);
    pending.finish(7);
    QTest::qWait(20);
    QCOMPARE(words, "");
}

void TestTask::workerRunsElsewhere()
{
    const auto here = std::this_thread::get_id();
    int value = 0;
    Task<> task = into(inWorker([here] { return std::this_thread::get_id() == here ? 1 : 2; }), &value);
    task.start();
    QCOMPARE(value, 0);
    QTRY_COMPARE(value, 2);
}

void TestTask::workerCarriesExceptions()
{
    QByteArray words;
    Task<> task = failureOf(inWorker([]() -> int { throw std::runtime_error("over there"); }), &words);
    task.start();
    QTRY_COMPARE(words, "over there");
}

void TestTask::workerMayOutliveItsTask()
{
    const auto ran = std::make_shared<std::atomic<bool>>(false);
    int value = 0;
    {
        Task<> task = into(inWorker([ran] {
                               std::this_thread::sleep_for(20ms);
                               *ran = true;
                               return 1;
                           }),
                           &value);
        task.start();
    }
    QTRY_VERIFY(*ran);
    QTest::qWait(5);
    QCOMPARE(value, 0);
}

QTEST_GUILESS_MAIN(TestTask)
#include "tst_task.moc"
