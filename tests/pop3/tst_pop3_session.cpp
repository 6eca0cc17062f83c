// SPDX-License-Identifier: GPL-3.0-or-later
// Whole visits to a mailbox, as scripts: what comes in, what is deleted, and how each ends.
#include "tests/pop3/session_run.h"
#include "tests/support/qca_main.h"

using namespace sobre;
using namespace sobre::tests;
using namespace sobre::pop3;
using Kind = MailError::Kind;
using Encryption = net::ServerAddress::Encryption;
using Delivery = ScriptedChannel::Delivery;
using Stage = Pop3Outcome::Stage;

namespace {

/// Greeting to log-in over STLS, without PIPELINING.
const DialogueScript LogIn = R"(
    S +OK ready
    C CAPA
    S +OK
    S STLS
    S USER
    S UIDL
    S .
    C STLS
    S +OK go
    T
    C CAPA
    S +OK
    S USER
    S UIDL
    S .
    C USER ann
    S +OK
    C PASS ****
    S +OK in
)";

const DialogueScript TwoLetters = R"(
    C STAT
    S +OK 2 30
    C UIDL
    S +OK
    S 1 aaa
    S 2 bbb
    S .
    C LIST
    S +OK
    S 1 14
    S 2 16
    S .
    C RETR 1
    S +OK
    S Subject: hi
    S
    S ..dot
    S .
    C RETR 2
    S +OK
    S Subject: ho
    S
    S text
    S .
)";

const DialogueScript DeleteBoth = R"(
    C DELE 1
    S +OK
    C DELE 2
    S +OK
    C QUIT
    S +OK bye
)";

const QByteArray First = "Subject: hi\r\n\r\n.dot\r\n";
const QByteArray Second = "Subject: ho\r\n\r\ntext\r\n";

const DialogueScript Pipelined = R"(
    S +OK ready
    C CAPA
    S +OK
    S USER
    S UIDL
    S PIPELINING
    S .
    C USER ann
    S +OK
    C PASS ****
    S +OK in
    C CAPA
    C STAT
    C UIDL
    S +OK
    S UIDL
    S PIPELINING
    S .
    S +OK 2 30
    S +OK
    S 1 aaa
    S 2 bbb
    S .
    C LIST
    S +OK
    S 1 21
    S 2 21
    S .
    C RETR 1
    C RETR 2
    S +OK
    S Subject: hi
    S
    S ..dot
    S .
    S +OK
    S Subject: ho
    S
    S text
    S .
    C DELE 1
    C DELE 2
    C QUIT
    S +OK
    S +OK
    S +OK bye
)";

} // namespace

class TestPop3Session : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fetchesAndDeletesHoweverItArrives();
    void sendsManyCommandsAtOnceWherePipeliningIsOffered();
    void waitsForASlowSink();
    void testsAnAccountWithoutFetching();
    void leavesAnEmptyMailboxAtOnce();
    void goesOnWhenOneLetterIsRefused();
    void deletesNothingThatTheSinkKeeps();
    void worksWithoutUidl();
    void endsWhenTheStoreFails();
    void takesAServerWithBareLineFeeds();
    void survivesACutAtEveryOctet();
    void survivesACutAtEveryOctetWithPipelining();
    void survivesCutsInALongLetter();
    void isCancelledAtEveryStep();
    void mayBeDeletedWhenFinishedAndWhenNot();
    void tellsItsProgress();
    void keepsAWindowOfBoundedOctets();
};

void TestPop3Session::fetchesAndDeletesHoweverItArrives()
{
    for (const Delivery delivery : { Delivery::Whole, Delivery::PerLine, Delivery::PerByte }) {
        SessionRun run(LogIn + TwoLetters + DeleteBoth, Encryption::StartTls, delivery);
        run.sink.removeAll = true;
        QVERIFY(run.play());
        QVERIFY2(!run.outcome.error && run.report->problems.isEmpty(), qPrintable(run.problems()));
        QVERIFY(run.report->finished);
        QCOMPARE(run.sink.letters.size(), 2);
        QCOMPARE(run.sink.letters[0].octets, First);
        QCOMPARE(run.sink.letters[1].octets, Second);
        QCOMPARE(run.sink.listing[1].uid, "bbb");
        QCOMPARE(run.sink.listing[1].size, 16);
        QCOMPARE(run.sink.gone.size(), 2);
        QCOMPARE(run.outcome.deleted, 2);
        QCOMPARE(run.outcome.fetched, 2);
        QCOMPARE(run.outcome.letters, 2);
        QCOMPARE(run.outcome.octets, 30);
        QCOMPARE(run.outcome.received, quint64(First.size() + Second.size()));
        QCOMPARE(run.outcome.mechanism, "USER");
        QCOMPARE(run.outcome.tlsVersion, QStringLiteral("TLS 1.3"));
        QCOMPARE(run.outcome.certificateSha256.size(), 32);
        QCOMPARE(run.outcome.reached, Stage::Done);
        QCOMPARE(run.report->writtenBeforeTls, "CAPA\r\nSTLS\r\n");
        QVERIFY(!run.report->log->text().contains(QStringLiteral("hunter22")));
    }
}

