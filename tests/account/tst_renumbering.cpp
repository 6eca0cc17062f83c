// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/header_name.h"
#include "core/account/renumbering.h"
#include "tests/account/post_box.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sobre;
using namespace sobre::tests;
using namespace std::chrono_literals;
using account::checkNames;
using account::FetchReport;
using account::Renumbered;
using pop3::Listed;
using store::LedgerEntry;
using store::LedgerState;
using store::LetterId;
using Lines = QList<QByteArray>;

/// A server that gives its letters other names: nothing is fetched twice, and nothing deleted on that evidence.
class TestRenumbering : public QObject {
    Q_OBJECT

private slots:
    void suspectsWhenFewerThanHalfComeBack();
    void namesALetterByItsHeader();
    void attack17_renumberedLettersAreKnownAgain();
    void knowsTwinsAndLettersWithoutMessageId();
    void tellsAnotherLetterWithTheSameIdApart();
    void deletesNothingOnHeadersAloneWhereLettersLeaveAtOnce();
    void fetchesWhatIsNewInAnEmptiedMailbox();
    void recognisesAfterAnEmptyListing();
    void asksWhereNobodyCanLook();
    void waitsWhenTheLookBreaks();
    void knowsHeaderRowsAgain();
    void recognisesWhenNamesCeaseToBeGiven();
    void keepsThePersonsWordFromAnotherLetter();
};

namespace {

QList<Listed> listing(int first, int last)
{
    QList<Listed> letters;
    for (int number = first; number <= last; ++number)
        letters += Listed {.number = quint32(letters.size() + 1), .uid = QByteArray::number(number)};
    return letters;
}

QList<LedgerEntry> known(int first, int last, LedgerState state = LedgerState::Stored, const QDateTime &gone = {})
{
    QList<LedgerEntry> entries;
    for (int number = first; number <= last; ++number)
        entries += LedgerEntry {.uid = QByteArray::number(number), .state = state, .gone = gone};
    return entries;
}

void rename(PostBox &box, const QByteArray &prefix)
{
    for (PostBox::Letter &letter : box.letters)
        letter.uid.prepend(prefix);
}

} // namespace

void TestRenumbering::suspectsWhenFewerThanHalfComeBack()
{
    const auto suspects = [](const QList<Listed> &there, const QList<LedgerEntry> &entries) {
        return checkNames(there, entries).isSuspicious;
    };
    QVERIFY(suspects(listing(7, 20), known(1, 10))); // four of ten
    QVERIFY(!suspects(listing(6, 20), known(1, 10))); // five of ten
    QVERIFY(!suspects(listing(8, 20), known(1, 9))); // too few to say
    QVERIFY(!suspects(listing(1, 3), known(1, 10))); // nothing is new: letters were deleted there
    QVERIFY(!suspects({}, known(1, 10)));
    QVERIFY(!suspects(listing(11, 30), known(1, 10, LedgerState::DeleteSent))); // they are where we sent them
    const QDateTime gone = QDateTime::currentDateTimeUtc().addDays(-1);
    QVERIFY(suspects(listing(11, 20), known(1, 10, LedgerState::Stored, gone)));
    QVERIFY(!suspects(listing(11, 19), known(1, 10, LedgerState::Stored, gone)));
    QCOMPARE(checkNames(listing(7, 20), known(1, 10)).fresh.size(), 10);
    QCOMPARE(checkNames(listing(7, 20), known(1, 10)).missing, 6);
}

void TestRenumbering::namesALetterByItsHeader()
{
    const QByteArray letter = letterOf(1);
    const QByteArray header = letter.first(letter.indexOf("\r\n\r\n") + 4);
    const QByteArray name = account::headerName(header);
    QCOMPARE(account::headerName(letter), name); // the text does not count
    QCOMPARE(account::headerName("Status: RO\r\nX-UIDL: 1234\r\n" + header), name);
    QVERIFY(account::headerName("Received: from elsewhere\r\n" + header) != name);
    QVERIFY(account::headerName(QByteArray(header).replace("id 1", "id 2")) != name);
    QVERIFY(account::headerName("") != name);
    QVERIFY(!account::headerName("").isEmpty());
    QVERIFY(account::isWholeHeader(header));
    QVERIFY(!account::isWholeHeader(header.chopped(2)));
}

