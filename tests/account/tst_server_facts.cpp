// SPDX-License-Identifier: GPL-3.0-or-later
// What the counter says of each letter: whether it is here, when it goes, what is odd about it; and its name.
#include "core/account/server_facts.h"

#include <QElapsedTimer>
#include <QTest>

using namespace sobre;
using namespace sobre::account;
using namespace Qt::StringLiterals;
using Here = ServerLetter::Here;
using Goes = ServerLetter::Goes;
using store::LedgerEntry;
using store::LedgerState;
using store::LedgerWish;
using store::LetterId;

namespace {

const QDateTime Now(QDate(2026, 11, 22), QTime(12, 0), QTimeZone::UTC);

Account accountKeeping(const QString &keep)
{
    Account account;
    account.keep = KeepPolicy::parse(keep).value();
    return account;
}

LedgerEntry entry(const QByteArray &uid, LedgerState state = LedgerState::Stored, LetterId letter = LetterId {7}, int daysAgo = 4)
{
    static qint64 row = 0;
    return {.row = ++row, .uid = uid, .letter = letter, .firstSeen = Now.addDays(-daysAgo), .state = state};
}

ServerLetter described(const Account &account, const pop3::Listed &listed, const QList<LedgerEntry> &known = {})
{
    return describeListing(account, {listed}, known, Now).letters.value(0);
}

} // namespace

class tst_server_facts : public QObject {
    Q_OBJECT

private slots:
    void namesGoThereAndBack_data();
    void namesGoThereAndBack();
    void refusesWhatNamesNothing_data();
    void refusesWhatNamesNothing();
    void saysHowMuchIsHere();
    void saysWhenItGoes();
    void neverPromisesToTakeTwinsAway();
    void promisesNothingAboveTheLimit();
    void marksWhatIsOdd_data();
    void marksWhatIsOdd();
    void readsTheNewestHeadersOnly();
    void marksNoOrdinaryLetter();
    void describesAHundredThousand();
};

void tst_server_facts::namesGoThereAndBack_data()
{
    QTest::addColumn<QByteArray>("uid");
    QTest::addColumn<int>("twin");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QByteArray("0000abc1.42_(x)") << 0 << u"0000abc1.42_(x)"_s;
    QTest::newRow("slash, percent, hash") << QByteArray("a/b%c#d") << 0 << u"a%2Fb%25c%23d"_s;
    QTest::newRow("controls and escape") << QByteArray("\x1b[2J\0\x7f \t", 8) << 0 << u"%1B[2J%00%7F%20%09"_s;
    QTest::newRow("no UTF-8") << QByteArray("\xff\xc3\xa9") << 0 << u"%FF%C3%A9"_s;
    QTest::newRow("twin") << QByteArray("double") << 2 << u"double#2"_s;
    QTest::newRow("over-long") << QByteArray(300, 'u') << 0 << QString(300, u'u');
}

void tst_server_facts::namesGoThereAndBack()
{
    QFETCH(QByteArray, uid);
    QFETCH(int, twin);
    QFETCH(QString, text);
    QCOMPARE(escapedName({.uid = uid, .twin = twin}), text);
    const Result<ServerName> back = parseServerName(text);
    QVERIFY(back);
    QCOMPARE(back->uid, uid);
    QCOMPARE(back->twin, twin);
}

void tst_server_facts::refusesWhatNamesNothing_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "#1", "a#", "a#0", "a#-1", "a#x", "a%", "a%1", "a%zz", "%"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void tst_server_facts::refusesWhatNamesNothing()
{
    QFETCH(QString, text);
    const Result<ServerName> name = parseServerName(text);
    QVERIFY(!name);
    QCOMPARE(name.error().kind, MailError::Kind::BadInput);
}

