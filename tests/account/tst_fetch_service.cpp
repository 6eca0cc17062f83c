// SPDX-License-Identifier: GPL-3.0-or-later
// When mail is fetched and when it is not, by a service that talks to scripts.
#include "core/account/fetch_times.h"
#include "core/account/server_says.h"
#include "tests/account/fetch_office.h"

#include <QTimeZone>

using namespace sobre;
using namespace sobre::tests;
using Kind = MailError::Kind;

namespace {

/// As the store keeps times.
QDateTime secondsOf(const QDateTime &time)
{
    return QDateTime::fromSecsSinceEpoch(time.toSecsSinceEpoch(), QTimeZone::UTC);
}

} // namespace

class TestFetchService : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void looksEverySoOften();
    void leavesAServerAloneThatAskedForIt();
    void keepsWhatTheServerAnnounced();
    void saysUntilWhenItWaits();
    void followsTheIntervalOfTheAccount();
    void waitsForTheNetwork();
    void waitsForAFreeNetwork_data();
    void waitsForAFreeNetwork();
    void fetchesOnDemandWhateverTheNetwork();
    void needsNoNetworkForThisComputer();
    void stopsBeforeSleepAndGoesOnAfterIt();
    void keepsItsHoursWhenTheClockIsSet();
    void learnsWhatOthersFoundOut();
    void showsTheLastGoodLookAfterARestart();
};

void TestFetchService::looksEverySoOften()
{
    Office office({Empty});
    office.service.setInterval(100ms);
    office.add();
    QTRY_VERIFY(office.visits() >= 3);
    QVERIFY(office.state().lastSuccess.isValid());
    QVERIFY(!office.state().error);
}

// LOGIN-DELAY: also after a restart, and also where the person asks.
void TestFetchService::leavesAServerAloneThatAskedForIt()
{
    Office office({Empty});
    office.service.setInterval(50ms);
    const QDateTime until = secondsOf(QDateTime::currentDateTimeUtc().addSecs(3));
    office.record.notBefore = until;
    office.add();
    office.service.begin();
    QVERIFY(office.staysAway(0));
    const FetchState told = office.fetch();
    QCOMPARE(office.visits(), 0);
    QVERIFY(told.error);
    QCOMPARE(codeOf(*told.error), u"LOGIN-DELAY"_s);
    QVERIFY(told.error->detail.contains(u"until="_s));
    QCOMPARE(told.waitsFor, WaitsFor::Server);
    QVERIFY(qAbs(told.nextTry.msecsTo(until)) < 300);
    QVERIFY(told.error->detail.contains(until.toString(Qt::ISODate)));
    QVERIFY2(!office.stored().lastError, "that is no failed look");
    QTRY_VERIFY(office.visits() >= 1);
    QVERIFY(QDateTime::currentDateTimeUtc() >= until);
    QTRY_VERIFY(!office.state().error);
}

void TestFetchService::keepsWhatTheServerAnnounced()
{
    Office office({"S +OK ready\nC CAPA\nS +OK\nS SASL PLAIN\nS UIDL\nS EXPIRE 30\nS LOGIN-DELAY 900\nS .\nC AUTH PLAIN ****\nS +OK\n"
                   "C STAT\nS +OK 0 0\nC QUIT\nS +OK\nX"});
    office.service.setInterval(50ms);
    office.add();
    QVERIFY(!office.fetch().error);
    const auto says = ServerSays::parse(office.stored().serverSays);
    QCOMPARE(says.expireDays, 30);
    QCOMPARE(says.loginDelay, 900);
    const QDateTime until = office.stored().notBefore;
    QVERIFY(qAbs(QDateTime::currentDateTimeUtc().secsTo(until) - 900) < 30);
    QTRY_VERIFY(qAbs(office.state().nextTry.secsTo(until)) < 3); // not every 50 ms
    QVERIFY(office.staysAway(1));
    // Another process, or this one after a restart, knows it too.
    FetchService after(office.mail, office.thread);
    after.setInterval(50ms);
    after.setAccounts({Account::from(office.stored()).value()});
    after.begin();
    QVERIFY(office.staysAway(1));
    QCOMPARE(codeOf(*office.fetch().error), u"LOGIN-DELAY"_s);
    QCOMPARE(office.visits(), 1);
}

