// SPDX-License-Identifier: GPL-3.0-or-later
// Letters that a person fetches at the counter by hand, against scripts that play the server, with the real store.
#include "tests/account/counter_office.h"

using namespace sobre;
using namespace sobre::account;
using namespace sobre::account::test;
using Here = ServerLetter::Here;

namespace {

/// Two letters there, both over the limit; the second is fetched.
const DialogueScript TwoLarge = R"(
    C STAT
    S +OK 2 6000000
    C UIDL
    S +OK
    S 1 first
    S 2 second
    S .
    C LIST
    S +OK
    S 1 3000000
    S 2 3000000
    S .
)";

const DialogueScript SecondWhole = R"(
    C RETR 2
    S +OK
    S Subject: second
    S
    S All of it.
    S .
)";

} // namespace

class tst_server_fetch : public QObject {
    Q_OBJECT

private slots:
    void fetchesWhatIsOverTheLimit();
    void putsTheWholeLetterInThePlaceOfItsHeader();
    void fetchesAgainWhatWasDeletedHere();
    void saysWhatItCouldNotFetch();
};

void tst_server_fetch::fetchesWhatIsOverTheLimit()
{
    const DialogueScript look = "C TOP 1 0\nS +OK\nS Subject: first\nS\nS .\n";
    Office office({LogIn + TwoLarge + look + SecondWhole + Bye});
    office.account.record.fetchLimit = 1'000'000;
    const auto result = valueOf(fetchFromServer(office.account, office.mail, {{.uid = "second"}}));
    QVERIFY2(result && office.report->problems.isEmpty(), qPrintable(office.problems()));
    QCOMPARE(result->here.size(), 1);
    QCOMPARE(office.files.raw(result->here.first().letter), QByteArray("Subject: second\r\n\r\nAll of it.\r\n"));
    // What is here whole is not fetched a second time; nobody is asked for it.
    const auto again = valueOf(fetchFromServer(office.account, office.mail, {{.uid = "second"}}));
    QVERIFY(again && again->report.errors.isEmpty());
    QCOMPARE(again->here.size(), 1);
    QCOMPARE(again->here.first().letter, result->here.first().letter);
    QCOMPARE(office.ledger().size(), 2); // the other one's header is here
    QVERIFY(result->absent.isEmpty() && result->waiting.isEmpty() && result->twins.isEmpty());
}

void tst_server_fetch::putsTheWholeLetterInThePlaceOfItsHeader()
{
    const DialogueScript headers = "C TOP 1 0\nS +OK\nS Subject: first\nS\nS .\nC TOP 2 0\nS +OK\nS Subject: second\nS\nS .\n";
    Office office({LogIn + TwoLarge + headers + Bye, LogIn + TwoLarge + Bye, LogIn + TwoLarge + SecondWhole + Bye});
    office.account.record.fetchLimit = 1'000'000;
    const auto fetched = valueOf(fetchMail(office.account, office.mail, {}));
    QVERIFY2(fetched && office.report->problems.isEmpty(), qPrintable(office.problems()));
    const auto listing = valueOf(lookAtServer(office.account, office.mail));
    QVERIFY2(listing && office.report->problems.isEmpty(), qPrintable(office.problems())); // no TOP for what is known
    QCOMPARE(listing->letters[1].here, Here::Header);
    QCOMPARE(listing->letters[1].subject, u"second"_s);
    const LetterId header = listing->letters[1].letter;
    QVERIFY(office.files.write([header](store::Database &database) { return store::letters::move(database, {header}, FolderId::Archive); }));

    const auto result = valueOf(fetchFromServer(office.account, office.mail, {listing->letters[1].name}));
    QVERIFY2(result && office.report->problems.isEmpty(), qPrintable(office.problems()));
    QCOMPARE(result->here.size(), 1);
    const LetterId whole = result->here.first().letter;
    QVERIFY(whole != header);
    QCOMPARE(office.folderOf(whole), FolderId::Archive);
    QVERIFY(!store::letters::row(office.files.reader(), header));
    QCOMPARE(office.ledger().size(), 2);
}

void tst_server_fetch::fetchesAgainWhatWasDeletedHere()
{
    const DialogueScript one = R"(
        C STAT
        S +OK 1 40
        C UIDL
        S +OK
        S 1 mine
        S .
        C RETR 1
        S +OK
        S Subject: again
        S
        S .
    )";
    Office office({LogIn + one + Bye});
    const LetterId before = office.addLetter("mine");
    QVERIFY(office.files.write([before](store::Database &database) { return store::letters::removeForever(database, {before}); }));
    const auto result = valueOf(fetchFromServer(office.account, office.mail, {{.uid = "mine"}}));
    QVERIFY2(result && office.report->problems.isEmpty(), qPrintable(office.problems()));
    QCOMPARE(result->here.size(), 1);
    QCOMPARE(office.ledger().size(), 1);
}

void tst_server_fetch::saysWhatItCouldNotFetch()
{
    const DialogueScript refused = R"(
        C STAT
        S +OK 1 40
        C UIDL
        S +OK
        S 1 mine
        S .
        C RETR 1
        S -ERR cannot read it
    )";
    Office office({LogIn + refused + Bye});
    const auto result = valueOf(fetchFromServer(office.account, office.mail, {{.uid = "mine"}, {.uid = "nobody"}}));
    QVERIFY2(result && office.report->problems.isEmpty(), qPrintable(office.problems()));
    QVERIFY(result->here.isEmpty());
    QCOMPARE(result->waiting, (QList<ServerName> {{.uid = "mine"}}));
    QCOMPARE(result->absent, (QList<ServerName> {{.uid = "nobody"}}));
    QVERIFY(!result->report.errors.isEmpty());
    QCOMPARE(office.ledger().size(), 1); // of the one that nobody knows nothing is left
    QCOMPARE(office.ledger().first().wish, store::LedgerWish::FetchWhole);
}

SOBRE_QCA_TEST_MAIN(tst_server_fetch)
#include "tst_server_fetch.moc"
