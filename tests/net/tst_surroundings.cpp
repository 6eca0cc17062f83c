// SPDX-License-Identifier: GPL-3.0-or-later
// What the system says of sleep, on a bus of this test's own, and what the clocks say where it says nothing.
#include "core/net/system_surroundings.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace sobre::net;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestSurroundings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void tellsOfSleep();
    void noticesSleepByTheClocks();
    void noticesThatNobodyTellsOfWaking();
    void noticesAClockThatWasSet_data();
    void noticesAClockThatWasSet();
    void tellsOfTheNetworkOnce();
    void readsThreeClocks();

private:
    QProcess m_bus;
    QString m_address;
};

namespace {

const Clocks Start {.wall = 1'800'000'000'000ms, .boot = 5'000'000ms, .awake = 4'000'000ms};

Clocks later(std::chrono::milliseconds passed, std::chrono::milliseconds slept = 0ms, std::chrono::milliseconds set = 0ms)
{
    return {.wall = Start.wall + passed + set, .boot = Start.boot + passed, .awake = Start.awake + passed - slept};
}

struct Watched {
    SystemSurroundings around;
    QSignalSpy asleep {&around, &Surroundings::fallingAsleep};
    QSignalSpy awake {&around, &Surroundings::wokeUp};
    QSignalSpy jumped {&around, &Surroundings::clockJumped};

    Watched()
    {
        around.compare(Start); // whatever the real clocks were
        awake.clear();
        jumped.clear();
    }
};

} // namespace

void TestSurroundings::initTestCase()
{
    m_bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--nopidfile"_s, u"--print-address"_s});
    QVERIFY2(m_bus.waitForStarted(), "there is no dbus-daemon");
    QTRY_VERIFY(m_bus.canReadLine());
    m_address = QString::fromLocal8Bit(m_bus.readLine().trimmed());
    qputenv("DBUS_SYSTEM_BUS_ADDRESS", m_address.toLocal8Bit());
    QVERIFY(QDBusConnection::systemBus().isConnected());
}

void TestSurroundings::cleanupTestCase()
{
    m_bus.terminate();
    m_bus.waitForFinished();
}

void TestSurroundings::tellsOfSleep()
{
    Watched watched;
    QDBusConnection login1 = QDBusConnection::connectToBus(m_address, u"login1"_s);
    QVERIFY(login1.registerService(u"org.freedesktop.login1"_s));
    QTest::qWait(100); // until both know
    const auto say = [&login1](bool begins) {
        QDBusMessage signal = QDBusMessage::createSignal(u"/org/freedesktop/login1"_s, u"org.freedesktop.login1.Manager"_s, u"PrepareForSleep"_s);
        signal << begins;
        return login1.send(signal);
    };
    QVERIFY(say(true));
    QTRY_COMPARE(watched.asleep.size(), 1);
    QVERIFY(watched.around.isAsleep());
    QCOMPARE(watched.awake.size(), 0);
    QVERIFY(say(false));
    QTRY_COMPARE(watched.awake.size(), 1);
    QVERIFY(!watched.around.isAsleep());
    QDBusConnection::disconnectFromBus(u"login1"_s);
}

void TestSurroundings::noticesSleepByTheClocks()
{
    Watched watched;
    watched.around.compare(later(60s));
    QCOMPARE(watched.awake.size(), 0);
    watched.around.compare(later(60s + 2h, 2h - 40s));
    QCOMPARE(watched.awake.size(), 1);
    QCOMPARE(watched.jumped.size(), 0); // the wall clock went on as it should
    watched.around.compare(later(2h + 2min, 2h - 40s));
    QCOMPARE(watched.awake.size(), 1);
}

void TestSurroundings::noticesThatNobodyTellsOfWaking()
{
    Watched watched;
    watched.around.setAsleep(true); // and then it does not fall asleep after all
    watched.around.compare(later(60s));
    QCOMPARE(watched.awake.size(), 1);
    QVERIFY(!watched.around.isAsleep());
}

void TestSurroundings::noticesAClockThatWasSet_data()
{
    QTest::addColumn<qint64>("set");
    QTest::addColumn<bool>("noticed");
    QTest::newRow("an hour ahead") << qint64(3'600'000) << true;
    QTest::newRow("a year back") << qint64(-31'536'000'000) << true;
    QTest::newRow("a correction by the network") << qint64(900) << false;
    QTest::newRow("not at all") << qint64(0) << false;
}

void TestSurroundings::noticesAClockThatWasSet()
{
    QFETCH(const qint64, set);
    QFETCH(const bool, noticed);
    Watched watched;
    watched.around.compare(later(60s, 0ms, std::chrono::milliseconds(set)));
    QCOMPARE(watched.jumped.size(), noticed ? 1 : 0);
    if (noticed)
        QCOMPARE(watched.jumped.first().first().value<std::chrono::milliseconds>().count(), set);
    QCOMPARE(watched.awake.size(), 0);
}

void TestSurroundings::tellsOfTheNetworkOnce()
{
    Surroundings around;
    QCOMPARE(around.network(), Surroundings::Network::Open);
    QSignalSpy changed(&around, &Surroundings::networkChanged);
    around.setNetwork(Surroundings::Network::Gone);
    around.setNetwork(Surroundings::Network::Gone);
    QCOMPARE(changed.size(), 1);
}

void TestSurroundings::readsThreeClocks()
{
    const Clocks clocks = Clocks::now();
    QVERIFY(clocks.boot >= clocks.awake);
    QVERIFY(qAbs(clocks.wall.count() - QDateTime::currentMSecsSinceEpoch()) < 5000);
}

QTEST_GUILESS_MAIN(TestSurroundings)
#include "tst_surroundings.moc"
