// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/parse.h"
#include "core/store/postings.h"
#include "core/store/report_content.h"
#include "core/store/reports.h"
#include "tests/store/store_fixture.h"

#include <QBuffer>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace sobre;
using namespace sobre::store;
using test::StoreFixture;

/// Which letters are delivery reports is known from the moment they are there.
class tst_store_reports : public QObject {
    Q_OBJECT

private slots:
    void notesReportsAsTheyArrive();
    void notesLargeOnesToo();
    void takesNoLetterOfOnesOwnForOne();
    void readsBackWhatItSays();
    void knowsHowLongARelayTries();
    void waitsUntilItIsSettled();
    void goesWithItsLetter();
};

namespace {

QByteArray report(const QByteArray &action = "failed", const QByteArray &returned = "Hello.\r\n")
{
    return "Return-Path: <>\r\n"
           "From: Mail Delivery System <MAILER-DAEMON@relay.example>\r\nTo: ana@isp.example\r\n"
           "Subject: Undelivered Mail Returned to Sender\r\nDate: Sun, 22 Nov 2026 10:00:00 +0000\r\n"
           "Message-ID: <report@relay.example>\r\nIn-Reply-To: <one@isp.example>\r\nMIME-Version: 1.0\r\n"
           "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n"
           "--b\r\nContent-Type: text/plain\r\n\r\nYour letter could not be delivered.\r\n"
           "--b\r\nContent-Type: message/delivery-status\r\n\r\n"
           "Reporting-MTA: dns; relay.example\r\nOriginal-Envelope-Id: 0123456789abcdef0123456789abcdef\r\n\r\n"
           "Final-Recipient: rfc822; bob@example.net\r\nOriginal-Recipient: rfc822;bob@example.net\r\n"
           "Action: " + action + "\r\nStatus: " + (action == "failed" ? "5.1.1" : "4.4.1") + "\r\n"
           "Will-Retry-Until: Fri, 27 Nov 2026 09:00:00 +0000\r\n"
           "Diagnostic-Code: smtp; 550 5.1.1 <bob@example.net>: no such user\r\n\r\n"
           "--b\r\nContent-Type: message/rfc822\r\n\r\n"
           "From: ana@isp.example\r\nTo: bob@example.net\r\nSubject: hello\r\nMessage-ID: <one@isp.example>\r\n\r\n" + returned
        + "--b--\r\n";
}

} // namespace

void tst_store_reports::notesReportsAsTheyArrive()
{
    StoreFixture fixture;
    const LetterId letter = *fixture.add(report(), { .account = AccountId{ 3 }, .uid = "u" });
    const LetterId ordinary = *fixture.add(test::Draft{}.raw());
    const auto noted = reports::of(fixture.reader(), letter);
    QVERIFY(noted && *noted);
    QCOMPARE((*noted)->account, AccountId{ 3 });
    QCOMPARE((*noted)->state, ReportState::Open);
    QCOMPARE(reportContentFrom((*noted)->content).bounce.recipients.value(0).address, u"bob@example.net"_s);
    QVERIFY(!*reports::of(fixture.reader(), ordinary));
}

void tst_store_reports::notesLargeOnesToo()
{
    StoreFixture fixture;
    const LetterId letter = *fixture.add(report("failed", test::noise(3 << 20, 1)));
    QVERIFY(*reports::of(fixture.reader(), letter));
}

void tst_store_reports::takesNoLetterOfOnesOwnForOne()
{
    StoreFixture fixture;
    for (const FolderId folder : { FolderId::Drafts, FolderId::Outbox, FolderId::Sent })
        QVERIFY(fixture.add(report(), { .folder = folder }));
    QVERIFY(reports::open(fixture.reader(), 10)->isEmpty());
}