void TestPop3Session::sendsManyCommandsAtOnceWherePipeliningIsOffered()
{
    for (const Delivery delivery : { Delivery::Whole, Delivery::PerLine, Delivery::PerByte }) {
        SessionRun run(Pipelined, Encryption::None, delivery);
        run.sink.removeAll = true;
        QVERIFY(run.play());
        QVERIFY2(!run.outcome.error && run.report->problems.isEmpty(), qPrintable(run.problems()));
        QCOMPARE(run.sink.letters[0].octets, First);
        QCOMPARE(run.sink.letters[1].octets, Second);
        QCOMPARE(run.outcome.deleted, 2);
    }
}

void TestPop3Session::waitsForASlowSink()
{
    SessionRun run(Pipelined);
    run.sink.removeAll = true;
    run.sink.slow = true;
    QVERIFY(run.play());
    QVERIFY2(!run.outcome.error && run.report->problems.isEmpty(), qPrintable(run.problems()));
    QCOMPARE(run.sink.letters[1].octets, Second);
}

void TestPop3Session::testsAnAccountWithoutFetching()
{
    SessionRun run(LogIn + "C STAT\nS +OK 7 700\nC QUIT\nS +OK", Encryption::StartTls);
    run.settings.want = Pop3Settings::Want::Test;
    QVERIFY(run.play());
    QVERIFY(!run.outcome.error);
    QCOMPARE(run.outcome.letters, 7);
    QCOMPARE(run.outcome.reached, Stage::Done);
    QVERIFY(run.sink.listing.isEmpty());
}

void TestPop3Session::leavesAnEmptyMailboxAtOnce()
{
    SessionRun run(LogIn + "C STAT\nS +OK 0 0\nC QUIT\nS +OK", Encryption::StartTls);
    QVERIFY(run.play());
    QVERIFY2(!run.outcome.error && run.report->problems.isEmpty(), qPrintable(run.problems()));
    QVERIFY(run.report->finished);
}

void TestPop3Session::goesOnWhenOneLetterIsRefused()
{
    SessionRun run(LogIn + R"(
        C STAT
        S +OK 2 30
        C UIDL
        S +OK
        S 1 aaa
        S 2 bbb
        S .
        C LIST
        S +OK
        S 1 14
        S 2 16
        S .
        C RETR 1
        S -ERR [SYS/TEMP] cannot read it
        C RETR 2
        S +OK
        S text
        S .
        C DELE 2
        S +OK
        C QUIT
        S +OK bye
    )",
                   Encryption::StartTls);
    run.sink.toRemove
        = QList<Listed>{ { 1, "aaa", 14 }, { 2, "bbb", 16 } }; // the sink is wrong about the first
    QVERIFY(run.play());
    QVERIFY2(!run.outcome.error && run.report->problems.isEmpty(), qPrintable(run.problems()));
    QCOMPARE(run.sink.letters.size(), 1);
    QCOMPARE(run.outcome.letterErrors.size(), 1);
    QCOMPARE(run.outcome.letterErrors[0].letter.uid, "aaa");
    QCOMPARE(run.outcome.letterErrors[0].error.kind, Kind::RefusedForNow);
    QCOMPARE(run.outcome.letterErrors[0].error.scope, MailError::Scope::Letter);
    QCOMPARE(run.outcome.letterErrors[0].error.serverText, "[SYS/TEMP] cannot read it");
    QCOMPARE(run.outcome.letterErrors[0].error.server, QStringLiteral("mail.uno.test:110"));
    QCOMPARE(run.sink.gone, (QList<Listed>{ { 2, "bbb", 16 } }));
}

