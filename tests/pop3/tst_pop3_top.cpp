// SPDX-License-Identifier: GPL-3.0-or-later
// Looking at headers (TOP), and letters chosen by hand.
#include "tests/pop3/session_run.h"
#include "tests/support/qca_main.h"

using namespace sobre;
using namespace sobre::tests;
using namespace sobre::pop3;
using Kind = MailError::Kind;
using Encryption = net::ServerAddress::Encryption;
using Delivery = ScriptedChannel::Delivery;
using Want = Pop3Settings::Want;

namespace {

/// From the greeting to a listing of three letters, with these capabilities.
QByteArray listed(const QByteArray &capabilities)
{
    QByteArray said = "S +OK\n";
    for (const QByteArray &capability : capabilities.split('|'))
        said += "S " + capability + '\n';
    said += "S .\n";
    const bool pipelining = capabilities.contains("PIPELINING");
    const QByteArray uids = "S +OK\nS 1 aaa\nS 2 bbb\nS 3 ccc\nS .\n";
    return "S +OK\nC CAPA\n" + said + "C USER ann\nS +OK\nC PASS ****\nS +OK\n"
        + (pipelining ? "C CAPA\nC STAT\nC UIDL\n" + said + "S +OK 3 90\n" + uids
                      : "C STAT\nS +OK 3 90\nC UIDL\n" + uids)
        + "C LIST\nS +OK\nS 1 30\nS 2 30\nS 3 30\nS .\n";
}

const QByteArray Capabilities = "USER|UIDL|TOP";
const QByteArray Leave = "C QUIT\nS +OK";
const Listed First{ 1, "aaa", 30 };
const Listed Second{ 2, "bbb", 30 };
const Listed Third{ 3, "ccc", 30 };

void playWell(SessionRun &run)
{
    QVERIFY(run.play());
    QVERIFY2(run.report->problems.isEmpty(), qPrintable(run.problems()));
    QVERIFY2(!run.outcome.error, run.outcome.error ? run.outcome.error->serverText.constData() : "");
    QVERIFY(run.report->finished);
}

} // namespace

class TestPop3Top : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void looksBeforeItFetches();
    void looksAtManyInOneWrite();
    void saysThatAServerHasNoTop();
    void triesTopWhereThereIsNoCapa();
    void goesOnWhenOneHeaderIsRefused();
    void keepsABoundedPartOfAHeader();
    void takesAServerThatSendsTheWholeLetter();
    void endsAnEndlessHeader();
    void deletesByHandWhatIsStillTheSame();
    void deletesByHandWithoutFetching();
    void survivesACutAtEveryOctet();
    void isCancelledAtEveryStep();
};

void TestPop3Top::looksBeforeItFetches()
{
    for (const Delivery delivery : { Delivery::Whole, Delivery::PerLine, Delivery::PerByte }) {
        SessionRun run(listed(Capabilities) + R"(
            C TOP 1 0
            S +OK
            S Subject: hi
            S ..x: y
            S
            S .
            C TOP 3 0
            S +OK
            S Subject: ho
            S
            S .
            C RETR 2
            S +OK
            S b
            S .
            C RETR 3
            S +OK
            S c
            S .
        )" + Leave,
                       Encryption::Tls, delivery);
        run.sink.toLook = { First, Third };
        run.sink.toFetch = QList<Listed>{ Second };
        run.sink.afterLook = QList<Listed>{ Third, Second }; // asked for twice, fetched once
        playWell(run);
        QCOMPARE(run.sink.seen.size(), 2);
        QCOMPARE(run.sink.seen.value(0).letter, First);
        QCOMPARE(run.sink.seen.value(0).header, "Subject: hi\r\n.x: y\r\n\r\n");
        QCOMPARE(run.sink.seen.value(1).header, "Subject: ho\r\n\r\n");
        QCOMPARE(run.sink.letters.size(), 2);
        QVERIFY(run.outcome.hasTop && run.outcome.hasUidl);
    }
}

void TestPop3Top::looksAtManyInOneWrite()
{
    SessionRun run(
        listed(Capabilities + "|PIPELINING")
        + "C TOP 1 0\nC TOP 2 0\nC TOP 3 0\nS +OK\nS a: 1\nS .\nS +OK\nS a: 2\nS .\nS +OK\nS a: 3\nS .\n"
        + Leave);
    run.sink.toLook = { First, Second, Third };
    run.sink.toFetch = QList<Listed>();
    run.sink.afterLook = QList<Listed>();
    playWell(run);
    QVERIFY(run.report->written.contains("TOP 1 0\r\nTOP 2 0\r\nTOP 3 0\r\n"));
    QCOMPARE(run.sink.seen.size(), 3);
    QCOMPARE(run.sink.seen.value(2).header, "a: 3\r\n");
}

