// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/delivery_service.h"
#include "core/delivery/returned_letter.h"
#include "core/delivery/sent_letter.h"
#include "core/outbox/posting_record.h"
#include "core/store/accounts.h"
#include "core/store/proofs.h"
#include "core/store/report_content.h"
#include "core/store/reports.h"
#include "tests/delivery/sample_report.h"
#include "tests/store/store_fixture.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace sobre;
using store::Fate;
using store::FolderId;
using store::LetterId;
using store::ReportState;
using test::SampleReport;

Q_DECLARE_METATYPE(sobre::test::SampleReport)

/// From a letter that left to what the person reads beside it when its report has come.
class TestDeliveryService : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_fixture.reset(); }
    void tellsTheWindowWhatCameBack();
    void findsTheLetter_data();
    void findsTheLetter();
    void tellsLettersToOneRecipientApartByTheirConversation();
    void keepsTheLastWordOfSeveralReports();
    void waitsUntilTheLetterIsKnownToBeSent();
    void knowsWhatWasDeletedForEver();
    void knowsWhatAnOlderSobreSent();
    void knowsWhatWasFiledWithoutProof();
    void matchesImportedReportsByTheirIdsAlone();

private:
    LetterId send(const QDateTime &when, const QStringList &recipients = {u"bob@example.net"_s});
    LetterId receive(const SampleReport &report, const store::Incoming &incoming);
    LetterId receive(const SampleReport &report) { return receive(report, {.account = m_account, .uid = "u", .received = Received}); }
    int match() { return m_fixture->write(delivery::matchOpenReports).value_or(-1); }
    store::PostedRecipient fate(LetterId sent, int position = 0)
    {
        return store::postings::of(m_fixture->reader(), sent)->value(0).recipients.value(position);
    }
    ReportState state(LetterId report) { return (*store::reports::of(m_fixture->reader(), report))->state; }

    static inline const QDateTime Received {QDate(2026, 11, 22), QTime(10, 5), QTimeZone::UTC};
    static inline const QDateTime Sent {QDate(2026, 11, 21), QTime(20, 6), QTimeZone::UTC};
    static inline const QString EnvelopeId = u"0123456789abcdef0123456789abcdef"_s;
    std::unique_ptr<store::test::StoreFixture> m_fixture;
    store::AccountId m_account = store::AccountId::None;
};

void TestDeliveryService::init()
{
    m_fixture = std::make_unique<store::test::StoreFixture>();
    m_account = *m_fixture->write([](store::Database &database) {
        return store::accounts::add(database, {.name = u"Ana"_s, .email = u"ana@isp.example"_s});
    });
}

/// As post_letter does it.
LetterId TestDeliveryService::send(const QDateTime &when, const QStringList &recipients)
{
    store::test::Draft letter;
    letter.from = "ana@isp.example";
    letter.messageId = "<one@isp.example>";
    letter.references = "<first@example.net>";
    const LetterId id = *m_fixture->add(letter.raw(), {.folder = FolderId::Outbox, .account = m_account});
    store::OutboxRow row {.letter = id, .account = m_account, .sender = u"ana@isp.example"_s, .envelopeId = EnvelopeId};
    smtp::SmtpOutcome outcome;
    for (const QString &recipient : recipients) {
        row.recipients += store::OutboxRecipient {.address = recipient};
        outcome.recipients += smtp::RecipientReply {.address = recipient.toUtf8(), .code = 250, .text = "Ok", .status = {}};
    }
    outcome.finalReply = "250 queued";
    outcome.handedOver = when;
    const auto done = m_fixture->write([=](store::Database &database) -> Result<> {
        const auto place = store::outbox::add(database, row);
        if (!place)
            return std::unexpected(place.error());
        if (const Result<> recorded = outbox::recordPosting(database, row, u"smtp.isp.example:465"_s, outcome); !recorded)
            return recorded;
        return store::outbox::posted(database, *place);
    });
    return done ? id : LetterId::None;
}