void TestFetchService::saysUntilWhenItWaits()
{
    Office office({refusing("[IN-USE] somebody else is in")});
    office.service.setInterval(1min);
    office.add();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const FetchState first = office.fetch();
    QCOMPARE(first.waitsFor, WaitsFor::Server);
    QVERIFY(qAbs(now.secsTo(first.nextTry) - 300) < 30);
    QCOMPARE(codeOf(*first.error), u"IN-USE"_s);
    QVERIFY(first.error->detail.endsWith(first.nextTry.toString(Qt::ISODate)));
    QVERIFY2(qAbs(now.secsTo(office.fetch().nextTry) - 600) < 30, "it doubles");
}

void TestFetchService::followsTheIntervalOfTheAccount()
{
    Office office({Empty});
    office.service.setInterval(50ms);
    office.record.everyMinutes = 0;
    office.add();
    office.service.begin();
    QVERIFY(office.staysAway(0));
    QCOMPARE(office.state().waitsFor, WaitsFor::Asking);
    office.change([](store::AccountRecord &record) { record.everyMinutes = 30; });
    QTRY_VERIFY(office.state().nextTry.isValid());
    QVERIFY(qAbs(QDateTime::currentDateTimeUtc().secsTo(office.state().nextTry) - 1800) < 30);
    office.change([](store::AccountRecord &record) { record.everyMinutes = -1; });
    QTRY_VERIFY(office.visits() >= 2);
}

void TestFetchService::waitsForTheNetwork()
{
    Office office({QByteArray(), Empty});
    office.service.setInterval(1h);
    office.add();
    office.around.setNetwork(net::Surroundings::Network::Gone);
    office.service.begin();
    QTRY_COMPARE(office.state().waitsFor, WaitsFor::Network);
    QVERIFY(office.staysAway(0));
    QVERIFY2(!office.state().error, "no network is no error");
    // Nobody knew that it is gone: the first look finds out, and the hour need not be waited for.
    office.around.setNetwork(net::Surroundings::Network::Open);
    QTRY_COMPARE(office.visits(), 1);
    QTRY_COMPARE(office.state().waitsFor, WaitsFor::Network);
    office.around.setNetwork(net::Surroundings::Network::Gone);
    office.around.setNetwork(net::Surroundings::Network::Open);
    QTRY_COMPARE(office.visits(), 2);
    QTRY_VERIFY(!office.state().error && office.state().lastSuccess.isValid());
}

void TestFetchService::waitsForAFreeNetwork_data()
{
    QTest::addColumn<int>("network");
    QTest::newRow("metered") << int(net::Surroundings::Network::Metered);
    QTest::newRow("captive") << int(net::Surroundings::Network::Captive);
}

void TestFetchService::waitsForAFreeNetwork()
{
    QFETCH(const int, network);
    Office office({Empty});
    office.service.setInterval(50ms);
    office.around.setNetwork(net::Surroundings::Network(network));
    office.add();
    QTRY_COMPARE(office.state().waitsFor, WaitsFor::OpenNetwork);
    QVERIFY(office.staysAway(0));
    // Who says that it may cost something is taken at their word; nobody logs in to a hotel's network by that.
    office.service.setUsesMetered(true);
    const bool captive = network == int(net::Surroundings::Network::Captive);
    if (captive)
        QVERIFY(office.staysAway(0));
    else
        QTRY_VERIFY(office.visits() >= 2);
    office.around.setNetwork(net::Surroundings::Network::Open);
    QTRY_VERIFY(office.visits() >= 2);
}

void TestFetchService::fetchesOnDemandWhateverTheNetwork()
{
    Office office({Empty});
    office.service.setInterval(1h);
    office.add();
    office.around.setNetwork(net::Surroundings::Network::Metered);
    QVERIFY(!office.fetch().error);
    office.around.setNetwork(net::Surroundings::Network::Gone);
    QVERIFY(!office.fetch().error);
    QCOMPARE(office.visits(), 2);
}

