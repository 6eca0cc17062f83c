// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/async/task_thread.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sobre;

class TestTaskThread : public QObject {
    Q_OBJECT

private slots:
    void runsTasksInItsThreadAndAnswersInTheCallers();
    void handsAnErrorOverAsAValue();
    void cancelsATaskThatWaits();
    void saysNothingToAContextThatIsGone();
    void cancelsWhatRunsWhenItEnds();
    void resumesACoroutineOfTheCaller();
    void destroyingATaskDestroysItsWaiters();
    void deliversAValueThatCameFirst();
};

namespace {

// Tells when a coroutine's frame is gone.
struct Witness {
    std::shared_ptr<std::atomic<int>> alive;
    explicit Witness(std::shared_ptr<std::atomic<int>> counter)
        : alive(std::move(counter))
    {
        ++*alive;
    }
    Witness(const Witness &) = delete;
    ~Witness() { --*alive; }
};

Task<int> waitForever(std::shared_ptr<std::atomic<int>> alive)
{
    const Witness witness(alive);
    co_return co_await Pending<int>();
}

Task<int> whichThread(QThread **thread)
{
    *thread = QThread::currentThread();
    co_return 7;
}

Task<int> fail()
{
    throw MailError {.kind = MailError::Kind::DiskFull};
    co_return 0;
}

} // namespace

void TestTaskThread::runsTasksInItsThreadAndAnswersInTheCallers()
{
    TaskThread thread(u"test"_s);
    QThread *inside = nullptr;
    QThread *answered = nullptr;
    int value = 0;
    thread.run<int>([&inside] { return whichThread(&inside); }, this, [&](Result<int> outcome) {
        value = outcome.value_or(0);
        answered = QThread::currentThread();
    });
    QTRY_COMPARE(value, 7);
    QVERIFY(inside && inside != QThread::currentThread());
    QCOMPARE(answered, QThread::currentThread());
}

void TestTaskThread::handsAnErrorOverAsAValue()
{
    TaskThread thread(u"test"_s);
    std::optional<MailError::Kind> kind;
    thread.run<int>([] { return fail(); }, this, [&](Result<int> outcome) { kind = outcome.error().kind; });
    QTRY_COMPARE(kind, MailError::Kind::DiskFull);
}

void TestTaskThread::cancelsATaskThatWaits()
{
    TaskThread thread(u"test"_s);
    const auto alive = std::make_shared<std::atomic<int>>(0);
    std::optional<MailError::Kind> kind;
    const quint64 id = thread.run<int>([alive] { return waitForever(alive); }, this,
                                       [&](Result<int> outcome) { kind = outcome.error().kind; });
    QTRY_COMPARE(alive->load(), 1);
    thread.cancel(id);
    QTRY_COMPARE(kind, MailError::Kind::Cancelled);
    QCOMPARE(alive->load(), 0);
    thread.cancel(id); // again: nothing happens
}

void TestTaskThread::saysNothingToAContextThatIsGone()
{
    TaskThread thread(u"test"_s);
    auto context = std::make_unique<QObject>();
    bool told = false;
    QThread *inside = nullptr;
    thread.run<int>([&inside] { return whichThread(&inside); }, context.get(), [&](Result<int>) { told = true; });
    context.reset();
    bool later = false;
    thread.run<int>([&inside] { return whichThread(&inside); }, this, [&](Result<int>) { later = true; });
    QTRY_VERIFY(later);
    QVERIFY(!told);
}

void TestTaskThread::cancelsWhatRunsWhenItEnds()
{
    const auto alive = std::make_shared<std::atomic<int>>(0);
    {
        TaskThread thread(u"test"_s);
        thread.run<int>([alive] { return waitForever(alive); }, this, [](Result<int>) {});
        QTRY_COMPARE(alive->load(), 1);
    }
    QCOMPARE(alive->load(), 0);
}

void TestTaskThread::resumesACoroutineOfTheCaller()
{
    TaskThread thread(u"test"_s);
    QThread *inside = nullptr;
    QThread *resumed = nullptr;
    int value = 0;
    const auto outer = [&]() -> Task<> {
        value = co_await thread.call<int>([&inside] { return whichThread(&inside); }, this);
        resumed = QThread::currentThread();
    };
    Task<> task = outer();
    task.start();
    QTRY_COMPARE(value, 7);
    QCOMPARE(resumed, QThread::currentThread());
}

void TestTaskThread::destroyingATaskDestroysItsWaiters()
{
    const auto alive = std::make_shared<std::atomic<int>>(0);
    const Pending<int> pending;
    const auto outer = [&]() -> Task<> {
        const Witness witness(alive);
        co_await pending;
    };
    {
        Task<> task = outer();
        task.start();
        QCOMPARE(alive->load(), 1);
    }
    QCOMPARE(alive->load(), 0);
    pending.finish(1); // wakes nobody
}

void TestTaskThread::deliversAValueThatCameFirst()
{
    const Pending<int> pending;
    pending.finish(3);
    pending.finish(4); // only the first counts
    int value = 0;
    const auto outer = [&]() -> Task<> { value = co_await pending; };
    Task<> task = outer();
    task.start();
    QCOMPARE(value, 3);
    QVERIFY(task.isDone());
}

QTEST_GUILESS_MAIN(TestTaskThread)
#include "tst_task_thread.moc"