void tst_server_facts::saysHowMuchIsHere()
{
    const Account account = accountKeeping(u"14d"_s);
    const pop3::Listed listed {1, "a", 1000};
    QCOMPARE(described(account, listed).here, Here::Nothing);
    QCOMPARE(described(account, listed, {entry("b")}).here, Here::Nothing);
    const ServerLetter whole = described(account, listed, {entry("a")});
    QCOMPARE(whole.here, Here::Whole);
    QCOMPARE(whole.letter, LetterId {7});
    QCOMPARE(described(account, listed, {entry("a", LedgerState::DeleteSent)}).here, Here::Whole);
    QCOMPARE(described(account, listed, {entry("a", LedgerState::Stored, LetterId::None)}).here, Here::Deleted);
    // Known by its header after the server renamed it: here, but nothing is deleted on that evidence.
    const ServerLetter recognised = described(accountKeeping(u"never"_s), listed, {entry("a", LedgerState::Recognised)});
    QCOMPARE(recognised.here, Here::Whole);
    QCOMPARE(recognised.goes, Goes::Never);
    // The name of one that we had, on a letter of quite another size.
    LedgerEntry other = entry("a");
    other.size = 50'000;
    other.isServerSize = true;
    QCOMPARE(described(account, listed, {other}).here, Here::Nothing);
    QCOMPARE(described(account, listed, {entry("a", LedgerState::Skipped)}).here, Here::Header);
    QCOMPARE(described(account, listed, {entry("a", LedgerState::Skipped, LetterId::None)}).here, Here::Nothing);
    LedgerEntry failed = entry("a", LedgerState::Failed, LetterId::None);
    failed.error = MailError {.kind = MailError::Kind::Refused};
    const ServerLetter left = described(account, listed, {failed});
    QCOMPARE(left.here, Here::Failed);
    QVERIFY(left.error);
}

void tst_server_facts::saysWhenItGoes()
{
    const pop3::Listed listed {1, "a", 1000};
    QCOMPARE(described(accountKeeping(u"forever"_s), listed, {entry("a")}).goes, Goes::Never);
    QCOMPARE(described(accountKeeping(u"never"_s), listed, {entry("a")}).goes, Goes::NextVisit);
    QCOMPARE(described(accountKeeping(u"never"_s), listed).goes, Goes::WhenFetched);

    const Account fortnight = accountKeeping(u"14d"_s);
    const ServerLetter kept = described(fortnight, listed, {entry("a")});
    QCOMPARE(kept.goes, Goes::OnDay);
    QCOMPARE(kept.goesAt, Now.addDays(10));
    QCOMPARE(described(fortnight, listed, {entry("a", LedgerState::Stored, LetterId {7}, 15)}).goes, Goes::NextVisit);
    const ServerLetter fresh = described(fortnight, listed);
    QCOMPARE(fresh.goes, Goes::DaysAfterFetch);
    QCOMPARE(fresh.days, 14);
    QCOMPARE(described(fortnight, listed, {entry("a", LedgerState::Skipped)}).goes, Goes::Never);

    LedgerEntry wished = entry("a");
    wished.wish = LedgerWish::DeleteThere;
    QCOMPARE(described(accountKeeping(u"forever"_s), listed, {wished}).goes, Goes::NextVisit);
}

void tst_server_facts::neverPromisesToTakeTwinsAway()
{
    const ServerListing listing = describeListing(accountKeeping(u"never"_s), {{1, "a", 10}, {2, "b", 10}, {3, "a", 10}},
                                                  {entry("a", LedgerState::Stored, LetterId {5}), entry("a", LedgerState::Stored, LetterId {6})}, Now);
    QCOMPARE(listing.letters[0].name.twin, 1);
    QCOMPARE(listing.letters[1].name.twin, 0);
    QCOMPARE(listing.letters[2].name.twin, 2);
    QCOMPARE(listing.letters[0].letter, LetterId {5});
    QCOMPARE(listing.letters[2].letter, LetterId {6});
    QCOMPARE(listing.letters[0].goes, Goes::Never);
    QCOMPARE(listing.letters[1].goes, Goes::WhenFetched);
    QCOMPARE(listing.octets, quint64(30));
    QVERIFY(listing.named);
    QVERIFY(!describeListing(accountKeeping(u"never"_s), {{1, "", 10}}, {}, Now).named);
}

void tst_server_facts::promisesNothingAboveTheLimit()
{
    Account account = accountKeeping(u"never"_s);
    account.record.fetchLimit = 5'000'000;
    QCOMPARE(described(account, {1, "a", 5'000'000}).goes, Goes::WhenFetched);
    QCOMPARE(described(account, {1, "a", 5'000'001}).goes, Goes::Never);
    QVERIFY(!described(account, {1, "a", 20'000'000}).has(ServerLetter::Large));
    QVERIFY(described(account, {1, "a", 20'000'001}).has(ServerLetter::Large));
}

