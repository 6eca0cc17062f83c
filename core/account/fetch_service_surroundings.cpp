// SPDX-License-Identifier: GPL-3.0-or-later
// What a FetchService makes of what is around it: the network, sleep, a clock that is set.
#include "core/account/fetch_service.h"

#include "core/account/fetch_times.h"
#include "core/net/surroundings.h"

#include <utility>

namespace sobre::account {

void FetchService::setSurroundings(net::Surroundings &surroundings)
{
    m_surroundings = &surroundings;
    connect(&surroundings, &net::Surroundings::networkChanged, this, &FetchService::networkChanged);
    connect(&surroundings, &net::Surroundings::fallingAsleep, this, &FetchService::fallAsleep);
    connect(&surroundings, &net::Surroundings::wokeUp, this, &FetchService::wakeUp);
    connect(&surroundings, &net::Surroundings::clockJumped, this, &FetchService::tellTimesAnew);
}

void FetchService::setUsesMetered(bool uses)
{
    if (std::exchange(m_usesMetered, uses) != uses)
        networkChanged();
}

// What stands in the way of a look that nobody asked for; Time: nothing.
WaitsFor FetchService::hindrance(const Box &box) const
{
    if (!m_surroundings || net::isThisComputer(box.account.incoming.host))
        return WaitsFor::Time;
    switch (m_surroundings->network()) {
    case net::Surroundings::Network::Gone:
        return WaitsFor::Network;
    case net::Surroundings::Network::Captive:
        return WaitsFor::OpenNetwork;
    case net::Surroundings::Network::Metered:
        return m_usesMetered ? WaitsFor::Time : WaitsFor::OpenNetwork;
    case net::Surroundings::Network::Open:
        break;
    }
    return WaitsFor::Time;
}

void FetchService::lookByItself(store::AccountId account)
{
    Box &box = m_boxes.at(account);
    const WaitsFor inTheWay = hindrance(box);
    if (inTheWay == WaitsFor::Time) {
        fetch(account);
        return;
    }
    box.next->stop();
    box.state.waitsFor = inTheWay;
    box.state.nextTry = {};
    Q_EMIT stateChanged(account);
}

// Whoever waited for the network, or failed while it was not what it should be, need not wait for their hour.
void FetchService::networkChanged()
{
    for (auto &[id, box] : m_boxes) {
        const WaitsFor what = box.state.waitsFor;
        const bool waits = what == WaitsFor::Network || what == WaitsFor::OpenNetwork || (what == WaitsFor::Time && box.state.error);
        if (box.task || !waits)
            continue;
        const WaitsFor inTheWay = hindrance(box);
        if (inTheWay == WaitsFor::Time)
            lookIn(box, m_patience.afterNetwork);
        else if (what != WaitsFor::Time)
            box.state.waitsFor = inTheWay;
        Q_EMIT stateChanged(id);
    }
}

// A dialogue that sleeps in its middle leaves the mailbox locked, and wakes up on a link that is no more.
void FetchService::fallAsleep()
{
    for (auto &[id, box] : m_boxes) {
        box.next->stop();
        box.interrupted = box.task.has_value();
    }
    stop();
}

void FetchService::wakeUp()
{
    for (auto &[id, box] : m_boxes) {
        const WaitsFor what = box.state.waitsFor;
        if (box.task || what == WaitsFor::Person || what == WaitsFor::Asking)
            continue;
        const auto until = mustWaitUntil(box.account.record, QDateTime::currentDateTimeUtc());
        if (until)
            plan(box);
        else
            lookIn(box, m_patience.afterWaking);
        Q_EMIT stateChanged(id);
    }
}

// The hours that were told are those of a clock that was wrong; the looks come when they would have come.
void FetchService::tellTimesAnew()
{
    for (auto &[id, box] : m_boxes) {
        if (box.next->isActive())
            box.state.nextTry = QDateTime::currentDateTimeUtc().addDuration(box.next->remainingTimeAsDuration());
        Q_EMIT stateChanged(id);
    }
}

} // namespace sobre::account
