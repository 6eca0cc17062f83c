// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/async/task.h"
#include "core/net/line_channel.h"
#include "tests/support/scripted_channel.h"
#include "tests/support/wait_until.h"

#include <QTest>

using namespace sobre;
using namespace sobre::tests;
using Kind = MailError::Kind;
using Delivery = ScriptedChannel::Delivery;

namespace {

/// A dialogue under test and how it ended.
struct Run {
    std::shared_ptr<ScriptedChannel::Report> report = std::make_shared<ScriptedChannel::Report>();
    std::unique_ptr<ScriptedChannel> channel;
    bool ended = false;
    std::optional<Kind> failure;
    QList<QByteArray> lines;
    Task<> task; // last: destroyed first

    explicit Run(const DialogueScript &script, Delivery delivery = Delivery::Whole)
        : channel(std::make_unique<ScriptedChannel>(script, report, delivery))
    {
    }
    template <typename Dialogue> void start(Dialogue dialogue)
    {
        task = guard(this, dialogue);
        task.start();
    }
    template <typename Dialogue> bool play(Dialogue dialogue)
    {
        start(dialogue);
        return waitUntil([this] { return ended; });
    }

private:
    template <typename Dialogue> static Task<> guard(Run *run, Dialogue dialogue)
    {
        try {
            co_await dialogue(run, run->channel.get());
        } catch (const MailError &error) {
            run->failure = error.kind;
        }
        run->ended = true;
    }
};

Task<> readThree(Run *run, net::LineChannel *channel)
{
    for (int i = 0; i < 3; ++i)
        run->lines.append(co_await channel->readLine());
}

Task<> readForever(Run *run, net::LineChannel *channel)
{
    for (;;)
        run->lines.append(co_await channel->readLine());
}

Task<> turnToTls(Run *run, net::LineChannel *channel)
{
    run->lines.append(co_await channel->readLine());
    channel->write("STLS\r\n");
    run->lines.append(co_await channel->readLine());
    co_await channel->startTls();
    channel->write("CAPA\r\n");
    run->lines.append(co_await channel->readLine());
}

} // namespace

class TestLineChannel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void handsOutLinesHoweverTheyArrive();
    void takesABareLfAsALineEndAndSaysSo();
    void keepsNulAndEightBitOctets();
    void refusesALineBeyondTheLimit();
    void takesALineOfExactlyTheLimit();
    void handsOutWhatCameBeforeTheLinkFailed();
    void throwsTheFailureAtEachLaterWait();
    void endsASilentServerAtTheDeadline();
    void letsASlowServerTakeItsTimeForAReply();
    void endsASlowDrip();
    void refusesOctetsBetweenTheAnswerAndTls();
    void turnsToTlsAndForgetsWhatWasBefore();
    void isSilentAfterTheTaskWasDestroyed();
    void survivesItsTaskInEitherOrder();
    void bodiesAreReadInBlocks();
    void boundsWhatLiesUnread();
};

void TestLineChannel::handsOutLinesHoweverTheyArrive()
{
    for (const Delivery delivery : { Delivery::Whole, Delivery::PerLine, Delivery::PerByte }) {
        Run run("S +OK one\nS\nS three", delivery);
        QVERIFY(run.play(readThree));
        QCOMPARE(run.failure, std::nullopt);
        QCOMPARE(run.lines, (QList<QByteArray>{ "+OK one", "", "three" }));
    }
}

void TestLineChannel::takesABareLfAsALineEndAndSaysSo()
{
    Run bare("R a\\nb\\nc\\n");
    QVERIFY(bare.play(readThree));
    QCOMPARE(bare.lines, (QList<QByteArray>{ "a", "b", "c" }));
    QVERIFY(bare.channel->endsLinesWithBareLf());

    Run mixed("R a\\r\\nb\\nc\\n");
    QVERIFY(mixed.play(readThree));
    QVERIFY(!mixed.channel->endsLinesWithBareLf());
}