void TestFetchService::needsNoNetworkForThisComputer()
{
    Office office({Empty});
    office.service.setInterval(50ms);
    office.around.setNetwork(net::Surroundings::Network::Gone);
    office.record.incomingUrl = u"pop3+insecure://ann@127.0.0.1"_s;
    office.add();
    QTRY_VERIFY(office.visits() >= 2);
}

void TestFetchService::stopsBeforeSleepAndGoesOnAfterIt()
{
    Office office({Silence, Empty});
    office.service.setInterval(1h);
    office.add();
    QSignalSpy finished(&office.service, &FetchService::finished);
    office.service.fetch(office.record.id);
    QTRY_COMPARE(office.visits(), 1);
    office.around.setAsleep(true);
    QVERIFY2(finished.wait(1000), "a dialogue goes on into the sleep");
    QVERIFY(!office.service.isFetching());
    QVERIFY2(!office.state().error, "to sleep is no fault");
    const int before = office.visits();
    QVERIFY(office.staysAway(before));
    office.around.setAsleep(false);
    QTRY_COMPARE(office.visits(), before + 1);

    QTRY_VERIFY(!office.service.isFetching());

    // Who waits for the person waits on.
    office.change([](store::AccountRecord &record) {
        record.lastCheck = QDateTime::currentDateTimeUtc().addSecs(5);
        record.lastError = MailError {.kind = Kind::LoginRefused, .scope = MailError::Scope::Account};
    });
    QTRY_COMPARE(office.state().waitsFor, WaitsFor::Person);
    office.around.setAsleep(true);
    office.around.setAsleep(false);
    QVERIFY(office.staysAway(before + 1));
}

void TestFetchService::keepsItsHoursWhenTheClockIsSet()
{
    Office office({Empty});
    office.service.setInterval(10min);
    office.add();
    const QDateTime told = office.state().nextTry;
    QSignalSpy changed(&office.service, &FetchService::stateChanged);
    office.around.noteClockJump(2h); // as if: the test does not set the clock
    QCOMPARE(changed.size(), 1);
    QVERIFY(qAbs(told.msecsTo(office.state().nextTry)) < 5000);
    QVERIFY(office.staysAway(0));
}

// A script's `sobre fetch` runs in this process too.
void TestFetchService::learnsWhatOthersFoundOut()
{
    Office office({Empty});
    office.service.setInterval(1h);
    office.add();
    QVERIFY(!office.fetch().error);
    const QDateTime later = secondsOf(QDateTime::currentDateTimeUtc().addSecs(2));
    office.change([&](store::AccountRecord &record) {
        record.lastCheck = later;
        record.lastError = MailError {.kind = Kind::LoginRefused, .scope = MailError::Scope::Account};
    });
    QTRY_VERIFY(office.state().error);
    QCOMPARE(office.state().waitsFor, WaitsFor::Person);
    QCOMPARE(office.state().failedAt, later);
    office.change([&](store::AccountRecord &record) {
        record.lastCheck = later.addSecs(1);
        record.lastError = {};
    });
    QTRY_VERIFY(!office.state().error);
    QCOMPARE(office.state().waitsFor, WaitsFor::Time);
}

void TestFetchService::showsTheLastGoodLookAfterARestart()
{
    Office office({Empty, QByteArray()});
    office.service.setInterval(1h);
    office.add();
    const QDateTime good = office.fetch().lastSuccess;
    QVERIFY(good.isValid());
    QVERIFY(office.fetch().error);
    QCOMPARE(office.state().lastSuccess, good);
    FetchService after(office.mail, office.thread);
    after.setAccounts({Account::from(office.stored()).value()});
    QVERIFY(after.state(office.record.id).error);
    const QDateTime shown = after.state(office.record.id).lastSuccess;
    QVERIFY(shown.isValid() && qAbs(shown.msecsTo(good)) < 1000);
}

SOBRE_STORE_MAIN(TestFetchService)
#include "tst_fetch_service.moc"