void TestPop3Session::deletesNothingThatTheSinkKeeps()
{
    SessionRun run(LogIn + TwoLetters + "C QUIT\nS +OK", Encryption::StartTls);
    QVERIFY(run.play());
    QVERIFY2(!run.outcome.error && run.report->problems.isEmpty(), qPrintable(run.problems()));
    QVERIFY(!run.report->written.contains("DELE"));
    QCOMPARE(run.outcome.deleted, 0);
}

void TestPop3Session::worksWithoutUidl()
{
    SessionRun run(R"(
        S +OK ready
        C CAPA
        S -ERR what
        C USER ann
        S +OK
        C PASS ****
        S +OK in
        C STAT
        S +OK 1 6
        C UIDL
        S -ERR what
        C LIST
        S +OK
        S 1 6
        S .
        C RETR 1
        S +OK
        S text
        S .
        C QUIT
        X
    )");
    QVERIFY(run.play());
    QVERIFY2(!run.outcome.error && run.report->problems.isEmpty(), qPrintable(run.problems()));
    QCOMPARE(run.sink.letters.size(), 1);
    QVERIFY(run.sink.letters[0].letter.uid.isEmpty());
}

void TestPop3Session::endsWhenTheStoreFails()
{
    SessionRun run(LogIn + TwoLetters, Encryption::StartTls);
    run.sink.endFails.emplace();
    run.sink.endFails->kind = Kind::DiskFull;
    QVERIFY(run.play());
    QCOMPARE(run.kind(), Kind::DiskFull);
    QCOMPARE(run.sink.abandoned, 1);
    QVERIFY(!run.report->written.contains("DELE"));
}

void TestPop3Session::takesAServerWithBareLineFeeds()
{
    // Attack 15: tolerated only because the whole session is so.
    SessionRun run(
        "R +OK\\n\nC CAPA\nR +OK\\nUSER\\n.\\n\nC USER ann\nR +OK\\n\nC PASS ****\nR +OK\\n\nC STAT\n"
        "R +OK 1 9\\n\nC UIDL\nR +OK\\n1 aaa\\n.\\n\nC LIST\nR +OK\\n1 9\\n.\\n\nC RETR 1\n"
        "R +OK\\na\\n..b\\n.\\n\nC QUIT\nR +OK\\n");
    QVERIFY(run.play());
    QVERIFY2(!run.outcome.error && run.report->problems.isEmpty(), qPrintable(run.problems()));
    QCOMPARE(run.sink.letters[0].octets, "a\r\n.b\r\n");
}

namespace {

/// What must hold wherever the link is lost.
void checkCut(SessionRun &run, const QList<QByteArray> &letters)
{
    QVERIFY2(run.play(), qPrintable(run.sink.misuse.join(u';')));
    QCOMPARE(run.kind(), Kind::ConnectionLost);
    QVERIFY2(run.report->problems.isEmpty(), qPrintable(run.problems()));
    QCOMPARE(run.outcome.deleted, 0);
    QVERIFY(run.sink.gone.isEmpty());
    for (qsizetype i = 0; i < run.sink.letters.size(); ++i)
        QCOMPARE(run.sink.letters[i].octets, letters[i]);
    if (run.sink.letters.size() < letters.size())
        QVERIFY(!run.report->written.contains("DELE"));
    if (!run.report->encrypted && run.settings.server.encryption == Encryption::StartTls)
        QVERIFY(!run.report->written.contains("USER") && !run.report->written.contains("PASS"));
}

} // namespace

void TestPop3Session::survivesACutAtEveryOctet()
{
    int cuts = 0;
    const DialogueScript script = LogIn + TwoLetters + DeleteBoth;
    forEveryCut(script, [&](std::unique_ptr<ScriptedChannel> channel, ScriptedChannel::Report &report) {
        SessionRun run(std::move(channel), report, Encryption::StartTls);
        run.sink.removeAll = true;
        checkCut(run, { First, Second });
        ++cuts;
    });
    QCOMPARE(cuts, script.serverOctets().size());
}

void TestPop3Session::survivesACutAtEveryOctetWithPipelining()
{
    forEveryCut(Pipelined, [&](std::unique_ptr<ScriptedChannel> channel, ScriptedChannel::Report &report) {
        SessionRun run(std::move(channel), report, Encryption::None);
        run.sink.removeAll = true;
        run.sink.slow = true;
        checkCut(run, { First, Second });
    });
}

