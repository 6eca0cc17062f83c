// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/outbox/account_hold.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace sobre;
using Kind = MailError::Kind;
using store::OutboxRow;
using store::OutboxState;

/// What a connection that brought nothing means for the letters that were not begun.
class TestAccountHold : public QObject {
    Q_OBJECT

private slots:
    void needsThePersonForAll_data();
    void needsThePersonForAll();
    void waitsForAConnection();
    void waitsAsTheServerAsked();
    void goesAgainWhereThePersonHelped();
    void leavesAloneWhatFailedByItself();
};

namespace {

const QDateTime Now = QDateTime(QDate(2026, 11, 22), QTime(12, 0), QTimeZone::UTC);

OutboxRow row()
{
    OutboxRow row;
    row.recipients = {{.address = u"ann@uno.test"_s}};
    return row;
}

} // namespace

void TestAccountHold::needsThePersonForAll_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::newRow("password") << Kind::LoginRefused;
    QTest::newRow("no password") << Kind::NoPassword;
    QTest::newRow("no method") << Kind::NoMechanism;
    QTest::newRow("certificate") << Kind::CertificateRefused;
    QTest::newRow("no TLS") << Kind::NoTlsOffered;
}

void TestAccountHold::needsThePersonForAll()
{
    QFETCH(const Kind, kind);
    QVERIFY(outbox::needsPersonFirst(kind));
    const OutboxRow held = outbox::heldBack(row(), {.kind = kind, .retry = MailError::Retry::WhenUserActs}, Now);
    QCOMPARE(held.state, OutboxState::Failed);
    QCOMPARE(held.error->kind, kind);
    QCOMPARE(held.tries, 0); // it was not tried
    QVERIFY(outbox::isHeldBack(held));
}

void TestAccountHold::waitsForAConnection()
{
    const OutboxRow held = outbox::heldBack(row(), {.kind = Kind::HostNotFound}, Now);
    QCOMPARE(held.state, OutboxState::Waiting);
    QCOMPARE(held.tries, 0);
    QCOMPARE(held.nextTry, Now.addSecs(60));
    QVERIFY(!outbox::isHeldBack(held));
}

void TestAccountHold::waitsAsTheServerAsked()
{
    OutboxRow held = row();
    for (const int minutes : {5, 15, 30}) {
        held = outbox::heldBack(held, {.kind = Kind::RefusedForNow, .retry = MailError::Retry::Later}, Now);
        QCOMPARE(held.state, OutboxState::Waiting);
        QCOMPARE(held.nextTry, Now.addSecs(minutes * 60));
    }
}

void TestAccountHold::goesAgainWhereThePersonHelped()
{
    const OutboxRow again = outbox::released(outbox::heldBack(row(), {.kind = Kind::LoginRefused}, Now));
    QCOMPARE(again.state, OutboxState::Waiting);
    QVERIFY(!again.nextTry.isValid());
    QVERIFY(!again.error);
}

void TestAccountHold::leavesAloneWhatFailedByItself()
{
    for (const Kind kind : {Kind::RecipientRefused, Kind::LetterRefused, Kind::TooLarge, Kind::MaybeSent}) {
        OutboxRow failed = row();
        failed.state = OutboxState::Failed;
        failed.error = MailError {.kind = kind};
        QVERIFY(!outbox::isHeldBack(failed));
    }
}

QTEST_GUILESS_MAIN(TestAccountHold)
#include "tst_account_hold.moc"
