// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/system_surroundings.h"

#include <QDBusConnection>
#include <QNetworkInformation>
#include <QNetworkInterface>

#include <algorithm>
#include <ctime>
#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace sobre::net {
namespace {

std::chrono::milliseconds readClock(clockid_t clock)
{
    timespec time {};
    clock_gettime(clock, &time);
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::seconds(time.tv_sec)
                                                                 + std::chrono::nanoseconds(time.tv_nsec));
}

// A way to somewhere: what the system calls disconnected may be a house with a mail server and no Internet.
bool isConnectedToAnything()
{
    const auto leadsOut = [](const QNetworkInterface &one) {
        using Flag = QNetworkInterface::InterfaceFlag;
        return one.flags().testFlags(Flag::IsUp | Flag::IsRunning)
            && std::ranges::any_of(one.addressEntries(), [](const QNetworkAddressEntry &entry) {
                   return !entry.ip().isLoopback() && !entry.ip().isLinkLocal();
               });
    };
    return std::ranges::any_of(QNetworkInterface::allInterfaces(), leadsOut);
}

} // namespace

Clocks Clocks::now()
{
    return { .wall = readClock(CLOCK_REALTIME), .boot = readClock(CLOCK_BOOTTIME), .awake = readClock(CLOCK_MONOTONIC) };
}

SystemSurroundings::SystemSurroundings(QObject *parent)
    : Surroundings(parent), m_before(Clocks::now())
{
    watchNetwork();
    watchSleep();
    m_minute.setInterval(1min);
    m_minute.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_minute, &QTimer::timeout, this, [this] { compare(Clocks::now()); });
    m_minute.start();
}

void SystemSurroundings::watchNetwork()
{
    using Feature = QNetworkInformation::Feature;
    if (!QNetworkInformation::loadBackendByFeatures(Feature::Reachability))
        return;
    const QNetworkInformation *system = QNetworkInformation::instance();
    connect(system, &QNetworkInformation::reachabilityChanged, this, &SystemSurroundings::readNetwork);
    connect(system, &QNetworkInformation::isBehindCaptivePortalChanged, this, &SystemSurroundings::readNetwork);
    connect(system, &QNetworkInformation::isMeteredChanged, this, &SystemSurroundings::readNetwork);
    readNetwork();
}

void SystemSurroundings::readNetwork()
{
    const QNetworkInformation *system = QNetworkInformation::instance();
    if (system->reachability() == QNetworkInformation::Reachability::Disconnected && !isConnectedToAnything())
        setNetwork(Network::Gone);
    else if (system->isBehindCaptivePortal())
        setNetwork(Network::Captive);
    else if (system->isMetered())
        setNetwork(Network::Metered);
    else
        setNetwork(Network::Open);
}

void SystemSurroundings::watchSleep()
{
    QDBusConnection::systemBus().connect(u"org.freedesktop.login1"_s, u"/org/freedesktop/login1"_s,
                                         u"org.freedesktop.login1.Manager"_s, u"PrepareForSleep"_s, this,
                                         SLOT(prepareForSleep(bool)));
}

void SystemSurroundings::prepareForSleep(bool begins)
{
    m_before = Clocks::now(); // this sleep is told of: the clocks need not
    setAsleep(begins);
}

void SystemSurroundings::compare(const Clocks &now)
{
    const Clocks before = std::exchange(m_before, now);
    const auto passed = now.boot - before.boot;
    const auto slept = passed - (now.awake - before.awake);
    const auto jumped = (now.wall - before.wall) - passed;
    if (jumped > Jump || jumped < -Jump)
        noteClockJump(jumped);
    // Nobody said that the computer fell asleep, or nobody that it is awake.
    if (slept > Sleep || (isAsleep() && slept <= Sleep && passed > Sleep))
        noteSlept();
}

} // namespace sobre::net