void TestLineChannel::keepsNulAndEightBitOctets()
{
    Run run("R a\\0b\\r\\n\\xff\\xfe\\r\\nx\\ry\\r\\n");
    QVERIFY(run.play(readThree));
    QCOMPARE(run.lines, (QList<QByteArray>{ QByteArray("a\0b", 3), "\xff\xfe", "x\ry" }));
}

void TestLineChannel::refusesALineBeyondTheLimit()
{
    // Attack 14: no line end ever comes.
    Run endless("R " + QByteArray(net::LineChannel::MaxReplyLine + 2, 'a'));
    QVERIFY(endless.play(readForever));
    QCOMPARE(endless.failure, Kind::TooLong);

    Run ended("R " + QByteArray(net::LineChannel::MaxReplyLine + 1, 'a') + "\\r\\n");
    QVERIFY(ended.play(readForever));
    QCOMPARE(ended.failure, Kind::TooLong);
}

void TestLineChannel::takesALineOfExactlyTheLimit()
{
    for (const Delivery delivery : { Delivery::Whole, Delivery::PerByte }) {
        Run run("R " + QByteArray(net::LineChannel::MaxReplyLine, 'a') + "\\r\\n", delivery);
        QVERIFY(run.play([](Run *r, net::LineChannel *channel) -> Task<> {
            r->lines.append(co_await channel->readLine());
        }));
        QCOMPARE(run.failure, std::nullopt);
        QCOMPARE(run.lines.constFirst().size(), net::LineChannel::MaxReplyLine);
    }
}

void TestLineChannel::handsOutWhatCameBeforeTheLinkFailed()
{
    Run run("R one\\r\\ntwo\\r\\nhalf\nX");
    QVERIFY(run.play(readForever));
    QCOMPARE(run.failure, Kind::ConnectionLost);
    QCOMPARE(run.lines, (QList<QByteArray>{ "one", "two" }));
}

void TestLineChannel::throwsTheFailureAtEachLaterWait()
{
    Run run("X");
    int failures = 0;
    QVERIFY(run.play([&failures](Run *, net::LineChannel *channel) -> Task<> {
        for (int i = 0; i < 4; ++i) {
            try {
                if (i % 2)
                    co_await channel->readLine();
                else
                    co_await channel->startTls();
            } catch (const MailError &error) {
                failures += error.kind == Kind::ConnectionLost && error.server == u"mail.uno.test:110"
                    && error.retry == MailError::Retry::Later;
            }
        }
    }));
    QCOMPARE(failures, 4);
}

void TestLineChannel::endsASilentServerAtTheDeadline()
{
    Run run("S hello\nW");
    QVERIFY(run.play(readForever));
    QCOMPARE(run.failure, Kind::TimedOut);
    QCOMPARE(run.lines.size(), 1);
}

void TestLineChannel::letsASlowServerTakeItsTimeForAReply()
{
    // 50 of 60 seconds before each short reply, each to a command of ours: slow, but within the rules.
    Run run("S hi\nC a\nP 50000\nS 1\nC b\nP 50000\nS 2\nC c\nP 50000\nS 3");
    QVERIFY(run.play([](Run *r, net::LineChannel *channel) -> Task<> {
        for (const char *command : { "a\r\n", "b\r\n", "c\r\n" }) {
            r->lines.append(co_await channel->readLine());
            channel->write(command);
        }
        r->lines.append(co_await channel->readLine());
    }));
    QCOMPARE(run.failure, std::nullopt);
    QCOMPARE(run.lines.size(), 4);
}

void TestLineChannel::endsASlowDrip()
{
    // Attack 14: one octet every 50 seconds never lets the silence last a minute.
    QByteArray drip;
    for (int i = 0; i < 100; ++i)
        drip += "R a\\n\nP 50000\n";
    Run run(drip);
    QVERIFY(run.play(readForever));
    QCOMPARE(run.failure, Kind::TimedOut);
    QVERIFY(run.lines.size() < 6);
}

