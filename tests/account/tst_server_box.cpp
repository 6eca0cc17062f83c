// SPDX-License-Identifier: GPL-3.0-or-later
// The counter against scripts that play the server, with the real store: what it says lies there, what it deletes there,
// and that nothing of either touches the disk.
#include "tests/account/counter_office.h"

using namespace sobre;
using namespace sobre::account;
using namespace sobre::account::test;
using Here = ServerLetter::Here;
using store::LedgerState;

namespace {

/// Three letters: one that is here, two that are not; the larger is huge.
const DialogueScript Three = R"(
    C STAT
    S +OK 3 900000300
    C UIDL
    S +OK
    S 1 here
    S 2 hu/ge
    S 3 odd
    S .
    C LIST
    S +OK
    S 1 100
    S 2 900000000
    S 3 200
    S .
)";

const DialogueScript Headers = R"(
    C TOP 3 0
    S +OK
    S From: "bank@bank.example" <x@evil.test>
    S Subject: Secret-Word-In-A-Header
    S
    S .
    C TOP 2 0
    S +OK
    S From: Ana <ana@example.net>
    S Subject: Holiday films
    S Date: Sun, 22 Nov 2026 10:00:00 +0000
    S
    S .
)";

} // namespace

class tst_server_box : public QObject {
    Q_OBJECT

private slots:
    void saysWhatLiesThere();
    void saysTheListingBeforeHeadersCome();
    void readsOnlyTheHeadersAskedFor();
    void worksWithoutTop();
    void saysSoWhereNothingCanBeReached();
    void deletesAHugeLetterWithoutFetchingIt();
    void deletesNothingElse();
    void deletesOneOfTwins();
    void asksForTheNameAgainBeforeItDeletes();
    void deletesNoLetterOfAnotherSize();
    void binsTheHeaderOfWhatIsGone();
    void believesNoDeletionWithoutGoodbye();
    void letsOneIntoTheMailboxAtATime();
};

void tst_server_box::saysWhatLiesThere()
{
    Office office({LogIn + Three + Headers + Bye});
    const LetterId here = office.addLetter("here");
    const Result<ServerListing> listing = valueOf(lookAtServer(office.account, office.mail));
    QVERIFY2(listing, qPrintable(office.problems()));
    QVERIFY2(office.report->problems.isEmpty(), qPrintable(office.problems()));
    QCOMPARE(listing->letters.size(), 3);
    QCOMPARE(listing->octets, 900000300ULL);
    QCOMPARE(listing->unread, 0);

    const ServerLetter &first = listing->letters[0];
    QCOMPARE(first.here, Here::Whole);
    QCOMPARE(first.letter, here);
    QCOMPARE(first.subject, u"Agenda"_s);
    QCOMPARE(first.goes, ServerLetter::Goes::OnDay);
    QVERIFY(qAbs(first.goesAt.secsTo(QDateTime::currentDateTimeUtc().addDays(14))) < 120);

    const ServerLetter &huge = listing->letters[1];
    QCOMPARE(huge.here, Here::Nothing);
    QCOMPARE(escapedName(huge.name), u"hu%2Fge"_s);
    QVERIFY(huge.headerKnown);
    QCOMPARE(huge.subject, u"Holiday films"_s);
    QCOMPARE(huge.from.address, u"ana@example.net"_s);
    QCOMPARE(huge.marks, int(ServerLetter::Large));
    QCOMPARE(listing->letters[2].marks, int(ServerLetter::OtherAddress));

    // What was only looked at leaves no trace, and the look at the counter is no fetch.
    QCOMPARE(office.ledger().size(), 1);
    QVERIFY(!office.isOnDisk("Secret-Word-In-A-Header"));
    QVERIFY(!office.report->written.contains("RETR"));
    QVERIFY(!store::accounts::byId(office.files.reader(), office.account.id()).value().lastCheck.isValid());
    // What logged in is remembered, so that the next visit is one attempt.
    QVERIFY(!store::accounts::byId(office.files.reader(), office.account.id()).value().incomingMechanism.isEmpty());
}