void tst_store_reports::readsBackWhatItSays()
{
    const mime::Message message = mime::parse(report());
    QByteArray raw = report();
    QBuffer octets(&raw);
    octets.open(QIODevice::ReadOnly);
    const ReportContent content = reportContentFrom(toText(reportContentOf(message, octets)));
    QCOMPARE(content.bounce.reportingServer, u"relay.example"_s);
    QCOMPARE(content.bounce.originalMessageId, u"one@isp.example"_s);
    QCOMPARE(content.bounce.originalEnvelopeId, u"0123456789abcdef0123456789abcdef"_s);
    QCOMPARE(content.bounce.recipients.size(), 1);
    QCOMPARE(content.bounce.recipients.at(0).status, "5.1.1");
    QCOMPARE(content.bounce.recipients.at(0).reason, message.bounce->recipients.at(0).reason);
    QCOMPARE(content.bounce.recipients.at(0).diagnostic, message.bounce->recipients.at(0).diagnostic);
    QCOMPARE(content.bounce.returnedFrom, message.bounce->returnedFrom);
    QCOMPARE(content.bounce.references, message.bounce->references);
    QCOMPARE(content.answers, QStringList{ u"one@isp.example"_s });
    QCOMPARE(content.date, QDateTime(QDate(2026, 11, 22), QTime(10, 0), QTimeZone::UTC));

    // Whatever stands there instead reads as nothing, and what is endless is cut.
    QVERIFY(reportContentFrom(u"{\"recipients\":[1,null,{}]"_s).bounce.recipients.isEmpty());
    ReportContent endless;
    endless.bounce.recipients.fill({ .address = QString(100'000, u'a'), .diagnostic = QString(100'000, u'd') }, 3000);
    QVERIFY(toText(endless).size() < 3 << 20);
}

void tst_store_reports::knowsHowLongARelayTries()
{
    StoreFixture fixture;
    const LetterId letter = *fixture.add(report("delayed"));
    const ReportContent content = reportContentFrom((*reports::of(fixture.reader(), letter))->content);
    QCOMPARE(content.bounce.recipients.value(0).action, "delayed");
    QCOMPARE(content.until.value(u"bob@example.net"_s), QDateTime(QDate(2026, 11, 27), QTime(9, 0), QTimeZone::UTC));
}

void tst_store_reports::waitsUntilItIsSettled()
{
    StoreFixture fixture;
    const LetterId first = *fixture.add(report()), second = *fixture.add(report());
    QCOMPARE(reports::open(fixture.reader(), 1)->value(0).letter, first);
    QVERIFY(fixture.write([&](Database &database) { return reports::settle(database, first, ReportState::Matched, PostingId{ 7 }); }));
    QCOMPARE(reports::open(fixture.reader(), 10)->size(), 1);
    QCOMPARE(reports::open(fixture.reader(), 10)->value(0).letter, second);
    QCOMPARE((*reports::of(fixture.reader(), first))->posting, PostingId{ 7 });
    const auto absent
        = fixture.write([](Database &database) { return reports::settle(database, LetterId{ 99 }, ReportState::NotOurs, PostingId::None); });
    QVERIFY(!absent && absent.error().kind == MailError::Kind::NotFound);
}

/// What it said of a recipient stays; that letter can no longer be opened.
void tst_store_reports::goesWithItsLetter()
{
    StoreFixture fixture;
    const LetterId letter = *fixture.add(report());
    const PostingId posting = *fixture.write([&](Database &database) -> Result<PostingId> {
        const auto id = postings::add(database, { .letter = LetterId{ 50 }, .recipients = { { .address = u"bob@example.net"_s } } });
        if (!id)
            return id;
        Result<> done = postings::setFate(database, *id, 0, { .fate = Fate::Returned, .report = letter });
        if (done)
            done = reports::settle(database, letter, ReportState::Matched, *id);
        return done ? id : std::unexpected(done.error());
    });
    QVERIFY(posting != PostingId::None);
    QVERIFY(fixture.write([&](Database &database) { return letters::removeForever(database, { letter }); }));
    QVERIFY(!*reports::of(fixture.reader(), letter));
    const PostedRecipient left = postings::of(fixture.reader(), LetterId{ 50 })->value(0).recipients.value(0);
    QCOMPARE(left.fate, Fate::Returned);
    QCOMPARE(left.report, LetterId::None);
}

SOBRE_STORE_MAIN(tst_store_reports)
#include "tst_store_reports.moc"