void TestPop3Top::saysThatAServerHasNoTop()
{
    SessionRun run(listed("USER|UIDL") + Leave);
    run.sink.toLook = { First };
    run.sink.toFetch = QList<Listed>();
    run.sink.afterLook = QList<Listed>();
    playWell(run);
    QVERIFY(!run.report->written.contains("TOP"));
    QCOMPARE(run.sink.failures, QList<Listed>{ First });
    QVERIFY(run.sink.lookedWith.has_value());
    QVERIFY(!run.outcome.hasTop);
}

void TestPop3Top::triesTopWhereThereIsNoCapa()
{
    const QByteArray start = "S +OK\nC CAPA\nS -ERR\nC USER ann\nS +OK\nC PASS ****\nS +OK\nC STAT\nS +OK 1 "
                             "9\nC UIDL\nS +OK\nS 1 aaa\nS .\n"
                             "C LIST\nS +OK\nS 1 30\nS .\nC TOP 1 0\n";
    for (const bool has : { true, false }) {
        SessionRun run(start + (has ? "S +OK\nS a: b\nS .\n" : "S -ERR what\n") + Leave);
        run.sink.toLook = { First };
        run.sink.toFetch = QList<Listed>();
        run.sink.afterLook = QList<Listed>();
        playWell(run);
        QCOMPARE(run.outcome.hasTop, has);
        QCOMPARE(run.sink.seen.size(), has ? 1 : 0);
        QCOMPARE(run.sink.failures.size(), has ? 0 : 1);
    }
}

void TestPop3Top::goesOnWhenOneHeaderIsRefused()
{
    SessionRun run(listed(Capabilities)
                   + "C TOP 1 0\nS -ERR gone\nC TOP 2 0\nS +OK\nS a: b\nS .\nC DELE 1\nS +OK\n" + Leave);
    run.sink.toLook = { First, Second };
    run.sink.toFetch = QList<Listed>();
    run.sink.afterLook = QList<Listed>();
    run.sink.toRemove = QList<Listed>{ First }; // what cannot be looked at may be deleted all the same
    playWell(run);
    QCOMPARE(run.sink.seen.size(), 1);
    QCOMPARE(run.sink.failures, QList<Listed>{ First });
    QCOMPARE(run.outcome.letterErrors.size(), 1);
    QCOMPARE(run.outcome.letterErrors[0].error.scope, MailError::Scope::Letter);
    QCOMPARE(run.outcome.deleted, 1);
}

void TestPop3Top::keepsABoundedPartOfAHeader()
{
    SessionRun run(listed(Capabilities) + "C TOP 1 0\nS +OK\n"
                   + ("S x: " + QByteArray(997, 'y') + '\n').repeated(200)
                   + "S .\nC TOP 2 0\nS +OK\nS a: b\nS .\n" + Leave);
    run.sink.toLook = { First, Second };
    run.sink.toFetch = QList<Listed>();
    run.sink.afterLook = QList<Listed>();
    playWell(run);
    QCOMPARE(run.sink.seen.size(), 2);
    QCOMPARE(run.sink.seen.value(0).header.size(), 64 * 1024);
    QCOMPARE(run.sink.seen.value(1).header, "a: b\r\n");
}

void TestPop3Top::takesAServerThatSendsTheWholeLetter()
{
    SessionRun run(listed(Capabilities) + "C TOP 1 0\nS +OK\nS a: b\nS\nZ 20000000\nS .\n" + Leave);
    run.sink.toLook = { First };
    run.sink.toFetch = QList<Listed>();
    run.sink.afterLook = QList<Listed>();
    playWell(run);
    QVERIFY(run.sink.seen.value(0).header.startsWith("a: b\r\n\r\nxxx"));
    QCOMPARE(run.sink.seen.value(0).header.size(), 64 * 1024);
}

void TestPop3Top::endsAnEndlessHeader()
{
    // Attack 14
    SessionRun run(listed(Capabilities) + "C TOP 1 0\nS +OK\nZ 80000000\n");
    run.sink.toLook = { First };
    QVERIFY(run.play());
    QCOMPARE(run.kind(), Kind::TooLong);
    QCOMPARE(run.sink.failures, QList<Listed>{ First });
    QVERIFY(run.report->mostUnread < 1024 * 1024);
}