void TestRenumbering::attack17_renumberedLettersAreKnownAgain()
{
    Customer ann({.keep = u"14d"_s, .mayAge = true});
    ann.box.letters = lettersOf(1, 40);
    ann.fetch();
    ann.removeForever(ann.find(ann.box.letters[39].octets));
    ann.wait(13 * 24h);
    ann.fetch();
    ann.wait(36h); // all are due
    rename(ann.box, "new-");
    ann.box.letters += lettersOf(41, 43, "new-u");
    const FetchReport report = ann.fetch();
    QVERIFY(report.errors.isEmpty());
    // Of the one that was deleted here for ever there is nothing left to know it by.
    QCOMPARE(report.renumbered, (Renumbered {.known = 39, .fresh = 4}));
    QCOMPARE(ann.box.of("RETR"), (Lines {"RETR 40", "RETR 41", "RETR 42", "RETR 43"}));
    QCOMPARE(ann.box.of("DELE"), Lines());
    QCOMPARE(ann.letters().size(), 43);
    const FetchReport next = ann.fetch();
    QCOMPARE(next.renumbered, std::nullopt);
    QCOMPARE(ann.box.of("RETR"), Lines());
    QCOMPARE(ann.box.of("TOP"), Lines());
    QCOMPARE(ann.box.of("DELE"), Lines()); // their days count anew
    ann.wait(13 * 24h);
    ann.fetch();
    QCOMPARE(ann.box.letters.size(), 43);
    ann.wait(36h);
    ann.change([](store::AccountRecord &record) { record.mayAge = true; });
    ann.fetch();
    QVERIFY(ann.box.letters.isEmpty()); // whole headers were the same, and 14 days are over
    QCOMPARE(ann.letters().size(), 43);
}

void TestRenumbering::knowsTwinsAndLettersWithoutMessageId()
{
    Customer ann({.keep = u"forever"_s});
    ann.box.letters = lettersOf(1, 12);
    ann.box.letters += lettersOf(12, 12, "twin"); // the same letter, twice in the mailbox
    for (int number = 0; number < 4; ++number) {
        QByteArray bare = "From: b@uno.test\r\nSubject: report\r\nDate: Sun, 22 Nov 2026 0" + QByteArray::number(number)
            + ":00:00 +0000\r\n\r\ntext\r\n";
        ann.box.letters += PostBox::Letter {.uid = "bare" + QByteArray::number(number), .octets = bare};
    }
    ann.box.letters += PostBox::Letter {.uid = "dateless", .octets = "Subject: nothing\r\n\r\nat all\r\n"};
    ann.fetch();
    QCOMPARE(ann.letters().size(), 18);
    rename(ann.box, "new-");
    ann.box.letters += lettersOf(12, 12, "third"); // and once more
    const FetchReport report = ann.fetch();
    QCOMPARE(report.renumbered, (Renumbered {.known = 18, .fresh = 1}));
    QCOMPARE(ann.letters().size(), 19);
    QCOMPARE(ann.fetch().fetched, 0);
}

// Somebody sends a letter with the Message-ID, date and size of another: the new one is the one that comes, and what is
// known by so little is never deleted at the server.
void TestRenumbering::tellsAnotherLetterWithTheSameIdApart()
{
    Customer ann({.keep = u"1d"_s, .mayAge = true});
    ann.box.letters = lettersOf(1, 20);
    ann.fetch();
    rename(ann.box, "new-");
    PostBox::Letter forged = ann.box.letters[4];
    forged.uid = "new-forged";
    forged.octets.replace("id 5\r\n", "id 6\r\n").replace("Subject: Letter 5", "Subject: Letter X");
    ann.box.letters.prepend(forged);
    const FetchReport report = ann.fetch();
    QCOMPARE(report.renumbered->known + report.renumbered->fresh, 21);
    QCOMPARE(report.renumbered->fresh, 1);
    ann.wait(23h);
    ann.fetch();
    for (int look = 0; look < 3; ++look) {
        ann.wait(2h);
        ann.change([](store::AccountRecord &record) { record.mayAge = true; });
        ann.fetch();
    }
    // Whichever of the two was taken for the other, it is here, or it lies there still.
    const bool isHere = ann.find(forged.octets) != LetterId::None;
    QVERIFY(isHere || ann.box.uids().contains("new-forged"));
    QCOMPARE(ann.box.letters.size(), 1);
    QCOMPARE(ann.letters().size(), 21);
}

void TestRenumbering::deletesNothingOnHeadersAloneWhereLettersLeaveAtOnce()
{
    Customer ann({.keep = u"forever"_s});
    ann.box.letters = lettersOf(1, 20);
    ann.fetch();
    ann.change([](store::AccountRecord &record) { record.keep = u"never"_s; });
    rename(ann.box, "new-");
    ann.box.letters += lettersOf(21, 21);
    QCOMPARE(ann.fetch().renumbered, (Renumbered {.known = 20, .fresh = 1}));
    for (int look = 0; look < 3; ++look) {
        ann.wait(24h);
        ann.fetch();
    }
    QCOMPARE(ann.box.letters.size(), 20); // the one that came whole went
    QCOMPARE(ann.letters().size(), 21);
}

// Somebody tidied up with another program: nothing to make a fuss about.
void TestRenumbering::fetchesWhatIsNewInAnEmptiedMailbox()
{
    Customer ann({.keep = u"14d"_s});
    ann.box.letters = lettersOf(1, 30);
    ann.fetch();
    ann.box.letters = lettersOf(30, 31);
    const FetchReport report = ann.fetch();
    QCOMPARE(report.fetched, 1);
    QCOMPARE(report.renumbered, std::nullopt);
    QCOMPARE(ann.box.of("TOP").size(), 1); // of the new one alone
}