void tst_server_facts::marksWhatIsOdd_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("marks");
    QTest::newRow("no From") << QByteArray("Subject: hi\r\n\r\n") << int(ServerLetter::NoSender);
    QTest::newRow("empty From") << QByteArray("From: <>\r\n\r\n") << int(ServerLetter::NoSender);
    QTest::newRow("empty header") << QByteArray("\r\n") << int(ServerLetter::NoSender);
    QTest::newRow("nothing at all") << QByteArray() << int(ServerLetter::NoSender);
    QTest::newRow("program") << QByteArray("From: a@b.test\r\nMIME-Version: 1.0\r\nContent-Type: application/x-msdownload\r\n\r\n")
                             << int(ServerLetter::Program);
    QTest::newRow("archive") << QByteArray("From: a@b.test\r\nMIME-Version: 1.0\r\nContent-Type: application/zip\r\n\r\n")
                             << int(ServerLetter::Program);
    QTest::newRow("by its name") << QByteArray("From: a@b.test\r\nMIME-Version: 1.0\r\nContent-Type: application/octet-stream; "
                                               "name=\"invoice.pdf.exe\"\r\nContent-Disposition: attachment\r\n\r\n")
                                 << int(ServerLetter::Program);
    QTest::newRow("archive by its name") << QByteArray("From: a@b.test\r\nMIME-Version: 1.0\r\nContent-Type: application/octet-stream\r\n"
                                                       "Content-Disposition: attachment; filename=photos.RAR\r\n\r\n")
                                         << int(ServerLetter::Program);
    QTest::newRow("another address as name") << QByteArray("From: \"service@bank.example\" <x@evil.test>\r\n\r\n")
                                             << int(ServerLetter::OtherAddress);
    QTest::newRow("look-alike of @") << QByteArray("From: =?utf-8?q?service=EF=BC=A0bank.example?= <x@evil.test>\r\n\r\n")
                                     << int(ServerLetter::OtherAddress);
    QTest::newRow("its own address as name") << QByteArray("From: \"Ann@B.test\" <ann@b.test>\r\n\r\n") << 0;
}

void tst_server_facts::marksWhatIsOdd()
{
    QFETCH(QByteArray, header);
    QFETCH(int, marks);
    ServerLetter letter;
    readHeader(letter, header);
    QVERIFY(letter.headerKnown);
    QCOMPARE(letter.marks, marks);
}

void tst_server_facts::marksNoOrdinaryLetter()
{
    ServerLetter letter;
    readHeader(letter, "From: Ana Ruiz <ana@example.net>\r\nSubject: Agenda for the assembly\r\nDate: Sun, 22 Nov 2026 10:00:00 +0100\r\n"
                       "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n");
    QCOMPARE(letter.marks, 0);
    QCOMPARE(letter.from.name, u"Ana Ruiz"_s);
    QCOMPARE(letter.subject, u"Agenda for the assembly"_s);
    QCOMPARE(letter.date, QDateTime(QDate(2026, 11, 22), QTime(9, 0), QTimeZone::UTC));
}

void tst_server_facts::readsTheNewestHeadersOnly()
{
    QList<pop3::Listed> listing;
    for (quint32 i = 1; i <= 1000; ++i)
        listing += pop3::Listed {i, QByteArray::number(i), 100};
    const ServerListing all = describeListing(accountKeeping(u"14d"_s), listing, {entry("1000"), entry("998")}, Now);
    const auto look = headersToRead(all, listing, 3, {});
    QCOMPARE(look, (QList<pop3::Listed> {listing[998], listing[996], listing[995]}));
    QCOMPARE(headersToRead(all, listing, 200, {"5", "17"}), (QList<pop3::Listed> {listing[16], listing[4]}));
}

void tst_server_facts::describesAHundredThousand()
{
    constexpr int Many = 100'000;
    QList<pop3::Listed> listing;
    QList<LedgerEntry> known;
    for (int i = 0; i < Many; ++i) {
        const QByteArray uid = "uid-" + QByteArray::number(i);
        listing += pop3::Listed {quint32(i + 1), uid, quint64(1000 + i)};
        if (i % 2)
            known += entry(uid);
    }
    QElapsedTimer clock;
    clock.start();
    const ServerListing described = describeListing(accountKeeping(u"14d"_s), listing, known, Now);
    const auto headers = headersToRead(described, listing, 200, {});
    qInfo("100,000 letters, half of them here: %lld ms", clock.elapsed());
    QCOMPARE(described.letters.size(), Many);
    QCOMPARE(headers.size(), 200);
    QVERIFY(clock.elapsed() < 5000);
}

QTEST_GUILESS_MAIN(tst_server_facts)
#include "tst_server_facts.moc"
