// SPDX-License-Identifier: GPL-3.0-or-later
// When mail is fetched and when it is not, by a service that talks to scripts.
#include "core/account/fetch_service.h"
#include "core/account/fetch_times.h"
#include "core/account/passwords.h"
#include "core/account/server_says.h"
#include "core/async/pending.h"
#include "core/auth/memory_source.h"
#include "core/net/surroundings.h"
#include "tests/store/store_fixture.h"
#include "tests/support/scripted_channel.h"

#include <QSignalSpy>
#include <QTimeZone>

#include <atomic>

using namespace sobre;
using namespace sobre::account;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Kind = MailError::Kind;

namespace {

const QByteArray Greeting = "S +OK ready\nC CAPA\nS +OK\nS SASL PLAIN\nS UIDL\nS .\nC AUTH PLAIN ****\n";
const QByteArray Empty = Greeting + "S +OK\nC STAT\nS +OK 0 0\nC QUIT\nS +OK\nX";

const QByteArray Silence = "silence"; // a server that is called and never answers

QByteArray refusing(const QByteArray &words)
{
    return Greeting + "S -ERR " + words + "\nC QUIT\nS +OK\nX";
}

/// As the store keeps times.
QDateTime secondsOf(const QDateTime &time)
{
    return QDateTime::fromSecsSinceEpoch(time.toSecsSinceEpoch(), QTimeZone::UTC);
}

/// A profile, and a server that plays one script after the other, the last one again and again.
class Office {
public:
    store::test::StoreFixture files;
    auth::MemorySource secrets;
    Passwords passwords {secrets};
    MailContext mail {.store = files.store(), .passwords = passwords, .open = opener()};
    TaskThread thread {u"mail"_s};
    FetchService service {mail, thread};
    net::Surroundings around;

    explicit Office(QList<QByteArray> scripts)
        : m_scripts(std::move(scripts))
    {
        service.setSurroundings(around);
        service.setPatience({.afterWaking = 50ms, .afterNetwork = 50ms});
        QObject::connect(&files.store().writer(), &store::Writer::committed, &service, [this](const store::Changes &changes) {
            if (changes.accounts && known)
                tell();
        });
    }

    store::AccountRecord record = {.name = u"Ann"_s,
                                   .email = u"ann@isp.example"_s,
                                   .incomingUrl = u"pop3+insecure://ann@mail.isp.example"_s,
                                   .outgoingUrl = u"smtp+insecure://ann@mail.isp.example"_s,
                                   .incomingMechanism = "PLAIN"};

    /// Stores `record`, with a password, and tells the service of it.
    store::AccountId add()
    {
        known = false; // until its password is there
        const auto id = files.write([this](store::Database &database) { return store::accounts::add(database, record); });
        record.id = id.value();
        const auto kept = store::test::await<Result<>>([&](QObject *context, std::function<void(Result<>)> done) {
            const std::function<Task<>()> keep = [this, account = record.id] { return passwords.keep(account, QCA::SecureArray("secret")); };
            thread.run<void>(keep, context, done);
        });
        if (!kept)
            qFatal("no password kept");
        known = true;
        tell();
        return record.id;
    }
    /// As the account book does after each commit that touches an account.
    void tell()
    {
        QList<Account> accounts;
        const auto records = store::accounts::list(files.reader());
        for (const store::AccountRecord &one : *records)
            accounts += Account::from(one).value();
        service.setAccounts(accounts);
    }
    store::AccountRecord stored() { return store::accounts::byId(files.reader(), record.id).value(); }
    void change(const std::function<void(store::AccountRecord &)> &how)
    {
        store::AccountRecord now = stored();
        how(now);
        if (!files.write([now](store::Database &database) { return store::accounts::update(database, now); }))
            qFatal("not changed");
    }
    FetchState state() const { return service.state(record.id); }
    /// Fetches as if the person had asked, to the end.
    FetchState fetch()
    {
        QSignalSpy finished(&service, &FetchService::finished);
        service.fetch(record.id);
        if (!finished.wait(10'000))
            qFatal("the look does not end");
        return state();
    }
    int visits() const { return m_visits; }
    /// What the service did not do for a while, it does not do.
    bool staysAway(int visitsSoFar, int milliseconds = 400)
    {
        QTest::qWait(milliseconds);
        return visits() == visitsSoFar;
    }

private:
    bool known = false;
    net::OpenChannel opener()
    {
        return [this](net::ServerAddress, net::TlsPolicy, net::WireLog *) -> Task<std::unique_ptr<net::LineChannel>> {
            const qsizetype at = qMin<qsizetype>(m_visits++, m_scripts.size() - 1);
            if (m_scripts[at].isEmpty())
                throw MailError {.kind = Kind::Unreachable, .retry = MailError::Retry::Later, .server = u"mail.isp.example:110"_s};
            if (m_scripts[at] == Silence) {
                const Pending<bool> never;
                co_await never;
            }
            co_return std::make_unique<tests::ScriptedChannel>(m_scripts[at], std::make_shared<tests::ScriptedChannel::Report>());
        };
    }

    const QList<QByteArray> m_scripts; ///< an empty one: the network is down
    std::atomic<int> m_visits = 0;
};

} // namespace

class TestFetchService : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void looksEverySoOften();
    void doesNotRepeatARefusal_data();
    void doesNotRepeatARefusal();
    void doesNotRepeatARefusalAfterAStoppedLook();
    void doesNotRepeatARefusalAfterARestart();
    void triesAgainWhenTheLogInWasChanged();
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

void TestFetchService::doesNotRepeatARefusal_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("the password") << QByteArray("[AUTH] wrong password") << Kind::LoginRefused;
    QTest::newRow("the password, by a server without codes") << QByteArray("no") << Kind::LoginRefused;
    QTest::newRow("for good") << QByteArray("[SYS/PERM] your mailbox is closed") << Kind::Refused;
}

// The same password over and over locks an account at many providers.
void TestFetchService::doesNotRepeatARefusal()
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
void TestFetchService::doesNotRepeatARefusalAfterAStoppedLook()
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
void TestFetchService::doesNotRepeatARefusalAfterARestart()
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

void TestFetchService::triesAgainWhenTheLogInWasChanged()
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