void TestRenumbering::recognisesAfterAnEmptyListing()
{
    Customer ann({.keep = u"14d"_s});
    ann.box.letters = lettersOf(1, 30);
    ann.fetch();
    QList<PostBox::Letter> all = std::exchange(ann.box.letters, {});
    ann.fetch();
    ann.wait(24h);
    ann.box.letters = all;
    rename(ann.box, "new-");
    QCOMPARE(ann.fetch().renumbered, (Renumbered {.known = 30, .fresh = 0}));
    QCOMPARE(ann.box.of("RETR"), Lines());
    QCOMPARE(ann.letters().size(), 30);
}

void TestRenumbering::asksWhereNobodyCanLook()
{
    for (const bool hasCapa : {true, false}) {
        Customer ann({.keep = u"never"_s});
        ann.change([](store::AccountRecord &record) { record.keep = u"14d"_s; });
        ann.box.letters = lettersOf(1, 30);
        ann.fetch();
        ann.change([](store::AccountRecord &record) { record.keep = u"never"_s; });
        ann.box.hasTop = false;
        ann.box.hasCapa = hasCapa;
        rename(ann.box, "new-");
        for (int look = 0; look < 3; ++look) {
            const FetchReport report = ann.fetch();
            QCOMPARE(report.renumbered, (Renumbered {.known = 30, .fresh = 30, .isQuestion = true}));
            QCOMPARE(ann.box.of("RETR"), Lines());
            QCOMPARE(ann.box.of("DELE"), Lines());
            ann.wait(24h);
        }
        const FetchReport answered = ann.fetch({.fetchRenumbered = true});
        QCOMPARE(answered.fetched, 30);
        QCOMPARE(answered.renumbered, std::nullopt);
        QCOMPARE(ann.box.of("DELE"), Lines());
        QCOMPARE(ann.fetch().renumbered, std::nullopt);
        QCOMPARE(ann.box.of("RETR"), Lines());
        QCOMPARE(ann.box.of("DELE"), Lines()); // for a day
        ann.wait(25h);
        ann.fetch();
        QVERIFY(ann.box.letters.isEmpty());
        QCOMPARE(ann.letters().size(), 60);
    }
}

void TestRenumbering::waitsWhenTheLookBreaks()
{
    Customer ann({.keep = u"14d"_s});
    ann.box.letters = lettersOf(1, 30);
    ann.fetch();
    rename(ann.box, "new-");
    ann.box.deafTo = "TOP";
    QVERIFY(!ann.fetch().errors.isEmpty());
    QCOMPARE(ann.box.of("RETR"), Lines());
    QCOMPARE(ann.ledger().size(), 31); // the one it broke at: not to be the first again
    ann.box.deafTo.clear();
    QCOMPARE(ann.fetch().renumbered, (Renumbered {.known = 30, .fresh = 0}));
    QCOMPARE(ann.letters().size(), 30);
    QCOMPARE(ann.ledger().size(), 30);
}

void TestRenumbering::knowsHeaderRowsAgain()
{
    Customer ann({.keep = u"never"_s, .fetchLimit = 10'000});
    for (int number = 1; number <= 12; ++number)
        ann.box.letters += PostBox::Letter {.uid = QByteArray::number(number), .octets = letterOf(number, 20'000)};
    QCOMPARE(ann.fetch().headers, 12);
    rename(ann.box, "new-");
    QCOMPARE(ann.fetch().renumbered, (Renumbered {.known = 12, .fresh = 0}));
    ann.wait(48h);
    ann.fetch();
    QCOMPARE(ann.letters().size(), 12);
    QCOMPARE(ann.box.letters.size(), 12); // none of them is here whole
    for (const LedgerEntry &entry : ann.ledger())
        QCOMPARE(entry.state, LedgerState::Skipped);
}

void TestRenumbering::recognisesWhenNamesCeaseToBeGiven()
{
    Customer ann({.keep = u"14d"_s});
    ann.box.letters = lettersOf(1, 30);
    ann.fetch();
    ann.box.hasUidl = false;
    QCOMPARE(ann.fetch().renumbered, (Renumbered {.known = 30, .fresh = 0}));
    QCOMPARE(ann.box.of("RETR"), Lines());
    ann.fetch();
    QCOMPARE(ann.box.of("RETR"), Lines());
    ann.box.hasUidl = true;
    QCOMPARE(ann.fetch().renumbered, (Renumbered {.known = 30, .fresh = 0}));
    QCOMPARE(ann.letters().size(), 30);
}

// What the person wanted deleted had a name that another letter has now.
void TestRenumbering::keepsThePersonsWordFromAnotherLetter()
{
    Customer ann({.keep = u"forever"_s, .deleteThere = true});
    ann.box.letters = lettersOf(1, 30);
    ann.fetch();
    ann.removeForever(ann.find(ann.box.letters[0].octets));
    rename(ann.box, "new-");
    ann.box.letters[7].uid = "u1";
    ann.fetch();
    QCOMPARE(ann.box.of("DELE"), Lines());
}

SOBRE_STORE_MAIN(TestRenumbering)
#include "tst_renumbering.moc"