LetterId TestDeliveryService::receive(const SampleReport &report, const store::Incoming &incoming)
{
    return m_fixture->add(report.raw(), incoming).value_or(LetterId::None);
}

void TestDeliveryService::tellsTheWindowWhatCameBack()
{
    delivery::DeliveryService service(m_fixture->store(), m_fixture->reader());
    QList<LetterId> altered;
    connect(&m_fixture->store().writer(), &store::Writer::committed, this, [&altered](const store::Changes &changes) { altered += changes.altered; });
    const LetterId sent = send(Sent);
    SampleReport report;
    report.envelopeId = EnvelopeId.toLatin1();
    const LetterId came = receive(report);
    QTRY_COMPARE(fate(sent).fate, Fate::Returned);
    QTRY_VERIFY(altered.contains(sent) && altered.contains(came));
    QCOMPARE(fate(sent).fateStatus, u"5.1.1"_s);
    QVERIFY(!fate(sent).reason.isEmpty());
    QVERIFY(fate(sent).diagnostic.contains("no such user here"_L1));
    QCOMPARE(fate(sent).fateTime, QDateTime(QDate(2026, 11, 22), QTime(10, 0), QTimeZone::UTC));
    const auto returned = delivery::returnedLetter(m_fixture->reader(), came);
    QCOMPARE((*returned)->about, sent);
    QCOMPARE((*returned)->recipients.size(), 1);
    QVERIFY(!(*returned)->isForged());
    QVERIFY(!*delivery::returnedLetter(m_fixture->reader(), sent));
}

void TestDeliveryService::findsTheLetter_data()
{
    QTest::addColumn<SampleReport>("report");
    QTest::addColumn<qint64>("secondsBefore"); // the letter left
    QTest::addColumn<bool>("found");
    constexpr qint64 Hour = 3600, Day = 24 * Hour;
    SampleReport report;
    report.returns = false;

    SampleReport one = report;
    one.recipient = "somebody@elsewhere.example"; // passed on: only an id tells
    one.envelopeId = EnvelopeId.toLatin1();
    QTest::newRow("envelope id") << one << 30 * Day << true;
    one.envelopeId = EnvelopeId.toUpper().toLatin1();
    QTest::newRow("envelope id, not ours to the letter") << one << 30 * Day << false;
    one.envelopeId.clear();
    one.returns = true;
    one.messageId = "<one@isp.example>";
    QTest::newRow("Message-ID of the returned letter") << one << 30 * Day << true;

    one = report;
    one.answers = "<one@isp.example>";
    QTest::newRow("the report answers it") << one << 30 * Day << true;

    QTest::newRow("recipient and time") << report << Day << true;
    QTest::newRow("recipient, but too long ago") << report << 8 * Day << false;
    QTest::newRow("recipient, but the letter left after the report") << report << -2 * Hour << false;
    one = report;
    one.recipient = "Bob@example.net";
    QTest::newRow("another local part") << one << Day << false;
    one.recipient = "bob@EXAMPLE.NET";
    QTest::newRow("the domain in capitals") << one << Day << true;
    one = report;
    one.recipient = "robert@elsewhere.example";
    one.original = "bob@example.net";
    QTest::newRow("the address it was sent to") << one << Day << true;

    one = report;
    one.returns = true;
    one.messageId = "<renamed@relay.example>";
    QTest::newRow("renamed on the way, the same date") << one << Day << true;
    one.returnedDate = "Sat, 21 Nov 2026 20:07:00 +0000";
    QTest::newRow("another letter to the same recipient") << one << Day << false;
}

void TestDeliveryService::findsTheLetter()
{
    QFETCH(SampleReport, report);
    QFETCH(qint64, secondsBefore);
    const LetterId sent = send(Received.addSecs(-secondsBefore));
    const LetterId came = receive(report);
    QCOMPARE(match(), 1);
    QTEST(state(came) == ReportState::Matched, "found");
    QTEST(fate(sent).fate == Fate::Returned, "found");
}

