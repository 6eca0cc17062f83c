// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/outbox/posting_record.h"
#include "core/store/database.h"
#include "tests/store/store_fixture.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace sobre;
using store::Fate;

/// The proof of posting: everything the session knew, as the server said it.
class TestPostingRecord : public QObject {
    Q_OBJECT

private slots:
    void keepsWhatTheServerSaid();
    void saysWhoWasNotServed();
    void keepsItWithTheLetterOrNotAtAll();
};

namespace {

smtp::SmtpOutcome outcome()
{
    smtp::SmtpOutcome out;
    out.mechanism = "PLAIN";
    out.recipients = {{.address = "bob@example.net", .code = 250, .text = "2.1.5 Ok", .status = "2.1.5"},
                      {.address = "eve@example.net", .code = 251, .text = "will forward", .status = {}}};
    out.finalReply = "250 2.0.0 Ok: queued as 4F1xyz";
    out.queueId = "4F1xyz";
    out.peerAddress = u"192.0.2.7"_s;
    out.tlsVersion = u"TLS 1.3"_s;
    out.certificateSha256 = QByteArray(32, '\x5a');
    out.handedOver = QDateTime(QDate(2026, 11, 22), QTime(9, 8, 7), QTimeZone::UTC);
    out.dialogue = u"C: DATA"_s;
    out.octets = 4711;
    return out;
}

store::OutboxRow row()
{
    store::OutboxRow row;
    row.letter = store::LetterId {1};
    row.account = store::AccountId {2};
    row.sender = u"ana@isp.example"_s;
    row.envelopeId = u"0123456789abcdef0123456789abcdef"_s;
    row.recipients = {{.address = u"bob@example.net"_s}, {.address = u"eve@example.net"_s}};
    return row;
}

} // namespace

void TestPostingRecord::keepsWhatTheServerSaid()
{
    const smtp::SmtpOutcome said = outcome();
    const store::Posting posting = outbox::postingOf(row(), u"smtp.isp.example:465"_s, said);
    const store::Posting expected {.letter = store::LetterId {1},
                                   .account = store::AccountId {2},
                                   .server = u"smtp.isp.example:465"_s,
                                   .peer = said.peerAddress,
                                   .tls = said.tlsVersion,
                                   .certificate = said.certificateSha256,
                                   .mechanism = said.mechanism,
                                   .time = said.handedOver,
                                   .size = 4711,
                                   .reply = said.finalReply,
                                   .queueId = u"4F1xyz"_s,
                                   .envelopeId = row().envelopeId,
                                   .sender = u"ana@isp.example"_s,
                                   .dialogue = u"C: DATA"_s,
                                   .recipients = {{.address = u"bob@example.net"_s, .code = 250, .status = u"2.1.5"_s, .reply = "2.1.5 Ok"},
                                                  {.address = u"eve@example.net"_s, .code = 251, .reply = "will forward"}}};
    QCOMPARE(posting, expected);
}

void TestPostingRecord::saysWhoWasNotServed()
{
    store::OutboxRow asked = row();
    asked.recipients += store::OutboxRecipient {
        .address = u"nobody@example.net"_s,
        .state = store::RecipientState::Refused,
        .error = MailError {.kind = MailError::Kind::RecipientRefused, .serverText = "550 5.1.1 no such user"}};
    const store::Posting posting = outbox::postingOf(asked, u"smtp.isp.example:465"_s, outcome());
    QCOMPARE(posting.recipients.size(), 3);
    QCOMPARE(posting.recipients.at(0).fate, Fate::NoWord);
    QCOMPARE(posting.recipients.at(2).fate, Fate::NotSent);
    QCOMPARE(posting.recipients.at(2).code, 550);
    QCOMPARE(posting.recipients.at(2).reply, "5.1.1 no such user");
}

void TestPostingRecord::keepsItWithTheLetterOrNotAtAll()
{
    store::test::StoreFixture fixture;
    store::test::Draft letter;
    letter.messageId = "<one@isp.example>";
    store::OutboxRow sent = row();
    sent.letter = *fixture.add(letter.raw(), {.folder = store::FolderId::Outbox});
    const auto record = [&](const store::OutboxRow &of) {
        return fixture.write([of](store::Database &database) { return outbox::recordPosting(database, of, u"smtp.isp.example:465"_s, outcome()); });
    };
    QVERIFY(record(sent));
    const auto kept = store::postings::of(fixture.reader(), sent.letter);
    QCOMPARE(kept->size(), 1);
    QCOMPARE(kept->constFirst().messageId, u"one@isp.example"_s);
    QCOMPARE(store::postings::withEnvelopeId(fixture.reader(), sent.envelopeId)->size(), 1);
    sent.letter = store::LetterId {99};
    const auto absent = record(sent);
    QVERIFY(!absent && absent.error().kind == MailError::Kind::NotFound);
}

SOBRE_STORE_MAIN(TestPostingRecord)
#include "tst_posting_record.moc"
