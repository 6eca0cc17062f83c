// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/outbox/post_letter.h"
#include "core/outbox/retry_times.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace sobre;
using store::OutboxRow;
using store::OutboxState;

class TestAfterFailure : public QObject {
    Q_OBJECT

private slots:
    void neverSendsAgainWhatMayHaveBeenSent();
    void doesNotCountATryWithoutAConnection_data();
    void doesNotCountATryWithoutAConnection();
    void waitsLongerEachTimeTheServerAsks();
    void endsWaitingAfterFiveDays();
    void countsAPlannedLettersDaysFromTheFirstAnswer();
    void needsThePersonAfterAFinalNo_data();
    void needsThePersonAfterAFinalNo();
    void namesTheRecipientsThatWereRefused();
};

namespace {

using Kind = MailError::Kind;
const QDateTime Now = QDateTime(QDate(2026, 11, 22), QTime(12, 0), QTimeZone::UTC);

OutboxRow row()
{
    OutboxRow row;
    row.recipients = {{.address = u"ann@uno.test"_s}, {.address = u"bob@dos.test"_s}};
    return row;
}

OutboxRow after(OutboxRow before, Kind kind, MailError::Retry retry = MailError::Retry::Never)
{
    return outbox::afterFailure(std::move(before), {.kind = kind, .retry = retry}, {}, Now);
}

} // namespace

void TestAfterFailure::neverSendsAgainWhatMayHaveBeenSent()
{
    const OutboxRow now = after(row(), Kind::MaybeSent, MailError::Retry::Later);
    QCOMPARE(now.state, OutboxState::MaybeSent);
    QVERIFY(!now.nextTry.isValid());
}

void TestAfterFailure::doesNotCountATryWithoutAConnection_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::newRow("no such host") << Kind::HostNotFound;
    QTest::newRow("refused") << Kind::ConnectionRefused;
    QTest::newRow("no route") << Kind::Unreachable;
    QTest::newRow("silent") << Kind::TimedOut;
    QTest::newRow("lost") << Kind::ConnectionLost;
    QTest::newRow("stopped") << Kind::Cancelled;
}

void TestAfterFailure::doesNotCountATryWithoutAConnection()
{
    QFETCH(const Kind, kind);
    const OutboxRow now = after(row(), kind);
    QCOMPARE(now.state, OutboxState::Waiting);
    QCOMPARE(now.tries, 0);
    QCOMPARE(now.error->kind, kind);
    QVERIFY(now.nextTry >= Now); // not in a circle without a pause
    QVERIFY(now.nextTry <= Now.addSecs(60));
}

void TestAfterFailure::waitsLongerEachTimeTheServerAsks()
{
    OutboxRow letter = row();
    QList<qint64> minutes;
    for (int i = 0; i < 5; ++i) {
        letter = after(letter, Kind::RefusedForNow, MailError::Retry::Later);
        QCOMPARE(letter.state, OutboxState::Waiting);
        QCOMPARE(letter.tries, i + 1);
        minutes += Now.secsTo(letter.nextTry) / 60;
    }
    QCOMPARE(minutes, (QList<qint64> {5, 15, 30, 60, 60}));
}

void TestAfterFailure::endsWaitingAfterFiveDays()
{
    const MailError notNow {.kind = Kind::RefusedForNow, .retry = MailError::Retry::Later, .serverText = "451 not now"};
    OutboxRow letter = row();
    letter.queued = Now;
    QDateTime now = Now;
    while (letter.state == OutboxState::Waiting && now < Now.addDays(10)) {
        letter = outbox::afterFailure(letter, notNow, {}, now);
        if (letter.state == OutboxState::Waiting)
            now = letter.nextTry;
    }
    QCOMPARE(letter.state, OutboxState::Failed);
    QVERIFY(now >= Now.addDays(5) && now <= Now.addDays(5).addSecs(3600));
    QCOMPARE(letter.error->serverText, "451 not now"); // the person is told why
    // No connection is no answer: that goes on.
    letter = row();
    letter.queued = Now;
    letter = outbox::afterFailure(letter, {.kind = Kind::HostNotFound}, {}, Now.addDays(30));
    QCOMPARE(letter.state, OutboxState::Waiting);
}

void TestAfterFailure::countsAPlannedLettersDaysFromTheFirstAnswer()
{
    OutboxRow letter = row();
    letter.queued = Now;
    const QDateTime planned = Now.addDays(9);
    for (int i = 0; i < 4; ++i)
        letter = outbox::afterFailure(letter, {.kind = Kind::RefusedForNow, .retry = MailError::Retry::Later}, {}, planned.addSecs(i * 3600));
    QCOMPARE(letter.state, OutboxState::Waiting);
}

void TestAfterFailure::needsThePersonAfterAFinalNo_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::newRow("letter") << Kind::LetterRefused;
    QTest::newRow("sender") << Kind::SenderRefused;
    QTest::newRow("recipient") << Kind::RecipientRefused;
    QTest::newRow("too large") << Kind::TooLarge;
    QTest::newRow("log-in") << Kind::LoginRefused;
    QTest::newRow("certificate") << Kind::CertificateRefused;
    QTest::newRow("no TLS") << Kind::NoTlsOffered;
}

void TestAfterFailure::needsThePersonAfterAFinalNo()
{
    QFETCH(const Kind, kind);
    const OutboxRow now = after(row(), kind, MailError::Retry::WhenUserActs);
    QCOMPARE(now.state, OutboxState::Failed);
    QCOMPARE(now.tries, 1);
}

void TestAfterFailure::namesTheRecipientsThatWereRefused()
{
    const QList<smtp::RecipientReply> replies {{.address = "ann@uno.test", .code = 250, .text = "ok"},
                                               {.address = "bob@dos.test", .code = 550, .text = "no such user"}};
    const OutboxRow now = outbox::afterFailure(row(), {.kind = Kind::RecipientRefused}, replies, Now);
    QCOMPARE(now.recipients[0].state, store::RecipientState::Pending);
    QCOMPARE(now.recipients[1].state, store::RecipientState::Refused);
    QCOMPARE(now.recipients[1].error->serverText, "550 no such user");
    // The next time both were taken, and then the letter was not.
    const QList<smtp::RecipientReply> taken {{.address = "ann@uno.test", .code = 250, .text = "ok"},
                                             {.address = "bob@dos.test", .code = 250, .text = "ok"}};
    const OutboxRow then = outbox::afterFailure(now, {.kind = Kind::LetterRefused}, taken, Now);
    QCOMPARE(then.recipients[1].state, store::RecipientState::Pending);
    QVERIFY(!then.recipients[1].error);
}

QTEST_GUILESS_MAIN(TestAfterFailure)
#include "tst_after_failure.moc"