void TestDeliveryService::tellsLettersToOneRecipientApartByTheirConversation()
{
    const LetterId answered = send(Sent);
    store::test::Draft another;
    another.messageId = "<two@isp.example>";
    const LetterId other = *m_fixture->add(another.raw(), {.folder = FolderId::Sent, .account = m_account});
    QVERIFY(m_fixture->write([&](store::Database &database) {
        return store::postings::add(database, {.letter = other, .account = m_account, .server = u"s"_s, .time = Sent, .messageId = u"two@isp.example"_s,
                                               .recipients = {{.address = u"bob@example.net"_s}}});
    }));
    SampleReport report; // its relay cut the Message-ID off
    const LetterId unclear = receive(report);
    report.references = "<first@example.net>";
    const LetterId clear = receive(report);
    QCOMPARE(match(), 2);
    QVERIFY(state(unclear) != ReportState::Matched);
    QCOMPARE((*delivery::returnedLetter(m_fixture->reader(), clear))->about, answered);
    QCOMPARE(fate(other).fate, Fate::NoWord);
}

void TestDeliveryService::keepsTheLastWordOfSeveralReports()
{
    const LetterId sent = send(Sent, {u"bob@example.net"_s, u"eve@example.net"_s});
    SampleReport report;
    report.envelopeId = EnvelopeId.toLatin1();
    report.action = "delayed";
    report.status = "4.4.1";
    report.until = "Fri, 27 Nov 2026 09:00:00 +0000";
    receive(report);
    QCOMPARE(match(), 1);
    QCOMPARE(fate(sent).fate, Fate::Delayed);
    QCOMPARE(fate(sent).until, QDateTime(QDate(2026, 11, 27), QTime(9, 0), QTimeZone::UTC));
    QCOMPARE(fate(sent, 1).fate, Fate::NoWord);
    report.action = "failed";
    report.status = "5.4.1";
    receive(report);
    report.action = "delayed"; // arrives late
    receive(report);
    QCOMPARE(match(), 2);
    QCOMPARE(fate(sent).fate, Fate::Returned);
    QCOMPARE(fate(sent).fateStatus, u"5.4.1"_s);
    QVERIFY(!fate(sent).until.isValid());
    QCOMPARE(match(), 0);
}

/// A bounce may overtake the commit that says the letter was handed over; or the answer to the final dot never came.
void TestDeliveryService::waitsUntilTheLetterIsKnownToBeSent()
{
    store::test::Draft letter;
    letter.from = "ana@isp.example";
    letter.messageId = "<one@isp.example>";
    const LetterId sent = *m_fixture->add(letter.raw(), {.folder = FolderId::Outbox, .account = m_account});
    store::OutboxRow row {.letter = sent, .account = m_account, .recipients = {{.address = u"bob@example.net"_s}}, .state = store::OutboxState::MaybeSent, .envelopeId = EnvelopeId};
    const auto place = m_fixture->write([row](store::Database &database) { return store::outbox::add(database, row); });
    QVERIFY(place);
    delivery::DeliveryService service(m_fixture->store(), m_fixture->reader());
    SampleReport report;
    report.messageId = "<one@isp.example>";
    const LetterId came = receive(report);
    report.messageId.clear();
    report.envelopeId = EnvelopeId.toLatin1();
    const LetterId byEnvelope = receive(report);
    QCOMPARE(match(), 0);
    QCOMPARE(state(came), ReportState::Open);
    QCOMPARE(state(byEnvelope), ReportState::Open);
    QVERIFY(m_fixture->write([&](store::Database &database) -> Result<> {
        smtp::SmtpOutcome outcome;
        outcome.handedOver = Sent;
        outcome.recipients = {{.address = "bob@example.net", .code = 250, .text = {}, .status = {}}};
        const Result<> recorded = outbox::recordPosting(database, row, u"s"_s, outcome);
        return recorded ? store::outbox::posted(database, *place) : recorded;
    }));
    QTRY_COMPARE(state(came), ReportState::Matched); // by the service, with the commit of the outbox
    QTRY_COMPARE(state(byEnvelope), ReportState::Matched);
    QCOMPARE(fate(sent).fate, Fate::Returned);
}