void TestPop3Top::deletesByHandWhatIsStillTheSame()
{
    SessionRun run(listed(Capabilities + "|PIPELINING")
                   + "C UIDL 1\nC UIDL 2\nC UIDL 3\nS +OK 1 aaa\nS +OK 2 other\nS -ERR no such letter\nC "
                     "DELE 1\nC QUIT\n"
                     "S +OK\nS +OK");
    run.settings.want = Want::Look;
    run.sink.toFetch = QList<Listed>();
    run.sink.toRemove = QList<Listed>{ First, Second, Third };
    playWell(run);
    QCOMPARE(run.sink.gone, QList<Listed>{ First });
    QCOMPARE(run.outcome.letterErrors.size(), 2);
    QCOMPARE(run.outcome.letterErrors[0].letter, Second);
}

void TestPop3Top::deletesByHandWithoutFetching()
{
    // A huge or suspicious letter goes without ever coming here.
    SessionRun run(listed(Capabilities)
                   + "C TOP 2 0\nS +OK\nS a: b\nS .\nC UIDL 2\nS +OK 2 bbb\nC DELE 2\nS +OK\n" + Leave);
    run.settings.want = Want::Look;
    run.sink.toLook = { Second };
    run.sink.toFetch = QList<Listed>();
    run.sink.afterLook = QList<Listed>();
    run.sink.toRemove = QList<Listed>{ Second };
    playWell(run);
    QVERIFY(!run.report->written.contains("RETR"));
    QCOMPARE(run.sink.gone, QList<Listed>{ Second });
}

void TestPop3Top::survivesACutAtEveryOctet()
{
    for (const bool pipelining : { false, true }) {
        const QByteArray tops = pipelining
            ? "C TOP 1 0\nC TOP 2 0\nS +OK\nS a: 1\nS .\nS +OK\nS a: 2\nS .\nC RETR 2\nS +OK\nS b\nS .\n"
            : "C TOP 1 0\nS +OK\nS a: 1\nS .\nC TOP 2 0\nS +OK\nS a: 2\nS .\nC RETR 2\nS +OK\nS b\nS .\n";
        const QByteArray gone
            = pipelining ? "C DELE 2\nC QUIT\nS +OK\nS +OK" : "C DELE 2\nS +OK\nC QUIT\nS +OK";
        const DialogueScript script = listed(Capabilities + (pipelining ? "|PIPELINING" : "")) + tops + gone;
        int told = 0;
        forEveryCut(script, [&](std::unique_ptr<ScriptedChannel> channel, ScriptedChannel::Report &report) {
            SessionRun run(std::move(channel), report, Encryption::None);
            run.sink.toLook = { First, Second };
            run.sink.toFetch = QList<Listed>();
            run.sink.afterLook = QList<Listed>{ Second };
            run.sink.removeAll = true;
            QVERIFY2(run.play(), qPrintable(run.sink.misuse.join(u';')));
            QCOMPARE(run.kind(), Kind::ConnectionLost);
            QVERIFY2(run.report->problems.isEmpty(), qPrintable(run.problems()));
            QVERIFY(run.sink.gone.isEmpty());
            if (run.sink.letters.isEmpty())
                QVERIFY(!run.report->written.contains("DELE"));
            told += int(run.sink.failures.size());
        });
        QVERIFY(told > 30); // the letter at which the link was lost is named
    }
}

void TestPop3Top::isCancelledAtEveryStep()
{
    const DialogueScript script
        = listed(Capabilities) + "C TOP 1 0\nS +OK\nS a: 1\nS .\nC TOP 2 0\nS +OK\nS a: 2\nS .\n" + Leave;
    for (qint64 at = 0; at < script.serverOctets().size(); at += 3) {
        SessionRun run(script, Encryption::None, Delivery::PerByte);
        run.sink.toLook = { First, Second };
        run.sink.toFetch = QList<Listed>();
        run.sink.afterLook = QList<Listed>();
        run.sink.slow = true;
        run.start();
        QVERIFY(waitUntil([&] { return run.report->served >= at; }));
        run.session->cancel();
        QVERIFY(waitUntil([&] { return run.finished > 0; }));
        QCOMPARE(run.kind(), Kind::Cancelled);
        QVERIFY(run.sink.failures.isEmpty()); // nobody's fault
    }
}

SOBRE_QCA_TEST_MAIN(TestPop3Top)
#include "tst_pop3_top.moc"