void TestPop3Session::survivesCutsInALongLetter()
{
    const QByteArray body = ("S " + QByteArray(70, 'x') + "\nS ..\n").repeated(200);
    const QByteArray letter = (QByteArray(70, 'x') + "\r\n.\r\n").repeated(200);
    const DialogueScript script = LogIn
        + "C STAT\nS +OK 1 30\nC UIDL\nS +OK\nS 1 a\nS .\nC LIST\nS +OK\nS 1 30\nS .\nC RETR 1\nS +OK\n"
        + body + "S .\nC DELE 1\nS +OK\nC QUIT\nS +OK";
    int cuts = 0;
    forEveryCut(script, [&](std::unique_ptr<ScriptedChannel> channel, ScriptedChannel::Report &report) {
        SessionRun run(std::move(channel), report, Encryption::StartTls);
        run.sink.removeAll = true;
        checkCut(run, { letter });
        ++cuts;
    });
    QVERIFY(cuts > 800);
}

void TestPop3Session::isCancelledAtEveryStep()
{
    const DialogueScript script = LogIn + TwoLetters + DeleteBoth;
    const qint64 all = script.serverOctets().size();
    for (qint64 at = 0; at < all; at += 7) {
        SessionRun run(script, Encryption::StartTls, Delivery::PerByte);
        run.sink.removeAll = true;
        run.sink.slow = true;
        run.start();
        QVERIFY(waitUntil([&] { return run.report->served >= at; }));
        run.session->cancel();
        run.session->cancel(); // ends it once all the same
        QVERIFY(waitUntil([&] { return run.finished > 0; }));
        QCoreApplication::processEvents();
        QCOMPARE(run.finished, 1);
        QCOMPARE(run.kind(), Kind::Cancelled);
        QVERIFY(!run.sink.isOpen() && run.sink.misuse.isEmpty());
        QVERIFY(run.sink.gone.isEmpty());
    }
}

void TestPop3Session::mayBeDeletedWhenFinishedAndWhenNot()
{
    const DialogueScript script = LogIn + TwoLetters + DeleteBoth;
    SessionRun run(script, Encryption::StartTls);
    run.start();
    QObject::connect(run.session.get(), &Pop3Session::finished, this, [&run] { run.session.reset(); });
    QVERIFY(waitUntil([&run] { return !run.session; }));

    SessionRun early(script, Encryption::StartTls, Delivery::PerByte);
    early.start();
    QObject::connect(early.session.get(), &Pop3Session::progress, this, [&early] { early.session.reset(); });
    QVERIFY(waitUntil([&early] { return !early.session; }));
    QVERIFY(!early.sink.isOpen());
    QCOMPARE(early.finished, 0);
}

void TestPop3Session::tellsItsProgress()
{
    SessionRun run(LogIn + TwoLetters + DeleteBoth, Encryption::StartTls, Delivery::PerLine);
    run.sink.removeAll = true;
    run.start();
    QSignalSpy spy(run.session.get(), &Pop3Session::progress);
    QVERIFY(waitUntil([&run] { return run.finished > 0; }));
    QCOMPARE(spy.size(), 2);
    QCOMPARE(spy[0], (QVariantList{ 1U, 2U, quint64(First.size()) }));
    QCOMPARE(spy[1], (QVariantList{ 2U, 2U, quint64(First.size() + Second.size()) }));
}

void TestPop3Session::keepsAWindowOfBoundedOctets()
{
    // The first claims 12 MB, the second everything: each is asked for only when the one before is here.
    SessionRun run(R"(
        S +OK ready
        C CAPA
        S +OK
        S PIPELINING
        S .
        C USER ann
        S +OK
        C PASS ****
        S +OK
        C CAPA
        C STAT
        C UIDL
        S -ERR not now
        S +OK 3 9000000
        S +OK
        S 1 a
        S 2 b
        S 3 c
        S .
        C LIST
        S +OK
        S 1 12000000
        S 2 18446744073709551615
        S 3 1000
        S .
        C RETR 1
        S +OK
        S x
        S .
        C RETR 2
        S +OK
        S x
        S .
        C RETR 3
        S +OK
        S x
        S .
        C QUIT
        S +OK
    )");
    QVERIFY(run.play());
    QVERIFY2(!run.outcome.error && run.report->problems.isEmpty(), qPrintable(run.problems()));
    const QStringList log = run.report->log->lines();
    QVERIFY(log.contains(QStringLiteral("S: (6 octets of a letter)")));
    QVERIFY(log.indexOf(QStringLiteral("C: RETR 2"))
            > log.indexOf(QStringLiteral("S: (6 octets of a letter)")));
    QCOMPARE(run.outcome.fetched, 3);
}

SOBRE_QCA_TEST_MAIN(TestPop3Session)
#include "tst_pop3_session.moc"
