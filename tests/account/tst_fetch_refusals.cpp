// SPDX-License-Identifier: GPL-3.0-or-later
// A log-in that was refused is not tried again by itself, whatever else is asked for meanwhile.
#include "core/account/whole_fetch.h"
#include "core/store/ledger_by_hand.h"
#include "tests/account/fetch_office.h"

using namespace sobre;
using namespace sobre::tests;
using Kind = MailError::Kind;

class TestFetchRefusals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void doesNotRepeatARefusal_data();
    void doesNotRepeatARefusal();
    void doesNotRepeatARefusalAfterAStoppedLook();
    void doesNotRepeatARefusalAfterARestart();
    void triesAgainWhenTheLogInWasChanged();
    void doesNotRepeatARefusalForTheRestOfALetter_data();
    void doesNotRepeatARefusalForTheRestOfALetter();
};

void TestFetchRefusals::doesNotRepeatARefusal_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("the password") << QByteArray("[AUTH] wrong password") << Kind::LoginRefused;
    QTest::newRow("the password, by a server without codes") << QByteArray("no") << Kind::LoginRefused;
    QTest::newRow("for good") << QByteArray("[SYS/PERM] your mailbox is closed") << Kind::Refused;
}

// The same password over and over locks an account at many providers.
void TestFetchRefusals::doesNotRepeatARefusal()
{
    QFETCH(const QByteArray, words);
    Office office({refusing(words), Empty});
    office.service.setInterval(50ms);
    office.add();
    QTRY_VERIFY(office.state().error);
    QTEST(office.state().error->kind, "kind");
    QVERIFY(office.state().error->serverText.contains(words));
    QTest::qWait(600);
    QCOMPARE(office.visits(), 1);
    QVERIFY(!office.state().nextTry.isValid());

    // The account is told to the service again and again, whatever was changed in any of them.
    office.tell();
    QTest::qWait(300);
    QCOMPARE(office.visits(), 1);

    // The person asks: it is tried, and goes on by itself from then on.
    QVERIFY(!office.fetch().error);
    QTRY_VERIFY(office.visits() >= 4);
}

// The person asks once more, and stops it: nobody has said anything new about the password.
void TestFetchRefusals::doesNotRepeatARefusalAfterAStoppedLook()
{
    Office office({refusing("[AUTH] no"), Silence, Empty});
    office.service.setInterval(50ms);
    office.add();
    QTRY_VERIFY(office.state().error);
    office.service.fetch(office.record.id);
    QTRY_COMPARE(office.visits(), 2);
    office.service.stop();
    QTRY_VERIFY(!office.service.isFetching());
    QVERIFY(office.staysAway(2));
    QCOMPARE(office.state().waitsFor, WaitsFor::Person);
    QCOMPARE(office.state().error.value_or(MailError()).kind, Kind::LoginRefused);
}

// Who starts Sobre has not asked for the same password to be tried again.
void TestFetchRefusals::doesNotRepeatARefusalAfterARestart()
{
    Office office({Empty});
    office.service.setInterval(50ms);
    office.record.lastCheck = QDateTime::currentDateTimeUtc();
    office.record.lastError = MailError {.kind = Kind::LoginRefused, .scope = MailError::Scope::Account};
    office.add();
    office.service.begin();
    QVERIFY(office.staysAway(0));
    QCOMPARE(office.state().waitsFor, WaitsFor::Person);
    QVERIFY(office.state().error);
    QVERIFY(!office.fetch().error);
}

void TestFetchRefusals::triesAgainWhenTheLogInWasChanged()
{
    Office office({refusing("[AUTH] no"), Empty});
    office.service.setInterval(1h);
    office.add();
    QVERIFY(office.fetch().error);
    office.change([](store::AccountRecord &record) { record.keep = u"14d"_s; });
    QVERIFY2(office.staysAway(1), "how long letters stay has nothing to do with it");
    office.change([](store::AccountRecord &record) { record.incomingUrl = u"pop3+insecure://ann.vidal@mail.isp.example"_s; });
    QTRY_COMPARE(office.visits(), 2);
    QTRY_VERIFY(!office.state().error);
}

void TestFetchRefusals::doesNotRepeatARefusalForTheRestOfALetter_data()
{
    QTest::addColumn<bool>("isRefused");
    QTest::newRow("refused") << true;
    QTest::newRow("good") << false;
}

// *Fetch the rest* during a visit comes too late for it, so there is another visit behind it: but not where the log-in of
// the first was refused, for it would say the same password again.
void TestFetchRefusals::doesNotRepeatARefusalForTheRestOfALetter()
{
    QFETCH(const bool, isRefused);
    Office office({isRefused ? refusing("[AUTH] no") : Empty, Empty});
    office.service.setInterval(1h);
    office.add();
    WholeFetch whole(office.files.store().writer(), office.service);
    QSignalSpy finished(&office.service, &FetchService::finished);
    office.held = true;
    office.service.fetch(office.record.id);
    whole.fetch(office.record.id, {{.uid = "u1"}});
    QVERIFY(office.files.write([](store::Database &) { return Result<>(); })); // the wish is written down
    QVERIFY(office.service.isFetching());
    office.held = false;
    QTRY_VERIFY(!finished.isEmpty());
    if (isRefused)
        QVERIFY(office.staysAway(1));
    else
        QTRY_COMPARE(office.visits(), 2);
    QCOMPARE(store::ledger::entries(office.files.reader(), office.record.id)->value(0).wish, store::LedgerWish::FetchWhole);
}

SOBRE_STORE_MAIN(TestFetchRefusals)
#include "tst_fetch_refusals.moc"
