// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/surroundings.h"

#include <QHostAddress>

#include <utility>

namespace sobre::net {

void Surroundings::setNetwork(Network network)
{
    if (std::exchange(m_network, network) != network)
        Q_EMIT networkChanged();
}

void Surroundings::setAsleep(bool asleep)
{
    if (std::exchange(m_asleep, asleep) == asleep)
        return;
    if (asleep)
        Q_EMIT fallingAsleep();
    else
        Q_EMIT wokeUp();
}

void Surroundings::noteSlept()
{
    m_asleep = false;
    Q_EMIT wokeUp();
}

void Surroundings::noteClockJump(std::chrono::milliseconds by)
{
    Q_EMIT clockJumped(by);
}

bool isThisComputer(const QString &host)
{
    return QHostAddress(host).isLoopback() || host.compare(QLatin1StringView("localhost"), Qt::CaseInsensitive) == 0;
}

} // namespace sobre::net