void tst_server_box::saysTheListingBeforeHeadersCome()
{
    Office office({LogIn + Three + DialogueScript("C TOP 3 0\nX")}); // the link breaks at the first header
    std::optional<ServerListing> early;
    const auto outcome = valueOf(lookAtServer(office.account, office.mail, {.listed = [&](const ServerListing &listing) { early = listing; }}));
    QVERIFY(!outcome);
    QVERIFY(early);
    QCOMPARE(early->letters.size(), 3);
    QVERIFY(!early->letters[1].headerKnown);
    QCOMPARE(early->unread, 3);
}

void tst_server_box::readsOnlyTheHeadersAskedFor()
{
    const DialogueScript second = "C TOP 2 0\nS +OK\nS Subject: films\nS\nS .\n";
    Office office({LogIn + Three + second + Bye, LogIn + Three + Bye});
    const auto one = valueOf(lookAtServer(office.account, office.mail, {.these = {"hu/ge"}}));
    QVERIFY2(one && office.report->problems.isEmpty(), qPrintable(office.problems()));
    QCOMPARE(one->letters[1].subject, u"films"_s);
    QCOMPARE(one->unread, 2);
    const auto none = valueOf(lookAtServer(office.account, office.mail, {.headers = 0}));
    QVERIFY2(none && office.report->problems.isEmpty(), qPrintable(office.problems()));
    QCOMPARE(none->unread, 3);
}

void tst_server_box::worksWithoutTop()
{
    const DialogueScript logIn = R"(
        S +OK ready
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
    Office office({logIn + Three + Bye});
    const auto listing = valueOf(lookAtServer(office.account, office.mail));
    QVERIFY2(listing && office.report->problems.isEmpty(), qPrintable(office.problems()));
    QCOMPARE(listing->letters.size(), 3);
    QVERIFY(!listing->letters[2].headerKnown);
}

void tst_server_box::saysSoWhereNothingCanBeReached()
{
    Office office({});
    const auto listing = valueOf(lookAtServer(office.account, office.mail));
    QVERIFY(!listing);
    QCOMPARE(listing.error().kind, MailError::Kind::ConnectionRefused);
    const auto deleted = valueOf(deleteAtServer(office.account, office.mail, {{.uid = "here"}}));
    QVERIFY(!deleted);
}

void tst_server_box::deletesAHugeLetterWithoutFetchingIt()
{
    Office office({LogIn + Three + DialogueScript("C UIDL 2\nS +OK 2 hu/ge\nC DELE 2\nS +OK\n") + Bye});
    const auto result = valueOf(deleteAtServer(office.account, office.mail, {{.uid = "hu/ge", .size = 900000000}}));
    QVERIFY2(result && office.report->problems.isEmpty(), qPrintable(office.problems()));
    QCOMPARE(result->deleted, (QList<ServerName> {{.uid = "hu/ge", .size = 900000000}}));
    QVERIFY(result->errors.isEmpty());
    QVERIFY(!office.report->written.contains("RETR"));
    QVERIFY(!office.report->written.contains("TOP"));
    QVERIFY(office.ledger().isEmpty());
}

void tst_server_box::deletesNothingElse()
{
    const DialogueScript unsized = R"(
        C STAT
        S +OK 3 300
        C UIDL
        S +OK
        S 1 a
        S 2 twin
        S 3 twin
        S .
    )";
    Office office({LogIn + unsized + Bye});
    office.addLetter("a");
    const auto result = valueOf(deleteAtServer(office.account, office.mail, {{.uid = "gone"}, {.uid = "twin"}, {.uid = "twin", .twin = 3}}));
    QVERIFY2(result && office.report->problems.isEmpty(), qPrintable(office.problems()));
    QVERIFY(result->deleted.isEmpty());
    QCOMPARE(result->absent, (QList<ServerName> {{.uid = "gone"}, {.uid = "twin", .twin = 3}}));
    QCOMPARE(result->twins, (QList<ServerName> {{.uid = "twin"}}));
    QVERIFY(!office.report->written.contains("DELE"));
    QCOMPARE(office.ledger().size(), 1);
}

void tst_server_box::deletesOneOfTwins()
{
    const DialogueScript twins = R"(
        C STAT
        S +OK 3 300
        C UIDL
        S +OK
        S 1 twin
        S 2 b
        S 3 twin
        S .
        C UIDL 3
        S +OK 3 twin
        C DELE 3
        S +OK
    )";
    Office office({LogIn + twins + Bye});
    const LetterId first = office.addLetter("twin", "first");
    office.addLetter("twin", "second");
    const auto result = valueOf(deleteAtServer(office.account, office.mail, {{.uid = "twin", .twin = 2}}));
    QVERIFY2(result && office.report->problems.isEmpty(), qPrintable(office.problems()));
    QCOMPARE(result->deleted.size(), 1);
    // The other one is known still: it must neither be fetched again nor forgotten.
    QCOMPARE(office.ledger().size(), 1);
    QCOMPARE(office.ledger().first().letter, first);
}