void TestLineChannel::refusesOctetsBetweenTheAnswerAndTls()
{
    // Attack 4
    Run run("S +OK hi\nC STLS\nR +OK go\\r\\n+OK injected\\r\\n\nT\nC CAPA\nS +OK");
    QVERIFY(run.play(turnToTls));
    QCOMPARE(run.failure, Kind::DataBeforeTls);
    QCOMPARE(run.report->written, "STLS\r\n");
}

void TestLineChannel::turnsToTlsAndForgetsWhatWasBefore()
{
    for (const Delivery delivery : { Delivery::Whole, Delivery::PerLine, Delivery::PerByte }) {
        Run run("S +OK hi\nC STLS\nS +OK go\nT\nC CAPA\nS +OK caps", delivery);
        QVERIFY(run.play(turnToTls));
        QCOMPARE(run.failure, std::nullopt);
        QVERIFY(run.channel->isEncrypted());
        QCOMPARE(run.lines.constLast(), "+OK caps");
        QCOMPARE(run.report->writtenBeforeTls, "STLS\r\n");
        QVERIFY(run.report->problems.isEmpty());
    }
}

void TestLineChannel::isSilentAfterTheTaskWasDestroyed()
{
    Run run("S one\nP 10\nS two\nS three", Delivery::PerByte);
    run.start(readForever);
    QVERIFY(waitUntil([&run] { return run.lines.size() == 1; }));
    run.task = {};
    QTest::qWait(20);
    QCOMPARE(run.lines.size(), 1);
    QVERIFY(!run.ended);
}

void TestLineChannel::survivesItsTaskInEitherOrder()
{
    Run run("P 10\nS one");
    run.start(readForever);
    run.channel.reset(); // the wrong way round: must not crash either
    run.task = {};
    QVERIFY(!run.ended);
}

void TestLineChannel::bodiesAreReadInBlocks()
{
    Run run("S +OK\nR 12345\\r\\n67");
    QByteArray body;
    QVERIFY(run.play([&body](Run *, net::LineChannel *channel) -> Task<> {
        co_await channel->readLine();
        while (body.size() < 9) {
            co_await channel->data();
            body.append(channel->unread().first(1));
            channel->consume(1);
        }
    }));
    QCOMPARE(body, "12345\r\n67");
    QVERIFY(run.report->log->lines().contains(u"S: (9 octets of a letter)"));
    QVERIFY(!run.report->log->text().contains(u"12345"));
}

void TestLineChannel::boundsWhatLiesUnread()
{
    // The dialogue reads nothing for a while: the server must be held back.
    Run run("Z 8000000\nS end");
    bool go = false;
    qint64 seen = 0;
    QVERIFY(run.play([&](Run *, net::LineChannel *channel) -> Task<> {
        co_await channel->data();
        struct Turn { // lets the event loop run
            QObject context;
            bool await_ready() { return false; }
            void await_suspend(std::coroutine_handle<> h)
            {
                QMetaObject::invokeMethod(&context, [h] { h.resume(); }, Qt::QueuedConnection);
            }
            void await_resume() { }
        };
        for (int i = 0; i < 1000; ++i)
            co_await Turn();
        go = true;
        while (seen < 8000000) {
            co_await channel->data();
            const qsizetype size
                = std::min({ channel->unread().size(), qsizetype(10000), qsizetype(8000000 - seen) });
            channel->consume(size);
            seen += size;
        }
        co_await channel->readLine();
    }));
    QVERIFY(go);
    QCOMPARE(run.failure, std::nullopt);
    QCOMPARE(seen, 8000000);
    QVERIFY(run.report->mostUnread < 2 * net::LineChannel::HighWater);
}

QTEST_GUILESS_MAIN(TestLineChannel)
#include "tst_line_channel.moc"