void TestDeliveryService::knowsWhatWasDeletedForEver()
{
    const LetterId sent = send(Sent);
    QVERIFY(m_fixture->write([&](store::Database &database) { return store::letters::removeForever(database, {sent}); }));
    SampleReport report;
    report.messageId = "<one@isp.example>";
    const LetterId came = receive(report);
    QCOMPARE(match(), 1);
    const auto returned = delivery::returnedLetter(m_fixture->reader(), came);
    QCOMPARE((*returned)->state, ReportState::Matched);
    QCOMPARE((*returned)->about, LetterId::None);
    QVERIFY(!(*returned)->isForged());
}

void TestDeliveryService::knowsWhatAnOlderSobreSent()
{
    store::test::Draft letter;
    letter.from = "ana@isp.example";
    letter.messageId = "<one@isp.example>";
    const LetterId sent = *m_fixture->add(letter.raw(), {.folder = FolderId::Archive, .account = m_account});
    QVERIFY(m_fixture->write([&](store::Database &database) {
        return store::proofs::add(database, {.letter = sent, .recipient = u"bob@example.net"_s, .server = u"s:465"_s, .reply = "250 ok", .tls = {}, .time = Sent, .envelopeId = {}});
    }));
    const auto before = delivery::sentLetter(m_fixture->reader(), sent);
    QVERIFY((*before)->isProven && !(*before)->isKept);
    SampleReport report;
    report.messageId = "<one@isp.example>";
    receive(report);
    QCOMPARE(match(), 1);
    QCOMPARE(fate(sent).fate, Fate::Returned);
    const auto after = delivery::sentLetter(m_fixture->reader(), sent);
    QVERIFY((*after)->isProven && (*after)->isKept);
    QCOMPARE((*after)->posting.server, u"s:465"_s);
    QCOMPARE((*after)->posting.reply, "250 ok");
}

void TestDeliveryService::knowsWhatWasFiledWithoutProof()
{
    store::test::Draft letter;
    letter.from = "ana@isp.example";
    letter.to = "bob@example.net";
    letter.messageId = "<one@isp.example>";
    const LetterId sent = *m_fixture->add(letter.raw(), {.folder = FolderId::Sent, .account = m_account});
    SampleReport report;
    report.messageId = "<one@isp.example>";
    const LetterId came = receive(report);
    QCOMPARE(match(), 1);
    QCOMPARE((*delivery::returnedLetter(m_fixture->reader(), came))->about, sent);
    QCOMPARE(fate(sent).fate, Fate::Returned);
    const auto known = delivery::sentLetter(m_fixture->reader(), sent);
    QVERIFY(known && *known && !(*known)->isProven);
    // What the report had written down is no proof, and was not handed over today.
    QVERIFY(store::postings::since(m_fixture->reader(), QDateTime::fromSecsSinceEpoch(0), 10)->isEmpty());
    // A letter that came from elsewhere is none that was sent.
    const LetterId other = *m_fixture->add(store::test::Draft {}.raw(), {.account = m_account});
    QVERIFY(!*delivery::sentLetter(m_fixture->reader(), other));
}

void TestDeliveryService::matchesImportedReportsByTheirIdsAlone()
{
    const LetterId sent = send(Sent);
    SampleReport report;
    report.returns = false;
    const LetterId byRecipient = receive(report, {.received = Received});
    report.returns = true;
    report.messageId = "<other@isp.example>";
    const LetterId inOurName = receive(report, {.received = Received});
    report.messageId = "<one@isp.example>";
    const LetterId byId = receive(report, {.received = Received});
    QCOMPARE(match(), 3);
    QCOMPARE(state(byRecipient), ReportState::NotOurs);
    QCOMPARE(state(inOurName), ReportState::NotOurs);
    QCOMPARE(state(byId), ReportState::Matched);
    QCOMPARE(fate(sent).report, byId);
}

SOBRE_STORE_MAIN(TestDeliveryService)
#include "tst_delivery_service.moc"