void tst_server_box::asksForTheNameAgainBeforeItDeletes()
{
    Office office({LogIn + Three + DialogueScript("C UIDL 3\nS +OK 3 another\n") + Bye});
    const auto result = valueOf(deleteAtServer(office.account, office.mail, {{.uid = "odd", .size = 200}}));
    QVERIFY2(result && office.report->problems.isEmpty(), qPrintable(office.problems()));
    QVERIFY(result->deleted.isEmpty());
    QCOMPARE(result->errors.size(), 1);
    QVERIFY(!office.report->written.contains("DELE"));
}

// A server that numbers anew may give an old name to another letter: what the person saw was of another size.
void tst_server_box::deletesNoLetterOfAnotherSize()
{
    Office office({LogIn + Three + Bye});
    const auto result = valueOf(deleteAtServer(office.account, office.mail, {{.uid = "odd", .size = 201}}));
    QVERIFY2(result && office.report->problems.isEmpty(), qPrintable(office.problems()));
    QCOMPARE(result->changed.size(), 1);
    QVERIFY(result->deleted.isEmpty());
    QVERIFY(!office.report->written.contains("DELE"));
}

void tst_server_box::binsTheHeaderOfWhatIsGone()
{
    const DialogueScript two = R"(
        C STAT
        S +OK 2 300
        C UIDL
        S +OK
        S 1 whole
        S 2 head
        S .
        C UIDL 1
        S +OK 1 whole
        C UIDL 2
        S +OK 2 head
        C DELE 1
        S +OK
        C DELE 2
        S +OK
    )";
    Office office({LogIn + two + Bye});
    const LetterId whole = office.addLetter("whole");
    const LetterId header = office.files.add(store::test::Draft {.subject = "header"}.raw(), {}).value();
    office.remember({.uid = "head", .letter = header, .size = 9'000'000, .firstSeen = QDateTime::currentDateTimeUtc(), .state = LedgerState::Skipped});
    const auto result = valueOf(deleteAtServer(office.account, office.mail, {{.uid = "whole"}, {.uid = "head"}}));
    QVERIFY2(result && office.report->problems.isEmpty(), qPrintable(office.problems()));
    QCOMPARE(result->deleted.size(), 2);
    QCOMPARE(office.folderOf(whole), FolderId::Inbox); // what is here stays here
    QCOMPARE(office.folderOf(header), FolderId::Trash);
    QVERIFY(office.ledger().isEmpty());
}

void tst_server_box::believesNoDeletionWithoutGoodbye()
{
    Office office({LogIn + Three + DialogueScript("C UIDL 1\nS +OK 1 here\nC DELE 1\nS +OK\nC QUIT\nX\n")});
    office.addLetter("here");
    const auto result = valueOf(deleteAtServer(office.account, office.mail, {{.uid = "here", .size = 100}}));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, MailError::Kind::ConnectionLost);
    QCOMPARE(office.ledger().size(), 1);
}

void tst_server_box::letsOneIntoTheMailboxAtATime()
{
    Office office({LogIn + Three + Headers + Bye});
    office.addLetter("here");
    std::optional<Turns::Turn> first;
    const auto take = [](Office *where, std::optional<Turns::Turn> *turn) -> Task<> {
        turn->emplace(co_await where->mail.fetching.take(where->account.id()));
    };
    Task<> taking = take(&office, &first);
    taking.start();
    QVERIFY(first);
    bool ended = false;
    const auto watch = [](Office *where, bool *over) -> Task<> {
        (void)co_await lookAtServer(where->account, where->mail);
        *over = true;
    };
    Task<> looking = watch(&office, &ended);
    looking.start();
    QTest::qWait(50);
    QVERIFY(office.report->written.isEmpty());
    first.reset();
    QTRY_VERIFY(ended);
}

SOBRE_QCA_TEST_MAIN(tst_server_box)
#include "tst_server_box.moc"
